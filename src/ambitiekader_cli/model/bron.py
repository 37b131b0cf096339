"""Where a fact comes from."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from ambitiekader_cli.model.base import Datum, Entity, HeelGetal, Tekst, listed, one_or_more


class Document(Entity):
    """A source that items refer to."""

    id: Tekst
    titel: Tekst
    uitgever: Tekst | None = None
    datum: Datum | None = None
    url: Tekst | None = None
    opmerking: Tekst | None = None


class Bron(Entity):
    """A place in a document."""

    document: Tekst
    onderdeel: Tekst | None = None
    rij: HeelGetal | None = None
    """Row of the agenda table, counted from 1 over all thema's."""
    opmerking: Tekst | None = None


Bronnen = Annotated[tuple[Bron, ...], BeforeValidator(one_or_more)]
"""One source or a list."""


class Opmerking(Entity):
    """Something a reader must know that is no agreement: a contradiction in the source, a gap."""

    tekst: Tekst
    bron: Bronnen = ()


class Acceptatie(Entity):
    """A finding that somebody looked at and left on purpose."""

    code: Tekst
    reden: Tekst


Acceptaties: TypeAlias = Annotated[tuple[Acceptatie, ...], BeforeValidator(listed)]
Opmerkingen: TypeAlias = Annotated[tuple[Opmerking, ...], BeforeValidator(listed)]
