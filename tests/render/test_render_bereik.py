# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Of what there is a document: whatever it can be about can be named, by its id and in words."""

from dataclasses import replace

import pytest
from support.render_files import BASIS, PEILDATUM, ROOT, document, kader_of

from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.subject import subject_of, subjects
from ambitiekader_cli.work.making.subjects import subject_named

KADERS = {"basis": kader_of(BASIS), "ours": kader_of(ROOT)}


@pytest.mark.parametrize("name", KADERS)
@pytest.mark.parametrize("bereik", BEREIK)
def test_every_subject_can_be_named(bereik: str, name: str) -> None:
    kader, proef = KADERS[name], replace(document("agenda"), bereik=bereik)
    found = [*BEREIK[bereik].subjects(kader)]
    assert found or bereik == "vergadering"  # none is planned
    assert {*subjects(kader, proef, PEILDATUM)} <= {subject.name for subject in found}
    for subject in found:
        assert subject_of(kader, proef, subject.name) == subject
        assert subject_named(subject.name or "", proef, kader) == subject.name


@pytest.mark.parametrize(
    ("bereik", "words", "name"),
    [
        ("gemeente", "Pekela", "pekela"),
        ("vergadering", "Regionale stuurgroep 2026-12-09", "stuurgroep-2026-12-09"),
        ("vergadering", "stuurgroep-2026-12-09", "stuurgroep-2026-12-09"),
        ("gemeente-jaar", "pekela 2024", "pekela-2024"),
        ("trekker", "HOO", "hoo"),
        ("huurdersorganisatie", "Huurders Organisatie Oldambt", "hoo"),
        ("huurdersorganisatie", "hoo", "hoo"),
        ("kader", " zomaar ", " zomaar "),
        ("gemeente", "  ", None),
    ],
)
def test_words_for_a_subject(bereik: str, words: str, name: str | None) -> None:
    proef = replace(document("agenda"), bereik=bereik)
    assert subject_named(words, proef, KADERS["ours"]) == name
