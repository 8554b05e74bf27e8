"""Lines on the sheets, read from the produced PDF: on a zine along its panels, else in the margins alone."""

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.folding import lines, numbered
from tests.support.pages import MM
from tests.support.paper import look


def made(
    folder: Path, name: str, size: tuple[float, float], pages: int = 8, stock: str = "A4"
) -> Path:
    source = numbered(folder / "in.pdf", pages, (size[0] * MM, size[1] * MM))
    impose_pdf(source, folder / "out.pdf", load_scheme(name), parse_paper(stock), "short")
    return folder / "out.pdf"


def test_the_slit_runs_from_a_quarter_to_three_quarters_of_the_middle(
    tmp_path: Path,
) -> None:
    (drawn,) = lines(made(tmp_path, "zine8", (74, 105)))
    (slit,) = [line for line in drawn if not line.dashed]
    assert (slit.left, slit.right) == pytest.approx((74.25 * MM, 222.75 * MM), abs=0.5)
    assert slit.bottom == pytest.approx(105 * MM, abs=0.5)
    assert slit.top - slit.bottom < 1.5


@pytest.mark.parametrize(
    ("name", "size", "cuts"), [("zine8", (74, 105), 1), ("zine16", (52, 74), 5)]
)
def test_each_cut_has_its_scissors_where_a_printer_prints(
    tmp_path: Path, name: str, size: tuple[float, float], cuts: int
) -> None:
    with pypdfium2.PdfDocument(made(tmp_path, name, size)) as document:
        page = document[0]
        width, height = page.get_size()
        paths = list(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,)))
        scissors = [
            path.get_bounds()
            for path in paths
            if pdfium.FPDFPath_CountSegments(path.raw) > 2
        ]
    solid = [line for line in lines(tmp_path / "out.pdf")[0] if not line.dashed]
    assert len(scissors) == len(solid) == cuts
    for left, bottom, right, top in scissors:
        assert min(left, bottom, width - right, height - top) > 5 * MM
        assert any(
            line.left - 9 < left
            and right < line.right + 9
            and line.bottom - 9 < bottom
            and top < line.top + 9
            for line in solid
        )


@pytest.mark.parametrize("size", [(85, 55), (63, 88), (148, 105)])
def test_marks_of_cards_point_at_their_edges_and_touch_none(
    tmp_path: Path, size: tuple[float, float]
) -> None:
    out = made(tmp_path, "cards", size, pages=40)
    for drawn in lines(out)[:1]:
        xs = {
            round(line.left + line.right) / 2
            for line in drawn
            if line.top - line.bottom > 5
        }
        ys = {
            round(line.bottom + line.top) / 2
            for line in drawn
            if line.right - line.left > 5
        }
        for places, length in ((sorted(xs), size[0] * MM), (sorted(ys), size[1] * MM)):
            steps = [after - before for before, after in pairwise(places)]
            assert steps == pytest.approx([length] * len(steps), abs=1.1)
        if size == (85, 55):
            assert (len(xs), len(ys)) == (3, 6)
            assert all(
                line.right < min(xs)
                or line.left > max(xs)
                or line.top < min(ys)
                or line.bottom > max(ys)
                for line in drawn
            )


def test_nothing_is_drawn_where_pages_that_are_folded_fill_the_sheet(
    tmp_path: Path,
) -> None:
    for name, size in (("saddle", (148, 210)), ("quarto", (105, 148))):
        assert not any(lines(made(tmp_path, name, size)))


@pytest.mark.parametrize("name", ["repeat", "cards"])
def test_cuts_of_pieces_that_fill_the_sheet_begin_at_its_edges_and_cross_in_the_middle(
    tmp_path: Path, name: str
) -> None:
    front, back, *_ = lines(made(tmp_path, name, (105, 148)))
    assert not back
    drawn = {
        tuple(
            round(2 * end / MM) / 2
            for end in (line.left, line.bottom, line.right, line.top)
        )
        for line in front
    }
    level = {(0, 148.5, 9, 148.5), (201, 148.5, 210, 148.5), (102.5, 148.5, 107.5, 148.5)}
    upright = {(105, 0, 105, 9), (105, 288, 105, 297), (105, 146, 105, 151)}
    assert drawn == level | upright


