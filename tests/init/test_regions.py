# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Five kinds of region by options, and one by questions: each goes through every command."""

import json
import shutil
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.made_here import all_here
from support.render_files import kader_of
from support.repositories import commit, git
from support.schema_reading import as_ruamel_reads, data_files, soort_of
from support.screen import typed

from ambitiekader_cli.cli.shell import run

ROOT = Path(__file__).parents[2]
DAY = ("--peildatum", "2026-11-29")
THEN = ("--peildatum", "2027-06-01")
REGIONS: dict[str, tuple[str, ...]] = {
    "regio-met-lokale-afspraken": (
        *("--naam", "Drie Heuvels", "--gemeente", "Assen", "--gemeente", "GM0119"),
        *("--gemeente", "Tynaarlo=TYN", "--samen", "Noordrand=Assen,Tynaarlo"),
        *("--corporatie", "Heuvelwonen", "--corporatie", "Oud Bezit=Meppel"),
        *("--opvolger", "Oud Bezit=Heuvelwonen,2029-01-01"),
        *("--huurdersorganisatie", "Huurders Heuvelwonen=Heuvelwonen"),
        *("--huurdersorganisatie", "Huurdersraad=Meppel", "--vorig", "Woonkader 2023-2026"),
        *("--kenmerk", "Budget=bedrag", "--kenmerk", "Domein=ruimte,sociaal"),
    ),
    "alleen-een-regio": (
        *("--naam", "Energieregio Polder", "--wat", "regio", "--beleidsveld", "energie"),
        *("--thema", "Opwek=OPW", "--thema", "Net", "--tot", "Open"),
        *("--partijsoort", "provincie=provincies", "--partijsoort", "netbeheerder=netbeheerders"),
        *("--partij", "provincie: Provincie Polder", "--partij", "netbeheerder: Net Noord"),
        *("--gemeente", "Dronten", "--gemeente", "Urk", "--overleg", "Stuurgroep=elk kwartaal"),
        *("--groep", "Kopgroep=Net Noord,Gemeente Urk"),
    ),
    "een-gemeente": (
        *("--naam", "Zwolle", "--wat", "gemeente", "--corporatie", "Wonen Zuid"),
        *("--huurdersorganisatie", "Huurders Zuid=Wonen Zuid", "--van", "2027", "--tot", "2027"),
    ),
    "een-landelijk-plan": (
        *("--naam", "Wonen met zorg", "--wat", "anders", "--beleidsveld", "wonen met zorg"),
        *("--gebied", "het land", "--bijvoeglijk", "landelijke", "--thema", "Plekken"),
        *("--partijsoort", "ministerie=ministeries", "--overleg", "geen", "--herijking", "geen"),
        *("--partij", "ministerie: Ministerie van Wonen", "--partij", "overig: Kennisbureau"),
    ),
    "een-nieuwe-gemeente": (
        *("--naam", "Twee Dorpen", "--gemeente", "nieuw: Zeedorp", "--gemeente", "Nuenen=NUE"),
        *("--thema", "Wonen", "--titel", "Woonakkoord Twee Dorpen", "--datum", "1 mei=Verslag"),
        *("--overleg", "lokaal: Tafel=twee keer per jaar", "--partij", "overig: Dorpsraad"),
    ),
}
ANSWERS = (
    *("Vier Beken", "", "", "2027", "open", "Bergen", "Deventer, Raalte", ""),
    *("Samen=Deventer,Raalte", "", "Beekwonen", "", "Huurders Beek=Beekwonen", "", "", "", ""),
    *("", "", "Bouwen=PRO", "Bouwen", "", "", "", "", "", "", "Woonkader 2020", "j"),
)


@pytest.fixture(scope="module", params=[*REGIONS, "door-vragen"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new one, in a git repository of its own."""
    folder = tmp_path_factory.mktemp("regio")
    with chdir(folder):
        if request.param == "door-vragen":
            code, shown = typed(["init", "nieuw", *DAY], ANSWERS)
        else:
            code, shown = said("init", "nieuw", *REGIONS[request.param], "--yes", *DAY)
    assert code == 0, shown
    git(folder / "nieuw", "init", "--quiet")
    commit(folder / "nieuw", "begin")
    return folder / "nieuw"


@pytest.fixture
def region(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, to change."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(made, tmp_path / "nieuw"))


def test_it_goes_through_every_command(region: Path) -> None:
    nothing_is_wrong(region)
    done(region, "schema", "--check")
    empty = [done(region, name, *DAY) for name in ("status", "list", "agenda", "meetings")]
    before = documents(region)
    kader = kader_of(region)
    thema, partij = kader.frame.themas[0], next(iter(kader.partijen))
    new = ("--thema", thema.id, "--titel", "Eerste stap", "--tekst", "Wij gaan samen beginnen.")
    done(region, "add", "ambitie", *new, "--trekker", partij, "--planning", "Q1 2027", "--yes")
    name = f"{thema.code}-1"
    done(region, "update", name, "--status", "loopt", "--datum", "2026-11-29", "--yes")
    diff, shown = done(region, "diff"), done(region, "show", name)
    late, exported = done(region, "overdue", *THEN), region.parent / "export.json"
    done(region, "export", "json", "--out", str(exported))
    after = documents(region)

    assert all(name in text for text in (diff, shown, late, exported.read_text("utf-8"), after))
    done(region, "validate", *DAY)
    done(region, "fmt", "--check")
    assert strangers("\n".join((*empty, before, diff, shown, late, after))) == []


def test_it_names_nothing_of_another_region(region: Path) -> None:
    texts = [path.read_text("utf-8") for path in region.rglob("*") if _is_ours(region, path)]

    assert len(texts) > 10
    assert strangers("\n".join(texts)) == []


def test_an_editor_finds_nothing_wrong(region: Path) -> None:
    for path, raw in data_files(region).items():
        schema = json.loads((region / f"schemas/data/{soort_of(path)}.schema.json").read_text())
        errors = Draft202012Validator(schema).iter_errors(as_ruamel_reads(raw))
        assert [error.message for error in errors] == [], path


def nothing_is_wrong(region: Path) -> None:
    found: dict[str, Any] = json.loads(done(region, "validate", "--format", "json", *DAY))
    assert found["bevindingen"] == []
    done(region, "fmt", "--check")


def documents(region: Path) -> str:
    """All of them, as one text."""
    out = region.parent / "stukken"
    with all_here():
        done(region, "render", "--all", "--to", "md", "--out", str(out), *DAY)
    return "\n".join(path.read_text("utf-8") for path in sorted(out.glob("*.md")))


def strangers(text: str) -> list[str]:
    """Names of our own gemeenten, corporaties, huurdersorganisaties and region in a text."""
    kader = kader_of(ROOT)
    kinds = {"corporatie", "huurdersorganisatie"}
    names = [each.naam for each in kader.frame.gemeenten]
    for partij in kader.partijen.values():
        names += [*partij.names] if partij.soort in kinds else []
    assert len(names) > 15
    words = [str(kader.frame.regio), *names]
    return [name for name in words if name in text]


def done(region: Path, *command: str) -> str:
    code, shown = said(*command, "--repo", str(region))
    assert code == 0, (command, shown)
    return shown


def said(*command: str) -> tuple[int, str]:
    with redirect_stdout(StringIO()) as out, redirect_stderr(out):
        code = run(command)
    return code, out.getvalue()


def _is_ours(region: Path, path: Path) -> bool:
    return path.is_file() and ".git" not in path.relative_to(region).parts
