"""Which forms there are, in the order of daily use."""

from ambitiekader_cli.serve.forms.form import Form
from ambitiekader_cli.serve.forms.meeting import DECISION, MEETING
from ambitiekader_cli.serve.forms.planning import PLANNING
from ambitiekader_cli.serve.forms.report import REPORT
from ambitiekader_cli.serve.forms.thing import THING
from ambitiekader_cli.serve.forms.year import YEAR

EVERY = (REPORT, PLANNING, THING, MEETING, DECISION, YEAR)
FORMS: dict[str, Form] = {form.name: form for form in EVERY}
"""By the name in their address."""
