"""A picture over the fold: its two halves, put side by side, are the picture."""

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.build.incremental import FONTS
from pamphlets.core.drawing import Drawing, Fill, Path, Segment
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.page import Shape
from pamphlets.core.source import NOWHERE, Source
from pamphlets.design.themes.sobre import THEME
from pamphlets.document.nodes import Figure, Image
from pamphlets.layout.paragraph.context import Art, Case
from pamphlets.layout.zine.over_fold import over_fold

lengths = st.floats(1, 400)
places = st.floats(-50, 450)
segments: st.SearchStrategy[Segment] = st.one_of(
    st.tuples(st.just("M"), places, places),
    st.tuples(st.just("L"), places, places),
    st.tuples(st.just("C"), places, places, places, places, places, places),
    st.tuples(st.just("Z")),
)
FIGURE = Figure(Image("a.svg", "dit", None, full=True, node=2, span=NOWHERE), (), 1, NOWHERE)


def points(shape: Shape, left: float) -> list[float]:
    """Where the x of every point of a drawing falls, its box beginning at `left`."""
    across = shape.size.width / shape.drawing.size.width
    numbers = [n for path in shape.drawing.paths for segment in path.segments for n in segment[1::2]]
    return [left + float(n) * across for n in numbers]


@given(st.lists(segments, min_size=1, max_size=6), lengths, lengths, lengths, lengths, lengths)
def test_both_halves_together_are_the_picture(
    path: list[Segment], width: float, height: float, room: float, tall: float, fold: float
) -> None:
    art = Art(Size(width, height), Drawing(Size(width, height), (Path(tuple(path), Fill()),)))
    case = Case(THEME, FontBook(FONTS), Source("a.md", ""), {"a.svg": art}, {})
    left, right = over_fold(case, FIGURE, Size(room, tall), 500.0, fold)
    assert isinstance(left.what, Shape)
    assert isinstance(right.what, Shape)
    assert left.what.size == right.what.size
    whole = left.what.size.width * 2
    assert whole <= room * 1.001
    assert left.what.size.height <= tall * 1.001
    assert abs(whole / left.what.size.height - width / height) <= 1e-6 * width / height
    assert abs(left.at.x + whole / 2 - fold) < 1e-6
    assert left.at.y == right.at.y == 500.0 - left.what.size.height
    one, two = points(left.what, left.at.x), points(right.what, fold)
    assert all(abs(a - b) < 1e-6 * max(1.0, abs(a)) for a, b in zip(one, two, strict=True))
    assert (left.what.alt, right.what.alt, right.node) == ("dit", "", None)
