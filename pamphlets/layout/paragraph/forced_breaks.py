"""MeasuredWord wider than its column -> breaks of last resort: at no-break spaces, then between any two letters.

A word divided so shows a hyphen between its letters, as French custom wants of every division. An address, code,
a number or a run of signs shows none: it would be read as one of its characters.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.fonts.shaping import ShapedGlyph, split_clusters
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt
from pamphlets.layout.paragraph.chunks import (
    HANG_RIGHT,
    HYPHEN_PENALTY,
    MAX_SCALING,
    MAX_TRACKING,
    ODD_HYPHEN_PENALTY,
    Chunk,
    InnerBreak,
    NoBreakSpace,
)
from pamphlets.layout.paragraph.shaped_chunks import NO_LANGUAGE, ChunkShaper, is_address
from pamphlets.layout.paragraph.styled_runs import StyledRun
from pamphlets.layout.paragraph.words import (
    MeasuredWord,
    RunOffset,
    hyphen_breaks,
    measure_runs,
)

# Each is dearer than any line that is merely loose; a line without breaks costs 1e12.
SPACE_PENALTY: Final = 5e3  # at a no-break space between two words
LETTER_PENALTY: Final = 1e4  # between two letters or figures
SIGN_PENALTY: Final = 2e4  # before or after a sign, or a note's call
_LEVELS: Final = (SPACE_PENALTY, LETTER_PENALTY, SIGN_PENALTY)
_LETTERS_BEFORE: Final = 2  # of a piece between two breaks, where the column is wide enough
_LETTERS_AFTER: Final = 3
# Beyond so many letters a line end is offered only where a line is full: a million letters take 4 s, not 40.
_MOST_FREE_BREAKS: Final = 1000
_TOKEN: Final = re.compile(r"[\w\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]+")


def forced_breaks(word: MeasuredWord, room: Pt) -> tuple[InnerBreak, ...]:
    """Return the breaks of a word, those of last resort where no others leave pieces that `room` holds.

    Laws: they rise; none parts a grapheme cluster; a no-break space at one is dropped with the line's end.
    """
    breaks = list(hyphen_breaks(word))
    if not _wide_gaps(word.chunk, breaks, room):
        return tuple(breaks)
    boundaries = list(_list_boundaries(word))
    for level in _LEVELS:
        candidates = [boundary for boundary in boundaries if boundary.penalty == level]
        breaks = _fill_gaps(word.chunk, breaks, candidates, room)
    return tuple(breaks)


def is_wider(chunk: Chunk, room: Pt) -> bool:
    """Return whether a chunk stays wider than `room`, its letters moved together as far as they may be."""
    shrink = chunk.shrink + chunk.letter_stretch
    return chunk.width - chunk.hang_left - chunk.hang_right - shrink > room


def is_forced_break(inner: InnerBreak, style: BlockStyle) -> bool:
    """Return whether a break divides letters that belong together, or has a hyphen where the style wants none.

    One at a no-break space divides no word: in a column so narrow « novembre / 2026 » is read as it is meant.
    """
    return inner.penalty > SPACE_PENALTY or (
        inner.penalty in (HYPHEN_PENALTY, ODD_HYPHEN_PENALTY) and not style.hyphenate
    )


class _Gap(NamedTuple):
    """What stands between two breaks running: characters from `start` to `stop`, from `left` to `right` in points."""

    start: int
    stop: int
    left: Pt
    right: Pt


def _wide_gaps(chunk: Chunk, breaks: Sequence[InnerBreak], room: Pt) -> list[_Gap]:
    """Return the gaps between breaks that `room` does not hold."""
    last_tracking = chunk.last_tracking
    starts = [(0, chunk.hang_left, 0.0)]
    stops: list[tuple[int, Pt, Pt]] = []
    for inner in breaks:
        stops.append((inner.at, inner.end_width, inner.letter_stretch - last_tracking))
        starts.append((inner.at, inner.width + inner.hang_left, inner.letter_stretch))
    stops.append((len(chunk.text), chunk.width - chunk.hang_right, chunk.letter_stretch))
    gaps: list[_Gap] = []
    for (start, left, before), (stop, right, after) in zip(starts, stops, strict=True):
        if (right - left) - (after - before) > room:
            gaps.append(_Gap(start, stop, left, right))
    return gaps


def _fill_gaps(
    chunk: Chunk, breaks: list[InnerBreak], candidates: Sequence[InnerBreak], room: Pt
) -> list[InnerBreak]:
    """Return breaks with the candidates that lie in their wide gaps."""
    offsets = [candidate.at for candidate in candidates]
    more: list[InnerBreak] = []
    for gap in _wide_gaps(chunk, breaks, room):
        first, last = bisect_right(offsets, gap.start), bisect_left(offsets, gap.stop)
        inside = _without_stubs(gap, candidates[first:last], room)
        more += _thin_out(inside, room)
    return sorted([*breaks, *more], key=lambda inner: inner.at) if more else breaks


def _without_stubs(
    gap: _Gap, candidates: Sequence[InnerBreak], room: Pt
) -> Sequence[InnerBreak]:
    """Return candidates that leave more than a letter or two at either end, where pieces so long have room."""
    first, last = _LETTERS_BEFORE - 1, len(candidates) - _LETTERS_AFTER
    if last - first < 2 or candidates[first].penalty == SPACE_PENALTY:
        return candidates
    head = candidates[first].end_width - gap.left
    tail = gap.right - candidates[last].width
    return candidates[first : last + 1] if max(head, tail) <= room else candidates


def _thin_out(candidates: Sequence[InnerBreak], room: Pt) -> list[InnerBreak]:
    """Return all of some thousand candidates; of more, those where lines filled to the end would break."""
    kept = list(candidates[:_MOST_FREE_BREAKS])
    for candidate, after in pairwise(candidates[_MOST_FREE_BREAKS - 1 :]):
        if after.end_width - kept[-1].width > room:
            kept.append(candidate)
    return kept


def _list_boundaries(word: MeasuredWord) -> Iterator[InnerBreak]:
    """Yield a break before each grapheme cluster but the first, in order, in time linear in the word's length."""
    runs = word.shaped_from
    if isinstance(runs, ChunkShaper):
        runs = (StyledRun(runs, word.chunk.text, word.span),)
    text = "".join([run.text for run in runs])
    cluster_starts = list_cluster_starts(text)
    hyphenated = _list_hyphenated(text)
    ended = 0.0  # the width of what precedes, less the blank at its end
    for run, chunk, before in measure_runs(runs):
        is_whole = run.part is not None
        hyphen = run.shaper.measure_advance("-") * (1 - HANG_RIGHT["-"])
        for place in [before] if is_whole else _list_glyph_places(run, chunk, before):
            at, width, stretch, shrink, letter_stretch = place[:5]
            if ended and (is_whole or at in cluster_starts):
                penalty = SIGN_PENALTY if is_whole else _penalty(text, at)
                has_hyphen = at in hyphenated and run.shaper.lang != NO_LANGUAGE
                end_width = ended + hyphen * has_hyphen
                place_and_cost = (at, width, end_width, stretch, shrink, penalty)
                yield InnerBreak(*place_and_cost, has_hyphen, 0.0, letter_stretch)
            ended = place.ended if isinstance(place, _GlyphPlace) else width + chunk.width


