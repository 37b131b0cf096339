"""Something new in the data: what is asked of it, and where it goes."""
