"""ak: check, query and render an ambitiekader kept as plain-text YAML."""

__version__ = "0.1.0"
