"""What gemeenten do with ambities, and where each value of a kenmerk stands, of what was asked."""

from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.dekking import Dekking, Kenmerkdekking, dekking, kenmerkdekking
from ambitiekader_cli.words.dutch import whole
from ambitiekader_cli.work.named import gemeente_named, kenmerk_id_named, thema_named
from ambitiekader_cli.work.select import Choice, chosen_rows

MOST_CELLS = 500_000
"""Ambities times gemeenten; a thousand ambities in the whole country are 342,000."""


def chosen_dekking(kader: Kader, peildatum: date, choice: Choice) -> Dekking:
    """Of all thema's and gemeenten, or of one."""
    themas = [thema_named(choice.thema, kader)] if choice.thema is not None else [*kader.themas]
    only = None
    if choice.gemeente is not None:
        only = kader.gemeenten_in(gemeente_named(choice.gemeente, kader))
    found = dekking(kader, peildatum, themas, only)
    cells = len(found.gemeenten) * len(found.ambities)
    if cells > MOST_CELLS:
        message = f"{whole(cells)} antwoorden van gemeenten op ambities zijn te veel voor een keer"
        raise UserError(message, "kies een thema met --thema, of een gemeente met --gemeente")
    return found


def chosen_kenmerk(kader: Kader, peildatum: date, kenmerk: str, choice: Choice) -> Kenmerkdekking:
    """Of the items of all thema's and gemeenten, or of one."""
    name = kenmerk_id_named(kenmerk, kader)
    rows = chosen_rows(kader, peildatum, choice)
    themas = [thema_named(choice.thema, kader)] if choice.thema is not None else [*kader.themas]
    return kenmerkdekking(kader.kenmerken[name], rows, themas)
