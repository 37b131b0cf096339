"""References that lead back to where they began."""

from collections.abc import Collection, Iterator, Mapping

Edges = Mapping[str, Collection[str]]
"""Per name the names that it refers to."""


def kringen(edges: Edges) -> Iterator[list[str]]:
    """Of names that all lead back to each other the shortest way round, from the first of them.

    Each name is in one at most. One that refers to itself is alone in it.
    """
    order = {name: number for number, name in enumerate(edges)}
    for together in _leading_to_each_other(edges):
        first = min(together, key=order.__getitem__)
        if len(together) > 1 or first in edges[first]:
            yield _way_round(first, edges, together)


def _way_round(first: str, edges: Edges, together: Collection[str]) -> list[str]:
    """The shortest, without going outside these names."""
    came_from = {first: first}
    waiting = [first]
    for name in waiting:
        for target in edges[name]:
            if target == first:
                return _back(name, first, came_from)
            if target in together and target not in came_from:
                came_from[target] = name
                waiting.append(target)
    return [first]  # pragma: no cover - they lead to each other


def _back(name: str, first: str, came_from: Mapping[str, str]) -> list[str]:
    way = [name]
    while way[-1] != first:
        way.append(came_from[way[-1]])
    return way[::-1]


def _leading_to_each_other(edges: Edges) -> Iterator[set[str]]:
    """Strongly connected components, by Kosaraju: walk there, then back from who ended last."""
    seen, taken = set[str](), set[str]()
    ended = [n for root in edges if root not in seen for n in _walked(root, edges, seen)]
    back: dict[str, list[str]] = {name: [] for name in edges}
    for name, targets in edges.items():
        for target in targets:
            back.get(target, []).append(name)
    for root in reversed(ended):
        if root not in taken:
            yield {*_walked(root, back, taken)}


def _walked(root: str, edges: Edges, seen: set[str]) -> Iterator[str]:
    """What it leads to and was not seen yet, each after all that it leads to itself."""
    seen.add(root)
    walk = [(root, iter(edges[root]))]
    while walk:
        name, targets = walk[-1]
        target = next((each for each in targets if each in edges and each not in seen), None)
        if target is None:
            walk.pop()
            yield name
        else:
            seen.add(target)
            walk.append((target, iter(edges[target])))
