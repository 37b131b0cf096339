# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Repositories of a stranger in which two long lists meet; each file is within the caps."""

from collections.abc import Callable, Iterable
from itertools import islice, product
from pathlib import Path
from string import ascii_uppercase
from typing import TypeAlias

KADER = "data/regional/kader.yaml"
PARTIJEN = "data/regional/partijen.yaml"
AMBITIES = "data/regional/ambities/wonen.yaml"
PROCES = "data/regional/procesafspraken.yaml"
OVERLEG = "data/regional/overleg.yaml"
INDICATOREN = "data/regional/indicatoren.yaml"
AFSPRAKEN = "data/local/veen/afspraken.yaml"
ACTIVITEITEN = "data/local/veen/activiteiten/2024.yaml"

Files: TypeAlias = dict[str, str]
Made: TypeAlias = Callable[[], Files]


def write(root: Path, files: Files) -> Path:
    """Put the files of a repository in a folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="\n")
    return root


def lines(key: str, entries: Iterable[str]) -> str:
    """A list with an entry a line."""
    return f"{key}:\n" + "".join(f"- {entry}\n" for entry in entries)


def on_one_line(key: str, entries: Iterable[str]) -> str:
    """The same list between brackets."""
    return f"{key}: [{', '.join(entries)}]\n"


def kader(themas: int = 1, gemeenten: int = 1, more: str = "", years: str = "2000 2030") -> str:
    """A frame with so many thema's and gemeenten; one is called `wonen`, one `veen`."""
    first, last = years.split()
    return (
        f"titel: Kader\nlooptijd: {{van: {first}-01-01, tot: {last}-12-31}}\n"
        + lines("themas", _coded("{{id: {0}, code: {1}, naam: T}}", "wonen", themas))
        + lines(
            "gemeenten", _coded("{{id: {0}, code: {1}, naam: G, partij: p}}", "veen", gemeenten)
        )
        + more
    )


def _coded(form: str, first: str, number: int) -> Iterable[str]:
    letters = ("".join(each) for each in product(ascii_uppercase, repeat=4))
    for index, code in enumerate(islice(letters, number)):
        yield form.format(f"n{index}" if index else first, code)


def partijen(names: Iterable[str] = ("p",), groups: int = 0, members: int = 0) -> str:
    """Organisations, and groups `g0`, `g1`, … of as many of their own members."""
    each = [f"{{id: {name}, naam: N, soort: overig}}" for name in names]
    made = (
        f"{{id: g{g}, naam: G, leden: [{', '.join(f'm{g}x{m}' for m in range(members))}]}}"
        for g in range(groups)
    )
    return lines("partijen", each) + (lines("groepen", made) if groups else "")


def small(**more: str) -> Files:
    """The two files that every repository has."""
    return {KADER: kader(), PARTIJEN: partijen()} | more


def items(number: int, more: str, code: str = "AAAA-") -> list[str]:
    """So many items; `{n}` in `more` is the number of each."""
    return [
        f"{{id: {code}{n}, titel: t{more.replace('{n}', str(n))}}}" for n in range(1, number + 1)
    ]


def themas_by_items() -> Files:
    """Every item names a thema that is not among thousands."""
    entries = items(2400, ", soort: aanvulling, thema: onbekend-{n}", "AAAA-AAAA-")
    return small() | {
        KADER: kader(themas=2000),
        AFSPRAKEN: "status: concept\n" + lines("afspraken", entries),
    }


def most_themas_by_items() -> Files:
    """As many as fit, known and used."""
    entries = items(4500, ", soort: aanvulling, thema: n11000", "X-")
    return small() | {
        KADER: kader(themas=11_500),
        AFSPRAKEN: "status: concept\n" + lines("afspraken", entries),
        ACTIVITEITEN: lines("activiteiten", items(4500, ", thema: n{n}", "Y-")),
    }


def gemeenten_by_overleg() -> Files:
    """Bodies that meet every month in every gemeente, for three centuries."""
    entries = (f"{{orgaan: o{n}, niveau: lokaal, frequentie: maandelijks}}" for n in range(4500))
    return small() | {
        KADER: kader(gemeenten=8000, years="1900 2199"),
        OVERLEG: lines("overleggen", entries),
    }


