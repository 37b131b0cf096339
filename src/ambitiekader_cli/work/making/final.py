"""Final documents, for the archive: of recorded data without open errors, which go with them.

A concept is the same folder, made of data as they are now.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from ambitiekader_cli.diagnostics import Coded, Severity, located
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import reason
from ambitiekader_cli.repo.archive import SUMS
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.revision import Revision
from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.part import problem_lines

Days: TypeAlias = tuple[date, date]
"""The peildatum and today."""


def refuse_errors(kader: Kader, days: Days, gemeenten: Iterable[str | None]) -> None:
    """Raise Refused when the region, or one of these gemeenten (None: any), has an open error."""
    if errors := _errors(kader, days, gemeenten):
        why = f"geen definitief document gemaakt: {_are_open(errors)}"
        raise Refused([*problem_lines(located(errors)), why])


def _errors(kader: Kader, days: Days, gemeenten: Iterable[str | None]) -> list[Coded]:
    asked = frozenset(gemeenten)
    return [
        coded
        for coded in rulebook.run(kader, *days).findings
        if coded.severity is Severity.FOUT
        and any(_belongs(coded.finding.place.source.path, gemeente) for gemeente in asked)
    ]


def _are_open(errors: Sequence[Coded]) -> str:
    return f"{counted(len(errors), 'fout staat', 'fouten staan')} nog open; zie `ak validate`"


def why_concept(
    kader: Kader, days: Days, gemeenten: Iterable[str | None], found: Revision
) -> Iterator[str]:
    """What keeps it from being final, in lines."""
    if found.changed:
        yield f"let op: {_are_unrecorded(found)}"
    if errors := _errors(kader, days, gemeenten):
        yield f"let op: {_are_open(errors)}"


def refuse_unrecorded(found: Revision) -> None:
    """Raise UserError unless somebody can later find back in git what the document was made of.

    A repository that is not kept with git has only the data that go with the document.
    """
    if why := found.doubt:
        raise _not_made(
            f"niet na te gaan is of de gegevens vastliggen: {why.message}",
            f"{why.advice}; of maak met --concept een conceptversie",
        )
    if found.tracked and found.commit is None:
        raise _not_made("in git is nog niets vastgelegd", _RECORD)
    if found.changed:
        raise _not_made(_are_unrecorded(found), _RECORD)


def _are_unrecorded(found: Revision) -> str:
    number = counted(len(found.changed), "bestand is", "bestanden zijn")
    named = listed([f"`{visible(path)}`" for path in found.changed], MOST_NAMED)
    return f"{number} nog niet vastgelegd in git: {named}"


MOST_NAMED = 3
_RECORD = "leg alles vast met git, of maak met --concept een conceptversie"


def _not_made(why: str, advice: str) -> UserError:
    return UserError(f"geen definitief document gemaakt: {why}", advice, exit_code=1)


def with_data(files: Files, sources: Iterable[Source], gemeente: str | None) -> Files:
    """The same documents in a folder of their own, with their data and a sum of each file."""
    folder = min(files, key=len).rpartition(".")[0]
    data = {source.path: source.raw for source in sources if _belongs(source.path, gemeente)}
    whole = dict(sorted({**files, **data}.items()))
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in whole.items())
    return {f"{folder}/{name}": raw for name, raw in {**whole, SUMS: sums.encode()}.items()}


def refuse_other(files: Files, folder: Path) -> None:
    """A final document is never written over by another one."""
    sums = next(name for name in files if name.endswith(f"/{SUMS}"))
    place = (folder / sums).parent
    if not place.is_dir() or not any(place.iterdir()):
        return
    try:
        found = content(folder / sums, len(files[sums]))
    except OSError as error:
        message = f"de versie in `{place}` is niet af: `{SUMS}` is niet te lezen ({reason(error)})"
        advice = "haal die map weg, of kies met --out een andere"
        raise UserError(message, advice, exit_code=1) from None
    if found != files[sums]:
        message = f"in `{place}` staat al een andere versie"
        raise UserError(message, "kies met --out een andere map", exit_code=1)


def _belongs(path: str, gemeente: str | None) -> bool:
    """What is regional belongs to every document; what is local to those of its gemeente."""
    return gemeente is None or not path.startswith("data/local/") or f"/{gemeente}/" in path
