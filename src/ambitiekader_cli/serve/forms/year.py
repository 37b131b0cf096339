"""A year that closes, as `ak year close` does it: what became of each activity that is open."""

from collections.abc import Callable, Iterator
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.year_page import lots_page
from ambitiekader_cli.serve.forms.form import (
    Choosing,
    Fieldset,
    Filled,
    Form,
    Given,
    Input,
    Link,
    Made,
    Mistakes,
    Offered,
    Within,
    day_of,
    dutch_day,
    one,
    query,
    told,
)
from ambitiekader_cli.stand.jaarovergang import Jaarovergang
from ambitiekader_cli.view.in_words import in_words, planning_in_words
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.draft import Draft, Wrong
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.typed_text import clean_text
from ambitiekader_cli.work.year.answer_sheet import misfit
from ambitiekader_cli.work.year.answers import (
    EXPLAINED,
    STAYS,
    Answer,
    Answers,
    Asking,
    Question,
    checked_uitkomst,
    missing,
    questions,
)
from ambitiekader_cli.work.year.change import Days, changed
from ambitiekader_cli.work.year.overview import to_close, year_in

NAME, JAAR, GEMEENTE, DATUM = "jaar", "jaar", "gemeente", "datum"
NAMED = 8
ALL = "samen"
"""Behind an id: an answer for all of its trekkers."""
KEYS = ("uitkomst", "toelichting", "planning", "naar")


def _choosing(kader: Kader, given: Given, _today: date) -> Choosing | None:
    if one(given, JAAR) and one(given, GEMEENTE):
        _over(kader, given)
        return None
    links = [
        Link(
            query(f"/bewerk/{NAME}", **{JAAR: jaar, GEMEENTE: lokaal.gemeente.id}),
            f"{jaar} van {lokaal.gemeente.naam}",
        )
        for lokaal in kader.lokaal.values()
        for jaar in sorted(lokaal.activiteiten, reverse=True)
    ]
    return Choosing("Welk jaar?" if links else "Er is nog geen overzicht van een jaar", links=links)


def _over(kader: Kader, given: Given) -> Jaarovergang:
    """Raises UserError where there is no such overview."""
    jaar, place = year_in(one(given, JAAR) or ""), one(given, GEMEENTE) or ""
    lokaal = kader.lokaal.get(place)
    if lokaal is None or jaar not in lokaal.activiteiten:
        raise UserError(
            f"er is geen overzicht van {jaar} van `{place}`", "kies er een uit de lijst"
        )
    return Jaarovergang(lokaal, jaar, jaar + 1)


def _fieldsets(kader: Kader, given: Given, today: date) -> list[Fieldset]:
    over = _over(kader, given)
    datum = _datum(given, today)
    when = Input(
        DATUM, "Van welke dag zijn deze meldingen?", "Anders vandaag.", default=dutch_day(today)
    )
    first = Fieldset(f"{over.jaar} van {over.lokaal.gemeente.naam}", [when])
    return [first, *(_of_item(each) for each in questions(kader, over, datum))]


def _datum(given: Given, today: date) -> date:
    """What is open is judged on it; an odd one is told later."""
    try:
        return day_of(given, DATUM, today) or today
    except Mistakes:
        return today


def _of_item(question: Question) -> Fieldset:
    row, kader, item = question.row, question.kader, question.item
    names = listed([kader.naam(each) for each in item.trekker], NAMED)
    lines = [
        f"Trekker: {names or 'geen'}",
        f"Gepland: {planning_in_words(row) or 'niet'}",
        f"Nu: {in_words(row, question.peildatum)}",
    ]
    inputs = [*_answer(question, ALL, "")]
    for each in question.partijen if len(question.partijen) > 1 else ():
        inputs += _answer(question, each, f"{kader.naam(each)}: ")
    return Fieldset(f"{item.id} {row.titel}", inputs, lines)


def _answer(question: Question, whose: str, begin: str) -> Iterator[Input]:
    """With `begin` of one of its trekkers; then the answer of all is left open."""
    item, several = question.item, len(question.partijen) > 1
    offered = [Offered(each, f"{each} – {meant}") for each, meant in EXPLAINED.items()]
    none = Offered("", "zie hieronder" if several and not begin else "Kies")
    name = f"{item.id}.{whose}"
    default = STAYS if question.is_norm and not begin else ""
    yield Input(
        f"uitkomst.{name}",
        f"{begin}Wat is er van {item.id} geworden?",
        "Eén antwoord voor allen, of hieronder per partij." if several and not begin else "",
        [none, *offered],
        needed=not several,
        default=default,
    )
    yield Input(f"toelichting.{name}", f"{begin}Wat is er bereikt, of waarom?", long=True)
    if not question.follower:
        advice = "Alleen als het al ergens anders staat: het nummer. Anders maakt ak het."
        yield Input(f"naar.{name}", f"{begin}Doorgeschoven: waar gaat het verder?", advice)
    if question.needs_planning:
        advice = f"Alleen bij doorgeschoven, bijvoorbeeld Q2 {question.over.volgend}."
        yield Input(f"planning.{name}", f"{begin}Wat is de nieuwe planning?", advice)


