"""Het thema van een afspraak of activiteit klopt

## Waarom

`ak` telt en ordent alles per thema. Een activiteit erft haar thema van de afspraak of de ambitie.
Schrijft u een ander thema op, dan spreekt het bestand zichzelf tegen. Ook de letters in een id,
zoals BES in `VBD-BES-1`, wijzen een thema aan.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
afspraken:
  - id: VBD-BES-1
    soort: uitwerking
    ambitie: BES-1
    thema: duurzaamheid  # <- AK205
    titel: Lokale cijfers
  - id: VBD-BES-2  # <- AK205
    soort: uitwerking
    ambitie: DUU-1
    titel: Coaches in de wijk
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
afspraken:
  - id: VBD-BES-1
    soort: uitwerking
    ambitie: BES-1
    titel: Lokale cijfers
  - id: VBD-DUU-1
    soort: uitwerking
    ambitie: DUU-1
    titel: Coaches in de wijk
```
"""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest, several
from ambitiekader_cli.model.item import Activiteit, Afspraak, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK205"
NAME = "thema-klopt-niet"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per thema that is unknown, contradicted or missing."""
    if "kader" in kader.incomplete:
        return
    codes = {thema.code: thema.id for thema in kader.frame.themas}
    for item in kader.all_items():
        if isinstance(item, Afspraak | Activiteit) and (found := _wrong(kader, item, codes)):
            yield found
    yield from _signed_for(kader)


def _wrong(kader: Kader, item: Afspraak | Activiteit, codes: dict[str, str]) -> Finding | None:
    if item.thema and item.thema not in kader.themas:
        return _unknown(kader, item.thema, item.at("thema"))
    if isinstance(item, Activiteit) and not (item.thema or item.afspraak or item.ambitie):
        advice = "noem de afspraak, de ambitie of het thema"
        return Finding(item.at("id"), f"{quoted(item.id)} hoort bij geen enkel thema", advice)
    return _contradicted(kader, item) or _other_letters(kader, item, codes)


def _unknown(kader: Kader, thema: str, place: Place) -> Finding:
    advice = several(thema, kader.themas.__contains__) if isinstance(place.route[-1], int) else None
    if not advice:
        close = nearest(thema, kader.themas)
        advice = did_you_mean(thema, close) if close else f"kies uit: {_first(kader.themas)}"
    return Finding(place, f"{quoted(thema)} is geen thema in dit kader", advice)


def _first(themas: Collection[str]) -> str:
    return listed(islice(themas, 8), 8, of=len(themas))


def _contradicted(kader: Kader, item: Afspraak | Activiteit) -> Finding | None:
    """What the item says of its thema, against what it refers to."""
    if not (item.thema or (isinstance(item, Activiteit) and item.afspraak and item.ambitie)):
        return None  # one reference cannot contradict itself
    own = kader.thema_of(item)
    for word, parent in _parents(kader, item):
        thema = kader.thema_of(parent)
        if own and thema and own != thema:
            message = f"{quoted(item.id)} staat onder {quoted(own)}, maar {word} {quoted(parent.id)} onder {quoted(thema)}"
            place = item.at("thema" if item.thema else word)
            return Finding(place, message, "kies één van beide", parent.at("id"))
    return None


def _parents(kader: Kader, item: Afspraak | Activiteit) -> Iterator[tuple[str, Item]]:
    if isinstance(item, Activiteit) and item.afspraak in kader.afspraken and item.thema:
        yield "afspraak", kader.afspraken[item.afspraak]
    if item.ambitie in kader.ambities:
        yield "ambitie", kader.ambities[item.ambitie]


def _other_letters(kader: Kader, item: Item, codes: dict[str, str]) -> Finding | None:
    """The id of an afspraak names its thema; that of an activiteit does not."""
    letters = item.id.split("-")[1:2]
    meant = codes.get(letters[0]) if letters and isinstance(item, Afspraak) else None
    own = kader.thema_of(item) if meant else None
    if meant is None or own is None or own == meant:
        return None
    message = f"de letters {quoted(letters[0])} in {quoted(item.id)} staan voor {quoted(meant)}, niet voor {quoted(own)}"
    return Finding(item.at("id"), message, "verbeter de ambitie of het thema, of kies een nieuw id")


def _signed_for(kader: Kader) -> Iterator[Finding]:
    for file, route, ondertekening in kader.ondertekeningen():
        for index, handtekening in enumerate(ondertekening.handtekeningen):
            for at, thema in enumerate(handtekening.themas):
                if thema not in kader.themas:
                    place = file.at(*route, "handtekeningen", index, "themas", at)
                    yield _unknown(kader, thema, place)
