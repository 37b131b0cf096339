# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Whether a file is one that `ak` made itself, of which no row may become something new."""

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.guarded_zip import Package
from ambitiekader_cli.exchange.werkboek import HIDDEN
from ambitiekader_cli.render.herkomst import BEGIN


def refuse_own(package: Package) -> None:
    """Raises UserError for such a file, and (exit 1) for what cannot be read."""
    kind = _own(package)
    if kind:
        message = f"{package.name}: dit is {kind} van ak, en geen tabel van iemand anders"
        raise UserError(message, "laat `--nieuw` weg")


def _own(package: Package) -> str:
    """What it is; empty for a file of somebody else."""
    if package.kind == "docx":
        from ambitiekader_cli.exchange.word_parts import properties_of  # noqa: PLC0415 - heavy

        is_ours = any(name.startswith(BEGIN) for name in properties_of(package))
        return "een document" if is_ours else ""
    if package.kind not in {"xlsx", "ods"}:
        return ""
    from ambitiekader_cli.exchange.filled_sheets import reader_of  # noqa: PLC0415 - heavy

    is_ours = any(name == HIDDEN for name, _ in reader_of(package)(package))
    return "een invulblad" if is_ours else ""
