"""Voor een gemeente geldt één lokale afspraak tegelijk

## Waarom

Gemeenten kunnen samen één lokale afspraak maken: zij staan dan bij `samenwerkingen` in kader.yaml.
Heeft een gemeente daarnaast in dezelfde jaren een eigen afspraak, of hoort zij bij twee
samenwerkingen, dan weet niemand welke van de twee geldt. Volgt de ene op de andere, geef dan bij
beide de looptijd. Kan het zo blijven? Accepteer deze bevinding dan met een reden.

## Fout

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
samenwerkingen:
  - {id: noord, code: NRD, naam: Noord, gemeenten: [voorbeeld]}
  - {id: zuid, code: ZUI, naam: Zuid, gemeenten: [voorbeeld]}  # <- AK234
documenten:
  - {id: kader, titel: Regionaal Voorbeeldkader}
```

## Goed

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
samenwerkingen:
  - {id: noord, code: NRD, naam: Noord, gemeenten: [voorbeeld]}
documenten:
  - {id: kader, titel: Regionaal Voorbeeldkader}
```
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted

CODE = "AK234"
NAME = "dubbele-lokale-afspraken"
SEVERITY = Severity.WAARSCHUWING


class _Held(NamedTuple):
    """An agreement that holds for a gemeente, and where kader.yaml says so."""

    period: Looptijd
    plaats: str
    place: Place


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per gemeente and agreement that holds while another does."""
    if kader.incomplete & {"kader", "afspraken"}:
        return
    for gemeente, shared in _shared(kader).items():
        yield from _at_once(gemeente, shared)
        own = _agreement(kader, gemeente)
        mine = _period(kader, own) if own else None
        for each in shared:
            if own and mine and _agreement(kader, each.plaats) and _overlap(mine, each.period):
                message = f"`{gemeente}` heeft ook een eigen lokale afspraak in dezelfde tijd"
                yield Finding(each.place, message, _ADVICE, own.at("looptijd", key=True))


def _shared(kader: Kader) -> dict[str, list[_Held]]:
    """Per gemeente what it shares with others, the earliest first."""
    found: dict[str, list[_Held]] = {}
    for number, each in enumerate(kader.frame.samenwerkingen):
        if each.id in kader.gemeenten:  # AK204 says so
            continue
        period = _period(kader, _agreement(kader, each.id))
        for index, gemeente in enumerate(each.gemeenten if period else ()):
            place = kader.frame.at("samenwerkingen", number, "gemeenten", index)
            if period:
                found.setdefault(gemeente, []).append(_Held(period, each.id, place))
    return {gemeente: sorted(held, key=lambda h: h.period.van) for gemeente, held in found.items()}


def _at_once(gemeente: str, held: Iterable[_Held]) -> Iterator[Finding]:
    latest: _Held | None = None
    for each in held:
        if latest and _overlap(latest.period, each.period):
            message = f"{quoted(gemeente)} hoort ook al bij {quoted(latest.plaats)}"
            yield Finding(each.place, message, _ADVICE, latest.place)
        if latest is None or each.period.tot > latest.period.tot:
            latest = each


def _agreement(kader: Kader, plaats: str) -> Afsprakenbestand | None:
    lokaal = kader.lokaal.get(plaats)
    return lokaal.afspraken if lokaal else None


def _period(kader: Kader, agreement: Afsprakenbestand | None) -> Looptijd | None:
    """When it holds: without its own looptijd as long as the frame; never if it was withdrawn."""
    if agreement is None:
        return kader.looptijd
    if agreement.status == "vervallen":
        return None
    return (agreement.looptijd or kader.frame.looptijd).days


def _overlap(one: Looptijd, other: Looptijd) -> bool:
    return one.van <= other.tot and other.van <= one.tot


_ADVICE = "houd er één over, of geef bij beide een looptijd waarin de ene op de andere volgt"
