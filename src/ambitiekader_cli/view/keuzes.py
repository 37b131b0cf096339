"""What somebody may choose of a document. Light: templates are read before the data are."""

KEUZES = ("stand", "toelichting", "leeg")
"""Show also where things stand, or what explains them; or leave it open to be filled in."""
