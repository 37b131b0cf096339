"""Een kader staat in het archief of in data, niet in allebei

## Waarom

`ak herijking open` zet het oude kader in het archief, en het nieuwe in `data`. Wie dat terugdraait,
haalt ook de map in het archief weg. Blijft zij staan, dan is er niet te zien welk kader geldt, en
wordt zij niet bijgewerkt als er nog iets verandert.

## Fout

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas: []
gemeenten: []
```

```yaml archief/2023-2026/data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026  # <- AK332
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas: []
gemeenten: []
```

## Goed

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas: []
gemeenten: []
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK332"
NAME = "archief-is-nog-van-nu"
SEVERITY = Severity.WAARSCHUWING
