"""Ask git something, without git running anything that the repository asks for.

No shell, no pager, no filters, hooks, textconv, external diff or file system monitor, no fetching
of what is missing, no optional locks. Variables `GIT_*` from outside are not passed on.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.disk_errors import in_dutch
from ambitiekader_cli.repo.door import may_be_there
from ambitiekader_cli.repo.git_obstacles import obstacle
from ambitiekader_cli.repo.git_timeout import Patience, end, no_answer


class Git(NamedTuple):
    """A git repository that can be asked; paths it answers with are relative to the data."""

    program: str
    folder: Path
    patience: Patience
    bare: bool = False
    shallow: bool = False
    """Whether older commits were not fetched, or git does not say."""
    overrides: tuple[str, ...] = ()
    """Names of settings that must be empty: the commands of filters."""
    own_index: str = ""
    """Another index than that of the checkout."""
    head: str = ""
    """The commit that was checked out when it was opened, if that was asked then."""

    def answer(self, *arguments: str, given: bytes = b"") -> bytes | None:
        """Standard output; None when git ends with an error."""
        done = self.run(*arguments, given=given)
        return done.stdout if done.returncode == 0 else None

    def answers(self, *commands: tuple[str, ...]) -> list[bytes | None]:
        """Of several commands, which git works at together."""
        return [done.stdout if done.returncode == 0 else None for done in self.runs(*commands)]

    def runs(self, *commands: tuple[str, ...]) -> list[subprocess.CompletedProcess[bytes]]:
        """The same, with how each ended."""
        with self.working(*commands) as outcomes:
            return outcomes()

    @contextmanager
    def working(
        self, *commands: tuple[str, ...]
    ) -> Iterator[Callable[[], list[subprocess.CompletedProcess[bytes]]]]:
        """The same, to be called for when they are needed: git works meanwhile."""
        running: list[subprocess.Popen[bytes]] = []
        try:
            for each in commands:
                running.append(self.start(*each, errors=subprocess.PIPE))
            yield lambda: [self.patience.outcome(each, b"") for each in running]
        finally:
            for process in running:
                end(process)

    def run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run one fixed command; raises UserError when git does not come to an end."""
        return self.patience.outcome(self.start(*arguments, errors=subprocess.PIPE), given)

    def start(self, *arguments: str, errors: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes]":
        """Start a command that answers questions; whoever starts it must end it."""
        try:
            return subprocess.Popen(  # noqa: S603 - no shell, and arguments are checked before
                self._command(arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=_environment(self.overrides, self.own_index),
            )
        except OSError:
            raise no_answer() from None

    def _command(self, arguments: Iterable[str]) -> list[str]:
        where = ["--git-dir", str(self.folder)] if self.bare else ["-C", str(self.folder)]
        return [self.program, "--no-optional-locks", "--no-pager", *where, *arguments]


def git_at(folder: Path) -> Git | None:
    """The git repository that a folder lies in, or that it is; None when there is none.

    Raises UserError when git cannot be asked: then nobody knows what it holds.
    """
    found = _asked(folder)
    return found and found[0]


def _asked(
    folder: Path, *more: tuple[str, ...]
) -> tuple[Git, list[subprocess.CompletedProcess[bytes]]] | None:
    """The same, and what git said to more questions."""
    bare = is_bare(folder)
    if not bare and not _lies_in_git(folder):
        return None
    program = program_for(folder)
    if program is None:
        raise UserError("git is niet gevonden", "installeer git; daarin staan de eerdere versies")
    git = Git(program, folder, Patience(), bare=bare)
    if why := obstacle(folder, bare=bare):
        advice = "haal dat weg, of maak een nieuwe kloon met `git clone`"
        raise UserError(f"git loopt hier vast: {why}", advice)
    done, *others = git.runs(_WHERE, *more)
    if done.returncode == 0:
        return git._replace(shallow=not done.stdout.endswith(b"\nfalse\n")), others
    if b"Stopping at filesystem boundary" in done.stderr:
        return None
    raise _refusal(folder, done.stderr)


_WHERE = ("rev-parse", "--git-dir", "--is-shallow-repository")
_FILTERS = ("config", "--name-only", "-z", "--get-regexp", r"^filter\.")
"""Settings that name a command which git runs when it compares a file with its index."""


def commit_named(word: str) -> tuple[str, ...]:
    """Asks for the hash of the commit that a word stands for."""
    return ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{word}^{{commit}}")


def opened(folder: Path) -> Git:
    """The same, ready to look at files too; raises UserError when there is none."""
    found = _asked(folder, _FILTERS, commit_named("HEAD"))
    if found is None:
        advice = "eerdere versies zijn er alleen in een map die met git wordt bijgehouden"
        advice += "; `ak diff --met MAP` vergelijkt met een andere map"
        raise UserError(f"`{folder}` is geen git-repository", advice)
    git, (filters, head) = found
    return _without_filters(git, filters)._replace(head=head.stdout.decode().strip())


def ready(git: Git) -> Git:
    """The same repository, ready to look at files too."""
    return _without_filters(git, git.run(*_FILTERS))


def _without_filters(git: Git, found: subprocess.CompletedProcess[bytes]) -> Git:
    if found.returncode > 1:  # 1 is none
        raise _refusal(git.folder, found.stderr)
    return git._replace(overrides=tuple(parts(found.stdout)))


def _lies_in_git(folder: Path) -> bool:
    """Whether git would find a folder of its own here or above; it need not be a good one."""
    real = Path(os.path.realpath(folder))
    return any(may_be_there(level / ".git") for level in (real, *real.parents))


def _refusal(folder: Path, said: bytes) -> UserError:
    """Why git does not answer, in Dutch, or as git says it."""
    if b"dubious ownership" in said:
        advice = f"vertrouwt u haar? Dan: `git config --global --add safe.directory {folder}`"
        return UserError(f"git vertrouwt de map `{folder}` niet: zij is van iemand anders", advice)
    if b"not a git repository" in said:
        advice = "herstel die, of maak een nieuwe kloon met `git clone`"
        return UserError(f"git herkent de map `.git` bij `{folder}` niet", advice)
    lines = said.decode("utf-8", "replace").splitlines() or ["geen uitleg"]
    why = in_dutch(lines[0].removeprefix("fatal: "))
    return UserError(f"git weigert: {why[:200]}", "vraag uw beheerder")


def is_bare(folder: Path) -> bool:
    """Whether a folder is itself a git repository without working tree."""
    named = (folder / "HEAD").is_file() and (folder / "objects").is_dir()
    return named and (folder / "refs").is_dir() and not (folder / "data").is_dir()


def parts(answer: bytes) -> list[str]:
    """What stands between the zeros of an answer to `-z`."""
    return [part for part in answer.decode("utf-8", "surrogateescape").split("\0") if part]


def _environment(overrides: Iterable[str], own_index: str) -> dict[str, str]:
    settings = {
        "core.fsmonitor": "false",
        "core.hooksPath": os.devnull,
        "safe.bareRepository": "explicit",
        "core.quotePath": "false",
        **{name: "false" if name.endswith(".required") else "" for name in overrides},
    }
    outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {
        **outside,
        **({"GIT_INDEX_FILE": own_index} if own_index else {}),
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_CONFIG_COUNT": str(len(settings)),
        **{f"GIT_CONFIG_KEY_{n}": name for n, name in enumerate(settings)},
        **{f"GIT_CONFIG_VALUE_{n}": value for n, value in enumerate(settings.values())},
    }


def program_for(root: Path) -> str | None:
    """Where git is; never one that lies in the repository or in the current folder."""
    name = shutil.which("git")
    if name is None:
        return None
    program = Path(name).absolute()
    inside = root.absolute() in program.parents or program.parent == Path.cwd()
    return None if inside else name
