"""Which of a few words somebody meant with another: `afgerond` is `gereed`, `yes` is `ja`."""

import re
from collections.abc import Sequence

from ambitiekader_cli.guess import nearest
from ambitiekader_cli.twins import folded

_OTHERWISE = {
    "gereed": "afgerond klaar voltooid uitgevoerd gedaan afgehandeld gerealiseerd behaald gehaald"
    " afgesloten compleet af done",
    "loopt": "bezig mee-bezig lopend loopt-nog gestart begonnen opgestart in-uitvoering"
    " in-behandeling onderhanden actief in-gang doorlopend",
    "niet-gestart": "niet-begonnen nog-niet-gestart nog-niet-begonnen nog-niet open gepland te-doen"
    " todo nieuw",
    "deels": "gedeeltelijk deels-gereed deels-klaar deels-gehaald gedeeltelijk-gereed half",
    "niet-gehaald": "niet-behaald niet-gerealiseerd niet-gelukt mislukt gemist",
    "aangehouden": "on-hold opgeschort gepauzeerd pauze geparkeerd stilgelegd ligt-stil"
    " in-de-wacht",
    "vervallen": "geannuleerd gestopt ingetrokken geschrapt afgevoerd afgeblazen gaat-niet-door"
    " niet-meer-nodig beeindigd beëindigd",
    "groen": "green goed op-koers",
    "oranje": "geel amber orange",
    "rood": "red",
    "vastgesteld": "definitief getekend ondertekend akkoord",
    "concept": "ontwerp voorlopig",
    "bod": "bieding aanbod",
    "corporatie": "woningcorporatie woningbouwcorporatie woningstichting woningbouwvereniging",
    "huurdersorganisatie": "huurdersvereniging huurdersraad huurdersbelangenvereniging bewonersraad"
    " huurderskoepel",
    "overig": "anders overige",
    "regionaal": "regio regionale",
    "lokaal": "lokale gemeentelijk gemeente",
    "gezamenlijk": "samen gezamelijk",
    "ieder": "elk afzonderlijk",
    "uitgebracht": "ingediend",
    "getal": "nummer aantal number",
    "bedrag": "euro geld",
    "meer": "hoger omhoog",
    "minder": "lager omlaag",
    "gelijk": "stabiel gelijkblijvend",
    "ja": "yes true waar y j x 1",
    "nee": "no false onwaar n 0",
}
"""Per word of the model how people say it; only where one word is meant and no other."""
_MEANT: dict[str, list[str]] = {}
for _word, _others in _OTHERWISE.items():
    for _other in _others.split():
        _MEANT.setdefault(_other, []).append(_word)


def meant_word(text: str, choices: Sequence[str]) -> str | None:
    """The choice that somebody probably meant; None when none is close."""
    plain = re.sub(r"[\s_-]+", "-", folded(text).strip(" .!()"))
    same = (choice for choice in choices if folded(choice) == plain)
    meant = (word for word in _MEANT.get(plain, ()) if word in choices)
    return next(same, None) or next(meant, None) or nearest(text, choices)
