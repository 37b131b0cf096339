# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Texts that try to be something else than text: for a screen, a runner, a forge, a browser."""

RUNNER = (
    "::error::kwaad", "  ::set-output name=kwaad::x", "\n::add-mask::kwaad\n", "::stop-commands::x",
    "x\r::warning file=kwaad::y", "##[set-output name=kwaad]x", "a ##[error]kwaad", "%0A::error::x",
    "##[add-path]/tmp", "\u2003::debug::kwaad", "\x85::error::kwaad", "\u2028::error::kwaad",
    "##\u200b[error]kwaad",
)  # fmt: skip
FORGE = (
    "@iemand", "@groep/team", "#1", "GH-1", "a/b#3", "!12", "&34", "%5", "~label", "$1", ":tada:",
    "www.kwaad.example", "https://kwaad.example/x", "wie@kwaad.example",
    "[x](http://kwaad.example)", "![x](http://kwaad.example/p.png)", "[x](javascript:alert(1))",
    "<https://kwaad.example>", "[x]: http://kwaad.example",
    "0123456789abcdef0123456789abcdef01234567", "deadbee", "[^1]", "[vulnerability:1]",
    "*iteration:\"x\"", "$a^2$", "$$x$$", "[[_TOC_]]", "- [ ] @iemand", "fixes #1", "`#1`",
    "\\@iemand", "&#64;iemand", "@\u200biemand", "| a | @b |", "```\n@iemand",
)  # fmt: skip
PAGE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "</title>",
    "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "<!--", "]]>", "</style><style>*{}",
    "{{ 7 * 7 }}", "{% include '/etc/passwd' %}", '#read("/etc/passwd")', "&lt;script&gt;",
    "<iframe", "<base href=//kwaad.example>", "data:text/html,<script>alert(1)</script>",
    "\\input{x}",
)  # fmt: skip
SCREEN = (
    "\x1b[2J", "\x1b]0;kwaad\x07", "\x9b31m", "\x00", "\x08\x08", "\x7f", "\u202e", "\u2066",
    "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2028", "\x85", "\ue000", "\ufffe", "\U000e0041",
    "\u034f", "\ufe0f", "\u180e", "\u115f", "\ud800", "\u061c", "\U0001f469\u200d\U0001f527", "\r",
    "\x0b",
)  # fmt: skip
SHEET = ("=1+1", '=HYPERLINK("http://kwaad.example")', "+1", "-1", "@SUM(1)", "\t=1", "|x")
PATHS = (
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "..",
    ".",
    "CON",
    "a/b",
    "~root",
)
OTHER = (
    "x" * 5_000,
    "-",
    "--help",
    "%s %n {0}",
    "é" * 300,
    "\u0301" * 200,
    "a\n\nb",
    " ",
    "`" * 20,
)
NASTY = (*RUNNER, *FORGE, *PAGE, *SCREEN, *SHEET, *PATHS, *OTHER)
SEEN = tuple(each for each in NASTY if each not in SCREEN)
"""That may stand in data: what hides is refused, and then the rest is not reached."""