def meetings_by_gemeenten() -> Files:
    """Bodies with a meeting in each of many gemeenten."""
    held = ", ".join(f"{{datum: 2001-0{n % 9 + 1}-01, gemeente: n{n}}}" for n in range(1, 300))
    entries = (
        f"{{orgaan: o{n}, niveau: lokaal, frequentie: maandelijks, gehouden: [{held}]}}"
        for n in range(50)
    )
    return small() | {
        KADER: kader(gemeenten=8000, years="1900 2199"),
        OVERLEG: lines("overleggen", entries),
    }


def groups_by_items() -> Files:
    """Local items led by a group that takes no part."""
    entries = items(3000, ", afspraak: X-1, trekker: g0", "AAAA-2024-")
    everybody = ("p", *(f"m0x{m}" for m in range(400)))
    return small() | {
        PARTIJEN: partijen(everybody, groups=1, members=400),
        AFSPRAKEN: "status: concept\npartijen: [p]\n",
        ACTIVITEITEN: lines("activiteiten", entries),
    }


def group_by_thousand() -> Files:
    """What a country could have: a group of 400 that leads a thousand items, all late."""
    everybody = ("p", *(f"m0x{m}" for m in range(400)))
    return small() | {
        PARTIJEN: partijen(everybody, groups=1, members=400),
        AMBITIES: lines("ambities", items(1000, ", trekker: g0, planning: Q1 2020")),
    }


def groups_by_groups() -> Files:
    """Every item is led by a hundred groups of hundreds."""
    names = ", ".join(f"g{g}" for g in range(100))
    entries = items(400, f", trekker: [{names}], planning: Q1 2020")
    return small() | {
        PARTIJEN: partijen(groups=100, members=400),
        AMBITIES: lines("ambities", entries),
    }


def steps_by_trekkers() -> Files:
    """A hundred mijlpalen, each led by thousands."""
    steps = ", ".join(f"{{titel: s{n}, planning: Q1 2020}}" for n in range(100))
    names = ", ".join(f"g{g}" for g in range(10))
    entries = items(1, f", trekker: [{names}], mijlpalen: [{steps}]")
    return small() | {
        PARTIJEN: partijen(groups=10, members=400),
        AMBITIES: lines("ambities", entries),
    }


def steps_by_reports() -> Files:
    """A hundred mijlpalen of an item about which thousands report."""
    steps = ", ".join(f"{{titel: s{n}, planning: Q1 2020}}" for n in range(100))
    names = ", ".join(f"g{g}" for g in range(10))
    log = ", ".join(
        f"{{datum: 2020-02-01, partij: m{n % 10}x{n // 10}, status: gereed}}" for n in range(2000)
    )
    entries = items(1, f", trekker: [{names}], mijlpalen: [{steps}], voortgang: [{log}]")
    return small() | {
        PARTIJEN: partijen(groups=10, members=400),
        AMBITIES: lines("ambities", entries),
    }


def signatures_by_themas() -> Files:
    """Signers of thema's that do not exist."""
    signed = ", ".join(
        f"{{partij: z{n}, themas: [{', '.join(f'x{n}y{t}' for t in range(90))}]}}"
        for n in range(400)
    )
    more = f"ondertekening: {{datum: 1990-01-01, handtekeningen: [{signed}]}}\n"
    return small() | {KADER: kader(themas=2000, more=more)}


def reports() -> Files:
    """Entries with everything wrong that an entry can have."""
    log = ", ".join(
        f"{{datum: {2100 - n // 200}-01-01, status: gereed, licht: rood}}" for n in range(5_500)
    )
    entries = [f"{{id: X1, titel: idem, trekker: [p, q], voortgang: [{log}]}}"]
    return small() | {AMBITIES: lines("ambities", entries)}


def unknown_names() -> Files:
    """Thousands of names that nobody knows and that mean nothing, in every list."""
    names = ", ".join(["n.v.t."] * 99)
    entries = items(460, f", trekker: [{names}]", "X")
    return small() | {
        AMBITIES: lines("ambities", entries),
        PROCES: lines("procesafspraken", entries),
        AFSPRAKEN: "status: concept\n" + lines("procesafspraken", entries),
        ACTIVITEITEN: lines("activiteiten", entries),
    }


