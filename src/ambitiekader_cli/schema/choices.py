"""Which ids of the repository may stand where, with the names that people know."""

from collections.abc import Iterable
from typing import NamedTuple

from ambitiekader_cli.model import fields
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.schema.value_kinds import VALUES, Schema, either


class Choices(NamedTuple):
    """Per kind of reference a schema; only the kinds of which the repository has any."""

    schemas: dict[str, Schema]

    def at(self, model: str, field: str) -> str:
        """The kind of reference that a field holds; a text where there is nothing to choose."""
        kind = fields.field(model, field).keuze
        return kind if kind in self.schemas else "tekst"


def choices(kader: Kader | None) -> Choices:
    """What to choose from; nothing without a kader."""
    if kader is None:
        return Choices({})
    anyone = (*kader.partijen, *kader.groepen, *kader.organen)
    kinds = {
        "trekker": _one_of({name: kader.naam(name) for name in anyone}, "partij, groep of overleg"),
        "partij": _one_of({p.id: p.naam for p in kader.partijen.values()}, "partij"),
        "gemeente": _one_of({g.id: g.naam for g in kader.gemeenten.values()}, "gemeente"),
        "thema": _one_of({t.id: t.naam for t in kader.themas.values()}, "thema"),
        "ambitie": _like(kader.ambities),
    }
    return Choices({kind: schema for kind, schema in kinds.items() if schema})


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
