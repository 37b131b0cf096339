"""How far a herijking is, and where everything went when a new frame was opened."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.stand.herijking import HerijkingState, months_before
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, day, listed, sentence

MOST = 8
STEPS = {
    "aanleidingen": (
        "Verzamel wat verandert: wetten, beleid, de markt.",
        'ak herijking start --aanleiding "..."',
    ),
    "lijst": (
        "Maak de lijst met elk onderdeel en stuur die rond.",
        "ak herijking lijst --uit blad.csv",
    ),
    "besluiten": (
        "Beslis in de stuurgroep wat doorgaat, wijzigt, vervalt of gereed is.",
        "ak herijking --blad blad.csv",
    ),
    "tekst": ("Leg het nieuwe kader voor aan de partijen, en teken het.", ""),
    "openen": (
        "Sluit het oude kader en open het nieuwe.",
        "ak herijking open {jaren} --blad blad.csv",
    ),
}
"""Per step what to do, and with which command."""


class Besloten(NamedTuple):
    """How much of a sheet is filled in."""

    zonder: Sequence[str]
    """Ids without an outcome."""
    total: int


def herijking_page(state: HerijkingState, besloten: Besloten | None, paper: Paper) -> str:
    """The whole page."""
    blocks = [_end(state), _reasons(state), _decisions(state, besloten), _advice(state, paper)]
    lines = [
        "\n".join(each for line in block for each in _wrapped(line, paper)) for block in blocks
    ]
    return "\n\n".join(filter(None, lines))


def _wrapped(line: str, paper: Paper) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip(" ")) + 2)
    return wrap(visible(line), paper.width, subsequent_indent=indent, break_on_hyphens=False) or [
        ""
    ]


def _end(state: HerijkingState) -> Iterator[str]:
    if state.tot is None:
        yield "Dit kader heeft geen einddatum."
    elif state.tot < state.peildatum:
        yield f"De looptijd van dit kader eindigde op {day(state.tot)}."
    else:
        left = counted((state.tot - state.peildatum).days, "dag", "dagen")
        yield f"De looptijd van dit kader eindigt op {day(state.tot)}, over {left}."
    if state.planning is None:
        yield "Wanneer het kader wordt herijkt, staat niet in kader.yaml (`herijking`)."
    elif state.deadline is None:
        yield f"Herijking: {state.planning}. Die is gedaan, of heeft geen dag."
    else:
        late = ", en dat is voorbij" if state.deadline < state.peildatum else ""
        yield f"Herijking: {state.planning}, dus uiterlijk {day(state.deadline)}{late}."


def _reasons(state: HerijkingState) -> Iterator[str]:
    if not state.aanleidingen:
        yield "Er staan geen aanleidingen open."
        return
    number = counted(len(state.aanleidingen), "open aanleiding", "open aanleidingen")
    yield f"{number} om het kader te herzien:"
    for each in state.aanleidingen[:MOST]:
        yield f"  {day(each.datum)}, {each.soort}: {each.tekst}"
    if len(state.aanleidingen) > MOST:
        yield f"  en nog {len(state.aanleidingen) - MOST}; ze staan in kader.yaml"


def _decisions(state: HerijkingState, besloten: Besloten | None) -> Iterator[str]:
    if besloten is not None:
        if not besloten.zonder:
            yield f"In het blad staat bij alle {besloten.total} onderdelen een uitkomst."
            return
        number = counted(len(besloten.zonder), "onderdeel heeft", "onderdelen hebben")
        yield (
            f"{number} in het blad nog geen uitkomst, van de {besloten.total}: "
            f"{listed(besloten.zonder, MOST)}."
        )
        return
    number = counted(len(state.open), "onderdeel", "onderdelen")
    ids = listed([row.item.id for row in state.open], MOST)
    yield f"Over {number} is nog een besluit nodig{f': {ids}' if ids else ''}."
    if state.klaar:
        number = counted(len(state.klaar), "onderdeel is", "onderdelen zijn")
        yield f"{number} volgens de meldingen al afgesloten."


def _advice(state: HerijkingState, paper: Paper) -> Iterator[str]:
    if state.tot is None:
        return
    yield paper.paint("Wat wanneer", "kop")
    first = max(state.tot.year + 1, months_before(state.peildatum, -6).year)
    years = f"{first}-{first + 3}"
    now = max((step.vanaf for step in state.stappen if step.vanaf <= state.peildatum), default=None)
    for step in state.stappen:
        what, how = STEPS[step.naam]
        mark = "nu" if step.vanaf == now else "  "
        when = f"op {day(step.vanaf)}" if step.naam == "openen" else f"vanaf {day(step.vanaf)}"
        command = f" (`{how.format(jaren=years)}`)" if how else ""
        yield f"  {mark} {when}: {what[:-1]}{command}."


class Regel(NamedTuple):
    """Where one thing went."""

    wat: str
    waarheen: str
    bijzonder: str


def opening_page(
    titel: str, archief: str, bestanden: int, rows: Iterable[Regel], paper: Paper
) -> str:
    """The table of what went where."""
    table = Table(paper, ("Wat", "Waarheen", "Bijzonder"))
    for row in rows:
        table.add_row(*map(visible, row))
    number = counted(bestanden, "bestand", "bestanden")
    head = f"Het oude kader gaat met {number} naar {archief}, en verandert daar niet meer."
    new = f"In data komt: {sentence(titel)}"
    return "\n".join([visible(new), visible(head), "", table.drawn().rstrip("\n")])
