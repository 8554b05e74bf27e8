"""A finished PDF -> its pages as lines of text: letters at their places, the column, the notes, the foot.

Read with PyMuPDF, which `make bench` installs and `make test` does not, from the drawn letters alone: it knows nothing
of how the pages were set, so that pages of Typst and LuaLaTeX are measured as ours are. Latin text alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

_BLANKS: Final = "\u00a0\u202f\u2009\u200a\u2060\u200b "
_HEAD, _FOOT = (
    0.076,
    0.084,
)  # shares of the page above and below all text: running heads, folios
_SAME_LINE: Final = 1.0  # points between the baselines of letters of one line
_RAISED: Final = (1.0, 6.0)  # points by which a call stands above its line
_EDGE: Final = (
    2.5  # points short of the right edge that a line filled to it may stay: hung marks
)
_SIZE_ROOM: Final = (
    0.06  # how far the size of letters of the text may be from the commonest one
)
_NOTE_SIZES: Final = (0.76, 0.89)  # of notes, as shares of the text's


class Letter(NamedTuple):
    """One drawn character: the ends of its width, its baseline downwards, and its type. `is_call`: of a note."""

    start: float
    end: float
    baseline: float
    text: str
    size: float
    font: str
    is_call: bool = False


class Shape(NamedTuple):
    """The box around a rule, a drawing or a picture, downwards."""

    left: float
    top: float
    right: float
    bottom: float


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
    def font(self) -> str:
        """Return the font of the letter in its middle."""
        return self.letters[len(self.letters) // 2].font

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
    import pymupdf

    open_document: Any = pymupdf.open  # has no types
    with open_document(path) as document:
        flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
        stop = last or len(document)
        numbers = range(first, stop + 1)
        all_letters = {
            number: tuple(_read_letters(document[number - 1], flags)) for number in numbers
        }
        shapes = {number: tuple(_read_shapes(document[number - 1])) for number in numbers}
    sizes = Counter(
        (round(letter.size, 1), _family(letter.font))
        for letters in all_letters.values()
        for letter in letters
    )
    if not sizes:
        return ()
    (size, family), _ = sizes.most_common(1)[0]
    pages: list[DrawnPage] = []
    for number, letters in all_letters.items():
        page = _build_page(number, letters, size, family)
        pages.append(replace(page, shapes=shapes[number]))
    return tuple(_mark_filled_lines([page for page in pages if page.letters]))


def _read_letters(page: Any, flags: int) -> Iterable[Letter]:
    """Yield the letters of a page between its head and its foot, blanks left out."""
    height = page.rect.height
    for block in page.get_text("rawdict", flags=flags)["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for char in span["chars"]:
                    baseline = char["origin"][1]
                    in_text_area = _HEAD * height < baseline < (1 - _FOOT) * height
                    if in_text_area and char["c"].strip(_BLANKS):
                        start, _, end, _ = char["bbox"]
                        yield Letter(
                            start, end, baseline, char["c"], span["size"], span["font"]
                        )


def _read_shapes(page: Any) -> Iterable[Shape]:
    """Yield the boxes of what is drawn on a page between its head and its foot."""
    height = page.rect.height
    boxes = [drawing["rect"] for drawing in page.get_drawings()]
    boxes += [image["bbox"] for image in page.get_image_info()]
    for left, top, right, bottom in boxes:
        if _HEAD * height < bottom < (1 - _FOOT) * height:
            yield Shape(left, top, right, bottom)


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
    small = [letter for letter in letters if letter.size < least]
    body = _make_lines(text_letters, small)
    notes = _make_lines(note_letters, [letter for letter in small if letter.size < low])
    return DrawnPage(
        number,
        0.0,
        tuple(line for line in body if _family(line.font) == family),
        tuple(line for line in notes if _family(line.font) == family),
        tuple(letters),
        size,
    )


def _make_lines(letters: Iterable[Letter], small: Sequence[Letter]) -> list[DrawnLine]:
    """Return letters as lines, the raised figures among the `small` ones as calls of their lines."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.baseline):
        if rows and abs(rows[-1][0].baseline - letter.baseline) < _SAME_LINE:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    # Some programs raise figures without making them smaller: these are a row of their own.
    rows = [row for row in rows if not _is_row_of_calls(row)]
    least, most = _RAISED
    for letter in small:
        if letter.text.isdigit():
            for row in rows:
                if least < row[0].baseline - letter.baseline < most:
                    row.append(letter._replace(is_call=True))
                    break
    return [DrawnLine(tuple(sorted(row, key=lambda letter: letter.start))) for row in rows]


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
