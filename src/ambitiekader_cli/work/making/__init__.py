"""Documents that somebody asks for: which, about what, and made."""
