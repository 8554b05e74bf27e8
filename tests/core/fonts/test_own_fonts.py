"""A project's own folder of fonts: broken files and foreign ones stand beside good ones; a family of it goes first."""

from pathlib import Path

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_families import FontFamilies
from pamphlets.core.fonts.font_files import FONTS, UnknownFamilyError
from pamphlets.core.fonts.own_fonts import NO_OWN_FONTS, list_own_fonts
from pamphlets.core.style import FontSpec

ANTON = FONTS / "anton" / "Anton_400Regular.ttf"
MONO = FONTS / "jetbrains-mono" / "JetBrainsMono_400Regular.ttf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as people fill one."""
    fonts = tmp_path / "fonts"
    (fonts / "Une famille" / "static").mkdir(parents=True)
    data = ANTON.read_bytes()
    name = "Anton".encode("utf-16-be")
    own = data.replace(name, "Antoz".encode("utf-16-be"))
    (fonts / "Une famille" / "static" / "antoz.TTF").write_bytes(own)
    (fonts / "anton.otf").write_bytes(data)
    (fonts / "coupée.ttf").write_bytes(data[: len(data) * 3 // 4])
    (fonts / "vide.ttf").write_bytes(b"")
    (fonts / "page.ttf").write_bytes(b"<html>404</html>")
    (fonts / "toile.woff2").write_bytes(b"wOF2")
    (fonts / "Tout.ttc").write_bytes(b"ttcf")
    (fonts / "._antoz.ttf").write_bytes(b"macOS")
    (fonts / "OFL.txt").write_text("licence")
    (fonts / "dossier.ttf").mkdir()
    (fonts / "lien.ttf").symlink_to(MONO)
    (fonts / "boucle.ttf").symlink_to(fonts / "boucle.ttf")
    return fonts


def test_good_fonts_are_found_however_deep_and_the_others_are_named(folder: Path) -> None:
    own_fonts = list_own_fonts(folder)
    assert [file.family for file in own_fonts.files] == ["Antoz", "Anton"]
    faults = {font.path.name: font.fault for font in own_fonts.unusable}
    assert faults == {
        "coupée.ttf": "broken",
        "vide.ttf": "broken",
        "page.ttf": "broken",
        "toile.woff2": "foreign",
        "Tout.ttc": "foreign",
        "lien.ttf": "outside",
        "boucle.ttf": "outside",
    }
    assert own_fonts.family_files("ANTOZ") == own_fonts.files[:1]


def test_there_need_be_no_folder(tmp_path: Path) -> None:
    assert list_own_fonts(tmp_path / "rien") == NO_OWN_FONTS


def test_a_family_of_ones_own_stands_in_place_of_that_of_the_program(folder: Path) -> None:
    families = FontFamilies(FONTS, list_own_fonts(folder))
    assert [file.path for file in families.find_files("anton")] == [folder / "anton.otf"]
    assert families.find_file(FontSpec("EB Garamond")).path.is_relative_to(FONTS)
    assert {"Anton", "Antoz", "EB Garamond"} <= set(families.names)


def test_what_was_asked_for_is_known() -> None:
    families = FontFamilies(FONTS)
    families.find_file(FontSpec("Anton"))
    with pytest.raises(UnknownFamilyError):
        families.find_file(FontSpec("Rien"))
    assert families.asked == ("anton", "rien")


def test_one_family_may_stand_for_another_and_that_for_a_third() -> None:
    book = FontBook(FONTS)
    first = book.with_substitutes({"anton": "Archivo Black"})
    second = first.with_substitutes({"EB Garamond": "Anton"})
    asked = FontSpec("Anton"), FontSpec("EB Garamond")
    faces = [[each.find_face(spec).family for spec in asked] for each in (book, first, second)]  # fmt: skip
    assert faces == [
        ["Anton", "EB Garamond"],
        ["Archivo Black", "EB Garamond"],
        ["Archivo Black", "Archivo Black"],
    ]
    # Each book of them measures words that another shaped.
    word = first.shape("mot", asked[0])[0]
    assert book.measure_ink(word, asked[0]).right > 0
