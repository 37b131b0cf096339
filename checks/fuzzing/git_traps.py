# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Repositories of git, and variables, that would run a program, read elsewhere, or never end.

Each program that git could run makes the file `gelopen` outside; nothing may ever do so.
"""

import os
import random
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from fuzzing.places import PUT, gone

Set = Callable[[Path, Path, random.Random], Mapping[str, str]]
"""In this repository; with a folder outside. The variables of the command are the answer."""


def git(root: Path, *words: str) -> str:
    """What git answers; it runs nothing of the repository's."""
    who = {
        f"GIT_{a}_{b}": "x@example.org" for a in ("AUTHOR", "COMMITTER") for b in ("NAME", "EMAIL")
    }
    days = {f"GIT_{each}_DATE": "2024-03-01T12:00:00Z" for each in ("AUTHOR", "COMMITTER")}
    environment = {**os.environ, **who, **days, "GIT_CONFIG_GLOBAL": os.devnull}
    settings = ("core.autocrlf=false", "init.defaultBranch=main", "core.fsmonitor=false",
                "core.hooksPath=/dev/null", "gc.auto=0")  # fmt: skip
    options = [word for each in settings for word in ("-c", each)]
    done = subprocess.run(
        ["git", "-C", str(root), *options, *words], capture_output=True, check=True, env=environment
    )
    return done.stdout.decode("utf-8", "replace").strip()


def trapped(root: Path, outside: Path, chance: random.Random) -> dict[str, str]:
    """One or two traps; the variables with which `ak` is then run."""
    found: dict[str, str] = {}
    for _ in range(chance.randrange(1, 3)):
        with suppress(subprocess.CalledProcessError, OSError):  # what the first trap broke
            found |= chance.choice(TRAPS)(root, outside, chance)
    return found


def _runs(outside: Path) -> str:
    return f"touch '{outside / 'gelopen'}'"


def _settings(root: Path, outside: Path, chance: random.Random) -> dict[str, str]:
    run = _runs(outside)
    lines = chance.sample([line.format(run=run, outside=outside) for line in SETTINGS], 4)
    with (root / ".git/config").open("a", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(["", *lines, ""]))
    (root / ".gitattributes").write_text(chance.choice(ATTRIBUTES), "utf-8", newline="\n")
    return {}


def _hooks(root: Path, outside: Path, _chance: random.Random) -> dict[str, str]:
    for name in HOOKS:
        hook = root / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\n{_runs(outside)}\n", "utf-8")
        hook.chmod(0o755)
    return {}


