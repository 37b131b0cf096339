"""What the gemeenten answer to an ambitie, in words and for programs."""

from collections.abc import Iterator

from ambitiekader_cli.stand.lokaal_antwoord import LokaalAntwoord
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import counted, whole


class LokaalAntwoordView(Shown):
    """Of one ambitie, over all gemeenten."""

    gemeenten: int
    """How many elaborate it."""
    van: int
    """How many gemeenten there are."""
    niet_lokaal: int
    """How many others leave it out on purpose."""
    afspraken: int
    activiteiten: int
    gereed: int
    """Of the activiteiten, as the two below."""
    te_laat: int
    niets_gemeld: int
    """The deadline has passed, and nobody reported anything."""


def lokaal_antwoord(antwoord: LokaalAntwoord | None) -> LokaalAntwoordView | None:
    """For programs."""
    return LokaalAntwoordView(**antwoord._asdict()) if antwoord else None


def answer_in_words(antwoord: LokaalAntwoord) -> str:
    """`3 van 4 gemeenten, 1 bewust niet; 5 activiteiten, 2 gereed, 1 te laat`."""
    skipped = f", {whole(antwoord.niet_lokaal)} bewust niet" if antwoord.niet_lokaal else ""
    number = whole(antwoord.gemeenten) if antwoord.gemeenten else "geen"
    gemeenten = f"{number} van {counted(antwoord.van, 'gemeente', 'gemeenten')}{skipped}"
    if not antwoord.gemeenten:
        return gemeenten
    doing = counted(antwoord.activiteiten, "activiteit", "activiteiten")
    if not antwoord.activiteiten:
        doing = "nog geen activiteiten"
    return f"{gemeenten}; {', '.join((doing, *_how_they_stand(antwoord)))}"


def _how_they_stand(antwoord: LokaalAntwoord) -> Iterator[str]:
    if antwoord.gereed:
        yield f"{whole(antwoord.gereed)} gereed"
    if antwoord.te_laat:
        yield f"{whole(antwoord.te_laat)} te laat"
    if antwoord.niets_gemeld:
        yield f"{whole(antwoord.niets_gemeld)} waarvan de termijn voorbij is en niets is gemeld"
