# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which words of the data a reader must find in a document, in order; read from the raw YAML."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from support.render_files import PEILDATUM

Raw = dict[str, Any]


@cache
def raw(path: Path) -> Raw:
    """A data file, all values as text; empty when there is none."""
    if not path.exists():
        return {}
    found: Raw = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return found


PARTS = ("vertaling", "monitoring", "overleg", "vervolg", "communicatie", None)
"""Of how the partijen work together."""


def of_gemeente(root: Path, gemeente: Raw) -> Iterator[str]:
    local = root / "data" / "local" / gemeente["id"]
    afspraken = raw(local / "afspraken.yaml")
    jaren = [raw(path) for path in sorted((local / "activiteiten").glob("*.yaml"))]
    yield f"Lokale afspraken {gemeente['naam']}"
    yield from lines(afspraken.get("titel"))
    yield from signatures(root, afspraken)
    yield from lines(afspraken.get("inleiding"))
    for jaar in jaren:
        yield from signatures(root, jaar)
        yield from lines(jaar.get("inleiding"))
    yield from agreement(root, afspraken)
    yield from (each for old in afspraken.get("eerder", []) for each in lines(old["titel"]))
    for partij in afspraken.get("partijen", []):
        yield name(root, partij if isinstance(partij, str) else partij["partij"])
    for thema in frame(root)["themas"]:
        yield from in_thema(root, thema, afspraken, jaren)
    yield from in_process(root, afspraken)
    for each in raw(local / "indicatoren.yaml").get("indicatoren", []):
        yield from (each["id"], *lines(each["titel"]), *lines(each.get("tekst")))
    if afspraken.get("ondertekening", {}).get("handtekeningen"):
        for partij in afspraken.get("partijen", []):
            yield name(root, partij if isinstance(partij, str) else partij["partij"])


def of_agenda(root: Path) -> Iterator[str]:
    kader = frame(root)
    yield f"Agenda {kader['titel']}"
    for thema in kader["themas"]:
        for ambitie in ambities(root, thema)["ambities"]:
            yield from row(root, ambitie, with_parts=True)
    yield from in_agenda(root)
    for overleg in raw(root / "data/regional/overleg.yaml").get("overleggen", []):
        yield from (name(root, overleg["orgaan"]), *overleg.get("taken", []))


def in_agenda(root: Path) -> Iterator[str]:
    for part in PARTS:
        for item in process(root):
            if item.get("onderdeel") == part:
                yield from row(root, item, with_parts=True)


def of_kader(root: Path) -> Iterator[str]:
    kader = frame(root)
    yield kader["titel"]
    yield from texts(kader, "inleiding", "partijen", "rollen", None)
    yield from texts(kader, "ambitie")
    for thema in kader["themas"]:
        yield from chapter(root, thema)
    yield from texts(kader, "samenwerking")
    for part in PARTS:
        yield from texts(kader, part) if part else ()
        for item in (each for each in process(root) if each.get("onderdeel") == part):
            yield from row(root, item, with_parts=True)
    for thema in kader["themas"]:
        for ambitie in ambities(root, thema)["ambities"]:
            yield from row(root, ambitie, with_text=False)
    for each in raw(root / "data/regional/indicatoren.yaml").get("indicatoren", []):
        yield from (each["id"], *lines(each["titel"]), *lines(each.get("tekst")))
    yield from signatures(root, kader)


def chapter(root: Path, thema: Raw) -> Iterator[str]:
    file = ambities(root, thema)
    yield from (thema["naam"], *lines(file.get("inleiding")))
    for doel in file.get("doelen", []):
        yield from (*lines(doel["titel"]), *lines(doel["tekst"]))
    for ambitie in file["ambities"]:
        yield from (ambitie["id"], *lines(ambitie["titel"]), *lines(ambitie.get("tekst")))
        yield from trekkers(root, ambitie)
        yield from (t for each in ambitie.get("bijdragen", []) for t in lines(each["tekst"]))
    yield from (text for each in file.get("noten", []) for text in lines(each["tekst"]))


def texts(kader: Raw, *hoofdstukken: str | None) -> Iterator[str]:
    for each in kader.get("inleiding", []):
        if each.get("hoofdstuk") in hoofdstukken:
            yield from (*lines(each["kop"]), *lines(each["tekst"]))


def in_thema(root: Path, thema: Raw, afspraken: Raw, jaren: list[Raw]) -> Iterator[str]:
    file = ambities(root, thema)
    yield thema["naam"]
    yield from (title for doel in file.get("doelen", []) for title in lines(doel["titel"]))
    for ambitie in file["ambities"]:
        yield from row(root, ambitie, with_text=False)
    yield from agreed(root, thema, afspraken)
    for jaar in jaren:
        for item in jaar.get("activiteiten") or []:
            if belongs(root, item, afspraken) == thema["id"]:
                yield from row(root, item)


