"""Findings as JUnit XML, which nearly every CI shows as a list of tests.

A file is a suite, a finding in it a test. What does not fail the run is a skipped test: a CI shows
it apart and stays green. GitLab shows `classname` as the suite and keeps one test per name (its
docs, "Unit test reports"), so a name has no line number and equal ones are counted.
"""

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.collected import INCOMPLETE, Findings, message, untold_line
from ambitiekader_cli.text import visible

DECLARATION = '<?xml version="1.0"?>\n'
"""Names no encoding: all is ASCII, so it stays right when a shell makes UTF-16 of it."""


def as_junit(findings: Findings) -> str:
    """One document; a file without findings is one test that passed."""
    per_file: dict[str, list[Diagnostic]] = {path: [] for path in findings.sources}
    for diagnostic in findings.told:
        per_file.setdefault(diagnostic.span.path, []).append(diagnostic)
    root = Element("testsuites", name="ak validate")
    if findings.blind:
        root.append(_incomplete())
    if untold := untold_line(findings):
        root.append(_untold(untold))
    root.extend(_suite(findings, path, own) for path, own in sorted(per_file.items()))
    _count(root)
    indent(root)
    return f"{DECLARATION}{tostring(root, encoding='us-ascii').decode('ascii')}\n"


def _incomplete() -> Element:
    suite = Element("testsuite", name="ak validate")
    test = SubElement(suite, "testcase", classname="ak validate", name="alles is gecontroleerd")
    SubElement(test, "error", type="fout", message=INCOMPLETE)
    return _count(suite)


def _untold(said: str) -> Element:
    suite = Element("testsuite", name="ak validate")
    test = SubElement(suite, "testcase", classname="ak validate", name="alles is getoond")
    SubElement(test, "skipped", message=said)
    return _count(suite)


def _suite(findings: Findings, path: str, diagnostics: Iterable[Diagnostic]) -> Element:
    file = visible(findings.in_checkout(path))
    suite = Element("testsuite", name=file)
    same = {"classname": file.removesuffix(".yaml"), "file": file}  # to Jenkins a dot is a package
    seen: Counter[str] = Counter()
    for d in diagnostics:
        said = visible(f"{d.code}: {d.message}")
        seen[said] += 1
        name = f"{said} ({seen[said]})" if seen[said] > 1 else said
        test = SubElement(suite, "testcase", same, name=name, line=str(d.span.line))
        outcome = "failure" if findings.fails(d) else "skipped"
        shown = visible(f"{d.code}: {message(d)}")
        SubElement(test, outcome, type=d.severity, message=shown).text = _told(file, d)
    if not seen:
        SubElement(suite, "testcase", same, name="geen bevindingen")
    return _count(suite)


def _told(file: str, d: Diagnostic) -> str:
    """What a CI shows of the test when somebody opens it."""
    head = f"{file}:{d.span.line}:{d.span.column}: {d.severity}[{d.code}]"
    return "\n".join([head, visible(message(d)), *([f"hulp: {visible(d.help)}"] if d.help else [])])


def _count(element: Element) -> Element:
    kinds = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for attribute, tag in kinds.items():
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))
    return element
