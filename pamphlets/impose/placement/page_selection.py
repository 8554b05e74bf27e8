"""`3-18,1,blank,map.pdf:2` -> PageRanges: which pages a job has, in their order, before anybody knows how many there are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

RangeKind = Literal["pages", "odd", "even", "blank", "ruled"]

_ALL_WORD: Final = "all"
_LAST_WORD: Final = "last"
_BLANK_KINDS: Final = ("blank", "ruled")
_PAGE: Final = r"[1-9][0-9]{0,8}|last"
_RANGE: Final = re.compile(rf"(?P<first>{_PAGE})(?P<dash>-)?(?P<last>{_PAGE})?")


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages that stand behind each other, or one that no file has."""

    kind: RangeKind
    first: int | None = None
    """From 1; None: the last page."""
    last: int | None = None
    """The end of the range, itself in it; None: the last page. Smaller than `first`, the pages go backwards."""
    file: Path | None = None
    """Whose pages; None: those of the job itself."""

    @property
    def is_blank(self) -> bool:
        """Whether the page is empty, or ruled."""
        return self.kind in _BLANK_KINDS

    def list_pages(self, page_count: int) -> range:
        """Return the pages, from 1, of a file of so many. Raises IndexError with the number of one it does not have."""
        if self.kind in ("odd", "even"):
            return range(1 if self.kind == "odd" else 2, page_count + 1, 2)
        first = self.first or page_count
        last = self.last or page_count
        for page_number in (first, last):
            if page_number > page_count:
                raise IndexError(page_number)
        step = 1 if first <= last else -1
        return range(first, last + step, step)


def parse_page_ranges(text: str) -> tuple[PageRange, ...]:
    """Return the ranges of `3-18,1,blank,5-last`. Raises ValueError with the word that is none.

    `all`, `odd`, `even`, `last`, `9-1` (backwards), `12-` (to the last), `blank`, `ruled`, `map.pdf`, `map.pdf:2-4`.
    """
    return tuple(_parse_word(word.strip()) for word in text.split(","))


def list_range_files(ranges: Sequence[PageRange]) -> tuple[Path, ...]:
    """Return the files whose pages are called in, each once."""
    files = [each.file for each in ranges if each.file is not None]
    return tuple(dict.fromkeys(files))


def _parse_word(word: str) -> PageRange:
    """Return one range. A name of a file is what ends in .pdf, or has `:` before the pages."""
    file, colon, pages = word.rpartition(":")
    is_drive = len(file) == 1 and pages.startswith(("\\", "/"))  # C:\\map.pdf
    if colon and file and not is_drive:
        return _parse_range(pages.strip().lower(), word, Path(file))
    if word.lower().endswith(".pdf"):
        return _parse_range(_ALL_WORD, word, Path(word))
    return _parse_range(word.lower(), word, None)


def _parse_range(pages: str, word: str, file: Path | None) -> PageRange:
    if pages in _BLANK_KINDS and file is None:
        return PageRange("blank" if pages == "blank" else "ruled")
    if pages in ("odd", "even"):
        return PageRange("odd" if pages == "odd" else "even", file=file)
    if pages == _ALL_WORD:
        return PageRange("pages", 1, None, file)
    match = _RANGE.fullmatch(pages)
    if match is None or (match["last"] and not match["dash"]):
        raise ValueError(word)
    first = _parse_page(match["first"])
    if match["dash"]:
        return PageRange("pages", first, _parse_page(match["last"] or _LAST_WORD), file)
    return PageRange("pages", first, first, file)


def _parse_page(word: str) -> int | None:
    return None if word == _LAST_WORD else int(word)
