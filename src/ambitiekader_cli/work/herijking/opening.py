"""A frame that ends and its successor: the old one into the archive, the new one in its place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Add
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import NO_END, Looptijd
from ambitiekader_cli.render.template_folders import FOLDER, bundled
from ambitiekader_cli.repo.archive import closed, ended_frames, holds, name_of
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.entries import refused
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.stand.herijking import items_of_frame
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, day, listed
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.herijking.decision_sheet import decided_sheet
from ambitiekader_cli.work.herijking.keuzes import Keuze, Keuzes, checked, one_text
from ambitiekader_cli.work.herijking.lokaal import Bestemming, local_files
from ambitiekader_cli.work.herijking.onderdelen import (
    Achtergebleven,
    Oud,
    item_edits,
    left_behind,
    rows_by_item,
)
from ambitiekader_cli.work.herijking.regio import frame_edits, meeting_edits, meetings_left_behind
from ambitiekader_cli.work.herijking.verwijzingen import Omgezet, reroute

SHEET = "herijking.csv"
"""In the folder of a frame that ended: what was decided about every item, and why."""
ATTRIBUTES, _AS_IT_IS = ".gitattributes", b"* -text\n"
"""Git changes no line end there: the sums stay right in every clone."""
MOST = 8
"""Ids in a remark."""
LARGEST = 16 * 1024 * 1024
"""Of a template."""


class Nieuw(NamedTuple):
    """The frame that comes."""

    looptijd: Looptijd
    titel: str


class Opening(NamedTuple):
    """All that changes, and where everything went."""

    proposal: Proposal
    oud: Oud
    nieuw: Nieuw
    keuzes: Keuzes
    achter: Mapping[str, Achtergebleven]
    """Of what goes on."""
    lokaal: Sequence[Bestemming]
    omgezet: Sequence[Omgezet]
    vergaderingen: int
    """In the archive only."""
    bestanden: int
    """In the archive."""


def with_aanleiding(draft: Draft, aanleiding: dict[str, str], peildatum: date) -> Proposal:
    """One aanleiding more; raises Refused."""
    draft.edit(KADER, Add(("aanleidingen",), dict(aanleiding)))
    return draft.proposal(partial(_findings, days=(peildatum, peildatum)))


def new_frame(
    kader: Kader, name: str, van: date | None, tot: date | None, titel: str | None
) -> Nieuw:
    """The looptijd and the title; raises UserError for what cannot follow this frame."""
    match = re.fullmatch(r"(19|20|21)\d\d-(19|20|21)\d\d", name)
    if match is None:
        advice = "noem de jaren van het nieuwe kader, bijvoorbeeld `ak herijking open 2026-2029`"
        raise UserError(f"`{name}` zijn geen twee jaren", advice)
    first, last = map(int, name.split("-"))
    new = Looptijd(van or date(first, 1, 1), tot or date(last, 12, 31))
    if (new.van.year, new.tot.year) != (first, last):
        advice = f"geef dagen in {first} en {last}, of laat `--van` en `--tot` weg"
        raise UserError(f"{new.van} tot en met {new.tot} is niet `{name}`", advice)
    old = kader.looptijd
    if new.van <= old.van or new.tot < new.van:
        message = f"het kader in `data` geldt al vanaf {day(old.van)}"
        raise UserError(message, "een nieuw kader begint later, en eindigt na zijn begin")
    if titel is None:
        return Nieuw(new, _titel(kader.frame.titel, old, new))
    return Nieuw(new, one_text("--titel", titel))


def _titel(old: str, was: Looptijd, new: Looptijd) -> str:
    """The old one with other years; raises UserError where they do not stand in it."""
    years = rf"{was.van.year}(\s*[-–/]\s*|\s+t/m\s+){was.tot.year}"
    titel, count = re.subn(years, rf"{new.van.year}\g<1>{new.tot.year}", old)
    if not count:
        raise UserError("hoe het nieuwe kader heet, weet ak niet", "geef `--titel TEKST`")
    return titel


def opened(root: Path, draft: Draft, keuzes: Sequence[Keuze], nieuw: Nieuw, today: date) -> Opening:
    """The old frame in the archive and the new one in its place; raises Refused."""
    if draft.loaded.problems:
        first = draft.loaded.problems[0]
        advice = "herstel eerst wat niet te lezen is: het archief moet heel zijn"
        raise Refused([visible(f"ak: {first.line}"), f"    hulp: {advice}"])
    kader, new = draft.kader, nieuw.looptijd
    oud = Oud(kader, name_of(kader.looptijd, new), new)
    chosen = checked(keuzes, kader, new, today)
    files = {path: source.raw for path, source in draft.loaded.sources.items()}
    sheet = decided_sheet([*chosen.all.values()], kader).replace("\r\n", "\n")
    files |= _own_templates(root) | {SHEET: sheet.encode(), ATTRIBUTES: _AS_IT_IS}
    ended = closed(oud.id, files)
    if oud.id in ended_frames(root) and not holds(root, ended):
        raise Refused(_there_already(ended.path))
    draft.end_as(oud.id)
    lokaal = [*local_files(draft, oud, today)]
    achter = dict(_change_region(draft, oud, chosen, nieuw, today))
    omgezet = reroute(draft, oud)
    made = draft.proposal(partial(_findings, days=(today, today)))
    remarks = (*_remarks(kader, chosen, new), *made.remarks)
    made = made._replace(ended=ended, remarks=remarks)
    gone = meetings_left_behind(kader, new, today)
    return Opening(made, oud, nieuw, chosen, achter, lokaal, omgezet, gone, len(ended.files))


def _findings(kader: Kader, days: tuple[date, date]) -> tuple[Coded, ...]:
    return rulebook.run(kader, *days).findings


def _change_region(
    draft: Draft, oud: Oud, keuzes: Keuzes, nieuw: Nieuw, today: date
) -> Iterator[tuple[str, Achtergebleven]]:
    """Of each item that goes on what stays behind."""
    kader, per_file = oud.kader, dict[str, list[str]]()
    for item in items_of_frame(kader):
        per_file.setdefault(item.bestand.source.path, []).append(item.id)
    for path, names in per_file.items():
        rows = [*rows_by_item(kader, (kader.items[name] for name in names), oud)]
        draft.edit(path, *item_edits(oud, keuzes, rows))
        for item, own in rows:
            if verder := keuzes.verder.get(item.id):
                yield item.id, left_behind(oud, verder, own)
    draft.edit(KADER, *frame_edits(kader, nieuw.titel, nieuw.looptijd))
    if kader.overleg and (edits := [*meeting_edits(kader, nieuw.looptijd, today)]):
        draft.edit(kader.overleg.bestand.source.path, *edits)


def _own_templates(root: Path) -> dict[str, bytes]:
    """The templates of this repository that are not as they come with `ak`."""
    found: dict[str, bytes] = {}
    folder = root / FOLDER
    for path in sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else ():
        name = f"{FOLDER}/{path.name}"
        if path.name.startswith(".") or not path.is_file() or refused(root, name):
            continue
        raw, given = content(path, LARGEST), bundled() / path.name
        if not given.is_file() or _plain(content(given, LARGEST)) != _plain(raw):
            found[name] = raw
    return found


def _plain(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n")


def _remarks(kader: Kader, keuzes: Keuzes, new: Looptijd) -> Iterator[str]:
    """What somebody must look at, for `ak` does not write the new text."""
    old = kader.looptijd
    years = re.compile("|".join(map(str, range(old.van.year, min(old.tot.year, new.van.year) + 1))))
    alineas = sum(bool(years.search(each.tekst)) for each in kader.frame.inleiding)
    items = [v.item.id for v in keuzes.verder.values() if years.search(v.item.tekst or "")]
    if alineas:
        number = counted(alineas, "stuk", "stukken")
        yield f"let op: lees de inleiding na: {number} met nog een jaar van het oude kader"
    if items:
        ids = visible(listed(items, MOST))
        yield f"let op: lees de tekst na van {ids}: met nog een jaar van het oude kader"
    if old.tot != NO_END and (new.van - old.tot).days > 1:
        yield f"let op: tussen {day(old.tot)} en {day(new.van)} geldt geen kader"
    elif old.tot >= new.van and old.tot != NO_END:
        yield f"let op: het oude kader liep tot {day(old.tot)}; het nieuwe geldt al eerder"


def _there_already(path: str) -> list[str]:
    return [
        f"ak: niet vastgelegd: `{path}` is er al, en is anders dan wat er nu in komt",
        f"    hulp: is `{path}` van een eerdere poging? Haal die map dan weg",
    ]
