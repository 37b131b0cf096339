# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does an editor reject the ids that `ak validate` rejects, and no others?"""

from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.schema_reading import BASIS, as_ruamel_reads, data_files, soort_of

from ambitiekader_cli.findings.rulebook import run
from ambitiekader_cli.load import load_entries
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.schema import schemas

BASIS_FILES = data_files(BASIS)
MORE = {
    "data/regional/partijen.yaml": """
  - {id: huurders-zuid, naam: X, soort: huurdersorganisatie, corporatie: <wonen-noord>}
  - {id: zorg, naam: Zorg, soort: overig, gemeenten: [<voorbeeld>]}
groepen:
  - {id: alle-partijen, naam: Alle, leden: [<gemeente-voorbeeld>, wonen-noord]}
overlegorganen:
  - {id: stuurgroep, naam: Stuurgroep}
""",
    "data/regional/procesafspraken.yaml": """
procesafspraken:
  - id: PRO-1
    titel: Plan
    trekker: <stuurgroep>
    procestrekker: <wonen-noord>
    met: [zorg, <zorg>]
    voortgang: [{datum: 2023-02-01, partij: <stuurgroep>, status: loopt}]
  - {id: PRO-2, titel: Verslag, trekker: [<zorg>]}
""",
    "data/regional/overleg.yaml": """
overleggen:
  - orgaan: <stuurgroep>
    niveau: lokaal
    leden: <wonen-noord>
    uitgenodigd_door: <gemeente-voorbeeld>
    gehouden: [{datum: 2023-03-14, gemeente: <voorbeeld>}]
""",
    "data/local/voorbeeld/afspraken.yaml": """
status: vastgesteld
partijen: [<alle-partijen>]
ondertekening:
  handtekeningen: [<wonen-noord>, {partij: <zorg>, themas: [<duurzaamheid>]}]
eerder:
  - titel: Oud
    ondertekening: {handtekeningen: [{partij: zorg, themas: <duurzaamheid>}]}
""",
    "data/local/voorbeeld/activiteiten/2023.yaml": """
activiteiten:
  - {id: VBD-2023-1, titel: Coaches, thema: <beschikbaarheid>}
""",
    "data/regional/kader.yaml": "",
}
BEFORE = {
    "data/regional/partijen.yaml": BASIS_FILES["data/regional/partijen.yaml"]
    .decode()
    .partition("groepen:")[0]
    .rstrip(),
    "data/regional/kader.yaml": BASIS_FILES["data/regional/kader.yaml"]
    .decode()
    .replace("partij: gemeente-voorbeeld}", "partij: <gemeente-voorbeeld>}"),
}
MARKED = {path: BEFORE.get(path, "") + text for path, text in MORE.items()}
PLACES = [(path, index) for path, text in MARKED.items() for index in range(text.count("<"))]
TRIED = (
    "gemeente-voorbeeld", "alle-partijen", "stuurgroep", "voorbeeld", "duurzaamheid", "gemente",
)  # fmt: skip


def files(path: str = "", index: int = -1, given: str = "") -> dict[str, bytes]:
    """The repository, with another id in one of the marked places."""
    texts = {}
    for each, text in MARKED.items():
        first, *others = text.split("<")
        for at, other in enumerate(others):
            own, _, after = other.partition(">")
            first += (given if (each, at) == (path, index) else own) + after
        texts[each] = first.encode()
    return BASIS_FILES | texts


def kader_of(given: dict[str, bytes]) -> Kader:
    loaded = load_entries([DataFile(path) for path in given], given.__getitem__)
    assert loaded.kader
    assert loaded.problems == ()
    return loaded.kader


def ak_accepts(given: dict[str, bytes]) -> bool:
    findings = run(kader_of(given), date(2024, 3, 1)).findings
    return not {"AK201", "AK205", "AK211"} & {each.code for each in findings}


SCHEMAS: dict[str, dict[str, Any]] = schemas(kader_of(files()))


def editor_accepts(path: str, raw: bytes) -> bool:
    schema = SCHEMAS[f"{soort_of(path)}.schema.json"]
    return Draft202012Validator(schema).is_valid(as_ruamel_reads(raw))


def test_both_accept_it_as_it_is() -> None:
    assert ak_accepts(files())
    assert all(editor_accepts(path, raw) for path, raw in files().items())


@pytest.mark.parametrize("given", TRIED)
@pytest.mark.parametrize(("path", "index"), PLACES)
def test_they_agree_on_every_id_in_every_place(path: str, index: int, given: str) -> None:
    changed = files(path, index, given)

    assert editor_accepts(path, changed[path]) == ak_accepts(changed)


def test_an_ambitie_is_offered_and_another_is_no_problem() -> None:
    """Ambities come with the text that is being written; `ak validate` checks them (AK203)."""
    ambitie = SCHEMAS["activiteiten.schema.json"]["$defs"]["ambitie"]

    assert ambitie["anyOf"][0]["enum"] == ["BES-1", "DUU-1"]
    assert Draft202012Validator(ambitie).is_valid("BES-99")


def test_names_stand_beside_the_ids() -> None:
    thema = SCHEMAS["activiteiten.schema.json"]["$defs"]["thema"]

    assert thema["enum"] == ["beschikbaarheid", "duurzaamheid"]
    assert thema["enumDescriptions"] == ["Beschikbaarheid", "Duurzaamheid"]
