"""What gets more items after it was agreed: who signed it did not see those."""

from collections import Counter
from collections.abc import Iterator

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.draft import Draft

Agreed = tuple[str | None, int | None]
"""The gemeente and the year of what was agreed; without both it is the frame."""


def additions_told(draft: Draft) -> Iterator[str]:
    """A remark for whatever was agreed, and holds more items than before."""
    changed = draft.changed_paths()
    before, after = (_counted(kader, changed) for kader in (draft.kader, draft.become()))
    for agreed, number in after.items():
        what = _told(draft.kader, *agreed) if number > before[agreed] else ""
        if what:
            yield visible(f"let op: {what}; over wat erbij komt, is nog niets besloten")


def _counted(kader: Kader, paths: set[str]) -> Counter[Agreed]:
    files = (item.bestand for item in kader.all_items())
    return Counter((each.gemeente, each.jaar) for each in files if each.source.path in paths)


def _told(kader: Kader, gemeente: str | None, jaar: int | None) -> str:
    """What it is; empty where it was not agreed."""
    if gemeente is None:
        return "het kader is al ondertekend" if kader.frame.ondertekening else ""
    lokaal = kader.lokaal.get(gemeente)
    file = lokaal and (lokaal.activiteiten.get(jaar) if jaar else lokaal.afspraken)
    if not (lokaal and file and (file.ondertekening or file.status == "vastgesteld")):
        return ""
    place = lokaal.gemeente.naam
    return (
        f"het overzicht van {place} van {jaar} is al vastgesteld"
        if jaar
        else f"de afspraken van {place} zijn al vastgesteld"
    )
