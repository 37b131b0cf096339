"""What changed between two versions of the data, in meaning. Knows nothing of pydantic."""
