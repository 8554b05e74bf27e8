"""Motifs: each a print that stays in its square, is cut alike on every machine, and is left by a photocopier."""

from collections.abc import Iterator
from hashlib import sha256

import pytest

from pamphlets.core.drawing import Drawing, VectorPath
from pamphlets.core.geometry import Size
from pamphlets.core.style import BLACK, PAPER
from pamphlets.design.ornaments.linocut.block import cut_motif, surround_shapes
from pamphlets.design.ornaments.linocut.bounds import MotifFrame
from pamphlets.design.ornaments.linocut.motif_table import MOTIFS, Motif, find_motif
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from tests.support.photocopy import has_broad_solid, loss

COVER_SIDE = 380.0  # points: what a motif is on an A5 cover
EMBLEM_SIDE = 60.0

each_motif = pytest.mark.parametrize("motif", MOTIFS, ids=lambda motif: motif.name)


def cut(motif: Motif, side: float, hand: str = "Essai") -> list[VectorPath]:
    return cut_motif(motif, LinocutHand(hand), MotifFrame(0j, complex(side / 100)))


def places(paths: list[VectorPath]) -> Iterator[complex]:
    for path in paths:
        for segment in path.segments:
            if len(segment) == 3:
                yield complex(segment[1], segment[2])


def key() -> Motif:
    motif = find_motif("clé")
    assert motif is not None
    return motif


def test_there_are_forty_motifs_and_more() -> None:
    assert len({motif.draw for motif in MOTIFS}) == len(MOTIFS) >= 40


@each_motif
def test_a_motif_fills_its_square_and_stays_in_it(motif: Motif) -> None:
    paths = cut(motif, 100.0)
    spots = [*places(paths)]
    across = [spot.real for spot in spots]
    down = [spot.imag for spot in spots]
    assert min(*across, *down) >= -5
    assert max(*across, *down) <= 105
    assert max(max(across) - min(across), max(down) - min(down)) >= 75


@each_motif
def test_a_motif_is_a_silhouette_with_white_cuts(motif: Motif) -> None:
    fills = [path.fill.ink for path in cut(motif, COVER_SIDE) if path.fill]
    assert set(fills) == {BLACK, PAPER}
    assert fills.count(PAPER) >= 2
    assert len(fills) < 900


def test_a_motif_is_cut_alike_on_every_machine() -> None:
    segments = [path.segments for path in cut(key(), COVER_SIDE)]
    assert sha256(repr(segments).encode()).hexdigest()[:16] == "6bd4c4aa1389ca9c"


def test_each_title_has_its_own_hand() -> None:
    hands = {tuple(cut(key(), 100.0, title)) for title in ("Un", "Deux", "Trois")}
    assert len(hands) == 3
    assert cut(key(), 100.0, "Un") == cut(key(), 100.0, "Un")


def drawn(name: str, side: float) -> Drawing:
    motif = find_motif(name)
    assert motif is not None
    return Drawing(Size(side, side), tuple(cut(motif, side)))


@pytest.mark.parametrize("name", ["pomme", "poing", "dossier", "marmite"])
def test_thirty_millimetres_of_black_are_broken(name: str) -> None:
    assert not has_broad_solid(drawn(name, COVER_SIDE), COVER_SIDE)


@pytest.mark.parametrize("name", ["œil", "engrenage"])
def test_a_photocopier_leaves_a_motif(name: str) -> None:
    lost = loss(drawn(name, EMBLEM_SIDE), EMBLEM_SIDE)
    assert lost.black < 0.06, "tips of the gouge may go"
    assert lost.white < 0.06


def test_a_small_motif_has_fewer_cuts_than_a_large_one() -> None:
    assert len(cut(key(), EMBLEM_SIDE)) < len(cut(key(), COVER_SIDE))


def test_black_and_paper_can_be_exchanged() -> None:
    frame = MotifFrame(0j, 1 + 0j)
    paths = cut_motif(key(), LinocutHand("Essai"), frame, PAPER, BLACK)
    first = next(path for path in paths if path.fill)
    assert first.fill is not None
    assert first.fill.ink == PAPER
    assert all(path.stroke.ink == BLACK for path in paths if path.stroke)


def test_a_mirrored_frame_exchanges_left_and_right() -> None:
    frame = MotifFrame(10 + 0j, 2 + 0j, mirror_width=100.0)
    assert frame.place(0j) == 210
    assert frame.place(100 + 5j) == 10 + 10j
    assert frame.scale == 2


def test_paper_surrounds_what_prints_and_nothing_else() -> None:
    paths = cut(key(), 100.0)
    strips = surround_shapes(paths, BLACK, 4.0)
    printed = [path for path in paths if path.fill and path.fill.ink == BLACK]
    assert len(strips) == len(printed)
    assert {strip.stroke.width for strip in strips if strip.stroke} == {8.0}
    assert {strip.fill.ink for strip in strips if strip.fill} == {PAPER}
