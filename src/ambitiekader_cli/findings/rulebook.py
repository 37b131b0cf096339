"""All rules: what they find in a kader, and what explains each."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.findings.accepted import Outcome, accept
from ambitiekader_cli.findings.in_one_file import FILE_RULES, AsNoticed, Rest
from ambitiekader_cli.findings.of_reports import Page, Rule, findings
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import (
    acceptatie_zonder_bevinding,
    afspraak_zonder_ambitie,
    ambitie_zonder_lokaal_antwoord,
    archief_gewijzigd,
    archief_is_nog_van_nu,
    archief_niet_afgesloten,
    besluit_niet_bij_vergadering,
    bijna_dezelfde_tekst,
    bod_klopt_niet,
    bod_ontbreekt,
    deelname_buiten_looptijd,
    doorgeschoven_zonder_doel,
    dubbel_id,
    dubbele_lokale_afspraken,
    dubbele_mijlpaal,
    dubbele_sleutel,
    gebeurd_in_de_toekomst,
    geen_activiteitenoverzicht,
    geen_planning,
    geen_trekker,
    geplande_vergadering_voorbij,
    gerealiseerd_zonder_doelwaarde,
    gereed_naast_doelwaarde,
    gereed_zonder_toelichting,
    handtekening_ontbreekt,
    herijking_nodig,
    id_bezet_op_de_doeltak,
    id_niet_op_zijn_plaats,
    jaar_dubbel,
    kader_verlopen,
    kenmerk_klopt_niet,
    lege_groep,
    lege_verwijzing,
    licht_zonder_uitleg,
    niet_alle_partijen,
    niveau_klopt_niet,
    onbedoeld_teken,
    onbegrepen_periode,
    onbegrepen_planning,
    onbekend_kenmerk,
    onbekende_ambitie,
    onbekende_bron,
    onbekende_cbs_code,
    onbekende_gemeente,
    onbekende_partijsoort,
    onbekende_trekker,
    ondertekening_van_ander_jaar,
    onduidelijk_jaar,
    onleesbare_yaml,
    onmogelijke_doelwaarde,
    onmogelijke_indicator,
    onverwacht_bestand,
    opvolger_klopt_niet,
    overlegritme_gemist,
    partij_toen_niet_geldig,
    persoonsgegevens,
    planning_buiten_looptijd,
    streefwaarde_te_vroeg,
    te_groot_of_te_diep,
    tekst_als_opmerking,
    thema_klopt_niet,
    toch_lokaal_uitgewerkt,
    trekker_geen_partij,
    verboden_teken,
    verborgen_betekenis,
    vergadering_dubbel,
    vergadering_zonder_gemeente,
    verkeerde_vorm,
    vervolg_naast_open,
    verwarrend_id,
    verwijzing_in_een_kring,
    voortgang_niet_op_volgorde,
    voortgang_zonder_partij,
)

# Written out, not discovered: these lists can be read, searched and reviewed.
READING: tuple[Page, ...] = (
    onleesbare_yaml,
    verkeerde_vorm,
    dubbele_sleutel,
    verborgen_betekenis,
    te_groot_of_te_diep,
    verboden_teken,
    onverwacht_bestand,
    tekst_als_opmerking,
    onbedoeld_teken,
)
"""What reading a file can find; `load` makes these findings."""

RULES: tuple[Rule, ...] = (
    onbegrepen_planning,
    onduidelijk_jaar,
    planning_buiten_looptijd,
    voortgang_niet_op_volgorde,
    gereed_zonder_toelichting,
    licht_zonder_uitleg,
    persoonsgegevens,
    id_niet_op_zijn_plaats,
    onmogelijke_doelwaarde,
    lege_verwijzing,
    voortgang_zonder_partij,
    dubbele_mijlpaal,
    doorgeschoven_zonder_doel,
    onbegrepen_periode,
    gerealiseerd_zonder_doelwaarde,
    gereed_naast_doelwaarde,
    kenmerk_klopt_niet,
    onbekende_trekker,
    trekker_geen_partij,
    onbekende_ambitie,
    dubbel_id,
    thema_klopt_niet,
    partij_toen_niet_geldig,
    afspraak_zonder_ambitie,
    bijna_dezelfde_tekst,
    verwarrend_id,
    onbekende_bron,
    onbekende_gemeente,
    lege_groep,
    bod_klopt_niet,
    onbekende_partijsoort,
    onbekend_kenmerk,
    niveau_klopt_niet,
    verwijzing_in_een_kring,
    dubbele_lokale_afspraken,
    toch_lokaal_uitgewerkt,
    onbekende_cbs_code,
    opvolger_klopt_niet,
    niet_alle_partijen,
    ambitie_zonder_lokaal_antwoord,
    geen_trekker,
    geen_planning,
    geen_activiteitenoverzicht,
    overlegritme_gemist,
    kader_verlopen,
    herijking_nodig,
    ondertekening_van_ander_jaar,
    gebeurd_in_de_toekomst,
    geplande_vergadering_voorbij,
    vergadering_zonder_gemeente,
    bod_ontbreekt,
    handtekening_ontbreekt,
    jaar_dubbel,
    onmogelijke_indicator,
    streefwaarde_te_vroeg,
    deelname_buiten_looptijd,
    vergadering_dubbel,
    vervolg_naast_open,
    besluit_niet_bij_vergadering,
)

ACCEPTING: tuple[Page, ...] = (acceptatie_zonder_bevinding,)
"""What can be wrong with accepting; `run` makes these findings when all rules have spoken."""

COMPARING: tuple[Page, ...] = (id_bezet_op_de_doeltak,)
"""What only shows beside another branch; `collisions` makes these findings."""

ARCHIVE: tuple[Page, ...] = (archief_gewijzigd, archief_niet_afgesloten, archief_is_nog_van_nu)
"""What can be wrong with frames that ended; `load.archive` makes these findings."""

PAGES: tuple[Page, ...] = (*READING, *RULES, *ACCEPTING, *COMPARING, *ARCHIVE)


def run(
    kader: Kader,
    peildatum: date,
    today: date | None = None,
    most: int | None = None,
    noticed: Rest = dict,
) -> Outcome:
    """Run every rule over the kader; what the data accepts with a reason is set apart.

    `today` is for what cannot have happened yet; without it the peildatum is. `most` is how many
    findings of one rule in one file are wanted; those after them are only counted.
    """
    latest = max(peildatum, today or peildatum)
    of_files = [AsNoticed(rule, noticed) for rule in FILE_RULES.values()]  # last: they may wait
    rules = [*(rule for rule in RULES if rule.CODE not in FILE_RULES), *of_files]
    return accept(kader, findings(kader, peildatum, latest, rules), most)


def collisions(kader: Kader, begin: Kader, target: Kader, branch: str) -> Iterator[Coded]:
    """Ids that this branch and the target branch have both given since the begin of this one.

    They cannot be accepted: the two items would be one.
    """
    for finding in id_bezet_op_de_doeltak.compare(kader, begin, target, branch):
        yield Coded(id_bezet_op_de_doeltak.CODE, id_bezet_op_de_doeltak.SEVERITY, finding)


def may_collide(kader: Kader, begin: Kader | None, target: Kader | None) -> bool:
    """Whether `collisions` cannot tell, because something could not be read there or then."""
    return id_bezet_op_de_doeltak.uncertain(kader, begin, target)
