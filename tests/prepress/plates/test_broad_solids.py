"""What is broad and solid has 85 % of ink, what is narrow or paler stays as it is."""

import pytest

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
    make_untrimmed_page,
)
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.style import BLACK, PAPER, FontSpec
from pamphlets.core.units import mm
from pamphlets.prepress.plates.broad_solids import MOST_TINT, limit_solids
from tests.prepress.plates.mixed_pages import gradient

SIZE = Size(400, 400)
SQUARE = Size(40, 40)
BROAD = mm(7) + 0.01
NARROW = mm(7) - 0.01
HEAVY = FontSpec("Anton")


def limited(*contents: GlyphRun | Rule | ScaledDrawing | ScaledPicture) -> list[object]:
    """The contents of a plate once its solids are limited."""
    items = tuple([PageItem(Point(20, 200), content) for content in contents])
    return [
        item.content for item in limit_solids(make_untrimmed_page(SIZE, items, "1")).items
    ]


def drawing(path: VectorPath, size: Size = SQUARE, factor: float = 1.0) -> ScaledDrawing:
    tones = ToneRendering("auto", 25)
    return ScaledDrawing(Drawing(size, (path,)), size.scale_by(factor), tones=tones)


def square(side: float) -> VectorPath:
    return VectorPath(polygon(((0, 0), (side, 0), (side, side), (0, side))), Fill())


def test_a_rule_is_broad_both_ways() -> None:
    rules = (Rule(BROAD, BROAD), Rule(300, NARROW), Rule(NARROW, 300))
    assert limited(*rules) == [Rule(BROAD, BROAD, BLACK, MOST_TINT), *rules[1:]]


def test_a_tint_and_paper_stay() -> None:
    contents = (Rule(90, 90, BLACK, 0.4), Rule(90, 90, PAPER))
    assert limited(*contents) == list(contents)


@pytest.fixture(scope="module")
def letters() -> tuple[GlyphRun, ...]:
    """Runs of heavy letters at four sizes, in em of the same words, and one of another face."""
    shape = FontBook(FONTS).shape("NON", HEAVY)
    light = FontBook(FONTS).shape("oui", FontSpec("Source Sans 3"))
    runs = [GlyphRun(shape, size) for size in (200, 101, 99, 60)]
    return (*runs, GlyphRun(light, 180))


def test_lines_of_a_title_are_of_one_tint(letters: tuple[GlyphRun, ...]) -> None:
    tints = [run.tint for run in limited(*letters)]  # type: ignore[attr-defined]
    assert tints == [MOST_TINT, MOST_TINT, 1.0, 1.0, 1.0]
    narrow = limited(*letters[3:])
    assert [run.tint for run in narrow] == [1.0, 1.0]  # type: ignore[attr-defined]


def test_a_drawing_is_measured_as_large_as_it_is_printed() -> None:
    (small,) = limited(drawing(square(15)))
    assert small.drawing.paths[0].fill == Fill()  # type: ignore[attr-defined]
    (large,) = limited(drawing(square(15), factor=2.0))
    assert large.drawing.paths[0].fill == Fill(tint=MOST_TINT)  # type: ignore[attr-defined]


def test_a_limited_solid_is_screened_by_the_machine_and_its_neighbours_by_us() -> None:
    path = VectorPath(square(30).segments, Fill(tint=0.5))
    shape = drawing(square(30))
    both = ScaledDrawing(
        Drawing(Size(40, 40), (path, square(30), path)), Size(40, 40), tones=shape.tones
    )
    parts = [part for part in limited(both) if isinstance(part, ScaledDrawing)]
    assert [part.tones.screen_frequency for part in parts] == [25, None, 25]
    assert [part.drawing.paths[0].fill for part in parts] == [
        Fill(tint=0.5),
        Fill(tint=MOST_TINT),
        Fill(tint=0.5),
    ]


def test_what_is_cut_off_a_drawing_does_not_count() -> None:
    shape = drawing(square(40))
    cut = ScaledDrawing(shape.drawing, Size(40, 10), crop=Rect(0, 0, 1, 0.25))
    (part,) = limited(cut)
    assert part.drawing.paths[0].fill == Fill()  # type: ignore[attr-defined]


def test_a_gradient_ends_at_85_percent_and_a_broad_line_has_no_more() -> None:
    broad = VectorPath(square(40).segments, Fill(pattern=gradient(BLACK)), Stroke(BROAD))
    (part,) = limited(drawing(broad))
    path = part.drawing.paths[0]  # type: ignore[attr-defined]
    assert [stop.tint for stop in path.fill.pattern.stops] == [0.1, MOST_TINT]
    assert path.stroke.tint == MOST_TINT
    (part,) = limited(drawing(VectorPath(square(40).segments, None, Stroke(NARROW))))
    assert part.drawing.paths[0].stroke.tint == 1.0  # type: ignore[attr-defined]


def test_pictures_are_told_their_most_ink() -> None:
    (picture,) = limited(ScaledPicture("a.png", SIZE))
    assert picture.tones.broad_tint == MOST_TINT  # type: ignore[attr-defined]
    knocked = ScaledPicture("a.png", SIZE, ink=PAPER)
    assert limited(knocked) == [knocked]
