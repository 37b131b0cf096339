# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which words a reader must find in each document, in order, in every format.

The words come from the raw YAML; which items belong in a report, and in which order, from `stand`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain, product
from pathlib import Path

from ambitiekader_cli.stand import Klasse, Stand, late, late_per_trekker, of_partij, standen
from ambitiekader_cli.stand.oordeel import CLOSING
from support import render_expected as expected
from support.render_expected import Raw, lines
from support.render_files import PEILDATUM, kader_of

ACTIONS = (
    *("te laat", "niets gemeld", "had moeten beginnen", "binnenkort", "loopt", "later"),
    *("doorlopend", "onduidelijk", "aangehouden", "zonder planning"),
)


@cache
def wanted(root: Path, name: str, which: str | None) -> tuple[str, ...]:
    """For a document of ours and what it is about; the data may not change."""
    return (*_BY_NAME[name](root, which or ""),)


def of_lokaal(root: Path, gemeente: str) -> Iterator[str]:
    found = next(g for g in expected.frame(root)["gemeenten"] if g["id"] == gemeente)
    yield from expected.of_gemeente(root, found)


def of_agenda(root: Path, _which: str) -> Iterator[str]:
    yield from expected.of_agenda(root)


def of_kader(root: Path, _which: str) -> Iterator[str]:
    yield from expected.of_kader(root)


def of_activiteiten(root: Path, which: str) -> Iterator[str]:
    gemeente, _, jaar = which.rpartition("-")
    local = root / "data" / "local" / gemeente
    file = expected.raw(local / "activiteiten" / f"{jaar}.yaml")
    afspraken = expected.raw(local / "afspraken.yaml")
    yield from expected.signatures(root, file)
    yield from lines(file.get("inleiding"))
    for each in afspraken.get("partijen", []):
        yield expected.name(root, each if isinstance(each, str) else each["partij"])
    for thema in expected.frame(root)["themas"]:
        for item in file["activiteiten"]:
            if expected.belongs(root, item, afspraken) == thema["id"]:
                yield from expected.row(root, item)


def of_voortgang(root: Path, _which: str) -> Iterator[str]:
    yield from (thema["naam"] for thema in expected.frame(root)["themas"])
    rows = [*standen(kader_of(root), PEILDATUM)]
    yield from passed(root, rows)
    yield from explained(root, rows)
    for klasse in (Klasse.BINNENKORT,):
        for row in by_deadline(r for r in rows if r.klasse is klasse and not r.rests_on_mijlpaal):
            yield from (row.item.id, *lines(row.item.titel), *step(row))
    yield from expected.measured(expected.raw(root / "data/regional/indicatoren.yaml"))
    yield from counted(root)
    yield from next_and_last(root)


def of_voortgang_lokaal(root: Path, gemeente: str) -> Iterator[str]:
    """What passed, then all that was agreed and is done here, thema by thema."""
    rows = [r for r in standen(kader_of(root), PEILDATUM) if r.gemeente == gemeente]
    yield from passed(root, rows)
    yield from explained(root, rows)
    local = root / "data" / "local" / gemeente
    afspraken = expected.raw(local / "afspraken.yaml")
    jaren = [expected.raw(path) for path in sorted((local / "activiteiten").glob("*.yaml"))]
    for thema in expected.frame(root)["themas"]:
        own = afspraken.get("afspraken") or []
        ordered = [e for soort in ("uitwerking", "aanvulling") for e in own if e["soort"] == soort]
        for item in (*ordered, *(each for jaar in jaren for each in jaar["activiteiten"] or [])):
            if expected.belongs(root, item, afspraken) == thema["id"]:
                yield from (item["id"], *lines(item["titel"]))


def of_oplegnotitie(root: Path, which: str) -> Iterator[str]:
    """What was decided last time, reported since, and is late."""
    orgaan, day = which[:-11], which[-10:]
    yield expected.name(root, orgaan)
    bodies = expected.raw(root / "data/regional/overleg.yaml")["overleggen"]
    body = next(each for each in bodies if each["orgaan"] == orgaan)
    held = [v for v in body.get("gehouden") or [] if v["datum"] <= min(day, PEILDATUM.isoformat())]
    last = max(held, key=lambda v: v["datum"])
    for besluit in last.get("besluiten", []):
        yield from (*lines(besluit["tekst"]), *lines(besluit.get("gevolg")))
    yield from passed(root, [*standen(kader_of(root), PEILDATUM)])


def passed(root: Path, rows: list[Stand]) -> Iterator[str]:
    """Of which the date passed: what was reported, and per trekker what was not."""
    items = raw_items(root)
    late_rows = reported_late(rows)
    for row in sorted(late_rows, key=lambda row: not reason(row)):
        item = items[row.item.id]
        yield from (item["id"], *lines(item["titel"]), *step(row))
        yield from expected.trekkers(root, item)
        yield from lines(row.tekst)
    silent = late_per_trekker(silent_late(rows))
    for trekker, own in sorted(silent.items(), key=lambda pair: -len(pair[1])):
        yield expected.name(root, trekker) if trekker else "Zonder trekker"
        for row in own:
            yield from (row.item.id, *lines(row.item.titel), *step(row), *lines(row.tekst))


