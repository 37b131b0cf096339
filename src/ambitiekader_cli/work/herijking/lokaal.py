"""The local files under the new frame: what still runs stays, what ended is in the archive only."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.edit import Put
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning import NO_END, Looptijd
from ambitiekader_cli.stand.gaps import is_task
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.herijking.onderdelen import Oud


class Bestemming(NamedTuple):
    """Where a local file went, and why."""

    wat: str
    blijft: bool
    waarom: str
    open: tuple[str, ...] = ()
    """Ids of what was still to be done in a file that went."""


def local_files(draft: Draft, oud: Oud, peildatum: date) -> Iterator[Bestemming]:
    """Change the local files in the draft, and tell of each where it went."""
    for lokaal in oud.kader.lokaal.values():
        name = lokaal.gemeente.naam
        runs = _runs(lokaal.afspraken, oud) if lokaal.afspraken else False
        if lokaal.afspraken:
            yield _agreement(draft, lokaal, oud, peildatum, runs=runs)
        for jaar, file in lokaal.activiteiten.items():
            path, what = file.bestand.source.path, f"{name}, overzicht {jaar}"
            if runs or jaar >= oud.new.van.year:
                why = (
                    "de lokale afspraken lopen door" if runs else "van een jaar in het nieuwe kader"
                )
                yield Bestemming(what, True, why)
            else:
                draft.take_away(path)
                left = _open(lokaal, path, oud, peildatum)
                yield Bestemming(what, False, "van voor het nieuwe kader", left)
        if lokaal.indicatoren:
            yield Bestemming(f"{name}, indicatoren", True, "de reeks loopt door")


def _agreement(
    draft: Draft, lokaal: Lokaal, oud: Oud, peildatum: date, *, runs: bool
) -> Bestemming:
    file = lokaal.afspraken
    assert file is not None  # noqa: S101 - asked by the caller
    path, last = file.bestand.source.path, _period(file, oud).tot
    what = f"{lokaal.gemeente.naam}, afspraken"
    if not runs:
        draft.take_away(path)
        why = "vervallen" if file.status == "vervallen" else f"looptijd tot en met {day(last)}"
        return Bestemming(what, False, why, _open(lokaal, path, oud, peildatum))
    if file.looptijd is None:  # else it would get that of the new frame
        draft.edit(path, Put(("looptijd",), _written(_period(file, oud))))
    end = "zonder einde" if last == NO_END else f"tot en met {day(last)}"
    return Bestemming(what, True, f"looptijd {end}")


def _runs(file: Afsprakenbestand, oud: Oud) -> bool:
    return file.status != "vervallen" and _period(file, oud).tot >= oud.new.van


def _period(file: Afsprakenbestand, oud: Oud) -> Looptijd:
    return (file.looptijd or oud.kader.frame.looptijd).days


def _written(period: Looptijd) -> Fresh:
    tot: dict[str, Fresh] = {} if period.tot == NO_END else {"tot": str(period.tot)}
    return {"van": str(period.van), **tot}


def _open(lokaal: Lokaal, path: str, oud: Oud, peildatum: date) -> tuple[str, ...]:
    items = (item for item in lokaal.items() if item.bestand.source.path == path and is_task(item))
    rows = (stand_of(oud.kader, item, peildatum) for item in items)
    return tuple(row.item.id for row in rows if not row.klasse.closed)
