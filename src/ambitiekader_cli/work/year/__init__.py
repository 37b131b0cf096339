"""A year closed or opened: what becomes of each item of it."""
