"""Which items hold these words."""

from collections.abc import Iterable, Iterator
from itertools import chain
from unicodedata import combining, normalize

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand


def matching(rows: Iterable[Stand], words: Iterable[str], kader: Kader) -> Iterator[Stand]:
    """The rows in whose texts each word occurs, whatever its capitals and accents."""
    wanted = _plain(" ".join(words)).split()
    for row in rows:
        if row.mijlpaal is None:
            text = _plain("\n".join(_texts(row.item, kader)))
            if all(word in text for word in wanted):
                yield row


def _texts(item: Item, kader: Kader) -> Iterator[str]:
    yield from (item.id, item.titel, item.tekst or "", item.opmerking or "")
    for name in (*item.trekker, *item.met):
        partij = kader.partijen.get(name)
        yield from (name, kader.naam(name), (partij.kort if partij else None) or "")
    yield from (gebied.naam for gebied in item.gebied)
    yield from (mijlpaal.titel for mijlpaal in item.mijlpalen)
    logs = (item.voortgang, *(mijlpaal.voortgang for mijlpaal in item.mijlpalen))
    for entry in chain.from_iterable(logs):
        yield from filter(None, (entry.toelichting, entry.oorzaak, entry.gevolg, entry.bijsturing))


def _plain(text: str) -> str:
    apart = normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not combining(character))
