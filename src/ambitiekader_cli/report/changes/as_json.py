"""A diff as JSON, as schemas/output/diff.schema.json describes it."""

from typing import Any

from ambitiekader_cli.report.changes.as_text import in_brackets
from ambitiekader_cli.report.changes.review import Review, Told


def diff_json(review: Review) -> dict[str, Any]:
    """`ak diff --format json`."""
    return {
        "basis": review.before.hash,
        "vergelijk": review.after.hash,
        "wijzigingen": [change_json(told) for told in review.told],
        "peildatum": review.stand.peildatum.isoformat() if review.stand else None,
        "standen": [move._asdict() for move in review.stand.each] if review.stand else [],
        "streefwaarden": [m._asdict() for m in review.stand.indicatoren] if review.stand else [],
        "standen_volledig": bool(review.stand and not review.stand.unsure),
        "alleen_vorm": list(review.diff.only_form),
        "niet_gelezen": [
            {
                "bestand": each.path,
                "versie": "basis" if each.older else "vergelijk",
                "code": each.problem.code,
                "bericht": each.problem.message,
                "regel": each.problem.span.line,
                "kolom": each.problem.span.column,
            }
            for each in review.diff.unread
        ],
    }


def change_json(told: Told) -> dict[str, Any]:
    """One change."""
    change = told.change
    found = {
        "soort": change.soort,
        "id": change.subject.id,
        "veld": change.veld,
        "oud": change.oud,
        "nieuw": change.nieuw,
        "betekenis": str(change.betekenis),
        "dagen": change.dagen,
        "bestand": told.span.path,
        "regel": told.span.line,
        "van": change.subject.soort,
        "titel": change.subject.titel,
        "gemeente": change.subject.gemeente,
        "thema": change.subject.thema,
        "zin": "".join(map(in_brackets, told.pieces)),
    }
    found |= {"mijlpaal": change.mijlpaal} if change.mijlpaal is not None else {}
    found |= {"herzien": dict(change.herzien)} if change.herzien is not None else {}
    return found | ({"wie": list(change.wie)} if change.wie else {})
