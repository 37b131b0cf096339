"""The forms at their addresses: filled in, looked at, confirmed, and only then written."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.unfinished import finish
from ambitiekader_cli.serve.app import Around
from ambitiekader_cli.serve.door import Door
from ambitiekader_cli.serve.form_pages import FormPages, Preview
from ambitiekader_cli.serve.forms.all_forms import FORMS
from ambitiekader_cli.serve.forms.form import (
    Choosing,
    Filled,
    Form,
    Given,
    Made,
    Mistakes,
    Within,
    one,
    refuse_gaps,
)
from ambitiekader_cli.serve.forms.shown import CONTROL
from ambitiekader_cli.serve.forms.wording import mistakes
from ambitiekader_cli.serve.http_request import HttpRequest
from ambitiekader_cli.serve.http_response import Denied, HttpResponse, elsewhere
from ambitiekader_cli.serve.live import Live, Snapshot
from ambitiekader_cli.serve.looks import EDITS, html, stopped_page
from ambitiekader_cli.serve.saving import plain, saved
from ambitiekader_cli.work.draft import draft_about
from ambitiekader_cli.work.save_data import Untouched

HERE = f"/{EDITS}/"
DONE = f"{HERE}vastgelegd/"
MOST_DONE, MOST_MORE = 100, 9
"""Of how many is still told what was written; and how often more room can be asked."""


class Step(NamedTuple):
    """A form on its way: what was filled in, by which data."""

    form: Form
    given: Given
    control: Given
    now: Snapshot
    today: date

    @property
    def kader(self) -> Kader:
        """There is one, else there is no form."""
        assert self.now.loaded.kader is not None  # noqa: S101 - looked at before
        return self.now.loaded.kader


class Editing:
    """All forms of one window."""

    def __init__(self, root: Path, door: Door, live: Live, around: Around) -> None:
        self._root, self._door, self._live, self._around = root, door, live, around
        self._done: dict[str, Sequence[str]] = {}

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Raises Denied."""
        if request.path.startswith(DONE):
            return self._recorded(self._told(request.path.removeprefix(DONE)))
        now = self._live.now()
        kader = now.loaded.kader
        if kader is None:
            raise Denied(503, "de gegevens zijn nu niet te lezen: herstel ze eerst in een editor")
        pages = FormPages(kader, self._root)
        name = request.path.removeprefix(HERE)
        if request.method == "POST":
            return self._sent(self._step(name, request.filled_in, now), pages)
        if request.path == HERE:
            return html(pages.every(FORMS.values()))
        return self._opened(self._step(name, request.asked, now), pages)

    def _step(self, name: str, filled_in: Given, now: Snapshot) -> Step:
        form = FORMS.get(name)
        if form is None:
            raise Denied(404, "dit formulier is er niet")
        given = {key: texts for key, texts in filled_in.items() if key not in CONTROL}
        control = {key: texts for key, texts in filled_in.items() if key in CONTROL}
        return Step(form, given, control, now, self._around.today())

    def _told(self, number: str) -> Sequence[str]:
        if number not in self._done:
            raise Denied(404, "deze bladzijde is er niet")
        return self._done[number]

    def _recorded(self, told: Sequence[str]) -> HttpResponse:
        """What was written, also where nothing can be read at this moment."""
        with suppress(OSError, UserError):
            if kader := self._live.now().loaded.kader:
                return html(FormPages(kader, self._root).done(told))
        titel = "Vastgelegd, maar de gegevens zijn nu niet te lezen"
        return stopped_page(titel, told, "")._replace(status=200)

    def _opened(self, step: Step, pages: FormPages) -> HttpResponse:
        """The question that comes first, or the form."""
        choosing, wrong = self._choosing(step)
        if choosing:
            return html(
                pages.choosing(step.form, choosing, step.given, wrong), 422 if wrong else 200
            )
        return self._shown(step, pages, (), fresh=True)

    def _choosing(self, step: Step) -> tuple[Choosing | None, list[tuple[str, str]]]:
        try:
            return step.form.choosing(step.kader, step.given, step.today), []
        except (UserError, Refused, Mistakes) as wrong:
            first = step.form.choosing(step.kader, {}, step.today)
            return first, mistakes(wrong, ())

    def _shown(
        self, step: Step, pages: FormPages, wrong: Sequence[tuple[str, str]], *, fresh: bool = False
    ) -> HttpResponse:
        """The form, with what was filled in."""
        fieldsets = step.form.fieldsets(step.kader, step.given, step.today)
        stand = one(step.control, "stand") or step.now.name
        seals = {"token": self._door.token(step.form.name), "stand": stand}
        body = pages.form(step.form, fieldsets, (step.given, wrong), seals, fresh=fresh)
        return html(body, 422 if wrong else 200)

    def _sent(self, step: Step, pages: FormPages) -> HttpResponse:
        """What somebody filled in; raises Denied for a form of somebody else."""
        self._door.refuse_strange(step.form.name, step.control.get("token", ()))
        choosing, wrong = self._choosing(step)
        if choosing:
            return html(pages.choosing(step.form, choosing, step.given, wrong), 422)
        way = one(step.control, "stap")
        if way in {"meer", "terug"}:
            return self._shown(_with_more(step) if way == "meer" else step, pages, ())
        try:
            made = self._made(step)
            return (
                self._confirmed(step, pages, made)
                if way == "vastleg"
                else self._preview(step, pages, made)
            )
        except (UserError, Refused, Mistakes, Within) as refusal:
            fieldsets = step.form.fieldsets(step.kader, step.given, step.today)
            return self._shown(step, pages, mistakes(refusal, fieldsets))

    def _made(self, step: Step) -> Made:
        """Of the files as they are now; what an `ak` that was killed had ready is done first."""
        finish(self._root)
        refuse_gaps(step.form.fieldsets(step.kader, step.given, step.today), step.given)
        draft = draft_about(self._root, step.form.about(step.given).strip().upper())
        return step.form.made(Filled(self._root, draft, step.given, step.today))

    def _preview(
        self, step: Step, pages: FormPages, made: Made, refusal: Sequence[str] = ()
    ) -> HttpResponse:
        """What would be written, with what changed since the form was opened."""
        if not made.proposal.paths:
            return html(pages.nothing(step.form, made))
        now, since = step.now.name, one(step.control, "stand")
        changed = None if since in {None, now} else self._live.changed_since(since or "", step.now)
        shown = _sum(step.form, made)
        seals = {
            "token": self._door.token(step.form.name),
            "stand": now,
            "gezien": shown,
            "eenmalig": self._door.shown(shown),
        }
        why = [*refusal, *[_CHANGED] * (since not in {None, now})]
        fieldsets = step.form.fieldsets(step.kader, step.given, step.today)
        body = pages.preview(Preview(step.form, fieldsets, step.given, made, seals, why, changed))
        return html(body, 409 if refusal else 200)

    def _confirmed(self, step: Step, pages: FormPages, made: Made) -> HttpResponse:
        """Written, if it is what was shown; else it is shown as it would be now."""
        known = self._door.confirmed(one(step.control, "eenmalig") or "")
        if known is None or not made.proposal.paths:
            return self._preview(step, pages, made, [_USED])
        if not known == one(step.control, "gezien") == _sum(step.form, made):
            return self._preview(step, pages, made, [_OTHER])
        try:
            told = saved(self._root, made, keep="git" in step.control)
        except (UserError, Untouched) as refusal:
            why = [text for _, text in mistakes(refusal, ())]
            return self._preview(step, pages, made, why)
        except Refused as halfway:
            return html(pages.done(plain(halfway.lines), "Niet af"), 500)
        self._done[known] = told
        for oldest in [*self._done][:-MOST_DONE]:
            del self._done[oldest]
        return elsewhere(f"{DONE}{known}")


def _with_more(step: Step) -> Step:
    """The same, with room for one more answer."""
    typed = one(step.given, "meer") or "0"
    count = int(typed) + 1 if typed.isdecimal() and len(typed) == 1 else 1
    return step._replace(given={**step.given, "meer": [str(min(count, MOST_MORE))]})


def _sum(form: Form, made: Made) -> str:
    """Of what was shown: the form, and each file as it was and as it becomes."""
    total = sha256(form.name.encode())
    for each in made.proposal.replacements:
        for part in (each.path.encode(), each.old, each.new):
            total.update(b"-" if part is None else b"%d:" % len(part) + part)
    return total.hexdigest()


_USED = "Dit was al bevestigd, of te lang geleden bekeken. Er is nu niets vastgelegd."
_OTHER = "Er is niets vastgelegd, want het is niet meer wat u zag. Zo zou het nu worden."
_CHANGED = "Sinds u dit formulier opende zijn de gegevens veranderd."
