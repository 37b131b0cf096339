# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The theme of templates/huisstijl.docx: the letter, and the colours that Word offers."""

from huisstijl_styles import ACCENT, EDGE, FONT, INK, LINE, NOTICE, PANEL, PAPER, SOFT

NAME = "Huisstijl"
_COLOURS = {
    **{"dk1": INK, "lt1": PAPER, "dk2": SOFT, "lt2": PANEL},
    **{"accent1": ACCENT, "accent2": EDGE, "accent3": SOFT, "accent4": LINE},
    **{"accent5": NOTICE, "accent6": PANEL, "hlink": ACCENT, "folHlink": ACCENT},
}


def theme() -> str:
    """The contents of theme1.xml."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items()
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind in ("major", "minor")
    )
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{NAME}">'
        f'<a:themeElements><a:clrScheme name="{NAME}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{NAME}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{NAME}">{_FORMATS}</a:fmtScheme></a:themeElements></a:theme>'
    )


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FORMATS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst>"
    "<a:effectStyleLst>"
    f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)
"""Shapes have no shadows or gradients; the schema wants three of each."""
