"""Which words and phrases does a planning know? A table: kind, value, phrases.

Phrases are written as `words` normalises them: lower case, no accents, dots or articles.
"""

import re
from typing import NamedTuple

from ambitiekader_cli.planning.meaning import YEARS

SILENT = frozenset({"de", "het", "(", ")", ",", ":"})

PLURAL = 2
_NUMBERS = (
    *("een", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)

_TABLE: tuple[tuple[str, int, str], ...] = (
    ("maand", 1, "januari | jan"),
    ("maand", 2, "februari | feb | febr"),
    ("maand", 3, "maart | mrt | maa"),
    ("maand", 4, "april | apr"),
    ("maand", 5, "mei"),
    ("maand", 6, "juni | jun"),
    ("maand", 7, "juli | jul"),
    ("maand", 8, "augustus | aug"),
    ("maand", 9, "september | sep | sept"),
    ("maand", 10, "oktober | okt"),
    ("maand", 11, "november | nov"),
    ("maand", 12, "december | dec"),
    ("weekdag", 1, "maandag | ma"),
    ("weekdag", 2, "dinsdag | di"),
    ("weekdag", 3, "woensdag | wo"),
    ("weekdag", 4, "donderdag | do"),
    ("weekdag", 5, "vrijdag | vr"),
    ("weekdag", 6, "zaterdag | za"),
    ("weekdag", 7, "zondag | zo"),
    ("ordinaal", 1, "eerste"),
    ("ordinaal", 2, "tweede"),
    ("ordinaal", 3, "derde"),
    ("ordinaal", 4, "vierde"),
    ("ordinaal", -1, "laatste"),
    ("ordinaal", 1, "ie"),
    ("ordinaal", 2, "iie"),
    ("ordinaal", 3, "iiie"),
    ("ordinaal", 4, "ive"),
    ("romeins", 1, "i"),
    ("romeins", 2, "ii"),
    ("romeins", 3, "iii"),
    ("romeins", 4, "iv"),
    *(("getal", number, word) for number, word in enumerate(_NUMBERS, 1)),
    # units; a `jaar` of 0 is a year that nobody named
    ("week", 0, "week | weken | wk | w | weeknummer | weeknr"),
    ("maandwoord", 0, "maand"),
    ("maandwoord", PLURAL, "maanden"),
    ("kwartaal", 0, "kwartaal | kw | q"),
    ("kwartaal", PLURAL, "kwartalen"),
    ("helft", 0, "helft | jaarhelft | halfjaar | half jaar | h"),
    ("seizoen", 3, "voorjaar | lente"),
    ("seizoen", 6, "zomer"),
    ("seizoen", 9, "najaar | herfst"),
    ("seizoen", 12, "winter"),
    ("jaar", 0, "jaar | jaren | kalenderjaar | dit jaar | dit kalenderjaar | huidig jaar"),
    ("jaar", 0, "huidige jaar | lopend jaar | lopende jaar | komend jaar | komende jaar"),
    ("jaar", 0, "volgend jaar | volgende jaar | aankomend jaar | aankomende jaar"),
    ("aanwijzend", 0, "dit | deze | komend | komende | volgend | volgende | aankomend"),
    ("aanwijzend", 0, "aankomende | aanstaande"),
    ("looptijd", 0, "looptijd | looptijd van kader | looptijd van dit kader"),
    ("looptijd", 0, "looptijd van ambitiekader | looptijd van dit ambitiekader"),
    ("looptijd", 0, "looptijd van afspraken | looptijd van deze afspraken"),
    # positions
    ("begin", 0, "begin | primo"),
    ("medio", 0, "medio | half | midden | halverwege"),
    ("eind", 0, "eind | einde | ultimo | laatste dag"),
    # bounds and joints
    ("in", 0, "in"),
    ("van", 0, "van"),
    ("voorzetsel", 0, "op | tijdens | gedurende | binnen | aan | in loop van | periode"),
    ("voorzetsel", 0, "periode van | in periode | in periode van"),
    ("heel", 0, "heel | hele | gehele"),
    ("voor", 0, "voor"),
    ("tot", 0, "tot"),
    ("tm", 0, "tm | t/m | tem | tot en met | voor of op | tot uiterlijk"),
    ("per", 0, "per"),
    ("vanaf", 0, "vanaf | va | miv | met ingang van | ingaande | sinds | start | starten"),
    ("vanaf", 0, "start in | start op | start per | start vanaf | starten in | startdatum"),
    ("vanaf", 0, "aanvang | ingangsdatum | niet eerder dan | niet voor | op zijn vroegst"),
    ("na", 0, "na"),
    ("tussen", 0, "tussen | in periode tussen"),
    ("gereed", 0, "uiterlijk | op uiterlijk | niet later dan | op zijn laatst | uiterste datum"),
    ("gereed", 0, "deadline | einddatum | gereed | klaar | afgerond | afronding | opgeleverd"),
    ("gereed", 0, "oplevering"),
    ("ev", 0, "ev | en verder | en volgende | en volgende jaren | en jaren daarna | en later"),
    ("-", 0, "-"),
    ("–", 0, "–"),  # with spaces around it
    ("/", 0, "/"),
    (".", 0, "."),
    ("en", 0, "en | & | +"),
    ("of", 0, "of"),
    # softeners
    ("zacht", 0, "naar verwachting | verwacht | verwachte | verwachting | vermoedelijk"),
    ("zacht", 0, "waarschijnlijk | mogelijk | hopelijk | wellicht | circa | ca | rond | tegen"),
    ("zacht", 0, "omstreeks | ongeveer | ± | ~ | +/- | plusminus | globaal | in principe"),
    ("zacht", 0, "streven | streven is | streven naar | streefdatum | richtdatum | indicatief"),
    ("zacht", 0, "bij voorkeur | indien mogelijk | zo mogelijk | onder voorbehoud | ovb"),
    ("zacht", 0, "planning | gepland | beoogd | voorlopig"),
    # rhythms, with their number of months; 0: longer or shorter than can be followed
    ("elke", 12, "jaarlijks | jaarlijkse | jaarlijks terugkerend | elk jaar | ieder jaar"),
    ("elke", 12, "per jaar | per kalenderjaar | elk kalenderjaar | ieder kalenderjaar | pj"),
    ("elke", 12, "per 12 maanden"),
    ("/elke", 12, "/ jaar"),  # only after a count: "2x/jaar"
    ("/elke", 3, "/ kwartaal"),
    ("/elke", 1, "/ maand"),
    ("elke", 6, "halfjaarlijks | halfjaarlijkse | elk halfjaar | elk half jaar | ieder halfjaar"),
    ("elke", 6, "ieder half jaar | per halfjaar | per half jaar | zesmaandelijks"),
    ("elke", 3, "per kwartaal | elk kwartaal | ieder kwartaal | driemaandelijks"),
    ("elke", 1, "maandelijks | maandelijkse | elke maand | iedere maand | per maand"),
    ("elke", 24, "tweejaarlijks | tweejaarlijkse | per twee jaar | om twee jaar | om jaar"),
    ("elke", 24, "elke twee jaar | per 2 jaar | om 2 jaar | elke 2 jaar"),
    ("elke", 4, "viermaandelijks"),
    ("elke", 2, "tweemaandelijks"),
    ("elke", 0, "driejaarlijks | vierjaarlijks | vijfjaarlijks"),
    ("elke", 0, "wekelijks | elke week | iedere week | per week | tweewekelijks"),
    *(
        ("elke", months, f"{each} {number} maanden")
        for months in (2, 3, 4, 6)
        for number in (months, _NUMBERS[months - 1])
        for each in ("elke", "iedere", "om", "per")
    ),
    ("maal", 1, "eens | eenmaal"),
    ("maal", 2, "tweemaal"),
    ("maal", 3, "driemaal"),
    ("maal", 4, "viermaal"),
    ("maal", 12, "twaalfmaal"),
    ("keer", 0, "keer | maal | x | ×"),
    ("minimaal", 0, "minimaal | ten minste | tenminste | minstens | op zijn minst"),
    ("minimaal", 0, "in ieder geval | in elk geval"),
    ("maximaal", 0, "maximaal | hooguit | ten hoogste | niet | nooit"),  # in no form: refused
    ("doorlopend", 0, "doorlopend | doorlopende | structureel | continu | permanent | lopend"),
    ("doorlopend", 0, "lopende | periodiek | regelmatig | voortdurend | blijvend"),
    ("doorlopend", 0, "hele jaar door | gehele jaar door | doorlopend proces | continu proces"),
    # no planning, or none that a year would turn into a date
    ("geen", 0, "ntb | nader te bepalen | nog te bepalen | nog nader te bepalen | datum ntb"),
    ("geen", 0, "later te bepalen | in overleg te bepalen | wordt nog bepaald | tbd"),
    ("geen", 0, "in te vullen | nader in te vullen | nog in te vullen | nog in te plannen"),
    ("geen", 0, "in te plannen | nog te plannen | niet gepland | nog niet gepland"),
    ("geen", 0, "nnb | niet bekend | nog niet bekend | onbekend | nog onbekend | pm"),
    ("geen", 0, "geen | geen planning | nog geen planning | geen datum | nog geen datum"),
    ("geen", 0, "nvt | niet van toepassing | nader overeen te komen"),
    ("geen", 0, "volgt | volgt nog | volgt later | datum volgt | planning volgt"),
    ("vaag", 0, "zsm | zo spoedig mogelijk | zo snel mogelijk | op korte termijn | op termijn"),
    ("vaag", 0, "op middellange termijn | op lange termijn | binnenkort | spoedig | direct"),
    ("vaag", 0, "per direct | per heden | heden | nu | vanaf heden | vanaf nu"),
    ("zwevend", 0, "zomervakantie | zomerreces | reces | vakantie | meivakantie | herfstvakantie"),
    ("zwevend", 0, "kerstvakantie | kerst | kerstreces | pasen | bouwvak | jaarwisseling"),
    ("zwevend", 0, "schooljaar | raadsperiode | collegeperiode"),
)

PHRASES = {
    phrase.strip(): (kind, value)
    for kind, value, phrases in _TABLE
    for phrase in phrases.split("|")
}
LONGEST = max(phrase.count(" ") for phrase in PHRASES) + 1
WORDS = frozenset(word for phrase in PHRASES for word in phrase.split()) | SILENT


UNKNOWN = "onbekend"

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼ′´`", "'"),
        **dict.fromkeys("éèë", "e"),
        **dict.fromkeys("óòö", "o"),
        **dict.fromkeys("íìï", "i"),
        **dict.fromkeys("áàä", "a"),
        "ᵉ": "e",
    }
)
_ACCENT = re.compile("(?<=[a-z])[\u0300\u0301\u0308]")  # an accent as a character of its own
_PIECE = re.compile(
    r"""
      [0-9]{1,2}(?:ste|de|e)(?![a-z])   # 1e 1ste 2de
    | '[0-9]{2}(?![0-9])                # '23
    | [0-9]+
    | t\ ?/\ ?m(?![a-z])\.?             # t/m
    | \+/-
    | [a-z]+(?:\.[a-z]+)*\.?            # maart mrt. n.t.b.
    | [^ ]
    """,
    re.VERBOSE,
)
_NUMERAL = re.compile("[0-9]{1,2}|i{1,3}|iv")
_ORDINAL = re.compile("([0-9]{1,2})(?:ste|de|e)")
_SHORT_YEAR = re.compile("'([0-6][0-9])")  # '70 and later may be of the last century


class Token(NamedTuple):
    """A word, phrase, number or sign. `text` is how it was written, normalised."""

    kind: str
    value: int
    text: str


def normalise(tekst: str) -> str:
    """Lower case, plain dashes and apostrophes, no accents, single spaces."""
    return " ".join(_ACCENT.sub("", tekst.lower().translate(_PLAIN)).split())


def tokenise(tekst: str) -> tuple[list[Token], bool]:
    """Return the tokens that carry meaning, and whether a word or a final `?` softens the text."""
    normal = normalise(tekst)
    body = normal.rstrip(" .?…").replace(" - ", " – ")  # "maart - juni" is never one date
    found = _tokens(body)
    tokens = [token for token in found if token.kind != "zacht"]
    return tokens, "?" in normal[len(body) :] or len(tokens) < len(found)


def _tokens(body: str) -> list[Token]:
    pieces = [piece.replace(" ", "") for piece in _PIECE.findall(body)]
    pieces = [piece.replace(".", "") or piece for piece in pieces if piece not in SILENT]
    tokens = []
    while pieces:
        size = next((n for n in range(LONGEST, 0, -1) if _is_phrase(pieces, n)), 1)
        text = " ".join(pieces[:size])
        tokens.append(Token(*PHRASES.get(text, _number(text)), text))
        pieces = pieces[size:]
    return tokens


def _is_phrase(pieces: list[str], size: int) -> bool:
    kind, _ = PHRASES.get(" ".join(pieces[:size]), (None, 0))
    if kind == "elke" and pieces[0] == "per":  # a rhythm, but not in "per kwartaal 3 2023"
        return not any(_NUMERAL.fullmatch(piece) for piece in pieces[size : size + 1])
    return kind is not None


def _number(piece: str) -> tuple[str, int]:
    if found := _ORDINAL.fullmatch(piece):
        return "ordinaal", int(found[1])
    if found := _SHORT_YEAR.fullmatch(piece):
        return "jaar", 2000 + int(found[1])
    if not (piece.isascii() and piece.isdigit()):
        return UNKNOWN, 0
    if len(piece) <= 2:
        return "getal", int(piece)
    return ("jaar", int(piece)) if len(piece) == 4 and int(piece) in YEARS else (UNKNOWN, 0)
