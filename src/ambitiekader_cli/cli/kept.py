"""The same question about the same data has the same answer: it is kept, and said again.

For commands that read the kader and nothing else. What an answer depends on is its key: all that
was typed and where, the day, how the screen is, the program itself, and what all files hold.
"""

from collections.abc import Callable
from pathlib import Path
from time import time_ns
from typing import Any, NamedTuple, Self

from ambitiekader_cli.cache import program, store
from ambitiekader_cli.cache.tree import Listing, as_known, digest, known_digest, listed
from ambitiekader_cli.cli.cache_folder import GeenCache, cache_folder
from ambitiekader_cli.cli.heard import Answer, heard
from ambitiekader_cli.cli.opening import opened
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.parameters import Parameter, let_take_also
from ambitiekader_cli.cli.terminal import looks
from ambitiekader_cli.errors import Ended, UserError

_NAME = "geen_cache"


def keepable(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose answers may be kept, with an option that forbids it."""

    def answered(**given: Any) -> None:  # noqa: ANN401 - whatever the command takes
        if given.pop(_NAME):
            command(**given)
        else:
            _answer(command, given)

    let_take_also(answered, command, {_NAME: Parameter(GeenCache, False)})
    answered.__doc__ = command.__doc__
    return answered


def _answer(command: Callable[..., None], given: dict[str, Any]) -> None:
    data = _data(given["repo"])
    if data is None:
        command(**given)
        return
    asked = [command.__module__, *map(repr, given.items()), str(Path.cwd()), str(on(None))]
    name = store.key("antwoord", *asked, *looks(), program.fingerprint(), data.digest)
    answer = Answer.read(store.kept(data.cache, name))
    if answer is None:
        answer = heard(command, given)
        if data.are_still_there():
            store.keep(data.cache, name, answer.as_bytes())
    else:
        answer.say()
    if answer.code:
        raise Ended(answer.code)


def _data(given: Path | None) -> "_Data | None":
    """None where nothing may be kept, or where the command will say what is wrong."""
    try:
        root = Path.cwd() / opened(given)
        cache = cache_folder(root)
        return None if cache is None else _Data.now(root, cache)
    except (UserError, OSError):
        return None


class _Data(NamedTuple):
    """The files of a repository at a moment, and where answers about them may be kept."""

    root: Path
    cache: Path
    listing: Listing
    digest: str

    @classmethod
    def now(cls, root: Path, cache: Path) -> Self:
        """As they are, with what the cache knows of them. Raises OSError."""
        listing = listed(root, time_ns())
        name = store.key("bestanden", str(root))
        found = known_digest(listing, store.kept(cache, name) or b"")
        if not found:
            found = digest(root, listing)
            if listing.settled:
                store.keep(cache, name, as_known(listing, found))
        return cls(root, cache, listing, found)

    def are_still_there(self) -> bool:
        """Whether nobody changed them meanwhile."""
        try:
            same = listed(self.root, time_ns()).text == self.listing.text
            return same and (self.listing.settled or digest(self.root, self.listing) == self.digest)
        except OSError:
            return False
