"""Words are found on pages whatever parts them there, and nowhere else."""

from pamphlets.checks.legal_notices.printed_pages import PrintedPages, read_pages
from pamphlets.core.geometry import Size
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, press

PAGES = PrintedPages(("2", "iv"), ("prixlibre", "imprimerieduport9juin"))


def test_words_are_found_without_accents_blanks_and_capitals() -> None:
    assert PAGES.find("Prix\u00a0libre") == "2"
    assert PAGES.find("Imprimerie du Port") == "iv"
    assert PAGES.find("PRIX LIBRÉ !") == "2"


def test_what_is_not_there_is_not_found() -> None:
    assert PAGES.find("Imprimerie du Fort") is None
    assert PAGES.find("libre imprimerie") is None, "over two pages"
    assert PAGES.find("") is None
    assert PAGES.find(" : ") is None
    assert PAGES.find_apart("") is None


def test_words_may_stand_apart_on_one_page() -> None:
    assert PAGES.find("9 juin imprimerie") is None
    assert PAGES.find_apart("9 juin imprimerie") == "iv"
    assert PAGES.find_apart("9 juin libre") is None


def test_the_letters_of_pages_are_read_over_hyphens() -> None:
    body = "Anticonstitutionnellement, " * 60
    pages = read_pages(press("brochure", HEAD, body).pages)
    label = pages.find("anticonstitutionnellement, " * 20)
    assert label is not None
    assert label in pages.labels


def test_pictures_are_read_by_their_words() -> None:
    art = {"a.png": Artwork(Size(60.0, 40.0))}
    body = "Mot.\n\n![Un sac](a.png)\n\n![](a.png){décor}\n"
    pages = read_pages(press("brochure", HEAD, body, art).pages)
    assert [picture.alt for picture in pages.pictures] == ["Un sac"]
    assert pages.pictures[0].page in pages.labels
    assert pages.pictures[0].height > 10


def test_a_page_without_a_name_goes_by_its_place() -> None:
    labels = read_pages(press("brochure", HEAD, "Mot.").pages).labels
    assert all(labels)
    assert len(set(labels)) == len(labels)
