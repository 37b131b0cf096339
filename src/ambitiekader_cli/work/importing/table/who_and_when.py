"""What does a cell say about who does it and when? People write both in one, in many ways."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ambitiekader_cli.planning import Looptijd, Onbegrepen, parse
from ambitiekader_cli.planning.meaning import Soort
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.table.keuzes import OPMERKING, WEG
from ambitiekader_cli.work.importing.table.names import Names

T = TypeVar("T")
NOT_KNOWN_YET = frozenset(
    {
        *("pm", "p.m.", "p.m", "nb", "n.b.", "n.b", "nnb", "n.n.b.", "ntb", "n.t.b.", "?", "…"),
        *("nader te bepalen", "nog te bepalen", "nog onbekend", "onbekend", "volgt", "volgt nog"),
    }
)
"""As people write that something is not known yet."""
SAYS_NOTHING = frozenset({"-", "–", "—", "n.v.t.", "nvt", "n.v.t", "x", "geen"})
IDEM = frozenset(
    {"idem", "id.", "idem.", "zie boven", "zie hierboven", "zelfde", '"', "''", "„", "〃"}
)
ACROSS = 4
"""Lines over which a name or a planning may be broken."""
MOST_NAMES = 50
"""Of one cell."""
_BRACKETS = re.compile(r"\(([^()]*)\)|\(([^()\n]*)$", re.MULTILINE)
_WITH = re.compile(
    r"(?:\b(?:i\.?\s?s\.?\s?m\.?|in\s+samenwerking\s+met|samen\s+met|in\s+overleg\s+met)(?=[\s:]|$))",
    re.IGNORECASE,
)
_ONLY_MET = re.compile(r"(?:^|(?<=[\s,;]))met(?::\s*|\s+)", re.IGNORECASE)
"""Also in sentences: it counts only before names that are known."""
_PROCES = re.compile(r"\b(?:procesmatige?|proces)[\s-]*trekker\b|\bprocestrekker\b", re.IGNORECASE)
_ROLE = re.compile(
    r"\(\s?((?:hoofd)?trekker|penvoerder|actiehouder|(?:proces|procesmatige?)[\s-]?trekker)\s?\)",
    re.IGNORECASE,
)
"""What somebody is, in brackets behind the name."""
_LABEL = re.compile(
    r"^(?:trekkers?|actiehouders?|planning|wie|wanneer|termijn|deadline)\s*:\s*", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,;/&+]\s*|\s+(?:en|[-–—])\s+")
_BEHIND = re.compile(r"^(?:\s*[,;/&+]\s*|\s+en\s+)")
"""What joins a name to the bracket before it."""
_APART = re.compile(r"[/;]")
"""Signs that stand only between names."""


@dataclass(frozen=True)
class WhoAndWhen:
    """What one or more cells say, still by their own words where nobody is known by a name."""

    trekkers: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    procestrekker: str | None = None
    planningen: tuple[str, ...] = ()
    mijlpalen: tuple[tuple[str, str], ...] = ()
    """Each with its titel and its planning."""
    is_idem: bool = False
    rest: tuple[str, ...] = ()
    """What is none of these."""
    open: tuple[str, ...] = ()
    """Names about which somebody must be asked."""
    weg: tuple[str, ...] = ()
    """Names of which somebody said that they are left out."""

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of everybody in it."""
        return (*self.trekkers, *self.met, *filter(None, (self.procestrekker,)))

    def with_more(self, other: "WhoAndWhen") -> "WhoAndWhen":
        """Both together."""
        return WhoAndWhen(
            _once(self.trekkers + other.trekkers),
            _once(self.met + other.met),
            self.procestrekker or other.procestrekker,
            _once(self.planningen + other.planningen),
            _once(self.mijlpalen + other.mijlpalen),
            self.is_idem or other.is_idem,
            _once(self.rest + other.rest),
            _once(self.open + other.open),
            _once(self.weg + other.weg),
        )


def who_and_when(text: str, names: Names, looptijd: Looptijd) -> WhoAndWhen:
    """Of a cell with names, and perhaps a planning below them."""
    reader = _CellReader(names, looptijd)
    roles, text = _with_roles(text, names)
    said = WhoAndWhen()
    lines = [*filter(None, (line.strip(" ()") for line in _without_brackets(text).split("\n")))]
    while lines:
        piece, used = reader.piece(lines)
        said, lines = said.with_more(piece), lines[used:]
    beside, named = WhoAndWhen(), {*roles.named, *said.named}
    for match in _BRACKETS.finditer(text):
        beside = beside.with_more(reader.bracketed(match[1] or match[2] or "", named))
    said = beside.with_more(said)
    if roles.trekkers:
        said = replace(said, trekkers=(), met=_once(said.trekkers + said.met))
    return roles.with_more(said)


