"""Galley -> SegmentPages: the pages of each segment, and what the author ought to know about them."""

from typing import Final, NamedTuple

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Span,
    error,
    raise_error,
    warning,
)
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box, Galley
from pamphlets.layout.pagination.divided_fillings import (
    FORBIDDEN_BREAK_COST,
    MISPLACED_NOTE_COST,
)
from pamphlets.layout.pagination.footnotes import LATE_NOTE_COST
from pamphlets.layout.pagination.note_rows import CalledNotes, measure_notes
from pamphlets.layout.pagination.page_fillings import PageCapacity, PageFilling
from pamphlets.layout.pagination.page_search import NoFillingError, find_cheapest_fillings
from pamphlets.layout.pagination.segments import GalleySegment, split_into_segments

TOLERATED_EMPTY_LINES: Final = (
    3  # at a foot: more are reported to the author, who can move what does not fit
)


class SegmentPages(NamedTuple):
    """A segment and the fillings of its pages, in order."""

    segment: GalleySegment
    fillings: tuple[PageFilling, ...]


def paginate(
    galley: Galley, line_count: int, note_gap: Pt, first_page: int | None = None
) -> tuple[tuple[SegmentPages, ...], tuple[Diagnostic, ...]]:
    """Return the pages of every segment of a galley, of `line_count` grid lines, `note_gap` points above notes.

    `first_page` is the number of the first page of text; None where no two pages face each other.
    Laws: every box once and in order; every note line once and in order, none before its call; no page overfull.
    Raises, at the box's span, where one box is higher than a page.
    """
    notes = measure_notes(galley, note_gap)
    segments: list[SegmentPages] = []
    warnings: list[Diagnostic] = []
    for segment in split_into_segments(galley):
        called_notes = CalledNotes(segment.calls, notes)
        capacity = PageCapacity(line_count, galley.grid, notes, called_notes)
        try:
            fillings = find_cheapest_fillings(segment, capacity, first_page)
        except NoFillingError as fault:
            span = _find_span(segment, min(fault.args[0], len(segment.box_indexes) - 1))
            raise_error(error("too-tall", galley.source, span))
        segments.append(SegmentPages(segment, fillings))
        warnings += _list_warnings(galley, segment, fillings)
        if first_page is not None:
            first_page += len(fillings)
    return tuple(segments), tuple(warnings)


def _find_span(segment: GalleySegment, box: int) -> Span:
    """Return where a box comes from."""
    part = segment.parts[segment.box_indexes[box]]
    return part.span if isinstance(part, Box) and part.span is not None else WHOLE_FILE


def _list_warnings(
    galley: Galley, segment: GalleySegment, fillings: tuple[PageFilling, ...]
) -> list[Diagnostic]:
    """Return what the author ought to know: late notes, torn paragraphs, pages with much left empty."""
    warnings: list[Diagnostic] = []
    for filling in fillings:
        span = _find_span(segment, max(filling.stop - 1, 0))
        if (
            filling.cost >= MISPLACED_NOTE_COST
            or filling.cost % FORBIDDEN_BREAK_COST >= LATE_NOTE_COST
        ):
            called: set[int] = set()
            for note_numbers in segment.note_numbers[filling.start : filling.stop]:
                called.update(note_numbers)
            for number, done in filling.unfinished_notes:
                if not done and number in called:
                    warnings.append(
                        warning("late-note", galley.source, span, note=str(number))
                    )
        if (
            filling.stop > filling.start
            and segment.break_costs[filling.stop - 1] == FORBIDDEN_BREAK
        ):
            warnings.append(warning("torn", galley.source, span))
        elif (
            filling is not fillings[-1] and filling.empty_lines >= TOLERATED_EMPTY_LINES + 1
        ):
            warnings.append(
                warning("hole", galley.source, span, lines=str(int(filling.empty_lines)))
            )
    return warnings
