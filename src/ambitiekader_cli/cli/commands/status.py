"""`ak status`."""

from ambitiekader_cli.cli.kept import keepable
from ambitiekader_cli.cli.options import (
    FORMATS_OF_FORGES,
    FormatOrMarkdown,
    Gemeente,
    Peildatum,
    Repo,
    Trekker,
    chosen_format,
    on,
)
from ambitiekader_cli.cli.terminal import paper, say, say_json


@keepable
def command(
    gemeente: Gemeente = None,
    trekker: Trekker = None,
    output: FormatOrMarkdown = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Laat zien waar het kader staat: wat is te laat, wat komt eraan, wat moet er nu gebeuren.

    Voorbeeld:
      ak status
      ak status --trekker voorbeeldstad
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.status_page import status_page  # noqa: PLC0415
    from ambitiekader_cli.stand.summary import summarize  # noqa: PLC0415
    from ambitiekader_cli.work.select import Choice, chosen_rows, scope_of  # noqa: PLC0415

    shape, day = chosen_format(output, FORMATS_OF_FORGES), on(peildatum)
    with kader_in(repo) as kader:
        scope = scope_of(kader, gemeente, trekker)
        chosen = chosen_rows(kader, day, Choice(trekker=trekker, gemeente=gemeente))
        summary = summarize(kader, day, chosen, scope)
        if shape == "json":
            from ambitiekader_cli.report.as_json import status_json  # noqa: PLC0415

            say_json(status_json(summary, kader))
        elif shape == "markdown":
            from ambitiekader_cli.report.as_markdown import status_markdown  # noqa: PLC0415

            say(status_markdown(summary, kader))
        else:
            say(status_page(summary, kader, paper()))
