"""`ak move`."""

from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import can_ask, something, text
from ambitiekader_cli.cli.options import Branch, Commit, DryRun, Repo, Yes, argument, on, option
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import listed

if TYPE_CHECKING:
    from ambitiekader_cli.work.draft import Draft, Proposal
    from ambitiekader_cli.work.moving.other_file import Where

SOORTEN = ("onderdeel", "partij", "besluit", "document", "partijsoort")

Names = Annotated[
    list[str] | None,
    argument("ID...", "Het id dat er is, en daarachter het nieuwe.", autocompletion=complete.ids),
]
Jaar = Annotated[
    str | None, option("--jaar", "JAAR", "Zet de activiteit in het overzicht van dit jaar.")
]
Planning = Annotated[
    str | None,
    option("--planning", "TEKST", "Met --jaar: de nieuwe planning, als de oude dan voorbij is."),
]
Gemeente = Annotated[
    str | None,
    option(
        "--gemeente",
        "GEMEENTE",
        "Zet de activiteit of afspraak bij deze gemeente.",
        autocompletion=complete.gemeenten,
    ),
]
Thema = Annotated[
    str | None,
    option("--thema", "THEMA", "Zet de ambitie bij dit thema.", autocompletion=complete.themas),
]
Opvolger = Annotated[
    list[str] | None,
    option(
        "--opvolger",
        "PARTIJ",
        "De partij die na deze partij of partijen komt; met --per.",
        autocompletion=complete.trekkers,
    ),
]
Per = Annotated[
    str | None, option("--per", "DATUM", "De eerste dag van de opvolger, als jjjj-mm-dd.")
]
Soort = Annotated[
    str | None,
    option(
        "--soort",
        "SOORT",
        f"Als het id van meer dan één ding is: {', '.join(SOORTEN[:-1])} of {SOORTEN[-1]}.",
        autocompletion=complete.one_of(*SOORTEN),
    ),
]


def command(  # noqa: PLR0917 - typer passes them by name
    names: Names = None,
    jaar: Jaar = None,
    planning: Planning = None,
    gemeente: Gemeente = None,
    thema: Thema = None,
    opvolger: Opvolger = None,
    per: Per = None,
    soort: Soort = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Geef iets een ander id, zet het op een andere plaats, of laat een partij opvolgen.

    Overal waar het oude id staat, komt het nieuwe. Teksten waar het in voorkomt, blijven zoals ze
    zijn; ak noemt ze. Zonder nieuw id krijgt wat verhuist het volgende vrije nummer.

    Voorbeeld:
      ak move BES-1 BES-9
      ak move wonen-noord wonen-west
      ak move VBD-2025-3 --jaar 2026 --planning "Q2 2026"
      ak move BES-2 --thema duurzaamheid
      ak move wonen-noord wonen-zuid --opvolger wonen-oost --per 2027-01-01
    """
    from ambitiekader_cli.cli.recording import how, opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.moving.other_file import Where  # noqa: PLC0415

    if planning is not None and jaar is None:
        raise UserError("`--planning` hoort bij `--jaar`", "geef het jaar, of laat het weg")
    where, typed = Where(jaar, gemeente, thema), tuple(names or ())
    follows = opvolger is not None or per is not None
    _fitting(typed, where, follows=follows, soort=soort)
    writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    root = opened_to_write(repo, writing)
    draft = Draft(root)
    if follows:
        made, subject = _followed(draft, typed, opvolger or [], per)
    else:
        made, subject = _moved(draft, typed, where, soort, planning)
    record(root, made, writing, subject)


def _fitting(names: tuple[str, ...], where: "Where", *, follows: bool, soort: str | None) -> None:
    """Raises UserError for options that do not go together, and for a wrong number of ids."""
    moves = any(each is not None for each in where)
    if follows and (moves or soort is not None):
        raise UserError("`--opvolger` en `--per` gaan niet samen met een andere plaats", _TWICE)
    if moves and soort is not None:
        raise UserError("`--soort` hoort bij een ander id alleen", "laat `--soort` weg")
    if not follows and len(names) > 2:
        advice = "geef het id dat er is en het nieuwe; doe de rest apart"
        raise UserError(f"{len(names)} id's zijn er te veel", advice)
    alone = follows or moves
    if len(names) < (1 if alone else 2) and not can_ask():
        missing = "het nieuwe id" if names else "het id"
        advice = "zet het vóór de opties" if alone else "geef beide: `ak move BES-1 BES-9`"
        raise UserError(f"{missing} ontbreekt", advice)


def _followed(
    draft: "Draft", names: tuple[str, ...], opvolger: list[str], per: str | None
) -> tuple["Proposal", str]:
    """What comes of a partij that ends, and the first line of its commit."""
    from ambitiekader_cli.work.moving.rename import proposed  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.moving.successor import follow  # noqa: PLC0415

    if not opvolger or per is None:
        missing = "--per DATUM" if opvolger else "--opvolger PARTIJ"
        raise UserError(f"`{missing}` ontbreekt", "geef `--opvolger` en `--per` samen")
    ended = follow(draft, names or (_asked("Welke partij houdt op?"),), opvolger, on(per, "de dag"))
    return proposed(draft, on(None)), f"{listed(ended)}: opvolger {listed(opvolger)}"


def _moved(
    draft: "Draft", names: tuple[str, ...], where: "Where", soort: str | None, planning: str | None
) -> tuple["Proposal", str]:
    """What comes of another id or another place, and the first line of its commit."""
    from ambitiekader_cli.work.moving.other_file import move_item  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.moving.rename import proposed, rename_everywhere, rename_of  # noqa: PLC0415

    old, new = (*names, None, None)[:2]
    old = _asked("Welk id wilt u veranderen?") if old is None else old
    if any(each is not None for each in where):
        if where.jaar is not None:
            _plan(draft, old, where.jaar, planning)
        renames = move_item(draft, old, where, new)
    else:
        new = _asked("Wat wordt het nieuwe id?") if new is None else new
        renames = [rename_of(draft, old, new, soort)]
        rename_everywhere(draft, *renames)
    subject = f"{renames[0].old} wordt {renames[0].new}"
    return proposed(draft, on(None), renames), subject


def _plan(draft: "Draft", name: str, jaar: str, planning: str | None) -> None:
    """The planning in another year; asked where the old one is over by then."""
    from ambitiekader_cli.work.moving.new_planning import Anew  # noqa: PLC0415 - heavy

    anew = Anew.of(draft.kader, name, jaar, on(None))
    if anew is None:
        return
    draft.refuse_unread()
    if planning is None and anew.needed and can_ask():
        over = visible(f"De planning {anew.old} is in {anew.year} voorbij.")
        question = f"{over} Wat is de nieuwe, bijvoorbeeld Q2 {anew.year}?"
        planning = text(question, lambda typed: anew.checked(something(typed)))
    anew.put(draft, planning)


def _asked(question: str) -> str:
    return text(question, something)


_TWICE = "doe het in twee keer"
