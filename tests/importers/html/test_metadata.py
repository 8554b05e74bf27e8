"""What a page says of itself, in its many ways."""

import pytest

from pamphlets.importers.html.metadata import read_page_metadata
from pamphlets.importers.html.tree import parse_html
from pamphlets.importers.markdown_writer.document import ImportedMetadata


def metadata_of(html: str) -> ImportedMetadata:
    return read_page_metadata(*parse_html(html))


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Le guichet - Journal</title>", "Le guichet"),
        (
            "<title>Le guichet — Journal</title><h1>Le guichet, la file</h1>",
            "Le guichet, la file",
        ),
        ("<h1>Journal</h1><h1 class='entry-title'>Le  guichet</h1>", "Le guichet"),
        ("<meta property='og:title' content='Le guichet'><h1>Autre</h1>", "Le guichet"),
        (
            "<meta property='og:site_name' content='Journal'><h1 id='titre'>Journal</h1><title>Le guichet</title>",
            "Le guichet",
        ),
        ("<h1></h1><h1>Un</h1><h1>Deux</h1>", "Un"),
        ("<p>rien", ""),
    ],
)
def test_the_title_is_the_text_s_and_not_the_site_s(html: str, title: str) -> None:
    assert metadata_of(html).title == title


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        ("<meta name='author' content='Ana'>", ("Ana",)),
        (
            "<meta name='author' content='https://exemple.org/ana'><a rel='author'>par Bo</a>",
            ("Bo",),
        ),
        ("<span class='byline'>De : Ana et Bo</span>", ("Ana et Bo",)),
        (
            "<span class='author'></span><span class='auteur'>Bo</span><span class='fn'>Cy</span>",
            ("Bo",),
        ),
        ("<span class='author'>ana@exemple.org</span>", ()),
        (f"<span class='author'>{'a' * 81}</span>", ()),
        (f"<span class='author'>{'a' * 80}</span>", ("a" * 80,)),
        ("<a href='#'>Ana</a>", ()),
    ],
)
def test_the_first_who_signed_is_the_author(html: str, authors: tuple[str, ...]) -> None:
    assert metadata_of(html).authors == authors


@pytest.mark.parametrize(
    ("html", "day"),
    [
        (
            "<meta property='article:published_time' content='2023-05-04T10:00:00'>",
            "4 mai 2023",
        ),
        ("<meta itemprop='datePublished' content='2023-05-04 10:00'>", "4 mai 2023"),
        ("<meta name='date' content='hier'><time datetime='2023-05-04'>", ""),
        ("<time>hier</time><time datetime='2023-05-04'>", "4 mai 2023"),
        ("<abbr class='published' title='2023-05-04'>hier</abbr>", "4 mai 2023"),
        ("<abbr title='2023-05-04'>hier</abbr>", ""),
    ],
)
def test_the_day_is_the_one_of_publication(html: str, day: str) -> None:
    assert metadata_of(html).published == day


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ("<link rel='canonical' href='https://exemple.org/a'>", "https://exemple.org/a"),
        (
            "<link rel='canonical' href='/a'><meta property='og:url' content='https://exemple.org/b'>",
            "https://exemple.org/b",
        ),
        (
            "<!-- saved from url=(0021)https://exemple.org/c --><p>a",
            "https://exemple.org/c",
        ),
        ("<link rel='stylesheet' href='https://exemple.org/a'>", ""),
    ],
)
def test_the_address_is_a_whole_one(html: str, address: str) -> None:
    assert metadata_of(html).address == address


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ("<p>a", "fr"),
        ("<html lang='de-CH'><p>a", "de"),
        ("<html lang='deutsch'><p>a", "fr"),
        ("<html lang='en'><p>The end of it", "en"),
        ("<html lang='en'><p>La fin est dans le titre", "fr"),
        ("<html lang='es'><p>La fin est dans le titre", "es"),
    ],
)
def test_the_language_is_the_page_s_but_for_french_that_calls_itself_english(
    html: str, lang: str
) -> None:
    assert metadata_of(html).lang == lang
