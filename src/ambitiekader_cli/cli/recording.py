"""What every command that changes data does last: show it, ask, write it, and keep it in git."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.cli.asking.questions import agreed, can_ask
from ambitiekader_cli.cli.opening import opened
from ambitiekader_cli.cli.terminal import note, paper, say
from ambitiekader_cli.errors import Ended, UserError
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import listed

if TYPE_CHECKING:
    from ambitiekader_cli.work.draft import Proposal


class How(NamedTuple):
    """What the options say about writing."""

    dry_run: bool = False
    yes: bool = False
    commit: bool = False
    branch: str | None = None
    """A new one, for the commit."""


def how(*, dry_run: bool, yes: bool, commit: bool, branch: str | None) -> How:
    """Raises UserError where `ak` would have to ask, and nobody is there."""
    if not (dry_run or yes or can_ask()):
        advice = "geef `--yes` om te schrijven, of `--dry-run` om alleen te kijken"
        raise UserError("zonder terminal kan ak niet vragen of het zo goed is", advice)
    return How(dry_run, yes, commit or branch is not None, branch)


_AS_ALWAYS = How()
NAMED = 6
"""Files that are named; the others are counted."""


def opened_to_write(repo: Path | None, how: How = _AS_ALWAYS, paths: Sequence[Path] = ()) -> Path:
    """The repository; what an `ak` that was killed had ready is finished first, and told.

    Who only looks is told that it waits. Raises UserError where no commit could be made.
    """
    from ambitiekader_cli.repo.unfinished import finish, waiting  # noqa: PLC0415 - for who writes

    root = opened(repo, paths)
    if how.commit and not how.dry_run:
        from ambitiekader_cli.repo.commit import able_to_commit  # noqa: PLC0415 - only with git

        able_to_commit(root, how.branch)
    done, stuck = ((), ()) if how.dry_run else finish(root)
    if done:
        note(visible(f"let op: ak was halverwege gestopt; nu is ook {_named(done)} geschreven"))
    if stuck:
        message = "let op: ak was halverwege gestopt en kan dat niet afmaken, want er is intussen "
        note(visible(f"{message}iets veranderd; kijk na: {_named(stuck)}"))
    if waits := waiting(root):
        message = f"let op: ak was halverwege gestopt; nog niet geschreven is {_named(waits)}"
        note(visible(f"{message}; de volgende `ak` die schrijft, doet dat eerst"))
    return root


def _named(paths: Sequence[str]) -> str:
    return listed([f"`{path}`" for path in paths], NAMED)


def record(root: Path, made: "Proposal", how: How, subject: str, shown: str = "") -> None:
    """Show it and write it, if there is anything and that is wanted.

    `subject` is the first line of a commit. `shown` is for what would be too much line by line.
    """
    from ambitiekader_cli.report.proposal_page import proposal_page  # noqa: PLC0415
    from ambitiekader_cli.work.kept import git_to_keep, kept  # noqa: PLC0415
    from ambitiekader_cli.work.save_data import save_after, save_all  # noqa: PLC0415 - who writes

    for remark in made.remarks:
        note(remark)
    if not made.paths:
        say("Er is niets te veranderen.")
        return
    if how.commit and not how.dry_run:
        git_to_keep(root, made, how.branch)
    say(shown or proposal_page(made.review, made.replacements, paper()))
    if how.dry_run:
        return
    if not how.yes and not agreed("Zo vastleggen?"):
        say("Niets vastgelegd.")
        raise Ended(1)
    git = git_to_keep(root, made, how.branch) if how.commit else None
    if made.ended:
        save_after(root, made.ended, made.replacements)
    else:
        save_all(root, made.replacements)
    # Before anything is said: nobody may listen any more.
    commit = kept(git, made, how.branch, (subject, shown)) if git else ""
    say(visible(f"Vastgelegd in {', '.join(made.paths)}."))
    if commit:
        say(commit)
