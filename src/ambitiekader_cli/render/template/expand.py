"""Run one template: Markdown, or what is wrong with it and on which line."""

import re
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import cast

from jinja2 import BytecodeCache, Template, TemplateSyntaxError

from ambitiekader_cli.render.pipe import Fault
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.template.messages import OutOfTime, explained
from ambitiekader_cli.render.template.room import TooLargeError
from ambitiekader_cli.render.template.sandbox import Sandbox

_PARTS = re.compile(r"""\{%[-+]?\s*(?:include|import|from|extends)\s+["']([^"']+)""")
"""The names of most templates that a template uses; the others are compiled when they are met."""
_WHITE = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)


def prepared(texts: Mapping[str, str], name: str, programs: BytecodeCache | None = None) -> Sandbox:
    """A sandbox that has this template and its parts compiled; what is wrong is told later."""
    sandbox, waiting, seen = Sandbox(texts, programs), [name], set[str]()
    with suppress(Exception):
        while waiting:
            seen.add(part := waiting.pop())
            sandbox.get_template(part)
            waiting += {*_PARTS.findall(texts[part])} - seen
    return sandbox


def expand(sandbox: Sandbox, name: str, data: dict[str, object], characters: int) -> str | Fault:
    """The Markdown that the template `name` makes of the data, of so many characters at most."""
    sandbox.give_room(characters)
    try:
        template = sandbox.get_template(name)
        # Not `render`: it rewrites the traceback, and then only of some errors.
        pieces = template.root_render_func(template.new_context(data))
        return _tidy("".join(_limited(cast("Generator[str]", pieces), characters)))
    except (Exception, OutOfTime) as error:  # a template can raise anything
        return _fault(error, name)


def _limited(pieces: Generator[str], characters: int) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > characters:
            pieces.throw(TooLargeError())  # there, so that its traceback has the line
        yield piece


def _tidy(made: str) -> str:
    """Readable as a whole: a filter or a call block puts text in that no `{{ … }}` has seen."""
    return _WHITE.sub("\n\n", _TRAILING.sub("", readable(made))).strip("\n") + "\n"


def _fault(error: BaseException, name: str) -> Fault:
    if isinstance(error, TemplateSyntaxError):
        where = (error.name or name, error.lineno)
    else:
        where = _place(error.__traceback__) or (name, 1)
    return Fault(*where, *explained(error))


def _place(traceback: TracebackType | None) -> tuple[str, int] | None:
    """The deepest line of a template that the error passed through."""
    place = None
    while traceback:
        template = traceback.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            place = (str(template.name), template.get_corresponding_lineno(traceback.tb_lineno))
        traceback = traceback.tb_next
    return place