def _made(filled: Filled) -> Made:
    given, draft = filled.given, filled.draft
    datum = day_of(given, DATUM, filled.today) or filled.today
    over = _over(draft.kader, given)
    place = over.lokaal.gemeente
    asking = Asking(
        draft.kader, to_close(draft, over.jaar, place.id, every=False), datum, closing=True
    )
    answers = _Answers(given)
    found = {each.item.id: answers.about(each) for each in asking.needed}
    if answers.wrong:
        raise Mistakes(answers.wrong)
    if lacking := [*_lacking(asking, found)]:
        raise Mistakes(lacking)
    there = taken(draft.loaded, filled.root, None)
    try:
        made = changed(draft, asking, found, Days(datum, filled.today), there)
    except Wrong as wrong:
        raise _within(wrong, draft, given) from None
    shown = "\n\n".join(lots_page(each, lots, Paper()) for each, lots in made.lots)
    return Made(made.proposal, f"Sluit {over.jaar} van {place.naam}", shown)


def _lacking(asking: Asking, found: Answers) -> Iterator[tuple[str, str]]:
    """Where nobody answered, or only some; with the first who did not."""
    for each in asking.needed:
        name, answers = each.item.id, found[each.item.id]
        left = missing(each, answers)
        if left is not None:
            who = listed([each.kader.naam(partij) for partij in left], NAMED) if answers else ""
            whose = f" van {who}" if who else ""
            asked = left[0] if answers and left else ALL
            yield f"uitkomst.{name}.{asked}", f"er is nog geen antwoord{whose} over {name}"


def _within(wrong: Wrong, draft: Draft, given: Given) -> Within:
    """Of the item that a rule points at, or that goes on as it; the first answer that there is."""
    place = wrong.errors[0].finding.place
    in_list = any(isinstance(step, int) for step in place.route[1:2])  # a key may be lacking
    item = draft.data(place.source.path, place.route[:2]) if in_list else None
    ids = [item.get(key) for key in ("id", "vervolg_op")] if isinstance(item, dict) else []
    names: dict[str, str] = {}
    for name in given:
        key, _, whose = name.partition(".")
        if whose.partition(".")[0] in ids:
            names.setdefault(key, name)
    return Within(wrong, names, names.get("uitkomst", ""))


class _Answers:
    """What was filled in about each item, and what is wrong with it."""

    def __init__(self, given: Given) -> None:
        self._given = given
        self.wrong: list[tuple[str, str]] = []

    def about(self, question: Question) -> list[Answer]:
        """One of all together, or one of each who answered."""
        if answer := self._one(question, ALL, ()):
            return [answer]
        several = question.partijen if len(question.partijen) > 1 else ()
        found = [self._one(question, each, (each,)) for each in several]
        return [each for each in found if each]

    def _one(self, question: Question, whose: str, partij: tuple[str, ...]) -> Answer | None:
        name = f"{question.item.id}.{whose}"
        said = {key: text for key in KEYS if (text := one(self._given, f"{key}.{name}"))}
        if not said:
            return None
        if "uitkomst" not in said:
            self.wrong.append((f"uitkomst.{name}", "kies ook wat ervan is geworden"))
            return None
        checks: dict[str, Callable[[str], str]] = {
            "uitkomst": checked_uitkomst,
            "toelichting": clean_text,
            "planning": question.checked_planning,
            "naar": question.checked_naar,
        }
        before = len(self.wrong)
        for key, text in said.items():
            try:
                said[key] = checks[key](text)
            except UserError as error:
                self.wrong.append((f"{key}.{name}", told(error)))
        answer = Answer(**said, partij=partij)
        if len(self.wrong) == before and (wrong := misfit(answer, question)):
            message = told(wrong[1]).replace("maak die cel leeg", "maak dit leeg")
            self.wrong.append((f"{wrong[0]}.{name}", message))
        return answer


YEAR = Form(
    NAME,
    "Een jaar sluiten",
    "Wat er van elke activiteit is geworden, en wat verdergaat in het volgende jaar.",
    (JAAR, GEMEENTE),
    _choosing,
    _fieldsets,
    _made,
)
