"""The numbers of a progress report; `voortgang` and `samenvatting` show these and no others."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ambitiekader_cli.render.data.licht import licht
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.summary import Counts, Summary


class Groep(NamedTuple):
    """Klassen that are counted together."""

    naam: str
    uitleg: str
    klassen: tuple[Klasse, ...]


GROEPEN: Mapping[str, Groep] = {
    "te_laat": Groep("te laat", "de datum is voorbij", (Klasse.TE_LAAT,)),
    "hapert": Groep(
        "hapert",
        "datum onduidelijk, of aangehouden",
        (Klasse.ONDUIDELIJK, Klasse.AANGEHOUDEN),
    ),
    "loopt": Groep(
        "loopt", "op tijd of doorlopend", (Klasse.BINNENKORT, Klasse.OP_SCHEMA, Klasse.DOORLOPEND)
    ),
    "zonder_planning": Groep("geen planning", "er is geen datum", (Klasse.ZONDER_PLANNING,)),
    "klaar": Groep("klaar", "gereed of vervallen", (Klasse.GEREED, Klasse.VERVALLEN)),
}
"""Nine klassen are too many to see at a glance: five groups, together everything."""
OTHER = "Samenwerking en overig"
"""What belongs to no thema of the frame."""


def per_thema(view: View, summary: Summary) -> list[Plain]:
    """How many items each thema has per group, and its light."""
    themas = view.kader.themas
    rows: dict[str, list[Stand]] = {name: [] for name in themas}
    others: list[Stand] = []
    for row in view.rows.values():
        if not row.mijlpaal:
            rows.get(row.thema or "", others).append(row)
    lines = [_line(view, t.naam, summary.per_thema[n], rows[n]) for n, t in themas.items()]
    if others:
        lines.append(_line(view, OTHER, _counts(others), others))
    return lines


def totalen(summary: Summary) -> Plain:
    """How many items there are, over all."""
    return {
        **_in_groups(summary.klassen),
        "vervallen": summary.klassen[Klasse.VERVALLEN],
        "binnenkort": summary.klassen[Klasse.BINNENKORT],
        "groepen": [
            {"id": key, "naam": each.naam, "uitleg": each.uitleg} for key, each in GROEPEN.items()
        ],
    }


def grafiek(themas: list[Plain]) -> Plain:
    """The same numbers for a drawing, and what it says in words."""
    rows = [(str(each["naam"]), [each[key] for key in GROEPEN]) for each in themas]
    names = [groep.naam for groep in GROEPEN.values()]
    said = "; ".join(f"{name}: {_said(names, numbers)}" for name, numbers in rows)
    return {"groepen": names, "rijen": rows, "alt": f"{_ALT} {said}."}


_ALT = "Staafgrafiek: hoeveel acties en afspraken er per thema zijn, en hoe het ermee staat."


def _line(view: View, naam: str, counts: Counts, rows: list[Stand]) -> Plain:
    found = licht(view, rows)
    return {"naam": naam, "licht": f"{found.symbool} {found.woord}", **_in_groups(counts)}


def _in_groups(counts: Counts) -> Plain:
    groups: Plain = {key: sum(counts[k] for k in groep.klassen) for key, groep in GROEPEN.items()}
    return {**groups, "totaal": sum(counts.values())}


def _counts(rows: Iterable[Stand]) -> Counts:
    found = dict.fromkeys(Klasse, 0)
    for row in rows:
        found[row.klasse] += 1
    return found


def _said(names: list[str], numbers: list[object]) -> str:
    parts = [f"{number} {name}" for name, number in zip(names, numbers, strict=True) if number]
    return ", ".join(parts) or "geen"
