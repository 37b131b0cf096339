"""Blocks as plain data for the Typst program beside this file: never as its source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Emphasis,
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
from ambitiekader_cli.render.writers.columns import fits, shares
from ambitiekader_cli.render.writers.pdf_text import breakable

Plain = dict[str, object]

LONGEST_BOOKMARK = 1000
"""Characters; PDF/A allows 16,000, and nobody reads so long a bookmark."""


def data(found: Blocks) -> list[Plain]:
    """Every block, with a label for each heading."""
    labels = anchors([block for block in found if isinstance(block, Heading)])
    return [*_Data(frozenset(labels), _widths(found)).blocks(found, iter(labels))]


def _widths(found: Blocks) -> dict[tuple[Runs, ...], tuple[float, ...]]:
    """By what stands above all columns but the first: what is alike looks alike."""
    alike: dict[tuple[Runs, ...], list[Table]] = {}
    for table in found:
        if isinstance(table, Table):
            alike.setdefault(table.header[1:], []).append(table)
    return {header: shares(tables) for header, tables in alike.items()}


@dataclass(frozen=True, slots=True)
class _Data:
    places: frozenset[str]
    """Where a link inside the document can lead to."""
    widths: Mapping[tuple[Runs, ...], tuple[float, ...]]

    def blocks(self, found: Blocks, labels: Iterator[str]) -> Iterator[Plain]:
        for block in found:
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
                found = [self.nested(item) for item in items]
                return {"kind": "list", "items": found, "start": start, "tight": tight}
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

    def nested(self, found: Blocks) -> list[Plain]:
        return [self.block(block) for block in found]

    def table(self, table: Table) -> Plain:
        widths = self.widths.get(table.header[1:]) or shares((table,))
        rows = [{"whole": fits(row, widths), "cells": self.cells(row)} for row in table.rows]
        head = {"caption": self.runs(table.caption), "header": self.cells(table.header)}
        return {"kind": "table", **head, "widths": widths, "rows": rows}

    def cells(self, row: Iterable[Runs]) -> list[list[Plain]]:
        return [self.runs(cell) for cell in row]

    def runs(self, found: Runs) -> list[Plain]:
        return [self.run(run) for run in found]

    def run(self, run: Run) -> Plain:
        match run:
            case Text(text):
                return {"kind": "text", "text": breakable(text)}
            case Code(text):
                return {"kind": "raw", "text": breakable(text)}
            case Break():
                return {"kind": "break"}
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
