"""How much of a doelwaarde is there, by what was reported. It never makes an item done."""

from datetime import date

from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.reports import deciding, trekkers_of


def gerealiseerd(kader: Kader, item: Item, peildatum: date) -> list[Voortgang]:
    """The last report that counts something; of each who reports where several do.

    Their numbers are not added up: nobody says whether each tells of its own share.
    """
    log = [entry for entry in item.voortgang if entry.gerealiseerd is not None]
    if not log:
        return []
    trekkers = trekkers_of(item, kader.organisations.answering(item.trekker, peildatum))
    return [each.entry for each in deciding(log, trekkers, peildatum)]
