"""LayoutInput -> LayoutResult of running text; with a page count, in the size and leading that give it.

The page count does not fall evenly with the size, so neighbours of the best guess are tried, nearest to the
theme's own values first.
"""

from dataclasses import replace
from math import ceil
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, notice, warning
from pamphlets.core.style import TextStyle, Theme
from pamphlets.core.units import Pt
from pamphlets.layout.brochure.converge import (
    PageDraft,
    count_last_page_lines,
    draft_pages,
    finish_pages,
)
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.look import Design

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
    """One size and leading, and how the title came out in it."""

    size: Pt
    leading: Pt
    page_count: int
    blank_count: int
    last_page_lines: int  # on the last page of text
    page_lines: int  # that a page holds

    def fits(self, page_count: int) -> bool:
        """Return whether there are so many pages, none of them blank, the last well filled."""
        is_filled = self.last_page_lines >= LAST_PAGE_SHARE * self.page_lines
        return self.page_count == page_count and self.blank_count == 0 and is_filled

    def excess_lines(self, page_count: int) -> int:
        """Return how many lines are to be cut lest the pages be others; negative ones are to be added."""
        filled = self.page_count - self.blank_count
        if filled > page_count:
            return (filled - page_count - 1) * self.page_lines + self.last_page_lines
        return -ceil(
            (page_count - filled + LAST_PAGE_SHARE) * self.page_lines - self.last_page_lines
        )


