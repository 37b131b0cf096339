"""The pages of the forms: what to choose, the questions, what would be written, what was."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.report.changes.review import Review
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.proposal_page import line_by_line, sentences
from ambitiekader_cli.serve.forms.form import Choosing, Fieldset, Form, Given, Made
from ambitiekader_cli.serve.forms.shown import fieldset_views, hidden, mistake_views
from ambitiekader_cli.serve.forms.wording import KEEP, labels_of, remark
from ambitiekader_cli.serve.looks import EDITS, page, shell_of

WrongInputs = Sequence[tuple[str, str]]
"""What is wrong, each with the name of its input."""
PAPER = Paper(width=96)
"""As in a terminal; the page folds longer lines."""


class Preview(NamedTuple):
    """What would be written, and what must come back to confirm it."""

    form: Form
    fieldsets: Sequence[Fieldset]
    given: Given
    made: Made
    seals: dict[str, str]
    why: Sequence[str]
    """Why it is shown again, or that something changed."""
    changed: Review | None
    """What changed, if that is known."""


class FormPages:
    """In the shell of one kader."""

    def __init__(self, kader: Kader, root: Path) -> None:
        self._shell, self._root = shell_of(kader.frame.titel, editing=True), root

    def every(self, forms: Iterable[Form]) -> bytes:
        """What can be recorded."""
        return self._page("forms", "Vastleggen", forms=[*forms])

    def choosing(self, form: Form, choosing: Choosing, given: Given, wrong: WrongInputs) -> bytes:
        """The question before the form."""
        asked = [Fieldset(choosing.titel, choosing.inputs)] if choosing.inputs else []
        return self._page(
            *("choose", _title(form, wrong)),
            form=form,
            choosing=choosing,
            fieldsets=fieldset_views(asked, given, wrong, fresh=True),
            wrong=mistake_views(wrong, asked),
            kept=hidden(given, [i.name for each in asked for i in each.inputs]),
        )

    def form(
        self,
        form: Form,
        fieldsets: Sequence[Fieldset],
        filled: tuple[Given, WrongInputs],
        seals: dict[str, str],
        *,
        fresh: bool,
    ) -> bytes:
        """The questions, with what was filled in and what is wrong with it."""
        given, wrong = filled
        along = [(key, text) for key in (*form.keys, "meer") for text in given.get(key, ())]
        return self._page(
            *("form", _title(form, wrong)),
            form=form,
            fieldsets=fieldset_views(fieldsets, given, wrong, fresh=fresh),
            wrong=mistake_views(wrong, fieldsets),
            kept=[*seals.items(), *along],
        )

    def preview(self, shown: Preview) -> bytes:
        """What would be written, as a terminal shows it."""
        proposal, changed = shown.made.proposal, shown.changed
        labels = labels_of(shown.fieldsets)
        return self._page(
            *("preview", shown.form.titel),
            form=shown.form,
            why=shown.why,
            changed="\n".join(sentences(changed, PAPER)) if changed else "",
            remarks=[remark(line, labels) for line in proposal.remarks],
            told=shown.made.told,
            sentences="\n".join(sentences(proposal.review, PAPER)),
            lines="\n".join(line_by_line(proposal.replacements, PAPER)).strip("\n"),
            kept=[*shown.seals.items(), *hidden(shown.given)],
            keep=KEEP if _is_in_git(self._root) else None,
        )

    def nothing(self, form: Form, made: Made) -> bytes:
        """Where there is nothing to write."""
        return self._page("done", form.titel, lines=[made.nothing])

    def done(self, lines: Sequence[str], titel: str = "Vastgelegd") -> bytes:
        """What was written."""
        return self._page("done", titel, lines=lines)

    def _page(self, template: str, titel: str, **values: object) -> bytes:
        return page(template, self._shell, here=EDITS, titel=titel, **values)


def _is_in_git(root: Path) -> bool:
    """Whether there is a git that can be asked."""
    with suppress(UserError):
        return git_at(root) is not None
    return False


def _title(form: Form, wrong: WrongInputs) -> str:
    """Which is read aloud first."""
    return f"Klopt nog niet: {form.titel}" if wrong else form.titel
