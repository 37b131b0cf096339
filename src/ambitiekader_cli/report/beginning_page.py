"""What a new region will be, before anything is written; and what to do next."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import capital, counted, listed, period

LABEL = 21
NAMED = 12
"""Things of one kind; the others are counted."""
_COMMAND = 18


def beginning_page(kader: Kader, paths: Iterable[str], paper: Paper) -> str:
    """A label and a text on each line."""
    lines = [paper.paint(visible(kader.frame.titel), "kop")]
    for label, told in _facts(kader):
        if told:
            first, *others = wrap(visible(told), paper.width - LABEL - 2, break_on_hyphens=False)
            lines.append(f"  {label:{LABEL}}{first}")
            lines += [f"  {'':{LABEL}}{line}" for line in others]
    files = listed(sorted({path.partition("/")[0] for path in paths}), NAMED)
    return "\n".join([*lines, *wrap(f"Dit komt erin: {files}", paper.width)])


def next_page(folder: str, commands: Sequence[tuple[str, str]], *, in_git: bool) -> str:
    """The next commands, each with what it does."""
    lines = ["", "Wat nu"]
    if folder != ".":
        named = f'"{folder}"' if " " in folder else folder
        lines.append(f"  Ga eerst naar de map: cd {visible(named)}")
    for number, (command, what) in enumerate(commands, 1):
        lines.append(f"  {number}. {command:{_COMMAND}}{what}")
    if not in_git:
        lines.append("  Wilt u oudere versies bewaren? Maak er met `git init` een git-map van.")
    return "\n".join(lines)


def _facts(kader: Kader) -> Iterator[tuple[str, str]]:
    frame = kader.frame
    yield "looptijd", period(frame.looptijd.days.van, frame.looptijd.days.tot)
    gemeenten = [f"{g.naam} ({', '.join(filter(None, (g.code, g.cbs)))})" for g in frame.gemeenten]
    yield "gemeenten", listed(gemeenten, NAMED)
    shared = [
        f"{each.naam} ({each.code}): {listed(kader.gemeenten[n].naam for n in each.gemeenten)}"
        for each in frame.samenwerkingen
    ]
    yield "samen", "; ".join(shared[:NAMED])
    for soort in dict.fromkeys(p.soort for p in kader.partijen.values() if p.soort != "gemeente"):
        yield soort[: LABEL - 1], listed(_partijen(kader, soort), NAMED)
    yield "groepen", listed((each.naam for each in kader.groepen.values()), NAMED)
    yield "thema's", listed((f"{each.naam} ({each.code})" for each in frame.themas), NAMED)
    yield "overleg", listed(_overleggen(kader), NAMED)
    yield "elk jaar", "; ".join(each.titel for each in frame.wettelijke_data[:NAMED])
    yield "herijking", frame.herijking.planning if frame.herijking else ""
    yield "kenmerken", listed((f"{each.naam} ({each.soort})" for each in frame.kenmerken), NAMED)
    if count := sum(1 for _ in kader.all_items()):
        yield "inhoud", counted(count, "afspraak", "afspraken en acties")


def _partijen(kader: Kader, soort: str) -> Iterator[str]:
    for partij in kader.partijen.values():
        if partij.soort == soort:
            after = f" (daarna {kader.naam(partij.opvolger)})" if partij.opvolger else ""
            yield f"{partij.naam}{after}"


def _overleggen(kader: Kader) -> Iterator[str]:
    for overleg in kader.overleggen:
        often = f" ({overleg.frequentie})" if overleg.frequentie else ""
        yield f"{capital(kader.naam(overleg.orgaan))}{often}"
