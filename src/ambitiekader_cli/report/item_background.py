"""What else is known of an item: its local answers, what measures it, what was decided about it."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.verbanden import Genomen
from ambitiekader_cli.stand.indicatoren import indicatoren_of
from ambitiekader_cli.stand.lokaal_antwoord import LokaleAntwoorden
from ambitiekader_cli.stand.overleggen import besluiten_over
from ambitiekader_cli.view.indicatoren import indicator_in_short
from ambitiekader_cli.view.lokaal_antwoord import answer_in_words
from ambitiekader_cli.view.rest import velden
from ambitiekader_cli.view.vermelding import source
from ambitiekader_cli.view.whole_item import elaborations
from ambitiekader_cli.words.dutch import day, listed


def background(item: Item, kader: Kader, peildatum: date) -> Iterator[tuple[str, str]]:
    """Each line of the page with its label."""
    if answer := LokaleAntwoorden(kader, peildatum).of(item):
        yield "lokaal", answer_in_words(answer)
    yield "uitgewerkt in", listed([each.id for each in elaborations(item, kader)], 20)
    for indicator in indicatoren_of(kader, item):
        yield "indicator", indicator_in_short(indicator, kader, peildatum)
    for each in item.bijdragen:
        yield "bijdrage", f"{kader.naam(each.partij)}: {each.tekst}"
    yield from ((veld.label.lower(), veld.tekst) for veld in velden(item, kader))
    for genomen in besluiten_over(kader, item, peildatum):
        yield "besluit", _decided(genomen, kader)
    yield "opmerking", item.opmerking or ""
    for accepted in item.accepteer:
        yield "geaccepteerd", f"{accepted.code}: {accepted.reden}"
    for bron in item.bron:
        yield "bron", source(bron, kader)
    yield "staat in", str(item.at().span())


def _decided(genomen: Genomen, kader: Kader) -> str:
    """`3 mei 2024, Stuurgroep (B-1): tekst. Gevolg: tekst`."""
    overleg, vergadering, besluit, _ = genomen
    plaats = kader.plaatsen.get(vergadering.gemeente or "")
    where = [day(vergadering.datum), kader.naam(overleg.orgaan), plaats.naam if plaats else ""]
    name = f" ({besluit.id})" if besluit.id else ""
    after = f" Gevolg: {besluit.gevolg}" if besluit.gevolg else ""
    minutes = f" Verslag: {vergadering.verslag}" if vergadering.verslag else ""
    return f"{', '.join(filter(None, where))}{name}: {besluit.tekst}{after}{minutes}"
