# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody types, or a workflow passes on: any text, and files that are none."""

import random
from pathlib import Path

from fuzzing import places
from fuzzing.texts import NASTY

Words = tuple[str, ...]
TYPED = tuple(each for each in NASTY if "\0" not in each and "\ud800" not in each)
"""No system passes these two on."""
TEXTS = [
    "show TEXT",
    "search TEXT",
    "search TEXT TEXT --format json",
    "list --trekker TEXT",
    "list --trekker TEXT --format markdown",
    "list --thema TEXT --gemeente TEXT",
    "list --klasse TEXT",
    "list --stand TEXT",
    "list --kenmerk TEXT",
    "list --gebied TEXT",
    "list --peildatum TEXT",
    "overdue --thema TEXT --format markdown",
    "status --format TEXT",
    "status --gemeente TEXT --format markdown",
    "validate TEXT",
    "validate --base TEXT",
    "validate --base TEXT --format github",
    "validate --code TEXT",
    "diff TEXT",
    "diff TEXT TEXT --format markdown",
    "diff --met TEXT",
    "history TEXT",
    "history TEXT --format json",
    "explain TEXT",
    "render TEXT",
    "render lokaal TEXT",
    "render oplegnotitie stuurgroep TEXT",
    "render kader --to TEXT",
    "render kader --sinds TEXT --to md --out -",
    "meetings TEXT",
    "agenda --maanden TEXT",
    "update TEXT --status loopt --dry-run",
    "update DUU-1 --status TEXT --dry-run",
    "update DUU-1 --status loopt --toelichting TEXT --dry-run",
    "update DUU-1 --status loopt --toelichting TEXT --yes",
    "update DUU-1 --status loopt --herzien TEXT --reden TEXT --dry-run",
    "update DUU-1 --status loopt --besluit TEXT --dry-run",
    "add partij --naam TEXT --soort gemeente --yes",
    "add activiteit --titel TEXT --gemeente voorbeeld --jaar 2024 --thema TEXT --yes",
    "add afspraak --titel TEXT --gemeente TEXT --yes",
    "move BES-1 TEXT --yes",
    "move TEXT BES-9 --yes",
    "site --basis-url TEXT --out OUT/site",
    "export csv --trekker TEXT",
    "export TEXT",
    "import TEXT",
    "remind --gevraagd TEXT --yes",
    "TEXT",
]
FILES = [
    "import FILE --dry-run",
    "import FILE --nieuw --als ambitie --dry-run",
    "update --uit FILE --dry-run",
    "update --formulier FILE --dry-run",
    "year close 2024 --gemeente voorbeeld --blad FILE --dry-run",
    "herijking open 2027-2030 --blad FILE --dry-run",
    "diff --met FILE",
    "fmt --print FILE",
    "fmt --check FILE",
    "validate FILE",
    "status --repo FILE",
    "site --out OUT/site --documenten FILE",
    "init OUT/nieuw --uit FILE --yes",
    "init FILE --naam Regio --gemeente Assen --yes",
    "diff --out FILE",
    "export csv --out FILE",
    "site --out FILE",
    "render agenda --to md --out FILE",
]
NO_FILES = (
    *(places.pipe, places.plug, places.circle, places.huge, places.folder, places.empty),
    *(places.to("/dev/zero"), places.to("/dev/full"), places.to("nergens"), places.deep_folder),
)
"""What a link that somebody names leads to may be read."""


def typed(root: Path, outside: Path, chance: random.Random) -> list[Words]:
    """Some commands with such a text, and some with such a file."""
    name = chance.choice(["gegeven", "gegeven.xlsx", "gegeven.docx", "gegeven.json", "g.html"])
    chance.choice(NO_FILES)(root / name, outside)
    with_text = [_filled(line, chance) for line in chance.sample(TEXTS, 5)]
    with_file = [tuple(line.replace("FILE", name).split()) for line in chance.sample(FILES, 4)]
    return [*with_text, *with_file]


def _filled(line: str, chance: random.Random) -> Words:
    words = (chance.choice(TYPED) if word == "TEXT" else word for word in line.split())
    return tuple(words)
