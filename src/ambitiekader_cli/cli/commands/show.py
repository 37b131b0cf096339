"""`ak show`."""

from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.kept import keepable
from ambitiekader_cli.cli.options import Format, Peildatum, Repo, argument, chosen_format, on
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.twins import as_typed, folded

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader


@keepable
def command(
    item_id: Annotated[
        str,
        argument("ID", "Bijvoorbeeld WON-1, of een doel of partij.", autocompletion=complete.ids),
    ],
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Toon één ambitie, afspraak of activiteit; of een doel, partij, overleg, besluit of indicator.

    Voorbeeld:
      ak show WON-1
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.as_json import naslag_json  # noqa: PLC0415
    from ambitiekader_cli.report.item_page import item_json, item_page  # noqa: PLC0415
    from ambitiekader_cli.report.naslag_pages import naslag_page  # noqa: PLC0415
    from ambitiekader_cli.stand.rows import rows_of  # noqa: PLC0415
    from ambitiekader_cli.view.naslag import named  # noqa: PLC0415
    from ambitiekader_cli.work.named import chosen  # noqa: PLC0415

    shape, day = chosen_format(output), on(peildatum)
    with kader_in(repo) as kader:
        if item_id.strip().upper() not in kader.items and (
            thing := named(kader, item_id, day) or named(kader, _partij(item_id, kader), day)
        ):
            say_json(naslag_json(thing, day, kader)) if shape == "json" else say(
                naslag_page(thing, paper())
            )
            return
        alike = [known for known in kader.items if _series(known) == _series(item_id)]
        if kader.incomplete and as_typed(item_id).upper() not in kader.items:
            message = f"`{item_id}` is niet te vinden in wat gelezen kon worden"
            raise UserError(message, "`ak validate` zegt waar en waarom", exit_code=1)
        name = chosen(item_id, dict.fromkeys(alike or kader.items, ()), "id")
        if shape == "json":
            say_json(item_json(list(rows_of(kader, kader.items[name], day)), kader, day))
            return
        same = (item for item in kader.all_items() if item.id == name)
        pages = (item_page(list(rows_of(kader, item, day)), kader, day, paper()) for item in same)
        say("\n\n".join(pages))


def _partij(word: str, kader: "Kader") -> str:
    """The id of who is called just so; empty for nobody."""
    from ambitiekader_cli.work.named import whole_names  # noqa: PLC0415 - heavy

    return whole_names(kader).get(folded(" ".join(word.split())), "")


def _series(name: str) -> str:
    """What an id shares with its neighbours: `BES` of BES-1; a guess outside it helps nobody."""
    return as_typed(name).strip().upper().rpartition("-")[0]
