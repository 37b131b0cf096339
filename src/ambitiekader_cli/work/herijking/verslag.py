"""Where everything went when a new frame was opened: nothing is dropped silently."""

from collections.abc import Iterator

from ambitiekader_cli.model.item import planning_tekst
from ambitiekader_cli.report.herijking_page import Regel
from ambitiekader_cli.stand.geldende_planning import current_planning
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.herijking.keuzes import Keuze, Verder
from ambitiekader_cli.work.herijking.opening import Opening

ONLY_ARCHIVE = "alleen in het archief"
MOST_OPEN = 6


def what_went_where(opening: Opening) -> Iterator[Regel]:
    """A row for each item of the frame, each local file and each reference that changed."""
    for keuze in opening.keuzes.all.values():
        where = keuze.uitkomst if keuze.goes_on else f"{keuze.uitkomst}: {ONLY_ARCHIVE}"
        yield Regel(keuze.id, where, "; ".join(_about(opening, keuze)))
    yield from _of_region(opening)
    for file in opening.lokaal:
        ids = listed(file.open, MOST_OPEN)
        left = f"; stond nog open: {ids}" if ids else ""
        where = "blijft" if file.blijft else ONLY_ARCHIVE
        yield Regel(file.wat, where, f"{file.waarom}{left}")
    for each in opening.omgezet:
        yield Regel(each.wie, "blijft", each.wat)


def _about(opening: Opening, keuze: Keuze) -> Iterator[str]:
    verder = opening.keuzes.verder.get(keuze.id)
    if verder:
        yield from _changed(opening, verder)
    if keuze.reden:
        yield keuze.reden
    if verder:
        left = opening.achter[keuze.id]
        counts = (
            (left.meldingen, "melding", "meldingen"),
            (left.mijlpalen, "mijlpaal", "mijlpalen"),
        )
        for number, one, many in counts:
            if number:
                yield f"{counted(number, one, many)} {ONLY_ARCHIVE}"


def _changed(opening: Opening, verder: Verder) -> Iterator[str]:
    kader = opening.oud.kader
    old = planning_tekst(current_planning(stand_of(kader, verder.item, opening.oud.new.van)))
    new = planning_tekst(verder.planning)
    if new != old:
        yield f"planning {old or 'geen'} wordt {new or 'geen'}"
    if verder.keuze.titel:
        yield f"heet nu {verder.keuze.titel}"
    if verder.trekker:
        yield f"trekker wordt {listed([kader.naam(name) for name in verder.trekker], 4)}"


def _of_region(opening: Opening) -> Iterator[Regel]:
    frame, new = opening.oud.kader.frame, opening.oud.new
    if frame.ondertekening:
        yield Regel("ondertekening", ONLY_ARCHIVE, "het nieuwe kader is nog niet getekend")
    if number := sum(each.datum < new.van for each in frame.aanleidingen):
        yield Regel(counted(number, "aanleiding", "aanleidingen"), ONLY_ARCHIVE, "")
    if number := sum(each.datum < new.van for each in frame.uitvragen):
        yield Regel(counted(number, "uitvraag", "uitvragen"), ONLY_ARCHIVE, "")
    if number := opening.vergaderingen:
        yield Regel(counted(number, "vergadering", "vergaderingen"), ONLY_ARCHIVE, "")
