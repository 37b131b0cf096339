"""Whether a sheet is of these data: their kader, a version that is known, a form that is read."""

import re
from collections.abc import Mapping
from contextlib import suppress

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.onthouden import VERSIE
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.text import quoted
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.exporting.werkboek import frame_names


def refuse_other(file: str, about: Mapping[str, str], draft: Draft) -> None:
    """Raises UserError (exit 1)."""
    if about.get("versie") != VERSIE:
        message = f"{file}: dit invulblad is gemaakt door een andere versie van ak"
        raise UserError(message, "maak een nieuw blad met `ak export`", exit_code=1)
    ours = frame_names(draft.kader)
    theirs = (about.get("kader", ""), about.get("looptijd", ""))
    if theirs != ours:
        their, our = (quoted(" ".join(names)) for names in (theirs, ours))
        message = f"{file}: dit blad is van een ander kader: {their}"
        raise UserError(message, f"hier is het {our}", exit_code=1)
    revisie = about.get("revisie", "")
    if revisie and not _is_known(revisie, draft):
        message = f"{file}: gemaakt van een versie die hier niet bekend is: {quoted(revisie[:10])}"
        raise UserError(message, "haal eerst de nieuwste gegevens op, met `git fetch`", exit_code=1)


def _is_known(revisie: str, draft: Draft) -> bool:
    """Without git nobody knows; the sheet itself says what it was made of."""
    if not re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", revisie):
        return False
    with suppress(UserError):
        if git := git_at(draft.root):
            return git.answer("cat-file", "-e", f"{revisie}^{{commit}}") is not None
    return True
