# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does the workflow that publishes make the pages that it hands over, and nothing else?"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.ci_runner import ROOT, Outputs, clean_environment
from support.repositories import BES, commit, edit, repository

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it runs on Linux")
JOBS = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))["jobs"]
ADDRESS = "https://regio.github.io/afspraken"


def step(job: str, name: str) -> dict[str, Any]:
    """The step with this name, or with this action."""
    (found,) = (
        each
        for each in JOBS[job]["steps"]
        if each.get("name") == name or each.get("uses", "").startswith(f"{name}@")
    )
    return dict(found)


def published(root: Path, temp: Path, installed: Outputs, documents: str = "") -> Path | None:
    """The folder that the workflow uploads; nothing where a step before it fails."""
    making = step("maak", "Maak de bladzijden")
    values = {
        "steps.install.outputs.ak": installed["install"]["ak"],
        "steps.pages.outputs.base_url": ADDRESS,
        "vars.AK_SITE_DOCUMENTS": documents,
        "runner.temp": str(temp),
    }
    given = {name: _filled(text, values) for name, text in making["env"].items()}
    environment = {**clean_environment(), "RUNNER_TEMP": str(temp), **given}
    command = ["bash", "--noprofile", "--norc", "-e", "-c", making["run"]]
    done = subprocess.run(command, cwd=root, env=environment, check=False)
    upload = step("maak", "actions/upload-pages-artifact")["with"]["path"]
    return Path(_filled(upload, values)) if done.returncode == 0 else None


def _filled(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: values[found[1]], text)


def suffixes(folder: Path) -> set[str]:
    """Of the documents."""
    return {path.suffix for path in folder.glob("document-*")}


def test_github_gets_pages_documents_and_what_changed(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")
    edit(root, BES, "Woningmarktmonitor", "Monitor van de woningmarkt")
    commit(root, "andere titel", "2024-03-02T12:00:00Z")

    site = published(root, tmp_path, installed)

    assert site
    assert "Monitor van de woningmarkt" in (site / "BES-1.html").read_text("utf-8")
    assert f"<loc>{ADDRESS}/BES-1.html</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert "Monitor van de woningmarkt" in (site / "wijzigingen.atom").read_text("utf-8")
    assert suffixes(site) == {".html", ".pdf", ".docx"}
    assert all(path.stat().st_mode & 0o444 == 0o444 for path in (site, *site.iterdir()))


def test_a_region_chooses_its_documents(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")
    for name, wanted in (("odt", {".odt"}), ("none", set())):
        (tmp_path / name).mkdir()
        site = published(root, tmp_path / name, installed, documents=name)
        assert site
        assert suffixes(site) == wanted


def test_half_of_the_data_is_never_published(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")
    edit(root, BES, "ambities:", "ambities: [")

    for documents in ("html", "none"):
        assert published(root, tmp_path, installed, documents) is None


def test_what_makes_the_pages_cannot_publish_and_what_publishes_runs_nothing() -> None:
    assert set(JOBS["maak"]["permissions"].values()) == {"read"}
    assert JOBS["publiceer"]["needs"] == "maak"
    assert [each["uses"].partition("@")[0] for each in JOBS["publiceer"]["steps"]] == [
        "actions/deploy-pages"
    ]