def documents_by_sources() -> Files:
    """An item that rests on thousands of documents."""
    documents = lines("documenten", (f"{{id: d{n}, titel: D}}" for n in range(6_000)))
    sources = ", ".join(f"{{document: d{n}}}" for n in range(10_000))
    entries = [f"{{id: AAAA-1, titel: t, bron: [{sources}]}}"]
    return small() | {KADER: kader(more=documents), AMBITIES: lines("ambities", entries)}


def not_local_by_ambities() -> Files:
    """Ambities that are not there, left out on purpose."""
    entries = (f"{{ambitie: BBBB-{n}, reden: r}}" for n in range(6_000))
    return small() | {
        AMBITIES: lines("ambities", items(5_000, "")),
        AFSPRAKEN: "status: concept\n" + lines("niet_lokaal", entries),
    }


def accepted_by_findings() -> Files:
    """Acceptances of what is there and of what is not, on thousands of items."""
    entries = items(3200, ", accepteer: [{code: AK303, reden: r}, {code: AK101, reden: r}]")
    accepted = (f"{{code: AK304, reden: r{n}}}" for n in range(2000))
    return small() | {
        AMBITIES: lines("ambities", entries) + lines("accepteer", accepted),
    }


def alike_texts() -> Files:
    """Texts of which every two are nearly the same."""
    words = "wij maken samen afspraken over betaalbare woningen voor iedereen die dat nodig heeft"
    entries = items(6500, f", tekst: {words} en nummer{{n}}")
    return small() | {AMBITIES: lines("ambities", entries)}


def alike_ids() -> Files:
    """Ids that nobody can tell apart, and one id a thousand times."""
    entries = [f"{{id: {'Oo0'[n % 3]}{'iIlL1'[n % 5]}-1, titel: t}}" for n in range(6_000)]
    return small() | {AMBITIES: lines("ambities", entries)}


def alike_names() -> Files:
    """Names that look like each of thousands of others, and are none of them."""
    known = [f"{'ab' * 40}{n:05}{'cd' * 6}" for n in range(3000)]
    entries = items(3000, ", trekker: " + "ba" * 25 + "{n}" + "dc" * 20)
    return small() | {
        PARTIJEN: partijen(known),
        AMBITIES: lines("ambities", entries),
        KADER: kader(
            more=lines("documenten", (f"{{id: {name}, titel: D}}" for name in known)),
        ),
        PROCES: lines(
            "procesafspraken", items(5000, f", bron: {{document: {'ba' * 25}{{n}}{'dc' * 20}}}")
        ),
    }


def between_spaces() -> Files:
    """A name with room for thousands of spaces in it."""
    entries = items(2, f", trekker: ['a{' ' * 400_000}b', c]")
    return small() | {AMBITIES: lines("ambities", entries)}


def persons() -> Files:
    """What looks like a person, everywhere."""
    text = "dhr. Jansen, a@b.nl, 06-12345678"
    return small() | {AMBITIES: lines("ambities", items(6_000, f", tekst: '{text}'"))}


def one_line() -> Files:
    """Thousands of items on one line."""
    return small() | {AMBITIES: on_one_line("ambities", items(6_000, ", trekker: q"))}


def long_texts() -> Files:
    """Texts as long as a file."""
    dashes = f"{{id: AAAA-1, titel: '{'a-' * 240_000}', planning: Q1 2020, trekker: p}}"
    words = f"{{id: AAAA-2, titel: '{'woord ' * 80_000}', planning: Q1 2020, trekker: p}}"
    return small() | {
        AMBITIES: lines("ambities", [dashes]),
        PROCES: lines("procesafspraken", [words]),
    }


def wrong_keys() -> Files:
    """Keys that do not exist, and values of the wrong kind."""
    return small() | {AMBITIES: lines("ambities", items(6_000, ", titels: t"))}


