"""What the commands say of what is wrong, for who sees a form and no options."""

import re
from collections.abc import Iterable, Mapping, Sequence

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.serve.forms.form import Fieldset, Mistakes, told
from ambitiekader_cli.words.dutch import capital
from ambitiekader_cli.work.draft import Wrong

INSTEAD = {
    "ak update": "Een melding vastleggen",
    "ak add": "Iets toevoegen",
    "ak meetings add": "Iets toevoegen",
    "ak meetings hold": "Een vergadering vastleggen",
    "ak meetings decide": "Een besluit vastleggen",
    "ak year": "Een jaar sluiten",
}
"""The form that does what a command does."""
KEEP = "Bewaar het meteen in git"
"""The question on the page before something is written."""
_OPTION = re.compile(r"`?--([a-z_-]+)(?: [A-Z]+)?`?")
_COMMAND = re.compile(r"`(ak [a-z]+(?: (?:add|hold|decide|close))?)[^`]*`")
_QUOTED = re.compile(r"`([^`]+)`")
_CODE = re.compile(r" \(AK[0-9]{3}\)$")


def mistakes(wrong: Exception, fieldsets: Sequence[Fieldset]) -> list[tuple[str, str]]:
    """What is wrong, each with the name of its input; an empty name where it is of none."""
    labels = labels_of(fieldsets)
    if isinstance(wrong, Mistakes):
        return [(name, _in_words(message, labels)) for name, message in wrong.found]
    if isinstance(wrong, UserError):
        return [(_name_in(told(wrong), labels), _in_words(told(wrong), labels))]
    if isinstance(wrong, Refused):
        return [(_name_of(wrong, labels), _in_words(of_lines(wrong.lines), labels))]
    raise wrong


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
    """With the names of questions and forms in place of options and commands."""
    named = _OPTION.sub(lambda m: f"“{labels[m[1]]}”" if m[1] in labels else m[0], text)
    quoted = _COMMAND.sub(_form, named)
    return capital(_QUOTED.sub(lambda m: f"“{labels.get(m[1], m[1])}”", quoted))


def _form(match: re.Match[str]) -> str:
    words = match[1].split(" ")
    for count in (3, 2):
        if titel := INSTEAD.get(" ".join(words[:count])):
            return f"het formulier “{titel}”"
    return match[0]


def _name_in(text: str, labels: Mapping[str, str]) -> str:
    """The input that a message tells of: by its option, or by the first word."""
    options = [match[1] for match in _OPTION.finditer(text) if match[1] in labels]
    words = re.findall(r"[a-z_]+", text)[:3]
    quoted = _QUOTED.findall(text)
    return next((word for word in (*options, *words, *quoted) if word in labels), "")


def _name_of(refusal: Refused, labels: Mapping[str, str]) -> str:
    """The input of the key that a rule points at."""
    route = refusal.errors[0].finding.place.route if isinstance(refusal, Wrong) else ()
    return next((str(step) for step in reversed(route) if step in labels), "")
