"""A new region: from answers to the files of a repository."""
