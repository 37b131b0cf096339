"""What a file is that does not belong under data/, and what to do with it."""

import re
from collections.abc import Container

from ambitiekader_cli.guess import nearest
from ambitiekader_cli.repo.layout import KADER, PARTIJEN, bestand
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import quoted


def strange(path: str) -> str:
    """What is wrong with it."""
    if lower := _in_lower_case(path):
        first, last = _differing(path, lower)
        own, meant = ("/".join(each.split("/")[first:last]) for each in (path, lower))
        return f"{quoted(own)} heet hier {quoted(meant)}, met kleine letters"
    if original := _copy_of(path):
        return f"dit lijkt een kopie van {quoted(original)}"
    return "dit bestand hoort hier niet"


def advice_for(path: str, others: Container[str] | None = None) -> str:
    """What to do with it, beside these other files; None when they are not known."""
    if lower := _in_lower_case(path):
        return _rename(path, lower, others or ())
    if original := _copy_of(path):
        return _keep_one(original, others)
    return _by_its_name(path)


def _by_its_name(path: str) -> str:
    folder, _, name = path.rpartition("/")
    if _NOTEPAD.search(name):
        named = quoted(_NOTEPAD.sub(".yaml", name))
        return f"noem het bestand {named}: haal `.txt` weg uit de naam"
    if name.endswith((".yml", ".YAML", ".YML")):
        return f"noem het bestand {quoted(name.rpartition('.')[0] + '.yaml')}"
    if folder.endswith("/activiteiten"):
        return "een activiteitenoverzicht heet naar zijn jaar, bijvoorbeeld `2024.yaml`"
    if not _OTHER_KIND.search(name) and (close := nearest(name, _PLACES)):
        return f"bedoelde u `{_PLACES[close]}`?"
    return "verplaats het; onder `data` staan alleen de bestanden die README.md noemt"


_NOTEPAD = re.compile(r"\.ya?ml\.txt$", re.IGNORECASE)
"""Notepad adds `.txt`, and Windows does not show it."""
_OTHER_KIND = re.compile(r"\.(docx?|xlsx?|pptx?|od[ts]|pdf|rtf|eml|msg|zip)$", re.IGNORECASE)
_PLACES = {
    "kader.yaml": KADER,
    "partijen.yaml": PARTIJEN,
    "procesafspraken.yaml": "data/regional/procesafspraken.yaml",
    "overleg.yaml": "data/regional/overleg.yaml",
    "indicatoren.yaml": "data/regional/indicatoren.yaml",
    "afspraken.yaml": "data/local/<gemeente>/afspraken.yaml",
}


def _in_lower_case(path: str) -> str:
    """Where it would belong if capitals did not count, as on Windows; empty if nowhere."""
    lower = path.lower()
    return lower if lower != path and bestand(Source(lower, b"")) else ""


def _differing(path: str, other: str) -> tuple[int, int]:
    """The first of their parts that differs, and the one behind the last."""
    pairs = zip(path.split("/"), other.split("/"), strict=True)
    differ = [number for number, (one, two) in enumerate(pairs) if one != two]
    return differ[0], differ[-1] + 1


def _rename(path: str, lower: str, others: Container[str]) -> str:
    if lower in others:
        return f"{quoted(lower)} is er ook, en op Windows is dat hetzelfde bestand: voeg ze samen"
    meant = "/".join(lower.split("/")[: _differing(path, lower)[1]])
    return f"noem het {quoted(meant)}; {_IN_GIT}"


def _copy_of(path: str) -> str:
    """The data file of which the name, or that of a folder, says that this is a copy."""
    if len(path) > LONGEST:
        return ""
    meant = "/".join(_COPIED.sub(r"\g<name>\g<suffix>", part) for part in path.split("/")).lower()
    named = (name for name in (meant, f"{meant}.yaml") if bestand(Source(name, b"")))
    return next(named, "") if meant != path.lower() else ""


LONGEST = 300
"""Characters of a path; in git one can be far longer than on disk."""
_COPIED = re.compile(
    r"""^ (?: (?i:kopie|copy) \ (?i:van|of) \  | \.? \#? (?=[^#]) )
    (?P<name> [^.]*? )
    (?: [ _-]+ (?i: kopie|copy|reservekopie|backup|oud|old|nieuw|new|v[0-9]+ ) )?
    (?: [ _-]* \( [^()]* \) | [ _-]+ [0-9]{1,2} | - [A-Z][A-Z0-9-]{4,} )?
    (?P<suffix> (?:\.yaml)? )
    (?: ~ | \# | \. (?i:bak|backup|old|oud|orig|kopie|copy|sw[a-p]) )? $""",
    re.VERBOSE,
)
"""As Windows, macOS, browsers, OneDrive and editors name a copy: in Dutch and in English."""


def _keep_one(original: str, others: Container[str] | None) -> str:
    name = quoted(original.rpartition("/")[2])
    if others is not None and original not in others:
        return f"{name} is er niet: is dit het goede bestand, noem het dan zo"
    return f"haal de kopie weg; staat er iets nieuws in, zet dat dan eerst in {name}"


_IN_GIT = "ook in git, met `git mv`, en op Windows in twee stappen: eerst naar een heel andere naam"
