"""What is printed beyond the trim, seen on the produced sheets: it goes on outside, and never across the fold."""

from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.pages import MM, one_page

TRIM, BLEED = 10.0, 3.0  # millimetres from the edge of the medium, and beyond the trim
SCALE = 4


def black(path: Path, turn: int = 0) -> Path:
    """A page that is black all over its medium, and is to be A5."""
    size = (210, 148) if turn in (90, 270) else (148, 210)
    media = [0, 0, *((side + 2 * TRIM) * MM for side in size)]
    trim = [TRIM * MM, TRIM * MM, *((side + TRIM) * MM for side in size)]
    bleed = [
        (TRIM - BLEED) * MM,
        (TRIM - BLEED) * MM,
        *((side + TRIM + BLEED) * MM for side in size),
    ]
    boxes = (("Media", media), ("Trim", trim), ("Bleed", bleed))
    entries = "".join(
        f"/{name}Box[{' '.join(f'{x:.4f}' for x in box)}]" for name, box in boxes
    )
    path.write_bytes(
        one_page(f"{entries}/Rotate {turn}".encode(), [b"0 g 0 0 2000 2000 re f"])
    )
    return path


def ink(pdf: Path, side: int = 0) -> tuple[float, ...]:
    """The sheet's size, and the box of what is black on it from the top left, in millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = document[side].get_size()
        grey = document[side].render(scale=SCALE, grayscale=True).to_pil()
    box = grey.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert box is not None
    return width / MM, height / MM, *(edge / SCALE / MM for edge in box)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("creep", [0, 1])
def test_bleed_goes_beyond_the_trim_and_stops_at_the_fold(
    tmp_path: Path, turn: int, creep: int
) -> None:
    options = ImposeOptions(sheet_thickness=creep * MM)
    stock = parse_paper("400x300mm")
    impose_pdf(
        black(tmp_path / "in.pdf", turn),
        tmp_path / "out.pdf",
        load_scheme("saddle"),
        stock,
        "short",
        options=options,
    )
    width, height, left, top, right, bottom = ink(tmp_path / "out.pdf")
    marks = 7  # those of the trim reach as far as that from the page, and no further
    assert (width, height) == pytest.approx((400, 300), abs=0.1)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        grey = document[0].render(scale=SCALE, grayscale=True).to_pil()
    row = [grey.getpixel((x, int(150 * MM * SCALE))) < 128 for x in range(grey.width)]
    first, last = (
        row.index(True) / SCALE / MM,
        (len(row) - row[::-1].index(True)) / SCALE / MM,
    )
    assert (first, last) == pytest.approx((200, 200 + 148 + BLEED), abs=0.15)
    column = [grey.getpixel((int(270 * MM * SCALE), y)) < 128 for y in range(grey.height)]
    high, low = (
        column.index(True) / SCALE / MM,
        (len(column) - column[::-1].index(True)) / SCALE / MM,
    )
    assert (high, low) == pytest.approx((45 - BLEED, 255 + BLEED), abs=0.15)
    assert left >= 200 - marks
    assert right <= 348 + marks + 0.2
    assert (top, bottom) == pytest.approx((45 - marks, 255 + marks), abs=0.2)


@pytest.mark.parametrize("flip", ["short", "long"])
def test_bleed_of_cards_stops_at_their_neighbours(tmp_path: Path, flip: Flip) -> None:
    impose_pdf(
        black(tmp_path / "in.pdf"),
        tmp_path / "out.pdf",
        load_scheme("repeat"),
        parse_paper("SRA3"),
        flip,
        options=ImposeOptions(pieces_per_side=2),
    )
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        grey = document[0].render(scale=SCALE, grayscale=True).to_pil()
    dark = [x for x in range(grey.width) if grey.getpixel((x, grey.height // 2)) < 128]
    assert len(dark) / SCALE / MM == pytest.approx(2 * 148 + 2 * BLEED, abs=0.3)
    assert (dark[0] + dark[-1]) / 2 == pytest.approx(grey.width / 2, abs=2)


@pytest.mark.parametrize("turn", [0, 90])
def test_undone_sheets_are_pages_with_their_bleed_again(tmp_path: Path, turn: int) -> None:
    for number in (1, 2):
        source = (
            black(tmp_path / "in.pdf", turn) if number == 1 else tmp_path / "again1.pdf"
        )
        sheets = tmp_path / f"out{number}.pdf"
        impose_pdf(source, sheets, load_scheme("saddle"), parse_paper("SRA3"), "short")
        undo_imposition(
            [sheets], tmp_path / f"again{number}.pdf", UndoOptions(flip="short")
        )
    seen = []
    for name in ("out1.pdf", "out2.pdf"):
        with pypdfium2.PdfDocument(tmp_path / name) as document:
            seen.append(document[0].render(scale=2, grayscale=True).to_pil().tobytes())
    assert sum(one != other for one, other in zip(*seen, strict=True)) < len(seen[0]) / 1000


def test_bleed_is_kept_on_both_sides_of_a_cut(tmp_path: Path) -> None:
    """In a gap of twice the bleed each card has all of its own, up to the middle; without a gap neither has any."""
    width, height, bleed = 85 * MM, 55 * MM, 3 * MM
    canvas = Canvas(
        str(tmp_path / "in.pdf"), pagesize=(width + 2 * bleed, height + 2 * bleed)
    )
    for colour in ("red", "black", "blue", "black"):  # fronts and their backs
        canvas.setTrimBox((bleed, bleed, width + bleed, height + bleed))
        canvas.setBleedBox((0, 0, width + 2 * bleed, height + 2 * bleed))
        canvas.setFillColor(colour)
        canvas.rect(0, 0, 400, 400, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    out = tmp_path / "out.pdf"
    for gap in (6.0, 0.0):
        options = ImposeOptions(gap=gap * MM, pieces_per_side=8)
        impose_pdf(
            tmp_path / "in.pdf",
            out,
            load_scheme("cards"),
            parse_paper("A4"),
            "long",
            options=options,
        )
        with pypdfium2.PdfDocument(out) as document:
            image = document[0].render(scale=SCALE).to_pil().convert("RGB")
        row_height = int(60 * MM * SCALE)
        row = [image.getpixel((x, row_height)) for x in range(image.width)]
        reds = [x / SCALE / MM for x, pixel in enumerate(row) if pixel == (255, 0, 0)]
        blues = [x / SCALE / MM for x, pixel in enumerate(row) if pixel == (0, 0, 255)]
        left = 105 - gap / 2 - 85
        assert (reds[0], reds[-1]) == pytest.approx((left - 3, 105), abs=0.3)
        assert (blues[0], blues[-1]) == pytest.approx((105, 210 - left + 3), abs=0.3)
