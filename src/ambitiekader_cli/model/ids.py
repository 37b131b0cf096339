"""Which things have an id that other things name, and what each such name can be of."""

from enum import Enum, auto


class Ids(Enum):
    """Things of which no two have the same id; another kind of thing may have it too."""

    ONDERDEEL = auto()
    """Items, doelen and indicatoren."""
    PARTIJ = auto()
    """Partijen, groepen and overlegorganen."""
    BESLUIT = auto()
    """What a meeting decided."""
    PLAATS = auto()
    """Gemeenten and samenwerkingen: also a folder has this name."""
    THEMA = auto()
    """Also a file has this name."""
    DOCUMENT = auto()
    PARTIJSOORT = auto()
    KENMERK = auto()


OWN: dict[str, Ids] = {
    "Ambitie": Ids.ONDERDEEL,
    "Procesafspraak": Ids.ONDERDEEL,
    "Afspraak": Ids.ONDERDEEL,
    "Activiteit": Ids.ONDERDEEL,
    "Doel": Ids.ONDERDEEL,
    "Indicator": Ids.ONDERDEEL,
    "Partij": Ids.PARTIJ,
    "Groep": Ids.PARTIJ,
    "Orgaan": Ids.PARTIJ,
    "Vergaderbesluit": Ids.BESLUIT,
    "Gemeente": Ids.PLAATS,
    "Samenwerking": Ids.PLAATS,
    "Thema": Ids.THEMA,
    "Document": Ids.DOCUMENT,
    "Partijsoort": Ids.PARTIJSOORT,
    "Kenmerk": Ids.KENMERK,
}
"""By class of the model what its `id` is of. Nothing names that of a mijlpaal, which has it
only within its item."""

NAMED: dict[str, Ids] = {
    "ambitie": Ids.ONDERDEEL,
    "procesafspraak": Ids.ONDERDEEL,
    "afspraak": Ids.ONDERDEEL,
    "onderdeel": Ids.ONDERDEEL,
    "doel": Ids.ONDERDEEL,
    "trekker": Ids.PARTIJ,
    "partij": Ids.PARTIJ,
    "overleg": Ids.PARTIJ,
    "gemeente": Ids.PLAATS,
    "plaats": Ids.PLAATS,
    "thema": Ids.THEMA,
    "document": Ids.DOCUMENT,
    "partijsoort": Ids.PARTIJSOORT,
    "soort van de rol": Ids.PARTIJSOORT,
    "kenmerk": Ids.KENMERK,
}
"""By `Field.verwijzing`. An `onderdeel` is any item, a `trekker` a partij, groep or body, and a
`plaats` a gemeente or samenwerking; the kind of partij in a role need not be known."""
