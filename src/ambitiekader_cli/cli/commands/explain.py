"""`ak explain`."""

from typing import Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import argument
from ambitiekader_cli.cli.terminal import say, width


def command(
    code: Annotated[
        str | None,
        argument("CODE", "Bijvoorbeeld AK201.", autocompletion=complete.codes),
    ] = None,
) -> None:
    """Leg uit wat een bevinding betekent en wat u doet. Zonder CODE: alle codes.

    Voorbeeld:
      ak explain AK201
    """
    from ambitiekader_cli.findings.rulebook import PAGES  # noqa: PLC0415
    from ambitiekader_cli.report.rule_pages import for_screen, page_list, page_text  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.codes import page_named  # noqa: PLC0415

    if code is None:
        say(page_list(PAGES))
        return
    say(for_screen(page_text(page_named(code)), width()))
