import pytest

from pamphlets.core.source import Source
from pamphlets.document.bibliography import NOTHING_SAID, BibliographyEntry
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.bibliography.item_details import read_reading_words


def entry(fields: str) -> BibliographyEntry:
    (only,) = read_bibliography(
        Source("sources.yaml", f"- {{id: a, title: A, {fields}}}")
    ).entries.values()
    return only


@pytest.mark.parametrize(
    ("fields", "unprinted"),
    [
        ("volume: 2, page: 3, genre: x", ()),
        ("note: x, abstract: x, ISBN: x, language: fr", ()),
        (
            "references: x, section: Société, type: article-newspaper",
            ("references", "section"),
        ),
        ("source: Le Monde", ("source",)),
        ("DOI: 10.1/x, URL: a.org", ("DOI",)),
        ("DOI: 10.1/x, URL: 'https://doi.org/10.1/x'", ()),
        ("DOI: 10.1/x", ()),
        ("language: klingon", ("language",)),
        ("archive: JSTOR, type: article-journal", ("archive",)),
        ("archive: article.txt, type: article-journal", ()),
        ("archive: non", ()),
        ("archive: Archives du port, type: manuscript", ()),
        ("archive: Archives du port, cote: 3 J 12", ()),
        ("section: art. 2, type: legislation", ()),
        ("publisher: x, volume: 2, type: legislation", ("publisher", "volume")),
    ],
)
def test_what_nothing_prints_is_listed(fields: str, unprinted: tuple[str, ...]) -> None:
    assert entry(fields).unprinted == unprinted


@pytest.mark.parametrize(
    ("fields", "file"),
    [
        ("archive: article.txt", "article.txt"),
        ("archive: Non", "Non"),
        ("archive: Archives nationales", ""),
    ],
)
def test_an_archive_is_a_file_of_ours_or_an_institution(fields: str, file: str) -> None:
    assert entry(fields).archive == file


@pytest.mark.parametrize(
    ("title", "subtitle", "joined"),
    [
        ("Un", "deux", "Un : deux"),
        ("Un ?", "Deux", "Un ? Deux"),
        ("Un *mot*", "*deux*", "Un mot : deux"),
        ("Une histoire.", "Deux etc.", "Une histoire : Deux etc."),
    ],
)
def test_a_subtitle_is_a_part_of_the_title(title: str, subtitle: str, joined: str) -> None:
    source = Source("s.yaml", f"- {{id: a, titre: '{title}', sous_titre: '{subtitle}'}}")
    (only,) = read_bibliography(source).entries.values()
    assert only.title == joined
    assert bool(only.rich_texts) == ("*" in title)


@pytest.mark.parametrize(
    ("note", "version", "copy"),
    [
        ("", "", ""),
        ("tribune ; conditions de reprise à vérifier", "", ""),
        ("un marchand de copieurs ; droit de copie ; translation: no", "", ""),
        ("Copie non officielle, sans date.", "", "copie non officielle, sans date"),
        ("copie prêtée par Jeanne", "", "lu sur une copie"),
        ("version en vigueur depuis le 6 janvier 2010", "version du 6 janvier 2010", ""),
        ("version entrée en vigueur le 1er mars 2022", "version du 1er mars 2022", ""),
        ("version lue", "version", ""),
        (
            "version du 31 mars 2022, sur une copie",
            "version du 31 mars 2022",
            "lu sur une copie",
        ),
        ("copie sans date ; à comparer à Légifrance", "", "lu sur une copie, sans date"),
        ("copie à comparer à Légifrance", "", ""),
        ("extraits lus sur seenthis.net ; printemps 2022", "", "lu en partie"),
        ("texte français et traduction, sur une copie", "", "lu sur une copie"),
        ("deux copies au local ; traduction à paraître", "", ""),
        (
            "lu en traduction anglaise, sur une copie",
            "",
            "lu en traduction, sur une copie",
        ),
        ("considérants 54 et 62 lus en anglais", "", "lu en traduction"),
        ("titre reconstitué ; sans date lue", "", "sans date"),
        ("tract sans année", "", "année déduite"),
        ("date déduite du texte (après janvier 2022)", "", "date déduite"),
        ("la version suivante n'a été lue qu'en partie", "", ""),
        ("an undated, unofficial copy", "", "copie non officielle, sans date"),
    ],
)
def test_a_note_says_which_text_was_read(note: str, version: str, copy: str) -> None:
    assert read_reading_words(note) == (version, copy)


def test_a_note_that_a_program_wrote_says_nothing_of_what_was_read() -> None:
    text = '[{"id": "a", "type": "book", "title": "A", "note": "copie sans date"}]'
    (exported,) = read_bibliography(Source("sources.json", text)).entries.values()
    assert exported.reading == NOTHING_SAID
    assert entry("note: copie sans date").reading.copy == "lu sur une copie, sans date"