class _GlyphPlace(NamedTuple):
    """What of a word stands before a glyph, and its width up to that glyph's end."""

    at: int
    width: Pt
    stretch: Pt
    shrink: Pt
    letter_stretch: Pt
    ended: Pt


def _list_glyph_places(
    run: StyledRun, chunk: Chunk, before: RunOffset
) -> Iterator[_GlyphPlace]:
    """Yield the place of each glyph of a run that begins a cluster of characters."""
    at, width, stretch, shrink, letter_stretch = before
    for part in chunk.parts:
        size, tracking = part.style.size, part.style.tracking
        for element in part.elements:
            if isinstance(element, NoBreakSpace):
                at += len(element.char)
                width += element.natural * part.space
                stretch += element.stretch * part.space / 2
                shrink += element.shrink * part.space / 3
                letter_stretch -= MAX_TRACKING * size  # nothing tracks the letter before
            elif isinstance(element, ShapedWord):
                for text, glyphs in _group_glyphs(element):
                    natural = sum(glyph.advance for glyph in glyphs) * size
                    advance = natural + tracking * size * len(glyphs)
                    # A letter that ends a line is not kerned with what follows.
                    kern = max(0.0, run.shaper.measure_advance(text) - natural)
                    ended = width + advance + kern
                    yield _GlyphPlace(at, width, stretch, shrink, letter_stretch, ended)
                    at += len(text)
                    width += advance
                    letter_stretch += (
                        natural * MAX_SCALING + len(glyphs) * MAX_TRACKING * size
                    )


def _group_glyphs(word: ShapedWord) -> Iterator[tuple[str, list[ShapedGlyph]]]:
    """Yield the characters of each cluster that HarfBuzz made, and its glyphs."""
    text, glyphs = "", list[ShapedGlyph]()
    for glyph in word.glyphs:
        if glyph.text and glyphs:
            yield text, glyphs
            text, glyphs = "", []
        text += glyph.text
        glyphs.append(glyph)
    if glyphs:
        yield text, glyphs


def _penalty(text: str, at: int) -> float:
    """Return what a break before character `at` costs."""
    before, after = text[at - 1], text[at]
    if before.isspace() and after.isalnum() and text[at - 2 : at - 1].isalnum():
        return SPACE_PENALTY
    is_inside = (before.isalnum() or unicodedata.combining(before)) and after.isalnum()
    return LETTER_PENALTY if is_inside else SIGN_PENALTY


def list_cluster_starts(text: str) -> frozenset[int]:
    """Return the offsets at which grapheme clusters begin (UAX #29, as far as our faces have its scripts)."""
    starts: list[int] = []
    at = 0
    for cluster in split_clusters(text):
        # Marks of other scripts than Latin, and the second and third letters of a Hangul syllable.
        is_joined = unicodedata.category(cluster[0]) in ("Mn", "Me", "Mc")
        if not is_joined and not "\u1160" <= cluster[0] <= "\u11ff":
            starts.append(at)
        at += len(cluster)
    return frozenset(starts)


def _list_hyphenated(text: str) -> frozenset[int]:
    """Return the offsets between two letters of a word: not in an address, nor beside figures, nor without capitals."""
    if is_address(text):
        return frozenset()
    offsets: list[int] = []
    for token in _TOKEN.finditer(text):
        letters = token.group()
        if any(char.isdigit() or char == "_" for char in letters):
            continue
        has_case = [char.lower() != char.upper() for char in letters]
        for index, (before, after) in enumerate(pairwise(has_case), token.start() + 1):
            if before and after:
                offsets.append(index)
    return frozenset(offsets)
