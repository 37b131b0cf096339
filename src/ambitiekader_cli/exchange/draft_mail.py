"""A message that nobody sent yet, as a mail program opens it to send (RFC 5322, `X-Unsent`)."""

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from ambitiekader_cli.text import visible

LONGEST_SUBJECT = 200


class Attachment(NamedTuple):
    """A file that goes with it."""

    naam: str
    soort: str
    """`text/calendar`."""
    inhoud: bytes


def draft_mail(onderwerp: str, tekst: str, bijlagen: Sequence[Attachment] = ()) -> bytes:
    """Always the same for the same text; to nobody, for no address is known.

    Outlook opens a file with `X-Unsent` as a message to be sent; other programs offer the same
    under "edit as new".
    """
    from email.message import EmailMessage  # noqa: PLC0415 - only for a message
    from email.policy import SMTP  # noqa: PLC0415

    message = EmailMessage(policy=SMTP)
    message["Subject"] = visible(" ".join(onderwerp.split()))[:LONGEST_SUBJECT]
    message["X-Unsent"] = "1"
    message.set_content(tekst, cte="quoted-printable")
    for each in bijlagen:
        main, _, sub = each.soort.partition("/")
        params = {"charset": "utf-8"} if main == "text" else {}
        message.add_attachment(
            each.inhoud, maintype=main, subtype=sub, filename=each.naam, params=params
        )
    if bijlagen:
        message.set_boundary(_boundary(tekst, bijlagen))
    message["Content-Language"] = "nl"  # last: what is set before goes with the text
    whole = message.as_bytes()
    return _SUM + sha256(whole).hexdigest().encode() + b"\r\n" + whole


_SUM = b"X-Ak-Som: "
"""The first line: a sum of all behind it, so that it shows when somebody changed the message."""


def is_as_made(message: bytes) -> bool:
    """Whether nobody changed it since `draft_mail` made it."""
    said, _, whole = message.partition(b"\r\n")
    return said == _SUM + sha256(whole).hexdigest().encode()


def _boundary(tekst: str, bijlagen: Sequence[Attachment]) -> str:
    """Of the content, not of chance; `=_` stands in no quoted-printable or base64 text."""
    parts = (tekst.encode(), *(part for each in bijlagen for part in (each.inhoud, b"\0")))
    return f"=_{sha256(b''.join(parts)).hexdigest()[:32]}"
