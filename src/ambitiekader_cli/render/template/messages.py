"""What jinja2 and Python say about a template, in Dutch: what is wrong, and what may help."""

import re

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from ambitiekader_cli.render.template.room import TooLargeError
from ambitiekader_cli.render.template.sandbox import NotTextError


class OutOfTime(KeyboardInterrupt):
    """The time for a template is over: raised from outside, wherever its work is."""


def explained(error: BaseException) -> tuple[str, str]:
    """One sentence and one advice."""
    if isinstance(error, TemplateSyntaxError | TemplateRuntimeError):
        return _of_jinja(error)
    for kind, sentence, advice in _PLAIN:
        if isinstance(error, kind):
            return sentence, advice
    return "deze bewerking kan hier niet", "controleer of de waarden zijn wat u verwacht"


def _of_jinja(error: TemplateSyntaxError | TemplateRuntimeError) -> tuple[str, str]:
    if isinstance(error, SecurityError):
        return "dit mag een template niet", "een template leest alleen gegevens en maakt tekst"
    if isinstance(error, UndefinedError):
        sentence, _, advice = str(error.message).partition("\n")
        return sentence, advice
    return _translated(str(error.message))


def _translated(english: str) -> tuple[str, str]:
    for pattern, sentence in _ENGLISH:
        match = re.match(pattern, english)
        if match:
            dutch = sentence.format(*(_WORDS.get(word, word) for word in match.groups()))
            return dutch, _PAIRS
    return "deze regel is niet te begrijpen", _PAIRS


_PAIRS = "controleer of elke `{{` en `{%` weer sluit en elk blok zijn einde heeft"
_SMALLER = "zoek de lus of de herhaling die te lang doorgaat"
_PLAIN: tuple[tuple[type[BaseException], str, str], ...] = (
    (OutOfTime, "de template is na te veel tijd nog niet klaar", _SMALLER),
    (MemoryError, "de template vraagt te veel geheugen", _SMALLER),
    (OverflowError, "de template telt te ver", _SMALLER),
    (TooLargeError, "het document wordt te groot", _SMALLER),
    (RecursionError, "templates of macro's roepen elkaar zonder einde aan", "haal de kring eruit"),
    (NotTextError, "dit is geen tekst maar een lijst of een groep velden", "kies één veld"),
    (TemplateNotFound, "de template die hier wordt ingevoegd, bestaat niet", "controleer de naam"),
    (SyntaxError, "de template is te ingewikkeld", "zet minder lussen en voorwaarden in elkaar"),
)
_WORDS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "einde van de template",
    "begin of statement block": "{%",
    "begin of print statement": "{{",
}
_ENGLISH = (
    (r"Encountered unknown tag '(.+?)'", "de opdracht `{0}` bestaat niet, of hoort hier niet"),
    (r"Unexpected end of template\. .*?tags: '(.+?)'", "het einde ontbreekt: zet ergens `{0}`"),
    (r"Unexpected end of template", "de template houdt op voordat zij af is"),
    (r"Missing end of comment tag", "het commentaar sluit niet met `#}}`"),
    (r"No filter named '(.+?)'", "het filter `{0}` bestaat niet"),
    (r"No test named '(.+?)'", "de toets `{0}` bestaat niet"),
    (r"unexpected char '(.+?)'", "het teken `{0}` past hier niet"),
    (r"expected name or number", "na de punt hoort een naam"),
    (r"expected token '(.+?)', got '(.+?)'", "hier staat `{1}`, maar er hoort `{0}`"),
    (r"unexpected '(.+?)', expected '(.+?)'", "hier staat `{0}`, maar er hoort `{1}`"),
    (r"unexpected '(.+?)'", "`{0}` past hier niet"),
)
