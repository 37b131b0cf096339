"""What is new in a branch: its findings beside those of where it began, its ids beside the target.

Findings are compared with the merge base. What the target branch repaired since is repaired again
by merging, and what it broke since is not in this branch.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded, Diagnostic, in_reading_order, located
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.findings.collected import Base, Findings
from ambitiekader_cli.findings.known import marked
from ambitiekader_cli.guess import forget_guesses
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.repo.archive import ARCHIEF
from ambitiekader_cli.repo.git import Git, opened
from ambitiekader_cli.repo.named_commits import HEAD, Commit, merge_base, resolved
from ambitiekader_cli.repo.versions import changed_paths
from ambitiekader_cli.work.at_commit import loaded_at
from ambitiekader_cli.work.part import Part


class Versions(NamedTuple):
    """Two commits to hold the files on disk against."""

    git: Git
    begin: Commit
    """Where this branch left the target."""
    target: Commit


def against(root: Path, word: str) -> Versions:
    """What somebody means by `--base`; raises UserError."""
    git = opened(root)
    head, target = resolved(git, HEAD), resolved(git, word)
    return Versions(git, merge_base(git, target, head, _APART), target)


_APART = "noem een tak of commit waar deze tak uit voortkomt"


def compared(
    now: Findings,
    loaded: Loaded,
    versions: Versions,
    judge: Callable[[Loaded, Part], Findings],
) -> Findings:
    """The same findings, what was there already marked, and those of ids that are taken."""
    begin = loaded_at(versions.git, versions.begin)
    forget_guesses()  # both sides may guess equally often
    known = marked(now, judge(begin, Part(versions.git.folder, [])))
    taken, unsure = _taken(loaded, begin, versions)
    same = _content(loaded) == _content(begin)
    word = versions.target.word
    remarks = () if same else _remarks(word, known, begin, unsure=unsure)
    return replace(
        now,
        diagnostics=in_reading_order([*known, *taken]),
        whole=now.whole and not unsure,
        base=Base(word, versions.begin.hash, same, tuple(remarks)),
    )


def archive_marked(found: Iterable[Diagnostic], versions: Versions) -> Iterator[Diagnostic]:
    """Findings about ended frames; known in a folder in which this branch changed nothing."""
    found = list(found)
    paths = changed_paths(versions.git, versions.begin, ARCHIEF) if found else set()
    touched = {_frame(path) for path in paths}
    for each in found:
        yield each._replace(known=_frame(each.span.path) not in touched)


def _frame(path: str) -> str:
    """The folder of one ended frame that a file lies in."""
    return "/".join(path.split("/")[:2])


def _taken(loaded: Loaded, begin: Loaded, versions: Versions) -> tuple[list[Diagnostic], bool]:
    """Findings of ids that the target gave too, and whether there may be more of them."""
    if loaded.kader is None or versions.target.hash == versions.begin.hash:
        return [], False
    target = loaded_at(versions.git, versions.target).kader
    found: Iterable[Coded] = ()
    if begin.kader and target:
        found = rulebook.collisions(loaded.kader, begin.kader, target, versions.target.word)
    return [*located(found)], rulebook.may_collide(loaded.kader, begin.kader, target)


def _content(loaded: Loaded) -> tuple[object, ...]:
    """All that findings can come from."""
    return loaded.problems, {path: source.raw for path, source in loaded.sources.items()}


def _remarks(
    word: str, known: Iterable[Diagnostic], begin: Loaded, *, unsure: bool
) -> Iterator[str]:
    if any(d.known and d.hides for d in known):
        yield "wat al niet te lezen was, telt toch mee: er kan iets nieuws achter schuilgaan"
    if begin.problems and not all(d.known for d in known):
        yield "waar deze tak begon, was niet alles te lezen; wat dat verborg, telt nu als nieuw"
    if unsure:
        yield (
            f"of nieuwe ids op `{word}` al bezet zijn, is niet na te gaan: niet alles is te lezen."
            f" Voeg `{word}` samen met deze tak"
        )
