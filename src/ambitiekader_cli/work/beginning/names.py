"""Names that somebody gives: refused where a reader, a file system or an id cannot have them."""

import re
from collections.abc import Container, Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from string import ascii_uppercase
from unicodedata import name as name_of_sign
from unicodedata import normalize

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.unseen import all_unseen

LONGEST = 100
"""Characters of a name."""
LONGEST_ID = 60
KEPT = ("PRO", "IND")
"""Codes of procesafspraken and indicatoren."""
_CODE = re.compile(r"[A-Z]{2,4}")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")
"""What no file and no folder may be called on Windows."""


def clean(given: object, what: str, longest: int = LONGEST) -> str:
    """A text on one line that a reader sees as it is; raises UserError."""
    if not isinstance(given, str):
        raise UserError(f"{what}: dit is geen tekst", "schrijf een tekst")
    text = normalize("NFC", as_typed(given).strip())
    if unseen := next(all_unseen(text), None):
        raise UserError(f"{what}: {unseen.message}", "typ het opnieuw")
    if re.search(r"[\n\r\t]", text):
        raise UserError(
            f"{what}: er staat een regeleinde of een tab in", "schrijf het op één regel"
        )
    if len(text) > longest:
        raise UserError(f"{what}: langer dan {longest} tekens", "maak het korter")
    if strange := next(filter(_is_foreign, text), ""):
        message = f"{what}: `{strange}` (U+{ord(strange):04X}) is geen letter van ons alfabet"
        raise UserError(message, "typ het opnieuw, met gewone letters")
    return text


def name(given: object, what: str) -> str:
    """The name of something that gets an id, or a file of its own; raises UserError."""
    text = clean(given, what)
    if ".." in text or re.search(r"[/\\]", text):
        advice = "laat `..`, `/` en `\\` weg: namen worden ook bestanden en mappen"
        raise UserError(f"{what}: {quoted(text)} kan geen naam zijn", advice)
    if not re.search(r"[a-z]", slug(text)):
        raise UserError(f"{what}: in {quoted(text)} staat geen letter", "geef een naam met letters")
    return text


def id_of(text: str, what: str, taken: Container[str] = ()) -> str:
    """What a thing of this name is called in the data; raises UserError."""
    found = slug(text)[:LONGEST_ID].strip("-")
    if is_device(found):
        message = f"{what}: {quoted(text)} mag op Windows geen bestand of map heten"
        raise UserError(message, "kies een langere naam")
    if found in taken:
        message = f"{what}: {quoted(text)} is er al, of lijkt er te veel op"
        raise UserError(message, "noem elk maar één keer")
    return found


def folder_named(given: str) -> Path:
    """A folder that somebody named for the new region; raises UserError."""
    if not given.strip():
        raise UserError("een lege naam is geen map", "noem een map, of laat haar weg")
    if re.search(r"[\n\r\t]", given) or next(all_unseen(given), None):
        advice = "typ de naam opnieuw, zonder onzichtbare tekens"
        raise UserError(f"de map {quoted(given)} heeft tekens die niemand ziet", advice)
    path = Path(given)
    if is_device(path.name):
        message = f"{quoted(path.name)} mag op Windows geen map heten"
        raise UserError(message, "kies een andere naam")
    if len(path.name) > LONGEST:
        raise UserError(f"de naam van de map is langer dan {LONGEST} tekens", "maak haar korter")
    return path


def is_device(text: str) -> bool:
    """Whether Windows keeps such a name for itself, whatever stands behind a dot."""
    return _DEVICE.fullmatch(text.partition(".")[0].strip().lower()) is not None


def code(given: object, what: str, taken: Iterable[str]) -> str:
    """The letters that somebody chose for the ids of what is called so; raises UserError."""
    text = clean(given, what).upper()
    if not _CODE.fullmatch(text):
        advice = f"schrijf twee tot vier letters, zoals {free_code(what, taken)}"
        raise UserError(f"{what}: {quoted(text)} is geen code", advice)
    if is_like(text, KEPT):
        message = f"{what}: de code {quoted(text)} is of lijkt op {' of '.join(KEPT)}, van ak zelf"
        raise UserError(message, "kies andere letters")
    if is_like(text, taken):
        message = f"{what}: de code {quoted(text)} is er al, of lijkt er te veel op"
        raise UserError(message, "kies andere letters")
    return text


def free_code(text: str, taken: Iterable[str]) -> str:
    """Letters of a name that no other begins its ids with; raises UserError where none is left."""
    known = (*KEPT, *taken)
    for each in _codes(text):
        if not is_like(each, known):
            return each
    raise UserError(f"voor {quoted(text)} is geen code meer vrij", "geef zelf een code")


def is_like(text: str, others: Iterable[str]) -> bool:
    """Whether people cannot tell it from one of these: an I looks like an L."""
    seen = text.replace("I", "L")
    return any(each.replace("I", "L") == seen for each in others)


def _codes(text: str) -> Iterator[str]:
    """The likeliest first: the first letters of its long words, then letters of all."""
    words = re.findall(r"[A-Z]+", slug(text).upper())
    long = [word for word in words if len(word) > _SHORT]
    letters = "".join(long or words)
    initials = "".join(word[0] for word in long)[:4]
    yield from (each for each in (initials, letters[:3], letters[:4]) if _CODE.fullmatch(each))
    yield from (f"{letters[0]}{one}{two}" for one, two in combinations(letters[1:30], 2))
    yield from (f"{letters[0]}{one}{two}" for one, two in product(ascii_uppercase, repeat=2))


_SHORT = 3
"""Letters of a word that names little: `aan`, `den`, `en`."""


def _is_foreign(sign: str) -> bool:
    """A letter or digit that only seems to be one of ours (Unicode TR 39, confusables)."""
    if sign.isascii() or not sign.isalnum():
        return False
    return not name_of_sign(sign, "").startswith("LATIN ")
