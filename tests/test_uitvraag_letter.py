# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Is each message of `ak export eml` one that a mail program reads, and that asks what it must?"""

import json
import shutil
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from support.calls import counted

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.exchange.draft_mail import Attachment, draft_mail
from ambitiekader_cli.repo.revision import revision
from ambitiekader_cli.text import visible

ROOT = Path(__file__).parent.parent
BASIS = Path(__file__).parent / "basis"
DAY = ("--peildatum", "2024-07-10")
ASKED = """\
Aan: Gemeente Voorbeeld, als trekker

Geachte lezer,

Gemeente Voorbeeld is trekker van 2 afspraken die nog open zijn, uit het
Regionaal Voorbeeldkader 2023-2026.

Wilt u vóór 1 augustus 2024 laten weten hoe het daarmee staat? Eén of
twee zinnen per afspraak is genoeg: loopt het, is het klaar, of lukt het
niet? Lukt het niet op tijd, schrijf dan ook waardoor dat komt, wat u
eraan doet en wanneer het wel klaar is.

NOG NIETS VAN BEKEND
Meld hoe het staat; is het klaar, meld dan sinds wanneer.

VBD-2024-1 Cijfers over 2023 aanleveren
  Planning: Q2 2024
  Stand: termijn voorbij, niets gemeld

LATER
Meld hoe het gaat als er iets verandert, en dat het klaar is.

BES-1 Woningmarktmonitor
  Planning: Q2 2025
  Stand: nog niet aan de beurt

WAT WIJ NOG NIET WETEN
- nog nooit iets gemeld over VBD-2024-1 en BES-1

U kunt het bijgevoegde blad invullen, of gewoon antwoorden op dit
bericht. De bijgevoegde agenda zet de data in uw eigen agenda. Hoort een
afspraak niet bij u, of klopt er iets niet? Laat dat dan ook weten.

Met vriendelijke groet,

De partijen van het Regionaal Voorbeeldkader 2023-2026
"""


def test_it_says_what_is_asked_and_has_the_sheet_and_the_calendar(tmp_path: Path) -> None:
    made = messages(BASIS, tmp_path, *DAY, "--voor", "2024-08-01")
    message = made["uitvraag-gemeente-voorbeeld.eml"]

    assert text_of(message) == ASKED
    assert message["Subject"] == "Hoe staat het ervoor? Graag uw antwoord vóór 1 augustus 2024"
    assert (message["X-Unsent"], message["To"], message["From"]) == ("1", None, None)
    sheet, calendar = message.iter_attachments()
    assert sheet.get_filename() == "invulblad-gemeente-voorbeeld.xlsx"
    assert calendar.get_filename() == "agenda-gemeente-voorbeeld.ics"
    workbook = openpyxl.load_workbook(BytesIO(sheet.get_payload(decode=True)))  # type: ignore[arg-type]
    cells = {str(cell.value) for page in workbook for row in page.iter_rows() for cell in row}
    assert {"BES-1", "VBD-2024-1"} <= cells
    assert "DUU-1" not in cells
    read = vobject.readOne(calendar.get_content())
    assert [each.uid.value.partition("@")[0] for each in read.vevent_list][:1] == ["BES-1"]


def test_of_what_is_done_together_one_speaks_for_all(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "kader"))
    file = root / "data/regional/ambities/duurzaamheid.yaml"
    alone, several = "trekker: wonen-noord", "trekker: [wonen-noord, gemeente-voorbeeld]"
    joint = f"{several}\n    uitvoering: gezamenlijk"

    def said(before: str, after: str) -> str:
        file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
        made = messages(root, tmp_path / str(len(after)), *DAY)["uitvraag-wonen-noord.eml"]
        return " ".join(text_of(made).split())

    for_all = "Over DUU-1 is één melding genoeg: die geldt voor alle trekkers."
    assert "Trekt u iets samen met anderen, meld dan voor uzelf." in said(alone, several)
    assert for_all in (together := said(several, joint))
    assert "voor uzelf" not in together


