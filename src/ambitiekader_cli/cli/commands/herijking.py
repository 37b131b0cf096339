"""`ak herijking`."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import can_ask
from ambitiekader_cli.cli.options import (
    Branch,
    Commit,
    DryRun,
    Peildatum,
    Repo,
    Yes,
    argument,
    on,
    option,
)
from ambitiekader_cli.cli.terminal import note, paper, say
from ambitiekader_cli.errors import UserError

if TYPE_CHECKING:
    from ambitiekader_cli.cli.recording import How
    from ambitiekader_cli.model.kader import Kader
    from ambitiekader_cli.work.draft import Draft
    from ambitiekader_cli.work.herijking.keuzes import Keuze
    from ambitiekader_cli.work.herijking.opening import Nieuw

ACTIES = ("stand", "start", "lijst", "open")
SOORTEN = ("wet", "beleid", "markt", "maatschappij", "onderzoek", "anders")
USES = {
    "stand": {"blad"},
    "start": {"aanleiding", "soort", "datum"},
    "lijst": {"uit"},
    "open": {"jaren", "blad", "van", "tot", "titel"},
}
"""What goes with each action."""
LOOKS = ("stand", "lijst")
"""Actions that leave the data as they are."""

Actie = Annotated[
    str,
    argument("ACTIE", "start, lijst of open.", autocompletion=complete.one_of(*ACTIES[1:])),
]
Jaren = Annotated[
    str | None, argument("JAREN", "Bij open: de jaren van het nieuwe kader, zoals 2026-2029.")
]
Aanleiding = Annotated[str | None, option("--aanleiding", "TEKST", "Bij start: wat er verandert.")]
Soort = Annotated[
    str | None,
    option(
        "--soort",
        "SOORT",
        f"Bij start: {', '.join(SOORTEN[:-1])} of {SOORTEN[-1]} (standaard).",
        autocompletion=complete.one_of(*SOORTEN),
    ),
]
Datum = Annotated[
    str | None,
    option("--datum", "DATUM", "Bij start: de dag daarvan, als jjjj-mm-dd. Anders vandaag."),
]
Uit = Annotated[
    str | None, option("--uit", "BESTAND", "Bij lijst: bewaar het blad hier. Anders op het scherm.")
]
Blad = Annotated[
    str | None, option("--blad", "BESTAND", "Het ingevulde blad. Zonder blad vraagt open ernaar.")
]
Van = Annotated[
    str | None, option("--van", "DATUM", "Bij open: de eerste dag, als het niet 1 januari is.")
]
Tot = Annotated[
    str | None, option("--tot", "DATUM", "Bij open: de laatste dag, als het niet 31 december is.")
]
Titel = Annotated[
    str | None,
    option("--titel", "TEKST", "Bij open: de titel. Anders de oude, met de nieuwe jaren."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    actie: Actie = "stand",
    jaren: Jaren = None,
    aanleiding: Aanleiding = None,
    soort: Soort = None,
    datum: Datum = None,
    uit: Uit = None,
    blad: Blad = None,
    van: Van = None,
    tot: Tot = None,
    titel: Titel = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Sluit een kader af en open het volgende. Alleen `ak herijking` zegt wat er wanneer moet.

    start legt een aanleiding vast, lijst maakt een blad om per onderdeel te beslissen, en open zet
    het oude kader in de map archief en het nieuwe in data.

    Voorbeeld:
      ak herijking
      ak herijking start --aanleiding "De wet verandert." --soort wet
      ak herijking lijst --uit blad.csv
      ak herijking open 2026-2029 --blad blad.csv
    """
    from ambitiekader_cli.cli.recording import how  # noqa: PLC0415 - heavy

    given = {
        **{"jaren": jaren, "aanleiding": aanleiding, "soort": soort, "datum": datum},
        **{"uit": uit, "blad": blad, "van": van, "tot": tot, "titel": titel},
    }
    actie = actie.casefold()
    _refuse_others(actie, {name for name, value in given.items() if value is not None})
    _refuse_to_write(actie, dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    today = on(peildatum)
    writing = partial(how, dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    if actie == "stand":
        _stand(repo, blad, today)
    elif actie == "lijst":
        _lijst(repo, uit, today)
    elif actie == "start":
        done, day = writing(), today if datum is None else on(datum, "de datum")
        _start(repo, aanleiding, soort, (day, today), done)
    else:
        years, done = _years(jaren), writing()
        named = (years, _day("van", van), _day("tot", tot), titel)
        _open(repo, named, blad, today, done)


def _years(jaren: str | None) -> str:
    if not jaren:
        advice = "noem de jaren van het nieuwe kader: `ak herijking open 2026-2029`"
        raise UserError("de jaren ontbreken", advice)
    return jaren


def _day(name: str, given: str | None) -> date | None:
    return None if given is None else on(given, f"de dag bij --{name}")


def _refuse_others(actie: str, given: set[str]) -> None:
    """Raises UserError for an action that is not known, and for what does not go with it."""
    if actie not in ACTIES:
        raise UserError(f"`{actie}` kan niet", "kies uit: start, lijst of open; of noem niets")
    if wrong := sorted(given - USES[actie]):
        name = "de jaren" if wrong[0] == "jaren" else f"--{wrong[0]}"
        belongs = next(other for other in ACTIES[::-1] if wrong[0] in USES[other])
        raise UserError(f"`{name}` hoort bij `ak herijking {belongs}`", "laat het weg")


def _refuse_to_write(actie: str, **options: str | bool | None) -> None:
    """Raises UserError for an option of what writes, where nothing is written in the data."""
    given = [name for name, value in options.items() if value not in {None, False}]
    if actie in LOOKS and given:
        message = (
            f"`--{given[0].replace('_', '-')}` doet hier niets: er verandert niets in de gegevens"
        )
        raise UserError(message, "laat het weg")


def _stand(repo: Path | None, blad: str | None, today: date) -> None:
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.herijking_page import Besloten, herijking_page  # noqa: PLC0415
    from ambitiekader_cli.stand.herijking import (  # noqa: PLC0415
        herijking_state,
        items_of_frame,
    )

    with kader_in(repo) as kader:
        besloten = None
        if blad is not None:
            decided = {keuze.id for keuze in _sheet(blad, kader, today) if keuze.uitkomst}
            ids = [item.id for item in items_of_frame(kader)]
            besloten = Besloten([name for name in ids if name not in decided], len(ids))
        say(herijking_page(herijking_state(kader, today), besloten, paper()))


def _lijst(repo: Path | None, uit: str | None, today: date) -> None:
    from ambitiekader_cli.cli.new_sheet import new_sheet  # noqa: PLC0415
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.herijking.decision_sheet import sheet_of  # noqa: PLC0415

    told = f"Het blad staat in {uit}. Vul de kolom uitkomst in, en bewaar het als CSV."
    with kader_in(repo) as kader:
        new_sheet(sheet_of(kader, today), opened(repo), "--uit", uit, told)


def _start(
    repo: Path | None,
    aanleiding: str | None,
    soort: str | None,
    days: tuple[date, date],
    writing: "How",
) -> None:
    """With the day of the aanleiding, and that by which all is judged."""
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.herijking.keuzes import chosen_word, one_text  # noqa: PLC0415
    from ambitiekader_cli.work.herijking.opening import with_aanleiding  # noqa: PLC0415

    root = opened_to_write(repo, writing)
    if aanleiding is None and can_ask():
        from ambitiekader_cli.cli.asking.herijking import asked_aanleiding  # noqa: PLC0415 - rare

        aanleiding, soort = asked_aanleiding(soort, SOORTEN)
    if aanleiding is None:
        raise UserError("de aanleiding ontbreekt", "geef `--aanleiding TEKST`")
    kind = chosen_word("soort", SOORTEN[-1] if soort is None else soort, SOORTEN)
    datum, peildatum = days
    values = {"datum": str(datum), "soort": kind, "tekst": one_text("--aanleiding", aanleiding)}
    made = with_aanleiding(Draft(root), values, peildatum)
    record(root, made, writing, "Leg een aanleiding voor de herijking vast")


def _open(
    repo: Path | None,
    named: tuple[str, date | None, date | None, str | None],
    blad: str | None,
    today: date,
    writing: "How",
) -> None:
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.herijking_page import opening_page  # noqa: PLC0415
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.herijking.opening import new_frame, opened  # noqa: PLC0415
    from ambitiekader_cli.work.herijking.verslag import what_went_where  # noqa: PLC0415

    root = opened_to_write(repo, writing)
    draft = Draft(root)
    nieuw = new_frame(draft.kader, *named)
    opening = opened(root, draft, _decided(draft, blad, nieuw, today), nieuw, today)
    made = opening.proposal
    archive = made.ended.path if made.ended else ""
    rows = what_went_where(opening)
    page = opening_page(nieuw.titel, archive, opening.bestanden, rows, paper())
    record(root, made, writing, f"Open {nieuw.titel}", page)


def _decided(draft: "Draft", blad: str | None, nieuw: "Nieuw", today: date) -> "list[Keuze]":
    """Of a sheet, or asked."""
    if blad is not None:
        return _sheet(blad, draft.kader, today)
    if not can_ask():
        advice = "geef `--blad BESTAND`; `ak herijking lijst --uit BESTAND` maakt het"
        raise UserError("het blad met de besluiten ontbreekt", advice)
    from ambitiekader_cli.cli.asking.herijking import asked_keuzes  # noqa: PLC0415 - rare

    return asked_keuzes(draft.kader, nieuw.looptijd, today)


def _sheet(blad: str, kader: "Kader", today: date) -> "list[Keuze]":
    """What it says where nothing can be decided is told."""
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415 - only with a sheet
    from ambitiekader_cli.work.herijking.decision_sheet import (  # noqa: PLC0415
        decisions_in,
        ignored_in,
    )
    from ambitiekader_cli.work.sheet import MOST_BYTES  # noqa: PLC0415

    name, raw = given_file("--blad", blad, MOST_BYTES)
    keuzes = decisions_in(name, raw)
    for remark in ignored_in(name, raw, kader, today):
        note(remark)
    return keuzes
