"""Why something on disk is not opened or written, in Dutch."""

import errno
import os

LINK = "een snelkoppeling (symlink)"
NOT_A_FILE = "geen gewoon bestand"
HELD = "een ander programma hield het vast, zoals een virusscanner of OneDrive; probeer het opnieuw"


class NotPlain(OSError):  # noqa: N818 - it is a state of the file
    """It is there, but it is a link, a folder, a pipe or a device; `strerror` says it in Dutch."""

    strerror: str


class Held(OSError):  # noqa: N818 - it is a state of the file
    """Another program had it open for longer than we wait; `strerror` says it in Dutch."""

    strerror: str


def reason(error: OSError) -> str:
    """Why the operating system refused, in Dutch; its own words are in a language of its own."""
    if isinstance(error, NotPlain | Held):
        return error.strerror
    dutch = _BY_NUMBER.get(error.errno or 0) or _BY_KIND.get(type(error))
    return dutch or ("onbekende oorzaak" if error.errno is None else f"foutcode {error.errno}")


def in_dutch(said: str) -> str:
    """What another program says, with at its end the reason of the system in Dutch."""
    for number in (*_BY_NUMBER, errno.EACCES, errno.ENOENT, errno.EEXIST, errno.EISDIR):
        if said.endswith(f": {os.strerror(number)}"):
            return said.removesuffix(os.strerror(number)) + reason(OSError(number, ""))
    return said


_BY_NUMBER = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw ruimte op de schijf is vol",
    errno.EFBIG: "het bestand wordt te groot",
    errno.EROFS: "de schijf laat alleen lezen toe",
    errno.EIO: "de schijf geeft een fout",
    errno.EBUSY: "in gebruik door een ander programma",
    errno.ELOOP: "een snelkoppeling die in een kring loopt",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EADDRINUSE: "een ander programma gebruikt haar al",
    errno.EADDRNOTAVAIL: "dit adres is er niet",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.ENFILE: "er zijn te veel bestanden open",
    errno.ENOMEM: "er is te weinig geheugen",
    errno.EINVAL: "deze schijf kan dat niet",
    errno.EOPNOTSUPP: "deze schijf kan dat niet",
    errno.EXDEV: "dit ligt op een andere schijf",
    errno.ESTALE: "de netwerkschijf is er niet meer",
    errno.ETIMEDOUT: "de netwerkschijf geeft geen antwoord",
    errno.ENXIO: "het apparaat is er niet",
    errno.ENODEV: "het apparaat is er niet",
}
_BY_KIND = {
    PermissionError: "geen toegang",
    FileNotFoundError: "bestaat niet",
    FileExistsError: "er staat al een bestand met die naam",
    IsADirectoryError: "is een map",
    NotADirectoryError: "is geen map",
}
