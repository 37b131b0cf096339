"""One commit of a few files, on this branch or on a new one; nothing else goes along.

It is made beside the checkout: an index of its own, a tree, a commit, and then the branch. So what
somebody stages meanwhile stays where it is, and no branch is switched to whose settings nobody
looked at. Hooks, signing and filters that the repository asks for do not run, as with every
question to git.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import sleep

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.repo.disk_errors import in_dutch
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.git import Git, git_at, parts, ready
from ambitiekader_cli.source import MAX_BYTES
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.unseen import all_unseen

_UNDER_WAY = {
    "MERGE_HEAD": "het samenvoegen van twee takken",
    "CHERRY_PICK_HEAD": "een cherry-pick",
    "REVERT_HEAD": "een revert",
    "rebase-merge": "een rebase",
    "rebase-apply": "een rebase",
}
ATTEMPTS = 5
"""How often another commit may come in between."""
LONGEST_NAME = 200
"""Bytes of a branch; a file system takes 255."""
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds that another git may hold the index."""
_NONE = "0" * 40


def able_to_commit(root: Path, branch: str | None) -> Git:
    """Raises UserError where no commit could be made, whatever it is of."""
    git = git_at(root)
    if git is None:
        message = f"{_option(branch)} kan alleen in een map die git bijhoudt"
        raise UserError(message, "laat dat weg, of begin met `git init`")
    git = ready(git)
    _refuse_under_way(git, branch)
    if git.run("diff", "--cached", "--quiet", "--no-ext-diff").returncode:
        message = "er staan al andere wijzigingen klaar voor een commit"
        raise UserError(message, _saved_first("git commit", branch))
    if git.answer("var", "GIT_COMMITTER_IDENT") is None:
        name = '`git config --global user.name "Uw naam"`'
        advice = f"typ {name} en `git config --global user.email u@x.nl`"
        raise UserError("git weet nog niet wie u bent", advice)
    if branch is not None:
        _refuse_branch(git, branch)
    elif git.answer("symbolic-ref", "--quiet", "HEAD") is None:
        raise UserError("u staat niet op een tak", "geef `--branch NAAM`: dan komt er een tak")
    return git


def refuse_other_work(
    git: Git, paths: Sequence[str], known: Sequence[str], branch: str | None = None
) -> None:
    """Raises UserError where a commit of these files would hold more than what is written now.

    Those in `known` were there already: git must know what they held.
    """
    advice = _saved_first("git add data` en `git commit", branch)
    status = git.answer("status", "--porcelain", "-z", "--untracked-files=no", "--", *paths)
    if status:
        path = quoted(status.split(b"\0")[0][3:].decode("utf-8", "replace"))
        raise UserError(f"in {path} staan al wijzigingen die niet in git bewaard zijn", advice)
    unknown = parts(git.answer("ls-files", "--others", "-z", "--", *known) or b"") if known else []
    if unknown:
        raise UserError(f"git kent {quoted(unknown[0])} nog niet", advice)


def commit(git: Git, paths: Sequence[str], message: str, branch: str | None) -> str:
    """The short hash of the new commit; raises Refused when git says no."""
    folder = Path(os.fsdecode(_must(git, "rev-parse", "--absolute-git-dir").rstrip(b"\r\n")))
    index = folder / f"ak-{os.urandom(4).hex()}.index"
    try:
        made = _made(git, git._replace(own_index=str(index)), paths, message, branch)
    finally:
        with suppress(OSError):
            index.unlink(missing_ok=True)
    return _line(git.answer("rev-parse", "--short", made)) or made[:10]


