# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Everything that is wrong in a repository, or in a part of it."""

from datetime import date
from pathlib import Path

from ambitiekader_cli import rules
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.paths import named_part
from ambitiekader_cli.diagnostics import Coded, UserError, in_reading_order, located
from ambitiekader_cli.load import load
from ambitiekader_cli.repo import folder_in_checkout
from ambitiekader_cli.report.findings.found import Findings


def validated(
    given: Path | None, paths: list[Path], peildatum: date, *, strict: bool = False
) -> Findings:
    """Read the whole repository, for references cross files; keep what lies in `paths`."""
    part = named_part(given, paths)
    loaded = load(part.root)
    sources = {path: s for path, s in loaded.sources.items() if part.holds(path)}
    if not sources:
        advice = "geef bestanden of mappen onder `data`"
        raise UserError("hier staan geen gegevens om te controleren", advice)
    today = on(None)
    outcome = rules.run(loaded.kader, peildatum, today) if loaded.kader else rules.Outcome(())
    found = [*loaded.problems, *located(c for c in outcome.findings if part.holds(_path(c)))]
    chosen = [d for d in found if part.holds(d.span.path)]
    accepted = sum(part.holds(_path(c)) for c in outcome.accepted)
    return Findings(
        in_reading_order(chosen),
        sources,
        accepted,
        whole=not loaded.problems,
        strict=strict,
        folder=folder_in_checkout(part.root),
    )


def _path(coded: Coded) -> str:
    return coded.finding.place.source.path
