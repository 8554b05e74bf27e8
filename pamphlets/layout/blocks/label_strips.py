"""The lines of a heading -> the strips of tape or paper that they are stuck on, under their letters.

A strip is as long as its line, a little askew and torn at its ends, by a generator that the line's own words seed.
"""

from collections.abc import Iterable
from random import Random
from typing import Final, NamedTuple
from unicodedata import combining, normalize

from pamphlets.core.drawing import Drawing, Fill, Stroke, VectorPath, polygon
from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.inks import bears_letters
from pamphlets.core.page import (
    GlyphRun,
    PageItem,
    PageItems,
    ScaledDrawing,
    place_rule,
)
from pamphlets.core.style import BLACK, PAPER, BlockStyle, Ink, LabelStrip
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.block_context import ContainingBlock

# Shares of the size of the letters.
_ABOVE: Final = 0.24  # over the capitals
_ABOVE_ACCENTS: Final = 0.36  # over capitals that bear accents
STRIP_BELOW: Final = 0.26  # under the baseline
STRIP_ASIDE: Final = 0.34
_UNDERLINE_DEPTH: Final = 0.3  # under the baseline: descenders end there
_UNDERLINE_WEIGHT: Final = 0.16
_SLANT: Final = 0.05  # by which an end of a strip may stand higher than the other, at most
_TEAR: Final = 0.09  # depth of the teeth of a torn end
_TEETH: Final = 4
# The combining class of what stands over a letter (Unicode 15, table 4-3).
_OVER: Final = 230
_MARGIN: Final = 0.15  # room in the drawing around the strip


class _LineOfLetters(NamedTuple):
    """Where the letters of a line stand."""

    left: Pt
    right: Pt
    baseline: Pt
    size: Pt
    cap_height: Pt
    text: str


def stick_on_label(
    marks: PageItems, style: BlockStyle, container: ContainingBlock
) -> PageItems:
    """Return the marks of a heading or a phrase on the strips of its style, where that has any."""
    if style.label is None:
        return marks
    ink = container.theme.letter_ink
    strips = draw_label_strips(marks, style.label, ink, in_capitals=style.text.caps)
    return (*strips, *marks)


def find_ink_on(strip: Ink) -> Ink:
    """Return the ink of letters on a strip: black where it is pale enough for a copier, else that of the paper."""
    return BLACK if bears_letters(strip) else PAPER


def strip_above(text: str) -> float:
    """Return how far a strip reaches over the capitals of a line, beside letters of a size of one point."""
    for char in text:
        marks = normalize("NFD", char)[1:]
        if char.isupper() and any(combining(mark) == _OVER for mark in marks):
            return _ABOVE_ACCENTS
    return _ABOVE


def draw_label_strips(
    marks: Iterable[PageItem], label: LabelStrip, ink: Ink, *, in_capitals: bool = False
) -> list[PageItem]:
    """Return the strips that go under marks, one for each line of letters; `ink` is that of a strip that names none.

    Letters that are shown `in_capitals` stand for what was typed.
    """
    strips: list[PageItem] = []
    for line in _find_lines(marks):
        shown = line._replace(text=line.text.upper()) if in_capitals else line
        strips.append(_draw_strip(shown, label, label.fill or ink))
    return strips


def _find_lines(marks: Iterable[PageItem]) -> list[_LineOfLetters]:
    """Return the lines that letters stand on, from the first to the last."""
    lines: dict[Pt, _LineOfLetters] = {}
    for mark in marks:
        run = mark.content
        if not isinstance(run, GlyphRun):
            continue
        words = [word for word in run.words if isinstance(word, ShapedWord)]
        if not words:
            continue
        text = "".join([word.text for word in words])
        cap_height = run.size * words[0].font.face.cap_height
        line = _LineOfLetters(
            mark.at.x, mark.at.x + run.advance, mark.at.y, run.size, cap_height, text
        )
        other = lines.get(round(mark.at.y, 1))
        if other is not None:
            line = _join_lines(other, line)
        lines[round(mark.at.y, 1)] = line
    return list(lines.values())


def _join_lines(first: _LineOfLetters, second: _LineOfLetters) -> _LineOfLetters:
    """Return what two parts of a line make together."""
    larger = max(first, second, key=lambda line: line.size)
    return larger._replace(
        left=min(first.left, second.left),
        right=max(first.right, second.right),
        text=first.text + second.text,
    )


def _draw_strip(line: _LineOfLetters, label: LabelStrip, ink: Ink) -> PageItem:
    """Return the strip of a line, its place and size so that the letters stand in its middle."""
    size = line.size
    if label.is_underline:
        width, height = line.right - line.left, _UNDERLINE_WEIGHT * size
        return place_rule(
            line.left, line.baseline + _UNDERLINE_DEPTH * size, width, height, ink
        )
    margin = _MARGIN * size if label.is_torn else 0.0
    width = line.right - line.left + 2 * STRIP_ASIDE * size
    above = strip_above(line.text)
    height = line.cap_height + (above + STRIP_BELOW) * size
    strip = Size(width, height)
    if label.is_torn:
        outline = draw_strip_outline(strip, size, line.text, margin)
    else:
        outline = [*Rect(margin, margin, width, height).corners()]
    stroke = Stroke(label.frame) if label.frame else None
    path = VectorPath(polygon(outline), Fill(ink), stroke)
    box = Size(width + 2 * margin, height + 2 * margin)
    x = line.left - STRIP_ASIDE * size - margin
    y = line.baseline - line.cap_height - above * size - margin
    return PageItem(Point(x, y), ScaledDrawing(Drawing(box, (path,)), box))


def draw_strip_outline(strip: Size, size: Pt, text: str, margin: Pt) -> list[tuple[Pt, Pt]]:
    """Return the corners of a strip beside letters of a size, its top left corner `margin` from both sides."""
    random = Random(text)  # noqa: S311 (an irregularity, no secret)
    slant = random.uniform(-_SLANT, _SLANT) * size
    left, right = margin, margin + strip.width
    top, bottom = margin, margin + strip.height
    corners = [(left, top - slant), (right, top + slant)]
    corners += _tear(random, right, top + slant, bottom + slant, size)
    corners += [(right, bottom + slant), (left, bottom - slant)]
    corners += _tear(random, left, bottom - slant, top - slant, size)
    return corners


def _tear(random: Random, x: Pt, start: Pt, stop: Pt, size: Pt) -> list[tuple[Pt, Pt]]:
    """Return the teeth of a torn end between two heights."""
    teeth: list[tuple[Pt, Pt]] = []
    for tooth in range(1, _TEETH):
        share = (tooth + random.uniform(-0.3, 0.3)) / _TEETH
        depth = random.uniform(-_TEAR, _TEAR) * size
        teeth.append((x + depth, start + (stop - start) * share))
    return teeth
