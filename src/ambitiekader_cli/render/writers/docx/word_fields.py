"""Fields in header and footer: only harmless ones, and the ones we know filled.

Word counts pages by itself, but shows of a title what was in the file until someone updates it.
Other fields can fetch a file or start a program (`INCLUDEPICTURE`, `DDEAUTO`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ambitiekader_cli.render.unusable import HuisstijlError
from ambitiekader_cli.render.writers.docx.element import Element, q
from ambitiekader_cli.render.writers.docx.package import USE_PAGE, safe_url
from ambitiekader_cli.text import visible

HARMLESS = (
    *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES"),
    *("TITLE", "SUBJECT", "DOCPROPERTY", "STYLEREF", "HYPERLINK"),
)
_WORD = re.compile(r'"[^"]*"|[^\s"]+')
_SWITCH = re.compile(r'\s\\(?:[lot]\s+(?:"[^"]*"|[^\s"]+)|[hmn])(?=\s|\Z)', re.IGNORECASE)
"""Of a link: a place, a tip or a window, with its name; the others go without."""
_CODES = (q("instrText"), q("delInstrText"))


@dataclass(slots=True)
class WordField:
    """A field while it is read: what it asks, and the texts that show the answer."""

    code: str = ""
    shown: list[Element] = field(default_factory=list)
    asked: bool = False


def fill(root: Element, values: Mapping[str, str]) -> set[str]:
    """Fill the fields of a header or footer, and name those that were known.

    Raises HuisstijlError for one that may do harm.
    """
    filled = set()
    for asking in _fields(root):
        kind, *rest = asking.code.replace('"', " ").split() or [""]
        if kind.upper() not in HARMLESS:
            raise HuisstijlError(f"het veld `{kind[:40]}` mag niet in kop- of voettekst", _FIELDS)
        if kind.upper() == "HYPERLINK" and not _is_safe(asking.code):
            raise HuisstijlError(_NO_PAGE.format(visible(asking.code.strip())[:60]), USE_PAGE)
        name = " ".join([kind.upper(), *rest[:1]])
        text = values.get(name, values.get(kind.upper()))
        if text is not None:
            filled.add(name)
            for number, element in enumerate(asking.shown):
                element.text = "" if number else text
    return filled


def _is_safe(code: str) -> bool:
    """Of `HYPERLINK "address"` with switches; without an address it stays in the document."""
    return all(safe_url(word.strip('"')) for word in _WORD.findall(_SWITCH.sub(" ", code))[1:])


def _fields(root: Element) -> Iterator[WordField]:
    for simple in root.iter(q("fldSimple")):
        yield WordField(simple.get(q("instr"), ""), list(simple.iter(q("t"))), asked=True)
    open_fields: list[WordField] = []
    for element in root.iter(q("fldChar"), q("fldSimple"), *_CODES, q("t")):
        kind = element.get(q("fldCharType"))
        if kind == "begin" or element.tag == q("fldSimple"):
            if open_fields and not open_fields[-1].asked:  # what it asks is known to Word only
                raise HuisstijlError("in kop- of voettekst staat een veld in een veld", _FIELDS)
            open_fields += [WordField()] if kind else []
        elif open_fields and kind == "separate":
            open_fields[-1].asked = True
        elif open_fields and kind == "end":
            yield open_fields.pop()
        elif not kind:
            _add(open_fields, element)
    yield from open_fields


def _add(open_fields: list[WordField], element: Element) -> None:
    if element.tag in _CODES and (len(element) or not open_fields):
        raise HuisstijlError("in kop- of voettekst staat een half veld", _FIELDS)
    for each in open_fields[-1:]:
        if element.tag in _CODES or not each.asked:
            each.code += element.text or ""
        else:
            each.shown.append(element)


_FIELDS = "gebruik paginanummer, titel of documenteigenschap"
_NO_PAGE = "een koppeling wijst niet naar een webpagina of mailadres: `{}`"
