"""What the tables of somebody else say, as something new."""
