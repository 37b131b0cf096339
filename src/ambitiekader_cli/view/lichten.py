"""The light of a thema: a symbol with a word, by what is known of its items."""

from collections.abc import Iterable
from itertools import chain

from ambitiekader_cli.model.item import Afspraak
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown


class Licht(Shown):
    """How it goes, in a symbol and in words; never a colour."""

    symbool: str
    woord: str
    uitleg: str


TE_LAAT = Licht(
    symbool="■",
    woord="te laat",
    uitleg="een afgesproken datum is voorbij en het is niet klaar gemeld, of over een afgesproken "
    "periode is niets gemeld",
)
ROOD = Licht(symbool="◆", woord="rood gemeld", uitleg="een trekker meldde rood")
AANDACHT = Licht(
    symbool="▲",
    woord="aandacht",
    uitleg="een trekker meldde oranje, een verwachte datum of een afgesproken periode is voorbij "
    "en het is niet klaar gemeld, of een actie is aangehouden",
)
NIETS_GEMELD = Licht(
    symbool="□",
    woord="niets gemeld",
    uitleg="een datum of periode is voorbij en er is nooit iets over gemeld, of over een actie die "
    "doorloopt is al een jaar niets gemeld; misschien is het in orde",
)
NIET_GEHAALD = Licht(
    symbool="△",
    woord="niet alles gehaald",
    uitleg="een actie is afgesloten en niet of maar deels gehaald",
)
OP_SCHEMA = Licht(
    symbool="●",
    woord="op schema",
    uitleg="wat een planning heeft, is op tijd of gereed, of er is gemeld dat het loopt",
)
ONBEKEND = Licht(
    symbool="○",
    woord="niet te beoordelen",
    uitleg="meer dan de helft van de acties heeft geen planning of een onduidelijke, of wacht op "
    "iets anders, en er is niet gemeld dat het loopt; een lokale afspraak zonder planning telt "
    "hierbij niet mee, want die geldt zolang de afspraken lopen",
)
LICHTEN = (TE_LAAT, ROOD, AANDACHT, NIETS_GEMELD, NIET_GEHAALD, OP_SCHEMA, ONBEKEND)
"""The most serious first: of a thema the most serious light of its items counts."""
_ATTENTION = (Toestand.TE_LAAT, Toestand.AANGEHOUDEN, Toestand.PERIODE_VOORBIJ)
_UNKNOWN = (Toestand.ZONDER_PLANNING, Toestand.ONDUIDELIJK, Toestand.WACHT)
_NONE = (Toestand.VERVALLEN, Toestand.DOORGESCHOVEN)
"""What went away, or on as another item."""


def licht(view: View, rows: Iterable[Stand]) -> Licht:
    """The light of a thema."""
    lights = [of_item(view, row) for row in rows if not _needs_none(view, row)]
    worst = min(lights, key=LICHTEN.index, default=ONBEKEND)
    too_few = 2 * lights.count(ONBEKEND) > len(lights)
    return ONBEKEND if worst is OP_SCHEMA and too_few else worst


def of_item(view: View, row: Stand) -> Licht:
    """The light of one item, its mijlpalen counted in."""
    said = toestand(row, view.peildatum)
    if row.klasse.closed:
        missed = said in (Toestand.DEELS, Toestand.NIET_GEHAALD)
        return NIET_GEHAALD if missed else OP_SCHEMA
    if _is_late(view, row):
        return TE_LAAT
    if row.oordeel.licht in ("rood", "oranje"):
        return ROOD if row.oordeel.licht == "rood" else AANDACHT
    if _is_silent(view, row, said):
        return NIETS_GEMELD
    if said in _ATTENTION:
        return AANDACHT
    return ONBEKEND if said in _UNKNOWN and row.oordeel.licht != "groen" else OP_SCHEMA


def _is_late(view: View, row: Stand) -> bool:
    """By a date that was promised, not only expected, and of what somebody reported about."""
    return any(
        toestand(each, view.peildatum) is Toestand.TE_LAAT and not each.zacht
        for each in _late(view, row)
    )


def _is_silent(view: View, row: Stand, said: Toestand) -> bool:
    """Over, or long ongoing, without a word."""
    if said is Toestand.PERIODE_VOORBIJ:
        return row.laatste is None
    late = [*_late(view, row)]
    silent = all(toestand(each, view.peildatum) is Toestand.NIETS_GEMELD for each in late)
    return row.oordeel.stil or (bool(late) and silent)


def _late(view: View, row: Stand) -> Iterable[Stand]:
    """What stands in a list of what is late: the mijlpalen of an item that rests on them."""
    steps = view.steps(row.item) if row.rests_on_mijlpaal else ()
    return (each for each in chain(steps, () if steps else (row,)) if _passed(each))


def _passed(row: Stand) -> bool:
    return row.klasse is Klasse.TE_LAAT


def _needs_none(view: View, row: Stand) -> bool:
    """What is no action: an afspraak without planning, about which nothing is known."""
    said = toestand(row, view.peildatum)
    quiet = isinstance(row.item, Afspraak) and said is Toestand.ZONDER_PLANNING
    return said in _NONE or (quiet and row.oordeel.licht is None)
