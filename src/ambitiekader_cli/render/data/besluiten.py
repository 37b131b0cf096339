"""Which decisions do the data ask of the stuurgroep? Only what is missing, stopped or past."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.words.dutch import day, listed, whole


def besluiten(view: View, summary: Summary) -> list[Plain]:
    """Each question to the stuurgroep, why it is asked, and about which regional items."""
    found = [_expired(view, summary), _herijking(view, summary)]
    for question, why, rows in _gaps(view, summary):
        about = [{"id": r.item.id, "titel": r.item.titel} for r in rows if not r.gemeente]
        found += [{"vraag": question, "waarom": why, "items": about}] if about else []
    return [each for each in found if each]


def lokaal_te_regelen(view: View, summary: Summary) -> list[Plain]:
    """Per gemeente the same gaps; those are for the partijen there."""
    per_gemeente: dict[str, dict[str, list[str]]] = {name: {} for name in view.kader.gemeenten}
    for _, short, rows in _gaps(view, summary):
        for row in rows:
            per_gemeente.get(row.gemeente or "", {}).setdefault(short, []).append(row.item.id)
    return [
        {
            "gemeente": view.kader.gemeenten[name].naam,
            "punten": [{"waarom": short, "ids": listed(ids)} for short, ids in gaps.items()],
        }
        for name, gaps in per_gemeente.items()
        if gaps
    ]


def _gaps(view: View, summary: Summary) -> Iterator[tuple[str, str, Iterable[Stand]]]:
    """What is missing or stopped: the question, the reason, the items."""
    held = [r for r in _items(view) if r.oordeel.status == "aangehouden" and not r.klasse.closed]
    yield "Gaan deze acties weer door, of vervallen zij?", "Zij zijn aangehouden.", held
    yield "Wanneer moeten deze acties klaar zijn?", _UNCLEAR, summary.unclear
    yield (
        "Wie wordt trekker van deze acties?",
        "Er is geen trekker vastgelegd.",
        summary.leaderless,
    )
    yield (
        "Welke planning krijgen deze acties?",
        "Er is geen planning vastgelegd.",
        summary.unplanned,
    )


def _items(view: View) -> list[Stand]:
    return [row for row in view.rows.values() if not row.mijlpaal]


def _expired(view: View, summary: Summary) -> Plain | None:
    frame = next((each for each in summary.ended if each.file is view.kader.frame), None)
    if frame is None:
        return None
    why = (
        f"De looptijd van het kader eindigde op {day(frame.last)}. "
        f"Van de regionale acties {_are(frame.open)} nog niet klaar."
    )
    question = "Hoe gaat het kader verder: welke acties gaan door, en welke vervallen?"
    return {"vraag": question, "waarom": why, "items": []}


def _herijking(view: View, summary: Summary) -> Plain | None:
    found, deadline = view.kader.frame.herijking, summary.herijking_due
    if not found or not deadline:
        return None
    item = view.kader.items.get(found.procesafspraak or "")
    why = (
        f"Het kader zou uiterlijk {day(deadline)} zijn bijgewerkt ({found.planning}). "
        "Dat is niet gereed gemeld."
    )
    about = [{"id": item.id, "titel": item.titel}] if item else []
    return {"vraag": "Wanneer wordt het kader bijgewerkt?", "waarom": why, "items": about}


def _are(number: int) -> str:
    return "is er 1" if number == 1 else f"zijn er {whole(number)}"


_UNCLEAR = "Uit de planning blijkt geen datum, bijvoorbeeld omdat het jaar ontbreekt."
