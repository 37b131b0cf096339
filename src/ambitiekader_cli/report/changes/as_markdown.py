# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A diff as a comment beside a pull request: a short table first, the rest folded."""

import re
from collections.abc import Iterable, Iterator

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.render.template.escape import escape
from ambitiekader_cli.report.changes.told import Review, Told
from ambitiekader_cli.report.changes.totals import NOT_TOLD, form_line, headline, unread_line
from ambitiekader_cli.report.changes.words import Piece
from ambitiekader_cli.report.dutch import counted

MARK = "<!-- ak diff -->"
"""By this a program finds the comment that it wrote before."""
MOST_BYTES = 60_000
"""GitHub refuses a comment of more than 65,536."""
MOST_ROWS = 30
_MARKS = {
    "sterk": ("**", "**"),
    "oud": ("<del>", "</del>"),
    "weg": ("<del>", "</del>"),
    "nieuw": ("<ins>", "</ins>"),
    "erbij": ("<ins>", "</ins>"),
}
_ACTIVE = {
    "@": "@&#8203;",
    "://": ":&#8203;//",
    "www.": "www.&#8203;",
    "\\#": "&#35;&#8203;",
}
"""What a forge makes links and messages of."""


def diff_markdown(review: Review) -> str:
    """Never longer than a comment may be; what does not fit is counted."""
    heavy = [told for told in review.told if _is_heavy(told.change)]
    light = [told for told in review.told if not _is_heavy(told.change)]
    text = "\n".join([*_top(review), ""])
    parts = [*_table(heavy[:MOST_ROWS], review), *_folded(heavy[MOST_ROWS:], "Meer wijzigingen")]
    parts += _folded(light, "Teksten, bronnen en andere gegevens")
    if review.diff.only_form:
        parts.append(f"\n{marked(form_line(review.diff))}.\n")
    parts.append(f"\n<sub>{NOT_TOLD}</sub>\n")
    return _fitting(text, parts, review)


def marked(text: str, *, inside: bool = False) -> str:
    """Text that a forge shows literally: no markup, links, mentions or references.

    With `inside` it never stands at the start of a line.
    """
    found = escape(f"a{text}")[1:] if inside else escape(text)
    for active, harmless in _ACTIVE.items():
        found = found.replace(active, harmless)
    return found


def _is_heavy(change: Change) -> bool:
    return change.betekenis.weight <= Betekenis.VERPLAATST.weight


def _top(review: Review) -> Iterator[str]:
    yield f"{MARK}\n### Wat verandert er in de afspraken?\n"
    versions = f"Van {marked(review.before.name)} naar {marked(review.after.name)}"
    yield f"{versions}. **{headline(review.diff)}**\n"
    for each in review.diff.unread:
        yield f"> **Let op.** {marked(unread_line(each))}\n"


def _table(told: list[Told], review: Review) -> Iterator[str]:
    if told:
        yield "| Waar | Wat | Wijziging |\n| --- | --- | --- |\n"
    where = {id(each): group.title for group in review.groups for each in group.told}
    above: tuple[str, Subject] | None = None
    for each in told:
        here = (where[id(each)], each.change.subject)
        title, subject = (marked(here[0]), _name(here[1])) if here != above else ("", "")
        above = here
        yield f"| {title} | {subject} | {_said(each)} |\n"


def _folded(told: list[Told], title: str) -> Iterator[str]:
    if not told:
        return
    yield f"\n<details><summary>{title} ({len(told)})</summary>\n\n"
    for each in told:
        yield f"- {_name(each.change.subject)}: {_said(each)}\n"
    yield "\n</details>\n"


def _name(subject: Subject) -> str:
    name = f"**{marked(subject.id)}** " if subject.id else ""
    return f"{name}{marked(subject.titel)}"


def _said(told: Told) -> str:
    words = "".join(_piece(piece) for piece in told.pieces)
    return f"{words} <sub>{marked(f'{told.span.path}:{told.span.line}')}</sub>"


def _piece(piece: Piece) -> str:
    before, after = _MARKS.get(piece.mark, ("", ""))
    inner = piece.text.strip()
    spaces = re.match(r"\s*", piece.text), re.search(r"\s*\Z", piece.text)
    lead, trail = (" " if found and found[0] else "" for found in spaces)
    return f"{lead}{before}{marked(inner, inside=True)}{after}{trail}" if inner else " "


def _fitting(text: str, parts: Iterable[str], review: Review) -> str:
    """As many parts as fit, an open fold closed behind the last."""
    open_fold = False
    for part in parts:
        if len((text + part).encode()) > MOST_BYTES:
            left = counted(len(review.told) - text.count("</sub>"), "wijziging", "wijzigingen")
            closing = "\n</details>\n" if open_fold else ""
            return f"{text}{closing}\nNog {left} passen hier niet in: zie `ak diff`.\n"
        open_fold = (open_fold or "<details>" in part) and "</details>" not in part
        text += part
    return text
