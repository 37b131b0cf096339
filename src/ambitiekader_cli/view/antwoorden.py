"""What the gemeenten do with each ambitie, in a report."""

from ambitiekader_cli.stand.lokaal_antwoord import LokaalAntwoord, LokaleAntwoorden
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.lokaal_antwoord import answer_in_words
from ambitiekader_cli.view.plain import Shown


class AntwoordView(Shown):
    """Of one ambitie."""

    id: str
    titel: str
    lokaal: str
    """`3 van 4 gemeenten, 1 bewust niet; 5 activiteiten, 2 gereed, 1 te laat`."""


class AntwoordenView(Shown):
    """Of every ambitie of the frame."""

    ambities: tuple[AntwoordView, ...]
    overal: int
    """How many have an answer in every gemeente, also where it is left out on purpose."""
    nergens: int
    """How many no gemeente says anything about."""


def antwoorden(view: View) -> AntwoordenView:
    """Empty where the frame has no gemeenten."""
    local = LokaleAntwoorden(view.kader, view.peildatum, view.rows.values())
    each = ((item, local.of(item)) for item in view.kader.ambities.values())
    known = [(item, answer) for item, answer in each if answer]
    return AntwoordenView(
        ambities=tuple(
            AntwoordView(id=item.id, titel=item.titel, lokaal=answer_in_words(answer))
            for item, answer in known
        ),
        overal=sum(_answering(answer) == answer.van for _, answer in known),
        nergens=sum(not _answering(answer) for _, answer in known),
    )


def _answering(answer: LokaalAntwoord) -> int:
    return answer.gemeenten + answer.niet_lokaal
