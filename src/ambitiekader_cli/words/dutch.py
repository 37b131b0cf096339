"""Days, numbers and lists as a Dutch reader expects them."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from ambitiekader_cli.planning import NO_END
from ambitiekader_cli.planning.periods import MONTH_NAMES


def day(when: date) -> str:
    """`30 juni 2022`."""
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def optional_day(when: date | None) -> str | None:
    """A day, if it is known."""
    return day(when) if when else None


def period(first: date, last: date) -> str:
    """`1 januari 2022 tot en met 31 december 2025`; `vanaf 1 januari 2022` without an end."""
    if last == NO_END:
        return f"vanaf {day(first)}"
    return f"{day(first)} tot en met {day(last)}"


def years(first: date, last: date) -> str:
    """`2022-2025`: the years that a period touches; `vanaf 2022` without an end."""
    if last == NO_END:
        return f"vanaf {first.year}"
    return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"


def part_of_year(first: date, last: date) -> str:
    """`2024`, `Q1 2024`, `maart 2024`; another period by its days. A planning can say so too."""
    months = last.year * 12 + last.month - first.year * 12 - first.month + 1
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        return period(first, last)
    if months % 12 == 0 and first.month == 1:
        return years(first, last)
    if months == 1:
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    quarter = months == 3 and first.month % 3 == 1
    return f"Q{first.month // 3 + 1} {first.year}" if quarter else period(first, last)


def number(value: Decimal) -> str:
    """`1.250` and `12,5`; nothing is never below zero."""
    return f"{value + 0:,f}".translate(str.maketrans(",.", ".,"))


def whole(value: int) -> str:
    """`1.250`."""
    return f"{value:,}".replace(",", ".")


def counted(count: int, one: str, many: str) -> str:
    """`1 dag` or `1.250 dagen`."""
    return f"{whole(count)} {one if count == 1 else many}"


def listed(
    words: Iterable[str], most: int | None = None, joined: str = "en", *, of: int | None = None
) -> str:
    """`a, b en c`; no more than `most` of them, and how many more there are: `a, b en nog 12`.

    With `of` the words are the first of so many.
    """
    shown = [*words]
    left = 0 if most is None else (len(shown) if of is None else of) - most
    shown = shown[:most]
    if left > 0:
        shown.append(f"nog {whole(left)}")
    return f" {joined} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def capital(text: str) -> str:
    """With a capital in front; the rest stays as it is."""
    return f"{text[:1].upper()}{text[1:]}"


def sentence(text: str) -> str:
    """Ended with a full stop, if nothing ends it."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def stop_after(text: str) -> str:
    """What stands between it and the next sentence."""
    return " " if text.endswith((".", "!", "?", "…")) else ". "


def midway(name: str) -> str:
    """`alle gemeenten`: the name of a group, as it stands within a sentence."""
    return f"a{name[1:]}" if name.startswith("Alle ") else name


_LETTERS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf"),
)


def in_letters(number: int) -> str:
    """As it stands in running text: up to twelve in letters."""
    return _LETTERS[number] if number < len(_LETTERS) else whole(number)
