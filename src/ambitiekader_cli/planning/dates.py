"""Which day or month is written in digits only? "2022-06-30", "30.6.2022", "03-2023"."""

from collections.abc import Callable, Sequence

from ambitiekader_cli.planning import periods
from ambitiekader_cli.planning.meaning import RefusedError
from ambitiekader_cli.planning.periods import MONTH_NAMES, DaySpan
from ambitiekader_cli.planning.tokens import Token

_SIGNS = "-/."


def numeric_date(tokens: Sequence[Token]) -> DaySpan | None:
    """Read a day or month, refused if it can be read in two ways."""
    build = _FORMS.get(" ".join(token.kind for token in tokens))
    if build is None or not all(token.value or token.kind == "getal" for token in tokens[::2]):
        return None
    return build(*tokens[::2])


def _year_first(year: Token, month: Token, day: Token) -> DaySpan:
    return periods.day(year.value, month.value, day.value)


def _day_first(day: Token, month: Token, year: Token) -> DaySpan:
    if day.value <= 12 < month.value <= periods.month(year.value, day.value).last.day:
        raise RefusedError(
            f"in TEKST bestaat maand {month.value} niet",
            f"schrijf de dag als `{_written(month, day, year.value)}`",
        )
    return periods.day(year.value, month.value, day.value)


def _with_slashes(day: Token, month: Token, year: Token) -> DaySpan:
    if day.value != month.value and max(day.value, month.value) <= 12:
        raise _two_readings(day, month, year.value)
    return _day_first(day, month, year)


def _short_year(day: Token, month: Token, year: Token) -> DaySpan:
    raise RefusedError(
        "in TEKST heeft het jaar maar twee cijfers",
        f"schrijf het jaar voluit, bijvoorbeeld `{day.value}-{month.value}-{2000 + year.value}`",
    )


def _short_year_with_slashes(day: Token, month: Token, year: Token) -> DaySpan:
    if max(day.value, month.value) <= 12:
        raise _two_readings(day, month, 2000 + year.value)
    return _short_year(day, month, year)


def _month_of(year: Token, month: Token) -> DaySpan:
    if month.value == (year.value + 1) % 100 and month.value > 12:
        raise RefusedError(
            f"in TEKST is `{month.text}` geen maand en geen heel jaar",
            f"schrijf de jaren als `{year.value}-{year.value + 1}`",
        )
    found = periods.month(year.value, month.value)
    if len(month.text) != 2:
        raise RefusedError(
            "in TEKST heeft de maand maar één cijfer",
            f"schrijf de maand als `{year.value}-{month.value:02}`",
        )
    return found


def _month_before(month: Token, year: Token) -> DaySpan:
    return periods.month(year.value, month.value)


def _two_readings(day: Token, month: Token, year: int) -> RefusedError:
    return RefusedError(
        "in TEKST zijn dag en maand te verwisselen",
        f"schrijf de maand uit: `{_written(day, month, year)}` of `{_written(month, day, year)}`",
    )


def _written(day: Token, month: Token, year: int) -> str:
    return f"{day.value} {MONTH_NAMES[month.value - 1]} {year}"


_FORMS: dict[str, Callable[..., DaySpan]] = {
    "getal - jaar": _month_before,
    "getal / jaar": _month_before,
    "jaar - getal": _month_of,
    "jaar / getal": _month_of,
    "getal / getal / jaar": _with_slashes,
    "getal / getal / getal": _short_year_with_slashes,
    **{f"getal {sign} getal {sign} jaar": _day_first for sign in "-."},
    **{f"getal {sign} getal {sign} getal": _short_year for sign in "-."},
    **{f"jaar {sign} getal {sign} getal": _year_first for sign in _SIGNS},
}
