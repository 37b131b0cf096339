"""`ak schema`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli.options import Repo, flag, option
from ambitiekader_cli.cli.terminal import note, say
from ambitiekader_cli.errors import Ended
from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    from ambitiekader_cli.repo.save import Files

Out = Annotated[
    str | None,
    option("--out", "MAP", "De map voor de schema's (standaard: schemas/data in uw ambitiekader)."),
]
Check = Annotated[
    bool,
    flag("--check", "Schrijf niets; eindig met 1 als een bestand verouderd is of ontbreekt."),
]
Formulier = Annotated[
    bool,
    flag("--formulier", "Maak ook het formulier voor meldingen op GitHub, als het er niet is."),
]
FOLDER = Path("schemas", "data")


def command(
    out: Out = None, check: Check = False, formulier: Formulier = False, repo: Repo = None
) -> None:
    """Maak JSON-schema's van uw gegevens. Uw editor vult daarmee namen aan en toont fouten.

    Doe dit opnieuw als er een partij, gemeente, thema of ambitie bij komt. Is er een
    formulier voor meldingen (.github/ISSUE_TEMPLATE/voortgang.yml), dan werkt ak dat ook bij.

    Voorbeeld:
      ak schema
      ak schema --check
      ak schema --formulier
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415
    from ambitiekader_cli.repo import save as saving  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.schemas import FORM, made  # noqa: PLC0415

    root = opened(repo)
    named = None if out is None else saving.named_folder(out, root)
    files = made(root)
    stale = _renewed(files.schemas, named or root / FOLDER, root, named or FOLDER, check=check)
    if formulier or (root / FORM).exists():
        if not files.form:
            note(_UNREAD)
        stale += _renewed(files.form, root, root, Path(), check=check)
    if not stale:
        note("de schema's zijn al bij")
    elif check:
        again = "ak schema" if out is None else f"ak schema --out {visible(out)}"
        again += " --formulier" if formulier else ""
        note(f"deze bestanden zijn verouderd of ontbreken: voer `{again}` uit")
        raise Ended(1)


_UNREAD = (
    "let op: het formulier blijft zoals het is, want niet alles is te lezen; zie `ak validate`"
)


def _renewed(files: "Files", folder: Path, root: Path, shown: Path, *, check: bool) -> int:
    """Say which files are not as they must be, and write them unless only that is asked."""
    from ambitiekader_cli.repo import save as saving  # noqa: PLC0415 - heavy

    stale = saving.changed(files, folder, root / FOLDER)
    written = saving.saved({} if check else stale, folder, root / FOLDER)
    for name in stale if check else (path.relative_to(folder) for path in written):
        say(visible((shown / name).as_posix()))
    return len(stale)
