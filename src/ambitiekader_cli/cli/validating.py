# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Everything that is wrong in a repository, or in a part of it."""

import os
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from ambitiekader_cli import repo, rules
from ambitiekader_cli.cli.against import against, compared
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.reading import opened
from ambitiekader_cli.diagnostics import Coded, UserError, in_reading_order, located
from ambitiekader_cli.load import Loaded, load
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
    root = _root(given, paths)
    wanted = [_within(root, path) for path in paths]
    versions = against(root, base) if base is not None else None
    loaded = load(root)
    sources = {path: s for path, s in loaded.sources.items() if _wanted(path, wanted)}
    if not sources:
        advice = "geef bestanden of mappen onder `data`"
        raise UserError("hier staan geen gegevens om te controleren", advice)
    judge = partial(_judged, peildatum=peildatum, today=on(None))
    found = judge(loaded, wanted)
    if versions:
        found = compared(found, loaded, versions, judge)
    return replace(
        found,
        diagnostics=[d for d in found.diagnostics if _wanted(d.span.path, wanted)],
        sources=sources,
        strict=strict,
        folder=repo.folder_in_checkout(root),
    )


def _judged(loaded: Loaded, wanted: list[str], peildatum: date, today: date) -> Findings:
    """What the rules say of what lies in `wanted`, and all that could not be read."""
    outcome = rules.run(loaded.kader, peildatum, today) if loaded.kader else rules.Outcome(())
    found = located(c for c in outcome.findings if _wanted(_path(c), wanted))
    return Findings(
        in_reading_order([*loaded.problems, *found]),
        loaded.sources,
        accepted=sum(_wanted(_path(c), wanted) for c in outcome.accepted),
        whole=not loaded.problems,
    )


def _root(given: Path | None, paths: list[Path]) -> Path:
    """With --repo that one; else the repository that the first path lies in."""
    if given or not paths:
        return opened(given)
    return repo.find_root(paths[0])


def _within(root: Path, path: Path) -> str:
    if not path.exists() and not path.is_symlink():
        raise UserError(f"het pad `{path}` bestaat niet", "controleer de naam")
    try:
        relative = Path(os.path.realpath(path)).relative_to(os.path.realpath(root))
    except ValueError:
        advice = "geef paden uit één ambitiekader"
        raise UserError(f"het pad `{path}` ligt buiten `{root}`", advice) from None
    return relative.as_posix()


def _wanted(path: str, wanted: list[str]) -> bool:
    return not wanted or any(w in (".", path) or path.startswith(f"{w}/") for w in wanted)


def _path(coded: Coded) -> str:
    return coded.finding.place.source.path
