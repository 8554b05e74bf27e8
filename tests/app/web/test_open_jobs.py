"""Jobs that a page has open: each in its folder, gone with it."""

from pathlib import Path

import pytest

from pamphlets.app.web.open_jobs import OpenJobs


def write_file(folder: Path) -> Path:
    path = folder / "file"
    path.write_text("a", "utf-8")
    return path


def test_the_oldest_of_nine_jobs_is_closed_with_its_folder() -> None:
    jobs = OpenJobs[Path]()
    names = [jobs.open(write_file) for _ in range(8)]
    first = jobs.find(names[0])
    assert first.is_file()
    newest = jobs.open(write_file)
    assert not first.parent.exists()
    with pytest.raises(KeyError):
        jobs.find(names[0])
    assert jobs.find(names[1]).is_file()
    assert jobs.find(newest).is_file()
    jobs.close_all()


def test_what_cannot_begin_leaves_no_folder() -> None:
    folders: list[Path] = []

    def fail(folder: Path) -> Path:
        folders.append(folder)
        raise NotADirectoryError

    with pytest.raises(NotADirectoryError):
        OpenJobs[Path]().open(fail)
    assert not folders[0].exists()


def test_all_folders_go_with_the_server() -> None:
    jobs = OpenJobs[Path]()
    path = jobs.find(jobs.open(write_file))
    jobs.close_all()
    assert not path.parent.exists()
