"""The comments of one part of a file: what goes when that goes."""

from collections import Counter
from collections.abc import Iterator

from ambitiekader_cli.source import Route
from ambitiekader_cli.source.comment_owners import commented
from ambitiekader_cli.source.tree import Collection, Entry


def comments_of(text: str, route: Route) -> Counter[str]:
    """Above, beside and below it, and all that are in it; none where nothing is."""
    node, entry = commented(text).root, None
    for step in route:
        entry = node.entries.get(step) if isinstance(node, Collection) else None
        if entry is None:
            return Counter()
        node = entry.value
    return Counter(filter(None, _in(entry) if entry else ()))


def _in(entry: Entry) -> Iterator[str]:
    yield from (*entry.above, *entry.beside, *entry.under)
    if isinstance(entry.value, Collection):
        for each in entry.value.entries.values():
            yield from _in(each)
