import pytest

from pamphlets.readers.bibliography import labelled_values as values


@pytest.mark.parametrize(
    ("volume", "number", "read"),
    [
        ("3", "2", ("3", "2")),
        ("n° 325", "", ("", "325")),
        ("No. 325", "", ("", "325")),
        ("n° 325", "4", ("nº 325", "4")),
        ("vol. 3", "no 1", ("3", "1")),
        ("Volume 3", "numéro 12-13", ("3", "12-13")),
        ("vol.3", "n°12", ("3", "12")),
        ("tome 2", "", ("t. 2", "")),
        ("T. II", "", ("t. II", "")),
        ("12(3)", "", ("12", "3")),
        ("12(3)", "4", ("12(3)", "4")),
        ("12, n° 3", "", ("12", "3")),
        ("vol. 12, n° 3", "", ("12", "3")),
        ("XII", "nos 3-4", ("XII", "3-4")),
        ("", "N° spécial", ("", "spécial")),
        ("", "#7", ("", "7")),
        ("Nouvelle série", "Noël", ("Nouvelle série", "Noël")),
        ("", "issue 4", ("", "4")),
        ("Volga", "", ("Volga", "")),
    ],
)
def test_volumes_and_numbers_lose_their_labels(
    volume: str, number: str, read: tuple[str, str]
) -> None:
    assert values.read_volume_and_number(volume, number) == read


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("23-31", "23-31"),
        ("p. 23-31", "23-31"),
        ("pp. 23–31", "23-31"),
        ("pages 23 à 31", "23 à 31"),
        ("Page 4", "4"),
        ("p23", "23"),
        ("p. IV", "IV"),
        ("23--31", "23-31"),
        ("23 - 31", "23 - 31"),
        ("23 — 31", "23-31"),
        ("e12345", "e12345"),
        ("A4", "A4"),
        ("12, 15-17", "12, 15-17"),
        ("passim", "passim"),
        ("312 p.", "312 p."),
    ],
)
def test_pages_lose_their_label(written: str, pages: str) -> None:
    assert values.read_pages(written) == pages


@pytest.mark.parametrize(
    ("written", "edition"),
    [
        ("2", "2"),
        ("2e", "2"),
        ("2e éd.", "2"),
        ("2ème édition", "2"),
        ("2nd ed.", "2"),
        ("1re éd.", "1"),
        ("Première édition", "1"),
        ("Nouvelle édition revue", "Nouvelle édition revue"),
        ("2e éd. revue", "2e éd. revue"),
        ("2" * 5000, "2" * 5000),
    ],
)
def test_an_edition_is_a_number_where_it_can_be(written: str, edition: str) -> None:
    assert values.read_edition(written) == edition


@pytest.mark.parametrize(
    ("value", "has_label"),
    [
        ("hors-série 4", True),
        ("HS 4", True),
        ("Hors série", True),
        ("spécial", True),
        ("t. 2", True),
        ("nº 325", True),
        ("312 p.", True),
        ("art. 12", True),
        ("§ 4", True),
        ("n. p.", True),
        ("printemps", True),
        ("12", False),
        ("XII", False),
        ("A/HRC/12", False),
        ("R. 1111-36", False),
        ("23-31", False),
        ("312", False),
    ],
)
def test_what_brings_a_label_gets_no_other(value: str, has_label: bool) -> None:
    assert values.has_own_label(value) == has_label


@pytest.mark.parametrize(
    "written",
    [
        "10.1000/xyz",
        "doi:10.1000/xyz",
        "DOI: 10.1000/xyz",
        "doi 10.1000/xyz",
        "https://doi.org/10.1000/xyz",
        "http://dx.doi.org/10.1000/xyz",
        "doi.org/10.1000/xyz",
        "<https://doi.org/10.1000/xyz>",
    ],
)
def test_a_doi_is_one_address_however_it_is_written(written: str) -> None:
    assert values.doi_address(written) == "https://doi.org/10.1000/xyz"
    assert values.read_address(written) == "https://doi.org/10.1000/xyz"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("www.exemple.org", "https://www.exemple.org"),
        ("exemple.org/a?b=c&copy=1", "https://exemple.org/a?b=c&copy=1"),
        ("[le site](https://a.example/b)", "https://a.example/b"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("annexe 3", "annexe 3"),
        ("", ""),
    ],
)
def test_a_bare_host_is_an_address(written: str, address: str) -> None:
    assert values.read_address(written) == address


@pytest.mark.parametrize("written", ["Paris", "Paris :", "Paris ;", "Paris,", "Paris /"])
def test_library_punctuation_goes(written: str) -> None:
    assert values.read_isbd(written) == "Paris"
