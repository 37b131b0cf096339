# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Where Python begins in the browser: what stands in for something, and then the page."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from browser_ak import libyaml, lxml_here

HOME = Path("/ak")
SITE = Path("/lib/python3.14/site-packages")


class FromJs:
    """The page for JavaScript: its values in, plain values out."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - as in `page`, which is imported late
        self._page = page

    def put(self, files: Any, in_git: bool) -> None:  # noqa: ANN401 - a Map of JavaScript
        """See Page.put."""
        self._page.put(files.to_py(), in_git=in_git)

    def run(self, arguments: Any, columns: int) -> Any:  # noqa: ANN401 - an array of JavaScript
        """See Page.run: [code, out, err]."""
        return _to_js([*self._page.run(arguments.to_py(), columns)])

    def made(self, arguments: Any, columns: int) -> Any:  # noqa: ANN401 - as above
        """See Page.made: [code, out, err, pairs of a name and its bytes]."""
        said, files = self._page.made(arguments.to_py(), columns)
        return _to_js([*said, [*files.items()]])

    def changed(self) -> Any:  # noqa: ANN401 - as above
        """See Page.changed: pairs of a path and its bytes."""
        return _to_js([*self._page.changed().items()])

    def choices(self) -> str:
        """See Page.choices."""
        return str(self._page.choices())

    def html(self, markdown: str) -> str:
        """See `page.as_html`."""
        from browser_ak.page import as_html  # noqa: PLC0415 - after what stands in

        return as_html(markdown)


def page(read: Callable[[Any], Any], fetched: Callable[[str], Any]) -> FromJs:
    """Put everything in its place. `read` is libyaml, `fetched` gets a file of the site."""
    from pyodide.ffi import to_js  # type: ignore[import-not-found] # noqa: PLC0415 - only there is it

    def rows(text: bytes) -> tuple[Sequence[int], bytes]:
        numbers, texts = read(to_js(text))
        return numbers.to_py(), texts.to_bytes()

    libyaml.install(rows)
    lxml_here.install()

    import sys  # noqa: PLC0415

    from browser_ak import here  # noqa: PLC0415 - what it imports needs the two above
    from browser_ak.page import Page  # noqa: PLC0415

    here.install()
    sys.meta_path.insert(0, here.Later("typst", lambda: fetched("./typst.zip").to_bytes(), SITE))
    return FromJs(Page(HOME))


def _to_js(value: Any) -> Any:  # noqa: ANN401 - any value
    from pyodide.ffi import to_js  # noqa: PLC0415 - only there is it

    return to_js(value)
