"""What a reader must know that is no agreement."""

from collections.abc import Iterator
from typing import Protocol

from ambitiekader_cli.model.bron import Opmerking
from ambitiekader_cli.render.data.view import Plain


class WithOpmerkingen(Protocol):
    """Any data file."""

    @property
    def opmerkingen(self) -> tuple[Opmerking, ...]: ...  # noqa: D102


def opmerkingen(bij: str | None, *bestanden: WithOpmerkingen | None) -> Iterator[Plain]:
    """The remarks in these files, under the name of what they are about."""
    for bestand in filter(None, bestanden):
        for each in bestand.opmerkingen:
            yield {"bij": bij, "tekst": each.tekst}
