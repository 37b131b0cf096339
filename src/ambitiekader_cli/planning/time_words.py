"""Does a text speak of a day, a period or a deadline? Then it is no condition without a date."""

import re

from ambitiekader_cli.planning.spelling import index_of, slips
from ambitiekader_cli.planning.vocabulary import PHRASES

_KINDS = ("week", "maandwoord", "kwartaal", "tertaal", "helft", "looptijd", "tm", "vrij", "weekdag")
_NAMES = ("maand", "seizoen")
_WORDS = frozenset(
    {
        *("uiterlijk", "deadline", "einddatum", "streefdatum", "heden", "nu", "vandaag", "morgen"),
        *("later", "daarna", "was", "dag", "dagen", "uur", "jaren", "komend", "komende", "volgend"),
        *("aankomend", "aankomende", "aanstaande", "volgende", "eerstvolgende", "vorig", "vorige"),
        *("medio", "primo", "ultimo", "halverwege", "decennium", "eeuw"),
        *(word for word, (kind, _) in PHRASES.items() if kind in _KINDS and len(word) > 2),
        *("q", "kw", "wk", "w", "h", "tm"),
    }
)
_MONTHS = frozenset(word for word, (kind, _) in PHRASES.items() if kind in _NAMES)
_MISSPELLED = index_of({*_MONTHS, *(word for word in _WORDS if len(word) > 6)})
_PART = re.compile(
    "jaar|maand|kwartaal|week|weken|periode|termijn|vakantie|reces|seizoen|datum|mester|twintig"
    "|dag(?:en)?$|^(?:zomer|winter|herfst|lente)s?$"
)
_NUMBERED = re.compile(
    r"(?<!\w)(?:fase|stap|deel|tranche|blok|artikel|bijlage|variant|scenario) ?[0-9]{1,2}(?!\w)"
    r"|(?<!\w)[0-9]{1,2}(?:e|de|ste) (?:fase|stap|deel|tranche|lezing|ronde|versie)(?!\w)"
)
"""A number that names no time."""
_ID = re.compile(r"(?<!\w)([a-z]{3,})((?:-[a-z0-9]+)*-[0-9]+)(?!\w)")
_BOUND = re.compile(r"[,;(–] ?(?:maar |doch |en )?(?:voor|tot|binnen)(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


def carries_time(text: str) -> bool:
    """Whether a normalised text may promise a day: by a number, a month, or a slip of one."""
    if any(map(str.isdigit, text)):
        text = _NUMBERED.sub("", text)
        text = _ID.sub(lambda found: found[0] if _is_time(found[1]) else "", text)
    if any(map(str.isdigit, text)) or _BOUND.search(text):
        return True
    return any(map(_is_time, _WORD.findall(text)))


def _is_time(word: str) -> bool:
    if word in _WORDS or word in _MONTHS or _PART.search(word):
        return True
    return bool(slips(word, _MISSPELLED))
