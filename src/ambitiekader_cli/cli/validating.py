# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Everything that is wrong in a repository, or in a part of it."""

import os
from datetime import date
from pathlib import Path

from ambitiekader_cli import repo, rules
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.reading import opened
from ambitiekader_cli.diagnostics import Coded, UserError, in_reading_order, located
from ambitiekader_cli.load import load
from ambitiekader_cli.report.findings.found import Findings


def validated(
    given: Path | None, paths: list[Path], peildatum: date, *, strict: bool = False
) -> Findings:
    """Read the whole repository, for references cross files; keep what lies in `paths`."""
    root = _root(given, paths)
    wanted = [_within(root, path) for path in paths]
    loaded = load(root)
    sources = {path: s for path, s in loaded.sources.items() if _wanted(path, wanted)}
    if not sources:
        advice = "geef bestanden of mappen onder `data`"
        raise UserError("hier staan geen gegevens om te controleren", advice)
    today = on(None)
    outcome = rules.run(loaded.kader, peildatum, today) if loaded.kader else rules.Outcome(())
    found = [*loaded.problems, *located(c for c in outcome.findings if _wanted(_path(c), wanted))]
    chosen = [d for d in found if _wanted(d.span.path, wanted)]
    accepted = sum(_wanted(_path(c), wanted) for c in outcome.accepted)
    return Findings(
        in_reading_order(chosen),
        sources,
        accepted,
        whole=not loaded.problems,
        strict=strict,
        folder=repo.folder_in_checkout(root),
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
