"""The rows that somebody chose as a workbook: a sheet a file, and one that says what it is for."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.cell import MOST_ROWS
from ambitiekader_cli.exchange.onthouden import ABOUT, VERSIE, Onthouden, Rij
from ambitiekader_cli.exchange.werkboek import EXPLANATION, HIDDEN, Blad, Kolom, Werkboek
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.revision import revision
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.words.dutch import capital, day, listed, whole, years
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.exporting.kolommen import (
    BREEDTE,
    GRIJS,
    IN_NIEUW,
    LOKAAL,
    NIEUW,
    NODIG,
    NUMMER,
    ONDERDEEL,
    PARTIJ,
    PERIODE,
    UITLEG,
    WIT,
)
from ambitiekader_cli.work.exporting.rijen import (
    grey_of,
    key_of,
    log_route_of,
    reports_of,
    rows_to_fill_in,
)
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.named import trekker_or_none
from ambitiekader_cli.work.reporting.reported_item import parties_to_ask

NEW_ROWS = 10
LONGEST_NAME = 31
"""Signs of the name of a sheet."""


def werkboek(wanted: Wanted) -> Werkboek:
    """Raises UserError where there is nothing to fill in."""
    by_path: dict[str, list[Stand]] = {}
    for row in _rows(wanted):
        by_path.setdefault(row.item.bestand.source.path, []).append(row)
    files = [rows[0].item.bestand for rows in by_path.values()]
    names = dict(zip(by_path, _names(wanted.kader, files), strict=True))
    known = {
        key_of(row): Rij(
            len(reports_of(row)), grey_of(row, wanted.kader, wanted.peildatum, _alone(wanted))
        )
        for rows in by_path.values()
        for row in rows
    }
    memory = Onthouden(_about(wanted), {name: path for path, name in names.items()}, known)
    partijen = {path: _partijen(wanted, rows) for path, rows in by_path.items()}
    bladen = [
        _blad(names[path], rows, memory, several=bool(partijen[path]))
        for path, rows in by_path.items()
    ]
    soorten = dict.fromkeys(NIEUW[file.soort] for file in files if file.soort in NIEUW)
    return Werkboek(
        titel=f"{wanted.kader.frame.titel}: invulblad",
        uitleg=[*_uitleg(wanted, bladen, soorten)],
        bladen=bladen,
        keuzes=_keuzes(wanted.kader, partijen.values()),
        eigenschappen=memory.about,
        onthouden=[*memory.rows()],
        dag=wanted.peildatum,
    )


def _rows(wanted: Wanted) -> list[Stand]:
    """Raises UserError for none, and for more than `ak import` takes."""
    rows = rows_to_fill_in(wanted)
    if not rows:
        raise UserError("er is niets om in te vullen", "kies met minder opties")
    if len(rows) > MOST_ROWS:
        message = f"dat zijn {whole(len(rows))} rijen, en {whole(MOST_ROWS)} is het meest"
        raise UserError(message, "kies met `--trekker`, `--gemeente` of `--thema`")
    return rows


def _alone(wanted: Wanted) -> str:
    """The one partij that fills it in; empty for several."""
    if wanted.choice.trekker is None:
        return ""
    name = trekker_or_none(wanted.choice.trekker, wanted.kader)
    return "" if name in wanted.kader.groepen else name


def _about(wanted: Wanted) -> dict[str, str]:
    known = revision(wanted.root)
    said = (
        *(VERSIE, *frame_names(wanted.kader)),
        *(known.full or "", "dirty" if known.changed else ""),
        *(wanted.peildatum.isoformat(), _alone(wanted)),
    )
    return dict(zip(ABOUT, said, strict=True))


def frame_names(kader: Kader) -> tuple[str, str]:
    """By which the frame is known again: what it is called, and its years."""
    looptijd = kader.looptijd
    return " ".join(kader.frame.titel.split()), years(looptijd.van, looptijd.tot)


def _partijen(wanted: Wanted, rows: Sequence[Stand]) -> Sequence[str]:
    """Who of the rows can report beside others; none where one partij fills in all of it."""
    if _alone(wanted):
        return ()
    asked = [parties_to_ask(row.item, log_route_of(row), wanted.kader) for row in rows]
    return [*dict.fromkeys(name for names in asked for name in names)]


def _keuzes(kader: Kader, partijen: Iterable[Sequence[str]]) -> dict[str, Sequence[str]]:
    """The lists; to put an item off is for who keeps the data, who also says where it goes on."""
    who = dict.fromkeys(name for names in partijen for name in names)
    lists = {
        "Status": [word for name, word in STATUS.items() if name != "doorgeschoven"],
        "Licht": ["groen", "oranje", "rood"],
        PARTIJ: [kader.naam(name) for name in who],
        "Thema": [thema.naam for thema in kader.frame.themas],
    }
    return {name: words for name, words in lists.items() if words}


def _blad(name: str, rows: Sequence[Stand], memory: Onthouden, *, several: bool) -> Blad:
    file = rows[0].item.bestand
    grey = [column for column in GRIJS if column != "Thema" or file.soort in LOKAAL]
    recurs = any(row.planning.herhaling for row in rows)
    white = [*((PARTIJ,) if several else ()), *(c for c in WIT if recurs or c != PERIODE)]
    columns = [NUMMER, ONDERDEEL, *grey, *white]
    texts = [
        [*key, *(memory.rijen[key].grijs[column] for column in grey), *("" for _ in white)]
        for key in map(key_of, rows)
    ]
    kolommen = [_kolom(column, is_white=column in white) for column in columns]
    titel = f"{name}: wat is afgesproken, hoe het staat, en witte cellen voor uw melding"
    return Blad(name, titel, kolommen, texts, NEW_ROWS if file.soort in NIEUW else 0)


def _kolom(name: str, *, is_white: bool) -> Kolom:
    return Kolom(
        *(name, BREEDTE[name], is_white, name in IN_NIEUW),
        keuze=name if name in {"Status", "Licht", "Thema", PARTIJ} else "",
        dag=name == "Datum",
        getal=name == "Gerealiseerd",
        uitleg=UITLEG.get(name, ""),
    )


def _names(kader: Kader, files: Sequence[Bestand]) -> Iterator[str]:
    """A name for the sheet of each file, as Excel takes it; each only once."""
    used = {EXPLANATION.casefold(), HIDDEN, "history"}
    for file in files:
        name = whole = _FORBIDDEN.sub(" ", _name(kader, file)).strip("' ")[:LONGEST_NAME].rstrip()
        number = 2
        while name.casefold() in used:
            end = f" {number}"
            name, number = f"{whole[: LONGEST_NAME - len(end)]}{end}", number + 1
        used.add(name.casefold())
        yield name


_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def _name(kader: Kader, file: Bestand) -> str:
    if file.gemeente:
        place = kader.plaatsen.get(file.gemeente)
        return f"{place.naam if place else file.gemeente} {file.jaar or file.soort}"
    thema = kader.themas.get(file.thema or "")
    return thema.naam if thema else capital(file.soort)


def _uitleg(wanted: Wanted, bladen: Sequence[Blad], soorten: Iterable[str]) -> Iterator[str]:
    """What somebody must know who never saw such a file; `soorten` can be new."""
    white = {kolom.naam for blad in bladen for kolom in blad.kolommen if kolom.wit}
    yield f"{wanted.kader.frame.titel}: hoe staat het ervoor?"
    who = f", voor {wanted.kader.naam(_alone(wanted))}" if _alone(wanted) else ""
    yield f"Dit bestand is gemaakt op de stand van {day(wanted.peildatum)}{who}."
    yield "Onderaan ziet u tabbladen. Op elk tabblad staat per rij een afspraak."
    yield "De grijze cellen zijn om te lezen. De witte cellen vult u in."
    yield "Een rij waarin u iets invult, is een melding. Kies dan altijd een Status."
    yield "Hebt u niets te melden over een rij? Laat haar dan leeg."
    for name, text in UITLEG.items():
        if name in white and name != "Status":
            yield f"{name}: {text[:1].lower()}{text[1:]}"
    yield from _uitleg_nieuw([*soorten])
    yield "Klopt er iets niet in een grijze cel? Zeg het tegen wie u dit bestand stuurde."
    yield "Wilt u sorteren? Zet dan eerst de beveiliging van het blad uit; er is geen wachtwoord."
    yield "De volgorde van rijen en kolommen maakt niet uit."
    yield "Klaar? Sla het bestand op en stuur het terug naar wie het u stuurde."


def _uitleg_nieuw(soorten: Sequence[str]) -> Iterator[str]:
    if not soorten:
        return
    yield "Is er iets nieuws? Vul dan onder aan het tabblad een lege rij in; het nummer komt later."
    needed = (f"bij een {soort} {listed(NODIG[soort])}" for soort in soorten)
    yield f"Nodig zijn dan: {'; '.join(needed)}."
    if any("Toelichting" in NODIG[soort] for soort in soorten):
        yield "In Toelichting schrijft u van iets nieuws wat er is afgesproken."
