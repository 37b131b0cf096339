# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""How are plannings written? Strategies that build a text together with what it means.

The meanings are computed here anew, from the calendar, not with the code under test.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from ambitiekader_cli.planning import Planning, Soort, Zekerheid

MONTHS = (
    *(("januari", "jan"), ("februari", "feb"), ("maart", "mrt"), ("april", "apr.")),
    *(("mei", "Mei"), ("juni", "jun"), ("juli", "jul"), ("augustus", "aug.")),
    *(("september", "sept"), ("oktober", "okt."), ("november", "nov"), ("december", "dec")),
)
ORDINALS = (("eerste", "1e", "1ste"), ("tweede", "2e", "2de"), ("derde", "3e"), ("vierde", "4e"))
SOFTENERS = ("naar verwachting {}", "ca. {}", "{} (onder voorbehoud)", "{}?", "± {}", "streven: {}")


@dataclass(frozen=True)
class Unit:
    """A period without its year: how it is written, and its first and last month and day."""

    kind: str
    text: str
    first: tuple[int, int]
    last: tuple[int, int]
    soft: bool = False

    def start(self, year: int) -> date:
        return date(year, *self.first)

    def end(self, year: int) -> date:
        month, day = self.last
        return date(year, month, min(day, monthrange(year, month)[1]))

    def planning(self, year: int) -> Planning:
        if self.kind == "dag":
            return Planning(Soort.MOMENT, None, self.end(year), None, Zekerheid.HARD)
        zekerheid = Zekerheid.ZACHT if self.soft else Zekerheid.HARD
        return Planning(Soort.PERIODE, self.start(year), self.end(year), None, zekerheid)


@dataclass(frozen=True)
class Form:
    """A whole text and its meaning."""

    text: str
    planning: Planning


years = st.integers(1900, 2199)


month_numbers = st.integers(1, 12)
day_numbers = st.integers(1, 28)


@st.composite
def months(draw: st.DrawFn) -> Unit:
    number = draw(month_numbers)
    text = draw(st.sampled_from(MONTHS[number - 1]))
    return Unit("maand", text, (number, 1), (number, 31))


@st.composite
def quarters(draw: st.DrawFn) -> Unit:
    number = draw(st.integers(1, 4))
    ordinal = draw(st.sampled_from(ORDINALS[number - 1]))
    roman = ("I", "II", "III", "IV")[number - 1]
    forms = (f"Q{number}", f"{ordinal} kwartaal", f"kwartaal {roman}", f"kw. {number}")
    return Unit("kwartaal", draw(st.sampled_from(forms)), (3 * number - 2, 1), (3 * number, 31))


@st.composite
def halves(draw: st.DrawFn) -> Unit:
    number = draw(st.integers(1, 2))
    ordinal = draw(st.sampled_from(ORDINALS[number - 1]))
    forms = (f"H{number}", f"{ordinal} helft", f"{ordinal} halfjaar", f"{ordinal} half jaar")
    return Unit("helft", draw(st.sampled_from(forms)), (6 * number - 5, 1), (6 * number, 31))


@st.composite
def seasons(draw: st.DrawFn) -> Unit:
    names = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9}
    text = draw(st.sampled_from(sorted(names)))
    return Unit("seizoen", text, (names[text], 1), (names[text] + 2, 31), soft=True)


@st.composite
def days(draw: st.DrawFn) -> Unit:
    month, day = draw(month_numbers), draw(day_numbers)
    name = draw(st.sampled_from(MONTHS[month - 1]))
    return Unit("dag", f"{day} {name}", (month, day), (month, day))


months_or_quarters = months() | quarters()
begin_or_medio = st.sampled_from(("begin", "medio"))


@st.composite
def places(draw: st.DrawFn) -> Unit:
    """Begin or medio of a month or quarter."""
    unit, place = draw(months_or_quarters), draw(begin_or_medio)
    month, offset = unit.first[0], int(place == "medio")
    if unit.kind == "kwartaal":
        first, last = (month + offset, 1), (month + offset, 31)
    else:
        first, last = (month, 1 + 10 * offset), (month, 10 + 10 * offset)
    return Unit(unit.kind, f"{place} {unit.text}", first, last, soft=True)


firm = months() | quarters() | halves() | days()
units = firm | seasons() | places()


links = st.sampled_from((" ", " van ", " in ", ", "))


