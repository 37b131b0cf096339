"""What can be wrong with a report: a few rules, without waiting for all others."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from ambitiekader_cli.diagnostics import Coded, Finding, Severity
from ambitiekader_cli.findings.accepted import accept
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import (
    besluit_niet_bij_vergadering,
    doorgeschoven_zonder_doel,
    gebeurd_in_de_toekomst,
    gerealiseerd_zonder_doelwaarde,
    gereed_naast_doelwaarde,
    gereed_zonder_toelichting,
    lege_verwijzing,
    licht_zonder_uitleg,
    onbegrepen_periode,
    onbegrepen_planning,
    onbekende_ambitie,
    onbekende_trekker,
    onduidelijk_jaar,
    onmogelijke_doelwaarde,
    persoonsgegevens,
    planning_buiten_looptijd,
    verwijzing_in_een_kring,
    voortgang_niet_op_volgorde,
    voortgang_zonder_partij,
)


class Page(Protocol):
    """What every finding has: a code, a name, how bad it is, and the docstring that explains it."""

    @property
    def CODE(self) -> str: ...  # noqa: D102, N802
    @property
    def NAME(self) -> str: ...  # noqa: D102, N802
    @property
    def SEVERITY(self) -> Severity: ...  # noqa: D102, N802
    @property
    def __doc__(self) -> str | None: ...  # type: ignore[override]


class Rule(Page, Protocol):
    """What a rule module offers; mypy checks the modules below against it."""

    def check(self, kader: Kader, peildatum: date, /) -> Iterable[Finding]: ...  # noqa: D102


FROM_TODAY: tuple[Rule, ...] = (voortgang_niet_op_volgorde, gebeurd_in_de_toekomst)
"""Whoever looks back from an earlier peildatum does not make later reports wrong."""


OF_REPORTS: tuple[Rule, ...] = (
    onbegrepen_planning,
    onduidelijk_jaar,
    planning_buiten_looptijd,
    voortgang_niet_op_volgorde,
    gereed_zonder_toelichting,
    licht_zonder_uitleg,
    persoonsgegevens,
    lege_verwijzing,
    voortgang_zonder_partij,
    doorgeschoven_zonder_doel,
    onbegrepen_periode,
    gerealiseerd_zonder_doelwaarde,
    gereed_naast_doelwaarde,
    onbekende_trekker,
    onbekende_ambitie,
    onmogelijke_doelwaarde,
    verwijzing_in_een_kring,
    gebeurd_in_de_toekomst,
    besluit_niet_bij_vergadering,
)
"""What can be wrong with what somebody reports."""
CIRCLE = verwijzing_in_een_kring.CODE
"""What is wrong with several items at once, and told of the first."""


def run_of_reports(kader: Kader, peildatum: date, today: date) -> tuple[Coded, ...]:
    """What is wrong with reports, and not accepted."""
    return accept(kader, findings(kader, peildatum, today, OF_REPORTS)).findings


def findings(
    kader: Kader, peildatum: date, latest: date, chosen: Iterable[Rule]
) -> Iterator[Coded]:
    """What these rules find, accepted or not."""
    for rule in chosen:
        for finding in rule.check(kader, latest if rule in FROM_TODAY else peildatum):
            yield Coded(rule.CODE, rule.SEVERITY, finding)
