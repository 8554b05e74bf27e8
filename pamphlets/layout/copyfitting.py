"""A number of pages asked for -> the size and leading that give it, within the bounds of the look.

The number of pages does not fall evenly with the size, so neighbours of the best guess are tried, nearest to the
theme's own values first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import WHOLE_FILE, Diagnostic, notice, warning
from pamphlets.core.style import BlockStyle, TextStyle, Theme
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document
from pamphlets.layout.brochure.converge import PageDraft, count_last_page_lines, draft_pages
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork

MAX_TRIES: Final = 24
LAST_PAGE_SHARE: Final = 2 / 3  # of the last page of text that must be filled
_SIZE_STEP: Final = 0.1
_LEADING_STEP: Final = 0.2
_PROPORTION_WEIGHT: Final = (
    2.0  # how much a leading out of proportion weighs against a wrong length
)
_SMALLEST_NOTE: Final = 9.0  # points: notes are never set smaller
_NOTE_SHARE: Final = 5 / 6  # six note lines stand on five of text


class _CopyfitTry(NamedTuple):
    """One size and leading, and how the title came out in it: pages, lines on the last page of text."""

    size: Pt
    leading: Pt
    pages: int
    last: int
    lines: int
    blanks: int


def copyfit(
    document: Document, look: Design, book: FontBook, art: Mapping[str, Artwork], pages: int
) -> tuple[Design, PageDraft, tuple[Diagnostic, ...]]:
    """Return the look in which a title has exactly `pages` pages, its last page of text two thirds full, and these.

    The look comes back unchanged, with a warning that says how many lines miss, where none does. A notice tells
    what was chosen.
    """
    theme = look.theme
    own = theme.block_styles["body"].text
    usual = draft_pages(document, look, book, art)
    first = _measure_try(usual, own.size, own.leading)
    tried = [first]
    if _fits_page_count(first, pages):
        return look, usual, ()
    for size, leading in _candidate_sizes(look, first, pages):
        varied = replace(look, theme=scale_theme(theme, size, leading))
        draft = draft_pages(document, varied, book, art)
        found = _measure_try(draft, size, leading)
        tried.append(found)
        if _fits_page_count(found, pages):
            chosen = notice(
                "fitted",
                document.source,
                pages=str(pages),
                size=f"{size:.1f}",
                leading=f"{leading:.1f}",
            )
            return varied, draft, (chosen,)
    code, fields = _explain_misses(tried, pages)
    told = warning(
        code, document.source, WHOLE_FILE, pages=str(pages), found=str(first.pages), **fields
    )
    return look, usual, (told,)


def _fits_page_count(found: _CopyfitTry, pages: int) -> bool:
    """Return whether a try has the pages asked for, none of them a blank, the last well filled."""
    return (
        found.pages == pages and found.blanks == 0 and found.last >= LAST_PAGE_SHARE * found.lines
    )


def _measure_try(draft: PageDraft, size: Pt, leading: Pt) -> _CopyfitTry:
    """Return what a try came to."""
    blanks = sum(leaf.kind == "blank" for leaf in draft.page_slots)
    return _CopyfitTry(
        size,
        leading,
        len(draft.page_slots),
        count_last_page_lines(draft),
        draft.context.theme.page.line_count,
        blanks,
    )


def _candidate_sizes(look: Design, first: _CopyfitTry, pages: int) -> Iterator[tuple[Pt, Pt]]:
    """Yield sizes and leadings, those whose area promises the right length first, near the theme's own."""
    (least_size, least_leading), (most_size, most_leading) = look.tightest, look.loosest
    text = first.pages - first.blanks - 4 + first.last / first.lines
    wanted = (pages - 4 + 0.85) / max(text, 0.5)  # of the area that a letter takes now
    found: list[tuple[float, Pt, Pt]] = []
    for step in range(round((most_size - least_size) / _SIZE_STEP) + 1):
        size = round(least_size + step * _SIZE_STEP, 2)
        for rung in range(round((most_leading - least_leading) / _LEADING_STEP) + 1):
            leading = round(least_leading + rung * _LEADING_STEP, 2)
            area = size * leading / (first.size * first.leading)
            strain = abs(leading / size - first.leading / first.size)
            if 1.16 * size <= leading <= 1.3 * size:  # outside, lines stick together or fall apart
                found.append((abs(area - wanted) + strain * _PROPORTION_WEIGHT, size, leading))
    for _, size, leading in sorted(found)[:MAX_TRIES]:
        yield size, leading


def _explain_misses(tried: list[_CopyfitTry], pages: int) -> tuple[str, dict[str, str]]:
    """Return what the tries nearest to so many pages tell: lines too many, too few, or the one and the other.

    From one size to the next a text may go from a page too many to a last page too empty: either cures it.
    """
    misses = [(_excess_lines(found, pages), found) for found in tried]
    over = min(((lines, found) for lines, found in misses if lines > 0), default=None, key=_lines)
    under = min(
        ((-lines, found) for lines, found in misses if lines <= 0), default=None, key=_lines
    )
    if under is None or over is None:
        only = over or under
        assert only is not None  # noqa: S101 - the first try is always there
        return "too-long" if over else "too-short", {"lines": str(max(1, only[0]))}
    return "between", {
        "lines": str(over[0]),
        "large": f"{over[1].size:.1f}",
        "large_leading": f"{over[1].leading:.1f}",
        "fewer": str(max(1, under[0])),
        "small": f"{under[1].size:.1f}",
        "small_leading": f"{under[1].leading:.1f}",
    }


def _excess_lines(found: _CopyfitTry, pages: int) -> int:
    """Return how many lines are to be cut from a try, negative ones to be added, lest its pages be others."""
    filled = found.pages - found.blanks
    if filled > pages:
        return (filled - pages - 1) * found.lines + found.last
    return -ceil((pages - filled + LAST_PAGE_SHARE) * found.lines - found.last)


def _lines(miss: tuple[int, _CopyfitTry]) -> int:
    """Return by how many lines a try misses."""
    return miss[0]


def scale_theme(theme: Theme, size: Pt, leading: Pt) -> Theme:
    """Return a theme whose text is `size` on `leading`; everything on the grid follows, notes not below 9 points."""
    own = theme.block_styles["body"].text
    scale, stretch = size / own.size, leading / own.leading
    note = theme.block_styles["note"].text.leading

    def style(text: TextStyle) -> TextStyle:
        if text.leading == own.leading:
            lead = leading
        elif text.leading == note:
            lead = leading * _NOTE_SHARE
        else:
            lead = text.leading * stretch
        return replace(text, size=_scale_size(text.size, scale), leading=lead)

    def block(held: BlockStyle) -> BlockStyle:
        return replace(held, text=style(held.text))

    page = replace(theme.page, grid_step=leading)
    return replace(
        theme,
        page=page,
        block_styles=MappingProxyType(
            {role: block(held) for role, held in theme.block_styles.items()}
        ),
        text_styles=MappingProxyType(
            {
                role: held if role == "code" else style(held)
                for role, held in theme.text_styles.items()
            }
        ),
        note_gap=theme.note_gap * stretch,
    )


def _scale_size(size: Pt, scale: float) -> Pt:
    """Return a size in proportion, never letting small print fall under the smallest legible note."""
    return max(size * scale, min(size, _SMALLEST_NOTE))
