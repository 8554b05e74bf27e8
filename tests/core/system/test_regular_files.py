"""Reading what authors name: files, and nothing that never ends."""

import os
from errno import EFBIG, EINVAL, EISDIR, ELOOP, ENOENT
from pathlib import Path

import pytest

from pamphlets.core.system.regular_files import read_regular_file


def test_a_file_is_read_through_links_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mot")
    (tmp_path / "b").symlink_to("a")
    assert read_regular_file(tmp_path / "b") == b"mot"


@pytest.mark.parametrize(("most_bytes", "is_read"), [(2, False), (3, True)])
def test_a_file_larger_than_asked_is_refused(
    tmp_path: Path, most_bytes: int, is_read: bool
) -> None:
    (tmp_path / "a").write_bytes(b"mot")
    if is_read:
        assert read_regular_file(tmp_path / "a", most_bytes) == b"mot"
        return
    with pytest.raises(OSError, match="a") as refusal:
        read_regular_file(tmp_path / "a", most_bytes)
    assert refusal.value.errno == EFBIG


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    with pytest.raises(OSError, match="pipe") as refusal:
        read_regular_file(tmp_path / "a")
    assert refusal.value.errno == EINVAL


def test_a_device_is_not_read() -> None:
    with pytest.raises(OSError, match="device") as refusal:
        read_regular_file(Path("/dev/zero"))
    assert refusal.value.errno == EINVAL


def test_what_is_not_there_says_why(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for path, number in (
        (tmp_path, EISDIR),
        (tmp_path / "a", ENOENT),
        (tmp_path / "loop", ELOOP),
    ):
        with pytest.raises(OSError, match=r"\w") as refusal:
            read_regular_file(path)
        assert refusal.value.errno == number


def test_a_folder_is_told_as_one_where_the_system_says_it_may_not_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does."""

    def refuse(path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(IsADirectoryError):
        read_regular_file(tmp_path)
    with pytest.raises(PermissionError):
        read_regular_file(tmp_path / "a")
