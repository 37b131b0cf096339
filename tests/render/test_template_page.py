# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does docs/templates.md say what templates get, and does a template of ours use each of it?"""

import re
import runpy
from pathlib import Path

from ambitiekader_cli.render.template_folders import bundled

ROOT = Path(__file__).parents[2]
MADE = runpy.run_path(str(ROOT / "docs/make_template_page.py"))
UNUSED = {
    "antwoord_voor": "for action lists, where a meeting may come before it: `voor` in `uitvraag`",
    "bestanden": "for templates of others, for who writes the data",
    "code": "for templates of others, that may name a thema by its code",
    "datum_iso": "for templates of others, that sort or compute",
    "hapert": "named by the id of its group",
    "klasse": "for templates of others, that choose by it",
    "loopt": "named by the id of its group",
    "naar": "for templates of others",
    "open_ambities": "told once, in `nog_open`",
    "pad": "for templates of others, for who writes the data",
    "peildatum_iso": "for templates of others, that sort or compute",
    "zonder_bod": "told once, in `nog_open`",
    "zonder_datum": "for templates of others",
    "zonder_overzicht": "told once, in `nog_open`",
    "zonder_planning": "named by the id of its group",
    "zonder_reden": "for templates of others",
}


def test_the_page_is_fresh() -> None:
    """Not so? Run `python docs/make_template_page.py`."""
    assert (ROOT / "docs/templates.md").read_text("utf-8") == MADE["page"]()


def test_every_key_is_used_or_declared() -> None:
    texts = " ".join(path.read_text("utf-8") for path in bundled().glob("*.j2"))
    code = " ".join(re.findall(r"\{[{%].*?[%}]\}", texts, re.DOTALL))
    used = set(re.findall(r"\w+", code))
    keys = {name for view in MADE["views"]() for name, _, _ in MADE["keys"](view)}
    assert keys - used == set(UNUSED)
