"""Where a fact comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ambitiekader_cli.model.entity import Entity

if TYPE_CHECKING:
    from ambitiekader_cli.model.holds import Datum, EenOfMeer, HeelGetal, Tekst


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


class Opmerking(Entity):
    """Something a reader must know that is no agreement: a contradiction in the source, a gap."""

    tekst: Tekst
    bron: EenOfMeer[Bron] = ()


class Acceptatie(Entity):
    """A finding that somebody looked at and left on purpose."""

    code: Tekst
    reden: Tekst