def _with_roles(text: str, names: Names) -> tuple[WhoAndWhen, str]:
    """Who is said to be the trekker or procestrekker, and the text without them."""
    said, left, end = WhoAndWhen(), "", 0
    for match in _ROLE.finditer(text):
        before = _joint(text[end : match.start()]).rstrip()
        line = max(before.rfind(sign) for sign in "\n)") + 1
        others, name = _last_name(before[line:], names)
        found = _one(name, names) if name else WhoAndWhen()
        if match[1].lower().startswith("proces") and found.trekkers:
            found = replace(found, trekkers=(), procestrekker=found.trekkers[0])
        said = said.with_more(found)
        left += f"{before[:line]}{others}\n"
        end = match.end()
    return said, left + _joint(text[end:]) if end else text


def _joint(text: str) -> str:
    return _BEHIND.sub("", text)


def _last_name(text: str, names: Names) -> tuple[str, str]:
    """What stands before the last name, and that name; a whole name may have `en` in it."""
    text = _joint(text).strip(" ,;")
    signs = [*_BETWEEN.finditer(text)]
    if names.party(text) or not signs:
        return "", text
    return text[: signs[-1].start()], text[signs[-1].end() :]


def _without_brackets(text: str) -> str:
    """Each a new line, without what joins the next name to it."""
    first, *rest = _BRACKETS.sub("\0", text).split("\0")
    return "\n".join((first, *map(_joint, rest)))


def has_many(text: str) -> bool:
    """Whether there are more names in a cell than anybody writes."""
    return len(_BETWEEN.split(text)) + text.count("\n") + text.count("(") > MOST_NAMES


def when_planned(text: str, looptijd: Looptijd) -> WhoAndWhen:
    """Of a cell with a planning; what is none is the rest."""
    if not text or folded(text) in SAYS_NOTHING:
        return WhoAndWhen()
    if folded(text) in IDEM:
        return WhoAndWhen(is_idem=True)
    whole = " ".join(text.split())
    if found := _planned(whole, looptijd):
        return found
    said = WhoAndWhen()
    for line in text.split("\n"):
        said = said.with_more(_planned(line, looptijd) or WhoAndWhen(rest=(line,)))
    return said


def with_whom(text: str, names: Names) -> WhoAndWhen:
    """Of a cell with only names of who takes part."""
    said = WhoAndWhen()
    for line in text.split("\n"):
        found = _named(_WITH.sub(" ", line).strip(" :()"), names)
        said = said.with_more(replace(found, trekkers=(), met=found.trekkers))
    return said


