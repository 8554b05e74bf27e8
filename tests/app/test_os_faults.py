"""What the system refuses is a line about the right file, with a hint that helps; never a fault of ours."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from pamphlets.app.os_faults import describe_faults, describe_os_error
from pamphlets.app.terminal import print_os_errors
from pamphlets.core.source import PamphletError, Source, error
from tests.support.command_line import run_words
from tests.support.pages import booklet

HEAD = "---\ntitre: {0}\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\nMot.\n"
LONG = "a" * 300


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "system-full"), (errno.EDQUOT, "system-full"), (errno.EROFS, "system-read-only"),
        (errno.EACCES, "system-denied"), (errno.ENOENT, "system-missing"), (errno.ENAMETOOLONG, "system-name"),
        (errno.ELOOP, "system-loop"), (errno.EISDIR, "system-kind"), (errno.EMFILE, "system-busy"),
        (errno.EIO, "system-refused"),
    ],
)  # fmt: skip
def test_a_refusal_is_told_at_its_file(number: int, code: str) -> None:
    fault = describe_os_error(OSError(number, os.strerror(number), "a/b.pdf"))
    assert (fault.code, fault.source.path) == (code, "a/b.pdf")
    assert fault.fields == {"reason": os.strerror(number)}


class WindowsError(OSError):
    """As Windows raises it: with a number that tells more than `errno`."""

    def __init__(self, number: int, winerror: int, path: str) -> None:
        super().__init__(number, "no", path)
        self.winerror = winerror


@pytest.mark.parametrize(
    ("number", "winerror", "path", "code"),
    [
        (errno.EACCES, 5, "a.pdf", "system-denied"),
        (errno.EACCES, 32, "a.pdf", "system-open"),
        (errno.EACCES, 33, "a.pdf", "system-open"),
        (errno.EINVAL, 1224, "a.pdf", "system-open"),
        (errno.ENOSPC, 112, "a.pdf", "system-full"),
        (errno.EINVAL, 123, "a?.pdf", "system-name"),
        (errno.ENOENT, 2, "a.pdf", "system-missing"),
        (errno.ENOENT, 3, "a/" * 130 + "a.pdf", "system-long"),
        (errno.ENOENT, 206, "a.pdf", "system-long"),
        (errno.EINVAL, 267, "a.pdf", "system-kind"),
    ],
)
def test_windows_tells_more_than_errno(
    number: int, winerror: int, path: str, code: str
) -> None:
    assert describe_os_error(WindowsError(number, winerror, path)).code == code


def test_a_refusal_without_a_file_is_of_the_program() -> None:
    fault = describe_os_error(
        FileNotFoundError(errno.ENOENT, "No usable temporary directory")
    )
    assert (fault.code, fault.source.path) == ("system-nowhere", "pamphlets")
    assert describe_os_error(OSError("torn")).fields == {"reason": "torn"}
    assert describe_os_error(OSError(errno.EIO, "x", b"\xe9")).source.path == "\udce9"


def test_a_group_tells_all_that_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    refusals: list[Exception] = [
        OSError(errno.EACCES, "no", "a\x1b"),
        ExceptionGroup("", [OSError(errno.EIO, "no", "b")]),
    ]
    group = ExceptionGroup(
        "", [*refusals, PamphletError(error("no-note", Source("c", ""), key="d"))]
    )
    assert [fault.source.path for fault in describe_faults(group)] == ["a\x1b", "b", "c"]
    print_os_errors(ExceptionGroup("", refusals))  # type: ignore[arg-type] # as `except*` gives it
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "a\\x1b: error: the system does not allow it"
    assert told[-1] == "b: error: the system refuses it: no"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("content/brochures/a.md")
    path.parent.mkdir(parents=True)
    path.write_text(HEAD.format("A"), "utf-8")
    return tmp_path


def place_file(name: str) -> None:
    """Put an empty file where something else should be."""
    path = Path(name)
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(exist_ok=True)
    path.touch()


def lost(name: str = "x") -> str:
    """A name with a byte that is no UTF-8."""
    return os.fsdecode(name.encode() + b"\xe9")


CASES: dict[str, tuple[Callable[[], object], str, int, str]] = {
    "text that is a link to itself": (
        lambda: Path("content/brochures/b.md").symlink_to("b.md"), "build", 1, "content/brochures/b.md: error: "
    ),
    "text that is a link to nothing": (
        lambda: Path("content/brochures/b.md").symlink_to("c.md"), "build", 1, "content/brochures/b.md: error: "
    ),
    "register that is a link to itself": (
        lambda: Path("content/sources.yaml").symlink_to("sources.yaml"), "build", 1, "content/sources.yaml: error: "
    ),
    "collective that is a folder": (
        lambda: Path("content/collectif.yaml").mkdir(), "check", 1, "content/collectif.yaml: error: "
    ),
    "build that is a file": (lambda: Path("build").touch(), "build", 1, "build/a: error: a file is where a folder"),
    "target that is a file": (
        lambda: place_file("build/a"), "build", 1, "build/a: error: a file is where"
    ),
    "target that is a folder": (
        lambda: Path("build/a/a-pageparpage-a5.pdf").mkdir(parents=True), "build --no-preview", 1,
        "build/a/a-pageparpage-a5.pdf: error: a file is where a folder should be, or a folder",
    ),
    "stamps that are a file": (
        lambda: place_file("build/.stamps"), "build", 1, "build/.stamps: error: a file is"
    ),
    "folder of texts that is a file": (
        lambda: place_file("content/brochures"), "new x", 1, "content/brochures: error: a file is where",
    ),
    "long out": (lambda: None, f"build --out {LONG}", 1, f"{LONG}/a: error: its name cannot be used: "),
    "long content": (lambda: None, f"build --content {LONG}", 1, f"{LONG}: error: its name cannot be used: "),
    "long slug": (lambda: None, f"build {LONG}", 1, f"{LONG}: error: its name cannot be used: "),
    "long printers": (lambda: None, f"setup-printer a --printers {LONG}", 1, f"{LONG}/a.toml: error: its name cannot"),
    "long archive": (lambda: None, f"check --archive {LONG}", 1, f"{LONG}: error: its name cannot be used: "),
    "long sheets": (
        lambda: booklet(Path("a.pdf"), 4), f"impose a.pdf -o {LONG}.pdf", 1, f"{LONG}.pdf: error: its name cannot be used: "
    ),
    "printers that are a file": (
        lambda: Path("imprimantes").touch(), "setup-printer a", 1, "imprimantes: error: a file is where a folder"
    ),
    "title of lost bytes": (lambda: None, f"new {lost()}", 2, "x\\xe9 is not UTF-8: set your terminal"),
    "import of lost bytes": (
        lambda: Path("x.md").write_text("Mot.\n"), f"import x.md --titre {lost()}", 2, "x\\xe9 is not UTF-8"
    ),
    "slug of lost bytes": (lambda: None, f"build {lost()}", 2, "no text is called “x\\xe9”"),
    "source of lost bytes": (lambda: None, f"impose {lost()} --plan", 1, "x\\xe9: error: there is no such file"),
    "printer of lost bytes": (lambda: None, f"setup-printer {lost()}", 1, "a printer's name has"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_of_a_file_is_one_line_and_none_of_ours(place: Path, case: str) -> None:
    prepare, line, status, words = CASES[case]
    prepare()
    ended, output = run_words(*line.split())
    assert words in output
    assert ended == status
    assert "our fault" not in output
    assert [*place.rglob(".pamphlets-*"), *place.rglob("pamphlets-erreur*")] == []


@pytest.mark.parametrize(
    "line", ["build --out {0}", "build --content {0}", "build", "check", "check --json"]
)
def test_names_that_are_no_utf8_do_no_harm(place: Path, line: str) -> None:
    name = lost("content")
    (place / "content").rename(place / name)
    (place / "content").symlink_to(name)
    text = Path("content/brochures/a.md")
    text.rename(text.with_name(f"{lost('b')}.md"))
    for _ in range(2):
        assert run_words(*line.format(name).split())[0] == 0


def test_a_folder_that_is_gone_is_told(place: Path) -> None:
    gone = place / "gone"
    gone.mkdir()
    booklet(place / "a.pdf", 4)
    os.chdir(gone)
    gone.rmdir()
    lines = (
        "build",
        "new x",
        f"build --content {place}/content",
        f"impose {place}/a.pdf -o b.pdf",
        "setup-printer a",
    )
    for line in lines:
        ended, output = run_words(*line.split())
        assert ended in (1, 2)
        assert "our fault" not in output


def test_without_a_place_for_temporary_files_the_pictures_are_told(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image

    Image.new("L", (300, 400)).save("a.png")

    def refuse() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in []")

    monkeypatch.setattr("tempfile.gettempdir", refuse)
    ended, output = run_words("impose", "a.png", "-o", "b.pdf")
    assert ended == 1
    assert "pamphlets: error: there is no place for temporary files" in output
    assert "TMPDIR" in output
    assert not (place / "b.pdf").exists()


def test_a_new_text_on_a_full_disk_leaves_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place / "content" / "brochures" / "x.md"
    real_open = Path.open

    def open_full(self: Path, *words: object, **named: object) -> object:
        file = real_open(self, *words, **named)  # type: ignore[call-overload]
        if self.name == path.name:
            return _FullFile(file)
        return file

    monkeypatch.setattr(Path, "open", open_full)
    ended, output = run_words("new", "x")
    assert ended == 1
    assert "content/brochures/x.md: error: there is no room left to write it" in output
    assert not path.exists()


class _FullFile:
    """A file on a disk without room."""

    def __init__(self, file: object) -> None:
        self.file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()  # type: ignore[attr-defined]

    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")
