"""What did the writer probably mean? The help for a text that was not understood."""

import re
from collections.abc import Callable, Iterator

from ambitiekader_cli.planning.meaning import Onbegrepen, Planning
from ambitiekader_cli.planning.vocabulary import UNKNOWN, WORDS, normalise, tokenise
from ambitiekader_cli.unseen import UNSEEN

_WORD = re.compile(r"[^\W0-9_]+")
_MISTYPED = re.compile(r"\b(?=[oil]*[0-9])[0-9oil]{4}\b", re.IGNORECASE)  # 2O22
_NUMBERS = re.compile("[0-9]+")
_SHORT_YEAR = re.compile(r" ([0-9]{2})$")
_YEAR = re.compile(r"\b(?:19|20|21)[0-9]{2}\b")
_MANY_WORDS = 12
_LONGEST = 60
"""Characters of a text for which forms are tried; thousands of longer ones must stay cheap."""
_STATUS = {
    **dict.fromkeys(("gereed", "klaar", "afgerond", "gedaan", "voltooid", "afgesloten"), "gereed"),
    **dict.fromkeys(("loopt", "gestart", "begonnen"), "loopt"),
    **dict.fromkeys(("niet gestart", "niet-gestart"), "niet-gestart"),
    "aangehouden": "aangehouden",
    "vervallen": "vervallen",
}
"""What people write as a planning that is no planning: how it goes."""
_DIGITS = str.maketrans("oil", "011")
_CLOSE_TO = [*sorted(word for word in WORDS if len(word) > 3), "mei"]
_EXAMPLES = (
    *(f"Q{number} {{0}}" for number in range(1, 5)),
    *(f"{number}e kwartaal {{0}}" for number in range(1, 5)),
    *("begin {0}", "medio {0}", "eind {0}", "voorjaar {0}", "najaar {0}"),
    *("1e helft {0}", "2e helft {0}", "in {0}", "vanaf {0}", "uiterlijk eind {0}"),
    *("januari {0}", "maart {0}", "juni {0}", "september {0}", "december {0}"),
    *("1 mei {0}", "30 juni {0}", "week 26 {0}", "tot en met {0}"),
)
_HINT = "schrijf een datum of periode met het jaar, bijvoorbeeld `30 juni 2023` of `Q3 2023`"


def suggest(tekst: str, understand: Callable[[str], Planning | None]) -> Onbegrepen:
    """Name what is not understood, and the nearest form that is."""
    if status := _STATUS.get(normalise(tekst).strip(" .!")):
        return Onbegrepen(_problem(tekst), f"meld dat onder `voortgang`, met `status: {status}`")
    if len(" ".join(tekst.split())) > _LONGEST:
        return Onbegrepen(_problem(tekst), _HINT)
    for form in _candidates(" ".join(tekst.replace("`", "'").split())):
        planning = understand(form) if form.strip(" -?.") else None
        if planning and (planning.start or planning.deadline):
            return Onbegrepen(_problem(tekst), f"bedoelde u `{form}`?")
        if planning:
            return Onbegrepen(_problem(tekst), f"dit lijkt op `{form}`")
    return Onbegrepen(_problem(tekst), _HINT)


def _problem(tekst: str) -> str:
    if UNSEEN.search(tekst):
        return "de planning bevat een onzichtbaar teken"
    unknown = next(iter(_unknown(tekst)), tekst)
    word = next((word for word in tekst.split() if unknown in normalise(word)), unknown)
    return f"`{_shown(word)}` wordt niet begrepen"


def _unknown(tekst: str) -> list[str]:
    return [token.text for token in tokenise(tekst)[0] if token.kind == UNKNOWN]


def _shown(tekst: str) -> str:
    """Write on one line, short, and without what would end the quotation."""
    line = " ".join(tekst.replace("`", "'").split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _candidates(text: str) -> Iterator[str]:
    """Yield texts that may have been meant, the likeliest first."""
    from difflib import get_close_matches  # noqa: PLC0415 (only a refused text pays for it)

    text = _MISTYPED.sub(lambda found: found[0].lower().translate(_DIGITS), text).rstrip(" .")
    yield text
    yield text.replace(" - ", "-")
    yield _SHORT_YEAR.sub(r" 20\1", text)
    strange = _unknown(text)
    unknown = {word for word in _WORD.findall(text) if normalise(word) in strange}
    if len(unknown) <= 3:
        close = {
            word: get_close_matches(normalise(word), _CLOSE_TO, cutoff=0.7) for word in unknown
        }
        for rank in range(3):
            yield _replaced(text, {word: near[rank] for word, near in close.items() if near[rank:]})
    yield from get_close_matches(text, _examples(text), cutoff=0.78)
    if unknown:
        yield from _excerpts(text.split())


def _examples(text: str) -> list[str]:
    """Write common forms with the last year of the text, and no number that is not in it."""
    numbers, years = set(_NUMBERS.findall(text)), _YEAR.findall(text)[-1:]
    forms = [form.format(year) for form in _EXAMPLES for year in years]
    return [form for form in forms if numbers.issuperset(_NUMBERS.findall(form))]


def _replaced(text: str, words: dict[str, str]) -> str:
    return _WORD.sub(lambda found: words.get(found[0], found[0]), text)


def _excerpts(words: list[str]) -> Iterator[str]:
    """Yield what some words side by side say, the longest first; few words, so that it is fast."""
    if len(words) <= _MANY_WORDS:
        for size in range(len(words) - 1, 0, -1):
            for at in range(len(words) - size + 1):
                yield " ".join(words[at : at + size]).strip(",;:")
