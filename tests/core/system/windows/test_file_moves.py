"""On Windows a file that a scanner holds for a moment is replaced all the same; one that a reader shows is not."""

import os
import sys
import time
from pathlib import Path

import pytest

from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.windows.file_moves import move_file


class SharingError(PermissionError):
    """As Windows raises it."""

    def __init__(self, number: int) -> None:
        super().__init__(13, "The process cannot access the file")
        self.winerror = number


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made; this is Windows."""
    pauses: list[float] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


def hold(monkeypatch: pytest.MonkeyPatch, number: int, times: int) -> None:
    """Refuse so many replacements, with a number of Windows."""
    refusals = [SharingError(number)] * times
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A new file and the old one."""
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    return tmp_path / "new", tmp_path / "old"


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_moment_is_waited_for(
    files: tuple[Path, Path],
    pauses: list[float],
    monkeypatch: pytest.MonkeyPatch,
    number: int,
) -> None:
    hold(monkeypatch, number, 3)
    move_file(*files)
    assert files[1].read_text() == "new"
    assert len(pauses) == 3


def test_a_reader_is_not_waited_for_without_end(
    files: tuple[Path, Path], pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch, 32, 100)
    with pytest.raises(SharingError):
        move_file(*files)
    assert 0.5 < sum(pauses) < 1
    assert files[1].read_text() == "old"


def test_what_will_not_pass_is_told_at_once(
    files: tuple[Path, Path], pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch, 1314, 1)  # ERROR_PRIVILEGE_NOT_HELD
    with pytest.raises(SharingError):
        move_file(*files)
    assert pauses == []


def test_elsewhere_nothing_is_tried_twice(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    hold(monkeypatch, 32, 1)
    with pytest.raises(SharingError):
        move_file(*files)


def test_a_file_is_replaced_where_there_are_no_permissions_of_posix(
    tmp_path: Path, pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "fchmod")  # Windows has it since Python 3.13
    hold(monkeypatch, 32, 2)
    (tmp_path / "a.txt").write_text("old")
    write_text_atomically(tmp_path / "a.txt", "new\n")
    assert (tmp_path / "a.txt").read_bytes() == b"new\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert len(pauses) == 2
