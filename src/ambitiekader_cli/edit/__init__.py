"""A part of a file changed, while all the rest of its text stays as somebody wrote it."""

from ambitiekader_cli.edit.by_hand import by_hand
from ambitiekader_cli.edit.change_of_data import Add, Edit, Put, Remove
from ambitiekader_cli.edit.proved_edit import Untouchable, edited

__all__ = ["Add", "Edit", "Put", "Remove", "Untouchable", "by_hand", "edited"]