def one_letter_items() -> Files:
    """As many items as fit, in each of four files."""
    return small() | {
        AMBITIES: lines("ambities", items(8_000, "")),
        PROCES: lines("procesafspraken", items(8_000, "", "P-")),
        AFSPRAKEN: "status: concept\n" + lines("procesafspraken", items(8_000, "", "Q-")),
        ACTIVITEITEN: lines("activiteiten", items(8_000, "", "R-")),
    }


def late_items() -> Files:
    """As many as fit, each late, in turns in two files, each with a trekker of its own."""
    entries = [
        [
            f"{{id: {code}{n}, titel: t, trekker: t{n}, planning: 2 mei {1950 + n % 70}}}"
            for n in range(1, 4500)
        ]
        for code in ("AAAA-", "P-", "Q-")
    ]
    return small() | {
        AMBITIES: lines("ambities", entries[0]),
        PROCES: lines("procesafspraken", entries[1]),
        AFSPRAKEN: "status: concept\n" + lines("procesafspraken", entries[2]),
    }


def decisions_by_items() -> Files:
    """Thousands of decisions about the same items, and about what is not there."""
    about = ", ".join([*(f"AAAA-{n}" for n in range(1, 20)), *(f"x{n}" for n in range(20))])
    decided = ", ".join(f"{{id: b, tekst: t, items: [{about}]}}" for _ in range(1000))
    meetings = f"[{{datum: 2001-01-01, besluiten: [{decided}]}}]"
    entries = [f"{{orgaan: o, niveau: regionaal, gehouden: {meetings}}}"]
    return small() | {
        AMBITIES: lines("ambities", items(20, "")),
        OVERLEG: lines("overleggen", entries),
    }


def measured_by_ambities() -> Files:
    """Indicatoren about the same hundred ambities, with values of every kind twice."""
    about = ", ".join(f"AAAA-{n}" for n in range(1, 99))
    values = ", ".join(f"{{jaar: {1900 + n % 290}, waarde: {n}}}" for n in range(60))
    both = f"streefwaarden: [{values}], metingen: [{values}]"
    entries = [
        f"{{id: IND-{n}, titel: t, richting: gelijk, ambities: [{about}], {both}}}"
        for n in range(1, 70)
    ]
    return small() | {
        AMBITIES: lines("ambities", items(100, "")),
        INDICATOREN: lines("indicatoren", entries),
    }


def biedingen_by_years() -> Files:
    """Thousands of corporaties at the table that offered nothing for two centuries."""
    known = [f"{{id: c{n}, naam: N, soort: corporatie}}" for n in range(3000)]
    due = "wettelijke_data: [{titel: t, maand: 2, dag: 29, soort: bod}]\n"
    seats = ", ".join(f"{{partij: c{n}, van: {1900 + n % 290}-01-01}}" for n in range(3000))
    offered = lines("biedingen", ["{jaar: 1901, partij: c1}", *["{jaar: 1950, partij: p}"] * 2000])
    return small() | {
        KADER: kader(more=due, years="1900 2199"),
        PARTIJEN: partijen() + "".join(f"- {each}\n" for each in known),
        AFSPRAKEN: f"status: concept\npartijen: [{seats}]\n{offered}"
        + lines("procesafspraken", items(900, ", trekker: c{n}", "Q-")),
        ACTIVITEITEN: lines("activiteiten", items(5900, ", trekker: c{n}", "AAAA-2024-")),
    }


def comments() -> Files:
    """Hundreds of thousands of lines of comments."""
    return small() | {
        AMBITIES: "# a\n" * 200_000
        + "ambities:\n"
        + "  # b\n" * 10_000
        + "- {id: AAAA-1, titel: t}\n"
    }


def shared_by_gemeenten() -> Files:
    """Gemeenten that are all in hundreds of agreements with each other, and have their own."""
    names = ", ".join(f"n{n}" for n in range(1, 90))
    form = f"{{{{id: s{{0}}, code: {{1}}, naam: S, gemeenten: [veen, {names}]}}}}"
    return small() | {
        KADER: kader(gemeenten=90, more=lines("samenwerkingen", _coded(form, "s", 400))),
        AFSPRAKEN: "status: concept\n"
        + lines("afspraken", items(2000, ", soort: aanvulling, thema: wonen")),
        "data/local/ss/afspraken.yaml": "status: concept\n",
    }


