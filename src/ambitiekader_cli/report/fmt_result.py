"""What `ak fmt` did, or would do."""

from collections.abc import Sequence
from typing import NamedTuple

from ambitiekader_cli.form import Formed
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, listed


class Forms(NamedTuple):
    """How many files were looked at, which were not in form, and what went wrong."""

    seen: int
    changed: Sequence[Formed]
    skipped: int
    """How many files were left alone because something was wrong."""
    failures: Sequence[str]
    """What was wrong, a line each."""


def as_text(forms: Forms, *, check: bool) -> str:
    """A line per file that was not in form, and how many there were."""
    lines = [_line(file, check=check) for file in forms.changed]
    lines.append(_summary(forms, check=check))
    if forms.skipped:
        lines.append(f"{counted(forms.skipped, 'bestand is', 'bestanden zijn')} overgeslagen")
    return "\n".join(lines)


def _line(file: Formed, *, check: bool) -> str:
    where = f"{file.source.path}:{file.line}" if check else file.source.path
    state = "niet in vaste vorm" if check else "in vaste vorm gezet"
    return visible(f"{where}: {state}: {listed(file.differs, 8)}")


def _summary(forms: Forms, *, check: bool) -> str:
    changed = len(forms.changed)
    if not changed:
        good = forms.seen - forms.skipped
        return f"{counted(good, 'bestand staat', 'bestanden staan')} in vaste vorm"
    if check:
        said = f"{counted(changed, 'bestand staat', 'bestanden staan')} niet in vaste vorm"
        return f"{said}; `ak fmt` zet {'het' if changed == 1 else 'ze'} goed"
    return f"{counted(changed, 'bestand', 'bestanden')} in vaste vorm gezet, van {forms.seen}"
