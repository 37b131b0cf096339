"""A meeting in the record of its body, and what it decided."""
