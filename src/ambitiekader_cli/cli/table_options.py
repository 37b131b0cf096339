"""The options of `ak import --nieuw`: what a table of somebody else is, and what its words mean."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import flag, option
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.report.table_questions import Over, typed
from ambitiekader_cli.work.importing.table.keuzes import OPMERKING, Keuzes

ALS = ("ambitie", "afspraak", "activiteit", "procesafspraak")
"""What the rows of a table can become."""

Nieuw = Annotated[
    bool,
    flag("--nieuw", "Maak iets nieuws van elke rij in de tabellen van iemand anders."),
]
Als = Annotated[
    str | None,
    option(
        *("--als", "SOORT", f"Met --nieuw: {', '.join(ALS[:-1])} of {ALS[-1]}."),
        autocompletion=complete.one_of(*ALS),
    ),
]
Gemeente = Annotated[
    str | None,
    option(
        *("--gemeente", "GEMEENTE", "Met --nieuw: van welke gemeente."),
        autocompletion=complete.gemeenten,
    ),
]
Thema = Annotated[
    str | None,
    option(
        *("--thema", "THEMA", "Met --nieuw: het thema van rijen waar er geen bij staat."),
        autocompletion=complete.themas,
    ),
]
Document = Annotated[
    str | None,
    option("--document", "ID", "Met --nieuw: het document in kader.yaml waar de tabel uit komt."),
]
Kolom = Annotated[
    list[str] | None,
    option("--kolom", "KOP=WAT", 'Met --nieuw: "Penvoerder=trekker"; mag vaker.'),
]
Naam = Annotated[
    list[str] | None,
    option(
        "--naam",
        "NAAM=ID",
        'Met --nieuw: wie "Gem. Aa=gemeente-aa" is, of =opmerking, =weg, =persoon; mag vaker.',
    ),
]
Tabel = Annotated[
    list[str] | None,
    option("--tabel", "TABEL", "Met --nieuw: alleen deze tabel of dit blad; mag vaker."),
]
Leeg = Annotated[
    str | None,
    option("--leeg", "WAT", "Met --nieuw: een lege cel is als hierboven (standaard), of niets."),
]
Dubbel = Annotated[
    str | None,
    option("--dubbel", "WAT", "Met --nieuw: rijen die bijna hetzelfde zeggen zijn een, of beide."),
]
Stand = Annotated[
    str | None,
    option("--stand", "WAT", "Met --nieuw: opmerking, als niemand weet van welke dag de stand is."),
]
LaatOpen = Annotated[
    bool,
    flag("--laat-open", "Met --nieuw: zet namen die ak niet kent in de opmerking."),
]


class Given(NamedTuple):
    """What these options said."""

    als: str | None = None
    gemeente: str | None = None
    thema: str | None = None
    document: str | None = None
    kolom: Sequence[str] = ()
    naam: Sequence[str] = ()
    tabel: Sequence[str] = ()
    leeg: str | None = None
    dubbel: str | None = None
    laat_open: bool = False
    jaar: str | None = None
    datum: str | None = None
    """Of the stand in the table."""
    stand: str | None = None


def as_options(given: Given, keuzes: Keuzes) -> str:
    """What was given and answered, to give it again; not what no option says."""
    ones = {
        **{name: getattr(keuzes, name) for name in ("als", "gemeente", "jaar", "leeg", "dubbel")},
        "document": given.document,
        "thema": keuzes.same(Over.THEMA),
    }
    day = keuzes.same(Over.STAND)
    ones["stand" if day == OPMERKING else "datum"] = day
    many = {
        "tabel": given.tabel,
        "kolom": [f"{kop}={kind}" for kop, kind in keuzes.kolommen.items()],
        "naam": [f"{name}={meant}" for name, meant in keuzes.namen.items()],
    }
    options = [f"--{name} {value}" for name, value in ones.items() if value]
    options += [f"--{name} {typed(value)}" for name, values in many.items() for value in values]
    return " ".join([*options, *(["--laat-open"] if keuzes.laat_open else [])])


def refuse_without_nieuw(given: Given) -> None:
    """Raises UserError for an option that a file of `ak` itself has no use for."""
    for name, value in given._asdict().items():
        if value:
            option_name = name.replace("_", "-")
            raise UserError(f"`--{option_name}` hoort bij `--nieuw`", "geef `--nieuw` erbij")
