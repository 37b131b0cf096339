"""A row that a rule refuses because of who is named in it: somebody can answer again."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ambitiekader_cli.errors import Refused
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import onbekende_trekker, persoonsgegevens, trekker_geen_partij
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.importing.table.keuzes import OPMERKING, Keuzes
from ambitiekader_cli.work.importing.table.personal import is_refused
from ambitiekader_cli.work.importing.table.regel import Regel

_OF_PARTY = frozenset({onbekende_trekker.CODE, trekker_geen_partij.CODE})


class WhoIsMeant(NamedTuple):
    """Who a row names."""

    who: str
    """The id, or the name that became a remark."""
    may_join: bool = False
    """Whether it can become a partij of the local agreement: nobody has signed that yet."""


class RefusedRow(Refused):
    """Refused by a rule, in a row of a table."""

    def __init__(self, lines: Iterable[str], regel: Regel, meant: WhoIsMeant | None) -> None:
        first, *rest = lines
        told = first.replace("vastgelegd: ", f"vastgelegd: {visible(regel.place)}: ", 1)
        super().__init__([told, *rest])
        self.place, self.meant = regel.place, meant


def meant_in(
    item: Mapping[str, Any], route: Route, code: str, kader: Kader, keuzes: Keuzes
) -> WhoIsMeant | None:
    """Who is meant where a rule points to in an item; None where that names nobody."""
    if code == persoonsgegevens.CODE:
        return _remarked(str(item.get("opmerking", "")), keuzes)
    key, *index = route[:2]
    if code not in _OF_PARTY or key not in {"trekker", "procestrekker", "met"}:
        return None
    value = item[key]
    who = value[int(index[0])] if isinstance(value, tuple | list) and index else value
    return WhoIsMeant(who, code == trekker_geen_partij.CODE and _is_open(kader, keuzes))


def _remarked(remark: str, keuzes: Keuzes) -> WhoIsMeant | None:
    """The first name of a person that somebody wanted to keep as a remark."""
    for name, meant in keuzes.namen.items():
        if meant == OPMERKING and is_refused(name) and name in remark:
            return WhoIsMeant(name)
    return None


def _is_open(kader: Kader, keuzes: Keuzes) -> bool:
    lokaal = kader.lokaal.get(keuzes.gemeente or "")
    return bool(lokaal and lokaal.afspraken and not lokaal.afspraken.ondertekening)