class _CellReader:
    """Of the lines of one cell."""

    def __init__(self, names: Names, looptijd: Looptijd) -> None:
        self._names, self._looptijd = names, looptijd

    def bracketed(self, inner: str, named: Container[str]) -> WhoAndWhen:
        """What stands between brackets is mostly about somebody else, or calls one named so."""
        inner = " ".join(inner.split())
        if found := self._together(inner) or _planned(inner, self._looptijd):
            return found
        known = self._names.party(inner)
        if known == WEG:
            return WhoAndWhen(weg=(inner,))
        return WhoAndWhen() if known in named else WhoAndWhen(rest=(f"({inner})",))

    def piece(self, lines: Sequence[str]) -> tuple[WhoAndWhen, int]:
        """What the first lines say, and how many they are."""
        for count in range(min(ACROSS, len(lines)), 0, -1):
            if known := self._names.party(_joined(lines[:count])):
                return _as_told(known, _joined(lines[:count])), count
        for count in range(1, min(ACROSS, len(lines)) + 1):
            text = _LABEL.sub("", _joined(lines[:count]))
            if found := _planned(text, self._looptijd):
                return self._of_party(found), count
        return self._line(_LABEL.sub("", lines[0])), 1

    def _line(self, line: str) -> WhoAndWhen:
        word = folded(line)
        if word in IDEM or word in SAYS_NOTHING:
            return WhoAndWhen(is_idem=word in IDEM)
        if word in NOT_KNOWN_YET:
            return WhoAndWhen(rest=(line,))
        return self._together(line) or self._parts(line)

    def _together(self, line: str) -> WhoAndWhen | None:
        """With somebody: `A i.s.m. B`, or `A procesmatige trekker`."""
        if match := _WITH.search(line):
            before, after = line[: match.start()].strip(" ,:-"), line[match.end() :].strip(" ,:")
            met = _named(after, self._names)
            lead = self._parts(before) if before else WhoAndWhen()
            if lead.open and not lead.trekkers:
                return None  # a sentence in which nobody is named
            return lead.with_more(replace(met, trekkers=(), met=met.trekkers))
        if match := _PROCES.search(line):
            name = f"{line[: match.start()]} {line[match.end() :]}".strip(" ,:-")
            found = _named(name, self._names)
            if len(found.trekkers) == 1:
                return replace(found, trekkers=(), procestrekker=found.trekkers[0])
            return replace(found, trekkers=(), rest=(*found.rest, line))
        return self._only_met(line)

    def _only_met(self, line: str) -> WhoAndWhen | None:
        """`A met B`, where B is known; A may be somebody to ask about."""
        match = _ONLY_MET.search(line)
        if match is None:
            return None
        lead = _named(line[: match.start()].strip(" ,;:"), self._names)
        met = _named(line[match.end() :].strip(" ,"), self._names)
        if lead.rest or met.open or not met.trekkers:
            return None
        return replace(lead, met=(*lead.met, *met.trekkers), rest=met.rest)

    def _parts(self, line: str) -> WhoAndWhen:
        """Names, and among them perhaps a planning."""
        parts = [*filter(None, _BETWEEN.split(line))]
        known = [self._names.party(part) for part in parts]
        planned = [
            None if name else _planned(part, self._looptijd)
            for part, name in zip(parts, known, strict=True)
        ]
        if not any(planned):
            return _named(line, self._names)
        said = WhoAndWhen()
        for part, found in zip(parts, planned, strict=True):
            said = said.with_more(found or _named(part, self._names))
        return said

    def _of_party(self, found: WhoAndWhen) -> WhoAndWhen:
        """Where a partij stands before the colon, it is no mijlpaal."""
        for titel, planning in found.mijlpalen:
            known = self._names.party(titel)
            if known and known not in {OPMERKING, WEG}:
                return WhoAndWhen(trekkers=(known,), planningen=(planning,))
        return found


def _joined(lines: Sequence[str]) -> str:
    """A word that was broken by its hyphen is whole again."""
    text = ""
    for line in lines:
        text = text.removesuffix("-") + line if text.endswith("-") else f"{text} {line}".strip()
    return text


def _planned(text: str, looptijd: Looptijd) -> WhoAndWhen | None:
    """A planning, or that of a step with its name before it; None for what is neither."""
    if _is_planning(text, looptijd):
        return WhoAndWhen(planningen=(text,))
    titel, colon, planning = text.rpartition(": ")
    if colon and titel.strip() and _is_planning(planning.strip(), looptijd):
        return WhoAndWhen(mijlpalen=((titel.strip(), planning.strip()),))
    return None


def _is_planning(text: str, looptijd: Looptijd) -> bool:
    meaning = parse(text, looptijd, helpful=False)
    return not isinstance(meaning, Onbegrepen) and meaning.soort is not Soort.GEEN


def _named(line: str, names: Names) -> WhoAndWhen:
    """Who is meant: by the whole line, or by its parts where that tells more."""
    line = line.strip()
    if not line or folded(line) in SAYS_NOTHING:
        return WhoAndWhen()
    if folded(line) in NOT_KNOWN_YET:
        return WhoAndWhen(rest=(line,))
    parts = [*filter(None, _BETWEEN.split(line))]
    known = [names.party(part) for part in parts]
    apart = len(parts) > 1 and not names.party(line)
    if apart and (
        _APART.search(line) or any(known) or all(names.near_party(part) for part in parts)
    ):
        said = WhoAndWhen()
        for part in parts:
            said = said.with_more(_one(part, names))
        return said
    return _one(line, names)


def _one(name: str, names: Names) -> WhoAndWhen:
    known = names.party(name)
    return _as_told(known, name) if known else WhoAndWhen(open=(name,))


def _as_told(known: str, name: str) -> WhoAndWhen:
    """The partij, or what was said that must be done with the name."""
    if known == WEG:
        return WhoAndWhen(weg=(name,))
    return WhoAndWhen(rest=(name,)) if known == OPMERKING else WhoAndWhen(trekkers=(known,))


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
