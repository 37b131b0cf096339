"""Answers are kept: which data was each about, and where does it lie until it is asked again."""
