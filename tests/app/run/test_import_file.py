"""`pamphlets import`: writes a text and its pictures, over nothing, wholly or not at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pamphlets.app.cli.main import run_command_line
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run import import_file as reception
from pamphlets.core.source import iter_diagnostics
from pamphlets.core.system.limited_process import LimitReason, ProcessLimitError
from pamphlets.importers.convert import ConvertedFile
from pamphlets.importers.markdown_writer.writer_state import ImportedPicture

FILES = Path(__file__).resolve().parents[2] / "importers" / "files"
HERE = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[3])}
SLUG = "le-guichet-la-file-le-formulaire"


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def imported(path: Path, title: str, content: Path, format_name: str) -> int:
    """The exit status of the command."""
    words = ["import", str(path), "--content", str(content), "--format", format_name]
    return run_command_line([*words, "--titre", title] if title else words)


def test_a_file_becomes_a_text_and_its_pictures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(FILES / "guichet.odt", "", tmp_path, "brochure") == EXIT_DONE
    assert sorted(tree(tmp_path)) == [f"brochures/{SLUG}.md", f"images/{SLUG}-1.png"]
    said = capsys.readouterr()
    assert "2 notes, 1 picture" in said.out
    assert "tracked change" in said.err


def test_nothing_is_written_over_another_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lettres").mkdir()
    (tmp_path / "lettres" / f"{SLUG}.md").write_text("déjà là", "utf-8")
    before = tree(tmp_path)
    assert imported(FILES / "guichet.odt", "", tmp_path, "brochure") == EXIT_AUTHOR_ERROR
    assert tree(tmp_path) == before
    assert "is there already" in capsys.readouterr().err


def test_no_picture_is_written_over_another(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / f"{SLUG}-1.png").write_bytes(b"autre chose")
    assert imported(FILES / "guichet.odt", "", tmp_path, "brochure") == EXIT_DONE
    assert tree(tmp_path)[f"images/{SLUG}-1.png"] == b"autre chose"
    assert f"../images/{SLUG}-2.png" in (tmp_path / "brochures" / f"{SLUG}.md").read_text(
        "utf-8"
    )


def test_pictures_go_again_where_the_text_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waiting = tmp_path / "waiting"
    waiting.write_bytes(b"x")
    picture = ImportedPicture("a-1.png", waiting)
    arrival = ConvertedFile("a" * 300, "texte", (picture,), ())
    monkeypatch.setattr(reception, "convert_file", lambda *_: arrival)
    (tmp_path / "a.odt").touch()
    assert imported(tmp_path / "a.odt", "", tmp_path, "brochure") == EXIT_AUTHOR_ERROR
    assert set(tree(tmp_path)) == {"a.odt", "waiting"}
    assert capsys.readouterr().err


def test_a_format_that_has_no_folder_of_its_own_is_named_in_the_text(
    tmp_path: Path,
) -> None:
    assert imported(FILES / "guichet.odt", "", tmp_path, "grands-caracteres") == EXIT_DONE
    text = tmp_path / "brochures" / f"{SLUG}.md"
    assert text.read_text("utf-8").startswith("---\nformat: grands-caracteres\ntitre: ")
    assert imported(FILES / "guichet.odt", "Un tract", tmp_path, "tract") == EXIT_DONE
    assert "format:" not in (tmp_path / "tracts" / "un-tract.md").read_text("utf-8")


def test_a_title_too_long_for_the_name_of_a_file_is_cut_there(tmp_path: Path) -> None:
    assert imported(FILES / "guichet.odt", "mot " * 200, tmp_path, "brochure") == EXIT_DONE
    text = tmp_path / "brochures" / f"{'mot-' * 19}mot.md"
    assert "mot " * 199 in text.read_text("utf-8")


@pytest.mark.parametrize("name", ["import", "importer"])
def test_both_names_bring_in_and_the_title_given_wins(tmp_path: Path, name: str) -> None:
    shutil.copy(FILES / "guichet.odt", tmp_path / "-étrange; nom.odt")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pamphlets",
            name,
            "--content",
            str(tmp_path / "c"),
            "--titre",
            "Un été",
            "--",
            "-étrange; nom.odt",
        ],
        cwd=tmp_path,
        env=HERE,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert (
        (tmp_path / "c" / "brochures" / "un-ete.md")
        .read_text("utf-8")
        .startswith('---\ntitre: "Un été"\n')
    )


@pytest.mark.parametrize(
    "words", [["absent.odt"], ["a.odt", "--titre", "???"], ["a.odt", "--format", "roman"]]
)
def test_wrong_usage_leaves_with_two(tmp_path: Path, words: list[str]) -> None:
    shutil.copy(FILES / "guichet.odt", tmp_path / "a.odt")
    done = subprocess.run(
        [sys.executable, "-m", "pamphlets", "import", *words],
        cwd=tmp_path,
        env=HERE,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2


ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>{}</office:text></office:body>'
    "</office:document-content>"
)
FRAME = '<text:p><draw:frame><draw:image xlink:href="{}"/></draw:frame></text:p>'


def write_odt(path: Path, body: str, **parts: bytes) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("content.xml", ODT.format(body))
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_pictures_that_unpack_to_more_than_200_megabytes_are_not_unpacked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report's own case, 1.7 MB of .odt for 1.8 GB, to a tenth: it is refused from what the archive states."""
    parts = {f"p{number}": b"\x89PNG\r\n\x1a\n" + bytes(52_000_000) for number in range(4)}
    body = "<text:p>Mot</text:p>" + "".join(map(FRAME.format, parts))
    bomb = write_odt(tmp_path / "bomb.odt", body, **parts)
    assert imported(bomb, "", tmp_path, "brochure") == EXIT_AUTHOR_ERROR
    assert set(tree(tmp_path)) == {"bomb.odt"}
    (line, hint) = capsys.readouterr().err.splitlines()
    assert line == (
        f"{bomb}: error: unpacked, this document has more than 200 MB, or more than 5000 parts"
    )
    assert hint.startswith("  hint: ")


