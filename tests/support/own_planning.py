# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What planning texts mean, written by hand: what `ak` reads is held against this.

A text that is not here stops the test: read it as a person, and add a line. A day may be VAN, HALF
or TOT: the first day of the looptijd, the last of its first half, its last. `@` is an assumed year.
"""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

TABLE = """
# tekst; soort; start; deadline; tot; herhaling; binnen; zekerheid

# one day
2022-06-30;               moment;;            2022-06-30;;;;hard
30 juni 2023;             moment;;            2023-06-30;;;;hard
31 december 2023;         moment;;            2023-12-31;;;;hard
31 december 2024;         moment;;            2024-12-31;;;;hard
29 februari 2024;         moment;;            2024-02-29;;;;hard
28 februari 2025;         moment;;            2025-02-28;;;;hard
uiterlijk 15 december 2023; moment;;          2023-12-15;;;;hard
uiterlijk 29 februari 2024; moment;;          2024-02-29;;;;hard
vóór 1 juli 2024;         moment;;            2024-06-30;;;;hard
vóór 2029;                moment;;            2028-12-31;;;;hard
vóór 1 januari 2029;      moment;;            2028-12-31;;;;hard
z.s.m., uiterlijk 1 juli 2024; moment;;       2024-07-01;;;;hard

# a period
2022;                     periode; 2022-01-01;2022-12-31;;;;hard
2023;                     periode; 2023-01-01;2023-12-31;;;;hard
2024;                     periode; 2024-01-01;2024-12-31;;;;hard
2025;                     periode; 2025-01-01;2025-12-31;;;;hard
2026;                     periode; 2026-01-01;2026-12-31;;;;hard
2027;                     periode; 2027-01-01;2027-12-31;;;;hard
2030;                     periode; 2030-01-01;2030-12-31;;;;hard
in 2022;                  periode; 2022-01-01;2022-12-31;;;;hard
2022-2025;                periode; 2022-01-01;2025-12-31;;;;hard
2024-2028;                periode; 2024-01-01;2028-12-31;;;;hard
Einde Q1 2022;            periode;;           2022-03-31;;;;hard
Einde Q2 2022;            periode;;           2022-06-30;;;;hard
eind 2022;                periode;;           2022-12-31;;;;hard
eind 2023;                periode;;           2023-12-31;;;;hard
eind 2025;                periode;;           2025-12-31;;;;hard
eind 2027;                periode;;           2027-12-31;;;;hard
eind 2028;                periode;;           2028-12-31;;;;hard
tot en met 2025;          periode;;           2025-12-31;;;;hard
eerste twee kwartalen van 2022; periode; 2022-01-01;2022-06-30;;;;hard
Q1 2022;                  periode; 2022-01-01;2022-03-31;;;;hard
Q3 2022;                  periode; 2022-07-01;2022-09-30;;;;hard
Q1 2023;                  periode; 2023-01-01;2023-03-31;;;;hard
Q2 2023;                  periode; 2023-04-01;2023-06-30;;;;hard
Q3 2023;                  periode; 2023-07-01;2023-09-30;;;;hard
Q4 2023;                  periode; 2023-10-01;2023-12-31;;;;hard
Q1 2024;                  periode; 2024-01-01;2024-03-31;;;;hard
Q2 2024;                  periode; 2024-04-01;2024-06-30;;;;hard
Q3 2024;                  periode; 2024-07-01;2024-09-30;;;;hard
Q4 2024;                  periode; 2024-10-01;2024-12-31;;;;hard
Q1 2025;                  periode; 2025-01-01;2025-03-31;;;;hard
Q2 2025;                  periode; 2025-04-01;2025-06-30;;;;hard
Q4 2025;                  periode; 2025-10-01;2025-12-31;;;;hard
Q2 2026;                  periode; 2026-04-01;2026-06-30;;;;hard
Q4 2026;                  periode; 2026-10-01;2026-12-31;;;;hard
Q4 2027;                  periode; 2027-10-01;2027-12-31;;;;hard
Q3 2025;                  periode; 2025-07-01;2025-09-30;;;;hard
eerste helft 2025;        periode; 2025-01-01;2025-06-30;;;;hard
1e helft 2023;            periode; 2023-01-01;2023-06-30;;;;hard
1e helft 2024;            periode; 2024-01-01;2024-06-30;;;;hard
2e helft 2024;            periode; 2024-07-01;2024-12-31;;;;hard
2H 2024;                  periode; 2024-07-01;2024-12-31;;;;hard
mei 2024;                 periode; 2024-05-01;2024-05-31;;;;hard
week 26 2024;             periode; 2024-06-24;2024-06-30;;;;hard
winter 2023-2024;         periode; 2023-12-01;2024-02-29;;;;zacht
begin 2022;               periode; 2022-01-01;2022-03-31;;;;zacht
begin 2024;               periode; 2024-01-01;2024-03-31;;;;zacht
begin maart 2022;         periode; 2022-03-01;2022-03-10;;;;zacht
medio 2024;               periode; 2024-05-01;2024-08-31;;;;zacht
najaar 2023;              periode; 2023-09-01;2023-11-30;;;;zacht
naar verwachting Q3 2024; periode; 2024-07-01;2024-09-30;;;;zacht
halverwege de looptijd;   periode;;           HALF;;;;zacht
einde looptijd;           periode;;           TOT;;;;hard
gedurende de looptijd;    periode; VAN;       TOT;;;;hard
Q2@2023;                  periode; 2023-04-01;2023-06-30;;;;hard
medio juni@2024;          periode; 2024-06-11;2024-06-20;;;;zacht

