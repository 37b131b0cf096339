"""Something new, as `ak add` takes it: the questions are those of its table."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
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
    one,
    query,
    told,
)
from ambitiekader_cli.serve.forms.wording import of_lines
from ambitiekader_cli.work.adding.add import added, answered, question_about
from ambitiekader_cli.work.adding.answers import Asked, choices, none_yet, understood
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Kind, Soort, Vraag
from ambitiekader_cli.work.draft import Wrong
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.named import chosen

NAME, SOORT = "toevoegen", "wat"
MOST_OFFERED = 300
"""In a list; with more it is typed."""
LONG = frozenset({"tekst", "toelichting"})
NUMBERED = frozenset({Kind.AMBITIE, Kind.AFSPRAAK, Kind.INDICATOR})


def _choosing(_kader: Kader, given: Given, _today: date) -> Choosing | None:
    if word := one(given, SOORT):
        _soort(word)
        return None
    address = f"/bewerk/{NAME}"
    links = [Link(query(address, **{SOORT: soort.name}), soort.noun) for soort in SOORTEN]
    return Choosing("Wat wilt u toevoegen?", links=links)


def _soort(word: str) -> Soort:
    by_name = {soort.name: soort for soort in SOORTEN}
    return by_name[chosen(word, dict.fromkeys(by_name, ()), "soort")]


def _fieldsets(kader: Kader, given: Given, today: date) -> list[Fieldset]:
    soort = _soort(one(given, SOORT) or "")
    asked = [*_asked(soort, kader, given, today)]
    first = [_input(each) for each in asked if each.vraag.asked]
    rest = [_input(each) for each in asked if not each.vraag.asked]
    folded = [Fieldset("Meer invullen", rest, folded=True)]
    return [Fieldset(f"{soort.noun} toevoegen".capitalize(), first), *folded * bool(rest)]


def _asked(soort: Soort, kader: Kader, given: Given, today: date) -> Iterable[Asked]:
    """The questions that belong here, by what is answered so far."""
    answers: dict[str, Fresh] = {}
    for vraag in soort.vragen:
        asked = Asked(vraag, kader, {**answers}, today)
        known = choices(asked)
        if asked.only_place:
            answers[vraag.name] = asked.only_place
        elif asked.belongs and (asked.needed or known is None or known):
            yield asked
            with suppress(UserError):
                if texts := _texts(vraag, given):
                    answers[vraag.name] = understood(asked, texts)


def _texts(vraag: Vraag, given: Given) -> list[str]:
    """What was filled in; of several each on a line of its own."""
    texts = given.get(vraag.name, ())
    if not vraag.several:
        return [*texts]
    return [line for text in texts for line in text.splitlines() if line.strip()]


def _input(asked: Asked) -> Input:
    vraag, known = asked.vraag, choices(asked) or {}
    offered = [Offered(value, _text(vraag, value, text)) for value, text in known.items()]
    if len(offered) > MOST_OFFERED or vraag.kind is Kind.KENMERK:
        offered = []
    none = [Offered("", "Kies" if asked.needed else "geen")]
    needed = asked.needed and not vraag.instead_of
    return Input(
        vraag.name,
        vraag.vraag,
        _help(asked, is_typed=not offered),
        offered if vraag.several or not offered else none + offered,
        needed=needed,
        long=vraag.name in LONG,
        several=vraag.several,
        default=str(asked.today.year) if vraag.kind is Kind.JAAR and needed else "",
    )


def _text(vraag: Vraag, value: str, text: str) -> str:
    """What has a number is known by it."""
    return f"{value} {text}" if vraag.kind in NUMBERED else text or value


def _help(asked: Asked, *, is_typed: bool) -> str:
    vraag = asked.vraag
    if choices(asked) == {}:
        return told(none_yet(vraag.name))
    parts = [] if vraag.asked else [vraag.optie.help]
    parts += ["Elk op een eigen regel."] if vraag.several and is_typed else []
    parts += ["Niet nodig als u een vraag hierboven hebt beantwoord."] if vraag.instead_of else []
    return " ".join(parts).replace("; mag vaker", "").replace("jjjj-mm-dd", "31-12-2026")


def _made(filled: Filled) -> Made:
    kader, today = filled.draft.kader, filled.today
    soort = _soort(filled.one(SOORT) or "")
    asked = [*_asked(soort, kader, filled.given, today)]
    given = {each.vraag.name: _texts(each.vraag, filled.given) for each in asked}
    given = {name: texts for name, texts in given.items() if texts}
    _refuse_misunderstood(asked, given)
    answers = answered(soort, given, kader, today)
    there = taken(filled.draft.loaded, filled.root, None)
    try:
        made = added(filled.draft, soort, answers, today, there)
    except Wrong as wrong:
        vraag = question_about(wrong, soort)
        if vraag is None:
            raise
        raise Mistakes([(vraag.name, of_lines(wrong.lines))]) from None
    return Made(made.proposal, f"Voeg {made.name or soort.noun} toe")


def _refuse_misunderstood(asked: Iterable[Asked], given: Given) -> None:
    """Raises Mistakes, all at once."""
    found: list[tuple[str, str]] = []
    for each in asked:
        try:
            if each.vraag.name in given:
                understood(each, given[each.vraag.name])
                if each.vraag.kind is Kind.JAAR and each.is_replaced:
                    found.append((each.vraag.name, "laat dit leeg bij een meting van een dag"))
            elif each.needed:
                found.append((each.vraag.name, "hier hoort een antwoord"))
        except UserError as wrong:
            found.append((each.vraag.name, told(wrong)))
    if found:
        raise Mistakes(found)


THING = Form(
    NAME,
    "Iets toevoegen",
    "Een ambitie, afspraak, activiteit, partij, bijeenkomst en meer.",
    (SOORT,),
    _choosing,
    _fieldsets,
    _made,
)
