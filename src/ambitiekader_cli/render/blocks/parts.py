"""The parts of a document: what stands before its first chapter, and which chapters there are."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    Break,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    Runs,
)
from ambitiekader_cli.render.blocks.outline import anchors

FEWEST = 6
"""With fewer entries a document is a page or two, and needs no table of contents."""
_ENTRY = range(2, 4)
"""The levels that a table of contents has."""


class Parts(NamedTuple):
    """An outlined document, taken apart."""

    title: Blocks
    marks: tuple[Runs, ...]
    """The lines below the title that say what document it is: a list without more in it."""
    before: Blocks
    """What comes then, before the first chapter."""
    contents: list[tuple[Heading, str]]
    """The chapters and their parts, each with its anchor; none in a short document."""
    chapters: Blocks


def parts(blocks: Blocks) -> Parts:
    """All blocks, in their order."""
    first = next((n for n, b in enumerate(blocks) if _is_chapter(b)), len(blocks))
    title, marks, before = _opening(blocks[:first])
    return Parts(title, marks, before, _contents(blocks), blocks[first:])


def lines(cell: Runs) -> Iterator[Runs]:
    """A cell line by line: each is a paragraph, which people can give white."""
    line: list[Run] = []
    for run in cell:
        if isinstance(run, Break):
            yield tuple(line)
            line = []
        else:
            line.append(run)
    yield tuple(line)


def _is_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1


def _opening(blocks: Blocks) -> tuple[Blocks, tuple[Runs, ...], Blocks]:
    match blocks:
        case (Heading(), ListBlock(items, None), *rest) if all(map(_is_mark, items)):
            marks = (p.runs for item in items for p in item if isinstance(p, Paragraph))
            return blocks[:1], tuple(marks), tuple(rest)
    return blocks, (), ()


def _is_mark(item: Blocks) -> bool:
    return len(item) == 1 and isinstance(item[0], Paragraph)


def _contents(blocks: Blocks) -> list[tuple[Heading, str]]:
    headings = [block for block in blocks if isinstance(block, Heading)]
    named = zip(headings, anchors(headings), strict=True)
    entries = [entry for entry in named if entry[0].level in _ENTRY]
    return entries if len(entries) >= FEWEST else []
