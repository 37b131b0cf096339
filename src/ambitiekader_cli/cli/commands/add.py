"""`ak add`."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

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
from ambitiekader_cli.cli.parameters import Parameter, let_take
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.work.adding.soorten import SOORTEN, every_optie
from ambitiekader_cli.work.adding.vraag import Optie, Soort

if TYPE_CHECKING:
    from ambitiekader_cli.work.adding.add import Added, Given
    from ambitiekader_cli.work.draft import Draft
    from ambitiekader_cli.work.free_id import Taken

NAMES = tuple(soort.name for soort in SOORTEN)
OPTIES = every_optie()
FEW = 2
"""Soorten that an option names in its help."""
COMPLETE: dict[str, Any] = {
    "gemeente": complete.gemeenten,
    "thema": complete.themas,
    "ambitie": complete.ids,
    "afspraak": complete.ids,
    "trekker": complete.trekkers,
    "met": complete.trekkers,
    "partij": complete.trekkers,
    "corporatie": complete.trekkers,
}
"""What the shell offers behind an option, where that depends on the data."""

What = Annotated[
    str | None,
    argument(
        "SOORT", f"{', '.join(NAMES[:-1])} of {NAMES[-1]}.", autocompletion=complete.one_of(*NAMES)
    ),
]
Base = Annotated[
    str | None,
    option("--base", "TAK", "Kies geen id dat op deze tak al is gegeven, bijvoorbeeld main."),
]


def command(
    what: str | None = None,
    base: str | None = None,
    peildatum: str | None = None,
    *,
    dry_run: bool = False,
    yes: bool = False,
    commit: bool = False,
    branch: str | None = None,
    repo: Any = None,  # noqa: ANN401
    **given: list[str] | None,
) -> None:
    """Voeg iets toe: een ambitie, afspraak, activiteit, partij, bijeenkomst en meer.

    Het komt op de goede plek in het goede bestand, met het volgende vrije id; is het bestand er
    nog niet, dan maakt ak het. U ziet eerst wat er verandert, en ak vraagt of het zo goed is.
    Wat u niet opgeeft en wel nodig is, vraagt ak.

    Voorbeeld:
      ak add
      ak add activiteit --gemeente voorbeeldstad --jaar 2026
      ak add meting --indicator IND-1 --jaar 2025 --waarde 629
    """
    from ambitiekader_cli.cli.recording import how, opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.free_id import taken  # noqa: PLC0415

    chosen, today = _soort(what), on(peildatum)
    writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    root = opened_to_write(repo, writing)
    draft = Draft(root)
    typed = {name: texts for name, texts in given.items() if texts}
    made = _added(draft, chosen, typed, today, taken(draft.loaded, root, base))
    record(root, made.proposal, writing, f"Voeg {made.name or chosen.noun} toe")


def _soort(word: str | None) -> Soort:
    """What was named, or is chosen now; raises UserError."""
    if word is None and can_ask():
        from ambitiekader_cli.cli.asking.thing import asked_soort  # noqa: PLC0415 - rare

        word = asked_soort()
    by_name = {soort.name: soort for soort in SOORTEN}
    if word is None:
        raise UserError("de soort ontbreekt", f"kies uit: {', '.join(NAMES)}")
    from ambitiekader_cli.work.named import chosen  # noqa: PLC0415 - heavy

    return by_name[chosen(word, dict.fromkeys(NAMES, ()), "soort")]


def _added(draft: "Draft", soort: Soort, given: "Given", today: date, there: "Taken") -> "Added":
    """By the options alone, or with questions where something lacks and somebody is there."""
    from ambitiekader_cli.work.adding.add import (  # noqa: PLC0415 - heavy
        Missing,
        added,
        answered,
        refuse_strangers,
    )

    refuse_strangers(soort, given)
    try:
        answers = answered(soort, given, draft.kader, today)
    except Missing:
        if not can_ask():
            raise
        from ambitiekader_cli.cli.asking.thing import asked_thing  # noqa: PLC0415 - rare

        return asked_thing(draft, soort, given, today, there)
    return added(draft, soort, answers, today, there)


def _parameters(opties: Iterable[Optie]) -> Iterable[tuple[str, Parameter]]:
    """What may be typed: the options of the table amid those of every command that writes."""
    yield "what", Parameter(What)
    for optie in opties:
        offer = COMPLETE.get(optie.name) or complete.one_of(*_keuzes(optie.name))
        told = option(f"--{optie.name}", optie.metavar, _help(optie), autocompletion=offer)
        yield optie.name, Parameter(Annotated[list[str] | None, told])
    yield "base", Parameter(Base)
    yield "peildatum", Parameter(Peildatum)
    for name, flag in (("dry_run", DryRun), ("yes", Yes), ("commit", Commit)):
        yield name, Parameter(flag, False)
    yield "branch", Parameter(Branch)
    yield "repo", Parameter(Repo)


def _keuzes(name: str) -> Iterable[str]:
    """What can be chosen behind an option, if that is the same for every soort that has it."""
    every = [v.keuzes for soort in SOORTEN for v in soort.vragen if v.name == name]
    return every[0] if all(every) else ()


def _help(optie: Optie) -> str:
    """With the soorten that it is of, where those are few."""
    names = [soort.name for soort in SOORTEN if optie.name in soort.options]
    return f"{optie.help} Bij {' en '.join(names)}." if len(names) <= FEW else optie.help


let_take(command, dict(_parameters(OPTIES.values())))
