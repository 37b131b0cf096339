"""Who or what is meant by a name in a table? Known, or near to what is; never guessed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.table.keuzes import PERSOON, WEG, as_compared
from ambitiekader_cli.work.named import thema_named, trekker_named

LEAST = 4
"""Letters of a name from which something may be near."""
_ARTICLE = re.compile(r"^(?:de|het|een)\s+")


class Names:
    """Ids by the names that things have in the data, and those that somebody explained."""

    def __init__(self, kader: Kader, explained: Mapping[str, str]) -> None:
        self._kader = kader
        self._explained = {
            as_compared(name): WEG if said == PERSOON else said for name, said in explained.items()
        }
        known: dict[str, set[str]] = defaultdict(set)
        for name, words in _party_names(kader):
            known[_key(words)].add(name)
        self._parties = {word: names for word, names in known.items() if word}
        self._themas = {
            letters_of(word): thema.id
            for thema in kader.frame.themas
            for word in (thema.naam, thema.id, thema.code)
        }
        self._headings = {thema.id: _as_words(thema.naam) for thema in kader.frame.themas}
        self._in_heading: dict[str, str | None] = {}

    def party(self, text: str) -> str | None:
        """The id of a partij, groep or body, or what was said that must be done with the name.

        What was said of an id holds for every name of it; a thema is nobody.
        """
        found = self._said_of_party(text) or self._called(text)
        return (self._said_of_party(found) or found) if found else None

    def _said_of_party(self, text: str) -> str | None:
        said = self._explained.get(as_compared(text))
        is_thema = said in self._kader.themas and not self._kader.is_trekker(said or "")
        return None if is_thema else said

    def _called(self, text: str) -> str | None:
        found = self._parties.get(_key(text), set())
        return next(iter(found)) if len(found) == 1 else None

    def near_party(self, text: str) -> tuple[str, ...]:
        """Ids of who may be meant."""
        same = self._parties.get(_key(text), set())
        close = nearest(_key(text), self._parties)
        alike = self._parties.get(close, set()) if close else set()
        if len(text) >= LEAST:
            with suppress(UserError):
                alike = alike | {trekker_named(text, self._kader)}
        return tuple(sorted(same | alike))

    def ambitie(self, text: str) -> str | None:
        """The id of the ambitie that is called so, or is named in it by its id."""
        ids = {word.strip("():;,.") for word in text.split()} & self._kader.ambities.keys()
        if len(ids) == 1:
            return ids.pop()
        titled = {as_compared(each.titel): each.id for each in self._kader.ambities.values()}
        return titled.get(as_compared(text))

    def thema(self, text: str) -> str | None:
        """The id of a thema, also where its letters stand below each other."""
        said = self._explained.get(as_compared(text))
        return said if said in self._kader.themas else self._themas.get(letters_of(text))

    def thema_in(self, heading: str) -> str | None:
        """The id of the only thema that a heading names; the same one is often asked."""
        if heading not in self._in_heading:
            self._in_heading[heading] = self.thema(heading) or self._named_in(heading)
        return self._in_heading[heading]

    def _named_in(self, heading: str) -> str | None:
        spans = {id_: _capitalised(name, heading) for id_, name in self._headings.items()}
        named = {id_: span for id_, span in spans.items() if span}
        whole = [id_ for id_, span in named.items() if not _is_within(span, named.values())]
        return whole[0] if len(whole) == 1 else None

    def said_of(self, text: str) -> str:
        """What somebody explained of this name; empty for nothing."""
        return self._explained.get(as_compared(text), "")

    def near_thema(self, text: str) -> tuple[str, ...]:
        """Ids of what may be meant; a label may be cut off."""
        letters = letters_of(text)
        begun = {id_ for word, id_ in self._themas.items() if word.startswith(letters)}
        close = nearest(letters, self._themas)
        alike = {self._themas[close]} if close else set()
        with suppress(UserError):
            alike |= {thema_named(text, self._kader)}
        return tuple(sorted(begun | alike)) if len(letters) >= LEAST else ()


def names_of(who: str, kader: Kader) -> tuple[str, ...]:
    """How a partij, groep or body is called, its id included."""
    if partij := kader.partijen.get(who):
        return who, *partij.names
    if groep := kader.groepen.get(who):
        return who, groep.naam
    orgaan = kader.organen.get(who)
    return (who, *filter(None, (orgaan.naam, orgaan.kort))) if orgaan else (who,)


def _party_names(kader: Kader) -> Iterator[tuple[str, str]]:
    for who in (*kader.partijen, *kader.groepen, *kader.organen):
        yield from ((who, word) for word in names_of(who, kader))


def _as_words(naam: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, naam.split()))
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)


def _capitalised(name: re.Pattern[str], heading: str) -> tuple[int, int] | None:
    """Where a name stands; without a capital it is any word of a sentence."""
    found = (match.span() for match in name.finditer(heading) if not match[0][0].islower())
    return next(found, None)


def _is_within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether it is part of a longer one."""
    return any(o[0] <= span[0] and span[1] <= o[1] for o in others if o != span)


def _key(text: str) -> str:
    return _ARTICLE.sub("", as_compared(text))


def letters_of(text: str) -> str:
    """What a text is compared by, however it is broken over lines."""
    return re.sub(r"[\W_]+", "", folded(text).replace("&", "en"))
