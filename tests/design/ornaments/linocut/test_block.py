"""Trait's cut blocks: each title its own hand, the same on every machine, and all of it left by a photocopier."""

from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.drawing import Drawing, Fill, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.inks import find_ink
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.design.ornaments.linocut.block import draw_linocut
from pamphlets.design.ornaments.linocut.bounds import Bounds, clip_path
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.ornaments.word_bars import draw_word_bars
from tests.support.documents import STEMS
from tests.support.photocopy import loss

BOX = Size(363.0, 300.0)


def inks(drawing: Drawing) -> Iterator[Ink]:
    return (path.fill.ink for path in drawing.paths if path.fill)


def test_a_title_is_cut_alike_on_every_machine() -> None:
    segments = [path.segments for path in draw_linocut("Essai", BOX).paths]
    assert sha256(repr(segments).encode()).hexdigest()[:16] == "d09bf764381af995"


def test_each_title_has_its_own_hand() -> None:
    titles = sorted(set(STEMS))[:30]
    assert len({draw_linocut(title, BOX).paths for title in titles}) == len(titles)
    assert draw_linocut("Rien", BOX) == draw_linocut("Rien", BOX)


@given(st.text(max_size=40), st.floats(120, 420), st.floats(60, 420))
@settings(max_examples=30)
def test_a_block_is_cut_for_any_title_in_any_box(
    title: str, width: float, height: float
) -> None:
    drawing = draw_linocut(title, Size(width, height))
    assert drawing.size == Size(width, height)
    assert len(drawing.paths) < 4000
    assert set(inks(drawing)) == {BLACK, PAPER}


def test_the_sun_alone_is_in_the_spot_ink() -> None:
    red = find_ink("rouge")
    assert red is not None
    assert sum(ink == red for ink in inks(draw_linocut("Essai", BOX, red))) == 1


@pytest.mark.parametrize("title", STEMS[:6])
def test_a_photocopier_leaves_a_block(title: str) -> None:
    found = loss(draw_linocut(title, BOX), BOX.width)
    assert found.black < 0.06, "tips of the gouge may go"
    assert found.white < 0.06
    assert not found.solid


def test_a_halftone_grows_from_small_dots_to_large_and_never_closes() -> None:
    dots = tuple(LinocutHand("Essai").cut_dots(Bounds(0.0, 0.0, 120.0, 120.0), 7.0))
    areas = []
    for path in dots:
        across = [segment[1] for segment in path.segments[:-1] if segment[0] != "Z"]
        areas.append(max(across) - min(across))
    assert min(areas) > 1.2
    assert max(areas) < 7.0 * 0.75
    assert sum(areas[:12]) < sum(areas[-12:])


@given(
    st.lists(st.sampled_from(STEMS), min_size=1, max_size=8).map(" ".join),
    st.floats(60, 600),
    st.floats(30, 600),
)
@settings(max_examples=40)
def test_courses_fill_their_box_with_bars_that_a_copier_holds(
    title: str, width: float, height: float
) -> None:
    drawing = draw_word_bars(title, Size(width, height))
    spots = [
        segment[1:]
        for path in drawing.paths
        for segment in path.segments
        if segment[0] != "Z"
    ]
    assert all(-0.01 <= x <= width + 0.01 and -0.01 <= y <= height + 0.01 for x, y in spots)  # type: ignore[misc]
    assert max(x for x, _ in spots) == pytest.approx(width, abs=height)  # type: ignore[misc]


def test_no_ink_of_a_block_reaches_the_edge_of_its_box() -> None:
    for path in draw_linocut("Essai", BOX).paths[:-1]:
        for segment in path.segments:
            if segment[0] != "Z":
                assert 1.0 <= segment[-2] <= BOX.width - 1.0
                assert 1.0 <= segment[-1] <= BOX.height - 1.0


@given(
    st.lists(st.tuples(st.floats(-50, 150), st.floats(-50, 150)), min_size=3, max_size=3)
)
def test_a_triangle_clipped_keeps_what_is_inside_and_nothing_else(
    corners: list[tuple[float, float]],
) -> None:
    (x0, y0), *others = corners
    whole = VectorPath((("M", x0, y0), *(("L", x, y) for x, y in others), ("Z",)), Fill())
    part = clip_path(whole, Bounds(0.0, 0.0, 100.0, 100.0))
    inside = [spot for spot in corners if all(0 <= value <= 100 for value in spot)]
    kept = (
        []
        if part is None
        else [segment[1:] for segment in part.segments if segment[0] != "Z"]
    )
    assert all(-0.01 <= value <= 100.01 for spot in kept for value in spot)
    for x, y in inside:
        assert any(abs(x - a) < 0.01 and abs(y - b) < 0.01 for a, b in kept)  # type: ignore[misc]
