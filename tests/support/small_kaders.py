# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Small invented kaders in which anything that may be missing is missing now and then."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, get_args

from hypothesis import strategies as st

from ambitiekader_cli.model.item import Licht, Status

Raw: TypeAlias = dict[str, Any]
Files: TypeAlias = Mapping[str, Raw]
"""What stands in each file, by its path below data/."""
GEMEENTEN = {"aa": "AAA", "bee": "BBB"}
THEMAS = {"wonen": "WON", "energie": "ENE"}
YEARS = (2023, 2024)
AMBITIES = [f"{code}-{number}" for code in THEMAS.values() for number in (1, 2)]
DAYS = ("2022-06-01", "2023-07-01", "2024-12-31", "2025-01-01", "2027-01-01", "2031-01-01")

plannings = st.sampled_from(
    ["Q2 2023", "eind 2026", "doorlopend", "jaarlijks", "n.t.b.", "in overleg", "Q2", "zomaar"]
)
logs = st.lists(
    st.fixed_dictionaries(
        {
            "datum": st.sampled_from(["2023-02-01", "2024-02-01", "2026-02-01"]),
            "status": st.sampled_from(["loopt", "gereed", "aangehouden", "vervallen"]),
        },
        optional={"partij": st.sampled_from(["gemeente-aa", "corporatie"])},
    ),
    max_size=2,
)
EVERY_STATUS = st.lists(
    st.fixed_dictionaries(
        {
            "datum": st.sampled_from(["2023-02-01", "2024-02-01", "2026-02-01"]),
            "status": st.sampled_from(get_args(Status)),
        },
        optional={
            "partij": st.sampled_from(["gemeente-aa", "corporatie", "alle"]),
            "licht": st.sampled_from(get_args(Licht)),
        },
    ),
    max_size=3,
)
"""Any report that there may be."""
REPORTED_STEPS = st.lists(
    st.fixed_dictionaries(
        {"titel": st.just("Stap")},
        optional={
            "planning": plannings,
            "voortgang": EVERY_STATUS,
            "trekker": st.sampled_from(["corporatie", "alle"]),
        },
    ),
    min_size=1,
    max_size=2,
)
steps = st.lists(
    st.fixed_dictionaries({"titel": st.just("Stap")}, optional={"planning": plannings}),
    min_size=1,
    max_size=2,
)
periods = st.sampled_from(["2023", "2025", "2030"]).map(
    lambda year: {"van": "2023-01-01", "tot": f"{year}-12-31"}
)
refreshes = st.fixed_dictionaries(
    {"planning": plannings},
    optional={"procesafspraak": st.sampled_from(["PRO-1", "PRO-9"])},
)


def items(names: list[str], own: Mapping[str, Any], more: Mapping[str, Any]) -> Any:
    """Some of the items with these ids; `own` is what each must have, `more` what it may have."""
    return _items(tuple(names), tuple(own.items()), tuple(more.items()))


Keys: TypeAlias = tuple[tuple[str, Any], ...]


@cache  # hypothesis looks long at each that is new
def _items(names: tuple[str, ...], own: Keys, more: Keys) -> Any:
    leaders = ["corporatie", "stuurgroep", "alle", ["gemeente-aa", "corporatie"]]
    may = {"planning": plannings, "mijlpalen": steps, "voortgang": logs}
    each = [
        st.fixed_dictionaries(
            {"id": st.just(name), "titel": st.just("Iets"), **dict(own)},
            optional={"trekker": st.sampled_from(leaders), **may, **dict(more)},
        )
        for name in names
    ]
    return st.tuples(*(st.none() | item for item in each)).map(
        lambda drawn: [item for item in drawn if item is not None]
    )


ambities = st.sampled_from(AMBITIES)
themas = st.sampled_from([*THEMAS])
statuses = st.sampled_from(["concept", "vastgesteld", "bod", "vervallen"])
own_periods = st.fixed_dictionaries({}, optional={"looptijd": periods})
left_out = st.lists(
    st.fixed_dictionaries({"ambitie": ambities, "reden": st.just("Hier niet.")}), max_size=2
)
elaborates = st.just("uitwerking")
refreshed = st.none() | refreshes
is_there = st.booleans()


@st.composite
def small_kaders(draw: st.DrawFn, /, **more: Any) -> Files:
    """Each file of a kader; `more` is what every item may have besides."""
    files = {
        "regional/kader.yaml": _frame(draw),
        "regional/partijen.yaml": _partijen(),
        "regional/procesafspraken.yaml": {"procesafspraken": draw(items(["PRO-1"], {}, more))},
    }
    for thema, code in THEMAS.items():
        names = [name for name in AMBITIES if name.startswith(code)]
        files[f"regional/ambities/{thema}.yaml"] = {"ambities": draw(items(names, {}, more))}
    for gemeente, code in GEMEENTEN.items():
        if draw(is_there):
            files[f"local/{gemeente}/afspraken.yaml"] = _agreement(draw, code, more)
        for year in filter(lambda _: draw(is_there), YEARS):
            names = [f"{code}-{year}-1", f"{code}-{year}-2"]
            about = {"ambitie": ambities, "thema": themas}
            found = draw(items(names, {}, {**about, **more}))
            files[f"local/{gemeente}/activiteiten/{year}.yaml"] = {"activiteiten": found}
    return files


def _frame(draw: st.DrawFn) -> Raw:
    frame = {
        "titel": "Kader",
        "looptijd": draw(periods),
        "themas": [{"id": i, "code": c, "naam": i.title()} for i, c in THEMAS.items()],
        "gemeenten": [
            {"id": i, "code": c, "naam": i.title(), "partij": f"gemeente-{i}"}
            for i, c in GEMEENTEN.items()
        ],
    }
    herijking = draw(refreshed)
    return {**frame, "herijking": herijking} if herijking else frame


def _partijen() -> Raw:
    kinds = {"gemeente-aa": "gemeente", "gemeente-bee": "gemeente", "corporatie": "corporatie"}
    return {
        "partijen": [{"id": i, "naam": i.title(), "soort": soort} for i, soort in kinds.items()],
        "groepen": [{"id": "alle", "naam": "Alle", "leden": ["gemeente-aa", "corporatie"]}],
        "overlegorganen": [{"id": "stuurgroep", "naam": "Stuurgroep"}],
    }


def _agreement(draw: st.DrawFn, code: str, more: Mapping[str, Any]) -> Raw:
    names = [f"{code}-{name}" for name in AMBITIES]
    own = {"soort": elaborates, "ambitie": ambities}
    return {
        "status": draw(statuses),
        **draw(own_periods),
        "afspraken": draw(items(names, own, more)),
        "niet_lokaal": draw(left_out),
        "procesafspraken": draw(items([f"{code}-PRO-1"], {}, more)),
    }


@contextmanager
def saved(files: Files) -> Iterator[Path]:
    """A repository with these files. JSON is YAML too."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, "data", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(content, indent=1), "utf-8", newline="\n")
        yield Path(folder)
