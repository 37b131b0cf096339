# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Run `ak` and add a line to stderr: the peaks, in MiB, of this process and its largest child."""

import sys
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from ambitiekader_cli.__main__ import answer

UNIT = 1024 * (1024 if sys.platform == "darwin" else 1)

code = answer()
peaks = (getrusage(who).ru_maxrss / UNIT for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
print(*(f"{peak:.1f}" for peak in peaks), file=sys.stderr)
sys.exit(code)
