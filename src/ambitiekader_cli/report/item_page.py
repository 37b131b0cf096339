"""One item whole, as a page and as JSON."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from ambitiekader_cli.model.item import (
    Activiteit,
    Afspraak,
    Item,
    PlanningMetAanname,
    Voortgang,
)
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.item_background import background
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.stand import Stand, of_partij
from ambitiekader_cli.view.gerealiseerd import realised, realised_in_words
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.view.rest import velden
from ambitiekader_cli.view.vermelding import source
from ambitiekader_cli.view.whole_item import whole_item
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import day, listed, sentence
from ambitiekader_cli.words.keys import written
from ambitiekader_cli.words.states import STATUS

LABEL = 16


def item_page(rows: Sequence[Stand], kader: Kader, peildatum: date, paper: Paper) -> str:
    """Everything that is known of one item; `rows` is the item, then its mijlpalen."""
    row, *steps = rows
    item = row.item
    lines = [paper.paint(f"{item.id}  {item.titel}", "kop")]
    for label, text in _facts(row, kader, peildatum):
        lines += _labelled(label, text, paper)
    for step in steps:
        agreed = _planning(step, step.mijlpaal.planning if step.mijlpaal else None)
        when = f"was {agreed}, nu {step.herzien.planning}" if step.herzien else agreed
        name = f" ({step.mijlpaal.id})" if step.mijlpaal and step.mijlpaal.id else ""
        led = f", {listed([kader.naam(t) for t in own], 8)}" if (own := _own_trekkers(step)) else ""
        said = f"{step.titel}{name}{led}, {when}: {in_words(step, peildatum)}"
        lines += _labelled("mijlpaal", said, paper)
        for entry in step.mijlpaal.voortgang if step.mijlpaal else ():
            if entry.datum <= peildatum:
                lines += _labelled("", _entry(entry, item, kader), paper)
    for entry in item.voortgang:
        if entry.datum <= peildatum:
            lines += _labelled("voortgang", _entry(entry, item, kader), paper)
    for label, text in background(item, kader, peildatum):
        lines += _labelled(label, text, paper)
    return "\n".join(lines)


def item_json(rows: Sequence[Stand], kader: Kader, peildatum: date) -> dict[str, Any]:
    """The row of `ak list` with the texts, the log and what elaborates it."""
    return {
        "peildatum": peildatum.isoformat(),
        "volledig": kader.volledig,
        **whole_item(rows, kader, peildatum),
    }


def _facts(row: Stand, kader: Kader, peildatum: date) -> Iterator[tuple[str, str]]:
    item = row.item
    yield "soort", _kind(row, kader)
    yield "", item.tekst or ""
    yield "hoort bij", _belongs_to(item)
    yield "trekker", listed([kader.naam(t) for t in item.trekker], 20)
    yield "opvolger", listed(_followers(item, kader, peildatum), 20)
    yield "procestrekker", kader.naam(item.procestrekker) if item.procestrekker else ""
    yield "met", listed([kader.naam(t) for t in item.met], 20)
    yield "planning", _planning(row, item.planning)
    yield "herzien", _moved(row)
    yield "deadline", day(row.oordeel.deadline) if row.oordeel.deadline else ""
    yield "stand", in_words(row, peildatum)
    for partij in row.per_partij:
        if own := of_partij(row, partij):
            yield "", f"{kader.naam(partij)}: {in_words(own, peildatum)}"
    yield "doelwaarde", values.doelwaarde(dict(item.doelwaarde)) if item.doelwaarde else ""
    yield from (("gerealiseerd", said) for said in realised_in_words(item, kader, peildatum))
    yield "gebied", listed((values.gebied(g.naam, g.cbs) for g in item.gebied), 20)


def _followers(item: Item, kader: Kader, peildatum: date) -> list[str]:
    """Who answers now for a trekker that ended."""
    now = {name: kader.organisations.successor(name, peildatum) for name in item.trekker}
    return [
        f"{kader.naam(follower)} (voor {kader.naam(name)})"
        for name, follower in now.items()
        if follower != name
    ]


def _own_trekkers(step: Stand) -> tuple[str, ...]:
    return step.mijlpaal.trekker if step.mijlpaal else ()


def _belongs_to(item: Item) -> str:
    """What a local item elaborates."""
    if isinstance(item, Afspraak):
        return f"{item.ambitie} ({item.soort})" if item.ambitie else item.soort
    names = (item.afspraak, item.ambitie) if isinstance(item, Activiteit) else ()
    return listed([name for name in names if name], 8)


def _planning(row: Stand, given: str | PlanningMetAanname | None) -> str:
    if isinstance(given, PlanningMetAanname) and given.aanname:
        return values.planning(given.tekst, given.aanname.jaar, given.aanname.reden)
    return row.tekst or ("zonder planning" if row.mijlpaal else "geen")


def _moved(row: Stand) -> str:
    """What it was moved to by decision."""
    if not row.herzien:
        return ""
    given = {"planning": row.herzien.planning, "reden": row.herzien.reden}
    return f"nu {written('herzien', given, {})}"


def _kind(row: Stand, kader: Kader) -> str:
    thema = kader.themas.get(row.thema or "")
    plaats = kader.plaatsen.get(row.gemeente or "") or kader.gemeente
    region = "regionaal" if kader.niveau == "regio-en-gemeenten" else ""
    where = [thema.naam if thema else "", plaats.naam if plaats else region]
    return ", ".join(filter(None, [row.item.SOORT, *where]))


def _entry(entry: Voortgang, item: Item, kader: Kader) -> str:
    who = "".join(f", {kader.naam(partij)}" for partij in entry.partij)
    light = f" ({entry.licht})" if entry.licht else ""
    because = ((name, getattr(entry, name)) for name in ("oorzaak", "gevolg", "bijsturing"))
    texts = [entry.toelichting or "", *(f"{n.capitalize()}: {text}" for n, text in because if text)]
    if entry.gerealiseerd is not None:
        texts.append(f"Gerealiseerd: {realised(entry.gerealiseerd, item)}.")
    texts += [sentence(f"{veld.label}: {veld.tekst}") for veld in velden(entry, kader)]
    sources = [f"({source(bron, kader)})" for bron in entry.bron]
    said = " ".join(filter(None, [*texts, *sources]))
    return f"{day(entry.datum)}{who}: {STATUS[entry.status]}{light}. {said}".strip()


def _labelled(label: str, text: str, paper: Paper) -> list[str]:
    if not text:
        return []
    room = max(20, paper.width - LABEL - 2)
    first, *rest = wrap(text, room) or [""]
    if len(label) > LABEL - 2:  # a name of the region's own may be long
        return [*(f"  {line}" for line in wrap(label, room)), *_labelled("", text, paper)]
    return [f"  {label:<{LABEL - 2}}  {first}", *(f"{' ' * (LABEL + 2)}{line}" for line in rest)]
