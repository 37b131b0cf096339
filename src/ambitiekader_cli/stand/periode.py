"""From when an item is there, and in which days it is to be done."""

from datetime import date
from functools import cache

from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd


def period_of_item(kader: Kader, item: Item) -> Looptijd:
    """The year of its overview, or the looptijd of its agreement."""
    jaar = item.bestand.jaar
    return _whole(jaar) if jaar else kader.looptijd_of(item)


@cache
def _whole(jaar: int) -> Looptijd:
    return Looptijd(date(jaar, 1, 1), date(jaar, 12, 31))


def there_since(kader: Kader, item: Item) -> date:
    """The day on which it was agreed; what is regional was always there.

    That is the day of signing, else 1 January of the year of its overview, else the first day of
    the looptijd of its agreement.
    """
    lokaal = kader.lokaal.get(item.bestand.gemeente or "")
    if lokaal is None:
        return date.min
    jaar = item.bestand.jaar
    file = lokaal.activiteiten.get(jaar) if jaar else lokaal.afspraken
    signed = file.ondertekening if file else None
    return (signed and signed.datum) or period_of_item(kader, item).van


def table_on(kader: Kader, agreement: Afsprakenbestand | None, day: date) -> tuple[str, ...]:
    """Ids of who takes part on a day; outside the looptijd on its first day, or its last."""
    if agreement is None:
        return ()
    van, tot = (agreement.looptijd or kader.frame.looptijd).days
    then = min(max(day, van), tot)
    return agreement.table_in(Looptijd(then, then))


def agreed_since(kader: Kader, agreement: Afsprakenbestand) -> date:
    """The same, of what stands in an agreement and is no item."""
    signed = agreement.ondertekening
    looptijd = agreement.looptijd or kader.frame.looptijd
    return (signed and signed.datum) or looptijd.van
