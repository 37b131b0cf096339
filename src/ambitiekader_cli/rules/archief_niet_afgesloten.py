"""Een kader in het archief is afgesloten

## Waarom

Een kader dat is afgelopen, staat met alles erbij in een eigen map onder `archief`. Pas met een bestand
`SHA256SUMS` in die map, met de som van elk ander bestand, kan `ak` nagaan of er later iets is
veranderd. U maakt het in die map met `find . -type f ! -name SHA256SUMS -exec sha256sum {} + >
SHA256SUMS`; dat kan ook in Git Bash op Windows.

## Fout

```yaml archief/rak-2019/data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2019-2022  # <- AK331
looptijd: {van: 2019-01-01, tot: 2022-12-31}
themas: []
gemeenten: []
```

## Goed

```yaml archief/rak-2019/data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2019-2022
looptijd: {van: 2019-01-01, tot: 2022-12-31}
themas: []
gemeenten: []
```

```text archief/rak-2019/SHA256SUMS
3d2672a7342811c5ac836a932a7be1a5fc3ae622e8e43347870fa0bdadd9c7fb  data/regional/kader.yaml
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK331"
NAME = "archief-niet-afgesloten"
SEVERITY = Severity.WAARSCHUWING
