"""A thing that gets another id or another place, and a partij that another follows."""
