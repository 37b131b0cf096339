"""All findings of one run, and how the same one is known again in another version."""
