"""A picture of a text as layout must know it; what cannot be shown is told where the text names it."""

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.pipeline import build_title, check_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from tests.support.nasty import BOX, book
from tests.support.nasty import FONTS as PAGE_FONTS
from tests.support.pages import said

TWO = book([(BOX + PAGE_FONTS, said(number)) for number in (1, 2)])


def lay(folder: Path, picture: str, data: bytes = TWO) -> Path:
    """A text that shows one picture, and the PDF that it names."""
    path = folder / "content" / "brochures" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(f"---\ntitre: Un titre\n---\n\nDu texte.\n\n{picture}\n", "utf-8")
    (folder / "content" / "images").mkdir()
    (folder / "content" / "images" / "plan.pdf").write_bytes(data)
    return path


def check(text: Path) -> list[Diagnostic]:
    """What a check says of a text's pictures."""
    project, _ = open_project(text.parent.parent, FONTS)
    doubts: list[Diagnostic] = []
    try:
        doubts += check_title(title_from_path(text), project)
    except* PamphletError as group:
        doubts += iter_diagnostics(group)
    return [doubt for doubt in doubts if doubt.code.startswith(("pdf-", "picture-"))]


def encrypt(folder: Path) -> bytes:
    """A PDF that asks for a password."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(folder / "locked.pdf")
    return (folder / "locked.pdf").read_bytes()


def test_the_page_that_is_named_is_printed_with_its_words(tmp_path: Path) -> None:
    text = lay(tmp_path, "![Un plan](../images/plan.pdf){page=2}")
    assert check(text) == []
    project, _ = open_project(text.parent.parent, FONTS)
    (tmp_path / "out").mkdir()
    built = build_title(title_from_path(text), project, BuildOptions(), tmp_path / "out")
    assert built.pictures == ("../images/plan.pdf#page=2",)
    pages = PdfReader(tmp_path / "out" / built.files[0]).pages
    words = "".join(page.extract_text() for page in pages)
    assert ("[2]" in words, "[1]" in words) == (True, False)


@pytest.mark.parametrize(
    ("picture", "code", "fields"),
    [
        ("![Un plan](../images/plan.pdf)", "pdf-first-page", {"count": "2"}),
        ("![Un plan](../images/plan.pdf){page=3}", "pdf-page", {"count": "2", "page": "3"}),
        ("![Un plan](../images/plna.pdf){page=2}", "picture-near", {"address": "../images/plan.pdf"}),
    ],
)  # fmt: skip
def test_a_page_is_told_how_many_there_are(
    tmp_path: Path, picture: str, code: str, fields: dict[str, str]
) -> None:
    (doubt,) = check(lay(tmp_path, picture))
    assert doubt.code == code
    assert fields.items() <= doubt.fields.items()


def test_a_locked_pdf_is_told_and_so_is_what_is_none(tmp_path: Path) -> None:
    locked = lay(
        tmp_path / "a", "![Un plan](../images/plan.pdf){page=1}", encrypt(tmp_path)
    )
    broken = lay(tmp_path / "b", "![Un plan](../images/plan.pdf){page=1}", b"%PDF-1.7")
    assert [doubt.code for doubt in check(locked)] == ["pdf-locked"]
    assert [doubt.code for doubt in check(broken)] == ["pdf-damaged"]


def test_a_picture_beside_a_drawing_is_read_and_one_that_is_not_there_is_told(
    tmp_path: Path,
) -> None:
    text = lay(tmp_path, "![Un dessin.](../images/d.svg)")
    images = text.parent.parent / "images"
    head = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
    (images / "d.svg").write_text(f"{head}<image href='p.png' width='9' height='9'/></svg>")
    project, _ = open_project(text.parent.parent, FONTS)
    with pytest.raises(ExceptionGroup) as faults:
        check_title(title_from_path(text), project)
    (fault,) = iter_diagnostics(faults.value)
    assert (fault.code, fault.fields["name"]) == ("svg-image", "p.png")
    Image.new("L", (90, 90)).save(images / "p.png")
    project, _ = open_project(text.parent.parent, FONTS)
    (tmp_path / "out").mkdir()
    built = build_title(title_from_path(text), project, BuildOptions(), tmp_path / "out")
    assert built.pictures == ("../images/d.svg", "../images/p.png")
