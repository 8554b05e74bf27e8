"""Covers' compositions: the motif large, the second at 0.4, a flat ink in each, nothing that a copier loses."""

import pytest

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Size
from pamphlets.core.inks import find_ink
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.design.ornaments.linocut.compositions import (
    COMPOSITIONS,
    CoverArt,
    draw_composition,
)
from pamphlets.design.ornaments.linocut.motif_table import Motif, find_motif
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from tests.support.photocopy import has_broad_solid, loss

ROOM = Size(437.0, 420.0)


def motifs(*names: str) -> tuple[Motif, ...]:
    return tuple(filter(None, map(find_motif, names)))


def compose(
    plan: str, names: tuple[str, ...], title: str = "Essai", ink: Ink = BLACK
) -> Drawing:
    return draw_composition(plan, CoverArt(motifs(*names), LinocutHand(title), ROOM, ink))


def inks(drawing: Drawing) -> set[Ink]:
    return {path.fill.ink for path in drawing.paths if path.fill}


each_plan = pytest.mark.parametrize("plan", COMPOSITIONS)


@each_plan
def test_a_plan_is_black_alone_or_black_and_one_flat_ink(plan: str) -> None:
    red = find_ink("rouge")
    assert red is not None
    assert inks(compose(plan, ("clé",))) == {BLACK, PAPER}
    assert inks(compose(plan, ("clé",), ink=red)) == {BLACK, PAPER, red}


@each_plan
def test_a_plan_is_cut_anew_for_each_title_and_alike_for_the_same(plan: str) -> None:
    assert compose(plan, ("clé",)) == compose(plan, ("clé",))
    assert compose(plan, ("clé",)) != compose(plan, ("clé",), "Autre")


@each_plan
@pytest.mark.parametrize("title", ["Essai", "Autre"])
def test_a_second_motif_is_drawn_too(plan: str, title: str) -> None:
    alone, together = (
        compose(plan, ("maison",), title),
        compose(plan, ("maison", "clé"), title),
    )
    assert alone.paths != together.paths
    assert alone.size == together.size == ROOM


@pytest.mark.parametrize(
    "size", [Size(437, 120), Size(180, 500), Size(60, 60)], ids=["low", "high", "small"]
)
@each_plan
def test_a_plan_fills_any_room(plan: str, size: Size) -> None:
    art = CoverArt(motifs("œil"), LinocutHand("Essai"), size, BLACK)
    drawing = draw_composition(plan, art)
    assert drawing.size == size
    assert 5 < len(drawing.paths) < 9000


@each_plan
def test_thirty_millimetres_of_black_are_broken(plan: str) -> None:
    assert not has_broad_solid(compose(plan, ("clé",)), ROOM.width)


def test_a_photocopier_leaves_the_rays_of_a_light() -> None:
    art = CoverArt(motifs("clé"), LinocutHand("Essai"), Size(90, 90), BLACK)
    lost = loss(draw_composition("light", art), 90)
    assert lost.black < 0.05
    assert lost.white < 0.05


@pytest.mark.parametrize("name", ["bleu", "jaune"])
def test_a_second_motif_stands_on_the_second_ink(name: str) -> None:
    red, second = find_ink("rouge"), find_ink(name)
    assert red is not None
    assert second is not None
    art = CoverArt(motifs("pain", "fleur"), LinocutHand("Essai"), ROOM, red, second)
    assert inks(draw_composition("large", art)) == {BLACK, PAPER, red, second}
    alone = art._replace(motifs=motifs("pain"))
    assert second not in inks(draw_composition("large", alone))
