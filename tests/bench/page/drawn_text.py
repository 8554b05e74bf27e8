"""A finished PDF -> its pages as lines of text: letters at their places, the column, the notes, the foot.

From the drawn letters alone: it knows nothing of how the pages were set, so that pages of Typst and LuaLaTeX are
measured as ours are. Latin text alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Final

from tests.bench.page.pdf_drawings import Letter, Shape, read_drawings

_SAME_LINE: Final = 1.0  # points between the baselines of letters of one line
_RAISED: Final = (1.0, 6.0)  # points by which a call stands above its line
# Points short of the right edge that a line filled to it may stay: hung marks.
_EDGE: Final = 2.5
# How far the size of letters of the text may be from the commonest one.
_SIZE_ROOM: Final = 0.06
_SHARE_OF_TEXT: Final = 0.15  # of all letters, at least, that are of the text's type
# Sizes of the text, as shares of that of notes which have more letters than it.
_TEXT_SIZES: Final = (1.15, 1.24)
_SHARE_OF_LINE: Final = 0.3  # of a line's letters, at least, that are of the text's family
_NOTE_SIZES: Final = (0.76, 0.89)  # of notes, as shares of the text's


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """The letters of one line from left to right; never empty."""

    letters: tuple[Letter, ...]
    is_filled: bool = False
    """Whether it reaches the right edge of the column."""

    @property
    def baseline(self) -> float:
        """Return where it stands, downwards from the head of the page."""
        return self.letters[0].baseline

    @property
    def start(self) -> float:
        """Return its left end."""
        return self.letters[0].start

    @property
    def end(self) -> float:
        """Return its right end."""
        return max(letter.end for letter in self.letters)

    @property
    def text(self) -> str:
        """Return its letters without blanks."""
        return "".join(letter.text for letter in self.letters)

    @property
    def ends_with_hyphen(self) -> bool:
        """Return whether a word is divided at its end."""
        text = self.text
        return len(text) > 3 and text[-1] in "-\u00ad\u2010" and text[-2].isalpha()


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """The lines of one page, downwards."""

    number: int
    """From 1."""
    left: float
    """The left edge of the column."""
    body: tuple[DrawnLine, ...]
    notes: tuple[DrawnLine, ...]
    letters: tuple[Letter, ...]
    """All of them between head and foot, of any size."""
    body_size: float
    """Of the commonest letters of the file."""
    shapes: tuple[Shape, ...] = ()


def read_pages(
    path: Path, first: int = 1, last: int | None = None
) -> tuple[DrawnPage, ...]:
    """Return the pages from `first` to `last` (none: the file's last) that hold text, in points.

    The text's size and family are the commonest of these pages; the column's edges the commonest of their side.
    """
    drawings = read_drawings(path, first, last)
    sizes = Counter(
        (round(letter.size, 1), _family(letter.font))
        for drawing in drawings
        for letter in drawing.letters
    )
    if not sizes:
        return ()
    size, family = _find_body_type(sizes)
    pages: list[DrawnPage] = []
    for drawing in drawings:
        page = _build_page(drawing.number, drawing.letters, size, family)
        pages.append(replace(page, shapes=drawing.shapes))
    return tuple(_mark_filled_lines([page for page in pages if page.letters]))


def _find_body_type(sizes: Counter[tuple[float, str]]) -> tuple[float, str]:
    """Return the size and family of the text: those of most letters, or larger ones by as much as notes are smaller."""
    (commonest, family), _ = sizes.most_common(1)[0]
    least, most = (share * commonest for share in _TEXT_SIZES)
    larger = [
        size
        for (size, its_family), count in sizes.items()
        if its_family == family
        and least <= size <= most
        and count > _SHARE_OF_TEXT * sizes.total()
    ]
    return max(larger, default=commonest), family


def _family(font: str) -> str:
    """Return the name of a font's family: « ABCDEF+EBGaramond-Medium » is of « EBGaramond »."""
    return font.rpartition("+")[2].partition("-")[0].partition("_")[0]


def _build_page(
    number: int, letters: Sequence[Letter], size: float, family: str
) -> DrawnPage:
    """Return a page whose column is not known yet."""
    least, most = size * (1 - _SIZE_ROOM), size * (1 + _SIZE_ROOM)
    text_letters = [letter for letter in letters if least <= letter.size <= most]
    low, high = (share * size for share in _NOTE_SIZES)
    note_letters = [letter for letter in letters if low <= letter.size <= high]
    body = _make_lines(text_letters, letters)
    baselines = {round(line.baseline) for line in body}
    apart = [letter for letter in note_letters if round(letter.baseline) not in baselines]
    notes = _make_lines(apart, letters)
    return DrawnPage(
        number,
        0.0,
        tuple(line for line in body if _is_of_family(line, family)),
        tuple(line for line in notes if _is_of_family(line, family)),
        tuple(letters),
        size,
    )


def _is_of_family(line: DrawnLine, family: str) -> bool:
    """Return whether a good part of a line is of a family: code or a name in another face may stand in it."""
    count = sum(_family(letter.font) == family for letter in line.letters)
    return count > _SHARE_OF_LINE * len(line.letters)


def _make_lines(
    letters: Sequence[Letter], all_letters: Iterable[Letter]
) -> list[DrawnLine]:
    """Return letters as lines. Of `all_letters` those of other sizes on the same line join it, and its raised calls."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.baseline):
        if rows and abs(rows[-1][0].baseline - letter.baseline) < _SAME_LINE:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    # Some programs raise figures without making them smaller: these are a row of their own.
    rows = [row for row in rows if not _is_row_of_calls(row)]
    known = set(letters)
    for letter in all_letters:
        if letter not in known:
            for row in rows:
                if abs(row[0].baseline - letter.baseline) < _SAME_LINE / 2:
                    row.append(letter)
                elif _is_call(letter, row[0]):
                    row.append(letter._replace(is_call=True))
    return [DrawnLine(tuple(sorted(row, key=lambda letter: letter.start))) for row in rows]


def _is_call(letter: Letter, text: Letter) -> bool:
    """Return whether a figure stands raised above a line."""
    least, most = _RAISED
    is_smaller_figure = letter.text.isdigit() and letter.size < text.size
    return is_smaller_figure and least < text.baseline - letter.baseline < most


def _is_row_of_calls(row: Sequence[Letter]) -> bool:
    return len(row) <= 3 and all(letter.text.isdigit() for letter in row)


def _mark_filled_lines(pages: Sequence[DrawnPage]) -> list[DrawnPage]:
    """Return pages with their columns, those on the left and those on the right each having one."""
    result: list[DrawnPage] = []
    for _, group in groupby(
        sorted(pages, key=lambda page: page.number % 2), lambda page: page.number % 2
    ):
        side = list(group)
        lines = [line for page in side for line in page.body]
        left = _commonest([line.start for line in lines])
        right = _commonest([line.end for line in lines])
        for page in side:
            body = [DrawnLine(line.letters, line.end > right - _EDGE) for line in page.body]
            result.append(replace(page, left=left, body=tuple(body)))
    return sorted(result, key=lambda page: page.number)


def _commonest(places: Sequence[float]) -> float:
    """Return the commonest of places, to half a point; 0 of none."""
    if not places:
        return 0.0
    return Counter(round(place * 2) / 2 for place in places).most_common(1)[0][0]
