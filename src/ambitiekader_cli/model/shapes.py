"""What each kind of data file holds."""

from ambitiekader_cli.model.bestanden import (
    Activiteitenbestand,
    Afsprakenbestand,
    Ambitiesbestand,
    Overlegbestand,
    Partijenbestand,
    Procesbestand,
)
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.indicator import Indicatorenbestand
from ambitiekader_cli.model.kaderbestand import Kaderbestand

SHAPES: dict[str, type[Located]] = {
    "kader": Kaderbestand,
    "partijen": Partijenbestand,
    "ambities": Ambitiesbestand,
    "procesafspraken": Procesbestand,
    "overleg": Overlegbestand,
    "indicatoren": Indicatorenbestand,
    "afspraken": Afsprakenbestand,
    "activiteiten": Activiteitenbestand,
}
