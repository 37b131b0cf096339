"""What of the frames that ended is known here: the ids in them, and what changed since."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import entries, read
from ambitiekader_cli.repo.archive import (
    ARCHIEF,
    MOST_FRAMES,
    SUMS,
    archived,
    ended_frames,
    goes_with_a_document,
    is_closed,
    linked_frames,
    since_closed,
)
from ambitiekader_cli.repo.disk_errors import LINK
from ambitiekader_cli.repo.layout import KADER, bestand
from ambitiekader_cli.source import Source, Span, Unreadable

ITEMS = {
    "ambities": "ambities",
    "procesafspraken": "procesafspraken",
    "afspraken": "afspraken",
    "activiteiten": "activiteiten",
}
"""Per kind of file the list in it that holds items."""
MOST_BYTES = 16 * 1024 * 1024
"""Of one frame: more than a country needs, and read in a second."""
CHANGED, NOT_CLOSED, STILL_HERE = "AK330", "AK331", "AK332"


def referred_to(kader: Kader) -> set[str]:
    """The ended frames that items follow something of."""
    followed = (name for item in kader.all_items() for name in item.vervolg_op)
    return {name.partition(":")[0] for name in followed if ":" in name}


def ended_items(root: Path, wanted: Collection[str]) -> dict[str, Mapping[str, str] | None]:
    """Per ended frame the titles of its items by id; None where not all of it can be read.

    Of a frame that nothing here follows it is empty: it is not read.
    """
    homes = {name: home for home in reversed(_homes(root)) for name in ended_frames(home)}
    followed = [name for name in homes if name in wanted]
    read = {name: _titles(homes[name], name) for name in followed[:MOST_FRAMES]}
    return {name: {} for name in homes} | dict.fromkeys(followed) | read


def _homes(root: Path) -> list[Path]:
    """Where ended frames may be: of one that ended itself the older ones lie beside it."""
    folder = root.absolute().parent
    return [root, folder.parent] if folder.name == ARCHIEF else [root]


def archive_problems(root: Path) -> Iterator[Diagnostic]:
    """What changed in ended frames since they were closed, and which have not ended."""
    for path in linked_frames(root):
        message, advice = f"dit is {LINK}", "zet hier de map zelf neer"
        yield Diagnostic(CHANGED, Severity.FOUT, Span(path), message, advice)
    names = ended_frames(root)
    if len(names) > MOST_FRAMES:
        message = f"hier staan {len(names)} kaders, en `ak` kijkt er {MOST_FRAMES} na"
        advice = "haal weg wat geen afgelopen kader is, of voer `ak` uit in een map hieronder"
        yield Diagnostic(CHANGED, Severity.FOUT, Span(ARCHIEF), message, advice)
    now = _frame(root, KADER) if names else None
    for name in names[:MOST_FRAMES]:
        path = f"{ARCHIEF}/{name}/{KADER}"
        if now and now == _frame(root, path) and not goes_with_a_document(root, name):
            advice = f"is het openen teruggedraaid, haal dan de map `{ARCHIEF}/{name}` weg"
            message = "dit kader in het archief is ook het kader in `data`"
            yield Diagnostic(STILL_HERE, Severity.WAARSCHUWING, Span(path), message, advice)
        if not is_closed(root, name):
            span = Span(path)
            message = f"dit kader in het archief is nog niet afgesloten: er is geen `{SUMS}`"
            yield Diagnostic(NOT_CLOSED, Severity.WAARSCHUWING, span, message, _CLOSE)
            continue
        for span, message in since_closed(root, name):
            said = f"`{ARCHIEF}/{name}` is afgesloten, maar {message}"
            yield Diagnostic(CHANGED, Severity.FOUT, span, said, _RESTORE)


def _frame(root: Path, path: str) -> tuple[object, object] | None:
    """By which a frame is known again, its title and its looptijd; None where it cannot be read."""
    with suppress(OSError, Unreadable):
        data = Source(path, read(root, path)).data()
        if isinstance(data, dict):
            return data.get("titel"), data.get("looptijd")
    return None


def _titles(root: Path, name: str) -> Mapping[str, str] | None:
    found: dict[str, str] = {}
    left = MOST_BYTES
    for entry in entries(root / ARCHIEF / name):
        known = bestand(Source(entry.path, b""))
        if known is None or known.soort not in ITEMS:
            continue
        try:
            raw = archived(root, name, entry.path)
            left -= len(raw)
            data = Source(entry.path, raw).data() if left >= 0 else None
        except (OSError, Unreadable):
            return None
        if not isinstance(data, dict):
            return None
        for key in {ITEMS[known.soort], "procesafspraken"}:
            found |= _in_list(data.get(key))
    return found


def _in_list(listed: Any) -> dict[str, str]:  # noqa: ANN401 - whatever the YAML held
    entries_ = listed if isinstance(listed, tuple) else ()
    named = (e for e in entries_ if isinstance(e, dict) and isinstance(e.get("id"), str))
    return {each["id"]: str(each.get("titel") or "") for each in named}


_CLOSE = (
    "verandert er niets meer? Maak dan in die map de sommen, met "
    "`find . -type f ! -name SHA256SUMS -exec sha256sum {} + > SHA256SUMS`"
)
_RESTORE = "zet het terug zoals het was; hoort de verandering erbij, maak dan de sommen opnieuw"
