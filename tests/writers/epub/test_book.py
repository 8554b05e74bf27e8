"""An EPUB: its files, their order and names, what it says of itself; the same bytes for the same text."""

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZIP_STORED, ZipFile

from pamphlets.writers.epub.book import write_epub
from pamphlets.writers.epub.package import find_date
from tests.support.publications import (
    PICTURE,
    XHTML,
    parse_xhtml,
    publish,
    read_book,
)

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
TEXT = """\
Avant[^a]. [Plus loin](#deux), [nulle part](#rien).

## Un

![Un quai.](a.png)

### Dessous

## Deux

Fin[^b]. [Là](#dessous)

[^a]: Une.
[^b]: Deux, voir [ici](#un).
"""


def book(**facts: object) -> dict[str, bytes]:
    publication = replace(publish(TEXT, **facts), cover=PICTURE)
    return read_book(write_epub(publication))


def package(**facts: object) -> Element:
    return parse_xhtml(book(**facts)["package.opf"])


def metadata(name: str, **facts: object) -> list[str]:
    """The values of a property, or of an element of Dublin Core."""
    (described,) = package(**facts).findall(f"{OPF}metadata")
    if name.startswith("dc:"):
        return [element.text or "" for element in described.findall(DC + name[3:])]
    return [element.text or "" for element in described if element.get("property") == name]


def test_its_first_file_says_what_it_is_in_plain_bytes() -> None:
    data = write_epub(publish(TEXT))
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    with ZipFile(BytesIO(data)) as archive:
        assert archive.infolist()[0].compress_type == ZIP_STORED
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_each_chapter_is_a_page_in_the_order_of_reading() -> None:
    opf = package()
    files = {item.get("id"): item.get("href") for item in opf.iter(f"{OPF}item")}
    spine = [files[row.get("idref")] for row in opf.iter(f"{OPF}itemref")]
    assert spine == [
        "couverture.xhtml", "titre.xhtml", "texte-01.xhtml", "texte-02.xhtml", "texte-03.xhtml", "notes.xhtml",
    ]  # fmt: skip
    assert set(files.values()) == set(book()) - {
        "mimetype",
        "META-INF/container.xml",
        "package.opf",
    }


def test_links_lead_from_page_to_page() -> None:
    files = book()
    names: dict[str, set[str]] = {}
    for name, data in files.items():
        if name.endswith(".xhtml"):
            names[name] = {e.get("id", "") for e in parse_xhtml(data).iter()}
    leads = 0
    for name, data in files.items():
        for link in parse_xhtml(data).iter(f"{XHTML}a") if name in names else ():
            target = link.get("href")
            if target is None:
                assert link.text == "nulle part"
                continue
            page, _, place = target.partition("#")
            assert not place or place in names[page or name]
            leads += 1
    assert leads == 15


def test_the_table_of_contents_has_every_chapter_and_what_stands_before() -> None:
    nav = parse_xhtml(book()["nav.xhtml"])
    toc = nav.find(f".//{XHTML}nav")
    assert toc is not None
    links = [(link.text, link.get("href")) for link in toc.iter(f"{XHTML}a")]
    assert links == [
        ("Essai", "texte-01.xhtml"),
        ("Un", "texte-02.xhtml#un"),
        ("Dessous", "texte-02.xhtml#dessous"),
        ("Deux", "texte-03.xhtml#deux"),
        ("Notes", "notes.xhtml"),
    ]
    (inner,) = toc.findall(f"{XHTML}ol/{XHTML}li/{XHTML}ol")
    assert len(inner) == 1


def test_it_says_what_it_is() -> None:
    facts = {
        "subtitle": "Dessous",
        "authors": ("Ada", "Zoé"),
        "subjects": ("droits",),
        "lang": "fr",
    }
    assert metadata("dc:title", **facts) == ["Essai", "Dessous"]
    assert metadata("dc:creator", **facts) == ["Ada", "Zoé"]
    assert metadata("dc:subject", **facts) == ["droits"]
    assert metadata("dc:language", **facts) == ["fr"]
    assert metadata("dcterms:modified") == ["1980-01-01T00:00:00Z"]
    assert metadata("belongs-to-collection", series="Papiers, nº 1") == ["Papiers, nº 1"]


def test_its_date_is_that_of_the_build_only_where_one_is_given() -> None:
    publication = replace(publish(TEXT), epoch=1_750_000_000)
    assert b"2025-06-15T15:06:40Z" in read_book(write_epub(publication))["package.opf"]


def test_it_promises_no_words_for_pictures_that_have_none() -> None:
    assert metadata("schema:accessModeSufficient") == ["textual,visual", "textual"]
    assert "alternativeText" in metadata("schema:accessibilityFeature")
    bare = read_book(write_epub(publish("![](a.png)\n")))["package.opf"]
    assert b"alternativeText" not in bare
    assert b">textual<" in bare
    assert bare.count(b"accessModeSufficient") == 1
    words = read_book(write_epub(publish("Mot.\n")))["package.opf"]
    assert b"visual" not in words


def test_a_changed_text_is_another_publication() -> None:
    assert metadata("dc:identifier") == metadata("dc:identifier")
    changed = read_book(write_epub(publish(TEXT + "\nMot.\n")))["package.opf"]
    assert metadata("dc:identifier")[0].encode() not in changed


def test_dates_are_those_that_a_library_reads() -> None:
    written = ("2026-11-21", "2026-11", "21 novembre 2026", "printemps", "")
    assert [find_date(date) for date in written] == [
        "2026-11-21",
        "2026-11",
        "2026",
        "",
        "",
    ]


def test_styles_leave_ink_paper_and_letters_to_who_reads() -> None:
    styles = book()["styles.css"].decode()
    assert "var(" not in styles
    assert "max-width: 38rem" not in styles


def test_a_text_without_headings_is_one_entry() -> None:
    files = read_book(write_epub(publish("Mot.\n")))
    assert b'<a href="texte-01.xhtml">Essai</a>' in files["nav.xhtml"]
    empty = read_book(write_epub(publish("")))
    assert b'<a href="titre.xhtml">Essai</a>' in empty["nav.xhtml"]


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_epub(publish(TEXT)) == write_epub(publish(TEXT))
