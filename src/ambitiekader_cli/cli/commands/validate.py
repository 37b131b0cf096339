"""`ak validate`."""

from typing import Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import Paths, Peildatum, Repo, chosen_format, flag, on, option
from ambitiekader_cli.errors import Ended

Strict = Annotated[bool, flag("--strict", "Ook een waarschuwing telt als fout.")]
Base = Annotated[
    str | None,
    option("--base", "REV", "Alleen wat nieuw is sinds deze tak, tag, commit of dag telt mee."),
]
Format = Annotated[
    str,
    option(
        "--format",
        "VORM",
        "text (standaard), concise, json, github, gitlab, sarif of junit.",
        autocompletion=complete.one_of(
            "text", "concise", "json", "github", "gitlab", "sarif", "junit"
        ),
    ),
]
Code = Annotated[
    list[str] | None,
    option(
        "--code",
        "CODE",
        "Alleen deze bevindingen, zoals AK302 of AK302,AK303.",
        autocompletion=complete.more_codes,
    ),
]
Errors = Annotated[bool, flag("--alleen-fouten", "Laat waarschuwingen weg.")]


def command(  # noqa: PLR0917 - typer passes them by name
    paths: Paths = None,
    strict: Strict = False,
    base: Base = None,
    code: Code = None,
    errors: Errors = False,
    output: Format = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Controleer alle gegevens en noem elke bevinding met bestand, regel en kolom.

    Eindigt met 1 als er fouten zijn. `ak explain CODE` legt een bevinding uit. Vond een
    regel heel veel, dan ziet u de eerste; met `--code` ziet u ze alle, en dan telt voor het
    einde alleen wat u koos.
    Met `--base main` telt alleen wat nieuw is sinds deze tak van main kwam. Ook noemt ak
    dan nieuwe ids die op main al bezet zijn.

    Voorbeeld:
      ak validate
      ak validate data/local/voorbeeldstad --strict
      ak validate --code AK302 --alleen-fouten
      ak validate --base origin/main
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415
    from ambitiekader_cli.cli.say_findings import NAMES, show  # noqa: PLC0415 - heavy
    from ambitiekader_cli.findings.collected import Wanted  # noqa: PLC0415
    from ambitiekader_cli.work.codes import codes_named  # noqa: PLC0415
    from ambitiekader_cli.work.part import part_of  # noqa: PLC0415
    from ambitiekader_cli.work.validate import validated  # noqa: PLC0415

    form = chosen_format(output, NAMES)
    part = part_of(opened(repo, paths or ()), paths or ())
    wanted = Wanted(codes_named(code or ()), errors)
    days = (on(peildatum), on(None))
    findings = validated(part, days, strict=strict, base=base, wanted=wanted)
    show(findings, form)
    if findings.failed():
        raise Ended(1)
