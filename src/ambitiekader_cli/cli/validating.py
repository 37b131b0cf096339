# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Everything that is wrong in a repository, or in a part of it."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from ambitiekader_cli import rules
from ambitiekader_cli.cli.against import against, compared
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.paths import Part, named_part
from ambitiekader_cli.diagnostics import Coded, UserError, in_reading_order, located
from ambitiekader_cli.load import Loaded, load
from ambitiekader_cli.repo import folder_in_checkout
from ambitiekader_cli.report.findings.found import Findings


def validated(
    given: Path | None,
    paths: list[Path],
    peildatum: date,
    *,
    strict: bool = False,
    base: str | None = None,
) -> Findings:
    """Read the whole repository, for references cross files; keep what lies in `paths`."""
    part = named_part(given, paths)
    versions = None if base is None else against(part.root, base)
    loaded = load(part.root)
    sources = {path: s for path, s in loaded.sources.items() if part.holds(path)}
    if not sources:
        advice = "geef bestanden of mappen onder `data`"
        raise UserError("hier staan geen gegevens om te controleren", advice)
    judge = partial(_judged, peildatum=peildatum, today=on(None))
    found = judge(loaded, part)
    if versions:
        found = compared(found, loaded, versions, judge)
    return replace(
        found,
        diagnostics=[d for d in found.diagnostics if part.holds(d.span.path)],
        sources=sources,
        strict=strict,
        folder=folder_in_checkout(part.root),
    )


def _judged(loaded: Loaded, part: Part, peildatum: date, today: date) -> Findings:
    """What the rules say of this part, and all that could not be read."""
    outcome = rules.run(loaded.kader, peildatum, today) if loaded.kader else rules.Outcome(())
    found = located(c for c in outcome.findings if part.holds(_path(c)))
    return Findings(
        in_reading_order([*loaded.problems, *found]),
        loaded.sources,
        accepted=sum(part.holds(_path(c)) for c in outcome.accepted),
        whole=not loaded.problems,
    )


def _path(coded: Coded) -> str:
    return coded.finding.place.source.path
