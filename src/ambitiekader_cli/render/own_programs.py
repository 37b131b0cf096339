"""Programs of the templates that come with `ak`, compiled once for several documents.

Jinja takes a tenth of a second for what they share. A template of a repository is never compiled
here: that takes place where time and memory have an end.
"""

from collections.abc import Mapping
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache

from ambitiekader_cli.render.document import read_folder
from ambitiekader_cli.render.template.expand import prepared
from ambitiekader_cli.render.template_folders import bundled


class OwnPrograms(BytecodeCache):
    """By the sums of name and text."""

    def __init__(self) -> None:
        self._texts = read_folder(bundled())
        self._known: dict[tuple[str, str], CodeType] = {}

    def __len__(self) -> int:
        return len(self._known)

    def compile(self, texts: Mapping[str, str], name: str) -> None:
        """A template with its parts, as far as they are ours to the letter."""
        own = {each: text for each, text in texts.items() if self._texts.get(each) == text}
        prepared(own, name, self)

    def load_bytecode(self, bucket: Bucket) -> None:
        """As Jinja asks for it."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """As Jinja gives it."""
        if bucket.code:
            self._known[bucket.key, bucket.checksum] = bucket.code
