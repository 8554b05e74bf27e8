"""The list of checksums is what sha256sum reads, names nothing outside, and tells what changed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from pamphlets.app.distribution.key.checksums import (
    SUMS_NAME,
    FileFault,
    find_file_faults,
    read_sums,
    write_sums,
)
from pamphlets.core.source import iter_diagnostics


@pytest.fixture
def key(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "été, là.md").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    write_sums(tmp_path, ["content/été, là.md", "b.txt"])
    return tmp_path


def test_the_tool_that_every_linux_has_reads_it(key: Path) -> None:
    tool = shutil.which("sha256sum") or shutil.which("shasum")
    if tool is None:
        pytest.skip("no sha256sum here")
    words = [tool, "-c", SUMS_NAME]
    subprocess.run(words, cwd=key, check=True, capture_output=True)
    (key / "b.txt").write_text("c")
    assert subprocess.run(words, cwd=key, check=False, capture_output=True).returncode == 1


def test_what_changed_and_what_is_gone_is_told(key: Path) -> None:
    assert find_file_faults(key) == ()
    (key / "b.txt").write_text("c")
    (key / "content" / "été, là.md").unlink()
    faults = {FileFault("b.txt", "changed"), FileFault("content/été, là.md", "missing")}
    assert set(find_file_faults(key)) == faults


def test_a_folder_without_a_list_is_no_key(tmp_path: Path) -> None:
    with pytest.raises(ExceptionGroup) as group:
        find_file_faults(tmp_path)
    assert [fault.code for fault in iter_diagnostics(group.value)] == ["pack-no-sums"]


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "..", "a\\..\\x"])
def test_no_line_leads_out_of_the_folder(key: Path, name: str) -> None:
    (key / SUMS_NAME).write_text(f"{'0' * 64}  {name}\n{'1' * 64}  b.txt\nnonsense\n")
    assert dict(read_sums(key)) == {"b.txt": "1" * 64}
