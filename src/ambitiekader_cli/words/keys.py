"""How a value of the data is written in a sentence, by the key that holds it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ambitiekader_cli.model.fields import FIELDS, Kind
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import STATUS, VASTSTELLING

Names = Mapping[str, str]
"""How people call thema's, gemeenten and organisations, by id."""
Raw = Mapping[str, Any]
NOTHING = "niets"
_LABELS = {
    "ondertekening.datum": "datum van de ondertekening",
    "ondertekening.plaats": "plaats van de ondertekening",
    "ondertekening.handtekeningen": "handtekeningen",
    "ondertekening.handtekeningen.partij": "partij",
    "ondertekening.handtekeningen.themas": "thema's",
    "looptijd.van": "begin van de looptijd",
    "looptijd.tot": "einde van de looptijd",
}
"""Of a key that needs the one above it."""


def label(veld: str) -> str:
    """What people call a field; keys stand apart by dots."""
    row = FIELDS.get(veld)
    return (row and row.label) or _LABELS.get(veld) or veld.replace(".", " ").replace("_", " ")


def kind(key: str) -> Kind:
    """What a key holds; of an unknown one as it stands there."""
    return FIELDS[key].kind if key in FIELDS else Kind.WAARDE


def written(key: str, value: Any, names: Names, nothing: str = NOTHING) -> str:  # noqa: ANN401
    """A value as people write it, whole."""
    if isinstance(value, tuple):
        return all_of((written(key, each, names) for each in value), nothing)
    if isinstance(value, dict):
        return "; ".join(_parts(key, value, names)) or nothing
    if not isinstance(value, str):
        return nothing
    text = " ".join(value.split())
    if kind(key) is Kind.NAAM:
        return names.get(text, text)
    if key == "status":
        return STATUS.get(text) or VASTSTELLING.get(text, text)
    return _BY_KIND.get(kind(key), str)(text)


def all_of(words: Iterable[str], nothing: str = NOTHING) -> str:
    """All of them: what is left out may be what matters."""
    return listed(words) or nothing


def day_of(value: Any) -> str:  # noqa: ANN401
    """A day in words; of what is no day the text itself."""
    try:
        return day(date.fromisoformat(value))
    except (TypeError, ValueError):
        return written("", value, {}, "een onbekende dag")


_BY_KIND: dict[Kind, Callable[[str], str]] = {Kind.DAG: day_of, Kind.GETAL: values.number_in}


def _parts(key: str, entry: Raw, names: Names) -> Iterator[str]:
    """What belongs together in the words for it, and what else there is."""
    make, known = _KINDS.get(key, (None, ()))
    said = make(entry, names) if make else ""
    yield from [said] if said else []
    for name, value in entry.items():
        if not said or name not in known:
            yield f"{label(name)}: {written(name, value, names)}"


def _planning(entry: Raw, names: Names) -> str:
    aanname, tekst = entry.get("aanname"), written("tekst", entry.get("tekst"), names)
    if not isinstance(aanname, dict):
        return tekst
    reden = written("reden", aanname.get("reden"), names, "")
    return values.planning(tekst, written("jaar", aanname.get("jaar"), names), reden)


def _doelwaarde(entry: Raw, _names: Names) -> str:
    texts = {key: value for key, value in entry.items() if isinstance(value, str)}
    return (
        values.doelwaarde(texts) if any(map(texts.get, ("minimaal", "maximaal", "precies"))) else ""
    )


def _gebied(entry: Raw, names: Names) -> str:
    naam = written("naam", entry.get("naam"), names, "")
    return values.gebied(naam, written("cbs", entry.get("cbs"), names, "")) if naam else ""


def _bron(entry: Raw, names: Names) -> str:
    document, onderdeel, rij = (
        written(key, entry.get(key), names, "") for key in ("document", "onderdeel", "rij")
    )
    return values.bron(document, onderdeel, rij or None)


def _mijlpaal(entry: Raw, names: Names) -> str:
    when = f" ({written('planning', entry['planning'], names)})" if entry.get("planning") else ""
    return f"{written('titel', entry['titel'], names)}{when}" if entry.get("titel") else ""


def _melding(entry: Raw, names: Names) -> str:
    who = f" door {written('partij', entry['partij'], names)}" if entry.get("partij") else ""
    return f"{day_of(entry.get('datum'))}{who}: {written('status', entry.get('status'), names)}"


def _acceptatie(entry: Raw, names: Names) -> str:
    reden = f", reden: {written('reden', entry['reden'], names)}" if entry.get("reden") else ""
    return f"{written('code', entry.get('code'), names)}{reden}"


def _handtekening(entry: Raw, names: Names) -> str:
    themas = f" (voor {written('themas', entry['themas'], names)})" if entry.get("themas") else ""
    return f"{written('partij', entry['partij'], names)}{themas}" if entry.get("partij") else ""


def _period(entry: Raw, _names: Names) -> str:
    begin, end = entry.get("van"), entry.get("tot")
    until = f"tot en met {day_of(end)}" if end else ""
    if begin and end:
        return f"{day_of(begin)} {until}"
    return f"vanaf {day_of(begin)}" if begin else until


def _vergadering(entry: Raw, _names: Names) -> str:
    return day_of(entry["datum"]) if entry.get("datum") else ""


def _bijdrage(entry: Raw, names: Names) -> str:
    if not (entry.get("partij") and entry.get("tekst")):
        return ""
    return f"{written('partij', entry['partij'], names)}: {written('tekst', entry['tekst'], names)}"


def _besluit(entry: Raw, names: Names) -> str:
    where = f" in {written('overleg', entry['overleg'], names)}" if entry.get("overleg") else ""
    what = f": {written('tekst', entry['tekst'], names)}" if entry.get("tekst") else ""
    return f"{day_of(entry.get('datum'))}{where}{what}"


def _herzien(entry: Raw, names: Names) -> str:
    reden = f", omdat: {written('reden', entry['reden'], names)}" if entry.get("reden") else ""
    return f"{written('planning', entry.get('planning'), names)}{reden}"


_Kind = tuple[Callable[[Raw, Names], str], tuple[str, ...]]
_KINDS: dict[str, _Kind] = {
    "planning": (_planning, ("tekst", "aanname")),
    "doelwaarde": (_doelwaarde, ("minimaal", "maximaal", "precies", "eenheid")),
    "gebied": (_gebied, ("naam", "cbs")),
    "bron": (_bron, ("document", "onderdeel", "rij")),
    "mijlpalen": (_mijlpaal, ("titel", "planning")),
    "voortgang": (_melding, ("datum", "partij", "status")),
    "accepteer": (_acceptatie, ("code", "reden")),
    "handtekeningen": (_handtekening, ("partij", "themas")),
    "looptijd": (_period, ("van", "tot")),
    "geldig": (_period, ("van", "tot")),
    "bijdragen": (_bijdrage, ("partij", "tekst")),
    "besluit": (_besluit, ("datum", "overleg", "tekst")),
    "herzien": (_herzien, ("planning", "reden")),
    "gehouden": (_vergadering, ("datum",)),
    "gepland": (_vergadering, ("datum",)),
}
"""Per key the words for an entry, and the keys of it that they tell."""
