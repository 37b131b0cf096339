# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A form of `ak serve --bewerk`, filled in and confirmed; in one thread, so that strace can count.

`checks/window.mjs` and `tests/serve` come in by the door.
"""

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from support.browser import Browser
from support.window_within import Within


def main() -> int:
    """0 where all was written, 1 where the page says why not."""
    browser = Browser(Within(Path.cwd(), date(2026, 11, 28)))
    with suppress(StopIteration, AssertionError):  # a page without the next question says why
        _fill_in(browser)
    if "Vastgelegd in" in browser.text:
        return 0
    print(browser.text, file=sys.stderr)
    return 1


def _fill_in(browser: Browser) -> None:
    browser.open("/bewerk/besluit").follow("Vergadering van 11 juni 2024")
    browser.fill("Wat is er besloten?", "Alles stopt.")
    browser.fill("Over welke afspraken gaat het?", "BES-1, DUU-1")
    browser.fill("Wat gebeurt er met die afspraken?", "zij worden gesloten")
    browser.fill("Gesloten: hoe?", "vervallen").press("Bekijk wat er verandert")
    browser.press("Leg dit vast")


if __name__ == "__main__":
    sys.exit(main())
