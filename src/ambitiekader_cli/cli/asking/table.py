"""The questions about the tables of somebody else: what a column is, and who is meant."""

from collections.abc import Callable, Sequence

from ambitiekader_cli.cli.asking.questions import Option, agreed, chosen, text, typed_day
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.report.table_page import MEANS
from ambitiekader_cli.report.table_questions import OpenVraag, Over, why_refused
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.words.states import NO_PARTIJ
from ambitiekader_cli.work.importing.table.columns import KENMERK, Layout
from ambitiekader_cli.work.importing.table.keuzes import BEIDE, EEN, OPMERKING, PERSOON, Keuzes
from ambitiekader_cli.work.named import thema_named, trekker_named

OTHER = "iemand anders"
"""The answer after which somebody types who is meant."""
JOIN = "doet mee"
"""The answer that a partij takes part in the local agreement."""
SKIP, ADD = "overslaan", "toevoegen"
"""What is done with a row that says the same as an item, but for its trekker or planning."""


def asked_als(soorten: Sequence[str], likely: str) -> str:
    """The soort that the rows become."""
    return chosen("Wat staat er in de tabel?", [Option(each) for each in soorten], likely or None)


def asked_gemeente(kader: Kader) -> str:
    """Where it is agreed."""
    places = [Option(each.id, each.naam) for each in kader.plaatsen.values()]
    return chosen("Van welke gemeente?", places)


def asked_jaar(looptijd: Looptijd, year: Callable[[str], str]) -> str:
    """Of which year it is; `year` raises UserError for what is none."""

    def within(typed: str) -> str:
        found = year(typed)
        if not looptijd.van.year <= int(found) <= looptijd.tot.year:
            raise UserError(f"{found} ligt buiten de looptijd van het kader")
        return found

    return text("Van welk jaar?", within)


def asked_again(layouts: tuple[Layout, ...], keuzes: Keuzes) -> Keuzes:
    """What each column is, if what `ak` makes of it is not right."""
    if agreed("Kloppen deze kolommen?"):
        return keuzes
    for layout in layouts:
        for column in layout.columns:
            vraag = layout.vraag(column)
            if column.kop and vraag.what not in keuzes.kolommen:
                keuzes = keuzes.with_answer(vraag, _column(vraag, column.kind))
    return keuzes


def answer(vraag: OpenVraag, kader: Kader) -> str:
    """What somebody says."""
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            return _column(vraag, None)
        case Over.NAAM:
            return _party(vraag, kader)
        case Over.LABEL | Over.THEMA | Over.KOP:
            return _thema(vraag, kader)
        case Over.STAND:
            question = f"Van welke dag is de stand onder {quoted(vraag.what)}? Of typ {OPMERKING}"
            return text(visible(question), _day_or_remark, day(on(None)))
        case Over.DUBBEL:
            return _double(vraag)


def _day_or_remark(typed: str) -> str:
    if folded(typed) == OPMERKING:
        return OPMERKING
    datum = typed_day(typed)
    if datum > on(None):
        raise UserError("die dag moet nog komen")
    return datum.isoformat()


def _column(vraag: OpenVraag, default: str | None) -> str:
    usual = KENMERK if default is None else default
    options = [Option(kind, MEANS[kind]) for kind in vraag.choices]
    taken = f"De titel is al {quoted(vraag.titel)}. " if vraag.titel else ""
    question = visible(f"{taken}Wat staat er onder {quoted(vraag.what)} ({vraag.place})?")
    return chosen(question, options, usual if usual in vraag.choices else None)


def instead(name: str, place: str, kader: Kader, *, may_join: bool) -> str:
    """Who is meant by a name that a rule refuses; JOIN if it is right after all."""
    join = [Option(JOIN, "zet deze partij bij de partijen van de lokale afspraken")]
    question = f"Wat doen we met {quoted(name)} ({place})?"
    return _who(question, join if may_join else [], kader)


def _party(vraag: OpenVraag, kader: Kader) -> str:
    near = [Option(name, kader.naam(name)) for name in vraag.near]
    question = f"Wie is {quoted(vraag.what)} ({vraag.place})?{why_refused(vraag)}"
    return _who(question, near, kader)


def _who(question: str, first: Sequence[Option], kader: Kader) -> str:
    """One of these, somebody else, a remark, or nothing."""
    others = [
        Option(OTHER, "u typt wie"),
        *(Option(value, f"{meaning}; ak onthoudt dat") for value, meaning in NO_PARTIJ.items()),
        Option(PERSOON, "de naam wordt niet gebruikt, en nergens onthouden"),
    ]
    while True:
        found = chosen(visible(question), [*first, *others])
        found = text(_TYPE, lambda typed: _named(typed, kader)) if found == OTHER else found
        if found:
            return found


_TYPE = "Typ een id of een deel van de naam, of Enter om terug te gaan"


def _named(typed: str, kader: Kader) -> str:
    return trekker_named(typed, kader) if typed else ""


def _thema(vraag: OpenVraag, kader: Kader) -> str:
    where = f"{quoted(vraag.what)} ({vraag.place})"
    options = [Option(each.id, each.naam) for each in kader.frame.themas]
    default = vraag.near[0] if len(vraag.near) == 1 else None
    question = visible(f"Welk thema hoort bij {where}?{why_refused(vraag)}")
    return thema_named(chosen(question, options, default), kader)


def _double(vraag: OpenVraag) -> str:
    options = [
        Option(EEN, "neem het één keer op; de bron noemt beide rijen"),
        Option(BEIDE, "het zijn twee afspraken"),
    ]
    question = f"{quoted(vraag.what)} ({vraag.place}) zegt bijna hetzelfde als {vraag.near[0]}."
    return chosen(visible(question), options)


def is_beside(row: str, there: str) -> bool:
    """Whether a row that says the same as an item is something new."""
    options = [
        Option(SKIP, "laat staan wat er staat"),
        Option(ADD, "het is iets anders: voeg het toe"),
    ]
    return chosen(visible(f"{row} {there}. Wat doen we ermee?"), options, SKIP) == ADD
