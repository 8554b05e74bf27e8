"""A PDF comes on standard input, and sheets go to standard output, alone."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.support.command_line import run_words
from tests.support.pages import booklet


def impose(data: bytes, *words: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pamphlets", "impose", *words]
    return subprocess.run(command, input=data, cwd=cwd, capture_output=True, check=False)


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    return booklet(tmp_path / "in.pdf", 7).read_bytes()


def test_pages_go_through_and_what_is_said_stands_beside(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, top: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(top))
    done = impose(data, "-", "-o", "-", cwd=tmp_path)
    assert done.returncode == 0
    assert len(PdfReader(BytesIO(done.stdout)).pages) == 4
    assert done.stderr.startswith(b"-: warning: 7 pages are no multiple of 4")
    again = impose(done.stdout, "-", "-o", "pages.pdf", "--undo", cwd=tmp_path)
    assert again.returncode == 0
    assert len(PdfReader(tmp_path / "pages.pdf").pages) == 7


def test_of_a_job_that_failed_nothing_is_sent(
    tmp_path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, top: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(top))
    done = impose(data, "-", "-o", "-", "--blanks", "error", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"-: error: ")
    assert {path.name for path in tmp_path.iterdir()} == {"in.pdf"}


@pytest.mark.parametrize(
    "words",
    [
        ("-", "b.pdf", "-o", "o.pdf"),
        ("-", "-o", "o.pdf", "--password-file", "-"),
        ("a.pdf", "-o", "-", "--json"),
        ("a.pdf", "-o", "-", "--instructions", "en"),
        ("a.pdf", "-o", "-", "--passes", "2"),
        ("a.pdf", "-o", "-", "--cover", "apart"),
        ("a.pdf", "-o", "-", "--plan"),
        ("a.pdf", "b.pdf", "-o", "-"),
    ],
)
def test_what_needs_more_than_one_pdf_is_refused(words: tuple[str, ...]) -> None:
    status, told = run_words("impose", *words)
    assert status == 2
    assert "standard" in told