def agreed(root: Path, thema: Raw, afspraken: Raw) -> Iterator[str]:
    own = [a for a in afspraken.get("afspraken", []) if belongs(root, a, afspraken) == thema["id"]]
    for soort in ("uitwerking", "aanvulling"):
        for afspraak in own:
            if afspraak["soort"] == soort:
                yield from block(root, afspraak)
    yield from reasons(thema, root, afspraken)


def agreement(root: Path, afspraken: Raw) -> Iterator[str]:
    """How it was changed, and what the corporaties offer."""
    for each in sorted(afspraken.get("wijzigingen", []), key=lambda each: str(each["datum"])):
        yield from (dutch_day(each["datum"]), each["soort"], *lines(each["tekst"]))
    for bod in sorted(afspraken.get("biedingen", []), key=lambda each: str(each["jaar"])):
        yield from (bod["jaar"], name(root, bod["partij"]), *lines(bod.get("tekst")))


def measured(file: Raw) -> Iterator[str]:
    """Each indicator, with the last number of each year and where it should be."""
    for each in file.get("indicatoren", []):
        yield from (each["id"], *lines(each["titel"]), *lines(each.get("tekst")))
        yield from lines(each.get("opmerking"))
        numbers = {m.get("jaar") or m["datum"][:4]: m["waarde"] for m in each.get("metingen", [])}
        wanted = {s["jaar"]: s["waarde"] for s in each.get("streefwaarden", [])}
        for jaar in sorted({*numbers, *wanted}):
            known = (numbers.get(jaar), wanted.get(jaar))
            yield from (jaar, *(dutch(number) for number in known if number))


def reasons(thema: Raw, root: Path, afspraken: Raw) -> Iterator[str]:
    ids = [ambitie["id"] for ambitie in ambities(root, thema)["ambities"]]
    for choice in afspraken.get("niet_lokaal") or []:
        if choice["ambitie"] in ids:
            yield from (choice["ambitie"], *lines(choice["reden"]))


def in_process(root: Path, afspraken: Raw) -> Iterator[str]:
    """What is agreed here; what the region agreed by its number and title."""
    for part in PARTS:
        for item in afspraken.get("procesafspraken") or []:
            if item.get("onderdeel") == part:
                yield from block(root, item)
        if part in ("monitoring", "communicatie"):
            yield from named(root, part)
        elif part == "overleg":
            yield from named(root, "vertaling", "overleg", "vervolg", None)


def named(root: Path, *parts: str | None) -> Iterator[str]:
    for part in PARTS:
        for item in process(root):
            if part in parts and item.get("onderdeel") == part:
                yield from (item["id"], *lines(item["titel"]))


def row(
    root: Path, item: Raw, *, with_text: bool = True, with_parts: bool = False
) -> Iterator[str]:
    """An item in a table: its own words, then trekker and planning."""
    yield from (*lines(item["id"]), *lines(item["titel"]))
    yield from lines(item.get("tekst")) if with_text else ()
    yield from details(item, with_parts=with_parts)
    yield from trekkers(root, item)
    yield from planning(item)


def block(root: Path, item: Raw) -> Iterator[str]:
    """An item as text: trekker and planning come first."""
    yield from (*lines(item["id"]), *lines(item["titel"]), *lines(item.get("tekst")))
    yield from trekkers(root, item)
    yield from planning(item)
    yield from details(item)


def details(item: Raw, *, with_parts: bool = False) -> Iterator[str]:
    doelwaarde = item.get("doelwaarde", {})
    yield from (doelwaarde[key] for key in ("minimaal", "maximaal", "precies") if key in doelwaarde)
    yield from lines(doelwaarde.get("eenheid"))
    for each in item.get("bijdragen", []) if with_parts else ():
        yield from lines(each["tekst"])
    for place in listed(item.get("gebied")):
        yield from lines(place if isinstance(place, str) else place["naam"])
    for step in item.get("mijlpalen", []):
        yield from (*lines(step["titel"]), *planning(step))


def progress(item: Raw) -> Iterator[str]:
    """The last word of each partij that was said by then."""
    log = [e for e in item.get("voortgang") or [] if e["datum"] <= PEILDATUM.isoformat()]
    last = {entry.get("partij"): entry for entry in sorted(log, key=lambda e: e["datum"])}
    for entry in sorted(last.values(), key=lambda e: e["datum"]):
        yield entry["status"].replace("-", " ")
        for key in ("toelichting", "oorzaak", "gevolg", "bijsturing"):
            yield from lines(entry.get(key))


