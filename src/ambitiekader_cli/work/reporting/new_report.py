"""What somebody reports, as it was typed: checked, and made into an entry for the log."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import NamedTuple, get_args

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError, about
from ambitiekader_cli.model.item import Licht, Status, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.typed_text import clean_text, one_of, typed_text


class Besloten(NamedTuple):
    """What was decided, in its parts."""

    datum: str
    orgaan: str | None
    """Its id."""
    tekst: str


@dataclass(frozen=True)
class NewReport:
    """What somebody said; a key of the model that is None was not given."""

    item: str
    """Its id, as typed."""
    datum: date
    mijlpaal: str | None = None
    status: str | None = None
    partij: Sequence[str] = ()
    licht: str | None = None
    periode: str | None = None
    gerealiseerd: str | None = None
    verwacht: str | None = None
    naar: str | None = None
    toelichting: str | None = None
    oorzaak: str | None = None
    gevolg: str | None = None
    bijsturing: str | None = None
    besluit: str | Besloten | None = None
    """`DATUM [OVERLEG] TEKST`, or what that says; with `herzien` the decision about that."""
    herzien: str | None = None
    """The planning that counts from now on."""
    reden: str | None = None

    def with_text(self, key: str, text: str) -> "NewReport":
        """The same with one text more."""
        return replace(self, **{key: text})  # type: ignore[arg-type]

    @property
    def says_something(self) -> bool:
        """Whether any of it was given beside the item and the day."""
        about = {"item", "datum", "mijlpaal"}
        said = (getattr(self, f.name) for f in fields(self) if f.name not in about)
        return any(each not in (None, ()) for each in said)


TEXTS = ("periode", "gerealiseerd", "verwacht", "toelichting", "oorzaak", "gevolg", "bijsturing")


def entry_of(report: NewReport, kader: Kader) -> dict[str, Fresh]:
    """The entry, its keys in the order of the model; raises UserError."""
    if report.status is None:
        raise UserError(
            "de status ontbreekt", f"geef `--status`: {listed(get_args(Status), joined='of')}"
        )
    status = one_of("status", report.status, get_args(Status))
    given: dict[str, Fresh] = {"datum": report.datum.isoformat(), "status": status}
    given |= {key: text for key in TEXTS if (text := typed_text(key, getattr(report, key)))}
    if report.licht is not None:
        given["licht"] = one_of("licht", report.licht, get_args(Licht))
    if report.naar is not None:
        given["naar"] = as_typed(typed_text("naar", report.naar)).upper()
    with about("partij"):
        names = tuple(dict.fromkeys(trekker_named(name, kader) for name in report.partij))
    if names:
        given["partij"] = names if len(names) > 1 else names[0]
    given |= _decided(report, kader)
    return {key: given[key] for key in Voortgang.KEYS if key in given}


def _decided(report: NewReport, kader: Kader) -> Iterator[tuple[str, Fresh]]:
    besluit = _besluit(report.besluit, kader) if report.besluit is not None else None
    if report.herzien is None:
        if report.reden is not None:
            raise UserError("`--reden` hoort bij `--herzien`", "geef ook de nieuwe planning")
        return iter([("besluit", besluit)] if besluit else [])
    if report.reden is None:
        raise UserError("bij `--herzien` ontbreekt de reden", "geef ook `--reden TEKST`")
    herzien: dict[str, Fresh] = {
        "planning": typed_text("herzien", report.herzien),
        "reden": typed_text("reden", report.reden),
    }
    return iter([("herzien", herzien | ({"besluit": besluit} if besluit else {}))])


def _besluit(given: str | Besloten, kader: Kader) -> dict[str, Fresh]:
    """The day, and perhaps the body and the text."""
    datum, orgaan, tekst = _besloten(given, kader) if isinstance(given, str) else given
    besluit: dict[str, Fresh] = {"datum": datum}
    besluit |= {"overleg": orgaan} if orgaan else {}
    return besluit | ({"tekst": clean_text(tekst)} if tekst else {})


def _besloten(given: str, kader: Kader) -> Besloten:
    """Of a text that begins with a day, and perhaps with a body behind it."""
    from ambitiekader_cli.planning.meant_day import meant_day, one_day  # noqa: PLC0415 - rare

    day, _, rest = typed_text("besluit", given).partition(" ")
    if meant := one_day(day):
        day = meant.isoformat()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", as_typed(day)):
        advice = meant_day(day) or "begin met de dag: `2024-06-30 stuurgroep Besloten is …`"
        raise UserError(f"het besluit begint niet met een datum: {quoted(day)}", advice)
    return Besloten(as_typed(day), *_of_body(rest.strip(), kader))


def _of_body(text: str, kader: Kader) -> tuple[str | None, str]:
    """The body that a text begins with, by the longest of its names, and what stands behind it."""
    called = [(name, body.id) for body in kader.organen.values() for name in (body.id, body.naam)]
    for name, orgaan in sorted(called, key=lambda each: -len(each[0])):
        if f"{folded(text)} ".startswith(f"{folded(name)} "):
            return orgaan, text[len(name) :].strip()
    return None, text


def day_in(value: object) -> date:
    """A day as it stands in the data; raises UserError."""
    try:
        if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise UserError(f"de datum {quoted(str(value))} bestaat niet", "schrijf jjjj-mm-dd")
