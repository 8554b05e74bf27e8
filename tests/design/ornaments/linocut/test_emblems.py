"""A motif in a box: once in a square, in a row or a column where the box is long."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.inks import find_ink
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.design.ornaments.linocut.emblems import draw_motif_emblem
from pamphlets.design.ornaments.linocut.motif_table import find_motif
from pamphlets.design.ornaments.linocut.strokes import LinocutHand


@pytest.mark.parametrize(
    ("size", "count"),
    [(Size(90, 90), 1), (Size(170, 90), 1), (Size(180, 90), 2), (Size(90, 270), 3)],
)
def test_a_long_box_holds_a_row_of_squares(size: Size, count: int) -> None:
    key = find_motif("clé")
    assert key is not None
    drawing = draw_motif_emblem((key,), LinocutHand("Essai"), size)
    squares = [path for path in drawing.paths if path.fill and path.fill.ink == PAPER]
    alone = draw_motif_emblem((key,), LinocutHand("Essai"), Size(90, 90))
    assert drawing.size == size
    assert len(drawing.paths) >= count * len(alone.paths) * 0.8
    assert squares
    assert {path.fill.ink for path in drawing.paths if path.fill} == {BLACK, PAPER}


@pytest.mark.parametrize(("name", "motif_ink"), [("jaune", BLACK), ("rouge", PAPER)])
def test_a_motif_on_a_pale_ground_is_black(name: str, motif_ink: Ink) -> None:
    key, ink = find_motif("clé"), find_ink(name)
    assert key is not None
    assert ink is not None
    drawing = draw_motif_emblem((key,), LinocutHand("Essai"), Size(180, 90), ink)
    inks = [path.fill.ink for path in drawing.paths if path.fill]
    assert inks[inks.index(ink) + 1] == motif_ink
