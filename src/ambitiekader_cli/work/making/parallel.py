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
    """The child processes that are at work, and those that can be asked again."""

    def __init__(self, start: Callable[[], Child]) -> None:
        self._start = start
        self._working: set[Child] = set()
        self._waiting: list[Child] = []
        self._ended = False

    @contextmanager
    def one(self) -> Iterator[Child]:
        """Have a child for one document; all of them end when `end` is called."""
        child = self._waiting.pop() if self._waiting else self._start()
        self._working.add(child)
        try:
            if self._ended:
                child.kill()
            yield child
        finally:
            self._working.discard(child)
            if child.again and not self._ended:
                self._waiting.append(child)
            else:
                child.stop()

    def end(self) -> None:
        """End those at work, and those that start from now on."""
        self._ended = True
        for child in [*self._working]:
            child.kill()

    def stop(self) -> None:
        """End those that wait, when none is at work."""
        while self._waiting:
            self._waiting.pop().stop()


def in_order(
    work: Callable[[T, Children], R], each: Iterable[T], start: Callable[[], Child] = Child
) -> Generator[R, None, None]:
    """What the work makes of each; few are made ahead: memory stays small."""
    workers, todo, children = os.cpu_count() or 1, iter(each), Children(start)
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
        children.stop()
