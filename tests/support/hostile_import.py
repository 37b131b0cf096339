# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak` in a process that may use little, on a file of a stranger."""

import sys

from ambitiekader_cli.cli.shell import run

SECONDS = 20
"""Of the processor; more ends it, on Linux."""
BYTES = 768 * 1024**2
"""Of addresses, which are more than the 512 MiB that may be in memory."""


def main(arguments: list[str]) -> int:
    """Run `ak` with these arguments."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - Linux only

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    return run(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
