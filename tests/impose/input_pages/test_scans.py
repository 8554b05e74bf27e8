"""Scanned pages stand upright, without borders, in one size; pages that are no scans stay as they are."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.input_pages.scans import find_usual_size
from pamphlets.impose.placement.input_page_options import InputPageOptions
from tests.support.command_line import run_words
from tests.support.pages import booklet
from tests.support.scans import Bed, picture_pdf, scan_page, type_page
from tests.support.single_pages import write_pages_of_file

CLEAN = InputPageOptions(straighten=True, cut_borders=True)


def draw_clean(
    folder: Path, images: list[Image.Image], options: InputPageOptions = CLEAN
) -> list[Image.Image]:
    """The pages of scans that were cleaned, at 105 dots an inch."""
    source = folder / "in.pdf"
    source.write_bytes(picture_pdf(*images).getvalue())
    out = folder / "out.pdf"
    with out.open("wb") as file:
        write_pages_of_file(source, file, options=options)
    with pypdfium2.PdfDocument(out) as document:
        return [page.render(scale=105 / 72, grayscale=True).to_pil() for page in document]


@pytest.mark.parametrize("lean", [0.0, 1.3, -2.6])
def test_a_scan_looks_like_its_page_again(tmp_path: Path, lean: float) -> None:
    page = type_page(612, 868)  # A5
    (seen,) = draw_clean(tmp_path, [scan_page(page, Bed(lean=lean))])
    assert abs(seen.width - 612) <= 1
    assert abs(seen.height - 868) <= 1
    size = (306, 434)
    difference = np.abs(
        np.asarray(seen.resize(size, Image.Resampling.BOX)).astype(float)
        - np.asarray(page.resize(size, Image.Resampling.BOX))
    )
    assert difference.mean() < 18  # of 247
    edges = np.asarray(seen)[[2, -3], :]
    assert edges.min() > 150  # nothing of the bed


def test_scans_of_one_book_get_one_size(tmp_path: Path) -> None:
    beds = (Bed(lean=0.8), Bed((25, 25, 40, 20), lean=-1.1), Bed((20, 30, 30, 30)))
    images = [scan_page(type_page(612, 868, seed), bed) for seed, bed in enumerate(beds)]
    assert len({image.size for image in draw_clean(tmp_path, images)}) == 1


def test_only_what_is_asked_for_is_done(tmp_path: Path) -> None:
    image = scan_page(type_page(), Bed(lean=2))
    (seen,) = draw_clean(tmp_path, [image], InputPageOptions(straighten=True))
    assert abs(seen.width - image.width) <= 1
    assert np.asarray(seen)[3:8, 200:400].mean() < 60  # the bed
    (seen,) = draw_clean(tmp_path, [image], InputPageOptions(cut_borders=True))
    assert np.asarray(seen)[3:8, 20:60].mean() < 60  # a corner of it, for the page leans


def test_what_was_done_is_told(tmp_path: Path) -> None:
    source = tmp_path / "in.pdf"
    images = [scan_page(type_page(612, 868), Bed(lean=lean)) for lean in (0, 1.5)]
    source.write_bytes(picture_pdf(*images).getvalue())
    words = ("impose", str(source), "--plan", "--no-check-margins", "--scale", "fit")
    told = run_words(*words, "--straighten", "--cut-borders")[1]
    assert "leaned by up to 1.5° are turned upright: page 2" in told
    assert "are cut off: pages 1-2" in told
    plain = booklet(tmp_path / "plain.pdf", 4)
    told = run_words("impose", str(plain), "--plan", "--straighten")[1]
    assert "no page is a scan" in told
    source.write_bytes(picture_pdf(type_page(612, 868)).getvalue())
    told = run_words(*words, "--straighten", "--cut-borders")[1]
    assert "none is turned" in told
    assert "none is cut off" in told


@pytest.mark.parametrize(
    ("frames", "size"),
    [
        ([Size(mm(147), mm(208)), Size(mm(149), mm(211))], Size(mm(148), mm(210))),
        ([Size(mm(295), mm(209))], Size(mm(297), mm(210))),
        ([Size(mm(170), mm(250))], Size(mm(172), mm(252))),  # the whole scan
        ([Size(mm(130), mm(160))], Size(mm(130), mm(160))),
    ],
)
def test_cut_scans_get_the_size_of_a_paper_or_of_the_scan(
    frames: list[Size], size: Size
) -> None:
    usual = find_usual_size([Size(mm(172), mm(252))], frames)
    assert (usual.width, usual.height) == pytest.approx((size.width, size.height), abs=0.01)


@pytest.mark.parametrize("off_middle", [-0.04, 0.0, 0.03])
def test_scanned_spreads_are_cut_at_the_fold(tmp_path: Path, off_middle: float) -> None:
    width, height = 868, 612
    fold = round((0.5 + off_middle) * width)
    spread = Image.new("L", (width, height), 240)
    draw = ImageDraw.Draw(spread)
    for distance in range(12):  # the shadow
        level = 120 + 10 * distance
        draw.line((fold - distance, 0, fold - distance, height), fill=level)
        draw.line((fold + distance, 0, fold + distance, height), fill=level)
    left, right = draw_clean(tmp_path, [spread], InputPageOptions(spreads="pairs"))
    assert left.size == right.size
    assert np.asarray(left)[:, -4:].mean() < 160  # half of the shadow at each inner edge
    assert np.asarray(right)[:, :4].mean() < 160


def test_a_picture_over_the_middle_is_no_fold(tmp_path: Path) -> None:
    spread = Image.new("L", (868, 612), 240)
    ImageDraw.Draw(spread).rectangle((330, 0, 520, 612), fill=90)
    left, right = draw_clean(tmp_path, [spread], InputPageOptions(spreads="pairs"))
    dark = [(np.asarray(half) < 150).sum() / half.height for half in (left, right)]
    assert dark == pytest.approx([104, 86], abs=3)  # cut in the middle, at 434
