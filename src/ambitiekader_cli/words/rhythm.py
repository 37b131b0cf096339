"""How a rhythm that was missed is told."""

from ambitiekader_cli.planning import Herhaling

PERIODS = {
    **dict.fromkeys(Herhaling, "jaren"),
    Herhaling.WEKELIJKS: "weken",
    Herhaling.TWEEWEKELIJKS: "perioden van twee weken",
    Herhaling.MAANDELIJKS: "maanden",
    Herhaling.TWEEMAANDELIJKS: "perioden van twee maanden",
    Herhaling.KWARTAAL: "kwartalen",
    Herhaling.VIERMAANDELIJKS: "perioden van vier maanden",
    Herhaling.HALFJAARLIJKS: "halve jaren",
    Herhaling.TWEEJAARLIJKS: "perioden van twee jaar",
    Herhaling.DRIEJAARLIJKS: "perioden van drie jaar",
    Herhaling.VIERJAARLIJKS: "perioden van vier jaar",
    Herhaling.VIJFJAARLIJKS: "perioden van vijf jaar",
}


def gap_in_words(
    herhaling: Herhaling, periods: int, of: int, name: str = "", *, local: bool
) -> str:
    """`in 3 van de 5 halve jaren is geen vergadering van `stuurgroep` vastgelegd`."""
    which = f"in {periods} van de {of} {PERIODS[herhaling]}"
    often = str(herhaling).partition("maal-per-jaar")
    number = f"{often[0]} vergaderingen" if often[1] else ""
    if local:
        what = (
            f"zijn niet in elke gemeente minstens {number}"
            if number
            else "is niet in elke gemeente een"
        )
    else:
        what = f"zijn minder dan {number}" if number else "is geen"
    kind = "" if number else " vergadering"
    whose = f" van {name}" if name else ""
    return f"{which} {what}{kind}{whose} vastgelegd"
