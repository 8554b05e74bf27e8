"""Which screens a title has, what lies in its folder, and what a catalogue leads to."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildOptions, BuiltTitle
from pamphlets.app.build.pipeline import build_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.fonts.font_files import FONTS

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
TEXT = "Un mot[^a].\n\n![Un carré.](../images/carre.svg)\n\n[^a]: Une note.\n"
SCREENS = {"titre.html", "titre.epub", "titre.txt"}


def build(
    folder: Path, head: str = "", place: str = "brochures", *formats: str
) -> BuiltTitle:
    path = folder / "content" / place / "titre.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitre: Titre\n{head}---\n\n{TEXT}", "utf-8")
    images = folder / "content" / "images"
    images.mkdir(exist_ok=True)
    (images / "carre.svg").write_text(SVG)
    out = folder / "out"
    out.mkdir(exist_ok=True)
    project, _ = open_project(folder / "content", FONTS)
    options = BuildOptions(formats=formats, preview=False)
    return build_title(title_from_path(path), project, options, out)


def screens_of(built: BuiltTitle) -> set[str]:
    return {name for name in built.files if name in SCREENS}


def test_a_brochure_has_all_three_and_its_catalogue_knows_them(tmp_path: Path) -> None:
    built = build(tmp_path)
    assert screens_of(built) == SCREENS
    assert built.entry is not None
    assert {screen.file for screen in built.entry.screens} == SCREENS
    assert [screen.name for screen in built.entry.screens] == ["epub", "html", "texte"]
    assert built.pictures == ("../images/carre.svg",)
    html = (tmp_path / "out" / "titre.html").read_text("utf-8")
    assert "data:image/svg+xml;base64," in html
    assert "@font-face" in html
    # The first page of what is printed is the book's cover.
    assert b"couverture.png" in (tmp_path / "out" / "titre.epub").read_bytes()


@pytest.mark.parametrize(
    ("head", "place", "files"),
    [
        ("format: [brochure, epub]\n", "brochures", {"titre.epub"}),
        ("format: [html, texte]\n", "brochures", {"titre.html", "titre.txt"}),
        ("format: lettre\n", "brochures", set()),
        ("", "lettres", set()),
        ("format: html\n", "lettres", {"titre.html"}),
        ("format: [brochure, lettre]\n", "lettres", SCREENS),
    ],
)
def test_a_head_names_the_screens_of_a_title(
    tmp_path: Path, head: str, place: str, files: set[str]
) -> None:
    built = build(tmp_path, head, place)
    assert screens_of(built) == files
    assert built.first_to_print is not None


def test_an_order_for_a_screen_makes_no_other_file(tmp_path: Path) -> None:
    built = build(tmp_path, "", "lettres", "html")
    assert built.files == ("titre.html",)
    assert (built.pages, built.sheets, built.first_to_print) == (0, 0, None)
    assert built.entry is None
    assert not built.is_whole
