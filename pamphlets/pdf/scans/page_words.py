"""A PDF -> words of each page where they stand, as pdfium reads them: numbers above all, and some of the others.

Importing pypdfium2 takes 50 ms, so that it is imported where it is used. A page that pdfium cannot read has no words.
"""

import re
from collections.abc import Iterator, Sequence
from ctypes import byref
from pathlib import Path
from typing import Any, Final, NamedTuple

_WORD: Final = re.compile(r"\S+")
_HAS_DIGIT: Final = re.compile(r"[0-9]")
_MOST_CHARACTERS: Final = 20_000  # of a page; a page of a newspaper has 15 000
_MOST_NUMBERS: Final = 60  # of a page: more are a table
_MOST_OTHERS: Final = 40


class PageWord(NamedTuple):
    """One word, in the units of its page."""

    text: str
    x: float
    """Of the middle of its first character, as y."""
    y: float
    direction: tuple[float, float]
    """In which it is read; of any length."""


def read_page_words(
    pdf: Path, password: str, page_indices: Sequence[int]
) -> list[tuple[PageWord, ...]]:
    """Return words of these pages, from 0; none of any page where pdfium does not open the file."""
    import pypdfium2  # 50 ms

    words: list[tuple[PageWord, ...]] = []
    try:
        with pypdfium2.PdfDocument(pdf, password=password or None) as document:
            for index in page_indices:
                words.append(_read_words(document, index))
    except pypdfium2.PdfiumError:
        return [()] * len(page_indices)
    return words


def _read_words(document: Any, index: int) -> tuple[PageWord, ...]:  # noqa: ANN401 (pypdfium2 ships no types)
    import pypdfium2  # 50 ms

    try:
        page = document[index]
        text_page = page.get_textpage()
        words = tuple(_locate_words(text_page))
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        return ()
    return words


def _locate_words(text_page: Any) -> Iterator[PageWord]:  # noqa: ANN401 (pypdfium2 ships no types)
    """Yield the first numbers and the first other words of a page, in the order of its text."""
    from pypdfium2 import raw  # 50 ms

    count = min(text_page.count_chars(), _MOST_CHARACTERS)
    if count <= 0:
        return
    number_count = other_count = 0
    for match in _WORD.finditer(text_page.get_text_range(0, count)):
        text = match[0]
        if _HAS_DIGIT.search(text):
            number_count += 1
            is_wanted = number_count <= _MOST_NUMBERS
        else:
            other_count += 1
            is_wanted = other_count <= _MOST_OTHERS
        if not is_wanted:
            continue
        character = raw.FPDFText_GetCharIndexFromTextIndex(text_page.raw, match.start())
        matrix = raw.FS_MATRIX()
        if character < 0 or not raw.FPDFText_GetMatrix(
            text_page.raw, character, byref(matrix)
        ):
            continue
        left, bottom, right, top = text_page.get_charbox(character)
        x = (left + right) / 2
        y = (bottom + top) / 2
        yield PageWord(text, x, y, (matrix.a, matrix.b))
