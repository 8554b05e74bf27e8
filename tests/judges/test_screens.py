"""EPUBCheck and axe over the screens of every title of content/, and over hostile documents: not one fault."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from pamphlets.app.build.project import open_project, read_title
from pamphlets.app.build.stages.screen_files import ScreenOrder, write_screen_files
from pamphlets.app.build.titles import find_titles
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.writers.epub.book import write_epub
from pamphlets.writers.html.page import write_html
from pamphlets.writers.publication import Publication
from tests.support.axe import judge_pages
from tests.support.epubcheck import judge_epubs
from tests.support.publications import publish_document
from tests.support.structure.editions import CONTENT
from tests.writers.test_same_text import hostile_documents


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The HTML and the EPUB of every title of content/, and of hostile documents."""
    folder = tmp_path_factory.mktemp("screens")
    project, _ = open_project(CONTENT, FONTS)
    for title in find_titles(CONTENT):
        document, _ = read_title(title, project)
        order = ScreenOrder(folder, ("html", "epub", "texte"))
        write_screen_files(document, title, project, order)
    for number, publication in enumerate(hostile_publications()):
        (folder / f"hostile-{number}.html").write_bytes(write_html(publication))
        (folder / f"hostile-{number}.epub").write_bytes(write_epub(publication))
    return folder


def hostile_publications() -> Iterator[Publication]:
    drawing = ScreenPicture(_SVG, "image/svg+xml", 10, 10)
    for document in hostile_documents():
        publication = publish_document(document)
        pictures = dict.fromkeys(publication.pictures, drawing)
        yield Publication(document, pictures)


_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0H9V9Z"/></svg>\n'


def read_all(folder: Path, ending: str) -> list[tuple[str, bytes]]:
    return [(path.stem, path.read_bytes()) for path in sorted(folder.glob(f"*{ending}"))]


def test_epubcheck_has_no_message_about_any(files: Path, tmp_path: Path) -> None:
    books = read_all(files, ".epub")
    assert len(books) > 20
    faults = judge_epubs(tmp_path, books)
    assert {name: found for name, found in faults.items() if found} == {}


def test_epubcheck_finds_a_planted_fault(files: Path, tmp_path: Path) -> None:
    """The navigation without its table of contents."""
    name, data = read_all(files, ".epub")[0]
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_STORED) as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(b'epub:type="toc"', b""))
    assert judge_epubs(tmp_path, [(name, out.getvalue())])[name] != []


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (360, "light"), (360, "dark")]
)
def test_axe_finds_no_fault_in_any(
    files: Path, tmp_path: Path, width: int, scheme: str
) -> None:
    pages = read_all(files, ".html")
    assert len(pages) > 20
    faults = judge_pages(tmp_path, pages, width, scheme)
    assert {name: found for name, found in faults.items() if found} == {}
