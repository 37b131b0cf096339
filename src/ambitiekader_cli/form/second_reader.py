"""What does ruamel.yaml read in a text? YAML 1.2 in Python, where we read with libyaml.

It is asked for each file that is written, and it is slow. So here its parts know each other, and
look no more than they must; what they read is what they read without that.
"""

from typing import Any
from unicodedata import normalize

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import YAMLError
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scanner import Scanner
from ruamel.yaml.tag import Tag

from ambitiekader_cli.source.comments import asides_in
from ambitiekader_cli.source.decode import Unreadable


def read_otherwise(text: str) -> Any:  # noqa: ANN401 - shapeless data
    """The data, or something that no data are equal to."""
    try:
        return plain(Quick().compose(_without_tabs(text)))
    except (YAMLError, ValueError, IndexError, AssertionError, TypeError, KeyError):
        return Unreadable


class _Reader(Reader):
    def forward(self, length: int = 1) -> None:
        """All at once where no sign ends a line, or has no width."""
        passed = self.buffer[self.pointer : self.pointer + length]
        if len(passed) == length and passed.isprintable():
            self.pointer += length
            self.index += length
            self.column += length
        else:
            super().forward(length)


class _Scanner(Scanner):
    reader: Any = None

    def __init__(self, loader: "Quick") -> None:
        self.reader = loader.reader
        super().__init__(loader)

    def need_more_tokens(self) -> bool:
        """Where nothing can be a key yet, there is nothing to look for."""
        if self.tokens and not self.possible_simple_keys:
            return False
        return bool(super().need_more_tokens())

    def check_token(self, *choices: type) -> bool:
        while self.need_more_tokens():
            self.fetch_more_tokens()
        return bool(self.tokens) and (not choices or isinstance(self.tokens[0], choices))


class _Parser(Parser):
    scanner: Any = None
    resolver: Any = None

    def __init__(self, loader: "Quick") -> None:
        self.scanner, self.resolver = loader.scanner, loader.resolver
        super().__init__(loader)

    def check_event(self, *choices: type) -> bool:
        event = self.peek_event()
        return event is not None and (not choices or isinstance(event, choices))


class _Composer(Composer):
    parser: Any = None
    resolver: Any = None

    def __init__(self, loader: "Quick") -> None:
        self.parser, self.resolver = loader.parser, loader.resolver
        super().__init__(loader)


class _Resolver(VersionedResolver):
    """All is text here, so nobody asks what else it could be."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Tag:  # noqa: ANN401, ARG002
        return _TEXT

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:  # noqa: ANN401
        """No path decides either."""

    def ascend_resolver(self) -> None:
        """As above."""


_TEXT = Tag(suffix="tag:yaml.org,2002:str")


class Quick(YAML):
    """Composes the nodes of one text."""

    def __init__(self) -> None:
        super().__init__(typ="base", pure=True)
        self.Reader, self.Scanner, self.Parser = _Reader, _Scanner, _Parser
        self.Composer: Any = _Composer
        self.Resolver = _Resolver

    def official_plug_ins(self) -> list[str]:
        """None: it would look for them on the disk."""
        return []


def _without_tabs(text: str) -> str:
    """With spaces before comments: ruamel.yaml refuses a tab there, which YAML allows.

    Where this took text for a comment ruamel.yaml would read other data: so it hides nothing.
    """
    if "\t" not in text or "#" not in text:
        return text
    signs = list(text)
    for aside in filter(lambda each: each.text, asides_in(text)):
        at = aside.start - 1
        while at >= 0 and signs[at] in " \t":
            signs[at] = " "
            at -= 1
    return "".join(signs)


def plain(node: Any) -> Any:  # noqa: ANN401
    """The data of a node, and of all below it."""
    if node is None:
        return None
    if node.id == "mapping":
        return {normalize("NFC", key.value): plain(value) for key, value in node.value}
    if node.id == "sequence":
        return tuple(plain(value) for value in node.value)
    return node.value if node.value or node.style else None
