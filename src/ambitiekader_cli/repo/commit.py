"""One commit of a few files, on this branch or on a new one; nothing else goes along.

Hooks, signing and filters that the repository asks for do not run, as with every question to git.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.repo.git import Git, git_at, opened, parts
from ambitiekader_cli.text import quoted, visible

_QUIET = ("core.hooksPath=" + os.devnull, "gc.auto=0", "maintenance.auto=false")
_UNDER_WAY = {
    "MERGE_HEAD": "het samenvoegen van twee takken",
    "CHERRY_PICK_HEAD": "een cherry-pick",
    "REVERT_HEAD": "een revert",
    "rebase-merge": "een rebase",
    "rebase-apply": "een rebase",
}


def able_to_commit(root: Path, branch: str | None) -> Git:
    """Raises UserError where no commit could be made, whatever is in it."""
    if git_at(root) is None:
        message = "`--commit` en `--branch` kunnen alleen in een map die git bijhoudt"
        raise UserError(message, "laat ze weg, of begin met `git init`")
    git = opened(root)
    _refuse_under_way(git)
    _refuse_staged(git)
    if git.answer("var", "GIT_COMMITTER_IDENT") is None:
        advice = (
            '`git config --global user.name "Uw naam"` en `git config --global user.email u@x.nl`'
        )
        raise UserError("git weet nog niet wie u bent", advice)
    if branch is not None:
        _refuse_branch(git, branch)
    elif git.answer("symbolic-ref", "--quiet", "HEAD") is None:
        raise UserError("u staat niet op een tak", "geef `--branch NAAM`: dan komt er een tak")
    return git


def refuse_other_work(git: Git, paths: Sequence[str], known: Sequence[str]) -> None:
    """Raises UserError where a commit of these files would hold more than what is written now.

    Those in `known` were there already: git must know what they held.
    """
    status = git.answer("status", "--porcelain", "-z", "--untracked-files=no", "--", *paths)
    if status:
        path = quoted(status.split(b"\0")[0][3:].decode("utf-8", "replace"))
        message = f"in {path} staan al wijzigingen die niet in git bewaard zijn"
        raise UserError(message, "bewaar die eerst met `git commit`, of laat `--commit` weg")
    unknown = parts(git.answer("ls-files", "--others", "-z", "--", *known) or b"") if known else []
    if unknown:
        advice = "bewaar het eerst met `git add` en `git commit`, of laat `--commit` weg"
        raise UserError(f"git kent {quoted(unknown[0])} nog niet", advice)


def commit(git: Git, paths: Sequence[str], message: str, branch: str | None) -> str:
    """The short hash of the new commit; raises Refused when git says no."""
    if branch is not None:
        _must(git, paths, "switch", "--quiet", "--create", branch)
    _must(git, paths, "add", "--all", "--", *paths)
    options = ("--quiet", "--no-verify", "--no-gpg-sign", "--cleanup=whitespace", "--file=-")
    _must(git, paths, "commit", *options, "--only", "--", *paths, given=message.encode())
    return (git.answer("rev-parse", "--short", "HEAD") or b"").decode().strip()


def _must(git: Git, paths: Iterable[str], *arguments: str, given: bytes = b"") -> None:
    settings = [word for each in _QUIET for word in ("-c", each)]
    done = git.run(*settings, *arguments, given=given)
    if done.returncode:
        git.answer("reset", "--quiet", "--", *paths)
        said = (done.stderr.decode("utf-8", "replace").splitlines() or ["geen uitleg"])[0]
        message = f"ak: wel vastgelegd, niet bewaard in git; git zegt: {said[:200]}"
        advice = "    hulp: bewaar het zelf met `git add data` en `git commit`"
        raise Refused([visible(message), advice])


def _refuse_under_way(git: Git) -> None:
    for name, what in _UNDER_WAY.items():
        place = git.answer("rev-parse", "--git-path", name)
        if place and os.path.lexists(git.folder / os.fsdecode(place.rstrip(b"\r\n"))):
            message = f"in deze map is {what} nog niet af"
            raise UserError(message, "maak dat eerst af met git, of laat `--commit` weg")


def _refuse_staged(git: Git) -> None:
    if git.run("diff", "--cached", "--quiet", "--no-ext-diff").returncode:
        message = "er staan al andere wijzigingen klaar voor een commit"
        raise UserError(message, "bewaar die eerst met `git commit`, of laat `--commit` weg")


def _refuse_branch(git: Git, branch: str) -> None:
    if git.answer("check-ref-format", "--branch", branch) is None or branch.startswith("-"):
        advice = "gebruik letters, cijfers, `-` en `/`, bijvoorbeeld `melding-oktober`"
        raise UserError(f"een tak kan niet {quoted(branch)} heten", advice)
    if git.answer("show-ref", "--verify", "--quiet", f"refs/heads/{branch}") is not None:
        advice = "kies een andere naam; met `git switch` en dan `--commit` gaat het op die tak"
        raise UserError(f"de tak {quoted(branch)} is er al", advice)
