"""What the options of `ak import --nieuw` say, understood; what must be known first is asked."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from ambitiekader_cli.cli.asking.table import asked_als, asked_gemeente, asked_jaar
from ambitiekader_cli.cli.options import past_day
from ambitiekader_cli.cli.table_options import ALS, Given
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.plain_table import Table
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.table_questions import MissingOption
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.importing.table.columns import CAN_BE
from ambitiekader_cli.work.importing.table.from_tables import PLACED, likely_als
from ambitiekader_cli.work.importing.table.keuzes import (
    BEIDE,
    EEN,
    HIERBOVEN,
    NIETS,
    OPMERKING,
    PERSOON,
    WEG,
    Keuzes,
)
from ambitiekader_cli.work.importing.table.source_document import DocumentName
from ambitiekader_cli.work.named import gemeente_named, thema_named, trekker_named

NAMED = 20
"""Thema's that are named."""


def given_keuzes(
    given: Given, kader: Kader, tables: Sequence[Table], document: DocumentName, *, asks: bool
) -> Keuzes:
    """What the options said, understood; what must be known is asked. Raises UserError.

    Not `asks` is without questions: then `missing_options` says what lacks.
    """
    als = _als(given.als, kader, tables, asks=asks)
    return Keuzes(
        als,
        *(_document(given.document, kader) if given.document is not None else document),
        _gemeente(given.gemeente, kader, als, asks=asks),
        _jaar(given.jaar, kader, als, asks=asks),
        thema_named(given.thema, kader) if given.thema else None,
        dict(_column(each, kader) for each in given.kolom),
        dict(_name(each, kader) for each in given.naam),
        _one_of("leeg", given.leeg, (HIERBOVEN, NIETS)),
        _one_of("dubbel", given.dubbel, (EEN, BEIDE)),
        past_day(given.datum) if given.datum else None,
        _one_of("stand", given.stand, (OPMERKING,)),
        given.laat_open,
    )


def missing_options(given: Given, kader: Kader, keuzes: Keuzes) -> Iterator[MissingOption]:
    """What must be said of the whole table; `keuzes.als` is what is likely where nobody said it."""
    if given.als is None:
        choices = dict.fromkeys((keuzes.als, *_fitting(kader)))
        yield MissingOption("als", "Wat staat er in de tabel?", tuple(choices))
    needed = PLACED.get(keuzes.als, ())
    if "gemeente" in needed and not keuzes.gemeente:
        yield MissingOption("gemeente", "Van welke gemeente is het?", tuple(kader.plaatsen))
    if "jaar" in needed and not keuzes.jaar:
        yield MissingOption("jaar", "Van welk jaar is het?")


def _als(given: str | None, kader: Kader, tables: Sequence[Table], *, asks: bool) -> str:
    """The soort that was given or chosen, of those that a frame of this niveau has."""
    fitting = _fitting(kader)
    if given and given not in fitting:
        raise _no_such(given, fitting)
    likely = likely_als(tables)
    likely = likely if likely in fitting else "" if kader.plaatsen else fitting[0]
    if given or asks:
        return given or asked_als(fitting, likely)
    if likely:
        return likely
    advice = f"geef `--als`; het kan zijn: {listed(fitting, joined='of')}"
    raise UserError("wat er in de tabel staat, is niet gegeven", advice)


def _fitting(kader: Kader) -> list[str]:
    """The soorten that a frame of this niveau has."""
    return [als for als in ALS if kader.plaatsen or "gemeente" not in PLACED.get(als, ())]


def _no_such(als: str, fitting: Sequence[str]) -> UserError:
    advice = f"kies uit: {listed(fitting, joined='of')}"
    if als in ALS:
        return UserError(f"dit kader heeft geen gemeenten, en dus geen {als}", advice)
    return UserError(f"`--als {als}` bestaat niet", advice)


def _gemeente(given: str | None, kader: Kader, als: str, *, asks: bool) -> str | None:
    """The place of what has one; a frame of one gemeente has no other."""
    if given is not None and (als in PLACED or als == "procesafspraak"):
        return gemeente_named(given, kader)
    if kader.gemeente and als in PLACED:
        return kader.gemeente.id
    return asked_gemeente(kader) if _lacks("gemeente", given, als) and asks else None


def _jaar(given: str | None, kader: Kader, als: str, *, asks: bool) -> str | None:
    if _lacks("jaar", given, als) and asks:
        return asked_jaar(kader.looptijd, _year)
    return _year(given) if given else None


def _lacks(name: str, given: str | None, als: str) -> bool:
    """Whether it must still be said; raises UserError where it does not belong."""
    needed = name in PLACED.get(als, ())
    if given is not None and not needed:
        raise UserError(f"`--{name}` hoort niet bij `--als {als}`", "laat de optie weg")
    return given is None and needed


def _year(text: str) -> str:
    if len(text) == len("2024") and text.isascii() and text.isdecimal():
        return text
    raise UserError(f"{quoted(text)} is geen jaar", "schrijf het als 2024")


def _document(given: str, kader: Kader) -> DocumentName:
    if given in kader.documenten:
        return DocumentName(given, kader.documenten[given].titel)
    raise UserError(
        f"document {quoted(given)} staat niet in kader.yaml",
        "laat `--document` weg: dan zet ak het bestand erbij",
    )


def _one_of(name: str, value: str | None, values: Sequence[str]) -> str | None:
    if value is None or value in values:
        return value
    raise UserError(
        f"`--{name}` kan niet {quoted(value)} zijn", f"kies {listed(values, joined='of')}"
    )


def _halves(form: str, text: str) -> tuple[str, str]:
    before, sign, after = text.rpartition("=")
    if not (sign and before.strip() and after.strip()):
        raise UserError(f"{quoted(text)} is niet volledig", f"schrijf `{form}`")
    return before.strip(), after.strip()


def _column(text: str, kader: Kader) -> tuple[str, str]:
    kop, kind = _halves('--kolom "KOP=WAT"', text)
    if kind not in CAN_BE and kind not in kader.kenmerken:
        known = listed([*CAN_BE, *kader.kenmerken], joined="of")
        raise UserError(f"een kolom kan niet {quoted(kind)} zijn", f"kies uit: {known}")
    return kop, kind


def _name(text: str, kader: Kader) -> tuple[str, str]:
    name, meant = _halves('--naam "NAAM=ID"', text)
    if meant in {OPMERKING, WEG, PERSOON} or meant in kader.themas:
        return name, meant
    try:
        return name, trekker_named(meant, kader)
    except UserError as wrong:
        with suppress(UserError):
            return name, thema_named(meant, kader)
        themas = listed([*kader.themas], NAMED, "of")
        raise UserError(wrong.message, f"{wrong.advice}; of een thema: {themas}") from None
