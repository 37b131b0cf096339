"""Which ids of the repository may stand where, with the names that people know."""

from collections.abc import Iterable
from typing import NamedTuple

from ambitiekader_cli.model import fields_of_blocks
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.schema.value_kinds import VALUES, Schema, either
from ambitiekader_cli.words.states import NO_PARTIJ


class Choices(NamedTuple):
    """Per kind of reference a schema; only the kinds of which the repository has any."""

    schemas: dict[str, Schema]
    kenmerken: tuple[Kenmerk, ...] | None = None
    """The fields of the region's own; None where nobody knows which there are."""

    def at(self, model: str, field: str) -> str:
        """The kind of reference that a field holds; a text where there is nothing to choose."""
        kind = fields_of_blocks.field(model, field).verwijzing
        kind = "bedoelde" if (model, kind) == ("Invoernaam", "trekker") else kind
        return kind if kind in self.schemas else "tekst"


def choices(kader: Kader | None) -> Choices:
    """What to choose from; nothing without a kader."""
    if kader is None:
        return Choices({})
    anyone = {name: kader.naam(name) for name in (*kader.partijen, *kader.groepen, *kader.organen)}
    themas = {t.id: t.naam for t in kader.themas.values()}
    kinds = {
        "trekker": _one_of(anyone, "partij, groep of overleg"),
        "bedoelde": _one_of({**anyone, **themas, **NO_PARTIJ}, "partij, groep, overleg of thema"),
        "partij": _one_of({p.id: p.naam for p in kader.partijen.values()}, "partij"),
        "gemeente": _one_of({g.id: g.naam for g in kader.gemeenten.values()}, "gemeente"),
        "plaats": _one_of({name: each.naam for name, each in kader.plaatsen.items()}, "gemeente"),
        "partijsoort": _one_of(dict(kader.partijsoorten), "soort"),
        "thema": _one_of(themas, "thema"),
        "ambitie": _like(kader.ambities),
    }
    found = {kind: schema for kind, schema in kinds.items() if schema}
    return Choices(found, kader.frame.kenmerken)


def of_kenmerken(kenmerken: Iterable[Kenmerk], soort: str) -> Schema:
    """What an item of this kind may have of them; nothing else."""
    own = {k.id: _kenmerk(k) for k in kenmerken if not k.voor or soort in k.voor}
    return {"type": "object", "properties": own, "additionalProperties": False}


def _kenmerk(kenmerk: Kenmerk) -> Schema:
    value = _KENMERKEN.get(kenmerk.soort, VALUES["tekst"])
    if kenmerk.soort == "keuze":
        advice = f"kies uit: {', '.join(kenmerk.keuzes)}"
        value = {"type": "string", "enum": [*kenmerk.keuzes], "errorMessage": advice}
    several = either(value, {"type": "array", "items": value, "maxItems": MOST_VALUES})
    kinds = f"Een kenmerk van dit kader ({kenmerk.soort})."
    words = {"title": kenmerk.naam, "description": kinds}
    return {**words, **(several if kenmerk.meervoud else value)}


MOST_VALUES = 100
_KENMERKEN = {
    "getal": VALUES["getal"],
    "bedrag": VALUES["getal"],
    "datum": VALUES["datum"],
    "ja-nee": VALUES["ja-nee"],
}


def _one_of(names: dict[str, str], kind: str) -> Schema:
    """One of these ids; an editor shows the name beside it."""
    advice = f"dit id ken ik niet: kies een {kind}; is het nieuw, voer dan `ak schema` uit"
    schema: Schema = {
        "type": "string",
        "enum": [*names],
        "enumDescriptions": [*names.values()],
        "errorMessage": advice,
    }
    return schema if names else {}


def _like(ids: Iterable[str]) -> Schema:
    """Any text; an editor offers these. Without their titles, which change more often than ids."""
    listed = [*ids]
    offered: Schema = {"type": "string", "enum": listed}
    return either(offered, VALUES["tekst"]) if listed else {}
