"""How much of a doelwaarde is there, by what was reported. It never makes an item done."""

from datetime import date

from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.judge import last_of
from ambitiekader_cli.stand.reports import shared_reports, trekkers_of, until
from ambitiekader_cli.stand.rows import last_reports


def gerealiseerd(kader: Kader, item: Item, peildatum: date) -> list[Voortgang]:
    """The last report that counts something; of each who reports where several do.

    Their numbers are not added up: nobody says whether each tells of its own share.
    """
    if all(entry.gerealiseerd is None for entry in item.voortgang):
        return []
    trekkers = trekkers_of(item, kader.organisations.answering(item.trekker, peildatum))
    log = [e for e in until(item.voortgang, peildatum) if e.gerealiseerd is not None]
    if trekkers.share:
        log = shared_reports(log, trekkers)
        return [last_of(log)] if log else []
    return last_reports(trekkers.answering.places, log, peildatum)
