"""A picture over the fold: its two halves, put side by side, are the picture."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.drawing import Drawing, Fill, PathSegment, VectorPath
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.page import ScaledDrawing
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.design.themes.sobre import THEME
from pamphlets.document.nodes import Figure, Image
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from pamphlets.layout.zine.base_pictures import split_over_fold

lengths = st.floats(1, 400)
places = st.floats(-50, 450)
segments: st.SearchStrategy[PathSegment] = st.one_of(
    st.tuples(st.just("M"), places, places),
    st.tuples(st.just("L"), places, places),
    st.tuples(st.just("C"), places, places, places, places, places, places),
    st.tuples(st.just("Z")),
)
FIGURE = Figure(Image("a.svg", "dit", 2, WHOLE_FILE, placement="spread"), (), 1, WHOLE_FILE)


def points(shape: ScaledDrawing, left: float) -> list[float]:
    """Where the x of every point of a drawing falls, its box beginning at `left`."""
    across = shape.size.width / shape.drawing.size.width
    numbers = [
        n
        for path in shape.drawing.paths
        for segment in path.segments
        for n in segment[1::2]
    ]
    return [left + float(n) * across for n in numbers]


@given(
    st.lists(segments, min_size=1, max_size=6), lengths, lengths, lengths, lengths, lengths
)
def test_both_halves_together_are_the_picture(
    path: list[PathSegment],
    width: float,
    height: float,
    room: float,
    tall: float,
    fold: float,
) -> None:
    art = Artwork(
        Size(width, height),
        Drawing(Size(width, height), (VectorPath(tuple(path), Fill()),)),
    )
    theme = replace(THEME, page=replace(THEME.page, size=Size(fold, 500.0)))
    context = TypesettingContext(
        theme, FontBook(FONTS), Source("a.md", ""), {"a.svg": art}, {}
    )
    left, right = split_over_fold(context, FIGURE, Size(room, tall), 500.0)
    assert isinstance(left.content, ScaledDrawing)
    assert isinstance(right.content, ScaledDrawing)
    assert left.content.size == right.content.size
    whole = left.content.size.width * 2
    assert whole <= room * 1.001
    assert left.content.size.height <= tall * 1.001
    assert abs(whole / left.content.size.height - width / height) <= 1e-6 * width / height
    assert abs(left.at.x + whole / 2 - fold) < 1e-6
    assert left.at.y == right.at.y == 500.0 - left.content.size.height
    one, two = points(left.content, left.at.x), points(right.content, fold)
    assert all(abs(a - b) < 1e-6 * max(1.0, abs(a)) for a, b in zip(one, two, strict=True))
    assert (left.content.alt, right.content.alt, right.node) == ("dit", "", None)
