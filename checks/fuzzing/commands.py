# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which commands are run, in what way, of a repository that somebody spoilt."""

import random
from pathlib import Path
from typing import NamedTuple

Words = tuple[str, ...]
DAY = "2024-07-15"


def _lines(text: str) -> tuple[Words, ...]:
    """A command a line; `DAY` is the day on which one looks, `OUT` where it may write."""
    return tuple(
        tuple(line.replace("DAY", f"--peildatum {DAY}").split()) for line in text.split("\n")
    )


VALIDATE = _lines("""\
validate DAY
validate --strict DAY
validate --format concise DAY
validate --format json DAY
validate --format github DAY
validate --format gitlab DAY
validate --format sarif DAY
validate --format junit DAY
validate --base HEAD~1 DAY
validate --code AK302 DAY""")
ASKING = _lines("""\
status DAY
status --format json DAY
status --format markdown DAY
status --gemeente voorbeeld DAY
overdue DAY
overdue --format markdown DAY
overdue --format json DAY
overdue --trekker wonen-noord DAY
list DAY
list --format json DAY
list --format markdown DAY
list --trekker geen DAY
show BES-1 DAY
show DUU-1 --format json DAY
show wonen-noord DAY
show VBD-2024-1 DAY
search woning DAY
search e DAY
search a --format json DAY
meetings DAY
coverage DAY
agenda --maanden 60 DAY""")
OF_GIT = _lines("""\
diff
diff --format markdown
diff --format html
diff --format json
diff HEAD~1 HEAD
diff HEAD~1..HEAD --format markdown
diff 2024-01-01
history BES-1
history BES-1 --wie
history --slipping
history DUU-1 --format json
history --slipping --format json
validate --base main DAY""")
FORMING = _lines("""\
fmt --check
fmt --print data/regional/kader.yaml
schema --check""")
MAKING = _lines("""\
site --out OUT/site --basis-url https://ak.example.nl/ DAY
site --out OUT/stand.html DAY
render --list
render lokaal voorbeeld --to html,md --out OUT DAY
render kader --to md --out - DAY
render agenda --to html --out OUT DAY
render samenvatting --to docx,odt --out OUT DAY
render voortgang --to pdf,md --out OUT --sinds HEAD~1 DAY
render lokaal voorbeeld --to pdf,docx,odt --out OUT DAY
export csv --out OUT/a.csv DAY
export ics --out OUT/a.ics DAY
export xlsx --out OUT/a.xlsx DAY
export jsonl --out OUT/a.jsonl DAY
export ods --out OUT/a.ods DAY
export eml --out OUT/berichten DAY
diff HEAD~1 --format html --out OUT/wat.html DAY""")
OWN_DOCUMENT = _lines("""\
render stuk --to md,html --out OUT DAY
render stuk --to md --out - DAY
render stuk --to docx,odt --out OUT DAY
render stuk --to pdf --out OUT DAY
render --list""")
STYLED = _lines("""\
render samenvatting --to docx,html --out OUT DAY
render samenvatting --to odt,pdf --out OUT DAY
render agenda --to docx --out OUT DAY
site --out OUT/site DAY""")
WRITING = _lines("""\
fmt
update DUU-1 --status loopt --datum 2025-03-01 --yes
update BES-1 --status loopt --datum 2025-03-01 --dry-run
update VBD-2024-1 --status loopt --datum 2025-03-01 --toelichting ::error::x,@iemand --yes
update DUU-1 --ongedaan --yes
update DUU-1 --status loopt --datum 2025-03-01 --yes --commit
move BES-1 BES-9 --yes
schema""")
WRITES = frozenset(
    {"fmt", "update", "import", "move", "year", "herijking", "schema", "add", "remind"}
)


class Told(NamedTuple):
    """A command, and where it runs."""

    words: Words
    on_github: bool = False
    program: bool = False
    """A process of its own, watched by strace."""

    def __str__(self) -> str:
        return f"ak {' '.join(self.words)}{' (on GitHub)' if self.on_github else ''}"


def sampled(own: list[Words], kind: str, chance: random.Random) -> list[Told]:
    """What belongs to the kind, some of the rest, and last what writes."""
    rest = [chance.choice(VALIDATE), *chance.sample(ASKING, 2), chance.choice(OF_GIT)]
    if kind in {"bytes", "values", "texts", "places"}:
        rest += [*chance.sample(OF_GIT, 1), chance.choice(FORMING), chance.choice(WRITING)]
        rest += [chance.choice(MAKING)] if chance.random() < 0.4 else []
        rest += [("serve", str(chance.random()))] if chance.random() < 0.25 else []
    ready = sorted(rest, key=lambda words: words[0] in WRITES)
    return [
        Told(words, chance.random() < 0.5, words[0] != "serve" and chance.random() < 0.04)
        for words in (*own, *ready)
    ]


def writes(words: Words) -> bool:
    """Whether it may change the folder that it is run in."""
    return words[0] in WRITES and not {"--check", "--print", "--dry-run"} & {*words}


def filled(words: Words, out: Path) -> Words:
    """With the place for what it makes."""
    return tuple(word.replace("OUT", str(out)) for word in words)
