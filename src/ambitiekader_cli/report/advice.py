"""What somebody should do now, the most pressing first: a sentence, and the command for it."""

from collections.abc import Iterator, Sequence

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.words.dutch import counted, day, listed


def what_now(summary: Summary, kader: Kader) -> Iterator[tuple[str, str]]:
    """None when all is well: no rule asks for anything else that somebody must agree on."""
    yield from _of_agreements(summary, kader)
    if summary.late:
        first = summary.late[0]
        who = listed([kader.naam(t) for t in first.trekkers], 2) or "zonder trekker"
        yield (
            f"Vraag na hoe het met {first.item.id} staat ({who}): dat is het langst te laat.",
            f"`ak show {first.item.id}`, en `ak overdue` voor alle trekkers",
        )
    yield from _of_items(summary)
    if summary.silent:
        yield (
            f"Lang niets gemeld over {_ids(summary.silent)}: vraag hoe het gaat.",
            "`ak list --klasse doorlopend`",
        )
    if summary.unanswered:
        verb = "zegt" if len(summary.unanswered) == 1 else "zeggen"
        yield (
            f"{listed(summary.unanswered, 5)} {verb} nog niet iets over elke ambitie.",
            "`ak validate` noemt ze (AK302)",
        )


def _of_agreements(summary: Summary, kader: Kader) -> Iterator[tuple[str, str]]:
    local = [each.file.bestand.gemeente for each in summary.ended if each.file is not kader.frame]
    if len(local) < len(summary.ended):
        yield (
            "De looptijd is voorbij: bespreek in de stuurgroep wat doorgaat en wat vervalt.",
            "`ak list` noemt alles wat erin staat",
        )
    elif local:
        names = listed([kader.gemeenten[name].naam for name in local if name], 5)
        yield (
            f"De looptijd van de lokale afspraken is voorbij in {names}: bespreek wat doorgaat.",
            "`ak validate` zegt hoeveel er nog open staat (AK307)",
        )
    if summary.herijking_due:
        last = day(summary.herijking_due)
        yield (
            f"Het kader zou uiterlijk {last} zijn herijkt: spreek af wanneer dat gebeurt.",
            "`ak validate` zegt waar dat staat (AK308)",
        )


def _of_items(summary: Summary) -> Iterator[tuple[str, str]]:
    if summary.unclear:
        yield (
            f"Zoek uit welk jaar bedoeld is bij {_ids(summary.unclear)}.",
            "`ak list --klasse onduidelijk`",
        )
    if summary.leaderless:
        number = counted(len(summary.leaderless), "item heeft", "items hebben")
        yield f"{number} geen trekker: spreek af wie het doet.", "`ak validate` noemt ze (AK303)"
    if summary.unplanned:
        number = counted(len(summary.unplanned), "item heeft", "items hebben")
        klassen = ",".join(dict.fromkeys(row.klasse for row in summary.unplanned))
        yield (
            f"{number} geen planning: spreek er een af, of leg vast waarom niet.",
            f"`ak list --klasse {klassen}`",
        )


def _ids(rows: Sequence[Stand]) -> str:
    return listed([row.item.id for row in rows], 5)
