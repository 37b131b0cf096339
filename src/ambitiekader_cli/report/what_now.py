"""What must be done now: the weightiest first, each with the command to begin."""

from collections.abc import Iterator, Sequence

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Melding, Stand
from ambitiekader_cli.stand.frame import months_left
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.words.dutch import counted, day, listed

MOST = 7
"""Steps that `ak status` tells."""
Step = tuple[str, str]
"""What to do, and how to begin."""


def what_now(summary: Summary, kader: Kader) -> Iterator[Step]:
    """Nothing when all is well: no rule asks for anything else that somebody must agree on."""
    yield from _of_the_end(summary, kader)
    yield from _of_lights(summary)
    yield from _of_late(summary, kader)
    yield from _of_silence(summary, kader)
    yield from _of_herijking(summary)
    yield from _of_leaderless(summary)
    yield from _of_overviews(summary)
    yield from _of_meetings(summary, kader)
    yield from _of_planning(summary)
    yield from _of_answers(summary)


def _of_the_end(summary: Summary, kader: Kader) -> Iterator[Step]:
    frame = summary.frame
    local = [each.file.bestand.gemeente for each in frame.ended if each.file is not kader.frame]
    if len(local) < len(frame.ended):
        yield (
            "De looptijd is voorbij: bespreek in de stuurgroep wat doorgaat en wat vervalt.",
            f"{_ak(summary, 'list')} noemt alles wat erin staat",
        )
    elif frame.ends:
        months = months_left(frame.ends, summary.peildatum)
        yield (
            f"De looptijd eindigt binnen {months} maanden, op {day(frame.ends)}: bespreek wat "
            "daarna komt.",
            f"{_ak(summary, 'list')} noemt alles wat erin staat",
        )
    if local and len(local) == len(frame.ended):
        names = listed([kader.plaatsen[name].naam for name in local if name], 5)
        yield (
            f"De looptijd van de lokale afspraken is voorbij in {names}: bespreek wat doorgaat.",
            "`ak validate` zegt hoeveel er nog open staat (AK307)",
        )


def _of_lights(summary: Summary) -> Iterator[Step]:
    for licht in ("rood", "oranje"):
        rows = [row for row in summary.lights if row.oordeel.licht == licht]
        if rows:
            verb = "staat" if len(rows) == 1 else "staan"
            yield (
                f"Bespreek wat op {licht} {verb}: {_ids(rows)}.",
                _ak(summary, f"list --licht {licht}"),
            )


def _of_late(summary: Summary, kader: Kader) -> Iterator[Step]:
    reported = [r for r in summary.late if r.oordeel.melding(summary.peildatum) != Melding.NOOIT]
    if reported:
        first = reported[0]
        yield (
            f"Vraag na hoe het met {first.item.id} staat ({_who(first, kader)}): dat is het langst "
            "te laat.",
            f"`ak show {first.item.id}`, en {_ak(summary, 'overdue')} voor alle trekkers",
        )


def _of_silence(summary: Summary, kader: Kader) -> Iterator[Step]:
    silent = [r for r in summary.late if toestand(r, summary.peildatum) is Toestand.NIETS_GEMELD]
    if silent:
        number = counted(len(silent), "actie is", "acties is")
        first = silent[0]
        yield (
            f"Over {number} niets gemeld terwijl de termijn voorbij is. Vraag het de trekkers; "
            f"begin bij {first.item.id} ({_who(first, kader)}).",
            f"{_ak(summary, 'overdue')} noemt ze per trekker",
        )
    if summary.silent:
        yield (
            f"Lang niets gemeld over {_ids(summary.silent)}: vraag hoe het gaat.",
            _ak(summary, "list --klasse doorlopend"),
        )


