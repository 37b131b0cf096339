# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Before `ak update` writes a report, every rule is asked that finds something wrong in reports."""

import shutil
from datetime import date
from pathlib import Path

from ambitiekader_cli.findings import of_reports, rulebook
from ambitiekader_cli.load import load

TESTS = Path(__file__).parent
OF_REPORTS = {rule.CODE for rule in of_reports.OF_REPORTS}


def test_every_rule_that_finds_something_in_a_report_of_a_case_is_asked(tmp_path: Path) -> None:
    codes: set[str] = set()
    for number, case in enumerate(sorted((TESTS / "cases/validate").glob("*/data"))):
        repo = tmp_path / str(number)
        shutil.copytree(TESTS / "basis", repo)
        shutil.copytree(case, repo / "data", dirs_exist_ok=True)
        if kader := load(repo).kader:
            codes |= {
                coded.code
                for coded in rulebook.run(kader, date(2024, 3, 1)).findings
                for place in (coded.finding.place, coded.finding.also)
                if place and "voortgang" in place.route
            }
    assert len(codes) > 10
    assert codes <= OF_REPORTS
