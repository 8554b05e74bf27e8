from pathlib import Path

import pytest

from pamphlets.core.fonts.font_files import BrokenFontError, FontFile, list_font_files


@pytest.fixture
def folder(tmp_path: Path, top: Path) -> Path:
    """A folder with one family, whose file bears a misleading name."""
    shelf = tmp_path / "some family"
    shelf.mkdir()
    font = (top / "fonts" / "eb-garamond" / "EBGaramond_500Medium_Italic.ttf").read_bytes()
    (shelf / "Grotesk-Bold.TTF").write_bytes(font)
    (shelf / "OFL.txt").write_text("licence")
    return tmp_path


def test_a_file_is_known_by_its_tables_and_not_by_its_name(folder: Path) -> None:
    path = folder / "some family" / "Grotesk-Bold.TTF"
    face = FontFile("EB Garamond", italic=True, min_weight=500, max_weight=500, path=path)
    assert list_font_files(folder) == (face,)


def test_the_files_that_macos_leaves_beside_copies_are_passed_over(folder: Path) -> None:
    (folder / "some family" / "._Grotesk-Bold.ttf").write_bytes(b"Mac OS X")
    assert len(list_font_files(folder)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"<!DOCTYPE html><title>404", b"\0\1\0\0\0\1" + b"name" * 9]
)
def test_a_file_that_is_no_font_is_named(folder: Path, content: bytes) -> None:
    (folder / "some family" / "téléchargé.otf").write_bytes(content)
    with pytest.raises(BrokenFontError) as fault:
        list_font_files(folder)
    assert fault.value.fields == {"path": "téléchargé.otf"}


def test_a_folder_that_is_not_there_has_no_faces(tmp_path: Path) -> None:
    assert list_font_files(tmp_path / "fonts") == ()


def test_the_fonts_that_come_with_the_house_are_what_their_folder_says(top: Path) -> None:
    faces = {
        (face.family, face.min_weight, face.italic)
        for face in list_font_files(top / "fonts")
    }
    garamond = {
        ("EB Garamond", weight, italic)
        for weight in (400, 500, 700)
        for italic in (False, True)
    }
    assert garamond < faces
    assert {
        ("Source Sans 3", 900, False),
        ("Anton", 400, False),
        ("DejaVu Sans", 400, False),
    } < faces


@pytest.mark.parametrize(
    ("asked", "served"), [(300, 400), (450, 400), (550, 500), (600, 700), (900, 700)]
)
def test_the_nearest_weight_serves_and_ties_go_where_running_text_is(
    asked: int, served: int
) -> None:
    files = [
        FontFile("F", italic=False, min_weight=w, max_weight=w, path=Path())
        for w in (400, 500, 700)
    ]
    assert min(files, key=lambda file: file.weight_distance(asked)).min_weight == served


def test_a_variable_face_has_every_weight_between_its_ends() -> None:
    file = FontFile("F", italic=False, min_weight=400, max_weight=800, path=Path())
    assert [file.nearest_weight(weight) for weight in (100, 550, 900)] == [400, 550, 800]
