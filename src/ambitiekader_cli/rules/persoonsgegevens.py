"""In de gegevens staan organisaties en functies, geen personen

## Waarom

Deze gegevens zijn openbaar en blijven in de geschiedenis van git staan, ook als iemand ze later
weghaalt. Noem daarom nooit een persoon, en ook geen mailadres, telefoonnummer of rekeningnummer.
Staan ze er al, verwijder ze dan ook uit de geschiedenis. Is het geen gegeven van een persoon,
accepteer de bevinding dan met een reden.

`ak` ziet een naam alleen als er `dhr.`, `mevr.`, `mevrouw`, `meneer` of `de heer` voor staat, of
een functie met een tussenvoegsel: `wethouder de Vries`. Een naam zonder zo'n woord (`Jan Jansen
schrijft het plan`, `wethouder Jansen`) ziet `ak` niet: lees de tekst zelf na.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    tekst: Mevrouw Jansen schrijft het plan van aanpak.  # <- AK107
    opmerking: Vragen? Bel 06-12345678.  # <- AK107
    trekker: gemeente-voorbeeld
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    tekst: De beleidsmedewerker wonen schrijft het plan van aanpak.
    opmerking: Vragen? Bel de gemeente.
    trekker: gemeente-voorbeeld
```
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.entity import Entity, Located
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route

CODE = "AK107"
NAME = "persoonsgegevens"
SEVERITY = Severity.FOUT

_GAP = r"[\s./()‐‑–-]{0,3}"  # between the digits of a phone number
_ALONE = r"(?<![\w/=#%&_-])(?<!\d[.,])"  # not part of an address, a code or an amount
_DATE = r"\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20|21)\d\d(?!\d)"
_NO_BODY = "(?! (?:Raad|Gemeente|Provincie|Stuurgroep|Commissie) )"  # whom a wethouder asks

# What every form has. Looked for first: a whole match costs ten times as much.
NINE_DIGITS = re.compile(r"[0-9](?:[^A-Za-z0-9]*+[0-9]){8}")
TITLES = ("heer", "heren", "mevr", "neer", "dhr", "mw", "wethouder", "burgemeester", "gedeputeerde")
PERSONAL = rf"""
      (?P<mail>      (?<![\w.+-]) [\w.+-]{{1,64}} @ [\w-]{{1,63}} (?:\.[\w-]{{1,63}}){{1,5}} )
    | (?P<rekening>  \b (?i:NL)\d\d \s? (?i:[A-Z]){{4}} (?:\s?\d){{10}} \b )
    | (?P<telefoon>  {_ALONE} (?!{_DATE})
                     (?: (?:\+|00)31 {_GAP} (?:\(?0\)?{_GAP})? [1-9] | \(?0[1-9] )
                     (?:{_GAP}\d){{8}} (?![.,:-]?\d) )
    | (?P<bsn>       {_ALONE} \d{{9}} (?![\w.,]?\d) )
    | (?P<naam>      \b (?: (?i:de\ heer|de\ heren|heer|dhr|mevr|mevrouw|meneer) | (?<!\d\ )[Mm]w )
                     \.? \s+ (?: (?:van|de|den|der|ten|ter|te|het|'t|in|op) \s+ ){{0,3}} [A-ZÀ-Þ]
                   | \b (?i:wethouder|burgemeester|gedeputeerde) \s+
                     (?: (?i:van) \s+ )? (?i:de|den|der|ten|ter|'t) \s+ {_NO_BODY} [A-ZÀ-Þ] )
"""
MOST = 3
"""Findings in one text: they all point to the same place."""
KINDS = {
    "mail": "een mailadres",
    "rekening": "een rekeningnummer",
    "telefoon": "een telefoonnummer",
    "bsn": "een burgerservicenummer",
    "naam": "de naam van een persoon",
}


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per piece of text, anywhere in the data, that points to a person."""
    return chain.from_iterable(map(in_file, kader.files()))


def in_file(file: Located) -> Iterator[Finding]:
    """The same of one file."""
    if not may_be_in(file.bestand.source.raw):
        return
    for entity, route, text in _suspects(file, (), file):
        for match in islice(re.finditer(PERSONAL, text, re.VERBOSE), MOST):
            kind = match.lastgroup or ""
            if kind != "bsn" or _is_bsn(match[0]):
                start = match[0][: -1 if kind == "naam" else 3]  # a log may be public too
                message = f"hier staat {KINDS[kind]}: `{start}…`"
                yield Finding(entity.at(*route), message, _ADVICE)


def _suspects(
    entity: Located, route: Route, parts: Iterable[tuple[str | int, object]]
) -> Iterator[tuple[Located, Route, str]]:
    """Every text under these parts that is worth a closer look, and where it stands."""
    for step, part in parts:
        if isinstance(part, str):
            if _is_suspect(part):
                yield entity, (*route, step), part
        elif isinstance(part, tuple):
            if part:
                yield from _suspects(entity, (*route, step), enumerate(part))
        elif isinstance(part, Located):
            yield from _suspects(part, (), part)
        elif isinstance(part, Entity):
            yield from _suspects(entity, (*route, step), part)


def may_be_in(raw: bytes, _data: object = None) -> bool:
    """Whether a whole file is worth a closer look: a hundredth of what that look costs."""
    if b"@" in raw or b"\\" in raw:  # a code in quotes could hide a sign
        return True
    words = raw.translate(_WORDS)
    return b"0" * 9 in raw.translate(_ZEROS, _SIGNS) or _TITLES.search(words) is not None


_SIGNS = bytes(sign for sign in range(256) if sign > 127 or not chr(sign).isalnum())
_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)
_WORDS = bytes(
    ord(chr(sign).lower()) if chr(sign).isalnum() else 32 for sign in range(128)
) + bytes(range(128, 256))
_TITLES = re.compile(rb" (?:heer|heren|mevr|meneer|dhr|mw|wethouder|burgemeester|gedeputeerde)")


def _is_suspect(text: str) -> bool:
    if "@" in text or NINE_DIGITS.search(text):
        return True
    lower = text.lower()
    return " " in text and any(title in lower for title in TITLES)


def _is_bsn(digits: str) -> bool:
    """Whether nine digits pass the "elfproef" that every burgerservicenummer passes."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0


_ADVICE = "noem de organisatie of de functie, en niet hoe een persoon te bereiken is"
