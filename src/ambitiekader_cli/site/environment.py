"""The templates of pages: every value of the data is text in them, never markup."""

from functools import cache
from pathlib import Path

from ambitiekader_cli.patterns import compiled_when_used
from ambitiekader_cli.render.template.escape import readable

with compiled_when_used():
    import jinja2
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, ModuleLoader, StrictUndefined

COMPILED = f"_bundled/pages_{jinja2.__version__.replace('.', '_')}"
"""Where a wheel has the same, compiled when it was made, for this version of Jinja alone;
`hatch_build.py` does that."""


_PACKAGE = Path(__file__).resolve().parents[1]
SOURCES = FileSystemLoader(str(_PACKAGE / "site/templates"))


@cache
def environment() -> Environment:
    """Our own templates, that nobody else can add to."""
    made = Environment(
        loader=ChoiceLoader([ModuleLoader(str(_PACKAGE / COMPILED)), SOURCES]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    return made


def _shown(value: object) -> object:
    """Nothing for what is not there; of a text only what a reader sees."""
    if value is None:
        return ""
    return readable(value) if type(value) is str else value
