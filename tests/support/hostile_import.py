# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak` in a process that may use little, on a file of a stranger."""

import gc

from ambitiekader_cli.cli.shell import run
from support.limits import may_use

SECONDS = 20
MEBIBYTES = 740


def main(*arguments: str) -> int:
    """Run `ak` with these arguments."""
    may_use(SECONDS, MEBIBYTES)
    gc.disable()  # as `ak` does
    return run(arguments)
