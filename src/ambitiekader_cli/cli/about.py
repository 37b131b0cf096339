"""On what does this `ak` run? For who reports a bug: `ak --version --lang`.

Of the data only the folder is looked for. No row can fail: what cannot be found out is told.
"""

import locale
import os
import platform
import re
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import distribution
from pathlib import Path

import ambitiekader_cli
from ambitiekader_cli.cli.cache_folder import cache_folder
from ambitiekader_cli.cli.opening import opened_with_history
from ambitiekader_cli.cli.terminal import say, use_colour, width
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.writers.glyphs import FONTS
from ambitiekader_cli.repo.git import Git, program_for
from ambitiekader_cli.repo.git_timeout import Patience
from ambitiekader_cli.text import visible

PROJECT = "ambitiekader-cli"
OF_OTHERS = ("pydantic-core",)
"""What a dependency brings, and does much of the work."""
_ROOM = 20


def say_all() -> None:
    """A row for each fact."""
    for name, fact in (*ROWS.items(), *_libraries()):
        say(f"{name:<{_ROOM}}  {visible(_certain(fact))}")
    say("Paden kunnen uw naam noemen: kijk ze na voor u dit met anderen deelt.")


def _certain(fact: Callable[[], str]) -> str:
    try:
        return fact()
    except UserError as error:
        return f"geen: {error.message}"
    except Exception as error:  # whatever a system or an installation lacks
        return f"onbekend ({type(error).__name__})"


def _python() -> str:
    kind = "los programma, " if getattr(sys, "frozen", False) else ""
    return f"{kind}{platform.python_implementation()} {platform.python_version()}, {sys.executable}"


def _git() -> str:
    program = program_for(Path.cwd())
    if program is None:
        return "niet gevonden"
    answer = Git(program, Path.cwd(), Patience()).answer("--version") or b"geen antwoord"
    return f"{answer.decode('utf-8', 'replace').strip()}, {program}"


def _encodings() -> str:
    streams = (sys.stdin, sys.stdout, sys.stderr)
    shown = "/".join(str(getattr(stream, "encoding", None)) for stream in streams)
    names, system = sys.getfilesystemencoding(), locale.getencoding()
    return f"{shown} (in/uit/fouten), namen van bestanden {names}, systeem {system}"


def _terminal() -> str:
    watched = "ja" if sys.stdout.isatty() else "nee"
    colour = "ja" if use_colour() else "nee"
    kind = os.environ.get("TERM", "")
    return f"{watched}, {width()} tekens breed, kleur {colour}{f', {kind}' if kind else ''}"


def _environment() -> str:
    names = ("NO_COLOR", "GITHUB_ACTIONS", "GITLAB_CI", "PYTHONUTF8", "PYTHONIOENCODING", "TZ")
    told = sorted(name for name in os.environ if name in names or name.startswith("AK_"))
    return ", ".join(told) or "niets bijzonders"


def _libraries() -> Iterator[tuple[str, Callable[[], str]]]:
    try:
        asked = distribution(PROJECT).requires or []
    except ImportError:
        asked = []
    needed = (re.match(r"[\w.-]+", each) for each in asked if "extra ==" not in each)
    for name in sorted((*(each[0] for each in needed if each), *OF_OTHERS), key=str.lower):
        yield name, lambda name=name: distribution(name).version  # type: ignore[misc]


ROWS: dict[str, Callable[[], str]] = {
    "ak": lambda: ambitiekader_cli.__version__,
    "Python": _python,
    "systeem": platform.platform,
    "programma": lambda: str(Path(ambitiekader_cli.__file__).parent),
    "gegevens": lambda: str(opened_with_history(None)),
    "git": _git,
    "letters": lambda: ", ".join(sorted(path.name for path in FONTS.glob("*.ttf"))) or "geen",
    "bewaard in": lambda: str(cache_folder() or "niets wordt bewaard"),
    "tekens": _encodings,
    "terminal": _terminal,
    "omgeving": _environment,
}
"""What is told, in this order: a name, and how it is found out. The libraries come after."""
