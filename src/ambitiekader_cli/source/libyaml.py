"""PyYAML, of which only the reader in C is used, comes first from here."""

from ambitiekader_cli.patterns import compiled_when_used

with compiled_when_used():
    import yaml  # noqa: F401
