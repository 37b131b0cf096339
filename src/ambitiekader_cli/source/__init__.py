"""YAML text and where everything in it stands. Knows YAML, knows nothing of the domain."""

from ambitiekader_cli.source.decode import MAX_BYTES, Problem, Unreadable
from ambitiekader_cli.source.quick_reader import MAX_NODES
from ambitiekader_cli.source.yaml_file import Place, Route, Source, Span

__all__ = ["MAX_BYTES", "MAX_NODES", "Place", "Problem", "Route", "Source", "Span", "Unreadable"]
