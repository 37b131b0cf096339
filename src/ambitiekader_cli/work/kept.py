"""What was written, kept in git as one commit: whether that can be, and how it went."""

from pathlib import Path
from typing import TYPE_CHECKING

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.draft import Proposal

if TYPE_CHECKING:
    from ambitiekader_cli.repo.git import Git


def git_to_keep(root: Path, made: Proposal, branch: str | None) -> "Git":
    """Looked at before it is asked, and again before it is written: others go on meanwhile.

    Raises UserError.
    """
    from ambitiekader_cli.repo.commit import able_to_commit, refuse_other_work  # noqa: PLC0415

    git = able_to_commit(root, branch)
    known = [each.path for each in made.replacements if each.old is not None]
    refuse_other_work(git, made.paths, known, branch)
    return git


def kept(git: "Git", made: Proposal, branch: str | None, told: tuple[str, str]) -> str:
    """The commit, told; `told` is its first line, and what stands for its sentences.

    Raises Refused when git says no: the files are written by then.
    """
    from ambitiekader_cli.repo.commit import commit, not_kept  # noqa: PLC0415 - only with git
    from ambitiekader_cli.report.proposal_page import message_of  # noqa: PLC0415

    try:
        head = git.answer("symbolic-ref", "--quiet", "--short", "HEAD") or b""
        name = commit(git, made.paths, message_of(*told, made.review), branch)
    except OSError as error:
        raise not_kept(f"het systeem weigert: {reason(error)}") from error
    except UserError as error:
        raise not_kept(error.message) from error
    before = head.decode("utf-8", "replace").strip()
    if branch is None:
        return visible(f"Bewaard in git als {name}.")
    back = f"; terug gaat met `git switch {before}`" if before else ""
    saved = f"Bewaard in git als {name} op de tak {branch}."
    return visible(f"{saved} U werkt nu op die tak{back}.")
