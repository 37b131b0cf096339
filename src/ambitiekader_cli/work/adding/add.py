"""Something new in the data: put where its soort belongs, with an id that is free."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diff.same import same
from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.form.shape import UNKNOWN, Model, fields
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Route, Source
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.adding.answers import Asked, choices, understood
from ambitiekader_cli.work.adding.soorten import NEW_FILES
from ambitiekader_cli.work.adding.vraag import Answers, Soort, Vraag
from ambitiekader_cli.work.agreed_before import additions_told
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.free_id import Taken, free_id, id_of_name, refuse_taken
from ambitiekader_cli.work.meeting.planned import add_in_order
from ambitiekader_cli.work.meeting.record import refuse_known, refuse_past

Given: TypeAlias = Mapping[str, Sequence[str]]
"""What was typed behind each option."""
Ask: TypeAlias = Callable[[Asked], "Fresh | None"]
"""Asks somebody; None is no answer."""
MOST_CHOICES = 20
"""That are named or shown in a list."""


class Missing(UserError):  # noqa: N818 - nothing went wrong in `ak`
    """Something was not given without which nothing can be added."""

    def __init__(self, soort: Soort, missing: Sequence[Asked]) -> None:
        names = [f"`--{asked.vraag.name}`" for asked in missing]
        verb = "ontbreekt" if len(names) == 1 else "ontbreken"
        message = f"bij {soort.noun} {verb} {listed(names, len(names))}"
        super().__init__(message, _advice(missing[0]))


class Added(NamedTuple):
    """Something new, that is not written yet."""

    name: str
    """Its id; empty where it has none."""
    proposal: Proposal


def refuse_strangers(soort: Soort, given: Given) -> None:
    """Raises UserError for an option that this soort does not have."""
    for name in given:
        if name not in soort.options:
            own = listed([f"`--{each}`" for each in soort.options], len(soort.options))
            raise UserError(f"`--{name}` hoort niet bij {soort.noun}", f"wel kunt u geven: {own}")


class WrongAnswer(UserError):  # noqa: N818 - nothing went wrong in `ak`
    """What is not understood of one question."""

    def __init__(self, vraag: str, error: UserError) -> None:
        super().__init__(error.message, error.advice, error.exit_code)
        self.vraag = vraag


def _understood(asked: Asked, given: Sequence[str]) -> Fresh:
    try:
        return understood(asked, given)
    except UserError as error:
        raise WrongAnswer(asked.vraag.name, error) from None


def answered(
    soort: Soort, given: Given, kader: Kader, today: date, ask: Ask | None = None
) -> dict[str, Fresh]:
    """What was given, understood, and what somebody answers where nothing was.

    Raises UserError for what is not understood, and without `ask` Missing.
    """
    answers: dict[str, Fresh] = {}
    missing: list[Asked] = []
    for vraag in soort.vragen:
        asked = Asked(vraag, kader, {**answers}, today)
        answer: Fresh | None = asked.only_place
        if vraag.name in given:
            if not asked.belongs and not missing:
                raise UserError(f"`--{vraag.name}` is hier niet nodig", "laat de optie weg")
            answer = _understood(asked, given[vraag.name])
        elif answer is None and ask and vraag.asked and asked.belongs and not asked.is_replaced:
            answer = ask(asked)
        elif answer is None and asked.needed:
            missing.append(asked)
        if answer is not None:
            answers[vraag.name] = answer
    if missing:
        raise Missing(soort, missing)
    return answers


def added(draft: Draft, soort: Soort, answers: Answers, today: date, there: Taken) -> Added:
    """What comes of the answers; raises UserError and Refused, and Wrong for what the rules say."""
    name = put(draft, soort, answers, today, there)
    proposal = draft.proposal(lambda kader: rulebook.run(kader, today, today).findings)
    return Added(name, proposal._replace(remarks=(*additions_told(draft), *proposal.remarks)))


def put(draft: Draft, soort: Soort, answers: Answers, today: date, there: Taken) -> str:
    """It in the draft, and its id; raises UserError and Refused."""
    if soort.inside == "orgaan":
        _refuse_meeting(draft.kader, answers, today)
    said = _entry(soort, answers) | {**soort.also(answers)}
    if not soort.inside:
        _refuse_same(draft, soort, answers, said)
    name = _id(draft.kader, soort, answers, there)
    entry = ({"id": name} if name else {}) | said
    put_entries(draft, soort, answers, [entry])
    return name


def _refuse_same(draft: Draft, soort: Soort, answers: Answers, said: Mapping[str, Fresh]) -> None:
    """Raises UserError where the same stands there already, under another id: typed twice."""
    for each in draft.data(path_of(draft.kader, soort, answers), soort.route) or ():
        known = {**each} if isinstance(each, dict) else {}
        name = known.pop("id", None)
        keys = {*known, *said} - {"id"}
        alike = known and all(same(known.get(key), said.get(key), key) for key in keys)
        if alike and isinstance(name, str):
            advice = "staat het er terecht twee keer, geef het dan een eigen titel"
            raise UserError(f"dit staat er al, als {name}", advice, exit_code=1)


def put_entries(
    draft: Draft, soort: Soort, answers: Answers, entries: Iterable[Mapping[str, Fresh]]
) -> None:
    """More of one soort, all in the list where these answers say; raises Refused."""
    path, route = _place(draft, soort, answers)
    order = fields(_model(path, route))
    made = [
        {key: entry[key] for key in sorted(entry, key=lambda k: order.get(k, UNKNOWN).order)}
        for entry in entries
    ]
    if soort.inside == "orgaan":
        for entry in made:
            add_in_order(draft, path, route, entry, str(answers["datum"]))
    else:
        draft.edit(path, *(Add(route, entry) for entry in made))


def id_begin(kader: Kader, soort: Soort, answers: Answers) -> str:
    """What stands before the number, in the ids of a soort that have one."""
    form = _form(soort.id, soort.local_id, answers)
    return form.format(**_words(kader, answers), nummer="")


def question_about(wrong: Wrong, soort: Soort) -> Vraag | None:
    """The question whose answer the rules refuse; None where it is about something else."""
    keys = {vraag.key or vraag.name: vraag for vraag in soort.vragen}
    route = wrong.errors[0].finding.place.route
    return next((keys[step] for step in reversed(route) if step in keys), None)


def _advice(asked: Asked) -> str:
    """Which options to give, and what can stand behind the last."""
    names = [f"`--{name}`" for name in (*asked.vraag.instead_of, asked.vraag.name)]
    known = choices(asked) or {}
    told = f": {listed([*known], MOST_CHOICES, 'of')}" if known else f" {asked.vraag.optie.metavar}"
    return f"geef {listed(names, len(names), 'of')}{told}"


def _entry(soort: Soort, answers: Answers) -> dict[str, Fresh]:
    return {
        vraag.key or vraag.name: answers[vraag.name]
        for vraag in soort.vragen
        if vraag.key is not None and not vraag.of_file and vraag.name in answers
    }


def _id(kader: Kader, soort: Soort, answers: Answers, there: Taken) -> str:
    """As it was given, or the next that is free."""
    given, form = answers.get("id"), _form(soort.id, soort.local_id, answers)
    if isinstance(given, str):
        name = as_typed(given)
    elif form.endswith("{nummer}"):
        begin = id_begin(kader, soort, answers)
        return free_id(begin, path_of(kader, soort, answers), there)
    else:
        name = id_of_name(str(answers["naam"])) if form else ""
    refuse_taken(name, soort.name, there)
    return name


def _form(regional: str, local: str, answers: Answers) -> str:
    return local if local and "gemeente" in answers else regional


def _words(kader: Kader, answers: Answers) -> dict[str, str]:
    """What can stand between the braces of the table."""
    words = {name: str(answer) for name, answer in answers.items()}
    if place := kader.plaatsen.get(words.get("gemeente", "")):
        words["code"] = place.code
    ambitie = kader.ambities.get(words.get("ambitie", ""))
    thema = ambitie.bestand.thema if ambitie else words.get("thema")
    if thema in kader.themas:
        words["themacode"] = kader.themas[thema].code
    return words


def _path(kader: Kader, soort: Soort, answers: Answers) -> str:
    return _form(soort.file, soort.local, answers).format(**_words(kader, answers))


def path_of(kader: Kader, soort: Soort, answers: Answers) -> str:
    """The file that something with these answers comes in."""
    return _form(soort.file, soort.local, answers).format(**_words(kader, answers))


def _place(draft: Draft, soort: Soort, answers: Answers) -> tuple[str, Route]:
    """The file and the list in it; both are there when this is done."""
    kader = draft.kader
    if soort.inside == "indicator":
        indicator = _only_one(kader, str(answers["indicator"]))
        return indicator.bestand.source.path, (*indicator.route, *soort.route)
    path = path_of(kader, soort, answers)
    if draft.source(path) is None:
        _make_file(draft, path, soort, answers)
    if soort.inside == "orgaan":
        return path, (*_overleg(draft, path, answers), *soort.route)
    return path, soort.route


def _refuse_meeting(kader: Kader, answers: Answers, today: date) -> None:
    """As `ak meetings add` does."""
    datum, place = date.fromisoformat(str(answers["datum"])), answers.get("gemeente")
    refuse_past(datum, today)
    if body := _body(kader, answers):
        refuse_known(kader, body, datum, place if isinstance(place, str) else None)


def _body(kader: Kader, answers: Answers) -> Overleg | None:
    """That meets, on the level that was answered where it meets on both; None for a new one."""
    for body in kader.overleggen:
        if body.orgaan == answers["orgaan"] and body.niveau == answers.get("niveau", body.niveau):
            return body
    return None


def _only_one(kader: Kader, name: str) -> Indicator:
    """The indicator of this id; raises UserError where there are more."""
    found = [each for each in kader.all_indicatoren if each.id == name]
    if len(found) > 1:
        places = [str(each.at().span()) for each in found]
        message = f"het id `{name}` staat op meer plaatsen: {listed(places, MOST_CHOICES)}"
        raise UserError(message, "geef elke indicator een eigen id", exit_code=1, about="indicator")
    return found[0]


def _overleg(draft: Draft, path: str, answers: Answers) -> Route:
    """Where the body that meets stands; one that did not meet before comes last."""
    if body := _body(draft.kader, answers):
        return body.route
    made = {"orgaan": answers["orgaan"], "niveau": answers["niveau"]}
    draft.edit(path, Add(("overleggen",), made))
    return ("overleggen", len(draft.data(path, ("overleggen",))) - 1)


def _make_file(draft: Draft, path: str, soort: Soort, answers: Answers) -> None:
    """With what it must say, below the licence that the other files have."""
    bestand = layout.bestand(Source(path, b""))
    data = NEW_FILES[bestand.soort if bestand else ""]
    draft.make(path, data, draft.kader.frame.bestand.source)
    for vraag in soort.vragen:
        answer = answers.get(vraag.name, ()) if vraag.of_file else ()
        for each in answer if isinstance(answer, tuple) else (answer,):
            draft.edit(path, Add((vraag.key or vraag.name,), each))


def _model(path: str, route: Route) -> Model:
    """What the items of a list are."""
    bestand = layout.bestand(Source(path, b""))
    model: Model = SHAPES[bestand.soort] if bestand else None
    for step in route:
        if isinstance(step, str):
            model = fields(model).get(step, UNKNOWN).model
    return model
