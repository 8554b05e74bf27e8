"""Words of `impose` about the pages of a job mean something beside each other, or are refused by their name."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.support.command_line import run_words
from tests.support.pages import booklet


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (["--join"], "--join"),
        (["--start", "recto"], "--start"),
        (["--undo", "--pages", "1"], "--pages"),
        (["--undo", "--annotations", "print"], "--annotations"),
        (["--undo", "--cover-shift", "0mm"], "--cover-shift"),
        (["--undo", "--binding-shift=-1mm"], "--binding-shift"),
        (["--binding-shift", "51mm"], "--binding-shift"),
        (["--pages", "0"], "--pages"),
    ],
)
def test_words_that_make_no_sense_are_refused_by_their_name(
    tmp_path: Path, words: list[str], option: str
) -> None:
    source = booklet(tmp_path / "a.pdf", 4)
    out = tmp_path / "out.pdf"
    status, told = run_words("impose", str(source), "-o", str(out), *words)
    assert status == 2
    assert option in told
    assert not out.exists()


def test_joined_files_become_one_file_of_sheets(tmp_path: Path) -> None:
    names = [str(booklet(tmp_path / name, 3)) for name in ("a.pdf", "b.pdf")]
    out = tmp_path / "out.pdf"
    words = ("--join", "--start", "recto", "--no-check-margins")
    status, told = run_words("impose", *names, "-o", str(out), *words)
    assert status == 0
    assert "6 pages" in told
    assert len(PdfReader(out).pages) == 4
