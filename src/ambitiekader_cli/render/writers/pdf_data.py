"""Blocks as plain data for the Typst program beside this file: never as its source.

Each character of it is drawn, and each line short enough.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Field,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Run,
    Runs,
    Strong,
    Table,
    Text,
    ThematicBreak,
    plain,
)
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.column_widths import alike, height, look, unfit, widths

Plain = dict[str, object]
LONGEST_BOOKMARK = 1000
"""Characters; PDF/A allows 16,000, and nobody reads so long a bookmark."""
LONGEST_WORD = 45
"""Letters; Dutch hyphenation finds a place to break in anything shorter."""
LONGEST_CODE = 24
"""Characters of a word with a digit or another sign in it, which no dictionary knows."""
MOST_WHOLE = 36
"""Lines of a form that is surely less high than a page."""
STEP = 10
"""Characters between two places where a longer word may break."""
WIDTH, LABEL = 9400, 420
"""Of the text on a page and of the label of a table, in twentieths of a point."""
MOST_LINES = 30
"""A row of at most so many lines is better not broken over two pages."""
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(rf"\S{{{LONGEST_CODE + 1},}}")
_BY_ITSELF = re.compile(r"(?<=[/-])")
"""Behind these a line may end anyway."""
_AROUND = ".,:;!?()[]{}'\"‘’“”…"


def data(blocks: Blocks) -> list[Plain]:
    """Every block, with a label for each heading."""
    labels = anchors([block for block in blocks if isinstance(block, Heading)])
    tables = alike(blocks, WIDTH, LABEL)
    return [*_Data(frozenset(labels), tables).blocks(blocks, iter(labels))]


@dataclass(frozen=True, slots=True)
class _Data:
    places: frozenset[str]
    """Where a link inside the document can lead to."""
    tables: Mapping[Hashable, list[int]]
    """The widths of their columns."""

    def blocks(self, blocks: Blocks, labels: Iterator[str]) -> Iterator[Plain]:
        for block in blocks:
            label = {"label": next(labels)} if isinstance(block, Heading) else {}
            yield self.block(block) | label

    def block(self, block: Block) -> Plain:  # noqa: C901, PLR0911 - one for each kind of block
        match block:
            case Heading(level, runs):
                short = len(plain(runs)) <= LONGEST_BOOKMARK
                return {
                    "kind": "heading",
                    "level": level,
                    "runs": self.runs(runs),
                    "bookmarked": short,
                }
            case Paragraph(runs):
                return {"kind": "paragraph", "runs": self.runs(runs)}
            case ListBlock(items, start, tight):
                nested = [self.nested(item) for item in items]
                return {"kind": "list", "items": nested, "start": start, "tight": tight}
            case Table():
                return self.table(block)
            case Note(blocks):
                return {"kind": "note", "blocks": self.nested(blocks)}
            case CodeBlock(text):
                return {"kind": "code", "text": breakable(text.rstrip("\n"))}
            case ThematicBreak():
                return {"kind": "line"}
            case Picture(alt, svg):
                from ambitiekader_cli.render.writers.svg_letters import (  # noqa: PLC0415 - lxml
                    weighted,
                )

                return {"kind": "picture", "alt": readable(alt), "svg": weighted(svg)}

    def nested(self, blocks: Blocks) -> list[Plain]:
        return [self.block(block) for block in blocks]

    def table(self, table: Table) -> Plain:
        wide = self.tables.get(look(table)) or widths((table,), WIDTH)
        rows = [
            {"whole": height(row, wide) <= MOST_LINES, "cells": self.cells(row, wide)}
            for row in table.rows
        ]
        return {
            "kind": "table",
            "caption": self.runs(table.caption),
            "header": self.cells(table.header, wide),
            "label": self.runs(table.label),
            "whole": table.is_form and sum(height(r, wide) for r in table.rows) <= MOST_WHOLE,
            "tall": table.is_signed,
            "widths": wide,
            "rows": rows,
        }

    def cells(self, row: Iterable[Runs], wide: Iterable[int]) -> list[Plain]:
        return [
            {"runs": self.runs(cell), "long": unfit(cell, width)}
            for cell, width in zip(row, wide, strict=True)
        ]

    def runs(self, runs: Runs) -> list[Plain]:
        return [self.run(run) for run in runs if not isinstance(run, Field)]

    def run(self, run: Run) -> Plain:
        match run:
            case Text(text):
                return {"kind": "text", "text": breakable(text)}
            case Code(text):
                return {"kind": "raw", "text": breakable(text)}
            case Break():
                return {"kind": "break"}
            case Field():
                raise TypeError(run.name)  # `runs` leaves it out
            case Strong(runs):
                return {"kind": "strong", "runs": self.runs(runs)}
            case Emphasis(runs):
                return {"kind": "emphasis", "runs": self.runs(runs)}
            case Link():
                return self.link(run)

    def link(self, link: Link) -> Plain:
        runs = self.runs(link.runs if plain(link.runs).strip() else (Text(link.url),))
        if not link.url.startswith("#"):
            return {"kind": "link", "runs": runs, "url": link.url}
        place = link.url[1:]
        return {"kind": "place" if place in self.places else "span", "runs": runs, "label": place}


def breakable(text: str) -> str:
    """The text, with places in its very long words where a line may end."""
    return _LONG.sub(lambda word: "".join(_pieces(word[0])), readable(text))


def told(text: str, unknown: frozenset[str]) -> str:
    """The text; a character that the letters of the PDF lack is told by its number, `[U+4E2D]`.

    PDF/A and PDF/UA forbid the empty box that would stand there, and leaving it out would change
    what was agreed.
    """
    return text.translate({ord(sign): _number(sign) for sign in unknown}) if unknown else text


def _pieces(word: str) -> Iterator[str]:
    for piece in _BY_ITSELF.split(word):
        longest = LONGEST_WORD if piece.strip(_AROUND + "-").isalpha() else LONGEST_CODE
        if len(piece) <= longest:
            yield piece
        else:
            parts = (piece[start : start + STEP] for start in range(0, len(piece), STEP))
            yield _MAY_BREAK.join(parts)


def _number(character: str) -> str:
    return " " if unicodedata.category(character) == "Zs" else f"[U+{ord(character):04X}]"