def test_what_only_begins_like_a_picture_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "<text:p>Mot</text:p>" + FRAME.format("p")
    file = write_odt(tmp_path / "a.odt", body, p=b"\x89PNG\r\n\x1a\n" + bytes(1000))
    assert imported(file, "", tmp_path, "brochure") == EXIT_DONE
    assert set(tree(tmp_path)) == {"a.odt", "brochures/a.md"}
    assert "pictures left out" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("reason", "code"),
    [("time", "20 seconds"), ("memory", "500 MB"), ("died", "broke down")],
)
def test_a_file_that_asks_too_much_ends_in_one_line(
    reason: LimitReason,
    code: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def end(*_: object) -> NoReturn:
        raise ProcessLimitError(reason)

    monkeypatch.setattr(reception, "run_limited", end)
    file = write_odt(tmp_path / "a.odt", "<text:p>Mot</text:p>")
    assert imported(file, "", tmp_path, "brochure") == EXIT_AUTHOR_ERROR
    assert set(tree(tmp_path)) == {"a.odt"}
    line, _hint = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{file}: error: ")
    assert code in line


def eat(*_: object) -> ConvertedFile:
    """A reader that takes a gigabyte."""
    return ConvertedFile("a", str(len(bytes(10**9))), (), ())


def test_reading_is_held_to_time_and_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reception, "convert_file", eat)
    (tmp_path / "a.odt").touch()
    assert imported(tmp_path / "a.odt", "", tmp_path, "brochure") == EXIT_AUTHOR_ERROR
    assert "more than 500 MB of memory" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["pipe", "loop", "folder", "none"])
def test_nobody_waits_for_a_file_that_is_none(kind: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.odt")
    (tmp_path / "loop.odt").symlink_to("loop.odt")
    (tmp_path / "folder.odt").mkdir()
    path = tmp_path / f"{kind}.odt"
    folders = ProjectFolders(Path(), tmp_path / "content", "typed")
    with pytest.raises(ExceptionGroup) as group:
        reception.import_file(path, "", folders, "brochure")
    (fault,) = iter_diagnostics(group.value)
    assert (fault.code, fault.source.path) == ("entrance-file", str(path))
    assert not (tmp_path / "content").exists()
