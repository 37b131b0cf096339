"""What somebody should do now, the most pressing first: a sentence, and the command for it."""

from collections.abc import Iterator

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.words.dutch import counted, enumerated


def what_now(summary: Summary, kader: Kader) -> Iterator[tuple[str, str]]:
    """At most six steps; none when all is well."""
    if kader.looptijd.tot < summary.peildatum:
        yield (
            "De looptijd is voorbij: bespreek in de stuurgroep wat doorgaat en wat vervalt.",
            "`ak list` noemt alles wat erin staat",
        )
    if summary.late:
        first = summary.late[0]
        who = enumerated([kader.naam(t) for t in first.trekkers], 2) or "zonder trekker"
        yield (
            f"Vraag na hoe het met {first.item.id} staat ({who}): dat is het langst te laat.",
            f"`ak show {first.item.id}`, en `ak overdue` voor alle trekkers",
        )
    if summary.unclear:
        ids = enumerated([row.item.id for row in summary.unclear], 5)
        yield f"Zoek uit welk jaar bedoeld is bij {ids}.", "`ak list --klasse onduidelijk`"
    if summary.unplanned:
        number = counted(len(summary.unplanned), "item heeft", "items hebben")
        yield (
            f"{number} geen planning: spreek er een af, of leg vast waarom niet.",
            "`ak list --klasse zonder-planning`",
        )
    if summary.silent:
        ids = enumerated([row.item.id for row in summary.silent], 5)
        yield (
            f"Lang niets gemeld over {ids}: vraag hoe het gaat.",
            "`ak list --klasse doorlopend`",
        )
