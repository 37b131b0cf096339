"""What the shell offers when somebody presses Tab. Silent when there is nothing to read.

It depends on what was typed before: on the document, the gemeente, the `--repo`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from ambitiekader_cli.model.item import Item
    from ambitiekader_cli.model.kader import Kader
    from ambitiekader_cli.render.document import Template

Candidates = Iterable[tuple[str, str]]
Offer = list[tuple[str, str]]


class Typed(Protocol):
    """What typer made of what stands before the word that is typed."""

    params: dict[str, Any]
    args: list[str]


def trekkers(ctx: Typed, incomplete: str) -> Offer:
    """Partijen, groepen and bodies with their names, and nobody."""
    return _starting(
        ctx,
        incomplete,
        lambda k: (
            *((t.id, t.naam) for d in (k.partijen, k.groepen, k.organen) for t in d.values()),
            *_nobody(k),
        ),
    )


def themas(ctx: Typed, incomplete: str) -> Offer:
    """Thema's of the frame."""
    return _starting(ctx, incomplete, lambda k: ((t.id, t.naam) for t in k.frame.themas))


def gemeenten(ctx: Typed, incomplete: str) -> Offer:
    """Gemeenten of the frame, and those that are one in their agreement."""
    return _starting(ctx, incomplete, lambda k: ((p.id, p.naam) for p in k.plaatsen.values()))


def bodies(ctx: Typed, incomplete: str) -> Offer:
    """Bodies of which is recorded how they meet."""
    return _starting(
        ctx, incomplete, lambda k: ((o.orgaan, k.naam(o.orgaan)) for o in k.overleggen)
    )


def kenmerken(ctx: Typed, incomplete: str) -> Offer:
    """The fields of the region's own."""
    return _starting(ctx, incomplete, lambda k: ((e.id, e.naam) for e in k.frame.kenmerken))


def ids(ctx: Typed, incomplete: str) -> Offer:
    """Every item with its title."""
    return _starting(ctx, incomplete, lambda k: ((i.id, i.titel) for i in k.items.values()))


def documents(ctx: Typed, incomplete: str) -> Offer:
    """Documents that can be made."""
    return _offered(incomplete, ((d.name, d.omschrijving) for d in _templates(ctx)))


def subjects(ctx: Typed, incomplete: str) -> Offer:
    """What the document that was typed can be about; of a gemeente and a year first the one."""
    document = _document(ctx)
    typed = [*(ctx.params.get("which") or ())]
    if document is None:
        return []
    if document.bereik == "gemeente-jaar" and typed:
        return _starting(ctx, incomplete, lambda k: _years(k, typed))
    return _starting(ctx, incomplete, lambda k: () if typed else _about(k, document.bereik))


def forms(ctx: Typed, incomplete: str) -> Offer:
    """The forms that the document that was typed is made in, some of them with commas between."""
    from ambitiekader_cli.render.writers import VORMEN  # noqa: PLC0415 - only on Tab

    document = _document(ctx)
    known = [form for form in VORMEN if document is None or form in document.vormen]
    return _one_more(incomplete, ((form, "") for form in known))


def klassen(incomplete: str) -> Offer:
    """Where an item may stand, some with commas between."""
    from ambitiekader_cli.stand import Klasse  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.words.states import KLASSEN  # noqa: PLC0415

    return _one_more(incomplete, ((klasse, KLASSEN[klasse]) for klasse in Klasse))


def standen(incomplete: str) -> Offer:
    """The lines of `ak status`, some with commas between."""
    from ambitiekader_cli.stand.toestand import Toestand  # noqa: PLC0415 - only on Tab

    return _one_more(incomplete, ((each.typed, each) for each in Toestand))


def soorten(incomplete: str) -> Offer:
    """The kinds of item, some with commas between."""
    from ambitiekader_cli.work.select import DOEL, SOORTEN  # noqa: PLC0415 - only on Tab

    return _one_more(incomplete, ((soort, "") for soort in (*SOORTEN, DOEL)))


def codes(incomplete: str) -> Offer:
    """The codes of findings, with what each is about."""
    return _offered(incomplete, _pages())


def more_codes(incomplete: str) -> Offer:
    """The same, some with commas between."""
    return _one_more(incomplete, _pages())


