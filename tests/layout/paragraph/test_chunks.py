"""Chunks as sums of their parts: letters, tracking, spaces, pictures, what hangs over the edges."""

from pathlib import Path

import pytest

from pamphlets.core.fonts.font_book import Face, Font, ShapedWord
from pamphlets.core.fonts.shaping import ShapedGlyph
from pamphlets.core.geometry import Size
from pamphlets.core.page import ScaledPicture
from pamphlets.core.style import FontSpec, TextStyle
from pamphlets.layout.paragraph.chunks import (
    GUILLEMET_SPACE,
    HANG_LEFT,
    HANG_RIGHT,
    MAX_SCALING,
    MAX_TRACKING,
    NO_BREAK_SPACES,
    ChunkElement,
    ChunkPart,
    InlinePicture,
    measure_prefix,
    merge_parts,
    trailing_tracking,
)

FONT = Font(Face("Face", 400, False, Path("face.otf"), 0.9, 0.3, 0.7, 0.5), ())
PLAIN = TextStyle(FontSpec("Face"), 10.0, 12.0)
TRACKED = TextStyle(FontSpec("Face"), 20.0, 24.0, tracking=0.05)
SPACE = 6.0
PICTURE = InlinePicture(ScaledPicture("p.png", Size(7.0, 5.0)), 7.0)


def word(*clusters: str) -> ShapedWord:
    """Half an em for each cluster."""
    glyphs = tuple(ShapedGlyph(1, 0.5, 0.0, 0.0, text) for text in clusters)
    return ShapedWord("".join(clusters), FONT, 0.5 * len(clusters), glyphs)


def part(style: TextStyle, *elements: ChunkElement) -> ChunkPart:
    return ChunkPart(style, "fr", SPACE, elements)


def test_widths_and_elasticities_are_sums() -> None:
    chunk = merge_parts(
        "«\u00a0a", (part(PLAIN, word("«"), GUILLEMET_SPACE, word("a")),), SPACE
    )
    assert chunk.width == pytest.approx(2 * 5.0 + 0.8 * SPACE)
    assert chunk.stretch == pytest.approx(0.3 * SPACE / 2)
    assert chunk.shrink == pytest.approx(0.8 * SPACE / 3)
    tracking, scaling = 10.0 * MAX_TRACKING, 5.0 * MAX_SCALING
    # Tracking stands between letters: behind neither of these two.
    assert chunk.letter_stretch == pytest.approx(2 * scaling)
    assert chunk.last_tracking == tracking
    assert chunk.space == SPACE
    picture = merge_parts("", (part(PLAIN, PICTURE),), SPACE)
    assert (picture.width, picture.letter_stretch, picture.last_tracking) == (7.0, 0.0, 0.0)


def test_tracking_stands_between_letters_and_not_behind_the_last_before_another_style() -> (
    None
):
    tracked, plain = part(TRACKED, word("A", "B")), part(PLAIN, word("c"))
    assert merge_parts("AB", (tracked,), SPACE).width == pytest.approx(2 * (10.0 + 1.0))
    assert merge_parts("ABc", (tracked, plain), SPACE).width == pytest.approx(21.0 + 5.0)
    assert merge_parts("cAB", (plain, tracked), SPACE).width == pytest.approx(5.0 + 22.0)
    assert trailing_tracking(tracked, tracked) == 0.0
    assert trailing_tracking(part(TRACKED, PICTURE), plain) == 0.0
    assert trailing_tracking(tracked, plain) == 1.0
    ends_tracked = merge_parts("cAB", (plain, tracked), SPACE)
    assert ends_tracked.hang_right == 1.0, (
        "what tracks a line's last letter is off its edge"
    )
    assert ends_tracked.letter_stretch == pytest.approx(
        25.0 * MAX_SCALING + (10.0 + 20.0) * MAX_TRACKING
    )
    assert ends_tracked.last_tracking == 20.0 * MAX_TRACKING


def test_outer_marks_hang_by_a_share_of_their_advance() -> None:
    chunk = merge_parts("«a.", (part(PLAIN, word("«", "a", ".")),), SPACE)
    assert chunk.hang_left == pytest.approx(HANG_LEFT["«"] * 5.0)
    assert chunk.hang_right == pytest.approx(HANG_RIGHT["."] * 5.0)
    for elements in ((), (PICTURE,), (word("a"),), (word(),)):
        inner = merge_parts("", (part(PLAIN, *elements),), SPACE)
        assert (inner.hang_left, inner.hang_right) == (0.0, 0.0)
    assert merge_parts("", (), SPACE).hang_left == 0.0


