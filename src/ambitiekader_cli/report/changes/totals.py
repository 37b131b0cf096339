"""What a diff comes down to, in a line."""

from ambitiekader_cli.diff.change import Betekenis, Diff, Unread
from ambitiekader_cli.report.changes.told import counts
from ambitiekader_cli.report.dutch import counted, enumerated

MOST = 6
NOT_TOLD = "Een andere volgorde, regelafbreking of opmaak is geen wijziging en staat hier niet bij."


def headline(diff: Diff) -> str:
    """How many changes of which kind."""
    if not diff.changes and diff.unread:
        return "Geen wijziging in wat te lezen is"
    if not diff.changes:
        return "Geen wijziging in betekenis" + ("" if diff.only_form else ".")
    number = counted(len(diff.changes), "wijziging", "wijzigingen")
    found = counts(diff)
    kinds = [f"{n} x {_in_words(betekenis)}" for betekenis, n in found[:MOST]]
    others = sum(n for _, n in found[MOST:])
    kinds += [f"{others} andere"] if others else []
    return f"{number}: {enumerated(kinds)}"


def form_line(diff: Diff) -> str:
    """The files of which only the form changed."""
    files = counted(len(diff.only_form), "bestand", "bestanden")
    return (
        f"Alleen van vorm veranderd, niet van betekenis: {files} ({enumerated(diff.only_form, 5)})"
    )


def unread_line(unread: Unread) -> str:
    """Why a file was not compared."""
    version = "oudere" if unread.older else "nieuwere"
    problem = unread.problem
    return (
        f"Niet vergeleken: {problem.span} in de {version} versie, {problem.code} {problem.message}"
    )


def _in_words(betekenis: Betekenis) -> str:
    return str(betekenis).replace("-", " ")
