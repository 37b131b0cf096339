"""What the commands say of what is wrong, for who sees a form and no options."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.serve.forms.form import Fieldset, Mistakes, Within, told
from ambitiekader_cli.source import Route
from ambitiekader_cli.words.dutch import capital
from ambitiekader_cli.work.draft import Wrong

INSTEAD = {
    "ak update --herzien": "het formulier “Een planning verzetten”",
    "ak update": "het formulier “Een melding vastleggen”",
    "ak add": "het formulier “Iets toevoegen”",
    "ak meetings add": "het formulier “Iets toevoegen”",
    "ak meetings hold": "het formulier “Een vergadering vastleggen”",
    "ak meetings decide": "het formulier “Een besluit vastleggen”",
    "ak year": "het formulier “Een jaar sluiten”",
    "ak list": "de bladzijde “Alle afspraken”",
}
"""What does in the window what a command does."""
KEEP = "Bewaar het meteen in git"
"""The question on the page before something is written."""
_QUOTED = re.compile(r"`([^`]+)`")
_OPTION = re.compile(r"--([a-z][a-z_-]*)(?: .*)?")
_COMMAND = re.compile(r"(ak [a-z]+(?: (?:add|hold|decide|close))?)(.*)")
_SENTENCE = re.compile(r"(?:`[^`]*`|[^;`]|;(?! )|`)+")
"""Up to a semicolon, but for one in what somebody typed: a message, and each thing that helps."""
_CODE = re.compile(r" \(AK[0-9]{3}\)$")


def mistakes(wrong: Exception, fieldsets: Sequence[Fieldset]) -> list[tuple[str, str]]:
    """What is wrong, each with the name of its input; an empty name where it is of none."""
    labels = labels_of(fieldsets)
    if isinstance(wrong, Mistakes):
        return [(name, _in_words(message, labels)) for name, message in wrong.found]
    why, own, first = wrong, dict[str, str](), ""
    if isinstance(wrong, Within):
        why, own, first = wrong.why, {**wrong.names}, wrong.first
    names = {name: name for name in labels} | own
    asked = labels | {part: labels[name] for part, name in own.items() if name in labels}
    if isinstance(why, UserError):
        part, message = _part_of(why, names), told(why)
    elif isinstance(why, Refused):
        part, message = _part_of_rule(why, names), of_lines(why.lines)
    else:
        raise wrong
    return [(names.get(part, first), _in_words(message, asked))]


def remark(line: str, labels: Mapping[str, str]) -> str:
    """What is no reason to refuse."""
    return _in_words(_CODE.sub("", line.removeprefix("let op: ")), labels)


def labels_of(fieldsets: Sequence[Fieldset]) -> dict[str, str]:
    """The question of each input, by its name."""
    asked = {each.name: each.label for part in fieldsets for each in part.inputs}
    return {"commit": KEEP} | asked


def of_lines(lines: Iterable[str]) -> str:
    """As `ak` prints them, a sentence and what helps."""
    parts = (line.removeprefix("ak: ").strip() for line in lines)
    plain = (each.removeprefix("niet vastgelegd: ").removeprefix("hulp: ") for each in parts)
    return "; ".join(_CODE.sub("", each) for each in plain)


def _in_words(text: str, labels: Mapping[str, str]) -> str:
    """With questions and forms for options and commands; advice that has none is left out."""
    first, *advice = map(str.strip, _SENTENCE.findall(text))
    helping = (each for each in advice if {*_options(each)} <= labels.keys())
    named = (_QUOTED.sub(lambda m: _named(m[1], labels), each) for each in (first, *helping))
    return capital("; ".join(named))


def _options(text: str) -> Iterator[str]:
    """The names of those that a message speaks of."""
    found = (_OPTION.fullmatch(match[1]) for match in _QUOTED.finditer(text))
    return (option[1] for option in found if option)


def _named(quoted: str, labels: Mapping[str, str]) -> str:
    """What stood between backticks, as who sees a form knows it."""
    if (command := _COMMAND.fullmatch(quoted)) and (instead := _instead(command)):
        return instead
    option = _OPTION.fullmatch(quoted)
    key = option[1] if option else quoted.removesuffix(":")
    return f"“{labels.get(key, quoted)}”"


def _instead(command: re.Match[str]) -> str:
    whole = command[1] + " --herzien" * ("--herzien" in command[2])
    names = (whole, command[1], " ".join(command[1].split(" ")[:2]))
    return next((INSTEAD[name] for name in names if name in INSTEAD), "")


def _part_of(wrong: UserError, names: Mapping[str, str]) -> str:
    """What it tells of; else the first of whose option it speaks."""
    parts = (wrong.about, *_options(told(wrong)))
    return next((part for part in parts if part in names), "")


def _part_of_rule(refusal: Refused, names: Mapping[str, str]) -> str:
    """What stands at the place that a rule points at; of a part of it that has its own question."""
    route = refusal.errors[0].finding.place.route if isinstance(refusal, Wrong) else ()
    return next((part for part in _parts(route) if part in names), "")


def _parts(route: Route) -> Iterator[str]:
    """The keys on the way to a place, the last first: each with the one above it, and alone."""
    steps = [str(step) for step in route]
    for number in reversed(range(len(steps))):
        yield "_".join(steps[max(number - 1, 0) : number + 1])
        yield steps[number]
