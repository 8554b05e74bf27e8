"""A title's ornament: its own, whole in its square, kept by a copier; grounds and borders of whole squares."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK
from pamphlets.core.units import mm
from pamphlets.design.ornaments.tiled_ground import tile_border, tile_ground, tile_row
from pamphlets.design.ornaments.title_seed import TitleSeed
from pamphlets.design.ornaments.vignettes import Vignette, draw_vignette
from tests.support.documents import STEMS
from tests.support.photocopy import loss

SEEDS = range(40)


def kinds() -> dict[int, Vignette]:
    """One ornament of each kind, told apart by how they are made: by their number of outlines and how they are set."""
    drawn: dict[int, Vignette] = {}
    for seed in SEEDS:
        vignette = draw_vignette(TitleSeed("Un titre", seed, "vignette"))
        shape = [len(outline) for outline in vignette.outlines]
        drawn.setdefault(hash((tuple(shape), vignette.side, vignette.turns)), vignette)
    return drawn


KINDS = list(kinds().values())


def test_there_are_many_ornaments_and_each_belongs_to_its_title() -> None:
    assert len(KINDS) >= 14
    drawn = {draw_vignette(TitleSeed(stem, 0, "vignette")).outlines for stem in STEMS}
    assert len(drawn) > 0.9 * len(STEMS)
    first, again = (draw_vignette(TitleSeed("Sabots", 3, "vignette")) for _ in range(2))
    assert first == again
    assert first != draw_vignette(TitleSeed("Sabots", 4, "vignette"))


@pytest.mark.parametrize("number", range(14))
def test_a_copier_keeps_a_ground(number: int) -> None:
    seed = TitleSeed("Un titre", 0, "ground")
    ground = tile_ground(KINDS[number], seed, Size(mm(20), mm(20)), BLACK)
    lost = loss(ground, ground.size.width)
    assert lost.black < 0.035
    assert lost.white < 0.035
    assert not lost.solid


@pytest.mark.parametrize("number", range(14))
def test_an_ornament_that_stands_alone_stays_in_its_square(number: int) -> None:
    vignette = KINDS[number]
    reach = 0.501 if vignette.stands_alone else 1.0
    for outline in vignette.outlines:
        for segment in outline:
            if segment[0] != "Z":
                assert max(abs(float(value)) for value in segment[-2:]) <= reach


def test_grounds_and_rows_are_made_of_whole_squares() -> None:
    vignette = KINDS[0]
    seed = TitleSeed("Un titre", 0, "ground")
    ground = tile_ground(vignette, seed, Size(mm(128), mm(190)), BLACK)
    assert ground.size.width == pytest.approx(mm(128))
    assert mm(190) - mm(16) < ground.size.height <= mm(190)
    border = tile_border(vignette, Size(mm(128), mm(190)), BLACK)
    assert border.size == Size(mm(128), mm(190))
    assert tile_row(vignette, 3, mm(9), BLACK).size.width == pytest.approx(mm(27))
