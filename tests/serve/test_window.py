# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak serve`: a window to look in, on this computer alone."""

import errno
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest
from support.logos import png
from support.repositories import BES, KADER, commit, edit, repository
from support.windows import Visitor, served

from ambitiekader_cli.serve.app import App, Around
from ambitiekader_cli.serve.door import Door
from ambitiekader_cli.serve.http_request import HttpRequest
from ambitiekader_cli.serve.live import Live, Snapshot
from ambitiekader_cli.work.publishing.site import Asked, save

TODAY = date(2026, 11, 28)
TITEL = "titel: Woningmarktmonitor"


class OpenDoor(Door):
    """For everybody."""

    def let_in(self, request: HttpRequest) -> None:
        assert request.method == "GET"


class Restless(Live):
    """Data that change as soon as they are read."""

    def now(self) -> Snapshot:
        found = super().now()
        edit(self.root, BES, TITEL, f"{TITEL} opnieuw")
        return found


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Visitor]:
    with served(repository(tmp_path / "repo"), TODAY) as each:
        yield each


@pytest.fixture
def visitor(stranger: Visitor) -> Visitor:
    return stranger.come_in()


def test_the_pages_show_the_data(visitor: Visitor) -> None:
    start = visitor.get("/")

    assert start.status == 200
    assert start.headers["content-type"] == "text/html; charset=utf-8"
    assert "Voorbeeld" in start.text
    every = visitor.get("/afspraken.html").text
    assert 'href="BES-1.html"' in every
    assert "<h1>BES-1 " in visitor.get("/BES-1.html").text


def test_every_link_and_file_of_a_page_is_there(visitor: Visitor) -> None:
    seen, ahead = set[str](), {"/"}
    while ahead - seen:
        path = (ahead - seen).pop()
        seen.add(path)
        reply = visitor.get(path)
        assert reply.status == 200, path
        if reply.headers["content-type"].startswith("text/html"):
            loaded = re.findall(r'(?:<link[^>]* href|src|action)="([^"#?]+)', reply.text)
            assert not [each for each in loaded if "//" in each], "nothing from elsewhere"
            found = re.findall(r'(?:href|src)="([^"#?]+)', reply.text)
            led = (urljoin(path, each) for each in found)
            ahead |= {each for each in led if each.startswith("/")}
    assert len(seen) > 20
    assert {"/ak.css", "/ak.js", "/live.js"} <= seen


def test_the_files_are_those_of_ak_site(visitor: Visitor, tmp_path: Path) -> None:
    """Apart from the policy, which is a header here, and what only a window has."""
    kader = Live(visitor.root).now().loaded.kader
    assert kader is not None
    folder = save(Asked(visitor.root, kader, TODAY, str(tmp_path / "site"))).path

    names = (folder / "ak-site.txt").read_text("utf-8").split()
    assert {"index.html", "BES-1.html", "ak.css", "ak.js", "afspraken.csv"} <= {*names}
    for name in names:
        made = (folder / name).read_bytes().decode("utf-8")
        shown = visitor.get(f"/{name}").text
        if name.endswith(".html"):
            made = without(made, '<meta http-equiv="Content-Security-Policy" .*>')
            watch = ('<div id="veranderd" .*</div>', '<script src="/live.js" defer></script>')
            shown = without(shown, '<li><a href="/bewerk/">Vastleggen</a></li>', *watch)
            shown = re.sub('<p class="no-print"><a class="button" href="/bewerk/.*\n', "", shown)
        assert shown == made, name


def without(page: str, *lines: str) -> str:
    """Each must be there once."""
    for line in lines:
        page, count = re.subn(f"^{line}\n+", "", page, flags=re.MULTILINE)
        assert count == 1, line
    return page


def test_a_page_follows_the_files(visitor: Visitor) -> None:
    before = visitor.get("/stand").text
    assert visitor.get("/stand").text == before

    edit(visitor.root, BES, TITEL, "titel: Heel nieuw")

    assert "Heel nieuw" in visitor.get("/BES-1.html").text
    assert visitor.get("/stand").text != before


def test_the_same_size_and_time_with_another_number_is_read_again(visitor: Visitor) -> None:
    """As an editor that writes beside the file and renames it, and keeps its times."""
    path = visitor.root / BES
    text, was = path.read_text("utf-8"), path.stat()
    assert "XYZZY" not in visitor.get("/BES-1.html").text
    beside = path.with_name("new.yaml")
    beside.write_text(text.replace("Woningmarkt", "XYZZY markt", 1), "utf-8", newline="\n")
    os.utime(beside, ns=(was.st_atime_ns, was.st_mtime_ns))
    beside.replace(path)

    assert "XYZZY" in visitor.get("/BES-1.html").text


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(visitor: Visitor) -> None:
    with (visitor.root / BES).open("a", encoding="utf-8") as file:
        file.write("\tx\n")

    start = visitor.get("/")
    assert start.status == 200
    assert f"{BES}:" in start.text
    assert "niet volledig" in start.text

    (visitor.root / KADER).unlink()
    reply = visitor.get("/")
    assert reply.status == 503
    assert "kader.yaml" in reply.text


