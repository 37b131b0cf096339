"""How a page of help looks; and the first one, which needs no typer."""

from collections.abc import Iterable, Mapping
from inspect import cleandoc
from textwrap import wrap

from ambitiekader_cli.cli.names import ALIASES, COMMANDS

WIDTH = 80
WIDEST = 34
"""Columns of a name that still has its explanation beside it."""
Rows = list[tuple[str, str]]
INTRODUCTION = """Houd een regionaal ambitiekader en zijn lokale afspraken bij als gewone tekst.

Begin met `ak status` in de map van uw ambitiekader.
"""
OPTIONS = {
    "--version": "Toon de versie.",
    "--lang": "Met --version: ook alles waarop ak draait.",
}
HELP = ("-h, --help", "Toon deze uitleg.")


def front_page() -> str:
    """Of `ak --help`: which commands there are."""
    return group_page("ak", INTRODUCTION, summaries(COMMANDS, ALIASES), [*OPTIONS.items(), HELP])


def group_page(path: str, text: str, commands: Rows, options: Rows) -> str:
    """Of what has commands in it."""
    sections = (("Opdrachten", commands), ("Opties", options))
    end = f"\nMeer over een opdracht: {path} OPDRACHT --help\n"
    return help_page(f"{path} OPDRACHT", text, sections) + end


def help_page(usage: str, text: str, sections: Iterable[tuple[str, Rows]]) -> str:
    """How it is used, what it does, and what can be typed."""
    shown = "".join(_section(title, rows) for title, rows in sections if rows)
    return f"Gebruik: {usage} [opties]\n\n{cleandoc(text)}\n{shown}"


def summaries(words: Mapping[str, str], aliases: Mapping[str, tuple[str, ...]]) -> Rows:
    """Each command with what else it is called, and one line of it."""
    also = {name: [alias for alias, said in aliases.items() if said == (name,)] for name in words}
    return [(", ".join([name, *also[name]]), line) for name, line in words.items()]


def _section(title: str, rows: Rows) -> str:
    room = min(max(len(name) for name, _ in rows), WIDEST) + 4
    lines = [f"\n{title}:"]
    for name, words in rows:
        first, *others = wrap(words, max(WIDTH - room, 10)) or [""]
        apart = [f"  {name}"] if len(name) > room - 4 else []
        lines += [*apart, f"  {'' if apart else name:<{room - 2}}{first}".rstrip()]
        lines += [" " * room + other for other in others]
    return "\n".join(lines) + "\n"
