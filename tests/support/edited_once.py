# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""An edit with its proof takes long and touches no disk: where a test makes the same, it is kept.

Also for a process that forks from this one.
"""

import pytest

from ambitiekader_cli.edit import Edit, edited
from ambitiekader_cli.source import Source
from ambitiekader_cli.work import draft


def once(patch: pytest.MonkeyPatch) -> None:
    """What came of these edits of this text comes of them again."""
    known: dict[tuple[str, bytes, str], bytes] = {}

    def kept(source: Source, *edits: Edit) -> bytes:
        about = source.path, source.raw, repr(edits)
        if about not in known:
            known[about] = edited(source, *edits)
        return known[about]

    patch.setattr(draft, "edited", kept)
