"""Say what `ak validate` found: in the form that was asked for, and on the page of a CI run."""

import os
from pathlib import Path

from ambitiekader_cli.cli.terminal import note, paper, say, say_commands, say_json
from ambitiekader_cli.findings.collected import INCOMPLETE, Findings, left_out, untold_line
from ambitiekader_cli.repo.door import appending
from ambitiekader_cli.report.findings import FORMATS
from ambitiekader_cli.report.findings.console import as_text
from ambitiekader_cli.report.findings.step_summary import LIMIT, as_summary

NAMES = ("text", *FORMATS)


def show(findings: Findings, form: str) -> None:
    """Print, and add to the summary of the step when GitHub Actions asks for one."""
    answer = as_text(findings, paper()) if form == "text" else FORMATS[form](findings)
    if not isinstance(answer, str):
        say_json(answer)
    elif form == "github":
        say_commands(answer)
    else:
        say(answer)
    if form == "concise" and (left := left_out(findings)):
        note(left)
    if form not in ("text", "github") and (left := untold_line(findings, known=form != "concise")):
        note(left)
    if form != "text" and not findings.whole:
        note(f"let op: {INCOMPLETE}")
    for remark in findings.base.remarks if findings.base else ():
        note(f"let op: {remark}")
    _add_to_step_summary(findings)


def _add_to_step_summary(findings: Findings) -> None:
    """It is an extra: when it cannot be written, that is told and changes nothing else."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name or name == os.devnull:
        return
    try:
        with appending(Path(name)) as file:
            summary = as_summary(findings, LIMIT - file.tell())
            file.write(summary.encode("utf-8"))
    except OSError as error:
        from ambitiekader_cli.repo import reason  # noqa: PLC0415 - only when it failed

        note(f"let op: de samenvatting van de stap is niet geschreven ({reason(error)})")
    else:
        if not summary:
            note("let op: de samenvatting van de stap is vol; daar staat dit niet in")
