"""What Firefox reads of a tagged file is what our own reader of tests reads, and it finds words broken at line ends."""

import re
from pathlib import Path

import pytest

from tests.support.structure.editions import iter_editions
from tests.support.structure.pdfjs import ReadElement, find_with_pdfjs, read_with_pdfjs
from tests.support.structure.tagged_file import (
    Element,
    MarkedText,
    TaggedFile,
    read_tagged_file,
)


@pytest.fixture(scope="module")
def reading_files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("reading")
    files: list[Path] = []
    for edition in iter_editions():
        path = folder / f"{edition.name}.pdf"
        path.write_bytes(edition.write())
        files.append(path)
    return files


def comparable(element: ReadElement) -> tuple[str, str, str, int]:
    """Letters without blanks, hyphens of line ends and capitals, a row of dots to write on as one sign."""
    letters = re.sub(r"[\s\u00ad\u200b\u2010-]", "", element.text).casefold()
    letters = re.sub(r"\.{3,}|_{3,}", "…", letters)
    return element.role, element.alternative, letters, element.annotations


def list_page_elements(file: TaggedFile, page: int) -> list[ReadElement]:
    """The elements that hold marked content or an annotation of a page, as our own reader has them."""
    annotations = {link.number for link in file.annotations if link.page == page}
    elements: list[ReadElement] = []
    for element in file.document.walk():
        texts = [mark.text for mark in element.marks if mark.page == page]
        links = [link for link in element.links if link.number in annotations]
        if texts or links:
            elements.append(describe(element, "".join(texts), len(links)))
    return elements


def describe(element: Element, text: str, links: int) -> ReadElement:
    # pdf.js gives an element's ActualText where others have their Alt.
    alternative = element.alternative or element.actual_text or ""
    return ReadElement(element.role, element.language, alternative, text, links)


def test_firefox_reads_the_tree_that_we_read(reading_files: list[Path]) -> None:
    for path, pages in zip(reading_files, read_with_pdfjs(reading_files), strict=True):
        file = read_tagged_file(path)
        assert len(pages) == len(file.pages)
        for number, elements in enumerate(pages):
            expected = [comparable(element) for element in list_page_elements(file, number)]
            assert [comparable(element) for element in elements] == expected, (
                path.name,
                number,
            )


def read_marks(element: Element) -> str:
    """What is shown of an element, elements inside of it included: words that a picture has are heard, not found."""
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, Element):
            parts.append(read_marks(child))
        elif isinstance(child, MarkedText):
            parts.append(child.text)
    return "".join(parts)


def list_broken_words(text: str) -> list[str]:
    """The words that a line end breaks, whole; short ones also stand in others."""
    broken = re.findall(r"\w+\u00ad\s*\w+", text)
    whole = {re.sub(r"\u00ad\s*", "", word) for word in broken}
    return sorted(word for word in whole if len(word) > 8)


def test_firefox_finds_words_broken_at_a_line_end(reading_files: list[Path]) -> None:
    """As often as each is shown, broken or not."""
    count = 0
    for path in reading_files:
        if not path.stem.endswith(" brochure"):
            continue
        text = read_marks(read_tagged_file(path).document)
        words = list_broken_words(text)
        shown = re.sub(r"\u00ad\s*", "", text).casefold()
        expected = {word: shown.count(word.casefold()) for word in words}
        found = find_with_pdfjs(path, *words, "introuvable")
        assert found == expected | {"introuvable": shown.count("introuvable")}, path.name
        count += len(words)
    assert count >= 10