def test_a_prefix_measures_what_it_would_by_itself() -> None:
    narrow = NO_BREAK_SPACES["\u202f"]
    parts = (part(TRACKED, word("a", "ffi")), part(PLAIN, narrow, word("b")))
    chunk = merge_parts("affi\u202fb", parts, SPACE)
    assert measure_prefix(chunk, 0) == (0.0, 0.0, 0.0, 0.0)
    large, small = (size * (MAX_TRACKING + 0.5 * MAX_SCALING) for size in (20.0, 10.0))
    assert measure_prefix(chunk, 1) == pytest.approx((11.0, 0.0, 0.0, large))
    assert measure_prefix(chunk, 2) is None, "a ligature spans the place"
    assert measure_prefix(chunk, 3) is None
    assert measure_prefix(chunk, 4) == pytest.approx((22.0, 0.0, 0.0, 2 * large))
    large_and_space = 2 * large - 20.0 * MAX_TRACKING
    assert measure_prefix(chunk, 5) == pytest.approx((25.0, 0.0, 0.0, large_and_space))
    last = large_and_space + small
    assert measure_prefix(chunk, 6) == pytest.approx((30.0, 0.0, 0.0, last))


def test_an_elastic_space_in_a_prefix_gives_its_share() -> None:
    wide = NO_BREAK_SPACES["\u00a0"]
    chunk = merge_parts("\u00a0a", (part(PLAIN, wide, word("a")),), SPACE)
    assert measure_prefix(chunk, 1) == pytest.approx((SPACE, SPACE / 2, SPACE / 3, 0.0))


def test_what_stands_alike_on_both_sides_hangs_alike() -> None:
    for char in HANG_LEFT.keys() & HANG_RIGHT.keys():
        assert HANG_LEFT[char] == HANG_RIGHT[char]
    assert {"’", "—", "–"} <= HANG_LEFT.keys() & HANG_RIGHT.keys()
    assert HANG_LEFT["«"] == HANG_RIGHT["»"]
    assert HANG_RIGHT["."] == HANG_RIGHT[","]
    assert HANG_RIGHT[";"] == HANG_RIGHT[":"]
    assert HANG_RIGHT["!"] == HANG_RIGHT["?"]
    assert HANG_RIGHT["-"] == HANG_RIGHT["\u00ad"]


def test_smaller_marks_hang_further_and_none_hangs_by_more_than_itself() -> None:
    shares = [HANG_RIGHT[char] for char in ".-’;…!"]
    assert shares == sorted(shares, reverse=True)
    assert len(set(shares)) == len(shares)
    assert 0.0 < HANG_LEFT["("] < HANG_LEFT["—"] < HANG_LEFT["«"] < HANG_LEFT["“"]
    assert max(*HANG_LEFT.values(), *HANG_RIGHT.values()) < 1.0
    assert all(len(char) == 1 for char in (*HANG_LEFT, *HANG_RIGHT))


def test_spaces_of_fixed_width_are_as_broad_as_their_names_say() -> None:
    em = NO_BREAK_SPACES["\u2003"].natural
    for name, share in {
        "\u2001": 1.0,  # em quad
        "\u3000": 1.0,  # ideographic
        "\u2000": 1 / 2,  # en quad
        "\u2002": 1 / 2,  # en
        "\u2007": 1 / 2,  # a figure's
        "\u2004": 1 / 3,
        "\u2005": 1 / 4,
        "\u2006": 1 / 6,
        "\u2009": 1 / 5,  # thin
        "\u2008": 1 / 4,  # a point's
        "\u205f": 4 / 18,  # mathematical
    }.items():
        space = NO_BREAK_SPACES[name]
        assert space.natural == pytest.approx(em * share, abs=0.11)
        assert (space.stretch, space.shrink) == (0.0, 0.0)
    assert NO_BREAK_SPACES["\u200a"].natural < NO_BREAK_SPACES["\u2009"].natural
    assert NO_BREAK_SPACES["\u00a0"][1:] == (1.0, 1.0, 1.0)
    assert NO_BREAK_SPACES["\u202f"][1:] == (0.5, 0.0, 0.0)
    assert all(space.char == char for char, space in NO_BREAK_SPACES.items())
