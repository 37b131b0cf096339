"""What is a document called on disk? Names that sort, tell, and are safe on every system."""

import re
import unicodedata

LONGEST = 80


def slug(text: str) -> str:
    """Lower case a-z, digits and hyphens; empty when nothing of the text can be kept."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-")


def stem(titel: str, which: str | None, when: str) -> str:
    """`lokale-afspraken-pekela-2022-2025`. The time keeps it clear of Windows' device names."""
    return "-".join(filter(None, (slug(titel) or "document", slug(which or ""), when)))
