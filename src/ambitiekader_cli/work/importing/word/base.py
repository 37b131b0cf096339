"""The document as `ak` made it: made again, of the data that it was made of."""

from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.guarded_zip import package, wrong
from ambitiekader_cli.exchange.word_in import WordText, word_text
from ambitiekader_cli.load import load_entries, with_ended
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Template, documents
from ambitiekader_cli.render.herkomst import Herkomst, herkomst_in, named
from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.render.subject import subject_of
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.repo.named_commits import Commit
from ambitiekader_cli.repo.snapshot import CommitSnapshot
from ambitiekader_cli.text import quoted
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.work.draft import Draft

AGAIN = "maak het document opnieuw met `ak render`, en neem de wijzigingen daarin over"


class WordBase(NamedTuple):
    """What somebody began with."""

    about: Herkomst
    kader: Kader
    text: WordText
    subject: DocumentSubject
    """What it is about."""


def base_of(name: str, text: WordText, draft: Draft) -> WordBase:
    """Raises UserError (exit 1) where nobody knows what it was made of."""
    about = herkomst_in(text.properties)
    if about is None:
        advice = f"een eigen tabel neemt u over met `ak import {name} --nieuw`"
        raise wrong(name, "dit Word-document is niet gemaakt door deze versie van ak", advice)
    if about.kader != named(draft.kader.frame.titel):
        ours = quoted(draft.kader.frame.titel)
        message = f"dit document is van een ander kader: {quoted(about.kader)}"
        raise wrong(name, message, f"hier is het {ours}")
    if about.gewijzigd:
        message = "gemaakt van gegevens die niet waren vastgelegd in git"
        raise wrong(name, message, "leg eerst de gegevens vast, en " + AGAIN)
    kader, document = _kader(name, about, draft), _document(name, about, draft)
    made = _made_again(name, about, kader, document, draft)
    return WordBase(about, kader, made, subject_of(kader, document, about.onderwerp))


def _kader(name: str, about: Herkomst, draft: Draft) -> Kader:
    """The data of that commit."""
    git = git_at(draft.root)
    if git is None:
        message = "zonder git weet ak niet waarvan dit document is gemaakt"
        raise wrong(name, message, "lees het in waar de gegevens in git staan")
    known = about.commit.isalnum() and about.commit.isascii()
    if not known or git.answer("cat-file", "-e", f"{about.commit}^{{commit}}") is None:
        message = f"gemaakt van een versie die hier niet bekend is: {quoted(about.commit[:10])}"
        raise wrong(name, message, "haal eerst de nieuwste gegevens op, met `git fetch`")
    files = CommitSnapshot(git, Commit(about.commit, about.commit[:10])).files()
    contents = {entry.path: raw for entry, raw in files.items()}
    loaded = with_ended(draft.root, load_entries(files, contents.__getitem__))
    if loaded.kader is None or loaded.problems:
        raise wrong(name, "de gegevens van toen zijn niet meer te lezen", AGAIN)
    return loaded.kader


def _document(name: str, about: Herkomst, draft: Draft) -> Template:
    for document in documents(draft.root):
        if document.name == about.document:
            return document
    message = f"het document {quoted(about.document)} bestaat hier niet"
    raise wrong(name, message, "`ak render --list` noemt de documenten die er zijn")


def _made_again(
    name: str, about: Herkomst, kader: Kader, document: Template, draft: Draft
) -> WordText:
    context = RenderContext(
        about.dag,
        about.revisie,
        about.commit,
        about.vastgelegd,
        concept=about.concept,
        keuzes=about.keuzes.intersection(document.keuzes),
        root=draft.root,
    )
    try:
        [raw] = render(kader, document, about.onderwerp, ("docx",), context).values()
    except UserError as error:
        raise wrong(name, f"niet opnieuw te maken: {error.message}", error.advice) from None
    return word_text(package(name, raw))