@st.composite
def in_years(draw: st.DrawFn) -> Form:
    """A unit with its year."""
    unit, year = draw(units), draw(years)
    link = draw(links)
    return Form(f"{unit.text}{link}{year}", unit.planning(year))


@st.composite
def digits(draw: st.DrawFn) -> Form:
    """A day in digits only, in an order that can be read in one way."""
    day = draw(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
    texts = (f"{day}", f"{day:%d-%m-%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%Y/%m/%d}")
    planning = Planning(Soort.MOMENT, None, day, None, Zekerheid.HARD)
    return Form(draw(st.sampled_from(texts)), planning)


@st.composite
def weeks(draw: st.DrawFn) -> Form:
    day = draw(st.dates(date(1900, 1, 8), date(2199, 12, 20)))
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    texts = (f"week {week} {year}", f"wk {week} van {year}", f"{year}-W{week:02}")
    sunday = monday + timedelta(days=6)
    planning = Planning(Soort.PERIODE, monday, sunday, None, Zekerheid.HARD)
    return Form(draw(st.sampled_from(texts)), planning)


@st.composite
def bounded(draw: st.DrawFn) -> Form:
    """A unit with a bound before it."""
    unit, year = draw(firm), draw(years)
    one_day, start, end = timedelta(days=1), unit.start(year), unit.end(year)
    soort = Soort.MOMENT if unit.kind == "dag" else Soort.PERIODE
    bounds = {
        "eind": (Soort.PERIODE, None, end) if unit.kind != "dag" else (soort, None, end),
        "uiterlijk": (soort, None, end),
        "gereed in": (soort, None, end),
        "t/m": (soort, None, end),
        "tot en met": (soort, None, end),
        "vóór": (soort, None, start - one_day),
        "tot": (soort, None, start - one_day),
        "start": (Soort.START, start, end),
        "starten in": (Soort.START, start, end),
        "start bouw": (Soort.START, start, end),
        "start vóór": (Soort.START, None, start - one_day),
        "vanaf": (Soort.VANAF, start, None),
        "met ingang van": (Soort.VANAF, start, None),
        "per": (Soort.VANAF, start, None),
        "na": (Soort.VANAF, end + one_day, None),
    }
    no_day = {"eind"} if (end + one_day).day != 1 else {"eind", "per"}  # "per 28 februari 2023"
    bound = draw(st.sampled_from([b for b in bounds if unit.kind != "dag" or b not in no_day]))
    soort, first, last = bounds[bound]
    return Form(f"{bound} {unit.text} {year}", Planning(soort, first, last, None, Zekerheid.HARD))


kinds = st.sampled_from((months(), quarters(), halves(), days()))
joiners = st.sampled_from((" t/m ", " tot en met ", "-", " - "))


@st.composite
def ranges(draw: st.DrawFn) -> Form:
    """Two units of one kind; the year of the first is left out where it is the same."""
    kind = draw(kinds)
    one, other, year = draw(kind), draw(kind), draw(years)
    left, right = sorted((one, other), key=lambda unit: unit.first)
    year_of_left = draw(st.integers(max(1900, year - 3), year))
    joiner = draw(joiners)
    shown = "" if year_of_left == year else f" {year_of_left}"
    text = f"{left.text}{shown}{joiner}{right.text} {year}"
    start, end = left.start(year_of_left), right.end(year)
    return Form(text, Planning(Soort.PERIODE, start, end, None, Zekerheid.HARD))


letters: st.SearchStrategy[Callable[[str], str]] = st.sampled_from((str, str.upper, str.capitalize))
spaces = st.sampled_from((" ", "  ", "\u00a0", "\t", " \u2009"))
dashes = st.sampled_from("-‐‑–—−")
ends = st.sampled_from(("", " ", ".", "..", "…"))


@st.composite
def noisy(draw: st.DrawFn, forms: st.SearchStrategy[Form]) -> Form:
    """The same text in other letters, spaces and dashes."""
    form = draw(forms)
    text = draw(letters)(form.text)
    text = text.replace(" ", draw(spaces)).replace("-", draw(dashes))
    return replace(form, text=text + draw(ends))


softeners = st.sampled_from(SOFTENERS)


@st.composite
def softened(draw: st.DrawFn, forms: st.SearchStrategy[Form]) -> Form:
    form, softener = draw(forms), draw(softeners)
    planning = form.planning._replace(zekerheid=Zekerheid.ZACHT)
    return Form(softener.format(form.text), planning)


plain = in_years() | digits() | weeks() | bounded() | ranges()
valid = noisy(plain | softened(plain))