def _strange(root: Path, outside: Path, chance: random.Random) -> dict[str, str]:
    """Something else where a file of git is expected."""
    place = root / ".git" / chance.choice(OWN)
    gone(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    chance.choice(PUT)(place, outside)
    return {}


def _alternates(root: Path, outside: Path, chance: random.Random) -> dict[str, str]:
    named = chance.choice(
        [str(outside), "../../..", f"{root}/.git/objects", "/dev", '"\\x', "a\n" * 99]
    )
    (root / ".git/objects/info").mkdir(exist_ok=True)
    (root / ".git/objects/info/alternates").write_text(f"{named}\n", "utf-8")
    return {}


def _other_history(root: Path, _outside: Path, chance: random.Random) -> dict[str, str]:
    """Grafts, replaced objects, a shallow one, a loop of names."""
    head = git(root, "rev-parse", "HEAD")
    first = git(root, "rev-list", "--max-parents=0", "HEAD").split()[0]
    kind = chance.randrange(5)
    if kind == 0:
        (root / ".git/info").mkdir(exist_ok=True)
        (root / ".git/info/grafts").write_text(f"{first} {head}\n", "ascii")
    elif kind == 1:
        (root / ".git/refs/replace").mkdir(parents=True, exist_ok=True)
        (root / ".git/refs/replace" / head).write_text(f"{first}\n", "ascii")
    elif kind == 2:
        (root / ".git/shallow").write_text(f"{chance.choice([head, first, 'x'])}\n", "ascii")
    elif kind == 3:
        (root / ".git/HEAD").write_text("ref: refs/heads/HEAD\n", "ascii")
        (root / ".git/refs/heads/HEAD").write_text("ref: HEAD\n", "ascii")
    else:
        for name in ("main", "HEAD", "-x", "2024-01-01", first[:7]):
            (root / ".git/refs/tags" / name).write_text(f"{first}\n", "ascii")
    return {}


def _broken(root: Path, _outside: Path, chance: random.Random) -> dict[str, str]:
    """Bytes of an object, the index or a name are other ones, or gone."""
    found = sorted(p for p in (root / ".git").rglob("*") if p.is_file() and p.stat().st_size)
    for path in chance.sample(found, min(3, len(found))):
        raw = bytearray(path.read_bytes())
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        path.chmod(0o644)
        path.write_bytes(bytes(raw[: chance.choice([len(raw), len(raw) // 2])]))
    return {}


def _within(root: Path, outside: Path, chance: random.Random) -> dict[str, str]:
    """Git's folder is elsewhere, or one more lies among the data."""
    if chance.random() < 0.5:
        own = root / "data" / chance.choice(["local", "regional"]) / ".git"
        own.parent.mkdir(parents=True, exist_ok=True)
        gone(own)
        own.write_text(f"gitdir: {chance.choice([outside, root / '.git', '../..'])}\n", "utf-8")
    else:
        (root / ".gitmodules").write_text(
            f'[submodule "x"]\n\tpath = data/local\n\turl = ext::sh -c {_runs(outside)!r}\n',
            "utf-8",
        )
    return {}


def _messages(root: Path, _outside: Path, chance: random.Random) -> dict[str, str]:
    """Who made a commit, and why, tries something."""
    from fuzzing.texts import NASTY  # noqa: PLC0415 - here alone

    text = chance.choice([each for each in NASTY if "\0" not in each])
    said = os.fsdecode(text.encode("utf-8", "surrogateescape" if text.isascii() else "replace"))
    author = said.replace("<", "").replace(">", "").replace("\n", " ").strip() or "x"
    git(root, "commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "--author",
        f"{author} <x@example.org>", "--message", said or "x")  # fmt: skip
    if chance.random() < 0.4:
        git(root, "branch", "--force", f"tak/{chance.choice(['@iemand', '<b>', 'a#1', '$(x)'])}")
    return {}


def _environment(root: Path, outside: Path, chance: random.Random) -> dict[str, str]:
    run = _runs(outside)
    odd = {name: value.format(run=run, outside=outside, root=root) for name, value in VARIABLES}
    return {name: odd[name] for name in chance.sample(sorted(odd), 4)}


TRAPS: tuple[Set, ...] = (
    *(_settings, _settings, _settings, _hooks, _strange, _strange, _alternates, _other_history),
    *(_broken, _broken, _within, _messages, _messages, _environment, _environment),
)
SETTINGS = (
    "[core]\n\tfsmonitor = {run}", "[core]\n\thooksPath = {outside}", "[core]\n\tpager = {run}",
    "[core]\n\teditor = {run}", "[core]\n\tsshCommand = {run}", "[core]\n\tgitProxy = {run}",
    "[core]\n\tworktree = {outside}", "[core]\n\talternateRefsCommand = {run}",
    "[core]\n\tbare = true", "[core]\n\tattributesFile = {outside}/geheim.yaml",
    "[core]\n\texcludesFile = {outside}/geheim.yaml", "[diff]\n\texternal = {run}",
    '[diff "x"]\n\ttextconv = {run}; cat\n\tcommand = {run}\n\tbinary = false',
    '[filter "x"]\n\tclean = {run}; cat\n\tsmudge = {run}; cat\n\trequired = true',
    '[filter "x"]\n\tprocess = {run}\n\trequired = true',
    '[merge "x"]\n\tdriver = {run}', "[alias]\n\tdiff = !{run}\n\tlog = !{run}\n\tstatus = !{run}",
    "[include]\n\tpath = {outside}/geheim.yaml",
    '[includeIf "gitdir:/"]\n\tpath = {outside}/instellingen', "[gpg]\n\tprogram = {run}",
    "[log]\n\tshowSignature = true", "[commit]\n\tgpgSign = true",
    "[credential]\n\thelper = !{run}", "[uploadpack]\n\tpackObjectsHook = {run}",
    "[color]\n\tui = always",
    '[remote "origin"]\n\turl = ext::sh -c "{run}"\n\tpromisor = true',
    "[extensions]\n\tpartialClone = origin", "[diff]\n\torderFile = {outside}/geheim.yaml",
    "[diff]\n\tnoprefix = true\n\tmnemonicPrefix = true\n\trenames = copies",
    "[core]\n\tquotePath = false", "[log]\n\tdate = format:%x\n\tmailmap = true\n\tdecorate = full",
    "[mailmap]\n\tfile = {outside}/geheim.yaml",
    "[i18n]\n\tlogOutputEncoding = utf-16\n\tcommitEncoding = utf-16",
    "[core]\n\tignoreCase = true", "[core]\n\tautocrlf = true\n\teol = crlf",
    "[core]\n\tprecomposeUnicode = true", "[core\n", "\x00",
    "[blame]\n\tignoreRevsFile = {outside}/geheim.yaml", "[trailer \"x\"]\n\tcommand = {run}",
    "[core]\n\trepositoryFormatVersion = 99", "[extensions]\n\tobjectFormat = sha256",
    "[safe]\n\tdirectory =",
)  # fmt: skip
ATTRIBUTES = (
    "*.yaml filter=x diff=x merge=x\n", "* text working-tree-encoding=UTF-16\n", "*.yaml binary\n",
    "* ident export-subst eol=crlf\n", "*.yaml -diff\n", "[attr]x filter=x\n* x\n", "*" * 3_000,
)  # fmt: skip
HOOKS = (
    *("pre-commit", "commit-msg", "post-commit", "post-index-change", "reference-transaction"),
    *("post-checkout", "prepare-commit-msg", "fsmonitor-watchman", "update", "post-rewrite"),
)
OWN = (
    *("HEAD", "config", "index", "packed-refs", "commondir", "shallow", "objects", "refs", "info"),
    *("objects/info/alternates", "objects/info/commit-graph", "refs/heads/main", "info/attributes"),
    *("info/exclude", "info/grafts", "logs/HEAD", "config.worktree", "index.lock", "HEAD.lock"),
    *(
        "refs/replace",
        "objects/pack",
        "modules",
        "worktrees",
        "refs/heads/main.lock",
        "info/sparse-checkout",
    ),
)
VARIABLES = (
    ("GIT_DIR", "{outside}"), ("GIT_WORK_TREE", "{outside}"),
    ("GIT_INDEX_FILE", "{outside}/geheim.yaml"), ("GIT_OBJECT_DIRECTORY", "{outside}"),
    ("GIT_ALTERNATE_OBJECT_DIRECTORIES", "{outside}"), ("GIT_EXTERNAL_DIFF", "{run}"),
    ("GIT_PAGER", "{run}"), ("GIT_EDITOR", "{run}"), ("GIT_SSH_COMMAND", "{run}"),
    ("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "core.fsmonitor"),
    ("GIT_CONFIG_VALUE_0", "{run}"), ("GIT_CONFIG_PARAMETERS", "'core.fsmonitor={run}'"),
    ("GIT_CONFIG_GLOBAL", "{outside}/instellingen"), ("GIT_EXEC_PATH", "{outside}"),
    ("GIT_TRACE", "{root}/spoor"), ("GIT_TRACE2", "{root}/spoor"), ("GIT_CEILING_DIRECTORIES", "/"),
    ("GIT_DEFAULT_HASH", "sha256"), ("GIT_NAMESPACE", "x"), ("GIT_REPLACE_REF_BASE", "refs/heads"),
    ("GIT_SHALLOW_FILE", "{outside}/geheim.yaml"), ("GIT_LITERAL_PATHSPECS", "1"),
    ("GIT_ICASE_PATHSPECS", "1"), ("GIT_TEMPLATE_DIR", "{outside}"), ("GIT_ATTR_SOURCE", "HEAD"),
    ("GIT_COMMON_DIR", "{outside}"), ("GIT_PREFIX", "data/"), ("GIT_OPTIONAL_LOCKS", "1"),
    ("GIT_PROXY_COMMAND", "{run}"), ("GIT_ASKPASS", "{run}"),
    ("GIT_GRAFT_FILE", "{outside}/geheim.yaml"), ("LC_ALL", "C"), ("PAGER", "{run}"),
    ("EDITOR", "{run}"), ("LESSOPEN", "|{run}"), ("TERM", "dumb"), ("XDG_CONFIG_HOME", "{outside}"),
    ("COLUMNS", "1"), ("LANG", "tlh"), ("PYTHONIOENCODING", "latin-1"),
)  # fmt: skip
