"""All answers about a new region at once, from a JSON file."""

from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.work.beginning.entries import NOTHING
from ambitiekader_cli.work.beginning.opzet import Opzet
from ambitiekader_cli.work.beginning.steps import Answers, Missing, opzet_of, refuse_strangers
from ambitiekader_cli.work.given_json import given_json

SCHEMA = "schemas/input/opzet.schema.json zegt wat er kan staan"


def answers_in(name: str, raw: bytes) -> Answers:
    """What the file says; raises UserError."""
    given = given_json(name, raw, SCHEMA)
    if not isinstance(given, dict):
        raise UserError(f"{name}: dit zijn geen antwoorden", SCHEMA, exit_code=1)
    return {key: NOTHING if value is None else value for key, value in given.items()}


def opzet_in(name: str, answers: Answers, today: date) -> Opzet:
    """What becomes of it; raises UserError that names the file."""
    try:
        refuse_strangers(answers)
        return opzet_of(answers, today)
    except Missing as lacking:
        raise UserError(f"{name}: de sleutel `{lacking.key}` ontbreekt", SCHEMA, 1) from None
    except UserError as wrong:
        raise UserError(f"{name}: {wrong.message}", wrong.advice, exit_code=1) from None
