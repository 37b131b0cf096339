"""What somebody can type who must change a file by hand."""

from ambitiekader_cli.edit.change_of_data import Add, Edit, Remove
from ambitiekader_cli.edit.habits import Habits
from ambitiekader_cli.edit.new_text import Slot, block_lines
from ambitiekader_cli.edit.written_file import target_at, written_file
from ambitiekader_cli.form.shape import UNKNOWN
from ambitiekader_cli.source import Source, Unreadable

_COLUMN = 4


def by_hand(source: Source, edit: Edit) -> list[str]:
    """The lines that come in the file, as `ak fmt` writes them; none where something goes away."""
    if isinstance(edit, Remove):
        return []
    try:
        target = target_at(written_file(source), edit.route)
    except Unreadable:
        target = None
    slot = Slot(_COLUMN, target.slot.shape if target else UNKNOWN)
    is_item = isinstance(edit, Add) or isinstance(edit.route[-1], int)
    return block_lines("- " if is_item else f"{edit.route[-1]}: ", edit.value, slot, Habits())
