"""Inputs are read once: what is asked a second time is what was read the first time, and so is its hash."""

import os
from pathlib import Path

import pytest

from pamphlets.core.system.input_files import ABSENT, UNREADABLE, InputFiles, hash_bytes


@pytest.mark.parametrize("first", ["read", "hash"])
def test_what_is_saved_after_the_first_look_is_not_seen(tmp_path: Path, first: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    files = InputFiles()
    getattr(files, first)(path)
    path.write_bytes(b"new")
    assert (files.read(path), files.hash(path)) == (b"old", hash_bytes(b"old"))
    assert InputFiles().read(path) == b"new"


def test_what_could_not_be_read_at_first_is_refused_each_time(tmp_path: Path) -> None:
    files = InputFiles()
    assert files.hash(tmp_path / "a") == files.hash(tmp_path / "a" / "b") == ABSENT
    (tmp_path / "a").write_bytes(b"new")
    with pytest.raises(FileNotFoundError):
        files.read(tmp_path / "a")


def test_what_is_no_file_is_there_all_the_same(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    files = InputFiles()
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "loop"):
        assert files.hash(path) == UNREADABLE
