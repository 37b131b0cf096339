"""PyYAML, of which only the reader in C is used: all that looks at YAML has it from here."""

from ambitiekader_cli.patterns import compiled_when_used

with compiled_when_used():
    from yaml import CBaseLoader
    from yaml.error import Mark, MarkedYAMLError, YAMLError
    from yaml.events import (
        AliasEvent,
        CollectionEndEvent,
        CollectionStartEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )
    from yaml.reader import ReaderError

__all__ = [
    "AliasEvent",
    "CBaseLoader",
    "CollectionEndEvent",
    "CollectionStartEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "Mark",
    "MarkedYAMLError",
    "ReaderError",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "YAMLError",
]
