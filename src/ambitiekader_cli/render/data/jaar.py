"""The overview of one year of one gemeente."""

from ambitiekader_cli.model.kader import Lokaal
from ambitiekader_cli.render.data.item import item
from ambitiekader_cli.render.data.lokaal import jaar_data
from ambitiekader_cli.render.data.partijen import ondertekening, partijen
from ambitiekader_cli.render.data.thema import rollen, zonder_trekker
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.words.states import VASTSTELLING


def overzicht(view: View, lokaal: Lokaal, jaar: int) -> Plain:
    """Its activities per thema, with who does what; what belongs to no thema comes last."""
    bestand = lokaal.activiteiten[jaar]
    doing = bestand.activiteiten
    themas = {
        thema.naam: [each for each in doing if view.kader.thema_of(each) == name]
        for name, thema in view.kader.themas.items()
    }
    homeless = [each for each in doing if view.kader.thema_of(each) not in view.kader.themas]
    agreed = lokaal.afspraken
    return {
        **jaar_data(jaar, bestand),
        "gemeente": lokaal.gemeente.naam,
        "ondertekening": ondertekening(view, bestand.ondertekening),
        "inleiding": bestand.inleiding,
        "afspraken": agreed.titel if agreed else None,
        "partijen": partijen(view, agreed.partijen if agreed else ()),
        "aantal": len(doing),
        "themas": [
            {"naam": naam, "activiteiten": [item(view, each) for each in own]}
            for naam, own in themas.items()
        ],
        "overig": [item(view, each) for each in homeless],
        "rollen": rollen(view, doing),
        "zonder_trekker": zonder_trekker(view, doing),
    }


def overzicht_status(lokaal: Lokaal, jaar: int) -> str:
    """In words; a file may leave it out."""
    found = lokaal.activiteiten[jaar].status
    return VASTSTELLING[found] if found else "niet vastgelegd"
