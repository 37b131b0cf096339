"""How a value of the data is written in a sentence, by the key that holds it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ambitiekader_cli.model.field import Kind
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import STATUS, VASTSTELLING

Names = Mapping[str, str]
"""How people call thema's, gemeenten and organisations, by id; of kenmerken also their soort."""
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
        *first, last = [*_parts(key, value, names)] or [nothing]
        return "; ".join([*(part.removesuffix(".") for part in first), last])
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
    if key == KENMERKEN:
        yield from (f"{kenmerk_naam(n, names)}: {kenmerk(n, v, names)}" for n, v in entry.items())
        return
    make, known = _KINDS.get(key, (None, ()))
    said = make(entry, names) if make else ""
    yield from [said] if said else []
    for name, value in entry.items():
        if value not in (None, (), {}) and (not said or name not in known):
            yield f"{label(name)}: {written(name, value, names)}"


def kenmerk_naam(name: str, names: Names) -> str:
    """How people call a kenmerk."""
    return names.get(f"{KENMERKEN}.{name}", name)


def kenmerk(name: str, value: Any, names: Names, nothing: str = NOTHING) -> str:  # noqa: ANN401
    """Its value as its soort asks: `€ 25.000`."""
    if isinstance(value, tuple):
        return all_of((kenmerk(name, each, names) for each in value), nothing)
    if not isinstance(value, str):
        return written("", value, names, nothing)
    return values.kenmerk(names.get(kenmerk_soort(name), ""), " ".join(value.split()))


def kenmerk_soort(name: str) -> str:
    """Under which key the names say of what soort a kenmerk is."""
    return f"{KENMERKEN}.{name}.soort"


KENMERKEN = "kenmerken"
"""The fields of a region's own, each with a name of its own."""


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
    if not entry.get("titel"):
        return ""
    told = (("", "planning"), ("trekker ", "trekker"), ("id ", "id"))
    about = [f"{word}{written(k, entry[k], names)}" for word, k in told if entry.get(k)]
    behind = f" ({'; '.join(about)})" if about else ""
    return f"{written('titel', entry['titel'], names)}{behind}"


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


def _overleg_besluit(entry: Raw, names: Names) -> str:
    name = f"{written('id', entry['id'], names)}: " if entry.get("id") else ""
    about = f" (over {written('items', entry['items'], names)})" if entry.get("items") else ""
    return f"{name}{written('tekst', entry['tekst'], names)}{about}" if entry.get("tekst") else ""


def _jaarwaarde(entry: Raw, names: Names) -> str:
    """Of a year, or of a day."""
    datum, jaar = entry.get("datum"), written("jaar", entry.get("jaar"), names)
    when = f"op {day_of(datum)}" if datum else f"in {jaar}"
    return f"{written('waarde', entry['waarde'], names)} {when}" if entry.get("waarde") else ""


def _deelnemer(entry: Raw, names: Names) -> str:
    period = _period(entry, names)
    about = f" ({period})" if period else ""
    return f"{written('partij', entry['partij'], names)}{about}" if entry.get("partij") else ""


def _herzien(entry: Raw, names: Names) -> str:
    reden = f", omdat: {written('reden', entry['reden'], names)}" if entry.get("reden") else ""
    return f"{written('planning', entry.get('planning'), names)}{reden}"


_Kind = tuple[Callable[[Raw, Names], str], tuple[str, ...]]
_KINDS: dict[str, _Kind] = {
    "planning": (_planning, ("tekst", "aanname")),
    "doelwaarde": (_doelwaarde, ("minimaal", "maximaal", "precies", "eenheid")),
    "gebied": (_gebied, ("naam", "cbs")),
    "bron": (_bron, ("document", "onderdeel", "rij")),
    "mijlpalen": (_mijlpaal, ("titel", "planning", "trekker", "id")),
    "voortgang": (_melding, ("datum", "partij", "status")),
    "accepteer": (_acceptatie, ("code", "reden")),
    "handtekeningen": (_handtekening, ("partij", "themas")),
    "looptijd": (_period, ("van", "tot")),
    "geldig": (_period, ("van", "tot")),
    "bijdragen": (_bijdrage, ("partij", "tekst")),
    "besluit": (_besluit, ("datum", "overleg", "tekst")),
    "besluiten": (_overleg_besluit, ("id", "tekst", "items")),
    "herzien": (_herzien, ("planning", "reden")),
    "metingen": (_jaarwaarde, ("jaar", "datum", "waarde")),
    "nulmeting": (_jaarwaarde, ("jaar", "waarde")),
    "streefwaarden": (_jaarwaarde, ("jaar", "waarde")),
    "partijen": (_deelnemer, ("partij", "van", "tot")),
    "gehouden": (_vergadering, ("datum",)),
    "gepland": (_vergadering, ("datum",)),
}
"""Per key the words for an entry, and the keys of it that they tell."""