def one_of(*values: str) -> Callable[[str], Offer]:
    """These, and nothing else."""

    def offer(incomplete: str) -> Offer:
        return _offered(incomplete, ((value, "") for value in values))

    return offer


def _pages() -> Iterator[tuple[str, str]]:
    from ambitiekader_cli.findings.rulebook import PAGES  # noqa: PLC0415
    from ambitiekader_cli.report.rule_pages import page_title  # noqa: PLC0415 - only on Tab

    return ((page.CODE, page_title(page)) for page in PAGES)


def _about(kader: "Kader", bereik: str) -> Candidates:
    """Each once, in however many years."""
    from ambitiekader_cli.render.bereik import BEREIK  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.stand.gaps import is_task  # noqa: PLC0415
    from ambitiekader_cli.view.document_subject import NOBODY  # noqa: PLC0415

    names: dict[str, str] = {}
    for subject in BEREIK[bereik].subjects(kader):
        if subject.gemeente:
            names[subject.gemeente.id] = subject.gemeente.naam
        elif subject.partij == NOBODY and not kader.is_trekker(NOBODY):
            names |= dict(_nobody(kader, is_task))
        elif subject.partij:
            names[subject.partij] = kader.naam(subject.partij)
    return names.items()


def _nobody(kader: "Kader", asks: Callable[["Item"], bool] = bool) -> Candidates:
    """What has no trekker, if there is such a thing that somebody asks about."""
    from ambitiekader_cli.view.document_subject import NOBODY  # noqa: PLC0415 - only on Tab

    if any(not item.trekker and asks(item) for item in kader.all_items()):
        yield NOBODY, "wat niemand trekt"


def _years(kader: "Kader", typed: list[str]) -> Candidates:
    """Of the gemeente that was typed; nothing after the year."""
    from ambitiekader_cli.work.named import gemeente_named  # noqa: PLC0415 - only on Tab

    lokaal = kader.lokaal.get(gemeente_named(" ".join(typed), kader))
    return ((str(year), "") for year in (lokaal.activiteiten if lokaal else ()))


def _document(ctx: Typed) -> "Template | None":
    from ambitiekader_cli.errors import UserError  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.work.named import chosen  # noqa: PLC0415

    known = {document.name: document for document in _templates(ctx)}
    names = {name: (document.titel,) for name, document in known.items()}
    # Behind an option that still lacks its value, what was typed is not taken apart.
    word = ctx.params.get("document") or next(iter(ctx.args), "")
    try:
        return known[chosen(word, names, "document")]
    except UserError:
        return None


def _templates(ctx: Typed) -> list["Template"]:
    from ambitiekader_cli.errors import UserError  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.render.document import documents as known  # noqa: PLC0415

    try:
        return known(_root(ctx.params))
    except (UserError, OSError):
        return []


def _starting(ctx: Typed, incomplete: str, names: Callable[["Kader"], Candidates]) -> Offer:
    from ambitiekader_cli.errors import UserError  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.load import load  # noqa: PLC0415

    try:
        kader = load(_root(ctx.params)).kader
        return _offered(incomplete, names(kader) if kader else ())
    except (UserError, OSError):
        return []


def _root(params: dict[str, Any]) -> Path:
    from ambitiekader_cli.repo import find_root, given_root  # noqa: PLC0415 - only on Tab

    given = params.get("repo")
    return given_root(Path(given)) if given else find_root(Path.cwd())


def _one_more(incomplete: str, pairs: Candidates) -> Offer:
    """What may come behind the last comma, for none that stands there already."""
    before, comma, last = incomplete.rpartition(",")
    typed = before.split(",")
    left = ((value, said) for value, said in pairs if value not in typed)
    return [(f"{before}{comma}{value}", said) for value, said in _offered(last, left)]


def _offered(incomplete: str, pairs: Candidates) -> Offer:
    """What begins so. Shells evaluate what they are offered: only plain signs may reach them."""
    lowered = incomplete.lower()
    return [
        (value, _NOT_PLAIN.sub(" ", said))
        for value, said in pairs
        if value.lower().startswith(lowered) and _VALUE.fullmatch(value)
    ]


_VALUE = re.compile(r"[A-Za-z0-9-]{1,60}")
_NOT_PLAIN = re.compile(r"[^\w ,.-]")
