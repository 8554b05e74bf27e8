"""What killed runs left behind goes, what runs that last are making stays."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pamphlets.core.system import temporary_names
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.temporary_names import make_temporary_name, remove_leftovers

HEX = "0123456789abcdef"
DAY = 86_400


def age(path: Path, seconds: int) -> None:
    changed = path.stat().st_mtime - seconds
    os.utime(path, (changed, changed))


@pytest.fixture
def dead_process() -> int:
    """The number of a process that has just ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_a_temporary_name_names_its_process_and_never_comes_twice() -> None:
    names = {make_temporary_name(".tmp") for _ in range(50)}
    assert len(names) == 50
    pattern = rf"\.pamphlets-{os.getpid()}-[0-9a-f]{{16}}\.tmp"
    assert all(re.fullmatch(pattern, name) for name in names)


def test_files_and_folders_of_a_dead_process_go(tmp_path: Path, dead_process: int) -> None:
    (tmp_path / f".pamphlets-{dead_process}-{HEX}" / "replaced").mkdir(parents=True)
    (tmp_path / f".pamphlets-{dead_process}-{HEX}.tmp").write_text("half")
    remove_leftovers(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "a.pdf",
        f".pamphlets-{HEX}",
        f".pamphlets-{HEX}.txt",
        ".pamphlets-1-0123",
        f"x.pamphlets-1-{HEX}",
        f".pamphlets-{os.getppid()}-{HEX}",
    ],
)
def test_what_is_not_a_dead_process_s_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("")
    remove_leftovers(tmp_path)
    assert (tmp_path / name).exists()


@pytest.mark.parametrize("process", ["", f"{os.getppid()}-"])
@pytest.mark.parametrize(("seconds", "stays"), [(DAY - 60, True), (DAY + 60, False)])
def test_a_day_old_leftover_goes_whoever_has_its_number(
    tmp_path: Path, process: str, seconds: int, stays: bool
) -> None:
    path = tmp_path / f".pamphlets-{process}{HEX}"
    path.mkdir()
    age(path, seconds)
    remove_leftovers(tmp_path)
    assert path.exists() == stays


def test_what_this_process_is_making_stays_and_what_another_of_its_number_left_goes(
    tmp_path: Path,
) -> None:
    mine, other = (
        tmp_path / make_temporary_name(),
        tmp_path / f".pamphlets-{os.getpid()}-{HEX}",
    )
    mine.mkdir()
    other.mkdir()
    age(mine, 2 * DAY)  # the clock jumped
    remove_leftovers(tmp_path)
    assert list(tmp_path.iterdir()) == [mine]


def test_a_link_under_a_leftover_s_name_goes_and_not_where_it_leads(
    tmp_path: Path, dead_process: int
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.md").write_text("Mot.")
    link = tmp_path / f".pamphlets-{dead_process}-{HEX}"
    link.symlink_to("texts")
    remove_leftovers(tmp_path)
    assert not link.is_symlink()
    assert (tmp_path / "texts" / "a.md").exists()


def test_a_file_written_beside_a_leftover_removes_it(
    tmp_path: Path, dead_process: int
) -> None:
    (tmp_path / f".pamphlets-{dead_process}-{HEX}.tmp").write_text("half")
    with write_atomically(tmp_path / "a") as file:
        file.write(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_where_other_machines_write_too_nobody_s_number_is_looked_up(
    tmp_path: Path, dead_process: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(temporary_names._Neighbours, "are_elsewhere", False)
    names = [f".pamphlets-{dead_process}-{HEX}", f".pamphlets-{dead_process}-{HEX[::-1]}"]
    for name in names:
        (tmp_path / name).mkdir()
    age(tmp_path / names[1], DAY + 60)
    temporary_names.share_folders()
    remove_leftovers(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == names[:1]


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []
