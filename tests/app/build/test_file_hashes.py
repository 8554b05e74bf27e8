"""A digest follows what a file holds, not its name or its hour; what looks as before is not read again."""

import os
import time
from pathlib import Path

import pytest

from pamphlets.app.build.file_hashes import FileHashes
from pamphlets.core.system.input_files import ABSENT, UNREADABLE

LONG_AGO = time.time() - 3600


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "memory.json"


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file be old: its time of change cannot be set, so the clock is."""
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 3600 * 10**9)


def test_what_a_file_holds_is_all_that_counts(tmp_path: Path, memory: Path) -> None:
    one, two, other = (tmp_path / name for name in ("one", "two", "other"))
    one.write_text("a")
    two.write_text("a")
    other.write_text("b")
    os.utime(two, (LONG_AGO, LONG_AGO))
    digests = FileHashes(memory)
    assert digests.hash_file(one) == digests.hash_file(two) != digests.hash_file(other)
    assert (
        digests.hash_file(tmp_path / "none")
        == digests.hash_file(one / "below a file")
        == ABSENT
    )


@pytest.mark.usefixtures("settled")
def test_a_file_that_looks_the_same_is_not_read_again(tmp_path: Path, memory: Path) -> None:
    path = tmp_path / "font.ttf"
    path.write_text("a")
    first = FileHashes(memory)
    digest = first.hash_file(path)
    first.save()
    path.chmod(0)
    # Unlike: must be read.
    memory.write_text(memory.read_text().replace(str(path.stat().st_ctime_ns), "0"))
    if os.geteuid():
        assert FileHashes(memory).hash_file(path) == UNREADABLE
    path.chmod(0o600)
    again = FileHashes(memory)
    assert again.hash_file(path) == digest
    again.save()
    memory.write_text(memory.read_text().replace(digest, "remembered"))
    assert FileHashes(memory).hash_file(path) == "remembered"


def test_a_file_written_a_moment_ago_is_read_again(tmp_path: Path, memory: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text("a")
    digests = FileHashes(memory)
    before = digests.hash_file(path)
    seen = path.stat()
    path.write_text("b")  # of the same size, and within the same tick of a coarse clock
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert digests.hash_file(path) != before


def test_a_folder_s_digest_follows_names_and_contents_that_count(
    tmp_path: Path, memory: Path
) -> None:
    folder = tmp_path / "fonts"
    (folder / "family").mkdir(parents=True)
    font = folder / "family" / "a.ttf"
    font.write_text("a")
    seen = [FileHashes(memory).hash_folder(folder, (".ttf",))]
    (folder / "readme.txt").write_text("not a font")
    assert FileHashes(memory).hash_folder(folder, (".ttf",)) == seen[0]
    for change in (
        lambda: font.write_text("b"),
        lambda: font.rename(folder / "a.ttf"),
        lambda: (folder / "b.ttf").write_text("b"),
    ):
        change()
        seen.append(FileHashes(memory).hash_folder(folder, (".ttf",)))
    assert len(set(seen)) == 4


def test_a_folder_s_digest_does_not_tell_where_the_folder_is(
    tmp_path: Path, memory: Path
) -> None:
    for place in ("here", "there"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.ttf").write_text("a")
    digests = FileHashes(memory)
    assert digests.hash_folder(tmp_path / "here", (".ttf",)) == digests.hash_folder(
        tmp_path / "there", (".ttf",)
    )


@pytest.mark.parametrize("nonsense", ["", "{", "[1]", '{"a": 1}', '{"a": [1, 2]}'])
def test_a_memory_that_makes_no_sense_is_forgotten(
    tmp_path: Path, memory: Path, nonsense: str
) -> None:
    memory.write_text(nonsense)
    assert FileHashes(memory).hash_file(tmp_path / "none") == ABSENT