def dutch(number: str) -> str:
    """As a reader sees it; what is no number as it stands there."""
    whole, point, rest = number.partition(".")
    if not number.replace(".", "").lstrip("-").isdigit():
        return number
    return f"{int(whole):,}".replace(",", ".") + (f",{rest}" if point else "")


def dutch_day(text: str) -> str:
    year, month, day = text.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def trekkers(root: Path, item: Raw) -> Iterator[str]:
    leading = listed(item.get("trekker"))
    for index, each in enumerate(leading):
        yield name(root, each) if index == 0 else midway(name(root, each))
    for extra in (*listed(item.get("procestrekker")), *listed(item.get("met"))):
        yield midway(name(root, extra))


def midway(words: str) -> str:
    """Within a sentence the name of a group has no capital."""
    return words.replace("Alle ", "alle ", 1) if words.startswith("Alle ") else words


def planning(item: Raw) -> Iterator[str]:
    if found := item.get("planning"):
        yield single(found if isinstance(found, str) else found["tekst"])


def signatures(root: Path, file: Raw) -> Iterator[str]:
    signed = file.get("ondertekening", {})
    for each in signed.get("handtekeningen", []):
        yield name(root, each if isinstance(each, str) else each["partij"])


def local_remarks(root: Path, gemeente: str) -> list[str]:
    """What the local files remark, of themselves and of their items."""
    folder = root / "data" / "local" / gemeente
    files = [raw(path) for path in sorted(folder.rglob("*.yaml"))]
    items = [each for file in files for key in LISTS for each in file.get(key) or []]
    return [
        *(text for file in files for text in opmerkingen(file)),
        *(text for item in items for text in lines(item.get("opmerking"))),
    ]


LISTS = ("afspraken", "activiteiten", "procesafspraken")


def regional_reports(root: Path) -> list[str]:
    """The last that was reported of each regional item, where one partij leads or nobody does."""
    items = [*process(root)]
    for thema in frame(root)["themas"]:
        items += ambities(root, thema)["ambities"]
    alone = [each for each in items if isinstance(each.get("trekker", ""), str)]
    return [text for each in alone for text in progress(each)]


def opmerkingen(file: Raw) -> Iterator[str]:
    yield from (text for each in file.get("opmerkingen") or [] for text in lines(each["tekst"]))


def source_titles(root: Path, gemeente: str) -> set[str]:
    """The titles of the documents that the local files name."""
    folder = root / "data" / "local" / gemeente
    named = {name for path in folder.rglob("*.yaml") for name in _named(raw(path))}
    documenten = frame(root).get("documenten", [])
    return {single(each["titel"]) for each in documenten if each["id"] in named}


def _named(found: object) -> Iterator[str]:
    if isinstance(found, list):
        for each in found:
            yield from _named(each)
    elif isinstance(found, dict):
        if found.get("datum", "") > PEILDATUM.isoformat() and "status" in found:
            return
        if isinstance(found.get("document"), str):
            yield found["document"]
        for each in found.values():
            yield from _named(each)


def belongs(root: Path, item: Raw, afspraken: Raw) -> str | None:
    """The thema of a local item: its own, or that of what it elaborates."""
    if "thema" in item:
        return str(item["thema"])
    if "afspraak" in item:
        found = next(a for a in afspraken["afspraken"] if a["id"] == item["afspraak"])
        return belongs(root, found, afspraken)
    for thema in frame(root)["themas"]:
        if item.get("ambitie") in [a["id"] for a in ambities(root, thema)["ambities"]]:
            return str(thema["id"])
    return None


def name(root: Path, trekker: str) -> str:
    file = partijen(root)
    everyone = (file.get(key, []) for key in ("partijen", "groepen", "overlegorganen"))
    found = {each["id"]: each["naam"] for group in everyone for each in group}
    return single(found.get(trekker, trekker))


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def lines(text: str | None) -> list[str]:
    """Each line may be a paragraph of its own."""
    return [found for line in (text or "").split("\n") if (found := single(line))]


def single(text: str) -> str:
    return " ".join(text.split())


def frame(root: Path) -> Raw:
    return raw(root / "data/regional/kader.yaml")


def partijen(root: Path) -> Raw:
    return raw(root / "data/regional/partijen.yaml")


def process(root: Path) -> list[Raw]:
    found: list[Raw] = raw(root / "data/regional/procesafspraken.yaml").get("procesafspraken", [])
    return found


def ambities(root: Path, thema: Raw) -> Raw:
    return raw(root / f"data/regional/ambities/{thema['id']}.yaml") or {"ambities": []}
