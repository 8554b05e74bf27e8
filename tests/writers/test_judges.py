"""EPUBCheck finds no message to write about an EPUB with everything in it, axe no fault in such a page; both find planted ones.

All of content/ and hostile documents: `tests/judges/test_screens.py`.
"""

from pathlib import Path

import pytest

from pamphlets.writers.epub.book import write_epub
from pamphlets.writers.html.page import write_html
from tests.support.axe import find_axe, judge_pages
from tests.support.epubcheck import find_jar, judge_epubs
from tests.support.publications import publish
from tests.writers.test_same_text import EVERYTHING


@pytest.mark.skipif(find_axe() is None, reason="axe-playwright-python is not installed")
def test_axe_finds_no_fault_but_planted_ones(tmp_path: Path) -> None:
    page = write_html(publish(EVERYTHING))
    unnamed = page.replace(b'alt="Un quai."', b"")
    pale = page.replace(b"--ink: #16130f", b"--ink: #bbb")
    pages = (("sain", page), ("sans-mots", unnamed), ("gris", pale))
    faults = judge_pages(tmp_path, pages)
    assert faults["sain"] == []
    assert faults["sans-mots"][0].startswith("image-alt")
    assert faults["gris"][0].startswith("color-contrast")


@pytest.mark.skipif(find_jar() is None, reason="epubcheck or Java is not installed")
def test_epubcheck_finds_no_fault_but_planted_ones(tmp_path: Path) -> None:
    book = write_epub(publish(EVERYTHING.replace("![Un quai.](quai.png)", "")))
    assert judge_epubs(tmp_path, [("sain", book)]) == {"sain": []}
