"""What must be done now: the weightiest first, each with the command to begin."""

from collections.abc import Iterator, Sequence

from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.status_counts import counts_late
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.frame import months_left
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.words.dutch import counted, day, listed, whole

MOST = 7
"""Steps that `ak status` tells."""
Step = tuple[str, str]
"""What to do, and how to begin."""


def what_now(summary: Summary, kader: Kader) -> Iterator[Step]:
    """Nothing when all is well: no rule asks for anything else that somebody must agree on."""
    yield from _of_nothing(kader)
    yield from _of_the_end(summary, kader)
    yield from _of_lights(summary)
    yield from _of_delay(summary)
    yield from _of_late(summary, kader)
    yield from _of_herijking(summary)
    yield from _of_leaderless(summary)
    yield from _of_overviews(summary)
    yield from _of_meetings(summary, kader)
    yield from _of_planning(summary)
    yield from _of_silence(summary)
    yield from _of_answers(summary)


def _of_nothing(kader: Kader) -> Iterator[Step]:
    """A frame that has just been made."""
    if not kader.items:
        yield "Er staat nog niets in dit kader: begin met de eerste ambitie.", "`ak add ambitie`"


def _of_the_end(summary: Summary, kader: Kader) -> Iterator[Step]:
    frame = summary.frame
    local = [each.file.bestand.gemeente for each in frame.ended if each.file is not kader.frame]
    if len(local) < len(frame.ended):
        yield (
            "De looptijd is voorbij: bespreek in de stuurgroep wat doorgaat en wat vervalt.",
            "`ak herijking` zegt hoe u dit kader afsluit en het volgende opent",
        )
    elif frame.ends:
        months = months_left(frame.ends, summary.peildatum)
        yield (
            f"De looptijd eindigt binnen {months} maanden, op {day(frame.ends)}: bespreek wat "
            "daarna komt.",
            "`ak herijking` zegt wat er wanneer moet gebeuren",
        )
    if local and len(local) == len(frame.ended):
        names = listed([kader.plaatsen[name].naam for name in local if name], 5)
        yield (
            f"De looptijd van de lokale afspraken is voorbij in {names}: bespreek wat doorgaat.",
            "`ak validate --code AK307` zegt hoeveel er nog open staat",
        )


def _of_lights(summary: Summary) -> Iterator[Step]:
    per_light = {
        licht: [row for row in summary.lights if row.oordeel.licht == licht]
        for licht in ("rood", "oranje")
    }
    said = [f"{licht}: {_ids(rows)}" for licht, rows in per_light.items() if rows]
    if said:
        lights = ",".join(licht for licht, rows in per_light.items() if rows)
        yield (
            f"Bespreek wat niet goed gaat, {'; '.join(said)}.",
            _ak(summary, f"list --licht {lights}"),
        )


def _of_delay(summary: Summary) -> Iterator[Step]:
    """What a trekker expects later than was agreed."""
    if rows := summary.delayed:
        yield (
            f"Later verwacht dan afgesproken: {_ids(rows)}. Bespreek of de planning verandert.",
            f"`ak show {rows[0].item.id}`",
        )


def _of_late(summary: Summary, kader: Kader) -> Iterator[Step]:
    """What was reported and is late anyhow; and what nobody reported about."""
    apart: dict[Toestand, list[Stand]] = {Toestand.TE_LAAT: [], Toestand.NIETS_GEMELD: []}
    for row in summary.late:
        apart[toestand(row, summary.peildatum)].append(row)
    late, silent = apart.values()
    does = "telt" if counts_late(summary) else "noemt"
    how = f"{_ak(summary, 'overdue')} {does} ze per trekker"
    if late:
        who = _who(late[0], kader)
        also = f" Over nog {whole(len(silent))} is niets gemeld." if silent else ""
        number = counted(len(late), "actie is", "acties zijn")
        yield f"{number} te laat: begin bij {late[0].item.id} ({who}).{also}", how
    elif silent:
        number = counted(len(silent), "actie", "acties")
        yield (
            f"Van {number} is de termijn voorbij en is niets gemeld: vraag het na; begin bij "
            f"{silent[0].item.id} ({_who(silent[0], kader)}).",
            how,
        )


def _of_silence(summary: Summary) -> Iterator[Step]:
    if summary.silent:
        yield (
            f"Lang niets gemeld over {_ids(summary.silent)}: vraag hoe het gaat.",
            _ak(summary, "list --klasse doorlopend"),
        )


