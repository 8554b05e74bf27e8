"""The drawings of the texts: read without a fault, and still themselves after a photocopier."""

import re
from pathlib import Path

import pytest

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.inks import find_ink
from pamphlets.core.source import Diagnostic, Source
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import mm
from pamphlets.design.themes.sobre import THEME
from pamphlets.readers.svg.reader import SvgResources, read_svg
from tests.support.photocopy import loss

IMAGES = sorted((Path(__file__).resolve().parents[2] / "content" / "images").glob("*.svg"))
RESOURCES = SvgResources(FontBook(FONTS, THEME.fallback_fonts))
each_image = pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.stem)


def source(path: Path) -> Source:
    return Source(path.name, path.read_text("utf-8"))


def read_drawing(path: Path, ink: Ink = BLACK) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    """A drawing as the press reads it, its words in the fonts of a theme."""
    return read_svg(source(path), ink, RESOURCES)


def smallest_width(text: str) -> float:
    """Points: what the file says in its comment (`not smaller than 60`), or else its own width."""
    said = re.search(r"not smaller than (\d+)", text) or re.search(
        r'width="([\d.]+)mm"', text
    )
    assert said, "a drawing says in millimetres how wide it is"
    return mm(float(said[1]))


def test_there_are_drawings() -> None:
    assert len(IMAGES) > 8


@each_image
def test_a_drawing_is_read_without_a_doubt(path: Path) -> None:
    drawing, said = read_drawing(path)
    assert said == ()
    assert drawing.paths


@each_image
def test_a_drawing_is_flat_black_paper_and_spot_ink(path: Path) -> None:
    """No grey: a copier makes mud of it."""
    spot = find_ink("rouge")
    assert spot is not None
    drawing, _ = read_drawing(path, spot)
    used = [mark for shape in drawing.paths for mark in (shape.fill, shape.stroke) if mark]
    assert {mark.ink for mark in used} <= {BLACK, PAPER, spot}
    assert {mark.tint for mark in used} == {1.0}


@each_image
def test_a_photocopier_leaves_lines_gaps_and_solids_of_a_drawing(path: Path) -> None:
    """Tips of cuts may go, lines may not: at the smallest width in print, a few hundredths of the black."""
    drawing, _ = read_drawing(path)
    found = loss(drawing, smallest_width(source(path).text))
    assert found.black < 0.03
    assert found.white < 0.03
    assert not found.solid


def test_lines_that_are_too_fine_or_too_close_or_solids_too_broad_are_found() -> None:
    def drawn(bars: str) -> Source:
        size = 'width="80mm" height="80mm" viewBox="0 0 80 80"'
        return Source(
            "x.svg", f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{bars}</svg>'
        )

    def bars(width: float, pitch: float) -> str:
        return "".join(
            f'<rect x="{5 + k * pitch}" y="5" width="{width}" height="70"/>'
            for k in range(40)
        )

    def found(text: str) -> tuple[bool, bool, bool]:
        lost = loss(read_svg(drawn(text))[0], mm(80))
        return lost.black > 0.03, lost.white > 0.03, lost.solid

    assert found(bars(0.15, 1.5)) == (True, False, False)
    assert found(bars(1.3, 1.5)) == (False, True, False)
    assert found('<rect x="5" y="5" width="34" height="70"/>') == (False, False, True)
    assert found(bars(0.4, 1.5)) == (False, False, False)
