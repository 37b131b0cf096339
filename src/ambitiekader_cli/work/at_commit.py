"""The data as they were at a commit."""

from ambitiekader_cli.load import Loaded, load_entries
from ambitiekader_cli.repo.git import Git
from ambitiekader_cli.repo.named_commits import Commit
from ambitiekader_cli.repo.stored import recorded


def loaded_at(git: Git, commit: Commit) -> Loaded:
    """As far as they can be read."""
    files = recorded(git, commit)
    contents = {entry.path: content for entry, content in files.items()}
    return load_entries(files, contents.__getitem__)
