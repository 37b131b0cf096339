# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is every place known where the data name an id? What `ak validate` asks for decides."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest
from support import every_key

from ambitiekader_cli.edit import Put, edited
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.load import read_parts, together
from ambitiekader_cli.load.one_file import ReadFile
from ambitiekader_cli.model.ids import OWN, Ids
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.source import Source
from ambitiekader_cli.work.references import Written, mentions, renamed, things_called, written_in

DAY = date(2026, 1, 15)
FILES = {f"data/{path}": text.encode() for path, text in every_key.FILES.items()}
NEW = "nieuw-7"
ANY = "soort van de rol"


def parts_of(files: Mapping[str, bytes]) -> list[ReadFile]:
    return read_parts([DataFile(path) for path in files], files.__getitem__)


def findings(files: Mapping[str, bytes], renamed_from: str = "") -> Counter[tuple[str, str]]:
    """What `ak validate` says, with the older id where the new one is named."""
    loaded = together(parts_of(files))
    assert loaded.kader
    found = rulebook.run(loaded.kader, DAY).findings
    said = [(each.code, each.finding.message) for each in found]
    said += [(each.code, each.message) for each in loaded.problems]
    return Counter((code, message.replace(NEW, renamed_from)) for code, message in said)


EVERYTHING = [each for part in parts_of(FILES) for each in written_in(part) if each.ids]
THINGS = [each for each in EVERYTHING if each.own]
NAMES = [each for each in EVERYTHING if not each.own]
BEFORE = findings(FILES)


def called(written: Written) -> str:
    return f"{written.place.source.path.removeprefix('data/')} {written.place.route}"


def with_new_id(thing: Written, new: str) -> dict[str, bytes]:
    """All files, also those that have the id as their name."""
    assert thing.ids
    files = dict(FILES)
    for path, edits in renamed(parts_of(FILES), thing.ids, thing.text, new).items():
        files[path] = edited(Source(path, files[path]), *edits)
    if thing.ids not in (Ids.THEMA, Ids.PLAATS):
        return files
    old = (f"/ambities/{thing.text}.", f"/local/{thing.text}/")
    as_new = (f"/ambities/{new}.", f"/local/{new}/")
    return {p.replace(old[0], as_new[0]).replace(old[1], as_new[1]): r for p, r in files.items()}


def new_id(thing: Written) -> str:
    """One that may stand there."""
    is_item = thing.ids is Ids.ONDERDEEL
    return f"{thing.text.rstrip('0123456789')}77" if is_item else NEW


def test_every_kind_of_thing_is_among_them() -> None:
    assert {thing.ids for thing in THINGS} == set(Ids) == set(OWN.values())


@pytest.mark.parametrize("thing", THINGS, ids=called)
def test_renamed_everywhere_nothing_is_amiss(thing: Written) -> None:
    new = new_id(thing)
    files = with_new_id(thing, new)
    after = findings(files, thing.text)
    after = Counter({(c, m.replace(new, thing.text)): n for (c, m), n in after.items()})
    assert after == BEFORE
    assert thing.ids
    assert renamed(parts_of(files), thing.ids, thing.text, new) == {}
    assert with_new_id(thing, thing.text) == FILES


@pytest.mark.parametrize("name", NAMES, ids=called)
def test_what_is_named_must_be_there(name: Written) -> None:
    """Or the key names nothing, and a rename should leave it alone."""
    path, *_ = files = {name.place.source.path: FILES[name.place.source.path]}
    *above, last = name.place.route
    key = Put((*above,), {"nergens": "x"}) if name.place.key else Put((*above, last), "nergens-9")
    changed = FILES | {path: edited(Source(path, files[path]), key)}
    is_free = name.place.route[0] == "rollen" and name.place.route[-1] == "soort"
    assert bool(findings(changed) - BEFORE) != is_free


KADER = b"""\
themas: [{id: bes, code: BES, naam: B}]
gemeenten: [{id: dorp, code: DRP, naam: Dorp, partij: dorp}]
ondertekening:
  handtekeningen: [dorp, {partij: dorp, themas: bes}]  # beide vormen
beheer: {partij: Dorp}
"""
ITEMS = b"""\
procesafspraken:
  - id: PRO-1
    titel: Na BES-1, niet na BES-10 of X-BES-1
    trekker: dorp  # niet Dorp
    vervolg_op: ["rak-2022:BES-1", BES-1]
    na: "B\\x45S-1"
    toelichting: dorp, en zie https://dorp.nl/BES-1/
    voortgang:
      - {partij: [dorp, x], naar: BES-1, toelichting: 'BES-1: klaar'}
"""
FREE = {"data/regional/kader.yaml": KADER, "data/regional/procesafspraken.yaml": ITEMS}


def after_rename(ids: Ids, old: str, new: str) -> dict[str, str]:
    edits = renamed(parts_of(FREE), ids, old, new)
    return {p: edited(Source(p, FREE[p]), *each).decode() for p, each in edits.items()}


def test_a_partij_and_a_gemeente_may_have_the_same_id() -> None:
    expected = KADER.replace(b"partij: dorp", b"partij: stad").replace(b"[dorp,", b"[stad,")
    assert after_rename(Ids.PARTIJ, "dorp", "stad") == {
        "data/regional/kader.yaml": expected.decode(),
        "data/regional/procesafspraken.yaml": ITEMS.decode()
        .replace("trekker: dorp", "trekker: stad")
        .replace("[dorp,", "[stad,"),
    }
    assert after_rename(Ids.PLAATS, "dorp", "stad") == {
        "data/regional/kader.yaml": KADER.replace(b"{id: dorp", b"{id: stad").decode()
    }


def test_what_is_of_an_ended_frame_or_amid_a_text_stays() -> None:
    assert after_rename(Ids.ONDERDEEL, "BES-1", "BES-2") == {
        "data/regional/procesafspraken.yaml": ITEMS.decode()
        .replace('", BES-1]', '", BES-2]')
        .replace('"B\\x45S-1"', '"BES-2"')
        .replace("naar: BES-1", "naar: BES-2")
    }


def test_texts_that_mention_it_are_told() -> None:
    told = [place.route for place in mentions(parts_of(FREE), "BES-1")]
    item = ("procesafspraken", 0)
    assert [p.route for p in mentions(parts_of(FREE), "dorp")] == [(*item, "toelichting")]
    assert told == [(*item, "titel"), (*item, "voortgang", 0, "toelichting")]


def test_a_thing_is_found_by_its_id_only() -> None:
    found = things_called(parts_of(FREE), "dorp")
    assert [(each.ids, each.place.route) for each in found] == [
        (Ids.PLAATS, ("gemeenten", 0, "id"))
    ]


def test_what_cannot_be_read_or_has_no_shape_names_nothing() -> None:
    files = {
        "data/regional/procesafspraken.yaml": b"procesafspraken: [BES-1, {na: BES-1, id: BES-1",
        "data/regional/overleg.yaml": b"overleggen: {verzonnen: {items: BES-1}}\nitems: BES-1\n",
        "data/elders.yaml": b"procesafspraken: [{na: BES-1}]\n",
    }
    assert renamed(parts_of(files), Ids.ONDERDEEL, "BES-1", "BES-2") == {}
