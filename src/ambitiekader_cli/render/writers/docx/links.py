"""Which links may stand in a Word file? Word calls a file damaged when an address is malformed."""

import re

LONGEST = 2000
_URL = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!-~]*)?"
    r"|mailto:[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?",
    re.IGNORECASE,
)


USE_PAGE = "laat de koppeling naar een adres met https:// of mailto: wijzen"


def safe_url(url: str) -> bool:
    """A web page or a mail address, written as it should be."""
    return len(url) <= LONGEST and _URL.fullmatch(url) is not None