def _of_herijking(summary: Summary) -> Iterator[Step]:
    """That it is due, or comes near; and what may call for it."""
    frame = summary.frame
    number = counted(len(frame.aanleidingen), "aanleiding", "aanleidingen")
    also = f" Er {_are(len(frame.aanleidingen))} {number} open." if frame.aanleidingen else ""
    if frame.herijking_due:
        yield (
            f"Het kader zou uiterlijk {day(frame.herijking_due)} zijn herijkt: spreek af wanneer "
            f"dat gebeurt.{also}",
            "`ak validate --code AK308` zegt waar dat staat",
        )
    elif frame.herijking_ahead:
        months = months_left(frame.herijking_ahead, summary.peildatum)
        yield (
            f"De herijking moet binnen {months} maanden klaar zijn, op "
            f"{day(frame.herijking_ahead)}: bereid die voor.{also}",
            "`ak herijking`",
        )
    elif also:
        yield (
            f"Er {_are(len(frame.aanleidingen))} {number} om het kader te herzien: zeg wat ermee "
            "gebeurt.",
            "`ak herijking` noemt ze; ze staan in kader.yaml bij `aanleidingen`",
        )


def _are(number: int) -> str:
    return "is" if number == 1 else "zijn"


def _of_leaderless(summary: Summary) -> Iterator[Step]:
    if summary.leaderless:
        number = counted(len(summary.leaderless), "item heeft", "items hebben")
        yield f"{number} geen trekker: spreek af wie het doet.", _found(summary, "AK303")


def _of_overviews(summary: Summary) -> Iterator[Step]:
    if gaps := summary.frame.without_overview:
        missing = [
            f"{gap.lokaal.gemeente.naam} {listed(map(str, gap.years), 3)}" for gap in gaps[:4]
        ]
        names = listed(missing, 3, of=len(gaps))
        one = len(gaps) == 1 and len(gaps[0].years) == 1
        yield (
            f"Er ontbreekt een activiteitenoverzicht: {names}."
            if one
            else f"Er ontbreken activiteitenoverzichten: {names}.",
            _found(summary, "AK305"),
        )


def _of_meetings(summary: Summary, kader: Kader) -> Iterator[Step]:
    frame = summary.frame
    if frame.next_meeting:
        overleg, meeting = frame.next_meeting
        yield (
            f"Bereid de volgende vergadering voor: {kader.naam(overleg.orgaan)} op "
            f"{day(meeting.datum)}{_after(overleg, summary)}.",
            "`ak render samenvatting` maakt een stuk voor de vergadering",
        )
    elif frame.missed_rhythm:
        names = listed([kader.naam(each.orgaan) for each in frame.missed_rhythm], 3)
        last = (
            f" De laatste was op {day(frame.last_meeting[1].datum)}." if frame.last_meeting else ""
        )
        yield (
            f"Er is geen vergadering gepland, en minder vastgelegd dan afgesproken: {names}.{last}",
            "`ak meetings` zegt wat mist, en legt met `add` en `hold` vergaderingen vast",
        )


def _after(overleg: Overleg, summary: Summary) -> str:
    """When that body met last."""
    held = [each.datum for each in overleg.gehouden if each.datum <= summary.peildatum]
    return f"; de vorige was op {day(max(held))}" if held else ""


def _of_planning(summary: Summary) -> Iterator[Step]:
    if summary.unclear:
        yield (
            f"Zoek uit welke datum bedoeld is bij {_ids(summary.unclear)}.",
            _ak(summary, "list --klasse onduidelijk"),
        )
    if summary.unplanned:
        number = counted(len(summary.unplanned), "item heeft", "items hebben")
        yield (
            f"{number} geen planning: spreek er een af, of leg vast waarom niet.",
            _found(summary, "AK304"),
        )


def _of_answers(summary: Summary) -> Iterator[Step]:
    if names := summary.frame.unanswered:
        verb = "zegt" if len(names) == 1 else "zeggen"
        yield (
            f"{listed(names, 5)} {verb} nog niet over elke ambitie iets.",
            "`ak validate --code AK302` noemt ze",
        )


def _found(summary: Summary, code: str) -> str:
    """Where they are told one by one; of a trekker its list has them among others."""
    gemeente, trekker = summary.scope
    if trekker is not None:
        return f"{_ak(summary, 'list')} noemt ze, naast de rest"
    where = f" data/local/{gemeente}" if gemeente else ""
    return f"`ak validate{where} --code {code}` noemt ze"


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
