"""The back of a zine's sheet: its sources in columns of one measure each, a poster, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Placed, Rule
from pamphlets.core.page_part import Page, uncut
from pamphlets.core.source import PamphletError, error, faults
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import PAPERS, Pt, mm
from pamphlets.document.nodes import SourceList
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.copyfitting import vary
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, piled, stack, words
from pamphlets.layout.single_sheet.frame import frame, notes
from pamphlets.layout.single_sheet.poster import poster

LABEL: Final = "verso"
_TITLE: Final = "Sources"
_SHEET: Final = Size(PAPERS["A4"][1], PAPERS["A4"][0])
_MARGIN: Final = mm(13)
_GUTTER: Final = mm(9)
_COLUMNS: Final = 3
_LARGEST: Final = 12.0  # points
_SMALLEST: Final = 9.5
_STEP: Final = 0.25
_BETWEEN: Final = 0.5  # of a line, from one note to the next


def back_of(copy: Copy, case: Case, listed: SourceList | None) -> Page | None:
    """Return the page on the back of the sheet, None where it stays blank; what does not fit is told to the case.

    Where the author names none, the back carries the sources if there are any.
    """
    wish = copy.document.meta.verso or ("sources" if copy.document.notes or listed else "blank")
    match wish:
        case "poster":
            return _poster(copy, case)
        case "sources" if copy.document.notes or listed:
            return _sources(copy, case, listed)
        case _:
            return None


def _poster(copy: Copy, case: Case) -> Page | None:
    """Return a poster of the same title, sentence and notes."""
    document = copy.document
    document = replace(document, blocks=(), meta=replace(document.meta, paper="A4"))
    try:
        settled, doubts = poster(copy._replace(document=document))
    except* PamphletError as group:
        case.doubts.extend(faults(group))
        settled, doubts = None, ()
    case.doubts.extend(doubts)
    return replace(settled.pages[0], label=LABEL) if settled else None


def _sources(copy: Copy, case: Case, listed: SourceList | None) -> Page:
    """Return the notes in columns, at the largest size at which they fit."""
    meta = copy.document.meta
    width = (_SHEET.width - 2 * _MARGIN - (_COLUMNS - 1) * _GUTTER) / _COLUMNS
    head, foot = _head(case, meta.title, meta.lang), _foot(case, meta.draft, meta.lang)
    top = _MARGIN + head.height
    height = _SHEET.height - _MARGIN - foot.height - top
    own = case.theme.blocks["body"].text
    note = case.theme.blocks["note"].text.size
    columns: list[Stack] = []
    for step in range(round((_LARGEST - _SMALLEST) / _STEP) + 1):
        share = (_LARGEST - step * _STEP) / note
        small = replace(case, theme=vary(case.theme, own.size * share, own.leading * share))
        columns = _columns(_entries(small, copy, listed, width), small.theme.blocks["note"].text.leading * _BETWEEN)
        if max(column.height for column in columns) <= height:
            break
    excess = max(column.height for column in columns) - height
    if excess > 0.0:
        these = copy.document.notes
        where = these[-1].span if these else copy.document.blocks[-1].span
        case.doubts.append(error("zine-sources", case.source, where, excess=f"{excess / mm(1):.0f}"))
    marks = [*lower(head.marks, _MARGIN, _MARGIN), *lower(foot.marks, _SHEET.height - _MARGIN - foot.height, _MARGIN)]
    for place, column in enumerate(columns):
        marks += lower(column.marks, top, _MARGIN + place * (width + _GUTTER))
    return uncut(_SHEET, tuple(marks), LABEL)


def _head(case: Case, title: str, lang: str) -> Stack:
    """Return the small title of the sources, whose they are, and a rule under them; white below."""
    style = case.theme.blocks["heading-2"]
    own = case.theme.blocks["small"]
    of = replace(own, text=replace(own.text, size=_SMALLEST, leading=_SMALLEST * 1.5))
    width = _SHEET.width - 2 * _MARGIN
    made = stack(case, [Piece(words(title), of), Piece(words(_TITLE), style)], width, lang)
    rule = Placed(Point(0.0, made.height + mm(2)), Rule(width, max(case.theme.note_rule[1], 0.6)))
    return Stack((*made.marks, rule), rule.at.y + mm(5), made.lines)


def _foot(case: Case, draft: str, lang: str) -> Stack:
    """Return the line of a working version, with white above it."""
    if not draft:
        return Stack((), 0.0, 0)
    run = case.theme.runs["draft"]
    style = BlockStyle(TextStyle(run.font, run.size, run.size * 1.2), "left", hyphenate=False)
    made = stack(case, [Piece(words(draft), style)], _SHEET.width - 2 * _MARGIN, lang)
    return Stack(lower(made.marks, mm(4)), made.height + mm(4), made.lines)


def _entries(case: Case, copy: Copy, listed: SourceList | None, width: Pt) -> list[Stack]:
    """Return each note set, then the list of what stands in no note."""
    document, lang = copy.document, copy.document.meta.lang
    made = [notes(case, (note,), width, lang, len(document.notes)) for note in document.notes]
    if listed:
        small = replace(case.theme.blocks["body"], text=case.theme.blocks["note"].text)
        grid = replace(case.theme.page, grid=small.text.leading)
        theme = replace(case.theme, page=grid, blocks={**case.theme.blocks, "body": small})
        made += [
            frame(replace(case, theme=theme), (replace(listed, entries=(entry,)),), width, lang)
            for entry in listed.entries
        ]
    return made or [Stack((), 0.0, 0)]


def _columns(entries: Sequence[Stack], between: Pt) -> list[Stack]:
    """Return entries in at most three columns, the highest of them as low as can be; no entry is parted.

    The lowest height at which filling column after column, as far as each goes, takes no more than there are: only
    the heights of runs of entries come into question.
    """
    tops = [0.0]
    for entry in entries:
        tops.append(tops[-1] + entry.height + between)
    heights = sorted({tops[b] - tops[a] for a in range(len(entries)) for b in range(a + 1, len(tops))})
    for height in heights:
        cuts = _cuts(tops, height)
        if len(cuts) - 1 <= _COLUMNS:
            return [piled(entries[a:b], between) for a, b in pairwise(cuts)]
    raise AssertionError(heights)  # one column holds them all at the last of the heights


def _cuts(tops: Sequence[Pt], height: Pt) -> list[int]:
    """Return where columns no higher than `height` begin and end, each as full as it can be."""
    cuts = [0]
    for place in range(1, len(tops)):
        if tops[place] - tops[cuts[-1]] > height + 1e-6:
            cuts.append(place - 1)
            if cuts[-1] == cuts[-2]:
                return [0] * (_COLUMNS + 2)  # one entry is higher than that: no number of columns will do
    return [*cuts, len(tops) - 1]
