"""Which words and phrases does a planning know? A table: kind, value, phrases.

Phrases are written as tokens.py normalises them: lower case, no accents, dots or articles.
"""

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
    ("tertaal", 0, "tertaal"),
    ("tertaal", PLURAL, "tertalen"),
    ("helft", 0, "helft | jaarhelft | halfjaar | half jaar | h | hj"),
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
    ("voorzetsel", 0, "op | tijdens | gedurende | binnen | aan | in loop van"),
    *(
        ("voorzetsel", 0, f"{before}periode | {before}periode van")
        for before in ("", "in ", "gedurende ", "binnen ", "tijdens ")
    ),
    ("heel", 0, "heel | hele | gehele | geheel"),
    ("voor", 0, "voor"),
    ("tot", 0, "tot"),
    ("tm", 0, "tm | t/m | t / m | tem | tot en met | tot / met | tot - en - met | voor of op"),
    ("tm", 0, "tot uiterlijk | voor / op"),
    ("per", 0, "per"),
    ("vanaf", 0, "vanaf | va | miv | met ingang van | ingaande | sinds | start vanaf"),
    ("vanaf", 0, "ingangsdatum | niet eerder dan | niet voor | op zijn vroegst | ten vroegste"),
    ("eerst", 0, "voor eerst | voor eerst in | eerste keer | eerste keer in"),  # of a rhythm
    # a promise to have begun; `werk` is what begins
    ("start", 0, "start | starten | te starten | startend | startdatum | van start | opstart"),
    (
        "start",
        0,
        "opstarten | aanvang | aanvangen | beginnen | te beginnen | beginnend | bouwstart",
    ),
    ("start", 0, "begint | gaat van start | start met | starten met | begin met | beginnen met"),
    ("werk", 0, "bouw | nieuwbouw | uitvoering | realisatie | werkzaamheden | sloop | renovatie"),
    ("werk", 0, "project | pilot | proef | onderzoek | planvorming | voorbereiding | aanleg"),
    ("werk", 0, "voorbereidingen | verkoop | verhuur | ontwikkeling | verbouwing | inrichting"),
    (
        "werk",
        0,
        "herstructurering | verduurzaming | aanbesteding | traject | programma | procedure",
    ),
    ("na", 0, "na"),
    ("tussen", 0, "tussen | in periode tussen"),
    ("gereed", 0, "uiterlijk | op uiterlijk | niet later dan | op zijn laatst | uiterste datum"),
    ("gereed", 0, "niet na | ten laatste | per uiterlijk"),
    ("gereed", 0, "deadline | einddatum | gereed | klaar | afgerond | afronding | opgeleverd"),
    ("gereed", 0, "oplevering"),
    ("ev", 0, "ev | en verder | en volgende | en volgende jaren | en jaren daarna | en later"),
    ("ev", 0, "e v | evj | ev jaren | of later | of verder | en verdere jaren | en latere jaren"),
    ("eerder", 0, "of eerder | zo mogelijk eerder | liefst eerder | bij voorkeur eerder"),
    ("eerder", 0, "indien mogelijk eerder | of zoveel eerder als mogelijk"),
    ("eenmalig", 0, "eenmalig | incidenteel"),
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
    ("zacht", 0, "planning | gepland | beoogd | voorlopig | ong | ongev | plm | grofweg | ruwweg"),
    ("zacht", 0, "om en nabij | naar schatting | geschat | vooralsnog | ergens | liefst"),
    ("zacht", 0, "gemiddeld | doorgaans | meestal | in regel | normaliter"),
    # rhythms, with their number of months, or of weeks below 0; 0: none that can be followed
    ("elke", 12, "jaarlijks | jaarlijkse | jaarlijks terugkerend | elk jaar | ieder jaar"),
    ("elke", 12, "per jaar | per kalenderjaar | elk kalenderjaar | ieder kalenderjaar | pj"),
    ("elke", 12, "van elk jaar | van ieder jaar | per 12 maanden | elke 12 maanden | p / j"),
    ("elke", 6, "halfjaarlijks | halfjaarlijkse | half - jaarlijks | half jaarlijks"),
    ("elke", 6, "elk halfjaar | elk half jaar | ieder halfjaar | ieder half jaar"),
    ("elke", 6, "per halfjaar | per half jaar | zesmaandelijks"),
    ("elke", 4, "viermaandelijks | elk tertaal | ieder tertaal | per tertaal"),
    ("elke", 3, "per kwartaal | elk kwartaal | ieder kwartaal | driemaandelijks"),
    ("elke", 2, "tweemaandelijks | om maand | om andere maand"),
    ("elke", 1, "maandelijks | maandelijkse | elke maand | iedere maand | per maand"),
    ("elke", 24, "om jaar | om andere jaar"),
    ("elke", -1, "wekelijks | wekelijkse | elke week | iedere week | per week"),
    (
        "elke",
        -2,
        "tweewekelijks | om week | om andere week | veertiendaags | 14 - daags | 2 - wekelijks",
    ),
    ("elke", -2, "elke 14 dagen | om 14 dagen | elke veertien dagen"),
    ("elke", 0, "dagelijks | elke dag | iedere dag | driewekelijks | vierwekelijks"),
    *(
        ("elke", 12 * years, f"{number}{joint}jaarlijks | {number}{joint}jaarlijkse")
        for years in (2, 3, 4, 5)
        for number, joint in ((years, " - "), (_NUMBERS[years - 1], ""))
    ),
    *(
        ("elke", step * count, f"{each} {number} {unit}")
        for step, units, counts in ((12, "jaar jaren", (2, 3, 4, 5)), (-1, "weken", (2,)))
        for unit in units.split()
        for count in counts
        for number in (count, _NUMBERS[count - 1])
        for each in ("elke", "iedere", "om", "per")
    ),
    *(
        ("elke", months, f"{each} {number} maanden")
        for months in (2, 3, 4, 6)
        for number in (months, _NUMBERS[months - 1])
        for each in ("elke", "iedere", "om", "per")
    ),
    # only after a count: "2x/jaar", "eens in de twee jaar"
    ("/elke", 12, "/ jaar"),
    ("/elke", 6, "/ halfjaar"),
    ("/elke", 3, "/ kwartaal"),
    ("/elke", 1, "/ maand"),
    ("/elke", -1, "/ week"),
    *(
        ("/elke", step * count, f"in {number} {unit}")
        for step, unit, counts in (
            (12, "jaar", (2, 3, 4, 5)),
            (1, "maanden", (2, 3, 4, 6)),
            (-1, "weken", (2,)),
        )
        for count in counts
        for number in (count, _NUMBERS[count - 1])
    ),
    ("elk", 0, "elk | elke | ieder | iedere"),  # with a part of the year: "elk voorjaar"
    ("maal", 1, "eens | eenmaal"),
    ("maal", 2, "tweemaal"),
    ("maal", 3, "driemaal"),
    ("maal", 4, "viermaal"),
    *(("maal", number, f"{word}maal") for number, word in enumerate(_NUMBERS, 1) if number > 4),
    ("keer", 0, "keer | maal | x | ×"),
    ("minimaal", 0, "minimaal | ten minste | tenminste | minstens | op zijn minst"),
    ("zeker", 0, "in ieder geval | in elk geval"),
    ("maximaal", 0, "maximaal | hooguit | ten hoogste | niet | nooit"),  # in no form: refused
    ("doorlopend", 0, "doorlopend | doorlopende | structureel | continu | permanent | lopend"),
    ("doorlopend", 0, "lopende | periodiek | regelmatig | voortdurend | blijvend | continue"),
    ("doorlopend", 0, "loopt door | onbepaalde tijd | voor onbepaalde tijd | zonder einddatum"),
    ("doorlopend", 0, "hele jaar door | gehele jaar door | doorlopend proces | continu proces"),
    # no planning, or none that a year would turn into a date
    ("geen", 0, "ntb | nader te bepalen | nog te bepalen | nog nader te bepalen | datum ntb"),
    ("geen", 0, "later te bepalen | in overleg te bepalen | wordt nog bepaald | tbd"),
    ("geen", 0, "in te vullen | nader in te vullen | nog in te vullen | nog in te plannen"),
    ("geen", 0, "in te plannen | nog te plannen | niet gepland | nog niet gepland"),
    ("geen", 0, "nntb | nnb | niet bekend | nog niet bekend | onbekend | nog onbekend | pm"),
    ("geen", 0, "geen | geen planning | nog geen planning | geen datum | nog geen datum"),
    ("geen", 0, "nvt | niet van toepassing | nader overeen te komen | nb | nog vast te stellen"),
    ("geen", 0, "nader vast te stellen | nog niet vastgesteld | later in te vullen"),
    ("geen", 0, "volgt | volgt nog | volgt later | datum volgt | planning volgt"),
    # no date: known, so that help can say why
    ("heden", 0, "per direct | direct | per heden | heden | nu | vanaf heden | vanaf nu | vandaag"),
    ("vrij", 0, "zomervakantie | zomerreces | reces | vakantie | meivakantie | herfstvakantie"),
    ("vrij", 0, "kerstvakantie | kerst | kerstreces | pasen | bouwvak | jaarwisseling"),
    ("vrij", 0, "voorjaarsvakantie | pinksteren | prinsjesdag | verkiezingen | schooljaar"),
    ("vrij", 0, "carnaval | hemelvaart | sinterklaas | oud en nieuw | feestdagen"),
    ("vrij", 0, "gemeenteraadsverkiezingen | raadsperiode | collegeperiode | semester | trimester"),
    (
        "gebeurtenis",
        0,
        "begroting | evaluatie | herijking | kadernota | jaarrekening | jaarverslag",
    ),
    ("gebeurtenis", 0, "voorjaarsnota | najaarsnota | raadsvergadering | begrotingsbehandeling"),
)

PHRASES = {
    phrase.strip(): (kind, value)
    for kind, value, phrases in _TABLE
    for phrase in phrases.split("|")
}
