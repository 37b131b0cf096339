"""The templates of pages: every value of the data is text in them, never markup."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from ambitiekader_cli.render.template.escape import readable


@cache
def environment() -> Environment:
    """Our own templates, that nobody else can add to."""
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    return made


def _source(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text("utf-8")


def _shown(value: object) -> object:
    """Nothing for what is not there; of a text only what a reader sees."""
    if value is None:
        return ""
    return readable(value) if type(value) is str else value
