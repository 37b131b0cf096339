"""`ak explain`."""

from typing import Annotated

from ambitiekader_cli.cli.options import argument
from ambitiekader_cli.cli.terminal import say, width
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest


def command(
    code: Annotated[
        str | None,
        argument("CODE", "Bijvoorbeeld AK201."),
    ] = None,
) -> None:
    """Leg uit wat een bevinding betekent en wat u doet. Zonder CODE: alle codes.

    Voorbeeld:
      ak explain AK201
    """
    from ambitiekader_cli.report.rule_pages import for_screen, page_list, page_text  # noqa: PLC0415 - heavy
    from ambitiekader_cli.rules import PAGES  # noqa: PLC0415

    if code is None:
        say(page_list(PAGES))
        return
    names = {name: page for page in PAGES for name in (page.CODE.lower(), page.NAME)}
    page = names.get(code.lower())
    if page is None:
        close = None if code.lower().startswith("ak") else nearest(code, names)
        advice = f"bedoelde u `{names[close].CODE}`?" if close else "`ak explain` toont alle codes"
        raise UserError(f"er is geen bevinding met code of naam `{code}`", advice)
    say(for_screen(page_text(page), width()))
