"""XML of strangers, element by element: no entities, no network, no huge trees."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from ambitiekader_cli.exchange.guarded_zip import Package, wrong

if TYPE_CHECKING:
    from lxml.etree import _Element

Event = tuple[str, "_Element"]


def elements(
    package: Package,
    part: str | None,
    names: Sequence[str],
    events: Sequence[Literal["start", "end"]] = ("end",),
) -> Iterator[Event]:
    """Those elements of a part, whatever their namespace; of a part that is not there none.

    Each is emptied after its end, so whoever wants it looks at once. Raises UserError where it is
    no XML.
    """
    if part is None or part not in package.parts:
        return
    from lxml import etree  # noqa: PLC0415 - heavy

    tags = [f"{{*}}{name}" for name in names]
    reading = etree.iterparse(
        BytesIO(package.parts[part]),
        events=events,
        tag=tags,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in reading:
            yield str(event), element
            if event == "end":
                element.clear()
    except etree.XMLSyntaxError:
        advice = "open het bestand en sla het opnieuw op"
        raise wrong(package.name, f"`{part}` is niet te lezen", advice) from None


def local(name: str) -> str:
    """`row`, without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: "_Element", name: str) -> str | None:
    """The first attribute that is called so, whatever its namespace."""
    return next((str(v) for k, v in element.attrib.items() if local(str(k)) == name), None)
