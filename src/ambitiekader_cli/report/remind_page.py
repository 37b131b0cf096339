"""The answer of `ak remind`: who was asked when, and has not answered."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap
from typing import Any, NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.as_json import head
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.uitvragen import Gevraagd
from ambitiekader_cli.words.dutch import counted, day, listed, whole

MOST_PARTIJEN = 1_000
MOST_NAMED = 12
"""Of one partij; the others are counted."""
MOST_IN_JSON = 200
_STEP: dict[str, Any] = {
    "initial_indent": "  ",
    "subsequent_indent": " " * 12,
    "break_on_hyphens": False,
}


class Reminders(NamedTuple):
    """What was asked for."""

    peildatum: date
    gevraagd: Sequence[Gevraagd]
    only: Sequence[str] = ()
    """Whom it is about; nobody is everybody."""


def remind_json(found: Reminders, kader: Kader) -> dict[str, Any]:
    """As schemas/output/remind.schema.json describes it."""
    return {
        **head(found.peildatum, kader),
        "partijen": [
            {
                "partij": each.partij,
                "gevraagd": each.uitvraag.datum.isoformat(),
                "antwoord_voor": each.uitvraag.antwoord_voor.isoformat(),
                "keer": each.keer,
                "gemeld": len(each.gemeld),
                "stil": len(each.stil),
                "gemelde_items": [_item(row) for row in each.gemeld[:MOST_IN_JSON]],
                "stille_items": [_item(row) for row in each.stil[:MOST_IN_JSON]],
            }
            for each in found.gevraagd
        ],
    }


def _item(row: Stand) -> dict[str, str | None]:
    return {
        "id": row.item.id,
        "titel": row.item.titel,
        "mijlpaal": row.titel if row.mijlpaal else None,
        "laatste_melding": row.laatste.isoformat() if row.laatste else None,
    }


def remind_page(found: Reminders, kader: Kader, paper: Paper) -> str:
    """Who is silent about something, who waits longest first; last who reported all."""
    if not found.gevraagd:
        names = listed(map(kader.naam, found.only), MOST_NAMED) or "iemand"
        return f"Er is niet vastgelegd dat {names} iets is gevraagd.\n{_BEGIN}"
    silent = [each for each in found.gevraagd if each.stil]
    number = counted(len(silent), "partij", "partijen")
    title = f"Op {day(found.peildatum)}: van {number} wacht u nog op een melding"
    blocks = [wrap(title, paper.width)]
    blocks[0] = [paper.paint(line, "kop") for line in blocks[0]]
    blocks += ([*_silent(each, found.peildatum, kader, paper)] for each in silent[:MOST_PARTIJEN])
    blocks.append([*_foot(found.gevraagd, silent, kader, paper)])
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _silent(each: Gevraagd, on: date, kader: Kader, paper: Paper) -> Iterator[str]:
    asked, before = each.uitvraag, f"vóór {day(each.uitvraag.antwoord_voor)}"
    often = f", voor de {each.keer}e keer" if each.keer > 1 else ""
    passed = (on - asked.antwoord_voor).days
    late = f" ({counted(passed, 'dag', 'dagen')} geleden)" if passed > 0 else ""
    yield from (paper.paint(line, "kop") for line in wrap(kader.naam(each.partij), paper.width))
    yield from wrap(f"gevraagd  op {day(asked.datum)}{often}", paper.width, **_STEP)
    yield from wrap(f"antwoord  {before}{late}", paper.width, **_STEP)
    yield from wrap(f"gemeld    {_named(each.gemeld) or 'niets'}", paper.width, **_STEP)
    yield from wrap(f"nog stil  {_named(each.stil)}", paper.width, **_STEP)


def _named(rows: Sequence[Stand]) -> str:
    """Ids; of a mijlpaal with its title."""
    names = (f"{r.item.id} ({r.titel})" if r.mijlpaal else r.item.id for r in rows[:MOST_NAMED])
    return listed(names, MOST_NAMED, of=len(rows))


def _foot(
    found: Sequence[Gevraagd], silent: Sequence[Gevraagd], kader: Kader, paper: Paper
) -> Iterator[str]:
    if (left := len(silent) - MOST_PARTIJEN) > 0:
        yield f"En nog {whole(left)}; kies er een met --partij."
    done = [kader.naam(each.partij) for each in found if not each.stil]
    if done:
        said = f"Niets meer te vragen aan {listed(done, MOST_NAMED)}."
        yield from wrap(said, paper.width)
    if silent:
        yield from wrap(_HOW, paper.width)


_BEGIN = "`ak export eml` maakt de berichten; `ak remind --gevraagd vandaag` legt ze vast."
_HOW = "`ak export eml --trekker NAAM` maakt een nieuw bericht."
