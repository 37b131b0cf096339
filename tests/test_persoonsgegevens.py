# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What counts as personal data, and what only looks like it. All names and numbers are made up."""

from datetime import date
from pathlib import Path

import pytest

from ambitiekader_cli.load import load_entries
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.rules import persoonsgegevens

BASIS = Path(__file__).parent / "basis"
PROCES = "data/regional/procesafspraken.yaml"
FILES = {path.relative_to(BASIS).as_posix(): path.read_bytes() for path in BASIS.rglob("*.yaml")}

PERSONAL = """
Mail j.jansen@voorbeeld.example voor meer
info@wonen-noord.example
06-12345678
0612345678
06 1234 5678
06 12 34 56 78
06-12 34 56 78
06.12.34.56.78
06–12345678
+31612345678
+31 6 12345678
+31 (0)6 1234 5678
+31(0)597 61 75 55
0031 6 12345678
tel:+31-597-617555
tel.0597-617555
(0597) 61 75 55
0597-617555/0597-617556
0597 - 617 555
010 123 45 67
088-1234567
mevr. De Vries
Mevr. van der Berg
mevrouw A. Jansen
MEVROUW JANSEN
dhr. J. de Boer
Dhr Jansen
de heer Jansen
De heer van 't Hof
de heren Jansen en Pietersen
mw. Jansen
meneer Jansen
mevr./dhr. Jansen
Wethouder de Vries
de burgemeester, gedeputeerde Van der Berg
NL91ABNA0417164300
NL91 ABNA 0417 1643 00
nl91abna0417164300
BSN 111222333
"""

NOT_PERSONAL = """
de wethouder Wonen
burgemeester en wethouders van Pekela
dan vraagt de wethouder de Raad om geld
06-12-2024 tot 10 januari
06-12-2024 10 woningen
tussen 01-01-2022 en 31-12-2025
van 01-01-2022 - 31-12-2025
2024-03-01
2022-2025
in 2022 2023 2024 2025
€ 1.234.567.890
€ 123.456.789,50
111222333,50 euro
1.000.000.000 kWh
0,123456789
0047100000012345 is een pand in de BAG
BU00470101
WK076501, WK076502
GM0047
KvK 01234567
zaak 2023-00012345
ISBN 978-90-1234-567-8
09.00-17.00 uur
09:00 - 17:00 uur, 30 minuten
9641 HJ Veendam
nr. 1 2 3 4 5 6 7 8 9
gemeente bereikbaar op 14 0597
111222334 is geen burgerservicenummer
https://voorbeeld.example/nieuws/111222333/woningen
https://voorbeeld.example/?id=0612345678
https://social.example/@gemeente
100 m2 @ 2024
5 MW Zonnepark
12 mw Zonnepark
de heerlijkheid Westerwolde
dames en heren van de raad
Wethouder Wonen
Burgemeester Verheyenlaan 12
Mr. P.J. Troelstralaan
Heerenveen
"""


def found(text: str) -> int:
    item = f"procesafspraken:\n  - id: PRO-1\n    titel: Plan\n    tekst: |-\n      {text}\n"
    files = {**FILES, PROCES: item.encode()}
    kader = load_entries([DataFile(path) for path in files], files.__getitem__).kader
    assert kader is not None
    return len(list(persoonsgegevens.check(kader, date(2024, 3, 1))))


@pytest.mark.parametrize("text", PERSONAL.strip().splitlines())
def test_personal(text: str) -> None:
    assert found(text) >= 1


@pytest.mark.parametrize("text", NOT_PERSONAL.strip().splitlines())
def test_not_personal(text: str) -> None:
    assert found(text) == 0