def _of_herijking(summary: Summary) -> Iterator[Step]:
    frame = summary.frame
    if frame.herijking_due:
        yield (
            f"Het kader zou uiterlijk {day(frame.herijking_due)} zijn herijkt: spreek af wanneer "
            "dat gebeurt.",
            "`ak validate` zegt waar dat staat (AK308)",
        )
    if frame.herijking_ahead:
        months = months_left(frame.herijking_ahead, summary.peildatum)
        yield (
            f"De herijking moet binnen {months} maanden klaar zijn, op "
            f"{day(frame.herijking_ahead)}: bereid die voor.",
            "`ak search herijking`",
        )
    if frame.aanleidingen:
        number = counted(len(frame.aanleidingen), "aanleiding", "aanleidingen")
        yield (
            f"Er {'is' if len(frame.aanleidingen) == 1 else 'zijn'} {number} om het kader te "
            "herzien waarvan nog niet is gezegd wat ermee gebeurt.",
            "kijk in kader.yaml bij `aanleidingen`",
        )


def _of_leaderless(summary: Summary) -> Iterator[Step]:
    if summary.leaderless:
        number = counted(len(summary.leaderless), "item heeft", "items hebben")
        yield f"{number} geen trekker: spreek af wie het doet.", _ak(summary, "list --trekker geen")


def _of_overviews(summary: Summary) -> Iterator[Step]:
    if gaps := summary.frame.without_overview:
        missing = [
            f"{gap.lokaal.gemeente.naam} {listed(map(str, gap.years), 3)}" for gap in gaps[:4]
        ]
        yield (
            f"Er ontbreken activiteitenoverzichten: {listed(missing, 3, of=len(gaps))}.",
            "`ak validate` noemt ze (AK305)",
        )


def _of_meetings(summary: Summary, kader: Kader) -> Iterator[Step]:
    frame = summary.frame
    if frame.next_meeting:
        overleg, meeting = frame.next_meeting
        yield (
            f"Bereid de volgende vergadering voor: {kader.naam(overleg.orgaan)} op "
            f"{day(meeting.datum)}.",
            "`ak render samenvatting` maakt een stuk voor de vergadering",
        )
    elif frame.missed_rhythm:
        names = listed([kader.naam(each.orgaan) for each in frame.missed_rhythm], 3)
        yield (
            f"Er is geen vergadering gepland, en minder vergaderd dan afgesproken: {names}.",
            "zet vergaderingen in overleg.yaml; `ak validate` zegt welke missen (AK306)",
        )


def _of_planning(summary: Summary) -> Iterator[Step]:
    if summary.unclear:
        yield (
            f"Zoek uit welke datum bedoeld is bij {_ids(summary.unclear)}.",
            _ak(summary, "list --klasse onduidelijk"),
        )
    if summary.unplanned:
        number = counted(len(summary.unplanned), "item heeft", "items hebben")
        klassen = ",".join(dict.fromkeys(row.klasse for row in summary.unplanned))
        yield (
            f"{number} geen planning: spreek er een af, of leg vast waarom niet.",
            _ak(summary, f"list --klasse {klassen}"),
        )


def _of_answers(summary: Summary) -> Iterator[Step]:
    if names := summary.frame.unanswered:
        verb = "zegt" if len(names) == 1 else "zeggen"
        yield (
            f"{listed(names, 5)} {verb} nog niet over elke ambitie iets.",
            "`ak validate` noemt ze (AK302)",
        )


def _who(row: Stand, kader: Kader) -> str:
    return listed([kader.naam(t) for t in row.trekkers], 2) or "zonder trekker"


def _ids(rows: Sequence[Stand]) -> str:
    return listed([row.item.id for row in rows], 5)


def _ak(summary: Summary, words: str) -> str:
    """A command about the same gemeente or trekker as the page."""
    gemeente, trekker = summary.scope
    whose = f" --trekker {trekker or 'geen'}" if trekker is not None else ""
    own = "" if "--trekker" in words else whose
    return f"`ak {words}{f' --gemeente {gemeente}' if gemeente else ''}{own}`"