def reason(row: Stand) -> bool:
    """Whether somebody gave one; of what recurs a report that closed another period is none."""
    log = [*(row.mijlpaal or row.item).voortgang, *row.item.voortgang]
    said = [e for e in log if e.datum <= PEILDATUM]
    return any(e.status not in CLOSING or not row.planning.herhaling for e in said)


def counted(root: Path) -> Iterator[str]:
    """The last number of each item about which one was reported."""
    for item in raw_items(root).values():
        for each in [e for e in item.get("voortgang") or [] if "gerealiseerd" in e][-1:]:
            yield from (item["id"], *lines(item["titel"]), each["gerealiseerd"])


def next_and_last(root: Path) -> Iterator[str]:
    bodies = expected.raw(root / "data/regional/overleg.yaml").get("overleggen", [])
    day = PEILDATUM.isoformat()
    ahead = [v["datum"] for o in bodies for v in o.get("gepland") or [] if v["datum"] >= day]
    held = [v["datum"] for o in bodies for v in o.get("gehouden") or [] if v["datum"] <= day]
    yield from map(expected.dutch_day, [*sorted(ahead)[:1], *sorted(held)[-1:]])


def of_samenvatting(root: Path, _which: str) -> Iterator[str]:
    rows = [*standen(kader_of(root), PEILDATUM)]
    for row in reported_late(rows)[:3]:
        yield from (row.item.id, *lines(row.item.titel), *step(row))
    for file in ("data/regional/indicatoren.yaml", "data/local/voorbeeld/indicatoren.yaml"):
        for each in expected.raw(root / file).get("indicatoren", []):
            yield from (each["id"], *lines(each["titel"]))
    yield from next_and_last(root)


def of_dekking(root: Path, _which: str) -> Iterator[str]:
    """Every ambitie of a thema with what each gemeente says of it, then why some leave one out."""
    kader = expected.frame(root)
    said, added = answers(root), additions(root)
    gemeenten = kader["gemeenten"]
    for thema in kader["themas"]:
        yield from (thema["naam"], *(gemeente["naam"] for gemeente in gemeenten))
        for item in expected.ambities(root, thema)["ambities"]:
            yield from (item["id"], *lines(item["titel"]))
            yield from (said.get((g["id"], item["id"]), ("–", ""))[0] for g in gemeenten)
        if any(added.get((g["id"], thema["id"])) for g in gemeenten):
            yield from (str(added.get((g["id"], thema["id"]), "–")) for g in gemeenten)
    yield from (gemeente["naam"] for gemeente in gemeenten)
    themas = [expected.ambities(root, thema)["ambities"] for thema in kader["themas"]]
    for item, gemeente in product(chain.from_iterable(themas), gemeenten):
        word, why = said.get((gemeente["id"], item["id"]), ("", ""))
        if word == "nee":
            yield from (item["id"], gemeente["naam"], *lines(why))


