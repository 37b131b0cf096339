"""`ak status`."""

from ambitiekader_cli.cli.options import Format, Peildatum, Repo, chosen_format, on
from ambitiekader_cli.cli.terminal import paper, say, say_json


def command(output: Format = "text", peildatum: Peildatum = None, repo: Repo = None) -> None:
    """Laat zien waar het kader staat: wat is te laat, wat komt eraan, wat moet er nu gebeuren.

    Voorbeeld:
      ak status
      ak status --peildatum 2022-07-01
    """
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.status_page import status_page  # noqa: PLC0415
    from ambitiekader_cli.stand.summary import summarize  # noqa: PLC0415

    shape, day = chosen_format(output), on(peildatum)
    with kader_in(repo) as kader:
        summary = summarize(kader, day)
        if shape == "json":
            from ambitiekader_cli.report.as_json import status_json  # noqa: PLC0415

            say_json(status_json(summary, kader))
        else:
            say(status_page(summary, kader, paper()))
