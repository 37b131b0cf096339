"""The text of a whole file with splices in it, and the proof that it says what was meant."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ambitiekader_cli.edit.splice import Splice, spliced
from ambitiekader_cli.edit.written_file import WrittenFile, text_of
from ambitiekader_cli.form import line_end
from ambitiekader_cli.form.printing import printed
from ambitiekader_cli.form.proof import all_signs_known, comments_in, reads, says
from ambitiekader_cli.source.comment_owners import commented
from ambitiekader_cli.source.decode import decode


def spliced_file(file: WrittenFile, splices: Iterable[Splice]) -> bytes:
    """In form if the file was: then too all other lines stay."""
    raw = file.raw
    ends = line_end(raw)
    bom = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    new = bom + spliced(decode(raw), splices, ends.decode()).encode()
    if _in_form(file.text, file).replace(b"\n", ends) == raw:
        return _in_form(text_of(new), file).replace(b"\n", ends)
    return new


def _in_form(text: str, file: WrittenFile) -> bytes:
    return printed(commented(text), file.model).encode()


class Meant(NamedTuple):
    """What the new text must say, which comments come with it, and which may go."""

    data: object
    come: Counter[str]
    gone: Counter[str]


def is_proved(file: WrittenFile, new: bytes, meant: Meant, *, by_two: bool = True) -> bool:
    """Whether one reader reads that, or two do, and no comment was lost; raises Unreadable."""
    text = text_of(new)
    there = comments_in(file.text)
    before, after = there + meant.come, comments_in(text)
    kept = not after - before and before - after <= meant.gone
    return (
        kept
        and all_signs_known(file.text, file.data, there)
        and (says if by_two else reads)(text, meant.data)
    )
