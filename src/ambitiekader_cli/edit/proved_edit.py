"""A file with one thing changed, proved to say what was meant; or a refusal."""

from codecs import BOM_UTF8
from collections.abc import Iterator

from ambitiekader_cli.edit.change_of_data import Add, Edit, NoSuchPlace, Remove, intended
from ambitiekader_cli.edit.new_item import new_item
from ambitiekader_cli.edit.new_value import new_key, other_text
from ambitiekader_cli.edit.removed_item import without_item
from ambitiekader_cli.edit.splice import Splice, spliced
from ambitiekader_cli.edit.written_file import WrittenFile, target_at, written_file
from ambitiekader_cli.form import line_end
from ambitiekader_cli.form.printing import printed
from ambitiekader_cli.form.proof import all_signs_known, comments_in, says
from ambitiekader_cli.source import Source, Span, Unreadable
from ambitiekader_cli.source.comment_owners import commented
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.tree import Scalar


class Untouchable(Exception):  # noqa: N818 - it is how the file is written
    """What stands at this place cannot be changed safely; somebody must do it by hand."""

    def __init__(self, span: Span) -> None:
        super().__init__(str(span))
        self.span = span


def edited(source: Source, edit: Edit) -> bytes:
    """The whole file with this changed, and every other line as it was.

    Raises Unreadable, and Untouchable when there is nothing to change, or no proof that two readers
    read in the new text exactly what was meant, and every comment that stayed.
    """
    file = written_file(source)
    try:
        data = intended(file.data, edit)
        new = _written(source, file, [*_splices(file, edit)])
        if _is_proved(file, new, data, removes=isinstance(edit, Remove)):
            return new
    except (NoSuchPlace, Unreadable):
        pass
    raise Untouchable(source.span(edit.route))


def _splices(file: WrittenFile, edit: Edit) -> Iterator[Splice]:
    target = target_at(file, edit.route)
    if target is None:
        raise NoSuchPlace
    if isinstance(edit, Remove):
        owner = target_at(file, edit.route[:-1]) if len(edit.route) > 1 else None
        key = owner.entry.key if owner and owner.entry else None
        yield from without_item(file, target, key)
    elif target.entry is None:
        value = (edit.value,) if isinstance(edit, Add) else edit.value
        yield from new_key(file, target, value)
    elif isinstance(edit, Add):
        yield from new_item(file, target, target.entry.value, edit.value)
    elif isinstance(target.entry.value, Scalar) and isinstance(edit.value, str):
        yield from other_text(file, target, target.entry.value, edit.value)
    else:
        raise NoSuchPlace


def _written(source: Source, file: WrittenFile, splices: list[Splice]) -> bytes:
    """In form if the file was: then too all other lines stay."""
    ends = line_end(source.raw)
    bom = BOM_UTF8 if source.raw.startswith(BOM_UTF8) else b""
    new = bom + spliced(decode(source.raw), splices, ends.decode()).encode()
    if _in_form(file.text, file).replace(b"\n", ends) == source.raw:
        return _in_form(decode(new).replace("\r\n", "\n"), file).replace(b"\n", ends)
    return new


def _in_form(text: str, file: WrittenFile) -> bytes:
    return printed(commented(text), file.model).encode()


def _is_proved(file: WrittenFile, new: bytes, data: object, *, removes: bool) -> bool:
    text = decode(new).replace("\r\n", "\n")
    before, after = comments_in(file.text), comments_in(text)
    kept = not after - before if removes else after == before
    return kept and all_signs_known(file.text, file.data) and says(text, data)