# begins, never ends
vanaf 2024;               vanaf; 2024-01-01;;;;;hard
vanaf 2026;               vanaf; 2026-01-01;;;;;hard
vanaf 2029;               vanaf; 2029-01-01;;;;;hard
per 2026;                 vanaf; 2026-01-01;;;;;hard
2022 e.v.;                vanaf; 2022-01-01;;;;;hard
2024 of later;            vanaf; 2024-01-01;;;;;hard

# a promise to have begun
start Q2 2024;            start; 2024-04-01;2024-06-30;;;;hard
start Q4 2023;            start; 2023-10-01;2023-12-31;;;;hard
start in 2024;            start; 2024-01-01;2024-12-31;;;;hard
start Q2 2025;            start; 2025-04-01;2025-06-30;;;;hard
starten in 2023;          start; 2023-01-01;2023-12-31;;;;hard
starten in 2024;          start; 2024-01-01;2024-12-31;;;;hard
begin bouw Q3 2025;       start; 2025-07-01;2025-09-30;;;;hard

# goes on
doorlopend;               doorlopend;;;;;;hard
structureel;              doorlopend;;;;;;hard
periodiek;                doorlopend;;;;;;hard
doorlopend in 2026;       doorlopend; 2026-01-01;;2026-12-31;;;hard
doorlopend t/m 2024;      doorlopend;;;2024-12-31;;;hard
doorlopend vanaf 2025;    doorlopend; 2025-01-01;;;;;hard
doorlopend 2022-2025;     doorlopend; 2022-01-01;;2025-12-31;;;hard
2022-2025 doorlopend;     doorlopend; 2022-01-01;;2025-12-31;;;hard
2022, structureel;        doorlopend; 2022-01-01;;;;;hard

