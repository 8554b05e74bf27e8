"""Words at their places -> the same letters as a knife cuts them: straight edges, corners a little off, none quite upright.

Each curve becomes a few straight pushes; each letter leans by at most 1.2° and stands off by at most 1.5 % of its size.
"""

from cmath import rect
from collections.abc import Iterable, Sequence
from itertools import chain
from math import pi, radians
from typing import Final

from pamphlets.core.drawing import Fill, Outline, VectorPath
from pamphlets.core.fonts.font_book import ShapedWord, Space
from pamphlets.core.fonts.glyph_outlines import GlyphOutline, outline_words
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.design.ornaments.linocut.bounds import closed_outline
from pamphlets.design.ornaments.linocut.polylines import cross_outlines, flatten_curve
from pamphlets.design.ornaments.linocut.strokes import MIN_LINE_GAP, LinocutHand

_LEAN: Final = 1.2  # degrees
_OFFSET: Final = 0.015  # em
_CORNER_JITTER: Final = 0.006  # em
_PUSH_SHARE: Final = 0.11  # em: about as long as one push of the knife
_NICKED_SIZE: Final = 100.0  # points: larger letters bear the marks of the gouge
_NICKS: Final = 5  # in a letter, about
_NICK_LENGTH: Final = 0.16  # em


def cut_letters(
    marks: Iterable[PageItem], hand: LinocutHand, ink: Ink = BLACK, stretch: float = 1.0
) -> list[VectorPath]:
    """Return the letters of glyph runs at the marks' places, cut in `ink`; `stretch` makes them higher about y 0."""
    paths: list[VectorPath] = []
    for mark in marks:
        if isinstance(mark.content, GlyphRun):
            run = mark.content
            for glyph in _outline_run(run):
                contours = _cut_glyph(glyph, run.size, hand)
                origin = complex(mark.at.x, mark.at.y)
                placed = [
                    [_stretch(origin + spot, stretch) for spot in contour]
                    for contour in contours
                ]
                paths += _print_letter(placed, run.size, hand, ink)
    return paths


def _stretch(place: complex, stretch: float) -> complex:
    """Return where a place lies once all is higher."""
    return complex(place.real, place.imag * stretch)


def _outline_run(run: GlyphRun) -> list[GlyphOutline]:
    """Return the outlines of a run's letters, spaces and tracking counted."""
    glyphs: list[GlyphOutline] = []
    x = 0.0
    for word in run.words:
        if isinstance(word, Space):
            x += word.width
            continue
        for number, glyph in enumerate(outline_words([word], run.size)):
            left = x + glyph.left + number * run.tracking
            glyphs.append(glyph._replace(left=left - glyph.left))
        x += _advance(word, run)
    return glyphs


def _advance(word: ShapedWord, run: GlyphRun) -> Pt:
    """Return how far a word carries the pen."""
    return word.advance * run.size + len(word.glyphs) * run.tracking


def _cut_glyph(glyph: GlyphOutline, size: Pt, hand: LinocutHand) -> list[list[complex]]:
    """Return the contours of a letter as straight pushes, leaning a little; `left` is how far it is moved right."""
    contours = _flatten_outline(glyph.outline, size)
    if not contours:
        return []
    spots = [*chain.from_iterable(contours)]
    middle = sum(spots) / len(spots)
    turn = rect(1 + hand.random_about(_OFFSET), radians(hand.random_about(_LEAN)))
    offset = size * complex(hand.random_about(_OFFSET / 2), hand.random_about(_OFFSET))
    jitter = size * _CORNER_JITTER
    cut: list[list[complex]] = []
    for contour in contours:
        places: list[complex] = []
        for spot in contour:
            off = rect(jitter * hand.random_between(0, 1), hand.random_angle())
            places.append(middle + (spot - middle) * turn + offset + off + glyph.left)
        cut.append(places)
    return cut


def _flatten_outline(outline: Outline, size: Pt) -> list[list[complex]]:
    """Return the closed contours of a glyph's outline."""
    contours: list[list[complex]] = []
    for segment in outline:
        match segment:
            case ("M", x, y):
                contours.append([complex(x, y)])
            case ("L", x, y):
                contours[-1].append(complex(x, y))
            case ("C", x1, y1, x2, y2, x, y):
                handles = (complex(x1, y1), complex(x2, y2), complex(x, y))
                start = contours[-1][-1]
                contours[-1] += flatten_curve(start, *handles, size * _PUSH_SHARE)
            case _:
                pass
    return contours


def _print_letter(
    contours: Sequence[Sequence[complex]], size: Pt, hand: LinocutHand, ink: Ink
) -> list[VectorPath]:
    """Return a letter, and in a large one some nicks of the gouge."""
    if not contours:
        return []
    segments: Outline = ()
    for contour in contours:
        segments += closed_outline(contour)
    paths = [VectorPath(segments, Fill(ink))]
    if size >= _NICKED_SIZE:
        ground = BLACK if ink == PAPER else PAPER
        paths += _cut_nicks(contours, size, hand, ground)
    return paths


def _cut_nicks(
    contours: Sequence[Sequence[complex]], size: Pt, hand: LinocutHand, ground: Ink
) -> list[VectorPath]:
    """Return short slanting cuts within a letter, more of them towards its foot."""
    heights = [spot.imag for spot in chain.from_iterable(contours)]
    top, bottom = min(heights), max(heights)
    length = size * _NICK_LENGTH
    nicks: list[VectorPath] = []
    for _ in range(_NICKS):
        share = hand.random_between(0, 1) ** 0.6
        y = top + (bottom - top) * (0.1 + 0.8 * share)
        for left, right in cross_outlines(contours, y):
            room = right - left - 2 * MIN_LINE_GAP
            if room > length * 0.6:
                x = left + room * hand.random_between(0.3, 0.7)
                angle = pi * hand.random_between(0.58, 0.72)
                nick_length = min(length, room) * hand.random_between(0.6, 1.0)
                weight = max(MIN_LINE_GAP, size * 0.02)
                nicks.append(
                    hand.cut_tick(complex(x, y), angle, nick_length, weight, ground)
                )
    return nicks
