"""`ak render`."""

from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import Peildatum, Repo, argument, flag, on, option
from ambitiekader_cli.cli.terminal import note, say, say_bytes, watched
from ambitiekader_cli.errors import Ended, UserError
from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    from ambitiekader_cli.work.making.request import Asked

Document = Annotated[
    str | None,
    argument(
        "DOCUMENT",
        "Welk document, bijvoorbeeld lokaal of agenda.",
        autocompletion=complete.documents,
    ),
]
Which = Annotated[
    list[str] | None,
    argument(
        "WELK",
        "Van welke gemeente (en welk jaar), trekker, huurdersorganisatie of vergadering.",
        autocompletion=complete.subjects,
    ),
]
To = Annotated[
    str | None,
    option(
        "--to",
        "VORMEN",
        "In welke vormen, bijvoorbeeld docx,pdf. Anders alle die er zijn.",
        autocompletion=complete.forms,
    ),
]
Out = Annotated[
    str, option("--out", "MAP", "De map voor de documenten (standaard: uitvoer); - is het scherm.")
]
Everything = Annotated[bool, flag("--all", "Alle documenten, van alles en iedereen.")]
Since = Annotated[
    str | None,
    option(
        "--sinds",
        "MOMENT",
        "Noem ook wat er sinds een dag, vergadering (vorige-stuurgroep), tak of tag is veranderd.",
    ),
]
Final = Annotated[
    bool,
    flag(
        "--final",
        "Maak de definitieve versie voor het archief: van gegevens die vastliggen in git en"
        " zonder fouten, met gegevens en sommen.",
    ),
]
Concept = Annotated[
    bool,
    flag(
        "--concept",
        "Maak dezelfde map van de gegevens zoals ze nu zijn; overal staat dat het een"
        " conceptversie is.",
    ),
]
WithStand = Annotated[
    bool, flag("--met-stand", "Zet bij wat is afgesproken ook hoe het ermee staat.")
]
WithNotes = Annotated[
    bool,
    flag(
        "--met-toelichting",
        "Zet achteraan opmerkingen, bronnen en wat is afgeleid.",
    ),
]
Empty = Annotated[bool, flag("--leeg", "Maak het formulier zelf, om in te vullen.")]
Listing = Annotated[bool, flag("--list", "Noem de documenten die er zijn.")]


def command(  # noqa: PLR0917 - typer passes them by name
    document: Document = None,
    which: Which = None,
    to: To = None,
    out: Out = "uitvoer",
    everything: Everything = False,
    listing: Listing = False,
    since: Since = None,
    with_stand: WithStand = False,
    with_notes: WithNotes = False,
    empty: Empty = False,
    final: Final = False,
    concept: Concept = False,
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Maak een document van de gegevens. `ak render --list` noemt ze.

    Voorbeeld:
      ak render lokaal voorbeeldstad --out stukken
      ak render activiteiten voorbeeldstad 2024 --to html
      ak render voortgang --peildatum 2024-07-01 --sinds vorige-stuurgroep
      ak render oplegnotitie stuurgroep 2024-07-09
      ak render lokaal voorbeeldstad --final --out archief
      ak render agenda --to md --out -
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - not for --help
    from ambitiekader_cli.work.making.request import Request, asked  # noqa: PLC0415

    root = opened(repo)
    if listing:
        say(_list(root))
        return
    _check(document, everything)
    if final and empty:
        raise UserError("een leeg formulier is nooit definitief", "laat --final of --leeg weg")
    if final or concept:
        _check_archive(to, out, both=final and concept)
    words = " ".join(which or ())
    chosen = {"stand": with_stand, "toelichting": with_notes, "leeg": empty}
    keuzes = frozenset(name for name, wanted in chosen.items() if wanted)
    request = Request(document, words, to, on(peildatum), on(None), since, concept, keuzes)
    with asked(root, request) as answer:
        _answer(answer, out, archive=final or concept)


def _list(root: Path) -> str:
    """One line per document that a frame of this level may have."""
    from ambitiekader_cli.render.bereik import BEREIK  # noqa: PLC0415
    from ambitiekader_cli.render.document import documents  # noqa: PLC0415 - not for --help
    from ambitiekader_cli.repo.niveau import niveau_of  # noqa: PLC0415

    niveau = niveau_of(root)
    there = (d for d in documents(root) if BEREIK[d.bereik].is_in(niveau))
    rows = ((d.name, BEREIK[d.bereik].words, d.omschrijving) for d in there)
    return "\n".join(f"{name:<17} {scope:<24} {about}" for name, scope, about in rows)


def _answer(asked: "Asked", out: str, *, archive: bool) -> None:
    from ambitiekader_cli.repo.save import named_folder  # noqa: PLC0415 - a child gets ready now
    from ambitiekader_cli.work.making.documents import archived, notes, planned, shown, written  # noqa: PLC0415

    plan = planned(asked)
    for line in notes(plan, archive=archive):
        note(visible(line))
    if out == "-":
        text, pictures = shown(plan)
        say_bytes(text)
        for name in pictures:
            note(f"let op: de grafiek `{name}` staat er niet bij; met --out MAP wel")
    else:
        saving = (archived if archive else written)(plan, named_folder(out, asked.root))
        with closing(watched(saving, len(plan.orders), "documenten")) as documents:
            for path in chain.from_iterable(documents):
                say(visible(str(path)))
    if plan.revision.unread:
        raise Ended(1)


def _check(document: str | None, everything: bool) -> None:
    if bool(document) is everything:
        raise UserError(
            "zeg welk document u wilt, of geef --all", "`ak render --list` noemt de documenten"
        )


def _check_archive(to: str | None, out: str, *, both: bool) -> None:
    if both:
        advice = "kies --final voor het archief, of --concept om over te praten"
        raise UserError("een document is definitief of een concept, niet allebei", advice)
    if to is not None or out == "-":
        message = "--final en --concept maken alle vormen, in een map"
        raise UserError(message, "laat --to weg, en kies een map")
