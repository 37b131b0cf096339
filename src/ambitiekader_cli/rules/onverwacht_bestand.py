"""Onder `data` staan alleen de afgesproken bestanden, en geen snelkoppelingen

## Waarom

De map en de naam van een bestand zeggen wat erin staat: welk thema, welke gemeente, welk jaar. Een
bestand met een andere naam leest `ak` niet, zodat de inhoud stil zou ontbreken. Een snelkoppeling
(symlink) wordt nooit gevolgd: die kan naar een bestand buiten deze map wijzen. Alle namen zijn met
kleine letters: voor Windows is `Kader.yaml` hetzelfde bestand als `kader.yaml`, voor git niet.

Zonder bevinding blijft wat nooit gegevens bevat: `README.md`, wat Word, LibreOffice en uw
besturingssysteem zelf neerzetten, en wat een editor bewaart naast een bestand dat er ook is
(`kader.yaml~`). Een kopie die u zelf maakte, zoals `kader - kopie.yaml`, is wel een bevinding.

## Fout

```yaml data/regional/procesafspraken.yml
procesafspraken:  # <- AK007
  - id: PRO-1
    titel: Plan van aanpak
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK007"
NAME = "onverwacht-bestand"
SEVERITY = Severity.FOUT
