# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The data of one document: everything a template can show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ambitiekader_cli.model.bestanden import Gemeente
from ambitiekader_cli.model.kader import Kader, Lokaal
from ambitiekader_cli.render.data.bronnen import Citation, andere_bronnen, bronnen, citations
from ambitiekader_cli.render.data.dutch import capital, day, span, years
from ambitiekader_cli.render.data.lokaal import lokaal_data, of_gemeente
from ambitiekader_cli.render.data.lokaal_thema import overig, thema_data
from ambitiekader_cli.render.data.opmerkingen import opmerkingen
from ambitiekader_cli.render.data.partijen import ondertekenaars, ondertekening, partijen, per_soort
from ambitiekader_cli.render.data.proces import herijking, onderdelen, overleggen, vaste_data
from ambitiekader_cli.render.data.thema import thema
from ambitiekader_cli.render.data.view import Plain, View, view


@dataclass(frozen=True, slots=True)
class Context:
    """What is not in the data: the day, and the revision of git."""

    peildatum: date
    revisie: str | None
    """`a1b2c3d4e5`, with `+` behind it when the data was changed since; None without git."""
    root: Path | None = None
    """The repository, for its house style; None: the style that comes with `ak`."""


def gather(kader: Kader, gemeente: Gemeente | None, context: Context) -> Plain:
    """The data for a document of the whole kader, or of one gemeente."""
    seen = view(kader, context.peildatum)
    about: Plain = {
        "peildatum": day(context.peildatum),
        "peildatum_iso": context.peildatum.isoformat(),
        "revisie": _revision(context.revisie),
        "kader": _kader(seen),
        "vaste_data": vaste_data(seen),
    }
    return {**about, **(_of_gemeente(seen, gemeente) if gemeente else _of_kader(seen))}


def _of_kader(seen: View) -> Plain:
    kader = seen.kader
    return {
        "themas": [thema(seen, each) for each in kader.frame.themas],
        "proces": onderdelen(seen),
        "overleggen": overleggen(seen),
        "bronnen": bronnen(seen, _sources_of_kader(seen)),
        "opmerkingen": [
            *opmerkingen(None, kader.frame, kader.partijenbestand, kader.proces, kader.overleg),
            *_per_thema(seen),
        ],
    }


def _of_gemeente(seen: View, gemeente: Gemeente) -> Plain:
    lokaal = of_gemeente(seen.kader, gemeente)
    own = [*_local_sources(seen, lokaal)]
    return {
        "lokaal": lokaal_data(seen, lokaal),
        "themas": [thema_data(seen, lokaal, each) for each in seen.kader.frame.themas],
        "overig": overig(seen, lokaal),
        "proces": onderdelen(seen, lokaal),
        "overleggen": overleggen(seen, lokaal),
        "bronnen": [*bronnen(seen, own), *andere_bronnen(seen, _regional_sources(seen), own)],
        "opmerkingen": [
            *opmerkingen(None, lokaal.afspraken),
            *_per_jaar(lokaal),
            *_per_thema(seen),
        ],
    }


def _per_thema(seen: View) -> Iterator[Plain]:
    for name, bestand in seen.kader.ambitiesbestanden.items():
        yield from opmerkingen(seen.thema(name), bestand)


def _per_jaar(lokaal: Lokaal) -> Iterator[Plain]:
    for jaar, bestand in lokaal.activiteiten.items():
        yield from opmerkingen(f"Overzicht {jaar}", bestand)


def _kader(seen: View) -> Plain:
    frame, signed = seen.kader.frame, ondertekenaars(seen)
    return {
        "titel": frame.titel,
        "regio": frame.regio,
        "looptijd": span(frame.looptijd),
        "jaren": years(frame.looptijd),
        "ondertekening": ondertekening(seen, frame.ondertekening),
        "partijen": partijen(seen, signed),
        "partijen_per_soort": per_soort(seen, signed),
        "rollen": [{"soort": capital(rol.soort), "tekst": rol.tekst} for rol in frame.rollen],
        "herijking": herijking(seen),
    }


def _sources_of_kader(seen: View) -> Iterator[Citation]:
    kader = seen.kader
    for name, bestand in kader.ambitiesbestanden.items():
        yield from citations(seen, "ambities", bestand.ambities)
        yield from citations(seen, f"thema {seen.thema(name)}", bestand.opmerkingen)
    yield from _shared_sources(seen)
    signed = (kader.partijen.get(name) for name in ondertekenaars(seen))
    yield from citations(seen, "partijen", tuple(filter(None, signed)))
    yield from citations(seen, "het kader", kader.frame.opmerkingen)


def _regional_sources(seen: View) -> Iterator[Citation]:
    """What a local document takes from the region."""
    for name, bestand in seen.kader.ambitiesbestanden.items():
        yield from citations(seen, f"thema {seen.thema(name)}", bestand)
    yield from _shared_sources(seen)
    yield from citations(seen, "rollen", seen.kader.frame.rollen)


def _shared_sources(seen: View) -> Iterator[Citation]:
    kader = seen.kader
    yield from citations(seen, "ondertekening", kader.frame.ondertekening)
    yield from citations(seen, "procesafspraken", kader.proces)
    yield from citations(seen, "overleg", kader.overleg)
    yield from citations(seen, "vaste data in het jaar", kader.frame.wettelijke_data)


def _local_sources(seen: View, lokaal: Lokaal) -> Iterator[Citation]:
    yield from citations(seen, "lokale afspraken", lokaal.afspraken)
    for jaar, bestand in lokaal.activiteiten.items():
        yield from citations(seen, f"overzicht {jaar}", bestand)


def _revision(found: str | None) -> str:
    if found is None:
        return "niet vastgelegd in git"
    changed = " met wijzigingen die nog niet zijn vastgelegd" if found.endswith("+") else ""
    return f"{found.removesuffix('+')}{changed}"
