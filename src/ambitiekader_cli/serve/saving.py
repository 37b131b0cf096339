"""What was confirmed, written as the commands write it."""

from collections.abc import Iterable
from pathlib import Path

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.serve.forms.form import Made
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import capital
from ambitiekader_cli.work.kept import git_to_keep, kept
from ambitiekader_cli.work.save_data import save_all


def saved(root: Path, made: Made, *, keep: bool) -> list[str]:
    """What is told of it; with `keep` as one commit too.

    Raises UserError and Untouched where nothing is written, and Refused where some of it waits.
    """
    git = git_to_keep(root, made.proposal, None) if keep else None
    save_all(root, made.proposal.replacements)
    told = [visible(f"Vastgelegd in {', '.join(made.proposal.paths)}.")]
    if git:
        try:
            told.append(kept(git, made.proposal, None, (made.subject, "")))
        except Refused as refusal:
            told += plain(refusal.lines)
        except UserError as wrong:
            told.append(visible(f"niet bewaard in git: {wrong.message}"))
    return told


def plain(lines: Iterable[str]) -> list[str]:
    """As `ak` tells them, for a page."""
    return [capital(line.removeprefix("ak: ").strip()) for line in lines]
