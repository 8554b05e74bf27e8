import os
import resource
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pamphlets.core.system.atomic_files import write_atomically, write_text_atomically


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_what_was_written_is_in_the_file_and_nothing_else_in_the_folder(
    tmp_path: Path,
) -> None:
    with write_atomically(tmp_path / "a.pdf") as file:
        file.write(b"one ")
        file.write(b"two")
    assert (tmp_path / "a.pdf").read_bytes() == b"one two"
    assert names(tmp_path) == ["a.pdf"]


def test_text_is_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_text_atomically(tmp_path / "a.txt", "été\u00a0!\n")
    assert (tmp_path / "a.txt").read_bytes() == "été\u00a0!\n".encode()


def test_until_the_end_the_old_file_stands(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with write_atomically(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, fault: type[BaseException]
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(fault), write_atomically(target) as file:  # noqa: PT012 (what happens in between)
        file.write(b"half of the n")
        raise fault
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(OSError), files_of_at_most(1000), write_atomically(target) as file:  # noqa: PT011
        file.write(b"x" * 5000)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


def test_the_file_can_be_read_back_while_it_is_written(tmp_path: Path) -> None:
    with write_atomically(tmp_path / "a.pdf") as file:
        file.write(b"abc")
        file.seek(0)
        assert file.read() == b"abc"


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    with write_atomically(tmp_path / "a.pdf"):
        pass
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.touch(0o600)
    target.chmod(0o640)
    with write_atomically(target):
        pass
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_goes_on_leading_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "a.pdf"
    real.write_bytes(b"old")
    link = tmp_path / "link.pdf"
    link.symlink_to(real)
    with write_atomically(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    target = tmp_path / ("x" * 251 + ".pdf")
    with write_atomically(target) as file:
        file.write(b"new")
    assert target.read_bytes() == b"new"


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    listener = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    listener.start()
    with write_atomically(pipe) as file:
        file.write(b"new")
    listener.join()
    assert heard == [b"new"]
    assert pipe.is_fifo()


def test_a_folder_or_a_missing_folder_is_an_error_before_anything_is_written(
    tmp_path: Path,
) -> None:
    with pytest.raises(IsADirectoryError), write_atomically(tmp_path):
        pytest.fail("nobody can write here")
    with pytest.raises(FileNotFoundError), write_atomically(tmp_path / "none" / "a.pdf"):
        pytest.fail("nobody can write here")
    assert names(tmp_path) == []


def test_a_full_disk_names_the_file_that_was_meant(tmp_path: Path) -> None:
    with files_of_at_most(10), pytest.raises(OSError, match="File too large") as fault:
        write_text_atomically(tmp_path / "a.txt", "a" * 11)
    assert fault.value.filename == str(tmp_path / "a.txt")


def test_a_folder_that_is_not_there_is_told_by_the_file_that_was_meant(
    tmp_path: Path,
) -> None:
    with pytest.raises(FileNotFoundError) as fault:
        write_text_atomically(tmp_path / "none" / "a.txt", "")
    assert fault.value.filename == str(tmp_path / "none" / "a.txt")