# comes back
wekelijks;                herhaling;;;;wekelijks;;hard
maandelijks;              herhaling;;;;maandelijks;;hard
per kwartaal;             herhaling;;;;per-kwartaal;;hard
per kwartaal vanaf 2024;  herhaling; 2024-01-01;;;per-kwartaal;;hard
per kwartaal t/m 2023;    herhaling;;2023-12-31;;per-kwartaal;;hard
halfjaarlijks;            herhaling;;;;halfjaarlijks;;hard
jaarlijks;                herhaling;;;;jaarlijks;;hard
jaarlijks vanaf 2024;     herhaling; 2024-01-01;;;jaarlijks;;hard
jaarlijks t/m 2024;       herhaling;;2024-12-31;;jaarlijks;;hard
jaarlijks vóór 1 oktober; herhaling;;;;jaarlijks;..09-30;hard
jaarlijks vóór 1 november; herhaling;;;;jaarlijks;..10-31;hard
jaarlijks in november;    herhaling;;;;jaarlijks;11-01..11-30;hard
elk jaar in november;     herhaling;;;;jaarlijks;11-01..11-30;hard
jaarlijks in Q4;          herhaling;;;;jaarlijks;10-01..12-31;hard
om de twee jaar;          herhaling;;;;tweejaarlijks;;hard
tweejaarlijks;            herhaling;;;;tweejaarlijks;;hard
tweemaal per jaar;        herhaling;;;;tweemaal-per-jaar;;hard
minimaal tweemaal per jaar; herhaling;;;;tweemaal-per-jaar;;hard
2x per jaar in 2024;      herhaling; 2024-01-01;2024-12-31;;tweemaal-per-jaar;;hard
3x per jaar;              herhaling;;;;driemaal-per-jaar;;hard

# a condition, nothing, or no year
na besluit stuurgroep;    wacht;;;;;;hard
na vaststelling van de woonvisie; wacht;;;;;;hard
afhankelijk van subsidie; wacht;;;;;;hard
z.s.m.;                   wacht;;;;;;hard
korte termijn;            wacht;;;;;;hard
n.t.b.;                   geen;;;;;;
nader te bepalen;         geen;;;;;;
Q2;                       onduidelijk;;;;;;
medio juni;               onduidelijk;;;;;;
"""


class Looptijd(NamedTuple):
    """First and last day; without a last day it goes on."""

    van: date
    tot: date | None


class Meaning(NamedTuple):
    """What a planning text says."""

    soort: str
    start: date | None = None
    deadline: date | None = None
    tot: date | None = None
    herhaling: str | None = None
    binnen: str | None = None
    """The part of each year, as `11-01..11-30`; a side may be empty."""
    zekerheid: str | None = None


def meaning(text: str, looptijd: Looptijd, jaar: str = "") -> Meaning:
    """What a text says; an assumed year counts only where the table asks for one."""
    table = _table()
    row = table.get(f"{text}@{jaar}") or table.get(text)
    assert row is not None, f"`{text}` does not stand in {__file__}: read it, and add a line"
    soort, start, deadline, tot, herhaling, binnen, zekerheid = row
    if looptijd.tot is None and {start, deadline} & {"HALF", "TOT"}:
        return Meaning("onduidelijk")
    return Meaning(
        soort,
        _day(start, looptijd),
        _day(deadline, looptijd),
        _day(tot, looptijd),
        herhaling or None,
        binnen or None,
        zekerheid or None,
    )


@cache
def _table() -> dict[str, list[str]]:
    lines = [line for line in TABLE.splitlines() if line and not line.startswith("#")]
    rows = [[cell.strip() for cell in line.split(";")] for line in lines]
    assert all(len(row) == 8 for row in rows), [row for row in rows if len(row) != 8]
    return {row[0]: row[1:] for row in rows}


def _day(text: str, looptijd: Looptijd) -> date | None:
    if text == "VAN":
        return looptijd.van
    if text == "TOT":
        return looptijd.tot
    if text == "HALF":
        return _half(looptijd)
    return date.fromisoformat(text) if text else None


def _half(looptijd: Looptijd) -> date:
    """The last day of the first half: by months, as the frame of four years has 2023-12-31."""
    assert looptijd.tot
    after = looptijd.tot + timedelta(days=1)
    months = (after.year - looptijd.van.year) * 12 + after.month - looptijd.van.month
    year, month = divmod(looptijd.van.month - 1 + months // 2, 12)
    return date(looptijd.van.year + year, month + 1, looptijd.van.day) - timedelta(days=1)
