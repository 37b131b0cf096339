"""Final documents, for the archive: only without open errors, with the data they came from."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path

from ambitiekader_cli import rules
from ambitiekader_cli.diagnostics import Severity, located
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.source import Source
from ambitiekader_cli.words.dutch import counted
from ambitiekader_cli.work.part import problem_lines

SUMS = "SHA256SUMS"
"""As `sha256sum --check` reads it."""


def refuse_errors(kader: Kader, days: tuple[date, date], gemeenten: Iterable[str | None]) -> None:
    """Raise Refused when the region, or one of these gemeenten (None: any), has an open error.

    The days are the peildatum and today.
    """
    asked = frozenset(gemeenten)
    errors = [
        coded
        for coded in rules.run(kader, *days).findings
        if coded.severity is Severity.FOUT
        and any(_belongs(coded.finding.place.source.path, gemeente) for gemeente in asked)
    ]
    if errors:
        number = counted(len(errors), "fout staat", "fouten staan")
        why = f"geen definitief document gemaakt: {number} nog open; zie `ak validate`"
        raise Refused([*problem_lines(located(errors)), why])


def archived(files: Files, sources: Iterable[Source], gemeente: str | None) -> Files:
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
