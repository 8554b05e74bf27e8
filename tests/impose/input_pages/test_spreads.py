"""Spreads become pages: which pages are spreads, in which order the halves are read, what is told."""

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.input_pages.spreads import find_spreads, have_spreads_inside
from pamphlets.impose.placement.input_page_options import InputPageOptions, SpreadKind
from tests.support.command_line import run_words
from tests.support.pages import pdf, stream
from tests.support.single_pages import write_pages_of_file

A5 = Size(mm(148), mm(210))
A4_LYING = Size(mm(296), mm(210))
A3_LYING = Size(mm(420), mm(297))
SQUARE = Size(mm(210), mm(210))
SQUARE_SPREAD = Size(mm(420), mm(210))
TALL = Size(mm(105), mm(297))
A4 = Size(mm(210), mm(297))


def shaded_sides(path: Path, sides: Sequence[Sequence[int]], page: Size = A5) -> Path:
    """Sides with numbers of pages from left to right, each a field of a shade of its own."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = b" ".join(b"%d 0 R" % (3 + 2 * index) for index in range(len(sides)))
    objects.append(b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(sides), kids))
    for index, numbers in enumerate(sides):
        fields = [
            b"%f g %f 0 %f %f re f"
            % (number / 20, column * page.width, page.width, page.height)
            for column, number in enumerate(numbers)
        ]
        box = b"/MediaBox[0 0 %f %f]" % (len(numbers) * page.width, page.height)
        contents = b"/Contents %d 0 R" % (4 + 2 * index)
        objects.append(b"<</Type/Page/Parent 2 0 R" + box + contents + b">>")
        objects.append(stream(b"\n".join(fields)))
    path.write_bytes(pdf(objects))
    return path


def read_shades(path: Path) -> list[int]:
    """The number of the page that each page shows in its middle."""
    numbers = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            image = page.render(scale=0.1, grayscale=True).to_pil()
            middle = image.getpixel((image.width // 2, image.height // 2))
            numbers.append(round(middle / 255 * 20))
    return numbers


def cut(
    folder: Path,
    sides: Sequence[Sequence[int]],
    kind: SpreadKind = "pairs",
    *,
    rtl: bool = False,
    page: Size = A5,
) -> list[int]:
    """What is read of spreads that were cut."""
    source = shaded_sides(folder / "in.pdf", sides, page)
    options = InputPageOptions(spreads=kind, is_right_page_first=rtl)
    out = folder / "out.pdf"
    with out.open("wb") as file:
        sizes = write_pages_of_file(source, file, options=options)
    assert [round(size.width) for size in sizes] == [round(page.width)] * len(sizes)
    return read_shades(out)


ORDER = [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("sides", "kind"),
    [
        (((1, 2), (3, 4), (5, 6), (7, 8)), "pairs"),
        (((1,), (2, 3), (4, 5), (6, 7), (8,)), "pairs"),
        (((1,), (2, 3), (4, 5), (6, 7), (8,)), "wraparound"),
        (((8, 1), (2, 3), (4, 5), (6, 7)), "wraparound"),
    ],
)
@pytest.mark.parametrize("page", [A5, Size(mm(210), mm(210)), TALL])
def test_halves_stand_in_reading_order(
    tmp_path: Path, sides: Sequence[Sequence[int]], kind: SpreadKind, page: Size
) -> None:
    assert cut(tmp_path, sides, kind, page=page) == ORDER
    mirrored = [list(reversed(numbers)) for numbers in sides]
    assert cut(tmp_path, mirrored, kind, rtl=True, page=page) == ORDER


@pytest.mark.parametrize(
    ("sizes", "spreads"),
    [
        ([A4_LYING, A4_LYING], {0, 1}),
        ([A5, A4_LYING, A5], {1}),
        ([SQUARE, SQUARE_SPREAD], {1}),
        ([SQUARE, SQUARE], {0, 1}),
        ([TALL, A4, A4], {1, 2}),
        ([A4, A4_LYING, A4_LYING], {1, 2}),  # an upright cover before spreads of A5
        ([Size(mm(150), mm(214)), Size(mm(293), mm(209))], {1}),  # as scanned
        ([Size(100, 300), Size(149, 300)], {0, 1}),
        ([Size(100, 300), Size(150, 300)], {1}),
    ],
)
def test_wide_pages_are_spreads(sizes: list[Size], spreads: set[int]) -> None:
    assert find_spreads(sizes) == spreads


@pytest.mark.parametrize(
    ("sizes", "is_so"),
    [
        ([A5, A4_LYING, A4_LYING, A5], True),
        ([A5, A4_LYING], True),
        ([A4_LYING, A5], True),
        ([A4, A3_LYING, A4], True),
        ([A5, Size(mm(297), mm(210)), A5], True),
        ([A5, Size(mm(299), mm(210)), A5], False),
        ([A4_LYING] * 4, False),  # which may be slides
        ([A5] * 4, False),
        ([A5], False),
        ([A5, A4_LYING, A5, A4_LYING], False),
        ([SQUARE, A4_LYING], False),
        ([Size(mm(140), mm(210)), A4_LYING, A5], False),
    ],
)
def test_spreads_between_single_pages_are_known(sizes: list[Size], is_so: bool) -> None:
    assert have_spreads_inside(sizes) is is_so


@pytest.mark.parametrize(
    ("sides", "answer"),
    [
        (((1,), (2, 3), (4, 5), (6,)), "these pages are spreads, "),
        (((1, 2), (3, 4)), "if each has two pages of a book side by side, --spreads pairs"),
    ],
)
def test_spreads_are_not_taken_for_large_pages(
    tmp_path: Path, sides: Sequence[Sequence[int]], answer: str
) -> None:
    source = shaded_sides(tmp_path / "in.pdf", sides)
    words = ("impose", str(source), "--plan", "--no-check-margins")
    status, told = run_words(*words)
    assert status == 1
    assert answer in told
    status, told = run_words(*words, "--scale", "fit")
    assert status == 0
    assert ("look like spreads" in told) == (len(sides) == 4)  # alike, they may be slides
    status, told = run_words(*words, "--spreads", "pairs")  # the hint, typed
    assert status == 0


def test_what_was_cut_is_told(tmp_path: Path) -> None:
    source = shaded_sides(tmp_path / "in.pdf", ((1,), (2, 3), (4,)))
    status, told = run_words("impose", str(source), "--plan", "--spreads", "pairs")
    assert status == 0
    assert "1 spread cut into pages of A5: there are 4 pages now" in told
    assert "no spread" not in told
    status, told = run_words("impose", str(source), "--plan", "--spreads", "wraparound")
    assert "the first page is no spread" in told
