# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A diff made ready to be shown: every change as a sentence with its line, in groups by weight."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, Diff, Subject
from ambitiekader_cli.report.changes.sentence import sentence
from ambitiekader_cli.report.changes.words import Piece
from ambitiekader_cli.source import Span


class Told(NamedTuple):
    """One change, as a sentence, and where it stands."""

    change: Change
    pieces: list[Piece]
    span: Span


class Group(NamedTuple):
    """The changes of one gemeente and thema, the weightiest first."""

    title: str
    told: list[Told]


class Version(NamedTuple):
    """One of the two versions: its full hash (None is the files as they are), and its name."""

    hash: str | None
    name: str

    def __str__(self) -> str:
        return self.name


class Review(NamedTuple):
    """A whole diff, ready to be shown."""

    before: Version
    after: Version
    groups: list[Group]
    diff: Diff

    @property
    def told(self) -> list[Told]:
        """All changes, as they are shown."""
        return [told for group in self.groups for told in group.told]


def review(diff: Diff, names: Mapping[str, str], versions: tuple[Version, Version]) -> Review:
    """Put the weightiest group first, and in it the weightiest subject with all its changes."""
    spans = _spans(diff.changes)
    told = [Told(c, sentence(c, names), span) for c, span in zip(diff.changes, spans, strict=True)]
    by_group: dict[str, list[Told]] = {}
    for each in told:
        by_group.setdefault(_title(each.change.subject, names), []).append(each)
    groups = [Group(title, _weightiest_first(each)) for title, each in by_group.items()]
    groups.sort(key=lambda group: group.told[0].change.betekenis.weight)
    return Review(*versions, groups, diff)


def by_subject(told: Sequence[Told]) -> Iterable[tuple[Subject, list[Told]]]:
    """What was changed, with its changes; neighbours of the same subject belong together."""
    for subject, own in groupby(told, key=lambda each: each.change.subject):
        yield subject, list(own)


def counts(diff: Diff) -> list[tuple[Betekenis, int]]:
    """How often each meaning occurs, the weightiest first."""
    found = Counter(change.betekenis for change in diff.changes)
    return sorted(found.items(), key=lambda pair: pair[0].weight)


def _spans(changes: Sequence[Change]) -> list[Span]:
    """The lines of all changes, looked up a file at a time."""
    found: dict[int, Span] = {}
    for number in sorted(range(len(changes)), key=lambda n: changes[n].place.source.path):
        found[number] = changes[number].place.span()
    return [found[number] for number in range(len(changes))]


def _title(subject: Subject, names: Mapping[str, str]) -> str:
    where = names.get(subject.gemeente, subject.gemeente) if subject.gemeente else "Regionaal"
    return f"{where}, {names.get(subject.thema, subject.thema)}" if subject.thema else where


def _weightiest_first(told: list[Told]) -> list[Told]:
    weights: dict[Subject, int] = {}
    for each in told:
        subject, weight = each.change.subject, each.change.betekenis.weight
        weights[subject] = min(weight, weights.get(subject, weight))
    order = {subject: number for number, subject in enumerate(weights)}
    return sorted(
        told,
        key=lambda t: (
            weights[t.change.subject],
            order[t.change.subject],
            t.change.betekenis.weight,
        ),
    )
