"""What came of a decision of a meeting: as it was recorded, else by what the items say of it."""

from collections.abc import Iterator

from ambitiekader_cli.model.bestanden import Overleg, Vergaderbesluit, Vergadering
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.stand.besluiten import decided_of
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.words.dutch import capital, listed
from ambitiekader_cli.words.states import STATUS

MOST = 20
"""That are told of one decision."""


def gevolg(view: View, body: Overleg, meeting: Vergadering, besluit: Vergaderbesluit) -> str | None:
    """A sentence, or nothing while nothing is known."""
    if besluit.gevolg:
        return besluit.gevolg
    items = filter(None, map(view.kader.items.get, besluit.items))
    parts = (part for item in items for part in _of_item(view, item, (body, meeting, besluit)))
    told = [*dict.fromkeys(parts)]
    return f"{capital(listed(told, MOST))}." if told else None


def _of_item(
    view: View, item: Item, made: tuple[Overleg, Vergadering, Vergaderbesluit]
) -> Iterator[str]:
    body, meeting, besluit = made
    for step, entry in decided_of(item, body.orgaan, meeting.datum, besluit.tekst):
        named = f"mijlpaal “{step.titel}” van {item.id}" if step else item.id
        if entry.datum > view.peildatum:
            continue
        if entry.herzien:
            yield f"de planning van {named} is nu {entry.herzien.planning}"
        elif entry.status in CLOSING:
            on = f" naar {entry.naar}" if entry.naar else ""
            yield f"{named} is {STATUS[entry.status]}{on}"
    for each in item.accepteer:
        if besluit.id and each.reden.endswith(f"(besluit {besluit.id})"):
            yield f"bij {item.id} is bevinding {each.code} aanvaard"
