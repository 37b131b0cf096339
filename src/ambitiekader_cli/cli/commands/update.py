"""`ak update`."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import can_ask
from ambitiekader_cli.cli.options import (
    Branch,
    Commit,
    DryRun,
    Repo,
    Yes,
    argument,
    flag,
    on,
    option,
)
from ambitiekader_cli.cli.parameters import annotations
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.words.dutch import listed

if TYPE_CHECKING:
    from ambitiekader_cli.cli.recording import How
    from ambitiekader_cli.work.draft import Draft, Proposal
    from ambitiekader_cli.work.reporting.new_report import NewReport

STATUSSEN = (
    *("niet-gestart", "loopt", "gereed", "deels", "niet-gehaald"),
    *("doorgeschoven", "aangehouden", "vervallen"),
)
LICHTEN = ("groen", "oranje", "rood")


def _text(name: str, words: str, metavar: str = "TEKST", **more: Any) -> Any:  # noqa: ANN401 - as typer
    return option(f"--{name}", metavar, words, **more)


Id = Annotated[
    str | None,
    argument("ID", "Bijvoorbeeld WON-1. Zonder id vraagt ak ernaar.", autocompletion=complete.ids),
]
Status = Annotated[
    str | None,
    _text(
        "status",
        f"{', '.join(STATUSSEN[:-1])} of {STATUSSEN[-1]}.",
        "STATUS",
        autocompletion=complete.one_of(*STATUSSEN),
    ),
]
Partij = Annotated[
    list[str] | None,
    _text(
        "partij",
        "Wie dit meldt, als er meer trekkers zijn; mag vaker.",
        "NAAM",
        autocompletion=complete.trekkers,
    ),
]
Datum = Annotated[
    str | None, _text("datum", "De dag van de melding, als jjjj-mm-dd. Anders vandaag.", "DATUM")
]
Toelichting = Annotated[str | None, _text("toelichting", "Wat er gebeurd is.")]
Licht = Annotated[
    str | None,
    _text(
        "licht",
        "groen, oranje of rood; bij oranje en rood horen de drie hieronder.",
        "LICHT",
        autocompletion=complete.one_of(*LICHTEN),
    ),
]
Oorzaak = Annotated[str | None, _text("oorzaak", "Waardoor het niet goed gaat.")]
Gevolg = Annotated[str | None, _text("gevolg", "Wat er daardoor gebeurt.")]
Bijsturing = Annotated[str | None, _text("bijsturing", "Wat u eraan doet.")]
Gerealiseerd = Annotated[str | None, _text("gerealiseerd", "Hoeveel er nu is.", "GETAL")]
Verwacht = Annotated[
    str | None,
    _text("verwacht", "Wanneer u het nu verwacht; de afspraak blijft gelijk.", "PLANNING"),
]
Periode = Annotated[str | None, _text("periode", "Van wat terugkomt: 2023 of Q1 2024.", "PERIODE")]
Naar = Annotated[
    str | None,
    _text(
        "naar",
        "Bij doorgeschoven: waar het verdergaat.",
        "ID",
        autocompletion=complete.ids,
    ),
]
Herzien = Annotated[
    str | None,
    _text("herzien", "De nieuwe planning waartoe is besloten, met --reden.", "PLANNING"),
]
Reden = Annotated[str | None, _text("reden", "Waarom de planning is herzien.")]
Besluit = Annotated[
    str | None,
    _text("besluit", "DATUM [OVERLEG] TEKST: wanneer, waar en wat is besloten.", "BESLUIT"),
]
Mijlpaal = Annotated[
    str | None, _text("mijlpaal", "De melding gaat over deze mijlpaal: titel of id.", "NAAM")
]
Uit = Annotated[
    str | None,
    _text("uit", "Leg alle meldingen uit dit JSON-bestand vast; - is standaardinvoer.", "BESTAND"),
]
Formulier = Annotated[
    str | None,
    _text(
        "formulier",
        "Leg de melding vast van dit ingevulde formulier (docs/ci.md); - is standaardinvoer.",
        "BESTAND",
    ),
]
Herstel = Annotated[
    bool,
    flag(
        "--herstel",
        "Verander een melding die er al is; zie --datum. `geen` haalt iets weg, en een"
        " spatie de toelichting.",
    ),
]
OokOud = Annotated[
    str | None,
    _text(
        "ook-oud",
        "Met --herstel of --ongedaan: ook een oudere melding, om deze reden; die is openbaar.",
        "REDEN",
    ),
]
Ongedaan = Annotated[bool, flag("--ongedaan", "Haal de laatste melding weer weg.")]


def command(  # noqa: PLR0917 - typer passes them by name
    item_id: Id = None,
    status: Status = None,
    partij: Partij = None,
    datum: Datum = None,
    toelichting: Toelichting = None,
    licht: Licht = None,
    oorzaak: Oorzaak = None,
    gevolg: Gevolg = None,
    bijsturing: Bijsturing = None,
    gerealiseerd: Gerealiseerd = None,
    verwacht: Verwacht = None,
    periode: Periode = None,
    naar: Naar = None,
    herzien: Herzien = None,
    reden: Reden = None,
    besluit: Besluit = None,
    mijlpaal: Mijlpaal = None,
    uit: Uit = None,
    formulier: Formulier = None,
    herstel: Herstel = False,
    ook_oud: OokOud = None,
    ongedaan: Ongedaan = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Leg een melding vast bij een ambitie, afspraak of activiteit.

    De melding komt onderaan in `voortgang`; al het andere blijft zoals het er staat. U ziet
    eerst wat er verandert, en ak vraagt of het zo goed is. Klopt de melding niet, dan
    schrijft ak niets. Zonder --status stelt ak de vragen een voor een.

    Voorbeeld:
      ak update
      ak update WON-1 --status loopt --toelichting "De opdracht is verstrekt."
      ak update WON-1 --status loopt --herzien "Q4 2025" --reden "Meer tijd nodig."
      ak update WON-1 --ongedaan
    """
    from ambitiekader_cli.cli.recording import how  # noqa: PLC0415 - heavy

    way = Way(uit, formulier, herstel, ongedaan, ook_oud, datum is not None)
    _refuse_nameless(item_id, way)
    writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    report = _new_report(
        *(item_id or "", on(datum, "de datum"), mijlpaal, status, partij or (), licht, periode),
        *(gerealiseerd, verwacht, naar, toelichting, oorzaak, gevolg, bijsturing, besluit),
        *(herzien, reden),
    )
    _record(repo, report, way, writing)


