"""`ak history`."""

from typing import Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import Format, Repo, argument, chosen_format, flag
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import UserError

Id = Annotated[
    str | None, argument("ID", "Bijvoorbeeld BES-1 of VBD-2024-3.", autocompletion=complete.ids)
]
Slipping = Annotated[bool, flag("--slipping", "Noem alles wat ooit is uitgesteld.")]

Wie = Annotated[bool, flag("--wie", "Noem ook wie elke wijziging vastlegde in git.")]


def command(
    item_id: Id = None,
    slipping: Slipping = False,
    wie: Wie = False,
    output: Format = "text",
    repo: Repo = None,
) -> None:
    """Laat zien hoe een afspraak door de tijd veranderde: wat, wanneer en waarom.

    Waarom is wat bij de commit staat. Ook het tekenen staat erbij. Een vroeger id mag ook.

    Voorbeeld:
      ak history BES-1
      ak history --slipping
    """
    from ambitiekader_cli.cli.opening import opened_with_history  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.comparing.history import past_of, slipping_in  # noqa: PLC0415

    shape = chosen_format(output)
    if (item_id is None) is not slipping:
        raise UserError("geef één id, of --slipping", "bijvoorbeeld `ak history BES-1`")
    folder = opened_with_history(repo)
    past = slipping_in(folder, wie=wie) if item_id is None else past_of(folder, item_id, wie=wie)
    if shape == "json":
        say_json(past.as_json())
    else:
        say(past.as_text(paper()))
