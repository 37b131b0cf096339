"""Een kader in het archief verandert niet meer

## Waarom

Een kader dat is afgelopen, staat met alles erbij in een eigen map: `archief/rak-2022/`. In het bestand
`SHA256SUMS` daarin staat van elk bestand een som. Verandert er daarna iets, dan klopt het archief niet
meer met wat is ondertekend. `ak validate` noemt elk bestand dat veranderde, erbij kwam of weg is.
Andere regeleinden, zoals git die op Windows maakt, tellen niet als verandering.

## Fout

```yaml archief/rak-2019/data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2019-2022  # <- AK330
looptijd: {van: 2019-01-01, tot: 2022-12-31}
themas: []
gemeenten: []
```

```text archief/rak-2019/SHA256SUMS
0000000000000000000000000000000000000000000000000000000000000000  data/regional/kader.yaml
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

CODE = "AK330"
NAME = "archief-gewijzigd"
SEVERITY = Severity.FOUT
