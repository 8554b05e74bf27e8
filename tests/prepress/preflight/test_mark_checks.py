"""Lines, pictures, inks and page counts that a printer would ask about: each limit holds on both sides."""

from collections.abc import Sequence

import pytest

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.languages.wording import sentence
from pamphlets.prepress.preflight.mark_checks import (
    check_colours,
    check_coverage,
    check_page_count,
    check_resolution,
    check_strokes,
)
from tests.prepress.preflight.pages import SOURCE, page, write

AT = Point(100.0, 100.0)
RED = find_ink("rouge") or BLACK
LINE = polygon([(0.0, 0.0), (100.0, 0.0)])


def codes(diagnostics: Sequence[Diagnostic]) -> list[str]:
    return [f"{told.severity} {told.code}" for told in diagnostics]


def rule(weight: float, ink: Ink = BLACK, tint: float = 1.0) -> PageItem:
    return PageItem(AT, Rule(100.0, weight, ink, tint))


def drawing(weight: float, scale: float = 1.0, ink: Ink = BLACK) -> PageItem:
    size = Size(100.0, 100.0)
    drawn = Drawing(size, (VectorPath(LINE, None, Stroke(weight, ink)),))
    return PageItem(AT, ScaledDrawing(drawn, Size(100.0 * scale, 100.0 * scale)))


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (rule(0.24), "warning preflight-stroke-thin"),
        (rule(0.25), "notice preflight-stroke-copied"),
        (rule(0.49), "notice preflight-stroke-copied"),
        (rule(0.5), ""),
        (PageItem(AT, Rule(0.2, 100.0)), "warning preflight-stroke-thin"),
        (rule(0.2, PAPER), ""),
        (rule(0.2, tint=0.0), ""),
        (drawing(0.6), ""),
        (drawing(0.6, 0.5), "notice preflight-stroke-copied"),
        (drawing(0.6, 0.4), "warning preflight-stroke-thin"),
        (drawing(0.2, 3.0), ""),
        (drawing(0.2, ink=PAPER), ""),
    ],
)
def test_lines_by_their_weight_as_printed(item: PageItem, code: str) -> None:
    assert codes(check_strokes(SOURCE, [page(item)])) == ([code] if code else [])


def test_a_filled_shape_is_no_line() -> None:
    shape = Drawing(Size(9.0, 9.0), (VectorPath(LINE, Fill()),))
    item = PageItem(AT, ScaledDrawing(shape, Size(9.0, 9.0)))
    assert check_strokes(SOURCE, [page(item)]) == []


@pytest.mark.parametrize(
    ("pixels", "code"),
    [
        ((1250, 1250), ""),
        ((1240, 1250), "notice preflight-picture-soft"),
        ((1250, 1240), "notice preflight-picture-soft"),
        ((625, 625), "notice preflight-picture-soft"),
        ((620, 1250), "warning preflight-picture-coarse"),
        (None, ""),
    ],
)
def test_pictures_by_their_dots_an_inch(pixels: tuple[int, int] | None, code: str) -> None:
    item = PageItem(AT, ScaledPicture("a.jpg", Size(300.0, 300.0)))
    told = check_resolution(SOURCE, [page(item)], lambda _path: pixels)
    assert codes(told) == ([code] if code else [])
    if code:
        assert told[0].fields["pixels"] == "1250", "what 300 dots an inch take"


def test_a_crop_shows_fewer_pixels_and_a_coarse_screen_needs_fewer() -> None:
    size = Size(300.0, 300.0)
    cropped = ScaledPicture("a.jpg", size, crop=Rect(0.25, 0.25, 0.5, 0.5))
    (told,) = check_resolution(
        SOURCE, [page(PageItem(AT, cropped))], lambda _path: (1250, 1250)
    )
    assert (told.fields["dpi"], told.fields["pixels"]) == ("150", "2500")
    dotted = ScaledPicture("a.jpg", size, tones=ToneRendering("halftone", 25))
    items = [page(PageItem(AT, dotted))]
    wanted = {160: "notice preflight-picture-soft", 155: "warning preflight-picture-coarse"}
    for pixels, code in wanted.items():  # 38.4 and 37.2 dots an inch
        measured = {"a.jpg": (pixels, pixels)}
        assert codes(check_resolution(SOURCE, items, measured.get)) == [code]


def test_colours_that_the_title_does_not_name() -> None:
    red = page(write("Rouge", ink=RED), label="3")
    black = page(write("Noir"))
    pages = [black, red]
    (told,) = check_colours(SOURCE, pages, [BLACK], is_folded=True)
    assert (told.code, told.fields["inks"]) == ("preflight-colour", "rouge")
    assert told.fields["pages"] == "3"
    assert check_colours(SOURCE, pages, [RED], is_folded=False) == []
    (asked,) = check_colours(SOURCE, pages, [RED], is_folded=True)
    assert asked.code == "preflight-colour-pages"
    assert (asked.fields["count"], asked.fields["total"]) == ("1", "2")
    assert check_colours(SOURCE, [black], [BLACK], is_folded=True) == []


def test_a_picture_in_its_own_colours_makes_a_page_in_colour() -> None:
    picture = ScaledPicture("a.jpg", Size(9.0, 9.0), tones=ToneRendering("colour"))
    (told,) = check_colours(SOURCE, [page(PageItem(AT, picture))], [BLACK], is_folded=True)
    assert told.code == "preflight-colour"
    assert told.fields["inks"] == sentence("phrases.picture-colours")


def test_pages_covered_with_ink() -> None:
    pages = [page(label="1"), page(label="2"), page(label="3")]
    (told,) = check_coverage(SOURCE, pages, [0.30, 0.31, 0.5])
    assert (told.fields["percent"], told.fields["pages"]) == ("50", "2, 3")
    assert check_coverage(SOURCE, pages, [0.1, 0.2, 0.3]) == []


def test_pages_that_are_blank_but_for_their_number() -> None:
    words, blank = page(write("Mot"), label="1"), page(label="2")
    folio = page(write("3"), label="3")
    (told,) = check_page_count(SOURCE, [words, blank, folio, words])
    assert (told.code, told.fields["pages"]) == ("preflight-blank", "2, 3")
    assert (told.fields["count"], told.fields["total"]) == ("2", "4")


@pytest.mark.parametrize(("count", "missing"), [(4, None), (5, "3"), (7, "1"), (8, None)])
def test_pages_that_fill_no_folded_sheet(count: int, missing: str | None) -> None:
    told = check_page_count(SOURCE, [page(write("Mot"))] * count)
    assert [each.fields["missing"] for each in told] == ([missing] if missing else [])
