"""Where two versions are being compared, and the change that is found there."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.diff.planning_change import Looptijden, betekenis_of, meanings
from ambitiekader_cli.source import Place


class Spot(NamedTuple):
    """Where two versions are being compared: of what, and where it stands in the newer one."""

    subject: Subject
    place: Place
    looptijden: Looptijden
    alone: Callable[[Any], str | None] = lambda _trekker: None
    """Who leads, given a trekker, where that is one partij."""
    trekker: Any = None
    eenheid: str | None = None
    veld: tuple[str, ...] = ()
    mijlpaal: str | None = None
    entry: Mapping[str, Any] | None = None

    def down(self, key: str) -> "Spot":
        """A key further down."""
        return self._replace(place=self.place.at(key), veld=(*self.veld, key))

    def change(self, betekenis: Betekenis, oud: Any, nieuw: Any, **more: Any) -> Change:  # noqa: ANN401
        """The change of the field that stands here."""
        return Change(
            "gewijzigd",
            betekenis,
            self.subject,
            self.place,
            veld=".".join(self.veld),
            oud=oud,
            nieuw=nieuw,
            mijlpaal=self.mijlpaal,
            entry=self.entry,
            eenheid=self.eenheid,
            **more,
        )

    def planning(self, before: Any, after: Any, **more: Any) -> Change:  # noqa: ANN401
        """The change of a planning that stands here; both are values as they stand in the YAML."""
        pair = meanings(before, after, self.looptijden)
        betekenis = betekenis_of(before, after, pair)
        return self.change(betekenis, before, after, dagen=pair.days, plannings=pair, **more)
