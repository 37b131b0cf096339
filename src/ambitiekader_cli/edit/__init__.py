"""Parts of a file changed, while all the rest of its text stays as somebody wrote it."""

from ambitiekader_cli.edit.by_hand import by_hand
from ambitiekader_cli.edit.change_of_data import Add, Edit, Moved, Put, Remove
from ambitiekader_cli.edit.proved_edit import Untouchable, edited
from ambitiekader_cli.edit.room import becomes_too_large
from ambitiekader_cli.edit.taken_item import Taken, taken

__all__ = [
    "Add",
    "Edit",
    "Moved",
    "Put",
    "Remove",
    "Taken",
    "Untouchable",
    "becomes_too_large",
    "by_hand",
    "edited",
    "taken",
]
