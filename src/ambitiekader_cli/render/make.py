"""From a task and a job to the files of a document, in the process that asks."""

import re
import traceback
from collections.abc import Mapping
from functools import cache

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.blocks.parser import TooDeepError
from ambitiekader_cli.render.chapter_numbers import numbered
from ambitiekader_cli.render.fields import unmarked
from ambitiekader_cli.render.pipe import (
    About,
    Answer,
    Defect,
    Fault,
    Job,
    Limits,
    Made,
    Rejected,
    Task,
)
from ambitiekader_cli.render.template.expand import expand, prepared
from ambitiekader_cli.render.template.messages import OutOfTime
from ambitiekader_cli.render.template.sandbox import Sandbox
from ambitiekader_cli.render.writers import WITH_FIELDS, WRITERS, writer


def make(
    task: Task, job: Job, sandbox: Sandbox | None = None, limits: Limits | None = None
) -> Answer:
    """The files of a document, or why there are none; `files_of` takes the answer apart.

    It starts no process, so it works where `ak` cannot start one, as in a frozen program of
    somebody else. A template stays in its sandbox, but the limits of the task hold only in a
    process, see `process.Child`: without one, a template of a stranger may take all time and
    memory there is. A sandbox that is given has the templates of the task. Without limits, what a
    document may become grows with its data, as in a process.
    """
    limits = limits or task.limits.for_data(len(job.to_json()))
    ready = sandbox or prepared(task.templates, task.name)
    markdown = expand(ready, task.name, job.data, limits.characters)
    if isinstance(markdown, str):
        markdown = _too_much(markdown, task, limits) or markdown
    if isinstance(markdown, Fault):
        return markdown
    text = numbered(markdown) if job.about.genummerd else markdown
    text = _as_concept(text) if job.about.concept else text
    try:
        return Made(_written(text, job.about, task.formats, job.charts))
    except UserError as error:
        return Rejected(error.message, error.advice)
    except TooDeepError:
        sentence = "opsommingen of citaten staan te diep in elkaar"
        return Fault(task.name, 1, sentence, "zet er hoogstens 9 in elkaar")
    except (OutOfTime, MemoryError, RecursionError):
        sentence = "wat de template maakt, is te groot of te ingewikkeld"
        return Fault(task.name, 1, sentence, "maak het document eenvoudiger")
    except Exception:
        return Defect(traceback.format_exc())


def _too_much(markdown: str, task: Task, limits: Limits) -> Fault | None:
    """Before it is taken apart: each part costs a thousand times what a sign of it does."""
    if not WRITERS.keys() & {*task.formats}:
        return None
    if sum(map(markdown.count, _MARKS)) > limits.characters // CHARACTERS_A_PART:
        return Fault(task.name, 1, "het document krijgt te veel regels, cellen of opmaak", _SHORTER)
    if len(_HEADING.findall(markdown)) > limits.characters // CHARACTERS_A_HEADING:
        return Fault(task.name, 1, "het document krijgt te veel kopjes", _SHORTER)
    if max(map(len, markdown.split("\n"))) > LONGEST_LINE:
        return Fault(task.name, 1, "het document krijgt een veel te lange regel", _SHORTER)
    return None


CHARACTERS_A_PART = 8
"""A table of empty cells has six, but never so long."""
CHARACTERS_A_HEADING = 80
"""Each is in the contents, the bookmarks and the structure of a PDF."""
_HEADING = re.compile(r"^ {0,3}(?:#|[=-]+[ \t]*$)", re.MULTILINE)
"""One of each kind; a line across the page looks the same."""
LONGEST_LINE = 20_000
"""Characters of a paragraph or a row: eight pages. To break lines in a longer one takes minutes."""
_MARKS = ("\n", "|", "*", "[", "`")
"""Where another line, cell or run begins."""
_SHORTER = "zoek de lus of de herhaling die te lang doorgaat, of verdeel het over meer documenten"
CONCEPT = "> **Conceptversie.** Dit stuk is niet definitief. Bewaar het niet in het archief."


_TITLE = re.compile(r"\s*# [^\n]*\n")


def _as_concept(markdown: str) -> str:
    """With a note below the title, whatever the template shows."""
    title = _TITLE.match(markdown)
    at = title.end() if title else 0
    return f"{markdown[:at]}\n{CONCEPT}\n\n{markdown[at:]}"


def _written(
    markdown: str, about: About, formats: tuple[str, ...], charts: Mapping[str, str]
) -> dict[str, bytes]:
    """The document in each format; `md` is the Markdown as it is, without marks of fields."""
    text = unmarked(markdown)

    @cache
    def document(source: str) -> Blocks:
        return outlined(blocks(source, charts), about.titel)

    return {
        name: writer(name)(document(markdown if name in WITH_FIELDS else text), about)
        if name in WRITERS
        else text.encode()
        for name in formats
    }
