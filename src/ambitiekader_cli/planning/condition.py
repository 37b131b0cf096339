"""What does it wait for? "na besluit stuurgroep", "z.s.m.", "Q3 2024, afhankelijk van subsidie"."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from ambitiekader_cli.planning.meaning import Planning, Soort, Zekerheid
from ambitiekader_cli.planning.time_words import carries_time
from ambitiekader_cli.planning.tokens import UNKNOWN, Token, tokenise
from ambitiekader_cli.planning.vocabulary import PHRASES
from ambitiekader_cli.unseen import UNSEEN

Understand = Callable[[str], Planning | None]
"""The grammar of dates, without conditions."""

WAITS = Planning(Soort.WACHT, zekerheid=Zekerheid.HARD)


def _one_of(*phrases: str) -> str:
    return "(?:" + "|".join(phrases) + ")"


_TERM = _one_of("korte?", "middellange", "lange", "langere")
_VAGUE = re.compile(
    _one_of(
        *(r"z\.? ?s\.? ?m\.?", r"a\.?s\.?a\.?p\.?", r"t\.?z\.?t\.?", "te zijner tijd"),
        *("zo (?:spoedig|snel|vlug)(?: als)? mogelijk", "zodra mogelijk", "spoedig"),
        *("binnenkort", "op termijn"),
        rf"(?:op )?(?:de )?(?:zeer |heel )?{_TERM}(?: ?(?:en|tot|/|-) ?{_TERM})? ?termijn",
        *("(?:indien|zo|waar) nodig", "naar behoefte", "op (?:verzoek|aanvraag|afroep)"),
    )
    + r"(?!\w)"
)
_ON = r"(?: van|(?= [a-z]))"
_ANYWHERE = _one_of(
    *(r"(?!on)[\w-]*afhankelijk(?: van)?", r"afh\.?(?: van)?", "zodra", "mits", "nadat"),
    *(f"onder voorbehoud{_ON}", rf"o\.?v\.?b\.?{_ON}", "onder(?: de)? voorwaarde (?:van|dat)"),
    *("wacht(?:en)?(?: nog)? op", "in afwachting van", "op voorwaarde dat"),
)
_IN_FRONT = _one_of(
    *("na", "indien(?! mogelijk)", "wanneer", "vanaf", "niet eerder dan", "gekoppeld aan"),
    *("volgend op", "volgt op", "aansluitend (?:op|aan)"),
    r"als(?= .*(?<!\w)(?:is|zijn|wordt|worden|komt|heeft|kan|lukt|er)(?!\w))",
    "bij "
    + _one_of(
        *("voldoende", r"beschikba\w+", "toekenning", "vaststelling", "akkoord", "goedkeuring"),
        *("gunning", "besluit", "instemming", "oplevering", "mutaties?", "renovatie", "nieuwbouw"),
        *("sloop", "verkoop", "behoefte", "interesse", "gelegenheid"),
    ),
)
_OPENER = re.compile(rf"(?<!\w)(?:(?P<anywhere>{_ANYWHERE})|{_IN_FRONT})(?!\w)")
_UNSURE = re.compile(r"afh|voorbehoud|voorwaarde|o\.?v\.?b|mits|indien|als|bij|wanneer")
"""Whether it is done at all is not sure: a date beside it is soft."""
_BEFORE = frozenset(
    {
        *("direct", "kort", "meteen", "onmiddellijk", "snel", "pas", "start", "starten", "van"),
        *("gereed", "klaar", "afronding", "oplevering", "zo", "spoedig", "mogelijk", "de", "het"),
        *(word for word, (kind, _) in PHRASES.items() if kind in ("werk", "zacht", "start")),
    }
)
"""Words that may stand before "na": "direct na besluit", "start bouw na gunning"."""
_EMPTY = frozenset(
    {"dat", "met", "naar", "nog", "dan", "bij", "door", "er", "is", "te", "om", "al"}
)
_WORK = ("werk", "gebeurtenis")
_DONE = ("oplevering", "afronding")
_NEGATIONS = frozenset({"niet", "geen", "nooit"})
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = " .,;:()/-–"
_JOINTS = re.compile(r"[,;()]| (?=(?:maar|doch|en|of) )| – ")
_JOINING = re.compile("(?:(?:maar|doch|en|wel) |of (?=uiterlijk )|in (?:ieder|elk) geval )+")
_BOUND = re.compile(r"(?:uiterlijk|voor|tot|t/m|niet later dan|deadline|gereed)(?!\w)")
_MOST_CUTS = 4
_LONGEST_DATE = 60


def conditional(text: str, understand: Understand) -> Planning | None:
    """Read a normalised text that waits for something, perhaps with a date beside it.

    The date counts. A condition that speaks of time in another way is not read: it may promise.
    """
    if UNSEEN.search(text) or not (_OPENER.search(text) or _VAGUE.search(text)):
        return None
    text = text.strip(" .?…")
    for condition, day in _cuts(text):
        planning = understand(day) if 0 < len(day) <= _LONGEST_DATE else None
        if planning and _waits(condition):
            unsure = planning.zekerheid and _UNSURE.search(_opener(condition))
            return planning._replace(zekerheid=Zekerheid.ZACHT) if unsure else planning
    return WAITS if _waits(text) else None


def mixes_in_time(text: str) -> bool:
    """Whether a normalised text tells what it waits for, and also speaks of time."""
    waits = any(opener[0] != "vanaf" for opener in _OPENER.finditer(text))
    return bool(waits or _VAGUE.match(text)) and carries_time(text)


def _waits(text: str) -> bool:
    text = text.strip(_SIGNS)
    vague = _VAGUE.search(text)
    if vague and _says_nothing(text[: vague.start()]):
        rest = text[vague.end() :]
        return _says_nothing(rest) or _waits(rest)
    opener = _OPENER.search(text)
    if opener is None or carries_time(text):
        return False
    before = _WORD.findall(text[: opener.start()])
    if not (opener["anywhere"] or _BEFORE.issuperset(before)) or not _NEGATIONS.isdisjoint(before):
        return False
    says_all = "afhankelijk" in opener[0] or opener[0].startswith("bij ")
    return says_all or any(map(_can_happen, tokenise(text[opener.end() :])[0]))


def _can_happen(token: Token) -> bool:
    """Whether it can be waited for: "na laatste" and "na ###" say nothing."""
    if token.kind == UNKNOWN:
        return bool(_WORD.search(token.text)) and len(token.text) > 1 and token.text not in _EMPTY
    return token.kind in _WORK or token.text in _DONE


def _says_nothing(text: str) -> bool:
    return _BEFORE.issuperset(_WORD.findall(text)) and not carries_time(text)


def _opener(condition: str) -> str:
    opener = _OPENER.search(condition)
    return opener[0] if opener else ""


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """Yield what may be the condition, and what the date.

    Without a bound only the date can come first: "na besluit, Q3 2024" may tell when the decision
    is.
    """
    if vague := _VAGUE.match(text):
        yield vague[0], _date(text[vague.end() :])
    for opener in islice(_OPENER.finditer(text), _MOST_CUTS):
        yield text[opener.start() :], _date(text[: opener.start()])
    for joint in [*_JOINTS.finditer(text)][-_MOST_CUTS:]:
        condition, rest = text[: joint.start()], text[joint.end() :]
        day = _date(rest)
        if joint[0] == ")" or _BOUND.match(day) or _VAGUE.fullmatch(condition.strip(_SIGNS)):
            yield condition, day


def _date(text: str) -> str:
    text = text.strip(_SIGNS)
    joining = _JOINING.match(text)
    return text[joining.end() :] if joining else text
