"""Which day somebody meant with what is no date as jjjj-mm-dd: `20 november 2026`, `20-11-2026`."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.twins import as_typed


def meant_day(text: str, today: date | None = None) -> str:
    """Advice: the day as it should be written, or what it lacks; empty when it is no day.

    Never a day that is not there, nor one of two that it can be. With today a day that lacks its
    year is asked back as one of this year.
    """
    plain = _WEEKDAY.sub("", " ".join(as_typed(text).casefold().split())).strip(" .,")
    for form, advice in _FORMS:
        if match := form.fullmatch(plain):
            return (_of_this_year(match, today) if advice is _no_year else "") or advice(match)
    return ""


def one_day(text: str, today: date | None = None) -> date | None:
    """The day, where it can be only one; not one that is on another day of the week.

    With today `vandaag` is a day too, and so are one and two days before and after it.
    """
    away = _AWAY.get(as_typed(text).casefold().strip())
    if today and away is not None:
        return today + timedelta(days=away)
    match = _ONE.fullmatch(meant_day(text)) if len(text) < _LONGEST else None
    found = date.fromisoformat(match[1]) if match else None
    named = _WEEKDAY.match(as_typed(text).casefold().strip())
    if found and named and not named[0].startswith(_WEEKDAYS[found.weekday()]):
        return None
    return found


_LONGEST = 100
_AWAY = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_ONE = re.compile(r"bedoelde u `([-0-9]{10})`\?")
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WEEKDAY = re.compile(r"^(?!maart)(?:ma|di|woe?|do|vr|za|zo)[a-z]{0,8}\.?,? (?=[0-9])")
_MONTHS = {
    **{
        name[:length]: n
        for n, name in enumerate(MONTH_NAMES, 1)
        for length in range(3, len(name) + 1)
    },
    "mrt": 3,
}
_NO_DAY = "deze dag bestaat niet"


def _iso(year: str, month: int, day: str) -> str:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return ""


def _did_you_mean(year: str, month: int, day: str) -> str:
    iso = _iso(year, month, day)
    return f"bedoelde u `{iso}`?" if iso else _NO_DAY


def _year_first(match: re.Match[str]) -> str:
    return _did_you_mean(match["year"], int(match["month"]), match["day"])


def _day_first(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    other = _iso(year, int(day), month)
    if match["sign"] == "/" and other and month != day and _iso(year, int(month), day):
        return f"bedoelde u `{_iso(year, int(month), day)}` of `{other}`?"
    return _did_you_mean(year, int(month), day)


def _named(match: re.Match[str]) -> str:
    month = _MONTHS.get(match["month"])
    return _did_you_mean(match["year"], month, match["day"]) if month else ""


def _no_day(match: re.Match[str]) -> str:
    return "noem ook de dag, als jjjj-mm-dd" if _is_month(match["month"]) else ""


def _no_year(match: re.Match[str]) -> str:
    advice = "noem ook het jaar, in vier cijfers: jjjj-mm-dd"
    return advice if _is_month(match["month"]) else ""


def _of_this_year(match: re.Match[str], today: date | None) -> str:
    """Empty where the day is not there this year, or names another year in two digits."""
    named = match["month"]
    month = int(named) if named.isdigit() else _MONTHS.get(named, 0)
    iso = _iso(str(today.year), month, match["day"]) if today and not match["short"] else ""
    return f"noem ook het jaar: bedoelde u `{iso}`?" if iso else ""


def _is_month(text: str | None) -> bool:
    return text is None or text.isdigit() or text in _MONTHS


def _of_excel(match: re.Match[str]) -> str:
    """Excel counts days from 30 December 1899; here those of 2000 up to 2099."""
    day = date(1899, 12, 30) + timedelta(days=int(match[0]))
    return f"dit lijkt een datum uit Excel: bedoelde u `{day.isoformat()}`?"


_TIME = r"(?:[t ,]+[0-9]{1,2}[:.][0-9:.]+ ?z?)?"
_DAY, _NAME = r"(?P<day>[0-9]{1,2})e?", r"(?P<month>[a-z]{3,9})\.?"
_NUMBER, _YEAR = r"(?P<month>[0-9]{1,2})", r"(?P<year>[0-9]{4})"
_SHORT = r"(?P<short>[0-9]{2})"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"{_YEAR}[-/. ]+{_NUMBER}[-/. ]+{_DAY}{_TIME}"), _year_first),
    (re.compile(r"(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"), _year_first),
    (re.compile(rf"{_DAY} ?(?P<sign>[-/. ]) ?{_NUMBER} ?(?P=sign) ?{_YEAR}{_TIME}"), _day_first),
    (re.compile(rf"{_DAY}[-/. ]*{_NAME}[-/., ]*{_YEAR}{_TIME}"), _named),
    (re.compile(rf"{_NAME}[-/. ]*{_YEAR}"), _no_day),
    (re.compile(rf"{_NUMBER}[-/. ]{_YEAR}|[0-9]{{4}}[-/. ][0-9]{{1,2}}"), _no_day),
    (re.compile(rf"{_DAY}[-/. ]*{_NAME}(?:[-/. ]*'?{_SHORT})?"), _no_year),
    (re.compile(rf"{_DAY}[-/. ]{_NUMBER}(?:[-/. ]'?{_SHORT})?"), _no_year),
    (re.compile(r"(?:19|20|21)[0-9]{2}"), lambda _: "noem ook de maand en de dag: jjjj-mm-dd"),
    (re.compile(r"3[6-9][0-9]{3}|[4-6][0-9]{4}|7[0-2][0-9]{3}"), _of_excel),
)