def test_a_book_cut_from_its_sheets_is_marked_at_the_cut_and_not_at_the_fold(
    tmp_path: Path,
) -> None:
    for name in ("double", "cut-stack-fold"):
        front, back, *_ = lines(made(tmp_path, name, (105, 148)))
        assert not back
        heights = [(line.bottom + line.top) / 2 / MM for line in front]
        assert heights == pytest.approx([148.5, 148.5], abs=0.2)


def test_pieces_that_leave_a_margin_have_their_marks_there_alone(tmp_path: Path) -> None:
    front, *_ = lines(made(tmp_path, "repeat", (95, 140)))
    for line in front:
        is_in_margin = (
            line.right < 10 * MM
            or line.left > 200 * MM
            or line.top < 8.6 * MM
            or line.bottom > 288.4 * MM
        )
        assert is_in_margin


def test_pages_on_raw_paper_are_marked_at_their_corners_and_at_the_fold(
    tmp_path: Path,
) -> None:
    for drawn in lines(made(tmp_path, "saddle", (210, 297), 4, "SRA3")):
        upright = {
            round((line.left + line.right) / 2 / MM)
            for line in drawn
            if line.top - line.bottom > 5
        }
        assert upright == {15, 225, 435}


def test_a_scaled_page_fills_its_cell(tmp_path: Path) -> None:
    source = numbered(tmp_path / "in.pdf", 4, (210 * MM, 297 * MM))
    impose_pdf(
        source,
        tmp_path / "out.pdf",
        load_scheme("saddle"),
        parse_paper("A4"),
        "short",
        options=ImposeOptions(scale_to_fit=True),
    )
    (alone,), front = look(source)[0].marks, look(tmp_path / "out.pdf")[0]
    (placed,) = [mark for mark in front.marks if mark.number == 1]
    scale = (
        210 / 297
    )  # of a sheet 210 mm high; it is 148.5 mm wide then, as half the sheet is
    assert placed.x == pytest.approx(148.5 * MM + scale * alone.x, abs=0.01)
    assert (placed.y, placed.dx) == pytest.approx(
        (scale * alone.y, scale * alone.dx), abs=0.01
    )


def test_marks_of_a_cover_are_dashed_where_it_is_folded(tmp_path: Path) -> None:
    source = numbered(tmp_path / "in.pdf", 2, (148 * MM, 210 * MM))
    out = tmp_path / "out.pdf"
    options = ImposeOptions(spine_width=8 * MM)
    impose_pdf(
        source, out, load_scheme("cover"), parse_paper("A3"), "short", options=options
    )
    (drawn,) = lines(out)
    middles = {
        is_dashed: sorted(
            {round(line.left / MM) for line in drawn if line.dashed is is_dashed}
        )
        for is_dashed in (True, False)
    }
    assert middles[True] == [206, 214]  # 4 mm from the middle of 420
    upright = [line for line in drawn if line.top - line.bottom > line.right - line.left]
    solid = sorted(
        {round((line.left + line.right) / 2 / MM) for line in upright if not line.dashed}
    )
    assert solid == [58, 362]


def test_an_accordion_is_cut_between_its_strips_and_dashed_at_its_folds(
    tmp_path: Path,
) -> None:
    drawn, _ = lines(made(tmp_path, "accordion", (60, 90), 16))
    folds = sorted({round(line.left / MM) for line in drawn if line.dashed})
    assert folds == [
        75,
        135,
    ]  # three panels of 60 mm in the middle of 210, two on the last strip


def test_a_meander_is_slit_from_one_edge_and_not_to_the_other(tmp_path: Path) -> None:
    front, back = lines(made(tmp_path, "meander", (74, 105), 16))
    (slit,) = [line for line in front if not line.dashed]
    assert (slit.left, slit.right) == pytest.approx((0, 222.75 * MM), abs=0.5)
    assert back == []
