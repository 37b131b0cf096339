"""What is wrong with a text that was not understood? What could have been written instead.

What is suggested never says something else: it differs from the text in spelling, spaces, signs and
words that say nothing. Better no suggestion than another date.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice, product

from ambitiekader_cli.planning.condition import mixes_in_time
from ambitiekader_cli.planning.meaning import Onbegrepen, Planning
from ambitiekader_cli.planning.rhythm import NOT_FOLLOWED
from ambitiekader_cli.planning.spelling import near
from ambitiekader_cli.planning.tokens import UNKNOWN, normalise, tokenise
from ambitiekader_cli.text import quoted
from ambitiekader_cli.unseen import UNSEEN

Understand = Callable[[str], Planning | None]

_PARTS = re.compile(r"(\W*)(.*?)(\W*)")
_MISTYPED = re.compile(r"\b(?=[oil]*[0-9])[0-9oil]{4}\b", re.IGNORECASE)  # 2O22
_DIGITS = str.maketrans("oil", "011")
_SHORT_YEAR = re.compile(r" ([0-6][0-9])$")
_SIGNS = re.compile(r"[!*_#\[\]{}]+|^[-–•·] ")
_LONGEST = 60
"""Characters of a text for which forms are tried; thousands of longer ones must stay cheap."""
_MOST_UNKNOWN = 3
_MOST_FORMS = 4
EMPTY = frozenset(
    {
        *("graag", "svp", "aub", "dd", "namelijk", "dus", "ook", "wel", "gewoon", "zijnde", "we"),
        *("is", "zijn", "wordt", "worden", "zal", "zullen", "moet", "moeten", "komt", "er", "ik"),
        *("uitvoering", "realisatie", "denk"),
    }
)
"""Words that say nothing about when: a suggestion may leave them out."""
_STATUS = {
    **dict.fromkeys(("gereed", "klaar", "afgerond", "gedaan", "voltooid", "afgesloten"), "gereed"),
    **dict.fromkeys(("loopt", "gestart", "begonnen", "in uitvoering"), "loopt"),
    **dict.fromkeys(("niet gestart", "niet-gestart"), "niet-gestart"),
    **dict.fromkeys(("niet gehaald", "niet-gehaald"), "niet-gehaald"),
    **{word: word for word in ("deels", "doorgeschoven", "aangehouden", "vervallen")},
}
"""What people write as a planning that is no planning: how it goes."""
_MOVED = re.compile(
    r"(?<!\w)(?:was|uitgesteld|verschoven|verplaatst|doorgeschoven|opgeschoven|vertraagd|vertraging"
    r"|oorspronkelijke?|aanvankelijk|ipv|i\.p\.v|in plaats van|uitloop|herzien|gewijzigd"
    r"|nieuwe? (?:datum|planning))(?!\w)|[,;(] ?nu(?!\w)"
)
_STEPS = re.compile(r"(?<!\w)(?:daarna|vervolgens|waarna|erna)(?!\w)|start.*(?:oplevering|gereed)")
_VERY_OFTEN = re.compile(r"\b[0-9]{3,} ?(?:x|keer|maal)\b")
_KNOWN_CASES = (
    (
        _MOVED,
        "zegt dat de planning is verschoven",
        "laat staan wat is afgesproken, en zet de nieuwe planning onder `voortgang`, bij `herzien`",
    ),
    (
        _STEPS,
        "noemt meer dan één stap",
        "geef elke stap een mijlpaal met een eigen planning",
    ),
    (_VERY_OFTEN, *NOT_FOLLOWED),
)
_NO_FIXED_DAY = ("vrij", "gebeurtenis")
_OF_THE_WRITER = ("aanwijzend", "heden")
_HINT = "schrijf een datum of periode met het jaar, bijvoorbeeld `30 juni JJJJ` of `Q3 JJJJ`"
_A_DATE = "noem een datum of kwartaal, bijvoorbeeld `Q3 JJJJ`"
_ONLY_TIME = "laat alleen de tijd staan, of geef de stap een mijlpaal met een eigen planning"
_ONE_OF_BOTH = "schrijf alleen waarop het wacht, of alleen een datum zoals `uiterlijk 1 juli JJJJ`"


def suggest(tekst: str, understand: Understand) -> Onbegrepen:
    """Name what is not understood, and what to write instead; JJJJ is the year of an example."""
    if UNSEEN.search(tekst):
        return Onbegrepen("de planning bevat een onzichtbaar teken", "typ de planning opnieuw")
    normal = normalise(tekst)
    if status := _STATUS.get(normal.strip(" .!")):
        return Onbegrepen(_problem(tekst), f"meld dat onder `voortgang`, met `status: {status}`")
    for words, bericht, hulp in _KNOWN_CASES:
        if words.search(normal):
            return Onbegrepen(f"{quoted(tekst)} {bericht}", hulp)
    for form in _forms(tekst):
        planning = understand(form) if form.strip(" -?.") else None
        if planning:
            dated = planning.start or planning.deadline
            hulp = f"bedoelde u `{form}`?" if dated else f"dit lijkt op `{form}`"
            return Onbegrepen(_problem(tekst), hulp)
    return _without_suggestion(tekst, normal)


def _without_suggestion(tekst: str, normal: str) -> Onbegrepen:
    tokens = tokenise(normal)[0]
    own_words = {token.kind: quoted(_own_word(tekst, token.text)) for token in reversed(tokens)}
    for kind in _NO_FIXED_DAY:
        if kind in own_words:
            return Onbegrepen(f"{own_words[kind]} heeft geen vaste datum", _A_DATE)
    if mixes_in_time(normal):
        return Onbegrepen(f"in {quoted(tekst)} is niet duidelijk welke dag geldt", _ONE_OF_BOTH)
    for kind in _OF_THE_WRITER:
        if kind in own_words and UNKNOWN not in own_words:
            bericht = f"{own_words[kind]} hangt af van de dag waarop dit is geschreven"
            return Onbegrepen(bericht, _A_DATE)
    return Onbegrepen(_problem(tekst), _ONLY_TIME if "werk" in own_words else _HINT)


def _problem(tekst: str) -> str:
    unknown = next(iter(_unknown(tekst)), tekst)
    return f"{quoted(_own_word(tekst, unknown))} wordt niet begrepen"


def _own_word(tekst: str, normal: str) -> str:
    """The word as the user wrote it."""
    word = next((word for word in tekst.split() if normal in _plain(word)), normal)
    bare = word.rstrip(",:;")
    return (bare.strip("()") if bare.startswith("(") else bare) or word


def _unknown(tekst: str) -> list[str]:
    return [token.text for token in tokenise(normalise(tekst))[0] if token.kind == UNKNOWN]


def _plain(word: str) -> str:
    return normalise(word).replace(".", "")


def _forms(tekst: str) -> Iterator[str]:
    """Yield texts that may have been meant, the likeliest first; each keeps what says something."""
    text = " ".join(_SIGNS.sub(" ", tekst.strip().replace("`", "'")).split())
    if len(text) > _LONGEST:
        return
    text = _MISTYPED.sub(lambda found: found[0].lower().translate(_DIGITS), text).rstrip(" .")
    unknown = _unknown(text)
    if len(unknown) > _MOST_UNKNOWN:
        return
    words = [_spellings(word, unknown) for word in text.split()]
    for chosen in islice(product(*words), _MOST_FORMS):
        form = " ".join(filter(None, chosen))
        yield form
        yield form.replace(" - ", "-")
        yield _SHORT_YEAR.sub(r" 20\1", form)


def _spellings(word: str, unknown: list[str]) -> list[str]:
    """A word as it is, or what it may be a slip of; nothing for one that says nothing."""
    parts = _PARTS.fullmatch(word)
    plain = _plain(parts[2]) if parts else ""
    spellings = [word]
    if parts and plain in unknown:
        spellings = [f"{parts[1]}{known}{parts[3]}" for known in near(plain)]
    return [*spellings, ""] if plain in EMPTY else spellings
