"""A form as a page shows it: each question with what was filled in, and what is wrong with it."""

from collections.abc import Sequence

from ambitiekader_cli.serve.forms.form import Fieldset, Given, Input
from ambitiekader_cli.view.plain import Shown

CONTROL = frozenset({"token", "stap", "stand", "gezien", "eenmalig", "git"})
"""Names that are about the form, and no answers."""
CHOICES = "keuze"
"""The id of the heading above what can be chosen."""


class OfferedView(Shown):
    """An answer that can be chosen."""

    id: str
    value: str
    text: str
    chosen: bool


class InputView(Shown):
    """A question; its help and what is wrong are told with it."""

    id: str
    name: str
    label: str
    kind: str
    """line, long, one or several."""
    help: str
    wrong: str
    described: str
    """The ids of both, for who hears the page."""
    needed: bool
    value: str
    offered: tuple[OfferedView, ...]


class FieldsetView(Shown):
    """Questions that belong together."""

    titel: str
    told: tuple[str, ...]
    folded: bool
    """Whether they are shown only to who asks for them: not where something was filled in."""
    inputs: tuple[InputView, ...]


class MistakeView(Shown):
    """What is wrong, with a link to where."""

    to: str
    text: str


def fieldset_views(
    fieldsets: Sequence[Fieldset], given: Given, wrong: Sequence[tuple[str, str]], *, fresh: bool
) -> list[FieldsetView]:
    """`fresh` is a form in which nothing was filled in yet: then defaults stand in it."""
    by_name = dict(reversed(wrong))
    found = []
    for each in fieldsets:
        views = tuple(_input(i, given, by_name.get(i.name, ""), fresh=fresh) for i in each.inputs)
        used = any(given.get(i.name) or i.name in by_name for i in each.inputs)
        folded = each.folded and not used
        found.append(
            FieldsetView(titel=each.titel, told=(*each.told,), folded=folded, inputs=views)
        )
    return found


def _input(asked: Input, given: Given, wrong: str, *, fresh: bool) -> InputView:
    values = given.get(asked.name, (asked.default,) if fresh and asked.default else ())
    name = f"veld-{asked.name}"
    described = [f"{name}-hulp"] * bool(asked.help) + [f"{name}-fout"] * bool(wrong)
    return InputView(
        id=name,
        name=asked.name,
        label=asked.label,
        kind=_kind(asked),
        help=asked.help,
        wrong=wrong,
        described=" ".join(described),
        needed=asked.needed,
        value="\n".join(values),
        offered=tuple(
            OfferedView(
                id=name if number == 0 else f"{name}-{number}",
                value=each.value,
                text=each.text,
                chosen=each.value in values,
            )
            for number, each in enumerate(asked.offered)
        ),
    )


def _kind(asked: Input) -> str:
    if asked.offered:
        return "several" if asked.several else "one"
    return "long" if asked.long or asked.several else "line"


def mistake_views(
    wrong: Sequence[tuple[str, str]], fieldsets: Sequence[Fieldset]
) -> list[MistakeView]:
    """Behind its question each; without one it leads to the first, or to what can be chosen."""
    labels = {i.name: i.label for each in fieldsets for i in each.inputs}
    first = f"veld-{next(iter(labels))}" if labels else CHOICES
    return [
        MistakeView(
            to=f"veld-{name}" if name in labels else first,
            text=f"{_question(labels[name])} {text}" if name in labels else text,
        )
        for name, text in wrong
    ]


def _question(label: str) -> str:
    return label if label.endswith("?") else f"{label}:"


def hidden(given: Given, but: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What goes along unseen: all that was filled in, `but` what the form asks itself."""
    skipped = CONTROL | {*but}
    return [(name, text) for name, texts in given.items() if name not in skipped for text in texts]
