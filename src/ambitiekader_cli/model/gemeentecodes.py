"""The numbers that the CBS gives to gemeenten; with `GM` in front they are its codes.

Made once: the 342 of 2023, which are those of 2025 too, and those that ended since 2010, as in the
Landelijke tabel 33 (Gemeenten) of the RvIG. The names in gemeenten.csv were laid beside them from
another public list, with the same numbers. A later gemeente is not in it.
"""

from importlib.resources import files

LIST_YEAR = 2025
NAMES = {
    number: name
    for number, _, name in (
        line.partition(";")
        for line in files(__package__).joinpath("gemeenten.csv").read_text("utf-8").splitlines()[1:]
    )
}
"""Of the gemeenten that there are, by number. Two that share a name have their province with it."""
NUMBERS = NAMES.keys()
_ENDED = {
    2010: "0039 0052 0563 0567 0885 0918 0929 0934 0941 0964 0993 1661 1666",
    2011: (
        "0064 0083 0091 0104 0305 0311 0329 0333 0364 0459 0497 0595 0600 0683 0710 0808 0905 0936 "
    ),
    2012: "0366 0412 0462 0463",
    2013: "0395 0476 0504 0511 0559 0571 0580 0693 0694",
    2014: "0051 0055 0082 0499 0653 1672",
    2015: "0265 0282 0365 0458 0491 0568 0608 0612 0623 0643 0644 1671",
    2016: "0241 0381 0424 0425 0478 1921",
    2017: "0844 0846 0860",
    2018: "0007 0018 0040 0048 0063 0070 0081 0140 0196 1908 1987",
    2019: (
        "0005 0009 0015 0017 0022 0025 0053 0056 0058 0079 0236 0304 0393 0545 0576 0584 0585 "
        "0588 0611 0617 0620 0689 0707 0733 0738 0870 0874 0881 0951 0962 1651 1663 1722 1927 "
    ),
    2021: "0003 0010 0024 0788",
    2022: "0370 0398 0416 0756 0786 0815 0856 1684 1685 1702",
    2023: "0457 0501 0530 0614",
}
ENDED = {number: year for year, numbers in _ENDED.items() for number in numbers.split()}
"""Of those that are no more the first whole year without them."""
