"""`ak site`."""

from pathlib import Path
from typing import Annotated

from ambitiekader_cli.cli.cache_folder import GeenCache, usable_folder
from ambitiekader_cli.cli.options import Peildatum, Repo, on, option, path_of
from ambitiekader_cli.cli.terminal import note, say
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted

Out = Annotated[
    str | None,
    option("--out", "BESTAND|MAP", "Een bestand.html om te sturen, of een map om te publiceren."),
]
BasisUrl = Annotated[
    str | None,
    option("--basis-url", "URL", "Het adres waar de map komt te staan; voor sitemap en feed."),
]
Documenten = Annotated[
    Path | None,
    option(
        "--documenten",
        "MAP",
        "Een map met stukken van `ak render`, om erbij te zetten.",
        parser=path_of("--documenten"),
    ),
]


def command(  # noqa: PLR0917 - typer passes them by name
    out: Out = None,
    basis_url: BasisUrl = None,
    documenten: Documenten = None,
    peildatum: Peildatum = None,
    repo: Repo = None,
    geen_cache: GeenCache = False,
) -> None:
    """Maak bladzijden voor iedereen: een bestand om te mailen, of een map om te publiceren.

    Eén bestand werkt zonder internet: wie het opent, kan lezen, zoeken en afdrukken. Een map heeft
    een bladzijde voor elk thema, elke gemeente, elke trekker en elke afspraak.

    Voorbeeld:
      ak site --out stand.html
      ak site --out site --basis-url https://wonen.example.nl/kader/
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415
    from ambitiekader_cli.work.publishing.site import Asked, address_of, save  # noqa: PLC0415

    day, basis = on(peildatum), address_of(basis_url)
    with kader_in(repo) as kader:
        root = opened(repo)
        cache = None if geen_cache else usable_folder(root)
        saved = save(Asked(root, kader, day, out, basis, documenten, cache))
        pages = f" ({counted(saved.pages, 'bestand', 'bestanden')})" if saved.pages > 1 else ""
        say(f"{visible(saved.path.as_posix())}{pages}")
        for each in saved.notes:
            note(f"let op: {each}")
