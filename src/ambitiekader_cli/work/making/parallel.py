"""Several documents made at the same time, given in order; whoever stops early, stops them all."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from ambitiekader_cli.render.child_process import Child

T = TypeVar("T")
R = TypeVar("R")


class Children:
    """The child processes that are at work."""

    def __init__(self) -> None:
        self._working: set[Child] = set()
        self._ended = False

    @contextmanager
    def one(self, child: Child) -> Iterator[Child]:
        """Have a child that ends with the `with`, or when all must end."""
        self._working.add(child)
        try:
            if self._ended:
                child.kill()
            yield child
        finally:
            self._working.discard(child)
            child.stop()

    def end(self) -> None:
        """End those at work, and those that start from now on."""
        self._ended = True
        for child in [*self._working]:
            child.kill()


def in_order(work: Callable[[T, Children], R], each: Iterable[T]) -> Generator[R, None, None]:
    """What the work makes of each; few are made ahead: memory stays small."""
    workers, todo, children = os.cpu_count() or 1, iter(each), Children()
    pool = ThreadPoolExecutor(workers)
    try:
        waiting = deque(pool.submit(work, one, children) for one in islice(todo, 2 * workers))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(work, one, children) for one in islice(todo, 1))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        children.end()
        pool.shutdown()