def lay_out_text(layout_input: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a text, in the number asked for if there is one and it can be had."""
    if not layout_input.page_count:
        return finish_pages(draft_pages(layout_input))
    draft, diagnostics = copyfit(layout_input, layout_input.page_count)
    result, warnings = finish_pages(draft)
    return result, diagnostics + warnings


def copyfit(
    layout_input: LayoutInput, page_count: int
) -> tuple[PageDraft, tuple[Diagnostic, ...]]:
    """Return a title in exactly `page_count` pages, its last page of text two thirds full.

    A notice tells the size and leading chosen. Where none does, the theme's own stay, and a warning says how many
    lines miss.
    """
    source = layout_input.document.source
    design = layout_input.design
    text = design.theme.block_styles["body"].text
    draft = draft_pages(layout_input)
    first = _measure_try(draft, text.size, text.leading)
    if first.fits(page_count):
        return draft, ()
    tries = [first]
    for size, leading in _candidate_sizes(design, first, page_count):
        scaled = replace(design, theme=scale_theme(design.theme, size, leading))
        scaled_draft = draft_pages(layout_input._replace(design=scaled))
        tries.append(_measure_try(scaled_draft, size, leading))
        if tries[-1].fits(page_count):
            page_text, shown_size, shown_leading = (
                str(page_count),
                f"{size:.1f}",
                f"{leading:.1f}",
            )
            chosen = notice(
                "fitted", source, pages=page_text, size=shown_size, leading=shown_leading
            )
            return scaled_draft, (chosen,)
    code, fields = _explain_misses(tries, page_count)
    miss = warning(
        code,
        source,
        WHOLE_FILE,
        pages=str(page_count),
        found=str(first.page_count),
        **fields,
    )
    return draft, (miss,)


def _measure_try(draft: PageDraft, size: Pt, leading: Pt) -> _CopyfitTry:
    blank_count = sum(slot.kind == "blank" for slot in draft.page_slots)
    page_lines = draft.content.context.theme.page.line_count
    return _CopyfitTry(
        size,
        leading,
        len(draft.page_slots),
        blank_count,
        count_last_page_lines(draft),
        page_lines,
    )


def _candidate_sizes(
    design: Design, first: _CopyfitTry, page_count: int
) -> list[tuple[Pt, Pt]]:
    """Return sizes and leadings, those whose area promises the right length first, near the theme's own."""
    (min_size, min_leading), (max_size, max_leading) = design.tightest, design.loosest
    text_pages = (
        first.page_count - first.blank_count - 4 + first.last_page_lines / first.page_lines
    )
    # Of the area that a letter takes now.
    wanted_area = (page_count - 4 + 0.85) / max(text_pages, 0.5)
    candidates: list[tuple[float, Pt, Pt]] = []
    for size_step in range(round((max_size - min_size) / _SIZE_STEP) + 1):
        size = round(min_size + size_step * _SIZE_STEP, 2)
        for leading_step in range(round((max_leading - min_leading) / _LEADING_STEP) + 1):
            leading = round(min_leading + leading_step * _LEADING_STEP, 2)
            if (
                1.16 * size <= leading <= 1.3 * size
            ):  # outside, lines stick together or fall apart
                area = size * leading / (first.size * first.leading)
                strain = abs(leading / size - first.leading / first.size)
                candidates.append(
                    (abs(area - wanted_area) + strain * _PROPORTION_WEIGHT, size, leading)
                )
    candidates.sort()
    return [(size, leading) for _, size, leading in candidates[:MAX_TRIES]]


def _explain_misses(
    tries: list[_CopyfitTry], page_count: int
) -> tuple[str, dict[str, str]]:
    """Return what the tries nearest to so many pages tell: lines too many, too few, or the one and the other.

    From one size to the next a text may go from a page too many to a last page too empty: either cures it.
    """
    too_long = [attempt for attempt in tries if attempt.excess_lines(page_count) > 0]
    too_short = [attempt for attempt in tries if attempt.excess_lines(page_count) <= 0]
    fields: dict[str, str] = {}
    if too_long:
        longer = min(too_long, key=lambda attempt: attempt.excess_lines(page_count))
        fields["lines"] = str(longer.excess_lines(page_count))
    if not too_short:
        return "too-long", fields
    shorter = max(too_short, key=lambda attempt: attempt.excess_lines(page_count))
    missing = str(max(1, -shorter.excess_lines(page_count)))
    if not too_long:
        return "too-short", {"lines": missing}
    fields["large"] = f"{longer.size:.1f}"
    fields["large_leading"] = f"{longer.leading:.1f}"
    fields["fewer"] = missing
    fields["small"] = f"{shorter.size:.1f}"
    fields["small_leading"] = f"{shorter.leading:.1f}"
    return "between", fields


def enlarge_theme(theme: Theme, factor: float) -> Theme:
    """Return a theme whose text is so many times larger, its leading too."""
    text = theme.block_styles["body"].text
    return scale_theme(theme, text.size * factor, text.leading * factor)


def scale_theme(theme: Theme, size: Pt, leading: Pt) -> Theme:
    """Return a theme whose text is `size` on `leading`; everything on the grid follows, notes not below 9 points."""
    text = theme.block_styles["body"].text
    note_leading = theme.block_styles["note"].text.leading
    size_scale = size / text.size
    leading_scale = leading / text.leading

    def scale(style: TextStyle) -> TextStyle:
        scaled_leading = style.leading * leading_scale
        if style.leading == text.leading:
            scaled_leading = leading
        elif style.leading == note_leading:
            scaled_leading = leading * _NOTE_SHARE
        # Small print never falls under the smallest legible note.
        scaled_size = max(style.size * size_scale, min(style.size, _SMALLEST_NOTE))
        return replace(style, size=scaled_size, leading=scaled_leading)

    block_styles = {
        role: replace(style, text=scale(style.text))
        for role, style in theme.block_styles.items()
    }
    text_styles = {role: scale(style) for role, style in theme.text_styles.items()}
    if "code" in text_styles:
        text_styles["code"] = theme.text_styles["code"]  # its size is a share of the text's
    return replace(
        theme,
        page=replace(theme.page, grid_step=leading),
        block_styles=MappingProxyType(block_styles),
        text_styles=MappingProxyType(text_styles),
        note_gap=theme.note_gap * leading_scale,
    )
