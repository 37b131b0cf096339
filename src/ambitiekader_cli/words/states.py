"""Where something stands, in words: klassen, statuses, rhythms."""

from collections.abc import Mapping

KLASSEN: Mapping[str, str] = {
    "te-laat": "te laat",
    "binnenkort": "binnenkort",
    "onduidelijk": "onduidelijk",
    "aangehouden": "aangehouden",
    "op-schema": "op schema",
    "doorlopend": "doorlopend",
    "zonder-planning": "zonder planning",
    "gereed": "gereed",
    "vervallen": "vervallen",
}
STATUS: Mapping[str, str] = {
    "niet-gestart": "niet gestart",
    "loopt": "loopt",
    "gereed": "gereed",
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
HERHALING: Mapping[str, str] = {
    "jaarlijks": "elk jaar",
    "halfjaarlijks": "elk half jaar",
    "per-kwartaal": "elk kwartaal",
    "maandelijks": "elke maand",
    "tweemaal-per-jaar": "tweemaal per jaar",
}