def test_it_is_the_same_each_time_and_of_each_trekker_with_something_open(tmp_path: Path) -> None:
    first = files(ROOT, tmp_path / "a", "--peildatum", "2026-11-22")
    again = files(ROOT, tmp_path / "b", "--peildatum", "2026-11-22")

    assert first == again
    assert len(first) > 5
    for raw in first.values():
        assert raw.count(b"\n") == raw.count(b"\r\n")
        assert max(map(len, raw.split(b"\r\n"))) <= 998
        assert not message_from_bytes(raw, policy=policy.default).defects


def test_git_is_asked_once_for_all_messages(tmp_path: Path) -> None:
    with counted(revision) as calls:
        made = files(ROOT, tmp_path / "a", "--peildatum", "2026-11-22")
    assert (len(calls), len(made) > 5) == (1, True)


@pytest.mark.parametrize("naam", ["a\r\nBcc: x@y.nl\r\n\r\n<b>", "x" * 200, "–€😀: =1+1"])
def test_nothing_in_the_data_becomes_a_header(naam: str, tmp_path: Path) -> None:
    root = tmp_path / "kader"
    shutil.copytree(BASIS, root)
    for path in ("regional/partijen.yaml", "regional/kader.yaml"):
        file = root / "data" / path
        text = file.read_text("utf-8").replace(
            "Gemeente Voorbeeld", json.dumps(naam, ensure_ascii=False)
        )
        text = text.replace(
            "titel: Regionaal Voorbeeldkader 2023-2026",
            f"titel: {json.dumps(naam, ensure_ascii=False)}",
        )
        file.write_text(text, "utf-8")
    made = messages(root, tmp_path / "uit", *DAY)

    assert made
    for message in made.values():
        names = {
            "subject",
            "x-ak-som",
            "x-unsent",
            "mime-version",
            "content-type",
            "content-language",
        }
        assert {name.lower() for name in message} == names
        assert not {"\x1b", "\r"} & {*text_of(message)}


@given(st.text(), st.text(), st.lists(st.binary(max_size=200), max_size=3))
def test_a_mail_program_reads_what_was_put_in(
    subject: str, text: str, contents: list[bytes]
) -> None:
    lines = ["Geachte lezer,", *map(visible, text.splitlines()), "Met groet"]
    attached = [Attachment(f"blad-{n}.xlsx", "application/x", c) for n, c in enumerate(contents)]
    message = message_from_bytes(
        draft_mail(subject, "\n".join(lines), attached), policy=policy.default
    )

    assert isinstance(message, EmailMessage)
    assert text_of(message).splitlines() == lines
    assert [each.get_payload(decode=True) for each in message.iter_attachments()] == contents


def files(root: Path, out: Path, *options: str) -> dict[str, bytes]:
    assert run(["export", "eml", "--repo", str(root), "--out", str(out), *options]) == 0
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def messages(root: Path, out: Path, *options: str) -> dict[str, EmailMessage]:
    made = files(root, out, *options)
    read = {name: message_from_bytes(raw, policy=policy.default) for name, raw in made.items()}
    return {name: each for name, each in read.items() if isinstance(each, EmailMessage)}


def text_of(message: EmailMessage) -> str:
    body = message.get_body()
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_message_that_somebody_changed_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["export", "eml", "--repo", str(BASIS), "--out", str(tmp_path), *DAY]
    assert run(asked) == 0
    one, other = sorted(tmp_path.iterdir())
    whole = one.read_bytes()
    changed = whole.replace(b"Subject:", b"To: iemand\r\nSubject:", 1)
    one.write_bytes(changed)
    other.unlink()
    assert run(asked) == 2
    assert f"`{one}` is er al" in capsys.readouterr().err
    assert (one.read_bytes(), other.exists()) == (changed, False)
    one.write_bytes(whole)
    assert run(asked) == 0
    assert other.exists()
