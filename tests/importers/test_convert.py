"""Whole files, as LibreOffice wrote them and browsers save them: nothing is lost unsaid, everything is read back."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree  # noqa: ICN001 (a name, not two letters)

import pytest

from pamphlets.core.source import PamphletError, Source, iter_diagnostics
from pamphlets.document.nodes import (
    Aside,
    Document,
    Figure,
    Heading,
    List,
    Quote,
    StyledText,
    Table,
    to_plain_text,
    walk_blocks,
)
from pamphlets.importers.convert import ConvertedFile, convert_file
from pamphlets.readers.document import read_document
from tests.importers.conversion import convert
from tests.importers.pandocs import needs_pandoc

FILES = Path(__file__).parent / "files"
OFFICE = [pytest.param("guichet.odt"), pytest.param("guichet.docx", marks=needs_pandoc())]
WEB = [
    pytest.param("spip.html", marks=needs_pandoc()),
    pytest.param("wordpress.html", marks=needs_pandoc()),
]


def brought(name: str | Path, title: str = "") -> ConvertedFile:
    return convert(FILES / name, title)


def document_of(arrival: ConvertedFile) -> Document:
    """The text as it will be set; it has no fault and no doubt but that the collective is not named."""
    document, said = read_document(Source("texte.md", arrival.text), arrival.slug)
    assert [one.code for one in said] == ["imprint-missing"]
    return document


def codes(arrival: ConvertedFile) -> set[str]:
    return {one.code for one in arrival.diagnostics}


def fault_of(path: Path) -> str:
    found: list[str] = []
    try:
        convert(path)
    except* PamphletError as group:
        found = [one.code for one in iter_diagnostics(group)]
    (code,) = found
    return code


def words_of(arrival: ConvertedFile) -> str:
    """All words that the text shows, notes, tables and captions among them."""
    document = document_of(arrival)

    def said() -> Iterator[str]:
        for block in [
            *walk_blocks(document.blocks),
            *(inner for note in document.notes for inner in walk_blocks(note.blocks)),
        ]:
            match block:
                case Table(rows=rows):
                    yield from (
                        to_plain_text(cell.children) for row in rows for cell in row
                    )
                case Figure(image=image):
                    yield image.alt
                case _:
                    yield to_plain_text(getattr(block, "children", ()))

    return " ".join(" ".join(said()).split())


@pytest.mark.parametrize("name", OFFICE)
def test_an_office_file_keeps_its_structure(name: str, tmp_path: Path) -> None:
    arrival = convert_file(FILES / name, "", lambda _name: False, tmp_path)
    document = document_of(arrival)
    assert document.meta.title == "Le guichet, la file, le formulaire"
    assert arrival.slug == "le-guichet-la-file-le-formulaire"
    heads = [
        (one.level, to_plain_text(one.children))
        for one in document.blocks
        if isinstance(one, Heading)
    ]
    assert heads == [(2, "Trois heures debout"), (3, "Ce que l’on demande"), (2, "L’image")]
    assert [len(note.blocks) for note in document.notes] == [2, 1]
    kinds = {type(one) for one in walk_blocks(document.blocks)}
    assert {List, Quote, Table, Figure, Aside} <= kinds
    (table,) = (one for one in document.blocks if isinstance(one, Table))
    assert [to_plain_text(cell.children) for cell in table.rows[0]] == ["Acte", "Où"]
    (figure,) = (one for one in document.blocks if isinstance(one, Figure))
    assert figure.image.alt == "Un guichet fermé"
    assert figure.image.path == "../images/le-guichet-la-file-le-formulaire-1.png"
    assert [picture.name for picture in arrival.pictures] == [
        "le-guichet-la-file-le-formulaire-1.png"
    ]
    assert arrival.pictures[0].file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("name", OFFICE)
def test_an_office_file_keeps_its_emphasis(name: str) -> None:
    document = document_of(brought(name))
    styled = [
        (one.kind, to_plain_text(one.children))
        for block in document.blocks
        for one in getattr(block, "children", ())
        if isinstance(one, StyledText)
    ]
    assert styled == [
        ("emphasis", "longtemps"),
        ("strong", "un papier"),
        ("emphasis", "mot"),
        ("superscript", "er"),
        ("emphasis", "souligné"),
    ]


@pytest.mark.parametrize("name", OFFICE)
def test_every_word_of_an_office_file_arrives_but_those_struck_out_and_comments(
    name: str,
) -> None:
    root = ElementTree.parse(FILES / "guichet.fodt").getroot()  # noqa: S314 (our own file)
    unread = {
        "tracked-changes",
        "annotation",
        "meta",
        "binary-data",
        "note-citation",
        "title",
    }
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.partition("}")[2] in unread:
                child.clear()
    wanted = {
        word.strip(".,")
        for word in " ".join(root.itertext()).replace("1 er", "1er").split()
    }
    arrived = words_of(brought(name)) + " Le guichet, la file, le formulaire"
    assert {word for word in wanted if word and word not in arrived} == set()


@pytest.mark.parametrize("name", OFFICE)
def test_what_an_office_file_loses_is_told(name: str) -> None:
    arrival = brought(name)
    lost = {"changes", "comment", "colour", "underline", "creator", "box"}
    assert {f"entrance-{one}" for one in lost} <= codes(arrival)


@pytest.mark.parametrize(
    "name", [pytest.param("cadres.odt"), pytest.param("cadres.docx", marks=needs_pandoc())]
)
def test_captions_endnotes_and_merged_cells_arrive(name: str) -> None:
    arrival = brought(name, "Cadres")
    document = document_of(arrival)
    assert [
        to_plain_text(one.children) for one in document.blocks if isinstance(one, Heading)
    ] == ["Première partie"]
    assert words_of(arrival).endswith("Note de fin, inventée.")
    assert arrival.text.index("![Un damier](../images/cadres-1.png)") < arrival.text.index(
        "Un damier, en légende."
    )
    assert (
        "| Sur deux colonnes |  |\n| --- | --- |\n| – un point | à droite |" in arrival.text
    )
    assert "1) par lettre\n2) puis une autre\n" in arrival.text
    assert {
        "entrance-bold",
        "entrance-merged",
        "entrance-cell",
        "entrance-letters",
    } <= codes(arrival)


@pytest.mark.parametrize("name", OFFICE)
def test_nobody_s_name_is_printed_because_a_machine_knew_it(name: str) -> None:
    assert "Tapuscrit" not in brought(name).text


@pytest.mark.parametrize("name", WEB)
def test_a_web_page_is_its_text_and_nothing_around_it(name: str) -> None:
    arrival = brought(name)
    for furniture in (
        "Accueil",
        "Partag",
        "Message",
        "rubrique",
        "SPIP",
        "Se connecter",
        "traceur",
        "Aller au contenu",
        "propulsé",
        "cookies",
        "Bravo",
        "Article",
        "Classé",
        "Rechercher",
        "Notes",
        "↩",
    ):
        assert furniture not in arrival.text
    assert "entrance-furniture" in codes(arrival)


@needs_pandoc()
def test_a_page_of_spip_has_its_notes_its_author_and_its_date() -> None:
    document = document_of(brought("spip.html"))
    assert [to_plain_text(note.blocks[0].children) for note in document.notes] == [  # type: ignore[union-attr]
        "Compte rendu du conseil, p.\u00a03.",
        "Constaté le lendemain, sur place.",
    ]
    meta = document.meta
    assert (meta.title, meta.authors, meta.first_publication) == (
        "La borne du village",
        ("Ana Inventée",),
        "1er mars 2022",
    )
    assert meta.origin == "https://revue.exemple.org/La-borne-du-village"
    (figure,) = (one for one in document.blocks if isinstance(one, Figure))
    assert figure.image.alt == "Une borne éteinte"


@needs_pandoc()
def test_a_page_of_wordpress_has_its_notes_its_author_and_its_date() -> None:
    arrival = brought("wordpress.html")
    document = document_of(arrival)
    assert [to_plain_text(note.blocks[0].children) for note in document.notes] == [  # type: ignore[union-attr]
        "Appel du 2 mai 2023, à la permanence.",
        "Relevé fait au comptoir.",
    ]
    meta = document.meta
    assert (meta.title, meta.authors) == (
        "Qui répond au téléphone ?",
        ("Collectif de l’accueil",),
    )
    assert meta.first_publication == "4 mai 2023"
    (quote,) = (one for one in document.blocks if isinstance(one, Quote))
    assert to_plain_text(quote.attribution) == "La voix"
    assert {"entrance-form", "entrance-picture-missing"} < codes(arrival)


@needs_pandoc()
def test_a_pad_arrives_as_markdown_and_as_plain_lines(tmp_path: Path) -> None:
    (tmp_path / "pad.md").write_text(
        "# Réunion\n\nOn *décide*[^a].\n\n[^a]: Compte rendu.\n", "utf-8"
    )
    line = "Une ligne qui va bien au-delà de ce que l’on couperait à la main, parce que le pad la replie de lui-même."
    (tmp_path / "pad.txt").write_text(f"{line}\n{line}\n- un\n- deux\n", "utf-8")
    assert brought(tmp_path / "pad.md").text.endswith(
        "On *décide*[^1].\n\n[^1]: Compte rendu.\n"
    )
    assert brought(tmp_path / "pad.txt").text.endswith(
        f"{line}\n\n{line}\n\n- un\n- deux\n"
    )


@needs_pandoc()
def test_a_page_reads_no_file_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes((FILES / "guichet.odt").read_bytes())
    shutil.copy(FILES / "guichet.fodt", tmp_path / "secret.svg")
    (tmp_path / "page").mkdir()
    page = tmp_path / "page" / "page.html"
    targets = [
        "../secret.png",
        "../secret.svg",
        f"{tmp_path}/secret.svg",
        f"file://{tmp_path}/secret.svg",
        "https://exemple.org/a.png",
    ]
    page.write_text(
        "<p>Un texte.</p>" + "".join(f'<p><img src="{one}"></p>' for one in targets),
        "utf-8",
    )
    arrival = brought(page)
    assert arrival.pictures == ()
    assert "entrance-picture-missing" in codes(arrival)
    assert str(tmp_path) not in arrival.text


def test_what_comes_in_is_the_same_each_time(tmp_path: Path) -> None:
    arrivals = [
        convert_file(FILES / "guichet.odt", "", lambda _name: False, tmp_path)
        for _ in range(2)
    ]
    assert arrivals[0] == arrivals[1]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"%PDF-1.4", "entrance-kind"),
        ("a.odt", b"PK\x03\x04 torn", "entrance-torn"),
        ("a.docx", b"no archive at all", "entrance-torn"),
    ],
)
def test_what_cannot_be_read_is_told_in_words(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert fault_of(tmp_path / name) == code


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "absent.odt") == "entrance-file"


_OFFICE = (
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
    " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'><office:automatic-styles>"
    "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_1'/>"
    "</office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def test_a_heading_that_is_one_by_its_style_alone_stays_a_heading(tmp_path: Path) -> None:
    """Writer/Web writes `<h1>` of a page as a paragraph in the style of a heading, `<h2>` as a heading."""
    from zipfile import ZipFile

    body = (
        "<text:p text:style-name='P1'>Premier</text:p><text:p text:style-name='Text_20_body'>Un.</text:p>"
        "<text:h text:style-name='Heading_20_2' text:outline-level='2'>Deux</text:h><text:p>Encore.</text:p>"
        "<text:p text:style-name='Heading_20_1'>Autre</text:p><text:p text:style-name='Heading'>Fin.</text:p>"
    )
    with ZipFile(tmp_path / "a.odt", "w") as archive:
        archive.writestr("content.xml", _OFFICE.format(body))
    for title in ("Mon titre", ""):
        heads = [
            block
            for block in walk_blocks(document_of(brought(tmp_path / "a.odt", title)).blocks)
            if isinstance(block, Heading)
        ]
        assert [(head.level, to_plain_text(head.children)) for head in heads] == [
            (2, "Premier"),
            (3, "Deux"),
            (2, "Autre"),
        ]


def test_entities_are_not_let_loose(tmp_path: Path) -> None:
    from zipfile import ZipFile

    with ZipFile(tmp_path / "a.odt", "w") as archive:
        archive.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert fault_of(tmp_path / "a.odt") == "entrance-torn"


def test_without_pandoc_one_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAMPHLETS_PANDOC", "")
    (tmp_path / "a.html").write_text("<p>Un texte.</p>", "utf-8")
    assert fault_of(tmp_path / "a.html") == "entrance-no-pandoc"


def test_an_old_pandoc_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pandoc"
    program.write_text("#!/bin/sh\necho 'pandoc 2.9.2.1'\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAMPHLETS_PANDOC", str(program))
    (tmp_path / "a.html").write_text("<p>Un texte.</p>", "utf-8")
    assert fault_of(tmp_path / "a.html") == "entrance-old-pandoc"


@pytest.mark.parametrize("signal_name", ["XCPU", "KILL"])
def test_a_pandoc_that_used_its_time_is_told_as_such(
    signal_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pandoc"
    words = f"[ $1 = --version ] && echo 'pandoc 3.1' || kill -{signal_name} $$"
    program.write_text(f"#!/bin/sh\n{words}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAMPHLETS_PANDOC", str(program))
    (tmp_path / "a.rtf").write_text("{\\rtf1 Un texte.}", "utf-8")
    assert fault_of(tmp_path / "a.rtf") == "entrance-time"


@needs_pandoc()
@pytest.mark.parametrize("html", ["", "<p></p>", "<script>x</script>", "<div>" * 3000])
def test_a_page_without_text_is_told(tmp_path: Path, html: str) -> None:
    (tmp_path / "a.html").write_text(html, "utf-8")
    assert fault_of(tmp_path / "a.html") in ("entrance-empty", "entrance-nested")


def test_a_web_page_without_its_library_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pamphlets.importers.html.page", None)
    page = tmp_path / "page.html"
    page.write_text("<p>Un texte.", "utf-8")
    with pytest.raises(ExceptionGroup) as caught:
        convert(page)
    assert [fault.code for fault in iter_diagnostics(caught.value)] == ["entrance-no-html"]
