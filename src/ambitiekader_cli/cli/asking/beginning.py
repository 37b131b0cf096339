"""A new region asked in nine questions, for who does not know the options."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.cli.asking.questions import Option, chosen, said, text
from ambitiekader_cli.cli.terminal import paper, say
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.beginning.entries import NOTHING
from ambitiekader_cli.work.beginning.frame_steps import WAT
from ambitiekader_cli.work.beginning.opzet import Opzet
from ambitiekader_cli.work.beginning.region import refuse_wrong
from ambitiekader_cli.work.beginning.steps import KEYS, Answers, Missing, default, opzet_of
from ambitiekader_cli.work.beginning.usual import HOUSING


class Ask(NamedTuple):
    """One thing to ask within a question."""

    key: str
    words: str
    several: bool = False
    when: Callable[[Opzet], bool] = lambda _: True
    before: str = ""
    """What `ak` puts before each line: the kind of partij."""


class Question(NamedTuple):
    """One of the nine."""

    titel: str
    asks: Sequence[Ask]


def _is_local(opzet: Opzet) -> bool:
    return opzet.wat == "regio-en-gemeenten" and len(opzet.gemeenten) > 1


def _is_housing(opzet: Opzet) -> bool:
    return opzet.beleidsveld == HOUSING


def _is_other(opzet: Opzet) -> bool:
    return opzet.wat == "anders"


QUESTIONS = (
    Question("De naam", (Ask("naam", "Hoe heet de regio, de gemeente of het plan?"),)),
    Question("Wat het is", (Ask("wat", "Waar maakt u afspraken voor?"),)),
    Question("Het beleidsveld", (Ask("beleidsveld", "Waar gaat het over?"),)),
    Question(
        "De looptijd",
        (
            Ask("van", "Wanneer begint het? Een jaar, of een dag"),
            Ask("tot", "Wanneer eindigt het? Typ `open` als er geen einde is"),
        ),
    ),
    Question(
        "De gemeenten",
        (
            Ask("gemeenten", "Welke gemeenten? De naam, of de code van het CBS", True),
            Ask(
                *("samenwerkingen", "Maken er samen één afspraak? Zo: Noord=Zeedorp,Bergveld"),
                several=True,
                when=_is_local,
            ),
        ),
    ),
    Question(
        "De partijen",
        (
            Ask("partijen", "Welke corporaties?", True, _is_housing, "corporatie: "),
            Ask(
                *("partijen", "Welke huurdersorganisaties?", True),
                *(_is_housing, "huurdersorganisatie: "),
            ),
            Ask("partijsoorten", "Eigen soorten partijen? Zo: provincie=provincies", True),
            Ask("partijen", "Welke andere partijen? Zo: overig: Bureau Wonen", True),
            Ask("groepen", "Welke groepen trekken samen? Zo: Kop=Wonen Noord,Wonen Zuid", True),
            Ask(
                "opvolgers",
                "Volgt de een de ander op? Zo: Wonen Noord=Wonen Zuid,2028-01-01",
                True,
            ),
        ),
    ),
    Question("De thema's", (Ask("themas", "Welke thema's? Zo: Wonen, of Wonen=WON", True),)),
    Question(
        "Het ritme",
        (
            Ask("overleggen", "Welk overleg, en hoe vaak? Zo: Stuurgroep=tweemaal per jaar", True),
            Ask("wettelijke_data", "Welke dag komt elk jaar terug? Zo: 1 juli=Bod", True),
            Ask("herijking", "Wanneer werkt u het kader bij?"),
        ),
    ),
    Question(
        "Eigen velden en woorden",
        (
            Ask("kenmerken", "Eigen velden? Zo: Budget=bedrag, of Domein=ruimte,sociaal", True),
            Ask("gebied", "Hoe heet het gebied in een zin? Zo: het land", when=_is_other),
            Ask("bijvoeglijk", "En voor een woord? Zo: landelijke", when=_is_other),
            Ask("titel", "Welke titel krijgt het kader?"),
            Ask("vorig", "Hoe heette het kader hiervoor?"),
        ),
    ),
)

LINE = {
    "gemeenten": "gemeente",
    "samenwerkingen": "samen",
    "partijsoorten": "soort",
    "partijen": "partij",
    "groepen": "groep",
    "opvolgers": "opvolger",
    "themas": "thema",
    "overleggen": "overleg",
    "wettelijke_data": "dag",
    "kenmerken": "veld",
}
"""What stands before a line, by the answer that it is part of."""


def asked_opzet(given: Answers, today: date) -> Opzet:
    """All answers; what was given as an option is not asked. Raises UserError for such a one."""
    dialogue = _Dialogue(given, today)
    for number, question in enumerate(QUESTIONS, 1):
        dialogue.ask(number, question)
    return opzet_of(dialogue.answers, today)


class _Dialogue:
    """The answers so far."""

    def __init__(self, given: Answers, today: date) -> None:
        self._given, self._today = given, today
        self.answers = {**given}
        self._explained = False

    def ask(self, number: int, question: Question) -> None:
        """What of it was not given."""
        heading = f"\nVraag {number} van {len(QUESTIONS)}: {question.titel}"
        for each in question.asks:
            if each.key not in self._given and each.when(self._so_far(each.key)):
                if heading:
                    say(heading)
                heading = ""
                self._one(each)

    def _one(self, ask: Ask) -> None:
        usual = self._usual(ask.key)
        if ask.key == "wat":
            options = [Option(value, label) for value, label in WAT.items()]
            self.answers["wat"] = chosen(ask.words, options, str(usual))
        elif ask.several:
            self._lines(ask, usual)
        else:
            shown = NOTHING if usual == () else "" if usual is None else str(usual)
            text(ask.words, lambda typed: self._taken(ask.key, typed or usual), shown)

    def _usual(self, key: str) -> object:
        """What Enter means: of one gemeente that no list knows, that it is new."""
        opzet = self._so_far(key)
        usual = default(key, opzet, self._today)
        if key == "gemeenten" and usual is None and opzet.wat == "gemeente":
            return (f"nieuw: {opzet.naam.removeprefix('Gemeente ')}",)
        return usual

    def _lines(self, ask: Ask, usual: object) -> None:
        """One thing a line, until an empty one."""
        say(ask.words)
        for told in self._hints(ask, usual):
            say("\n".join(paper().folded(f"  {told}", "  ")))
        prompt = f"  {ask.before.rstrip(': ') or LINE[ask.key]}"
        while text(prompt, lambda typed: self._line(ask, typed, usual)):
            pass

    def _hints(self, ask: Ask, usual: object) -> Iterator[str]:
        """How to answer, once, and what an empty line means if it is the first."""
        if not self._explained:
            self._explained = True
            yield "Typ er een per regel. Een lege regel is klaar."
        known = usual if isinstance(usual, list | tuple) and not ask.before else ()
        if names := [_shown(each) for each in known]:
            yield f"Meteen Enter: {visible(listed(names, 8))}."

    def _line(self, ask: Ask, typed: str, usual: object) -> bool:
        """Whether there may be more; raises UserError for what cannot be."""
        if typed:
            self._parts_taken(ask, _parts(typed))
            return True
        if self.answers.get(ask.key) is None and not self._is_halfway(ask):
            self._taken(ask.key, usual)
        return False

    def _parts_taken(self, ask: Ask, parts: Sequence[str]) -> None:
        """All, or those that are right; raises UserError for the others, and says what is kept."""
        if len(parts) == 1:
            self._added(ask, parts)
            return
        found = [*self._each_added(ask, parts)]
        kept = [quoted(part.strip()) for part, error in found if error is None]
        wrong = [said(error) for _, error in found if error]
        if wrong:
            told = f"genoteerd: {listed(kept, 8)}; typ alleen de rest. " if kept else ""
            raise UserError(told + ". ".join(wrong))

    def _each_added(self, ask: Ask, parts: Sequence[str]) -> Iterator[tuple[str, UserError | None]]:
        """What is wrong with each; by halves, for judging takes long, and mostly all are right."""
        try:
            self._added(ask, parts)
        except UserError as error:
            if len(parts) == 1:
                yield parts[0], error
                return
            middle = len(parts) // 2
            yield from self._each_added(ask, parts[:middle])
            yield from self._each_added(ask, parts[middle:])
        else:
            yield from ((part, None) for part in parts)

    def _added(self, ask: Ask, parts: Sequence[str]) -> None:
        """Behind what was answered already; raises UserError."""
        so_far = self.answers.get(ask.key)
        known = so_far if isinstance(so_far, list) else []
        self._taken(ask.key, [*known, *(f"{ask.before}{part}" for part in parts)])

    def _is_halfway(self, ask: Ask) -> bool:
        """Whether the same answer is asked for again."""
        asks = [each for question in QUESTIONS for each in question.asks if each.key == ask.key]
        return ask != asks[-1]

    def _taken(self, key: str, answer: object) -> bool:
        """Kept if it is understood; raises UserError."""
        if answer is None:
            raise UserError("hier hoort een antwoord")
        made = {**self.answers, key: answer}
        opzet_of(made, self._today, key)
        with suppress(Missing):  # what must still be answered
            refuse_wrong(opzet_of(made, self._today), self._today)
        self.answers = made
        return True

    def _so_far(self, key: str) -> Opzet:
        before = KEYS.index(key) - 1
        return opzet_of(self.answers, self._today, KEYS[before]) if before >= 0 else Opzet()


def _shown(thing: object) -> str:
    """As the first of its keys names it."""
    return str(next(iter(thing.values())) if isinstance(thing, dict) else thing)


def _parts(typed: str) -> list[str]:
    """What was typed on one line, with commas between; those behind a sign belong to it."""
    return [typed] if "=" in typed else [part for part in typed.split(",") if part.strip()]
