"""The commit that somebody means. What they type is checked here, once, and becomes a hash."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.repo.git import Git, commit_named
from ambitiekader_cli.text import visible

HEAD = "HEAD"
_REVISION = re.compile(
    r"""
    (?: @ | \w [\w./+\#=-]{0,250} )                # a hash, a branch, a tag
    (?: @\{ (?: [0-9]{1,6} | u | upstream | push | -[0-9]{1,3} ) \} )?
    (?: [~^] [0-9]{0,6} ){0,20}                    # so many commits before it
    """,
    re.VERBOSE,
)


class Commit(NamedTuple):
    """A commit, by its full hash, and what it is called: mostly the word that somebody used."""

    hash: str
    word: str
    made: str = ""
    """Of a day that somebody named: the day of the commit, where whoever made it was."""


class Range(NamedTuple):
    """Two versions to compare; no `after` is the files as they are now."""

    before: Commit
    after: Commit | None


def resolved(git: Git, word: str) -> Commit:
    """The commit that a word from outside stands for; raises UserError.

    What git does not know may be a day as people write it.
    """
    may_be_known = _REVISION.fullmatch(word) and ".." not in word
    if may_be_known:
        if name := _hash(git, word):
            return Commit(name, word)
        if word == HEAD:
            raise no_head(git)
        if _DAY.fullmatch(word):
            return _on_day(git, word)
    from ambitiekader_cli.planning.meant_day import one_day  # noqa: PLC0415 - rarely needed

    if meant := one_day(word):
        return _on_day(git, meant.isoformat())
    if may_be_known:
        raise UserError(f"de revisie `{word}` is hier niet te vinden", _meant(git, word))
    advice = "noem een tak, tag, commit of dag, bijvoorbeeld `main`, `HEAD~1` of `2024-06-30`"
    raise UserError(f"`{word[:80]}` kan geen revisie zijn", _as_day(word) or advice)


def no_head(git: Git) -> UserError:
    """Why there is no commit that is checked out."""
    if is_unborn(git):
        return UserError("deze git-repository heeft nog geen commit", "leg eerst iets vast met git")
    return UserError("git kan de laatste commit niet lezen", "kijk met `git fsck` wat er stuk is")


def is_unborn(git: Git) -> bool:
    """Whether nothing was ever committed on this branch; not where its commit cannot be read."""
    branch = (git.answer("symbolic-ref", "--quiet", HEAD) or b"").decode("utf-8", "replace").strip()
    if not branch:
        return False
    found = git.run("for-each-ref", "--count=1", branch)
    return found.returncode == 0 and not found.stdout and not found.stderr


_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AWAY = frozenset({"eergisteren", "gisteren", "vandaag", "morgen", "overmorgen"})


def _as_day(word: str) -> str:
    """Advice where a day was meant."""
    from ambitiekader_cli.planning.meant_day import meant_day  # noqa: PLC0415 - rarely needed

    as_written = "schrijf een dag als jjjj-mm-dd" if word.strip().casefold() in _AWAY else ""
    return as_written or meant_day(word)


def _on_day(git: Git, day: str) -> Commit:
    """What stood in this branch at the end of a day: the last commit made on it or before."""
    if _day_of(day) is None:
        raise UserError(f"de dag `{day}` bestaat niet", "schrijf jjjj-mm-dd, zoals 2024-06-30")
    made = day
    for name, made in _days(git):
        if made <= day:
            return Commit(name, day, made)
    if git.shallow:
        raise UserError(f"wat er op {day} stond, is hier niet opgehaald (shallow clone)", FETCH)
    raise UserError(
        f"op {day} was hier nog niets vastgelegd", f"de eerste commit is van {made}; kies die dag"
    )


def _days(git: Git) -> Iterator[tuple[str, str]]:
    """The commits of this branch and their days, the newest first; not those of merged branches."""
    newest = resolved(git, HEAD)
    listed = git.answer("rev-list", "--first-parent", "--format=%cs", newest.hash)
    if listed is None:
        raise history_lacks()
    lines = listed.decode("ascii", "replace").split("\n")
    for head, made in zip(lines[:-1:2], lines[1::2], strict=True):
        yield head.removeprefix("commit "), made


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


APART = "vergelijk ze met een spatie ertussen"


def merge_base(git: Git, one: Commit, other: Commit, advice: str = APART) -> Commit:
    """Where two branches went apart; raises UserError when that is not to be found here."""
    found = git.run("merge-base", one.hash, other.hash)
    if found.returncode == 0:
        return Commit(found.stdout.decode().strip(), f"het begin van de tak op {one.word}")
    where = f"`{one.word}` en `{other.word}`"
    if git.shallow:
        message = f"het punt waar {where} uiteengaan is hier niet opgehaald (shallow clone)"
        raise UserError(message, FETCH)
    if found.returncode != 1:  # 1 is none
        raise UserError(f"git kan niet zeggen waar {where} uiteengaan", "kijk met `git fsck`")
    raise UserError(f"{where} hebben geen gezamenlijk begin", advice)


FETCH = "haal de rest op met `git fetch --unshallow`; in CI: `fetch-depth: 0`"


def history_lacks() -> UserError:
    """Git cannot tell all commits."""
    message = "de geschiedenis is hier niet volledig opgehaald, of is beschadigd"
    return UserError(message, FETCH)


def range_of(git: Git, base: str | None, head: str | None) -> Range:
    """What `BASE HEAD`, `BASE..HEAD` and `BASE...HEAD` mean; without a base the last commit."""
    first = HEAD if base is None else base
    dots = next((sign for sign in ("...", "..") if sign in first), "")
    if not dots:
        last = HEAD if head is None and git.bare else head
        return Range(resolved(git, first), None if last is None else resolved(git, last))
    if head is not None:
        raise UserError(f"na `{first}` past geen tweede revisie", "geef `A B`, `A..B` of `A...B`")
    one, _, other = first.partition(dots)
    before, after = resolved(git, one or HEAD), resolved(git, other or HEAD)
    return Range(merge_base(git, before, after) if dots == "..." else before, after)


def since(git: Git, target: str) -> Range:
    """Everything since this branch left `target`, with the files as they are now."""
    return Range(merge_base(git, resolved(git, target), resolved(git, HEAD)), None)


def _hash(git: Git, word: str) -> str | None:
    if word == HEAD and git.head:
        return git.head
    name = git.answer(*commit_named(word))
    return name.decode().strip() if name else None


def _meant(git: Git, word: str) -> str:
    if re.fullmatch(r"[A-Z]{2,4}(-[A-Z0-9]+)*-[0-9]+", word):
        return f"`ak history {word}` toont hoe {word} veranderde; `ak diff` vergelijkt versies"
    if (git.folder / word).exists():
        return "`ak diff` vergelijkt altijd alle bestanden; noem een tak, tag, commit of dag"
    return _as_day(word) or _name_meant(git, word)


def _name_meant(git: Git, word: str) -> str:
    if _hash(git, f"origin/{word}"):
        return f"bedoelde u `origin/{word}`?"
    listed = git.answer("for-each-ref", "--count=2000", "--format=%(refname:short)") or b""
    close = nearest(word, listed.decode("utf-8", "replace").split())
    if close:
        return f"bedoelde u `{visible(close)}`?"
    if git.shallow:
        return f"niet alles is hier opgehaald (shallow clone); {FETCH}"
    return "`git branch --all` noemt de takken, `git log` de commits"
