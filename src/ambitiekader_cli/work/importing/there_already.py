"""Whether the data have already what a file brings, and how that is told."""

from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import day


def is_there(kader: Kader, path: str, titel: str) -> bool:
    """Whether the file holds something of this title: who tries again adds nothing twice."""
    wanted = folded(" ".join(titel.split()))
    return any(
        folded(item.titel) == wanted
        for item in kader.all_items()
        if item.bestand.source.path == path
    )


def there_already(place: str, titel: str) -> str:
    """Of something new that is not added, for its title is in the file."""
    return f"{place}: {quoted(titel)} staat er al; deze rij is niet nog eens toegevoegd"


def way_in(later: date | None) -> str:
    """How what waits is taken over after all."""
    if later is None:
        return "met `--toch` komt zij erbij"
    return f"zet bij Datum {day(later)} of later, en gebruik `--toch`"
