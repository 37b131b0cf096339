"""Answers to the questions about what is added: what can be chosen, and what somebody means."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load.meant_number import meant_number
from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.values import as_datum, as_jaar, as_waarde
from ambitiekader_cli.planning import Looptijd, Onbegrepen, parse
from ambitiekader_cli.planning.meant_day import meant_day, one_day
from ambitiekader_cli.schema.blocks import KEUZES
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Answers, Kind, Vraag
from ambitiekader_cli.work.named import (
    chosen,
    gemeente_named,
    kenmerk_named,
    thema_named,
    trekker_named,
)
from ambitiekader_cli.work.typed_text import one_of, typed_text


class Asked(NamedTuple):
    """A question, and by what its answer is understood."""

    vraag: Vraag
    kader: Kader
    answers: Answers
    today: date

    @property
    def belongs(self) -> bool:
        """Whether it can be answered at all, by what was answered before."""
        return self.vraag.when is None or self.vraag.when(self.answers, self.kader)

    @property
    def needed(self) -> bool:
        """Whether nothing can be added without an answer."""
        return self.belongs and self.vraag.needed and not self.is_replaced

    @property
    def is_replaced(self) -> bool:
        """Whether another answer was given in place of this one."""
        return any(name in self.answers for name in self.vraag.instead_of)

    @property
    def only_place(self) -> str | None:
        """Where what needs a gemeente belongs, in a frame of one."""
        alone = self.kader.gemeente if self.needed and self.vraag.kind is Kind.PLAATS else None
        return alone.id if alone else None

    @property
    def place(self) -> str | None:
        """The gemeente that was answered."""
        place = self.answers.get("gemeente")
        return place if isinstance(place, str) else None


def choices(asked: Asked) -> dict[str, str] | None:
    """What can be chosen, each with what it is; None where any text may be typed."""
    known = _CHOICES.get(asked.vraag.kind)
    return known(asked) if known else None


def understood(asked: Asked, texts: Sequence[str]) -> Fresh:
    """What was typed, as it comes in the data; raises UserError."""
    name, kind = asked.vraag.name, asked.vraag.kind
    if len(texts) > 1 and not asked.vraag.several:
        raise UserError(f"`--{name}` staat er {len(texts)} keer", "geef de optie één keer")
    read = _READERS[kind]
    found: list[Fresh] = []
    for text in texts:
        if (answer := read(typed_text(name, text), asked)) not in found:
            found.append(answer)
    if kind is Kind.KENMERK:
        return _per_kenmerk(found)
    bare = not asked.vraag.several or (asked.vraag.single_bare and len(found) == 1)
    return found[0] if bare else tuple(found)


def none_yet(kind: str) -> UserError:
    """Where something must be there first."""
    can_be_added = any(soort.name == kind for soort in SOORTEN)
    advice = f"begin met `ak add {kind}`" if can_be_added else "zet dat eerst in `data/regional`"
    return UserError(f"er is nog geen {kind}", advice)


def _keuzes(asked: Asked) -> dict[str, str]:
    return {each: KEUZES.get(each, "") for each in asked.vraag.keuzes}


def _afspraken(asked: Asked) -> dict[str, str]:
    kader = asked.kader
    local = kader.agreements_of(asked.place) if asked.place else kader.lokaal.values()
    files = [each.afspraken for each in local]
    return {each.id: each.titel for file in files if file for each in file.afspraken}


def _organen(asked: Asked) -> dict[str, str]:
    """The bodies, and what else meets."""
    kader = asked.kader
    names = (*kader.organen, *(each.orgaan for each in kader.overleggen))
    return {name: kader.naam(name) for name in names}


def _titled(things: dict[str, Any]) -> dict[str, str]:
    return {name: each.titel for name, each in things.items()}


def _named(things: dict[str, Any]) -> dict[str, str]:
    return {name: each.naam for name, each in things.items()}


_CHOICES: dict[Kind, Callable[[Asked], dict[str, str]]] = {
    Kind.KEUZE: _keuzes,
    Kind.PARTIJSOORT: lambda a: {
        name: a.kader.soortnaam(name) if a.kader.soortnaam(name) != name else ""
        for name in a.kader.partijsoorten
    },
    Kind.TREKKER: lambda a: {
        n: a.kader.naam(n) for n in (*a.kader.partijen, *a.kader.groepen, *a.kader.organen)
    },
    Kind.THEMA: lambda a: _named(a.kader.themas),
    Kind.PLAATS: lambda a: _named(a.kader.plaatsen),
    Kind.GEMEENTE: lambda a: _named(a.kader.gemeenten),
    Kind.AMBITIE: lambda a: _titled(a.kader.ambities),
    Kind.AFSPRAAK: _afspraken,
    Kind.DOEL: lambda a: _titled(a.kader.doelen),
    Kind.INDICATOR: lambda a: _titled(a.kader.indicatoren),
    Kind.ORGAAN: _organen,
    Kind.DOCUMENT: lambda a: _titled(a.kader.documenten),
    Kind.KENMERK: lambda a: _named(a.kader.kenmerken),
}


def _tekst(text: str, _asked: Asked) -> Fresh:
    return text


def _planning(text: str, asked: Asked) -> Fresh:
    """As it was typed, if it is understood."""
    local = asked.kader.lokaal.get(asked.place or "")
    own = local.afspraken.looptijd if local and local.afspraken else None
    looptijd: Looptijd = own.days if own else asked.kader.looptijd
    meaning = parse(text, looptijd, voorbeeldjaar=asked.today.year)
    if isinstance(meaning, Onbegrepen):
        raise UserError(meaning.bericht, meaning.hulp)
    return text


def _dag(text: str, asked: Asked) -> Fresh:
    if meant := one_day(text, asked.today):
        text = meant.isoformat()
    return _shaped(as_datum, as_typed(text), "de datum", meant_day(text, asked.today))


def _jaar(text: str, _asked: Asked) -> Fresh:
    return _shaped(as_jaar, text, "het jaar")


def _waarde(text: str, _asked: Asked) -> Fresh:
    return _shaped(as_waarde, as_typed(text), "de waarde", meant_number(text, whole=False))


def _jaarwaarde(text: str, asked: Asked) -> Fresh:
    jaar, sign, waarde = text.partition("=")
    if not sign:
        raise UserError(f"{quoted(text)} is geen jaar met een getal", "schrijf `2026=700`")
    return {"jaar": _jaar(jaar.strip(), asked), "waarde": _waarde(waarde.strip(), asked)}


def _shaped(read: Callable[[str], object], text: str, what: str, advice: str = "") -> str:
    """The text, if the model takes it."""
    try:
        read(text)
    except PydanticCustomError as refusal:
        why = advice or refusal.message()
        raise UserError(f"{what} kan niet {quoted(text)} zijn", why) from None
    return text


def _keuze(text: str, asked: Asked) -> Fresh:
    return one_of(asked.vraag.name, text, asked.vraag.keuzes)


def _partijsoort(text: str, asked: Asked) -> Fresh:
    kader = asked.kader
    names = {n: (kader.soortnaam(n), said) for n, said in kader.partijsoorten.items()}
    return chosen(text, names, "soort partij")


def _kenmerk(text: str, asked: Asked) -> Fresh:
    name, value = kenmerk_named(text, asked.kader)
    return {name: value}


def _per_kenmerk(found: Iterable[Fresh]) -> Fresh:
    """By kenmerk; several of one make a list."""
    values: dict[str, list[Fresh]] = {}
    for each in found:
        for name, value in each.items() if isinstance(each, dict) else ():
            values.setdefault(name, []).append(value)
    return {name: tuple(given) if len(given) > 1 else given[0] for name, given in values.items()}


def _one_of_choices(kind: str) -> Callable[[str, Asked], Fresh]:
    def read(text: str, asked: Asked) -> Fresh:
        known = choices(asked)
        if not known:
            raise none_yet(kind)
        return chosen(text, {name: (label,) for name, label in known.items()}, kind)

    return read


def _document(text: str, asked: Asked) -> Fresh:
    return {"document": _one_of_choices("document")(text, asked)}


_READERS: dict[Kind, Callable[[str, Asked], Fresh]] = {
    Kind.TEKST: _tekst,
    Kind.PLANNING: _planning,
    Kind.DAG: _dag,
    Kind.JAAR: _jaar,
    Kind.WAARDE: _waarde,
    Kind.JAARWAARDE: _jaarwaarde,
    Kind.KEUZE: _keuze,
    Kind.TREKKER: lambda text, asked: trekker_named(text, asked.kader),
    Kind.PARTIJSOORT: _partijsoort,
    Kind.THEMA: lambda text, asked: thema_named(text, asked.kader),
    Kind.PLAATS: lambda text, asked: gemeente_named(text, asked.kader),
    Kind.GEMEENTE: lambda text, asked: gemeente_named(text, asked.kader),
    Kind.AMBITIE: _one_of_choices("ambitie"),
    Kind.AFSPRAAK: _one_of_choices("afspraak"),
    Kind.DOEL: _one_of_choices("doel"),
    Kind.INDICATOR: _one_of_choices("indicator"),
    Kind.ORGAAN: _one_of_choices("overleg"),
    Kind.DOCUMENT: _document,
    Kind.KENMERK: _kenmerk,
}
