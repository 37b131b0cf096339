"""The outline of a document: one title, no level skipped, an anchor for each heading."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ambitiekader_cli.render.blocks import Block, Blocks, Heading, Table, Text, plain
from ambitiekader_cli.render.names import slug

TAKEN = "inhoud"
"""The id of the page's own main part."""


def outlined(blocks: Blocks, titel: str) -> Blocks:
    """The first heading is the title and the only one of level 1; no table without a caption.

    A heading that says nothing is left out: PDF/UA refuses it, and a screen reader stumbles on it.
    """
    blocks = tuple(block for block in blocks if not _says_nothing(block))
    if not any(isinstance(block, Heading) for block in blocks):
        blocks = (Heading(1, (Text(titel),)), *blocks)
    return tuple(_in_order(blocks))


def _says_nothing(block: Block) -> bool:
    return isinstance(block, Heading) and not plain(block.runs).strip()


def _in_order(blocks: Blocks) -> Iterator[Block]:
    above: Heading | None = None
    for block in blocks:
        match block:
            case Heading(level):
                allowed = min(max(level, 2), above.level + 1) if above else 1
                above = replace(block, level=allowed)
                yield above
            case Table(()) if above:
                yield replace(block, caption=above.runs)
            case _:
                yield block


def anchors(headings: list[Heading]) -> list[str]:
    """An id for each heading, unique in the document, that starts with a letter."""
    used = {TAKEN}
    numbers: Counter[str] = Counter()
    found = []
    for heading in headings:
        words = slug(plain(heading.runs))
        anchor = wish = words if words[:1].isalpha() else f"onderdeel-{words}".rstrip("-")
        while anchor in used:
            numbers[wish] += 1  # never from the start: there may be thousands of one name
            anchor = f"{wish}-{numbers[wish] + 1}"
        used.add(anchor)
        found.append(anchor)
    return found