def alone_in_thousands() -> Files:
    """One gemeente in thousands of agreements of one."""
    shared = _coded("{{id: {0}, code: {1}, naam: S, gemeenten: [veen]}}", "s", 3000)
    return small() | {KADER: kader(more=lines("samenwerkingen", shared))}


def gemeenten_by_ambities() -> Files:
    """Gemeenten without an agreement, and ambities that they say nothing about."""
    return small() | {
        KADER: kader(gemeenten=8000),
        AMBITIES: lines("ambities", items(5_000, "")),
        AFSPRAKEN: "status: concept\n",
    }


def kenmerken_by_items() -> Files:
    """Items with fields that are not there, or of another kind."""
    declared = lines("kenmerken", (f"{{id: k{n}, naam: K, soort: datum}}" for n in range(3500)))
    own = ", ".join(f"k{n}: nooit, x{n}: y" for n in range(100))
    return small() | {
        KADER: kader(more=declared),
        AMBITIES: lines("ambities", items(220, f", kenmerken: {{{own}}}")),
    }


def choices_by_values() -> Files:
    """A field with as many choices as fit, and values that are none of them."""
    choices = ", ".join(f"keuze-{n}" for n in range(100))
    declared = (
        f"kenmerken:\n- {{id: k, naam: K, soort: keuze, meervoud: ja, keuzes: [{choices}]}}\n"
    )
    values = ", ".join(f"kuize-{n}" for n in range(100))
    return small() | {
        KADER: kader(more=declared),
        AMBITIES: lines("ambities", items(400, f", kenmerken: {{k: [{values}]}}")),
    }


def unknown_kinds() -> Files:
    """Organisations of kinds that nobody knows."""
    kinds = (f"{{id: soort-{n}, naam: S}}" for n in range(3000))
    each = (f"{{id: p{n}, naam: N, soort: zoort-{n}}}" for n in range(4500))
    return {
        KADER: kader(more=lines("partijsoorten", kinds)),
        PARTIJEN: lines("partijen", ("{id: p, naam: N, soort: overig}", *each)),
    }


def one_circle() -> Files:
    """Items that wait for each other, all of them round."""
    entries = [f"{{id: AAAA-{n}, titel: t, na: AAAA-{n % 4500 + 1}}}" for n in range(1, 4501)]
    return small() | {AMBITIES: lines("ambities", entries)}


def many_circles() -> Files:
    """Items that follow each other two by two, and each all that stand near it."""
    pairs = [
        f"{{id: AAAA-{n}, titel: t, vervolg_op: AAAA-{n + 1 if n % 2 else n - 1}}}"
        for n in range(1, 4501)
    ]
    near = ", ".join(f"P-{n}" for n in range(1, 90))
    return small() | {
        AMBITIES: lines("ambities", pairs),
        PROCES: lines("procesafspraken", items(450, f", na: [{near}]", "P-")),
    }


def followers() -> Files:
    """Organisations of which each follows the one before it; all lead something."""
    return _followed(3500, around=False)


def followers_round() -> Files:
    """The same, and the first follows the last."""
    return _followed(3500, around=True)


def _followed(number: int, *, around: bool) -> Files:
    follows = [f"p{n + 1}" for n in range(number - 1)] + ["p0" if around else "p"]
    each = (
        f"{{id: p{n}, naam: N, soort: overig, geldig: {{tot: 2001-01-01}}, opvolger: {name}}}"
        for n, name in enumerate(follows)
    )
    entries = (
        f"{{id: AAAA-{n}, titel: t, trekker: p{n}, planning: Q1 2020}}" for n in range(number)
    )
    return small() | {
        PARTIJEN: lines("partijen", ("{id: p, naam: N, soort: overig}", *each)),
        AMBITIES: lines("ambities", entries),
    }


def heirs_by_groups() -> Files:
    """Ten groups of members that ended lead together, each time with another member beside them.

    All members have one who came after them, behind a row of others that ended too.
    """
    names = ", ".join(f"g{g}" for g in range(10))
    return small() | {
        PARTIJEN: _ended_members(),
        AMBITIES: lines(
            "ambities", items(240, f", trekker: [{names}, m0x{{n}}], planning: '2021'")
        ),
    }


