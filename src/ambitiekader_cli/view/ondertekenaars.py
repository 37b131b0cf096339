"""Who signs an agreement: a row of the signing page for each partij, filled in where it signed."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.ondertekening import Handtekening, Ondertekening
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import listed, optional_day


class OndertekenaarView(Shown):
    """A partij that signs, or signed."""

    naam: str
    functie: str | None
    """Of who signs for it."""
    plaats: str | None
    datum: str | None
    getekend: bool
    alleen_voor: str | None
    """The thema's that it signs for, if not for all."""


def te_tekenen(status: str | None, signing: Ondertekening | None) -> str:
    """`tabel`, `onbekend` (it stands, but nobody recorded who signed) or `niet` (of a bod)."""
    if status in ("bod", "vervallen"):
        return "niet"
    if signing and signing.handtekeningen:
        return "tabel"
    return "onbekend" if signing or status == "vastgesteld" else "tabel"


def ondertekenaars(
    view: View, partijen: Iterable[str], signing: Ondertekening | None
) -> tuple[OndertekenaarView, ...]:
    """Each partij once, members for a group, as in the agreement; then who else signed."""
    signed = {each.partij: each for each in signing.handtekeningen} if signing else {}
    names = dict.fromkeys((*view.kader.members(tuple(partijen)), *signed))
    return tuple(_rows(view, names, signed, signing))


def _rows(
    view: View,
    names: Iterable[str],
    signed: dict[str, Handtekening],
    signing: Ondertekening | None,
) -> Iterator[OndertekenaarView]:
    for name in names:
        own = signed.get(name)
        day = (own.datum or (signing.datum if signing else None)) if own else None
        yield OndertekenaarView(
            naam=view.voluit(name),
            functie=own.functie if own else None,
            plaats=(own.plaats or (signing.plaats if signing else None)) if own else None,
            datum=optional_day(day),
            getekend=own is not None,
            alleen_voor=listed(map(view.thema, own.themas)) or None if own else None,
        )
