"""Where something stands, in words: klassen, statuses, rhythms."""

from collections.abc import Mapping

KLASSEN: Mapping[str, str] = {
    "te-laat": "te laat",
    "binnenkort": "binnenkort",
    "onduidelijk": "onduidelijk",
    "aangehouden": "aangehouden",
    "op-schema": "op schema",
    "doorlopend": "doorlopend",
    "wacht": "wacht",
    "zonder-planning": "zonder planning",
    "niet-gehaald": "niet gehaald",
    "deels": "deels gehaald",
    "doorgeschoven": "doorgeschoven",
    "gereed": "gereed",
    "vervallen": "vervallen",
}
STATUS: Mapping[str, str] = {
    "niet-gestart": "niet gestart",
    "loopt": "loopt",
    "gereed": "gereed",
    "deels": "deels gehaald",
    "niet-gehaald": "niet gehaald",
    "doorgeschoven": "doorgeschoven",
    "aangehouden": "aangehouden",
    "vervallen": "vervallen",
}
"""What a report of progress says."""
VASTSTELLING: Mapping[str, str] = {
    "concept": "concept, nog niet vastgesteld",
    "vastgesteld": "vastgesteld",
    "bod": "bod, nog geen afspraak",
    "vervallen": "vervallen",
}
"""The status of an agreement or of a yearly overview."""
NO_PARTIJ: Mapping[str, str] = {
    "opmerking": "de naam komt in de opmerking",
    "weg": "de naam wordt niet gebruikt",
}
"""What a name in the table of somebody else can mean, where it is nobody of the frame."""
HERHALING: Mapping[str, str] = {
    "wekelijks": "elke week",
    "tweewekelijks": "elke twee weken",
    "maandelijks": "elke maand",
    "tweemaandelijks": "elke twee maanden",
    "per-kwartaal": "elk kwartaal",
    "viermaandelijks": "elke vier maanden",
    "halfjaarlijks": "elk half jaar",
    "jaarlijks": "elk jaar",
    "tweejaarlijks": "elke twee jaar",
    "driejaarlijks": "elke drie jaar",
    "vierjaarlijks": "elke vier jaar",
    "vijfjaarlijks": "elke vijf jaar",
    **{
        f"{number}maal-per-jaar": f"{number}maal per jaar"
        for number in (
            *("twee", "drie", "vier", "vijf", "zes", "zeven"),
            *("acht", "negen", "tien", "elf", "twaalf"),
        )
    },
}