def answers(root: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Per gemeente and ambitie `ja`, or `nee` and why."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for path in sorted((root / "data/local").rglob("*.yaml")):
        place = path.relative_to(root / "data/local").parts[0]
        file, own = expected.raw(path), expected.raw(root / "data/local" / place / "afspraken.yaml")
        about = {each["id"]: each.get("ambitie") for each in own.get("afspraken") or []}
        for each in file.get("niet_lokaal") or []:
            found.setdefault((place, each["ambitie"]), ("nee", each["reden"]))
        later = path.stem.isdigit() and int(path.stem) > PEILDATUM.year
        doing = () if later else file.get("activiteiten") or ()
        for item in (*(file.get("afspraken") or []), *doing):
            for name in (item.get("ambitie"), about.get(item.get("afspraak", ""))):
                if name:
                    found[place, name] = ("ja", "")
    return found


def additions(root: Path) -> dict[tuple[str, str], int]:
    """Per gemeente and thema how many afspraken are its own addition."""
    found: dict[tuple[str, str], int] = {}
    for path in sorted((root / "data/local").glob("*/afspraken.yaml")):
        for each in expected.raw(path).get("afspraken") or []:
            if each["soort"] == "aanvulling":
                key = path.parent.name, each["thema"]
                found[key] = found.get(key, 0) + 1
    return found


def of_actielijst(root: Path, partij: str) -> Iterator[str]:
    items = raw_items(root)
    rows = own_rows(root, partij) if partij != "geen" else leaderless_rows(root)
    yield expected.name(root, partij) if partij != "geen" else "Actielijst zonder trekker"
    for part in ACTIONS:
        for row in by_deadline(row for row in rows if part_of(row) == part):
            item = items[row.item.id]
            yield from (item["id"], *lines(item["titel"]), *step(row))
            yield from lines(None if row.mijlpaal else item.get("tekst"))
            yield from lines(row.tekst)
    for row in rows:
        if row.klasse.closed:
            yield from (row.item.id, *lines(row.item.titel))


def of_huurders(root: Path, partij: str) -> Iterator[str]:
    """The first of each list: what is local, or its own; further what fits on the page."""
    file = next(each for each in expected.partijen(root)["partijen"] if each["id"] == partij)
    home = expected.listed(file.get("gemeenten"))
    yield expected.name(root, partij)
    rows = [r for r in visible([*standen(kader_of(root), PEILDATUM)]) if _near(r, file, home)]
    ahead = [row for row in rows if not row.klasse.closed and row.klasse != Klasse.TE_LAAT]
    done = [row for row in rows if row.klasse is Klasse.GEREED]
    for apart in (ahead, done, reported_late(rows), silent_late(rows)):
        for row in _first(apart):
            yield from (row.item.id, *lines(row.item.titel), *step(row))


def _first(rows: list[Stand]) -> list[Stand]:
    """Of what is local: first what has a day or was reported."""
    local = [row for row in rows if row.gemeente]
    dated = [row for row in local if row.oordeel.deadline or row.oordeel.laatste]
    return by_deadline(dated or local)[:1]


def explained(root: Path, rows: list[Stand]) -> Iterator[str]:
    """What was reported red, with its three reasons."""
    items = raw_items(root)
    for row in rows:
        if row.mijlpaal or row.klasse.closed:
            continue
        log = [e for e in items[row.item.id].get("voortgang") or [] if _by_then(e)]
        if log and log[-1].get("licht") == "rood":
            yield row.item.id
            for key in ("oorzaak", "gevolg", "bijsturing"):
                yield from lines(log[-1][key])


def reported_late(rows: list[Stand]) -> list[Stand]:
    return [row for row in late(rows) if row.laatste]


def silent_late(rows: list[Stand]) -> list[Stand]:
    return [row for row in late(rows) if not row.laatste]


def part_of(row: Stand) -> str:
    """Of an action list."""
    if row.klasse is Klasse.TE_LAAT and row.planning.soort == "start":
        return "had moeten beginnen"
    if row.klasse is Klasse.TE_LAAT:
        return "te laat" if row.oordeel.laatste else "niets gemeld"
    if row.klasse is Klasse.BINNENKORT or row.klasse.closed:
        return str(row.klasse)
    if row.oordeel.status == "loopt":
        return "loopt"
    return "later" if row.klasse is Klasse.OP_SCHEMA else row.klasse.replace("-", " ")


def leaderless_rows(root: Path) -> list[Stand]:
    """Open, with no trekker, and not only holding as long as the agreement does."""
    items = raw_items(root)
    rows = [*standen(kader_of(root), PEILDATUM)]
    open_items = {row.item.id for row in rows if not row.mijlpaal and not row.klasse.closed}
    return visible(
        [
            row
            for row in rows
            if row.item.id in open_items
            and not items[row.item.id].get("trekker")
            and row.soort != "afspraak"
        ]
    )


def own_rows(root: Path, partij: str) -> list[Stand]:
    rows = (of_partij(row, partij) for row in standen(kader_of(root), PEILDATUM))
    return visible([row for row in rows if row])


def visible(rows: list[Stand]) -> list[Stand]:
    """Without an item whose open mijlpalen stand for it, and without mijlpalen of what is done."""
    done = {row.item.id for row in rows if not row.mijlpaal and row.klasse.closed}
    busy = {row.item.id for row in rows if row.mijlpaal and not row.klasse.closed} - done
    return [
        row
        for row in rows
        if (
            row.item.id not in done
            if row.mijlpaal
            else not (row.rests_on_mijlpaal and row.item.id in busy)
        )
    ]


def step(row: Stand) -> list[str]:
    return lines(row.titel) if row.mijlpaal else []


def by_deadline(rows: Iterable[Stand]) -> list[Stand]:
    return sorted(rows, key=lambda row: row.oordeel.deadline or date.max)


def raw_items(root: Path) -> dict[str, Raw]:
    files = [expected.raw(path) for path in sorted((root / "data").rglob("*.yaml"))]
    keys = ("ambities", "procesafspraken", "afspraken", "activiteiten")
    return {item["id"]: item for file in files for key in keys for item in file.get(key) or []}


def _near(row: Stand, partij: Raw, home: list[str]) -> bool:
    item = row.item
    named = kader_names(row)
    return (
        partij["id"] in named
        or partij.get("corporatie", "") in named
        or item.bestand.gemeente in home
    )


def kader_names(row: Stand) -> set[str]:
    return {*row.trekkers, row.item.procestrekker or "-", *row.item.met}


def _by_then(entry: Raw) -> bool:
    return bool(entry["datum"] <= PEILDATUM.isoformat())


_BY_NAME: dict[str, Callable[[Path, str], Iterator[str]]] = {
    "lokaal": of_lokaal,
    "dekking": of_dekking,
    "agenda": of_agenda,
    "kader": of_kader,
    "activiteiten": of_activiteiten,
    "voortgang": of_voortgang,
    "voortgang-lokaal": of_voortgang_lokaal,
    "oplegnotitie": of_oplegnotitie,
    "samenvatting": of_samenvatting,
    "actielijst": of_actielijst,
    "huurders": of_huurders,
}
