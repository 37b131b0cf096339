"""How much a template may fill: one text, all that it makes together, and the steps of its loops.

Python makes a text of gigabytes in one step, that no limit on time can stop, and only Linux keeps
to a limit on memory. So what will be made is counted first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

MOST_NUMBER = 100_000
"""That may be given to a filter or a method, such as a width; as long as jinja2's own `range`."""
MOST_BITS = 4096
"""Of a product of whole numbers."""
TIMES = 20
"""A document is put together of parts, and those of parts: so often one text in all."""
_ENTRY = 8
"""What an entry of a list counts for, beside a sign of a text."""
_NUMBER = re.compile("[0-9]+")
_OF_TEXT = frozenset(
    {"capitalize", "center", "format", "indent", "join", "lower", "pprint", "replace", "string"}
    | {"title", "trim", "truncate", "upper", "urlencode", "wordcount", "wordwrap"}
)
"""Filters that first make one text of what they are given, also of a list."""


class TooLargeError(Exception):
    """The document, or a text on the way to it, becomes larger than a document can be."""


class Room:
    """What is left for one document."""

    def __init__(self, characters: int) -> None:
        self.most = characters
        self._left = characters * TIMES

    def take(self, size: int) -> None:
        """So much is made; raises TooLargeError when it is too much, alone or with the rest."""
        self._left -= size
        if size > self.most or self._left < 0:
            raise TooLargeError

    def joined(self, pieces: Iterable[str]) -> str:
        """What a macro or a block made."""
        pieces = [*pieces]
        self.take(sum(map(len, pieces)))
        return "".join(pieces)

    def put_together(self, values: tuple[object, ...]) -> str:
        """As `~` does."""
        self.take(self.weight(values))
        return "".join(map(str, values))

    def walked(self, values: Any) -> Any:  # noqa: ANN401 - whatever a template loops over
        """The same, a step for each; what has a length has all its steps at once."""
        if hasattr(values, "__len__"):
            self.take(len(values))
            return values
        return self._walked(values)

    def _walked(self, values: Iterable[object]) -> Iterator[object]:
        for each in values:
            self.take(1)
            yield each

    def multiply(self, left: object, right: object) -> None:
        """Before two values are."""
        if isinstance(left, int) and isinstance(right, int):
            if left.bit_length() + right.bit_length() > MOST_BITS:
                raise TooLargeError
            return
        number = next((each for each in (left, right) if isinstance(each, int)), 0)
        self.take(max(number, 0) * sum(map(_length, (left, right))))

    def add(self, left: object, right: object) -> None:
        """Before two values are."""
        self.take(_length(left) + _length(right))

    def call(self, name: str, text: object, given: tuple[object, ...]) -> None:
        """Before a filter or a method makes something of a text."""
        if any(isinstance(each, int) and abs(each) > MOST_NUMBER for each in given):
            raise TooLargeError
        if self.grown(name, text, given) > self.most:
            raise TooLargeError

    def grown(self, name: str, text: Any, given: tuple[Any, ...]) -> int:  # noqa: ANN401
        """At most so many characters come of it; 0 where it is no more than there was."""
        own, more = text if isinstance(text, str) else "", 0
        match name:
            case "join":
                return self._joined(text, given)
            case "sum" if any(isinstance(each, list | tuple) for each in given):
                return sum(map(_length, text))
            case "replace":
                more = own.count(str(given[0])) * self.weight(given[1])
            case "format" | "format_map" | "%":
                more = (own.count("{") + own.count("%")) * self._field(own, given)
            case "indent":
                more = (own.count("\n") + 1) * _width(given, 4)
            case "expandtabs":
                more = own.count("\t") * _width(given, 8)
            case "translate" | "wordwrap":
                more = len(own) * self.weight(given)
        return len(own) + more

    def _field(self, form: str, given: tuple[object, ...]) -> int:
        """How long one field of a form becomes at most: all that is given, or the widest width."""
        widths = [each for each in given if isinstance(each, int)]
        widths += [int(each[:9]) for each in _NUMBER.findall(form)]
        return self.weight(given) + max(map(abs, widths), default=0)

    def _joined(self, one: Any, given: tuple[Any, ...]) -> int:  # noqa: ANN401
        """Of the filter and of the method: the list and what comes between, in either order."""
        parts, between = (given[0], one) if isinstance(one, str) and given else (one, given[:1])
        number = len(parts) if hasattr(parts, "__len__") else 0
        return self.weight(parts) + number * self.weight(between)

    def weight(self, value: object) -> int:
        """The length of what `str` makes of it, about; no further than is allowed."""
        if isinstance(value, str):
            return len(value)
        total, waiting = 0, [value]
        while waiting and total <= self.most:
            match waiting.pop():
                case str() as text:
                    total += len(text)
                case int() as number:
                    total += number.bit_length() // 3 + 1
                case list() | tuple() as several:
                    total += len(several)
                    waiting += several
                case Mapping() as pairs:
                    total += len(pairs)
                    waiting += [*pairs.keys(), *pairs.values()]
        return total

    def filtered(
        self,
        name: str,
        make: Callable[..., Any],
        given: tuple[Any, ...],
        named: Mapping[str, Any],
    ) -> Any:  # noqa: ANN401
        """What a filter makes, looked at first; jinja2 may give it a context before the value."""
        first = int(hasattr(make, "jinja_pass_arg"))
        value = given[first]
        if isinstance(value, Iterator):  # to look at it would be to use it up
            value = [*self._walked(value)]
        given = (*given[:first], value, *given[first + 1 :])
        more = (*given[first + 1 :], *named.values())
        if name in _OF_TEXT and not isinstance(value, str):
            self.take(self.weight(value))
        self.call(name, value, more)
        return self.made(make(*given, **named))

    def made(self, result: Any) -> Any:  # noqa: ANN401
        """What came of it."""
        if isinstance(result, str):
            self.take(len(result))
        elif isinstance(result, list | tuple):
            self.take(len(result) * _ENTRY)
        return result


def _length(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    return len(value) * _ENTRY if isinstance(value, list | tuple) else 0


def _width(given: tuple[object, ...], usual: int) -> int:
    """A number of spaces, or what stands in their place."""
    return max(
        (
            len(each) if isinstance(each, str) else each
            for each in given
            if isinstance(each, str | int)
        ),
        default=usual,
    )
