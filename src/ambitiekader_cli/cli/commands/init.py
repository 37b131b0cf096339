"""`ak init`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import agreed, can_ask
from ambitiekader_cli.cli.options import DryRun, Peildatum, Yes, argument, flag, on, option
from ambitiekader_cli.cli.parameters import Parameter, let_take
from ambitiekader_cli.cli.terminal import note, paper, say
from ambitiekader_cli.errors import Ended, UserError
from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    from ambitiekader_cli.cli.recording import How
    from ambitiekader_cli.work.beginning.opzet import Opzet
    from ambitiekader_cli.work.beginning.region import Region


class Answer(NamedTuple):
    """An option that answers something about the region."""

    name: str
    key: str
    """Of the answer, as a file has it."""
    metavar: str
    help: str
    several: bool = False
    soort: str = ""
    """Of a partij that is named so."""


ANSWERS = (
    Answer("naam", "naam", "NAAM", "Hoe de regio heet."),
    Answer("wat", "wat", "WAT", "regio-en-gemeenten, regio, gemeente of anders."),
    Answer(
        "beleidsveld", "beleidsveld", "WOORD", "Waar het over gaat (standaard: volkshuisvesting)."
    ),
    Answer("van", "van", "DATUM", "De eerste dag, of een jaar."),
    Answer("tot", "tot", "DATUM", "De laatste dag, een jaar, of `open`."),
    Answer("gemeente", "gemeenten", "NAAM[=CODE]", "Naam of CBS-code; mag vaker.", True),
    Answer(
        "samen", "samenwerkingen", "NAAM=G,G", "Gemeenten met één lokale afspraak; mag vaker.", True
    ),
    Answer(
        "partijsoort", "partijsoorten", "SOORT=MEERVOUD", "Een eigen soort partij; mag vaker.", True
    ),
    Answer(
        *("corporatie", "partijen", "NAAM[=G,G]", "Een corporatie, en waar zij werkt; mag vaker."),
        several=True,
        soort="corporatie",
    ),
    Answer(
        *("huurdersorganisatie", "partijen", "NAAM[=G,G]"),
        "Een huurdersorganisatie, en waar, of bij welke corporatie; mag vaker.",
        several=True,
        soort="huurdersorganisatie",
    ),
    Answer("partij", "partijen", "SOORT:NAAM", "Een andere partij; mag vaker.", True),
    Answer("groep", "groepen", "NAAM=LID,LID", "Partijen die samen trekken; mag vaker.", True),
    Answer("opvolger", "opvolgers", "OUD=NIEUW,DATUM", "Wie een partij opvolgt; mag vaker.", True),
    Answer("thema", "themas", "NAAM[=CODE]", "Een thema; mag vaker.", True),
    Answer("overleg", "overleggen", "NAAM=HOE VAAK", "Een overleg; mag vaker.", True),
    Answer(
        "datum", "wettelijke_data", "DAG=TITEL", "Een wettelijke datum: 1 juli=…; mag vaker.", True
    ),
    Answer("herijking", "herijking", "PLANNING", "Wanneer het kader wordt bijgewerkt, of `geen`."),
    Answer(
        "kenmerk",
        "kenmerken",
        "NAAM=SOORT",
        "Een eigen veld, of NAAM=KEUZE,KEUZE; mag vaker.",
        True,
    ),
    Answer("gebied", "gebied", "WOORDEN", "Hoe stukken het gebied noemen: `het land`."),
    Answer("bijvoeglijk", "bijvoeglijk", "WOORD", "En voor een woord: `landelijke`."),
    Answer("titel", "titel", "TITEL", "Hoe het kader heet."),
    Answer("vorig", "vorig", "TITEL", "Hoe het kader hiervoor heette."),
)
WAT = ("regio-en-gemeenten", "regio", "gemeente", "anders")
Folder = Annotated[str, argument("MAP", "Een nieuwe of lege map (standaard: de huidige).")]
Uit = Annotated[
    str | None, option("--uit", "BESTAND", "Neem de antwoorden uit dit JSON-bestand; - is invoer.")
]
Voorbeeld = Annotated[bool, flag("--voorbeeld", "Maak een verzonnen regio om mee te oefenen.")]


def command(
    folder: str = ".",
    uit: str | None = None,
    peildatum: str | None = None,
    *,
    voorbeeld: bool = False,
    dry_run: bool = False,
    yes: bool = False,
    **given: Any,  # noqa: ANN401 - texts and lists of texts
) -> None:
    """Begin een nieuwe regio in een lege map, met negen vragen.

    Wat u als optie geeft, vraagt ak niet. U ziet eerst wat er komt; daarna schrijft ak alles of
    niets.

    Voorbeeld:
      ak init mijn-regio
      ak init oefenen --voorbeeld
      ak init mijn-regio --uit antwoorden.json --yes
    """
    from ambitiekader_cli.cli.recording import how  # noqa: PLC0415 - heavy
    from ambitiekader_cli.repo.new_folder import refuse_place  # noqa: PLC0415
    from ambitiekader_cli.work.beginning.names import folder_named  # noqa: PLC0415

    writing = how(dry_run=dry_run, yes=yes, commit=False, branch=None)
    place, today, answers = folder_named(folder), on(peildatum), _answers(given)
    refuse_place(place)
    if voorbeeld and (answers or uit):
        raise UserError("bij `--voorbeeld` horen geen antwoorden", "laat de andere opties weg")
    made = _example(today) if voorbeeld else _region(answers, uit, today, asks=not yes)
    _write(place, made, writing, PLAY if voorbeeld else FIRST)


def _answers(given: Mapping[str, Any]) -> dict[str, object]:
    """By the key of a file; what names partijen comes together."""
    answers: dict[str, object] = {}
    for each in ANSWERS:
        value = given.get(each.name)
        if not each.several and value is not None:
            answers[each.key] = value
        elif value:
            named = [f"{each.soort}: {text}" for text in value] if each.soort else [*value]
            known = answers.get(each.key)
            answers[each.key] = [*known, *named] if isinstance(known, list) else named
    return answers


def _example(today: date) -> "Region":
    from ambitiekader_cli.work.beginning.voorbeeld import voorbeeld  # noqa: PLC0415 - heavy

    return voorbeeld(today)


def _region(answers: dict[str, object], uit: str | None, today: date, *, asks: bool) -> "Region":
    """Of a file and options, or of options and what is asked."""
    from ambitiekader_cli.work.beginning.region import region  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.beginning.steps import opzet_of  # noqa: PLC0415

    if uit is not None:
        opzet = _of_file(uit, answers, today)
    elif asks and can_ask():
        from ambitiekader_cli.cli.asking.beginning import asked_opzet  # noqa: PLC0415

        opzet = asked_opzet(answers, today)
    else:
        opzet = opzet_of(answers, today)
    return region(opzet, today)


def _of_file(uit: str, answers: dict[str, object], today: date) -> "Opzet":
    """Options come in the place of what the file says."""
    from ambitiekader_cli.cli.given_file import given_file  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.beginning.answers_file import answers_in, opzet_in  # noqa: PLC0415
    from ambitiekader_cli.work.given_json import MOST_BYTES  # noqa: PLC0415

    name, raw = given_file("--uit", uit, MOST_BYTES)
    return opzet_in(name, {**answers_in(name, raw), **answers}, today)


def _write(place: Path, made: "Region", how: "How", commands: Sequence[tuple[str, str]]) -> None:
    """Shown, asked, and then all of it or nothing."""
    from ambitiekader_cli.repo.new_folder import save_repository  # noqa: PLC0415
    from ambitiekader_cli.report.beginning_page import beginning_page, next_page  # noqa: PLC0415

    for remark in made.remarks:
        note(remark)
    say(beginning_page(made.kader, made.files, paper()))
    if how.dry_run:
        return
    if not how.yes and not agreed(f"Zo aanmaken in {visible(place.as_posix())}?"):
        say("Niets gemaakt.")
        raise Ended(1)
    save_repository(place, made.files)
    say(visible(f"Gemaakt in {place.as_posix()}: {len(made.files)} bestanden."))
    in_git = (place / ".git").exists()
    say(next_page(place.as_posix(), commands, in_git=in_git))


FIRST = (
    ("ak add ambitie", "zet de eerste ambitie erin"),
    ("ak status", "zie waar u staat, en wat er nu moet gebeuren"),
    ("ak render kader", "maak het kader als document"),
)
PLAY = (
    ("ak status", "zie waar de regio staat"),
    ("ak overdue", "zie wat te laat is, per trekker"),
    ("ak update BES-2", "leg vast hoe het met een ambitie gaat"),
)


def _parameters() -> Iterable[tuple[str, Parameter]]:
    """What may be typed: the options of the table amid the others."""
    yield "folder", Parameter(Folder, ".")
    for each in ANSWERS:
        offer = complete.one_of(*(WAT if each.name == "wat" else ()))
        told = option(f"--{each.name}", each.metavar, each.help, autocompletion=offer)
        kind = list[str] | None if each.several else str | None
        yield each.name, Parameter(Annotated[kind, told])
    yield "uit", Parameter(Uit)
    yield "peildatum", Parameter(Peildatum)
    for name, there in (("voorbeeld", Voorbeeld), ("dry_run", DryRun), ("yes", Yes)):
        yield name, Parameter(there, False)


let_take(command, dict(_parameters()))