def test_a_page_follows_git(visitor: Visitor) -> None:
    """The data stay as they are, but are of another commit."""
    edit(visitor.root, BES, TITEL, "titel: Heel nieuw")
    before, stand = visitor.get("/BES-1.html").text, visitor.get("/stand").text

    made = commit(visitor.root, "met de hand")

    after = visitor.get("/BES-1.html").text
    assert made[:10] not in before
    assert f"versie van de gegevens: {made[:10]}. " in after
    assert visitor.get("/stand").text in after
    assert visitor.get("/stand").text != stand


def test_a_page_follows_the_style_and_the_logos(visitor: Visitor) -> None:
    stand, templates = visitor.get("/stand").text, visitor.root / "templates"
    assert 'class="logos"' not in visitor.get("/").text

    (templates / "logo").mkdir(parents=True)
    (templates / "logo" / "voorbeeld.png").write_bytes(png(40, 20))
    (templates / "site.css").write_text("h1 { color: teal }", "utf-8")

    assert 'class="logos"' in visitor.get("/").text
    assert "color: teal" in visitor.get("/ak.css").text
    assert visitor.get("/stand").text != stand


def test_what_the_region_must_mend_is_told_on_a_page(visitor: Visitor) -> None:
    style = visitor.root / "templates" / "site.css"
    style.parent.mkdir(exist_ok=True)
    style.write_text("</style>", "utf-8")

    reply = visitor.get("/")
    assert reply.status == 503
    assert "templates/site.css bevat een `&lt;`" in reply.text, "and it is no defect of ak"
    assert "laat alleen opmaak staan" in reply.text
    assert visitor.get("/stand").text in reply.text, "it tells when it is mended"
    style.unlink()
    assert visitor.get("/").status == 200


def test_a_page_has_the_name_of_the_data_that_it_shows(tmp_path: Path) -> None:
    """Also where they change while it is made."""
    root = repository(tmp_path / "repo")
    defects: list[Exception] = []
    app = App(OpenDoor(0), Restless(root), Around(lambda: TODAY, defects.append))
    before = Live(root).now()

    page = app.answer(HttpRequest("GET", "/BES-1.html", "", {})).body.decode()

    assert Live(root).now().shown != before.shown
    assert f'data-stand="{before.shown}"' in page
    assert not defects


class Refused(Live):
    """Data on a disk that gives an error."""

    def now(self) -> Snapshot:
        raise OSError(errno.EIO, os.strerror(errno.EIO), "data")


def test_a_disk_that_refuses_is_told_and_is_no_defect(tmp_path: Path) -> None:
    defects: list[Exception] = []
    app = App(OpenDoor(0), Refused(tmp_path), Around(lambda: TODAY, defects.append))

    reply = app.answer(HttpRequest("GET", "/BES-1.html", "", {}))

    assert (reply.status, defects) == (503, [])
    assert "Het systeem weigert: de schijf geeft een fout" in reply.body.decode()


def test_what_the_data_say_is_text(visitor: Visitor) -> None:
    edit(visitor.root, BES, TITEL, "titel: <script>alert(1)</script></main> & zo")

    page = visitor.get("/BES-1.html").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/main&gt; &amp; " in page


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_the_command_gives_a_link_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    command = [sys.executable, "-m", "ambitiekader_cli", "serve", "--niet-openen"]
    started = subprocess.Popen(
        command,
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    assert started.stdout is not None
    first = started.stdout.readline()
    link = re.fullmatch(r"Open dit venster: (http://127\.0\.0\.1:([0-9]+)/begin/\S+)\n", first)
    assert link, first
    with_link = Visitor(root, int(link[2]), link[1])
    assert with_link.come_in().get("/").status == 200
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=20)
    assert (started.returncode, out.splitlines()[-1], err) == (0, "Gestopt.", "")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--poort", "80"], "ak: op poort 80 kan het niet"),
        (["--poort", "70000"], "ak: op poort 70000 kan het niet"),
        (["--host", "0.0.0.0"], "ak: de optie `--host` bestaat niet"),
    ],
)
def test_another_address_or_port_is_refused(options: list[str], said: str, tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    command = [sys.executable, "-m", "ambitiekader_cli", "serve", "--niet-openen", *options]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, said)


def test_a_port_that_is_taken_is_told(stranger: Visitor) -> None:
    options = ["--niet-openen", "--poort", str(stranger.port)]
    command = [sys.executable, "-m", "ambitiekader_cli", "serve", *options]
    done = subprocess.run(
        command, cwd=stranger.root, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert f"poort {stranger.port} is niet te gebruiken" in done.stderr
