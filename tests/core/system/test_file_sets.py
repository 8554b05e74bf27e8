"""A set of files is new as a whole, or old as a whole, wherever the system refuses one of them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pamphlets.core.system.file_sets import MixedFilesError, replace_files

NAMES = ("a.pdf", "b.pdf", "new.pdf")


@pytest.fixture
def places(tmp_path: Path) -> dict[Path, Path | None]:
    """Two old files to be replaced, a new one, and one that goes."""
    for folder in ("out", "new", "backups"):
        (tmp_path / folder).mkdir()
    replacements: dict[Path, Path | None] = {}
    for name in NAMES:
        (tmp_path / "new" / name).write_text("new")
        replacements[tmp_path / "out" / name] = tmp_path / "new" / name
    for name in ("a.pdf", "b.pdf", "gone.pdf"):
        (tmp_path / "out" / name).write_text("old")
    replacements[tmp_path / "out" / "gone.pdf"] = None
    return replacements


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


OLD = {"a.pdf": "old", "b.pdf": "old", "gone.pdf": "old"}


@contextmanager
def locked(monkeypatch: pytest.MonkeyPatch, *names: str) -> Iterator[None]:
    """Refuse to put anything in these places, as Windows does where a reader shows the file."""
    replace, unlink = Path.replace, Path.unlink

    def refuse(path: Path) -> None:
        if path.parent.name == "out" and path.name in names:
            raise PermissionError(13, "is open elsewhere", str(path))

    def guarded_replace(self: Path, target: Path) -> Path:
        refuse(target)
        return replace(self, target)

    def guarded_unlink(self: Path, missing_ok: bool = False) -> None:
        refuse(self)
        unlink(self, missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", guarded_replace)
        patch.setattr(Path, "unlink", guarded_unlink)
        yield


def test_all_take_their_places(tmp_path: Path, places: dict[Path, Path | None]) -> None:
    replace_files(places, tmp_path / "backups")
    assert contents(tmp_path / "out") == dict.fromkeys(NAMES, "new")


@pytest.mark.parametrize("without_links", [False, True])
@pytest.mark.parametrize("name", [*NAMES, "gone.pdf"])
def test_one_that_is_refused_leaves_all_as_they_were_with_their_times(
    tmp_path: Path,
    places: dict[Path, Path | None],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    without_links: bool,
) -> None:
    if without_links:

        def refuse(self: Path, target: Path) -> None:
            raise OSError(95, "no links on this disk", str(self), None, str(target))

        monkeypatch.setattr(Path, "hardlink_to", refuse)
    os.utime(tmp_path / "out" / "a.pdf", ns=(10**18, 10**18))
    with (
        locked(monkeypatch, name),
        pytest.raises(PermissionError, match="is open elsewhere") as refusal,
    ):
        replace_files(places, tmp_path / "backups")
    assert refusal.value.filename == str(tmp_path / "out" / name)
    assert contents(tmp_path / "out") == OLD
    assert (tmp_path / "out" / "a.pdf").stat().st_mtime_ns == 10**18


def test_an_interruption_leaves_all_as_they_were(
    tmp_path: Path, places: dict[Path, Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def interrupt(self: Path, target: Path) -> Path:
        if self.name == "b.pdf":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_files(places, tmp_path / "backups")
    assert contents(tmp_path / "out") == OLD


def test_what_cannot_be_put_back_is_named(
    tmp_path: Path, places: dict[Path, Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.parent.name == "backups" or target.name == "b.pdf":
            raise PermissionError(13, "is open elsewhere", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(MixedFilesError) as refusal:
        replace_files(places, tmp_path / "backups")
    # The second one is as it was: nothing had taken its place.
    assert refusal.value.new_files == (tmp_path / "out" / "a.pdf",)
    assert contents(tmp_path / "out") == OLD | {"a.pdf": "new"}


def test_a_folder_in_a_file_s_place_is_refused_before_anything_moves(
    tmp_path: Path, places: dict[Path, Path | None]
) -> None:
    (tmp_path / "out" / "b.pdf").unlink()
    (tmp_path / "out" / "b.pdf").mkdir()
    with pytest.raises(IsADirectoryError):
        replace_files(places, tmp_path / "backups")
    assert (tmp_path / "out" / "a.pdf").read_text() == "old"
