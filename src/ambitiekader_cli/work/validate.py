"""Everything that is wrong in a repository, or in a part of it."""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import partial

from ambitiekader_cli.diagnostics import Severity, in_reading_order, located
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.findings.accepted import Outcome
from ambitiekader_cli.findings.collected import ALL, MOST_TOLD, Findings, Wanted
from ambitiekader_cli.findings.in_one_file import NOTICE, Rest, all_doubts
from ambitiekader_cli.load import Loaded, load_and_notice
from ambitiekader_cli.load.archive import archive_problems
from ambitiekader_cli.repo import folder_in_checkout
from ambitiekader_cli.work.branch import against, archive_marked, compared
from ambitiekader_cli.work.part import Part


def validated(
    part: Part,
    days: tuple[date, date],
    *,
    strict: bool = False,
    base: str | None = None,
    wanted: Wanted = ALL,
) -> Findings:
    """Read the whole repository, for references cross files; keep what lies in this part.

    The days are the peildatum and today.

    Findings are of the peildatum; only what lies in the future is judged from today.
    """
    versions = None if base is None else against(part.root, base)
    most = MOST_TOLD if versions is None else None  # a comparison needs them all
    judge = partial(_judged, days=days, most=most, wanted=wanted)
    with load_and_notice(part.root, NOTICE) as (loaded, noticed):
        sources = {path: s for path, s in loaded.sources.items() if part.holds(path)}
        if not sources:
            advice = "geef bestanden of mappen onder `data`"
            raise UserError("hier staan geen gegevens om te controleren", advice)
        found = judge(loaded, part, noticed)
    archive = archive_problems(part.root)
    if versions:
        found = compared(found, loaded, versions, judge)
        archive = archive_marked(archive, versions)
    told = in_reading_order([*found.diagnostics, *archive])
    whole = replace(
        found,
        diagnostics=[d for d in told if part.holds(d.span.path)],
        sources=sources,
        strict=strict,
        folder=folder_in_checkout(part.root),
    )
    return whole.only(wanted)


def _judged(  # noqa: PLR0913 - two of them change
    loaded: Loaded,
    part: Part,
    noticed: Rest = dict,
    *,
    days: tuple[date, date],
    most: int | None,
    wanted: Wanted,
) -> Findings:
    """What the rules say of this part, and all that could not be read."""
    outcome = Outcome(())
    if loaded.kader:
        outcome = rulebook.run(loaded.kader, *days, most, noticed)
    found = located(c for c in outcome.findings if part.holds(c.finding.place.source.path))
    sources = (s for path, s in loaded.sources.items() if part.holds(path))
    doubted = all_doubts(sources, noticed)
    more: Counter[tuple[str, Severity]] = Counter()
    for alike, number in outcome.only_counted.items():
        more[alike.code, alike.severity] += number if part.holds(alike.path) else 0
    return Findings(
        in_reading_order([*loaded.problems, *found, *doubted]),
        loaded.sources,
        accepted=sum(
            number
            for alike, number in outcome.accepted.items()
            if part.holds(alike.path) and wanted.holds(alike.code, alike.severity, strict=False)
        ),
        whole=not loaded.problems,
        only_counted=+more,
        kader=loaded.kader,
    )
