# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Invented data of every shape, and edits of which it is known what they mean."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st

from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.difference import Diff
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.source import Source

JAAR = "data/local/voorbeeld/activiteiten/2024.yaml"
KADER = "data/regional/kader.yaml"
FRAME = {
    "titel": "Kader",
    "looptijd": {"van": "2022-01-01", "tot": "2025-12-31"},
    "themas": [{"id": "wonen", "code": "WON", "naam": "Wonen"}],
    "gemeenten": [{"id": "voorbeeld", "code": "VBD", "naam": "Voorbeeld", "partij": "p"}],
}

words = st.text("abcdeé ", min_size=1, max_size=20).map(lambda s: f"a{s.strip()}")
names = st.sampled_from(["p", "q", "r", "alle-partijen"])
plannings = st.sampled_from(
    ["Q1 2023", "Q2 2023", "2024", "doorlopend", "begin 2024", "n.t.b.", "halverwege de looptijd",
     "1 mei 2024", "per 2025", "Q2", "zomaar iets"]
)  # fmt: skip
days = st.dates(date(2023, 1, 1), date(2023, 12, 31)).map(date.isoformat)
statuses = st.sampled_from(["niet-gestart", "loopt", "gereed", "aangehouden", "vervallen"])
logs = st.lists(
    st.fixed_dictionaries(
        {"datum": days, "status": statuses}, optional={"partij": names, "toelichting": words}
    ),
    max_size=3,
    unique_by=lambda entry: (entry["datum"], entry.get("partij")),
)
steps = st.lists(
    st.fixed_dictionaries({"titel": words}, optional={"planning": plannings, "voortgang": logs}),
    max_size=2,
    unique_by=lambda step: step["titel"],
)
bodies = st.fixed_dictionaries(
    {"titel": words},
    optional={
        "tekst": words,
        "trekker": st.lists(names, min_size=1, max_size=3, unique=True) | names,
        "planning": plannings,
        "voortgang": logs,
        "mijlpalen": steps,
        "doelwaarde": st.fixed_dictionaries({"minimaal": st.integers(1, 99).map(str)}),
        "gebied": st.lists(words, min_size=1, max_size=2, unique=True),
        "ambitie": st.just("WON-1"),
    },
)
years = st.lists(bodies, min_size=1, max_size=4).map(
    lambda found: {
        "status": "concept",
        "activiteiten": [{"id": f"VBD-2024-{n}", **body} for n, body in enumerate(found, 1)],
    }
)

anything = st.recursive(
    st.none() | words | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "titel", "planning", "tekst", "voortgang", "mijlpalen", "bron", "aanname",
                 "datum", "status", "partij", "accepteer", "code", "gebied", "activiteiten",
                 "handtekeningen", "ondertekening", "trekker", "ambities", "partijen", "x",
                 "doelwaarde", "gehouden", "leden", "looptijd", "niet_lokaal", "reden", "tot"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)  # fmt: skip


def raw(data: Any) -> bytes:
    """The same data as YAML: JSON is that too, and an empty value is no value."""
    return json.dumps(data, ensure_ascii=True).encode().replace(b"null", b"")


def context(data: Mapping[str, Any] = FRAME) -> DiffContext:
    found = Source(KADER, raw(data)).data()
    return DiffContext(lambda path, _older: found if path == KADER else None)


def compared(before: Any, after: Any, path: str = JAAR) -> Diff:
    """What differs when one file changes from this to that."""
    changed = Changed(path, Version(raw(before)), Version(raw(after)))
    return changes_between([changed], context())