def _made(git: Git, own: Git, paths: Sequence[str], message: str, branch: str | None) -> str:
    entries = _entries(git, paths)
    for attempt in range(1, ATTEMPTS + 1):
        head = _line(git.answer("rev-parse", "--verify", "--quiet", "HEAD^{commit}"))
        _must(own, "read-tree", head or "--empty")
        _must(own, "update-index", "-z", "--index-info", given=entries)
        tree = _line(_must(own, "write-tree"))
        parents = ["-p", head] if head else []
        new = _line(_must(git, "commit-tree", tree, *parents, given=message.encode()))
        ref = f"refs/heads/{branch}" if branch else _line(_must(git, "symbolic-ref", "HEAD"))
        before = _NONE if branch else head or _NONE
        if attempt == ATTEMPTS:
            _must(git, "update-ref", ref, new, before)
        elif git.run("update-ref", ref, new, before).returncode:
            continue
        break
    _bring_up_to_date(git, entries)  # while the settings are those that were looked at
    if branch:
        _must(git, "symbolic-ref", "HEAD", ref)
    return new


def _bring_up_to_date(git: Git, entries: bytes) -> None:
    """The index of the checkout too, or it would seem to take the change back."""
    for pause in PAUSES:
        if git.run("update-index", "-z", "--index-info", given=entries).returncode == 0:
            return
        sleep(pause)
    _must(git, "update-index", "-z", "--index-info", given=entries)


def _entries(git: Git, paths: Sequence[str]) -> bytes:
    """What the files hold now, as `update-index --index-info` reads it, from the top."""
    top = os.fsdecode(_must(git, "rev-parse", "--show-prefix").rstrip(b"\r\n"))
    lines = []
    for path in paths:
        if os.path.lexists(git.folder / path):
            raw = content(git.folder / path, MAX_BYTES)
            blob = _line(_must(git, "hash-object", "-w", "--stdin", "--path", path, given=raw))
            lines.append(f"100644 {blob} 0\t{top}{path}\0")
        else:
            lines.append(f"0 {_NONE} 0\t{top}{path}\0")
    return os.fsencode("".join(lines))


def _must(git: Git, *arguments: str, given: bytes = b"") -> bytes:
    done = git.run(*arguments, given=given)
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").splitlines()
    why = next((line for line in said if line.startswith(("fatal:", "error:"))), "geen uitleg")
    raise not_kept(f"git zegt: {in_dutch(why)[:200]}")


def not_kept(why: str) -> Refused:
    """The files are written, but there is no commit of them."""
    advice = "    hulp: bewaar het zelf met `git add data` en `git commit`"
    return Refused([visible(f"ak: wel vastgelegd, niet bewaard in git; {why}"), advice])


def _line(answer: bytes | None) -> str:
    return (answer or b"").decode("utf-8", "surrogateescape").strip()


def _option(branch: str | None) -> str:
    """As it was typed."""
    return "`--commit`" if branch is None else "`--branch`"


def _saved_first(how: str, branch: str | None) -> str:
    return f"bewaar dat eerst met `{how}`, of laat {_option(branch)} weg"


def _refuse_under_way(git: Git, branch: str | None) -> None:
    for name, what in _UNDER_WAY.items():
        place = git.answer("rev-parse", "--git-path", name)
        if place and os.path.lexists(git.folder / os.fsdecode(place.rstrip(b"\r\n"))):
            message = f"in deze map is {what} nog niet af"
            raise UserError(message, f"maak dat eerst af met git, of laat {_option(branch)} weg")


def _refuse_branch(git: Git, branch: str) -> None:
    size = len(branch.encode("utf-8", "surrogateescape"))
    strange = branch in {"@", "HEAD"} or branch.startswith(("-", "refs/"))
    strange = strange or size > LONGEST_NAME or next(all_unseen(branch), None) is not None
    if strange or git.answer("check-ref-format", "--branch", branch) is None:
        advice = "gebruik letters, cijfers, `-` en `/`, bijvoorbeeld `melding-oktober`"
        raise UserError(f"een tak kan niet {quoted(branch[:80])} heten", advice)
    if git.answer("show-ref", "--verify", "--quiet", f"refs/heads/{branch}") is not None:
        advice = "kies een andere naam; met `git switch` en dan `--commit` gaat het op die tak"
        raise UserError(f"de tak {quoted(branch)} is er al", advice)
