"""The options that say which meeting, and what of it."""

from typing import Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import argument, option

Orgaan = Annotated[
    str | None,
    argument("OVERLEG", "Welk overleg, bijvoorbeeld stuurgroep.", autocompletion=complete.bodies),
]
Datum = Annotated[str | None, argument("DATUM", "De dag, als jjjj-mm-dd.")]
InGemeente = Annotated[
    str | None,
    option(
        "--gemeente",
        "GEMEENTE",
        "Waar, bij een overleg dat per gemeente bij elkaar komt.",
        autocompletion=complete.gemeenten,
    ),
]
Plaats = Annotated[str | None, option("--plaats", "TEKST", "In welk dorp of gebouw.")]
Toelichting = Annotated[str | None, option("--toelichting", "TEKST", "Wat erover te zeggen is.")]
Verslag = Annotated[
    str | None, option("--verslag", "TEKST", "Waar het verslag staat: een titel of een adres.")
]