def _new_report(*said: Any) -> "NewReport":  # noqa: ANN401 - each its own kind
    from ambitiekader_cli.work.reporting.new_report import NewReport  # noqa: PLC0415 - heavy

    return NewReport(*said)


class Way(NamedTuple):
    """What is done: with none of these one report more."""

    uit: str | None
    """All reports of this file."""
    formulier: str | None
    """The report of this form."""
    herstel: bool
    ongedaan: bool
    reason: str | None
    """Why an older report becomes another, or goes."""
    dated: bool
    """Whether the day was given."""


def _refuse_nameless(item_id: str | None, way: Way) -> None:
    alone = way.uit or way.formulier or way.ongedaan
    if not (item_id or alone or (can_ask() and not way.herstel)):
        raise UserError("het id ontbreekt", "noem het onderdeel: `ak update WON-1 --status loopt`")


def _record(repo: Path | None, report: "NewReport", way: Way, writing: "How") -> None:
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import draft_about  # noqa: PLC0415

    root = opened_to_write(repo, writing)
    draft = draft_about(root, _about(report))
    if way.uit is not None:
        _alone("uit", report, way)
        made, subject = _of_file(draft, way.uit), "Leg meldingen vast"
    elif way.formulier is not None:
        _alone("formulier", report, way)
        made, subject = _of_form(draft, way.formulier)
    elif way.ongedaan:
        of_item = ("mijlpaal",) if report.item else ()
        _alone("ongedaan", report, way, ("id", "ook-oud", *of_item))
        made = _taken_back(draft, root, report, way.reason)
        subject = f"Neem een melding terug{f': {way.reason}' if way.reason else ''}"
    else:
        made, subject = _reported(draft, report, way)
    if made.replacements:
        record(root, made, writing, subject)
    else:
        say("Deze melding staat er al; er is niets veranderd.")


def _about(report: "NewReport") -> str:
    """The one item that it is about; empty where others matter too."""
    name = as_typed(report.item).strip().upper()
    others = report.status is None or report.naar or report.besluit
    return "" if others else name


