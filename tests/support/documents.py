# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which documents there are, of what, and in which forms: as the templates tell it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Template, documents
from ambitiekader_cli.render.subject import subjects
from ambitiekader_cli.render.writers import VORMEN
from support.repositories import BASIS

FORMS = VORMEN
NAMES = tuple(each.name for each in documents(BASIS))
"""Of ours, in order: the basis has no templates of its own."""


def documents_with_subjects(
    kader: Kader, root: Path, day: date
) -> Iterator[tuple[Template, str | None]]:
    """Each document, with everything of which it can be made."""
    for document in documents(root):
        yield from ((document, which) for which in subjects(kader, document, day))