def reports_of_heirs() -> Files:
    """Who came after thousands of members reports thousands of times."""
    names = ", ".join(f"g{g}" for g in range(10))
    log = ", ".join(["{datum: 2021-02-01, partij: p, status: loopt}"] * 4500)
    return small() | {
        PARTIJEN: _ended_members(),
        AMBITIES: lines("ambities", items(1, f", trekker: [{names}], voortgang: [{log}]")),
    }


def _ended_members() -> str:
    row = [f"c{n}" for n in range(19)]
    follows = dict(zip(row, [*row[1:], "p"], strict=True))
    follows |= {f"m{g}x{m}": "c0" for g in range(10) for m in range(400)}
    each = (
        f"{{id: {name}, naam: N, soort: overig, geldig: {{tot: 2001-01-01}}, opvolger: {heir}}}"
        for name, heir in follows.items()
    )
    heir, groups = partijen(groups=10, members=400).split("groepen:")
    return f"{heir}{''.join(f'- {entry}{chr(10)}' for entry in each)}groepen:{groups}"


def steps_led_by_groups() -> Files:
    """Items that nobody leads, with a hundred mijlpalen each that groups of hundreds lead."""
    names = ", ".join(f"g{g}" for g in range(10))
    steps = ", ".join(f"{{titel: s{n}, trekker: [{names}]}}" for n in range(100))
    return small() | {
        PARTIJEN: partijen(groups=10, members=400),
        AMBITIES: lines("ambities", items(30, f", mijlpalen: [{steps}]")),
    }


def references_to_nothing() -> Files:
    """Items that refer to what is not there, here and in frames that ended."""
    names = ", ".join(f"ZZZZ-{n}, 'rak:ZZZZ-{n}'" for n in range(40))
    return small() | {
        AMBITIES: lines("ambities", items(480, f", vervolg_op: [{names}], doelen: [x, y, z]")),
        "archief/rak/data/regional/kader.yaml": kader(),
        "archief/rak/data/regional/ambities/wonen.yaml": lines("ambities", items(6_000, "")),
    }


def elaborated_and_left_out() -> Files:
    """Ambities that an agreement both elaborates and leaves out."""
    entries = items(5000, ", soort: uitwerking, ambitie: AAAA-{n}", "AAAA-AAAA-")
    left_out = (f"{{ambitie: AAAA-{n}, reden: r}}" for n in range(1, 5001))
    return small() | {
        AMBITIES: lines("ambities", items(5_000, "")),
        AFSPRAKEN: "status: concept\n"
        + lines("afspraken", entries)
        + lines("niet_lokaal", left_out),
    }


def codes_of_nothing() -> Files:
    """Areas with a code of no gemeente."""
    areas = ", ".join(f"{{naam: w{n}, cbs: WK9999{n:02}}}" for n in range(99))
    return small() | {AMBITIES: lines("ambities", items(160, f", gebied: [{areas}]"))}


HOSTILE: dict[str, Made] = {
    made.__name__: made
    for made in (
        themas_by_items, most_themas_by_items, gemeenten_by_overleg, meetings_by_gemeenten,
        groups_by_items, group_by_thousand, groups_by_groups, steps_by_trekkers, steps_by_reports,
        signatures_by_themas, reports, unknown_names, documents_by_sources, not_local_by_ambities,
        accepted_by_findings, alike_texts, alike_ids, alike_names, between_spaces, persons,
        one_line, long_texts, wrong_keys, one_letter_items, late_items, decisions_by_items,
        measured_by_ambities, biedingen_by_years, comments,
        shared_by_gemeenten, alone_in_thousands, gemeenten_by_ambities, kenmerken_by_items,
        choices_by_values, unknown_kinds, one_circle, many_circles, followers, followers_round,
        heirs_by_groups, reports_of_heirs, steps_led_by_groups,
        references_to_nothing, elaborated_and_left_out, codes_of_nothing,
    )
}  # fmt: skip