def _reported(draft: "Draft", report: "NewReport", way: Way) -> tuple["Proposal", str]:
    """What comes of a report, and the first line of its commit."""
    if way.herstel:
        from ambitiekader_cli.work.reporting.correction import mended  # noqa: PLC0415 - rare

        _says_what(report, way.reason)
        return mended(draft, report, way.reason, on(None)), f"Herstel een melding bij {report.item}"
    report = _asked(draft, report, dated=way.dated)
    if way.reason is not None:
        advice = "geef een van beide erbij, of laat `--ook-oud` weg"
        raise UserError("`--ook-oud` hoort bij `--herstel` of `--ongedaan`", advice)
    from ambitiekader_cli.work.reporting.update import recorded  # noqa: PLC0415 - heavy

    with _by_options():
        return recorded(draft, report, on(None)), f"{report.item.upper()}: {report.status}"


@contextmanager
def _by_options() -> Iterator[None]:
    """What a report lacks is said by what is typed for it, not by its key in a file."""
    options = {key.replace("_", "-") for key in annotations(command)}

    def typed(key: re.Match[str]) -> str:
        return f"`--{key[1]}`" if key[1] in options else key[0]

    try:
        yield
    except Refused as refusal:
        raise Refused(_KEY.sub(typed, line) for line in refusal.lines) from None


_KEY = re.compile("`([a-z-]+):`")


def _says_what(report: "NewReport", reason: str | None) -> None:
    """Raises UserError where nothing would become other than it is."""
    if reason is None and not replace(report, partij=()).says_something:
        advice = "geef erbij wat er anders moet: `--status`, `--toelichting`, `--licht` of meer"
        raise UserError("`--herstel` alleen verandert niets", advice)


def _asked(draft: "Draft", report: "NewReport", *, dated: bool) -> "NewReport":
    """What was not given is asked, if somebody is there."""
    if report.item and (report.status is not None or not can_ask()):
        return report
    from ambitiekader_cli.cli.asking.item import asked_item  # noqa: PLC0415 - rare
    from ambitiekader_cli.cli.asking.report import asked_report  # noqa: PLC0415

    if report.item:
        return asked_report(draft, report, on(None), dated=dated)
    item, mijlpaal, words = asked_item(draft.kader)
    named = replace(report, item=item.id, mijlpaal=report.mijlpaal or mijlpaal)
    return asked_report(draft, named, on(None), dated=dated, words=words)


def _of_file(draft: "Draft", name: str) -> "Proposal":
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415 - rare
    from ambitiekader_cli.work.given_json import MOST_BYTES  # noqa: PLC0415
    from ambitiekader_cli.work.reporting.reports_file import recorded_all  # noqa: PLC0415

    return recorded_all(draft, *given_file("--uit", name, MOST_BYTES), on(None))


def _of_form(draft: "Draft", name: str) -> tuple["Proposal", str]:
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415 - rare
    from ambitiekader_cli.work.reporting.form import MOST_BYTES, recorded_form  # noqa: PLC0415

    made, report = recorded_form(draft, *given_file("--formulier", name, MOST_BYTES), on(None))
    return made, f"{report.item.upper()}: {report.status}"


def _taken_back(draft: "Draft", root: Path, report: "NewReport", reason: str | None) -> "Proposal":
    from ambitiekader_cli.work.reporting.correction import taken_back  # noqa: PLC0415 - rare

    about = (report.item, report.mijlpaal) if report.item else None
    return taken_back(draft, root, about, reason, on(None))


def _alone(name: str, report: "NewReport", way: Way, beside: Sequence[str] = ()) -> None:
    """Raises UserError for what does not go with this option; some may stand `beside` it."""
    given = {
        "datum": way.dated,
        "mijlpaal": report.mijlpaal is not None,
        "ook-oud": way.reason is not None,
        "formulier": way.formulier is not None,
        "herstel": way.herstel,
        "ongedaan": way.ongedaan,
    }
    others = [each for each, is_there in given.items() if is_there and each not in {name, *beside}]
    said = report.says_something or (report.item and "id" not in beside)
    if others or said:
        told = "een melding" if said else listed([f"`--{each}`" for each in others], len(others))
        advice = "laat de rest weg, of doe het in twee keer"
        raise UserError(f"`--{name}` gaat niet samen met {told}", advice)
