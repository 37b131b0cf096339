"""What a region adds to how its pages look."""

from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.site.shell import LogoView
from ambitiekader_cli.text import quoted

ROOM, PER_MM = 168, 96 / 25.4
"""Millimetres for logo's, and pixels of each."""
OWN_STYLE = "templates/site.css"
_MOST_STYLE = 64 * 1024


def logo_views(root: Path, kader: Kader) -> tuple[LogoView, ...]:
    """Those of the partijen, in one row."""
    if not (root / "templates" / "logo").is_dir():
        return ()
    from ambitiekader_cli.render.logo import logos  # noqa: PLC0415 - most have none
    from ambitiekader_cli.render.writers.logo_row import logo_row  # noqa: PLC0415

    row = logo_row(logos(root, kader), ROOM)
    return tuple(
        LogoView(
            address=each.address,
            alt=each.alt,
            width=max(round(each.size[0] * PER_MM), 1),
            height=max(round(each.size[1] * PER_MM), 1),
        )
        for each in row
    )


def own_style(root: Path) -> str:
    """What a region adds to our style; nothing in it can leave the page."""
    path = root / OWN_STYLE
    if not path.exists():
        return ""
    try:
        raw = content(path, _MOST_STYLE)
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "dit is geen UTF-8"
        raise UserError(f"{OWN_STYLE}: {why}", "bewaar het opnieuw als tekst", 1) from None
    wrong = next((sign for sign in ("<", "\0") if sign in text), None)
    if len(raw) > _MOST_STYLE or wrong:
        why = f"bevat een {quoted(wrong)}" if wrong else "is groter dan 64 kB"
        raise UserError(f"{OWN_STYLE} {why}", "laat alleen opmaak staan", 1)
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as a browser hashes it
