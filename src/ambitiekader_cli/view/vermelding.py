"""How a source is told in one line."""

from ambitiekader_cli.model.bron import Bron
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import optional_day


def source(bron: Bron, kader: Kader) -> str:
    """The document, what is told of it, the place in it and a remark."""
    document = kader.documenten.get(bron.document)
    about = (document.uitgever, optional_day(document.datum)) if document else ()
    titel = document.titel if document else bron.document
    place = values.bron(titel, bron.onderdeel, bron.rij, *about)
    return ", ".join(filter(None, (place, bron.opmerking)))
