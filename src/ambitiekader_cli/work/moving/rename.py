"""A thing gets another id, in every place that names it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.ids import Ids
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.agreed_before import additions_told
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.references import (
    Written,
    mentions,
    named_as,
    renamed,
    things_called,
    written_in,
)
from ambitiekader_cli.work.typed_text import clean_text

SOORTEN = {
    "onderdeel": Ids.ONDERDEEL,
    "partij": Ids.PARTIJ,
    "besluit": Ids.BESLUIT,
    "document": Ids.DOCUMENT,
    "partijsoort": Ids.PARTIJSOORT,
}
"""What somebody calls the things that can get another id."""
_STAYS = {Ids.THEMA: "thema", Ids.PLAATS: "gemeente of samenwerking", Ids.KENMERK: "kenmerk"}
"""What cannot: a file or a folder is called by it too, or a key."""
NAMED = 20
"""Places that are told; the others are counted."""


LONGEST = 60
"""Characters of an id."""


class Rename(NamedTuple):
    """Another id for a thing."""

    ids: Ids
    old: str
    new: str

    def in_message(self, text: str) -> str:
        """What the rules say, with the new id in it: ids stand in it as values do."""
        return text.replace(quoted(self.old), quoted(self.new))


def rename_of(draft: Draft, old: str, new: str, soort: str | None = None) -> Rename:
    """What is meant by the two; raises UserError where that is not one thing, or not a new id.

    Who types small letters means the capitals that the id has.
    """
    thing = _one_thing(draft, old, soort)
    assert thing.ids  # noqa: S101 - a thing with an id
    given = as_typed(clean_text(new, "het nieuwe id"))
    if len(given) > LONGEST:
        raise UserError(f"een id heeft ten hoogste {LONGEST} tekens", "kies een korter id")
    rename = Rename(thing.ids, thing.text, given.upper() if thing.text.isupper() else given)
    _refuse_useless(draft, rename)
    return rename


def things(draft: Draft) -> list[Written]:
    """All that can get another id."""
    written = chain.from_iterable(map(written_in, draft.parts()))
    return [each for each in written if each.own and each.ids in SOORTEN.values()]


def rename_everywhere(draft: Draft, rename: Rename) -> None:
    """In all files; raises Refused where that cannot be done safely."""
    draft.refuse_unread()
    for path, edits in renamed(draft.parts(), *rename).items():
        draft.edit(path, *edits)


def proposed(draft: Draft, today: date, renames: Sequence[Rename] = ()) -> Proposal:
    """What it comes to; raises Refused for what the rules say. Texts with an old id are told."""

    def by_new_names(text: str) -> str:
        for each in renames:
            text = each.in_message(text)
        return text

    made = draft.proposal(lambda kader: rulebook.run(kader, today, today).findings, by_new_names)
    remarks = (*additions_told(draft), *made.remarks, *_left(draft, renames))
    return made._replace(remarks=remarks)


def _left(draft: Draft, renames: Iterable[Rename]) -> Iterator[str]:
    """Texts are of who wrote them: they stay."""
    for each in renames:
        places = [str(place.span()) for place in mentions(draft.parts(), each.old)]
        what = "deze tekst, die blijft" if len(places) == 1 else "deze teksten, die blijven"
        told = f"let op: {quoted(each.old)} staat ook in {what} zoals geschreven: "
        if places:
            yield visible(told + listed(places, NAMED))


def _one_thing(draft: Draft, word: str, soort: str | None) -> Written:
    wanted = _soort(soort) if soort is not None else None
    typed = as_typed(word).strip()
    for name in dict.fromkeys((typed, typed.upper())):
        found = things_called(draft.parts(), name)
        found = [each for each in found if wanted in {None, each.ids}]
        if found:
            return _the_one(name, found)
    message = f"id {quoted(word)} is niet bekend"
    known = dict.fromkeys(each.text for each in things(draft) if wanted in {None, each.ids})
    close = nearest(typed, known)
    raise UserError(message, did_you_mean(word, close) if close else "`ak list` noemt alle id's")


def _soort(word: str) -> Ids:
    if found := SOORTEN.get(word.strip().casefold()):
        return found
    known = listed([*SOORTEN], len(SOORTEN), "of")
    raise UserError(f"soort {quoted(word)} is niet bekend", f"kies {known}")


def _the_one(name: str, found: list[Written]) -> Written:
    """Raises UserError where it is not clear which, or where a file is called by it too."""
    kinds = dict.fromkeys(each.ids for each in found)
    words = [word for word, ids in SOORTEN.items() if ids in kinds]
    if not words:
        what = next(word for ids, word in _STAYS.items() if ids in kinds)
        message = f"{quoted(name)} is het id van een {what}, en dat verandert ak niet"
        raise UserError(message, "de `naam` kunt u wel veranderen, in kader.yaml")
    places = listed([str(each.place.span()) for each in found], NAMED)
    if len(kinds) > 1:
        message = f"{quoted(name)} is het id van meer dan één ding: {places}"
        choice = listed([f"`--soort {word}`" for word in words], joined="of")
        raise UserError(message, f"zeg welk u bedoelt met {choice}")
    if len(found) > 1:
        message = f"het id {quoted(name)} staat op meer plaatsen: {places}"
        raise UserError(message, "geef elk een eigen id, in het bestand zelf", exit_code=1)
    return found[0]


def _refuse_useless(draft: Draft, rename: Rename) -> None:
    """Raises UserError for an id that is no other, or that something has or names already."""
    if not rename.new:
        raise UserError("het nieuwe id ontbreekt", f"geef het achter `{rename.old}`")
    if rename.new == rename.old:
        raise UserError(f"het id is al {quoted(rename.old)}", "geef een ander id")
    if there := named_as(draft.parts(), rename.ids, rename.new):
        first = next((each for each in there if each.own), there[0])
        what = "bestaat al" if first.own else "wordt al genoemd"
        message = f"het id {quoted(rename.new)} {what}: {first.place.span()}"
        raise UserError(message, "kies een id dat nog niemand heeft", exit_code=1)
