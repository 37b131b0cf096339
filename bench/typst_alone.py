# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Typst alone, on what `ak render GEMEENTE --to pdf` gives it: `python bench/typst_alone.py FILE`.

A process that imports Typst, and makes the same bytes of the same program, fonts and data.
"""

import json
import sys
from datetime import date, datetime
from pathlib import Path
from unittest.mock import patch

import typst


def record(root: Path, peildatum: date, gemeente: str, file: Path) -> None:
    """Make the document once as `ak` does, and keep what Typst was given."""
    from ambitiekader_cli import api  # noqa: PLC0415 - what is measured does without
    from ambitiekader_cli.render.child_process import Child  # noqa: PLC0415
    from ambitiekader_cli.render.make import make  # noqa: PLC0415
    from ambitiekader_cli.render.pipe import Answer, Job, Task  # noqa: PLC0415
    from ambitiekader_cli.render.writers import pdf  # noqa: PLC0415
    from ambitiekader_cli.render.writers.glyphs import FONTS  # noqa: PLC0415

    def here(_: Child, task: Task, job: Job) -> Answer:
        return make(task, job)

    def kept(inputs: dict[str, str], made: datetime) -> bytes:
        source = Path(pdf.__file__).with_name("pdf.typ").read_text("utf-8")
        given = [source, inputs, made.isoformat(), str(FONTS)]
        file.write_text(json.dumps(given), "utf-8")
        return b"%PDF"

    with patch.object(Child, "answer", here), patch.object(pdf, "_compiled", kept):
        api.render(root, "lokaal", peildatum, gemeente, ("pdf",))


def main() -> None:
    """Compile what was recorded."""
    source, inputs, made, folder = json.loads(Path(sys.argv[1]).read_bytes())
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder])
    compiler = typst.Compiler(source.encode(), root=folder, font_paths=fonts, sys_inputs=inputs)
    when = datetime.fromisoformat(made)
    compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=when)


if __name__ == "__main__":
    main()
