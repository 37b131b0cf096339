"""Whether a name in a table may be that of a person, of whom nothing is kept."""

import re

from ambitiekader_cli.rules.persoonsgegevens import PERSONAL

_FUNCTION = re.compile(r"\b(?i:wethouder|burgemeester|gedeputeerde|raadslid|directeur)\s+[A-ZÀ-Þ]")


def is_refused(name: str) -> bool:
    """Whether a rule refuses it in the data, for it leads to a person."""
    return re.search(PERSONAL, name, re.VERBOSE) is not None


def may_be_person(name: str) -> bool:
    """Whether it is one, or stands behind a function: no rule can be sure of that."""
    return is_refused(name) or _FUNCTION.search(name) is not None
