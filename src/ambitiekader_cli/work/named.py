"""What somebody named: a trekker, thema or gemeente by id, name or unambiguous part."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import listed

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader


Names = Mapping[str, Iterable[str]]
"""Per id the other names it goes by."""
LEAST = 4
"""Letters of a word by which a name may be meant."""
MOST = 5
"""Names that are told to somebody who typed one that nobody has."""
_BETWEEN = re.compile(r"(; ?|\n|, | en )")


def trekker_named(word: str, kader: "Kader") -> str:
    """The id of a partij, groep or body."""
    names: dict[str, tuple[str, ...]] = {p.id: p.names for p in kader.partijen.values()}
    for name in (*kader.groepen, *kader.organen):
        names.setdefault(name, (kader.naam(name),))
    return chosen(word, names, "trekker", all_read="partijen" not in kader.incomplete)


def trekkers_in(
    text: str, kader: "Kader", shown: Iterable[tuple[str, str]] = ()
) -> tuple[str, ...]:
    """The ids of those that are named, with `;`, a comma, `en` or a line end between.

    The longest name counts, for it may have `en` in it; `shown` are names that others go by here,
    with their ids. Raises UserError.
    """
    known = whole_names(kader) | {folded(name): each for name, each in shown}
    most = max((len(_BETWEEN.split(name)) for name in known), default=1)
    parts, found = _BETWEEN.split(text), list[str]()
    while parts:
        length = 1
        if parts[0].strip():
            length, name = _longest(parts[:most], known, kader)
            found.append(name)
        parts = parts[length + 1 :]
    return tuple(dict.fromkeys(found))


def _longest(parts: list[str], known: Mapping[str, str], kader: "Kader") -> tuple[int, str]:
    """How many parts are one name, and whose; a whole name goes before a part of one."""
    lengths = range(len(parts), 0, -2)
    words = {length: " ".join("".join(parts[:length]).split()) for length in lengths}
    for length in lengths:
        if name := known.get(folded(words[length])):
            return length, name
    for length in lengths[:-1]:
        with suppress(UserError):
            return length, trekker_named(words[length], kader)
    try:
        return 1, trekker_named(words[1], kader)
    except UserError as error:
        if "partijen" in kader.incomplete:
            raise
        raise UserError(error.message, _who(words[1], kader)) from None


def _who(word: str, kader: "Kader") -> str:
    """Advice: who may be meant by a name, with the ids; they who share a word with it, or some."""
    known = whole_names(kader)
    close = nearest(folded(word), known)
    words = [each for each in re.findall(r"\w+", folded(word)) if len(each) >= LEAST]
    alike = [known[name] for name in known if any(each in name for each in words)]
    near = dict.fromkeys(([known[close]] if close else []) + alike)
    shown = [f"`{kader.naam(each)}` ({each})" for each in near or dict.fromkeys(known.values())]
    if near:
        return f"bedoelde u {listed(shown, MOST, 'of')}?"
    return f"kies uit: {listed(shown, MOST)}"


def whole_names(kader: "Kader") -> dict[str, str]:
    """Whose each whole name is."""
    bodies = (*kader.groepen, *kader.organen)
    names = {folded(kader.naam(each)): each for each in bodies}
    return names | {folded(name): p.id for p in kader.partijen.values() for name in p.names}


def partij_named(word: str, kader: "Kader") -> str:
    """The id of a partij; a groep or body is none."""
    names = {p.id: p.names for p in kader.partijen.values()}
    return chosen(word, names, "partij", all_read="partijen" not in kader.incomplete)


def trekker_or_none(word: str, kader: "Kader") -> str:
    """The same, or an empty name for `geen`, if nobody is called so."""
    from ambitiekader_cli.view.document_subject import NOBODY  # noqa: PLC0415 - where one is named

    nobody = word.strip().casefold() == NOBODY and not kader.is_trekker(NOBODY)
    return "" if nobody else trekker_named(word, kader)


def kenmerk_named(word: str, kader: "Kader") -> tuple[str, str]:
    """The kenmerk and the value of `domein=sociaal`."""
    name, is_there, value = word.partition("=")
    if not is_there or not value.strip():
        raise UserError(f"`{word}` is geen kenmerk met een waarde", "schrijf `kenmerk=waarde`")
    return kenmerk_id_named(name, kader), value.strip()


def kenmerk_id_named(word: str, kader: "Kader") -> str:
    """The id of a kenmerk."""
    if not kader.kenmerken:
        raise UserError("dit kader heeft geen kenmerken", "zet ze onder `kenmerken` in kader.yaml")
    return chosen(word, {each.id: (each.naam,) for each in kader.frame.kenmerken}, "kenmerk")


def thema_named(word: str, kader: "Kader") -> str:
    """The id of a thema."""
    return chosen(word, {t.id: (t.naam, t.code) for t in kader.frame.themas}, "thema")


def gemeente_named(word: str, kader: "Kader") -> str:
    """The id of a gemeente, or of several with one agreement."""
    names: dict[str, tuple[str, ...]] = {
        g.id: (g.naam, g.code, g.partij, kader.naam(g.partij)) for g in kader.frame.gemeenten
    }
    names |= {each.id: (each.naam, each.code) for each in kader.frame.samenwerkingen}
    if not names:
        raise UserError("dit kader heeft geen gemeenten", "laat de gemeente weg")
    return chosen(word, names, "gemeente")


def overleg_named(word: str, kader: "Kader") -> str:
    """The id of a body of which is recorded how it meets."""
    names = {each.orgaan: (kader.naam(each.orgaan),) for each in kader.overleggen}
    if not names and kader.incomplete:
        advice = "`ak validate` zegt waar en waarom"
        raise UserError("in wat gelezen kon worden staat geen overleg", advice, exit_code=1)
    if not names:
        advice = "zet het overleg eerst in data/regional/overleg.yaml"
        raise UserError("in dit kader staat geen overleg", advice)
    return chosen(word, names, "overleg")


def chosen(word: str, names: Names, kind: str, *, all_read: bool = True) -> str:
    """The one id that is meant; the closest way of matching that finds exactly one wins.

    Without `all_read` there are more names, which could not be read: then only a whole name counts.
    """
    if word in names:
        return word
    wanted = folded(word.strip())
    parts = (_part_of_id, _begin_of_id, _inside_id, _inside_name) if all_read else ()
    for matching in (_whole, *parts):
        found = [name for name in names if wanted and matching(wanted, name, names[name])]
        if len(found) == 1:
            return found[0]
        if found:
            advice = f"bedoelde u {listed([f'`{name}`' for name in found], 6, 'of')}?"
            raise UserError(f"`{word}` kan meer dan één {kind} zijn", advice)
    close = nearest(word, names)
    if not all_read:
        message = f"{kind} `{word}` is niet te vinden in wat gelezen kon worden"
        advice = did_you_mean(word, close) if close else "`ak validate` zegt waar en waarom"
        raise UserError(message, advice, exit_code=1)
    advice = did_you_mean(word, close) if close else f"kies uit: {listed([*names], 20)}"
    raise UserError(f"{kind} `{word}` is niet bekend", advice)


def _whole(wanted: str, name: str, others: Iterable[str]) -> bool:
    return wanted in (folded(each) for each in (name, *others))


def _part_of_id(wanted: str, name: str, _others: Iterable[str]) -> bool:
    return wanted in folded(name).split("-")


def _begin_of_id(wanted: str, name: str, _others: Iterable[str]) -> bool:
    return folded(name).startswith(wanted)


def _inside_id(wanted: str, name: str, _others: Iterable[str]) -> bool:
    return wanted in folded(name)


def _inside_name(wanted: str, _name: str, others: Iterable[str]) -> bool:
    return any(wanted in folded(other) for other in others)
