"""What `ak` found, as text and JSON: pure functions from values to strings."""
