"""LayoutInput, a size and a leading -> the title set in them, and how it came out: CopyfitTry."""

from dataclasses import replace
from math import ceil, inf
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.brochure.converge import (
    PageDraft,
    count_last_page_lines,
    draft_pages,
)
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.theme_scaling import scale_theme

LAST_PAGE_SHARE: Final = 2 / 3  # of the last page of text that must be filled


class CopyfitTry(NamedTuple):
    """One size and leading, and how the title came out in it."""

    size: Pt
    leading: Pt
    page_count: int
    blank_count: int
    text_page_count: int
    fewest_other_pages: int  # around the text: the colophon may move to an empty page 2
    white_page_count: int  # blanks, and a page 2 with nothing to say
    last_page_lines: int  # on the last page of text
    page_lines: int  # that a page holds
    ends_with_colophon: bool = False  # under the last lines of the text

    def fits(self, page_count: int) -> bool:
        """Return whether there are so many pages, none of them blank, the last well filled or ended by the colophon."""
        is_filled = (
            self.ends_with_colophon
            or self.last_page_lines >= LAST_PAGE_SHARE * self.page_lines
        )
        return self.page_count == page_count and self.blank_count == 0 and is_filled

    def excess_lines(self, page_count: int) -> int:
        """Return how many lines are to be cut lest the pages be others; negative ones are to be added."""
        pages_over = self.text_page_count + self.fewest_other_pages - page_count
        if pages_over > 0:
            return (pages_over - 1) * self.page_lines + self.last_page_lines
        filled = self.page_count - self.blank_count
        return -ceil(
            (page_count - filled + LAST_PAGE_SHARE) * self.page_lines - self.last_page_lines
        )

    def rules_out(self, size: Pt, leading: Pt, page_count: int) -> bool:
        """Return whether a text this long or short here is so as well in a type that is no smaller, or no larger."""
        if self.fits(page_count):
            return (size, leading) == (self.size, self.leading)
        if self.excess_lines(page_count) > 0:
            return size >= self.size and leading >= self.leading
        return size <= self.size and leading <= self.leading

    def free_lines(self, page_count: int) -> int:
        """Return how many lines are left for text in so many pages; negative ones are too many."""
        free_pages = page_count - self.fewest_other_pages - self.text_page_count
        return (free_pages + 1) * self.page_lines - self.last_page_lines


def try_type(
    layout_input: LayoutInput, size: Pt, leading: Pt
) -> tuple[PageDraft, CopyfitTry]:
    """Return the title in one size and leading, and how it came out."""
    design = layout_input.design
    text = design.theme.block_styles["body"].text
    if (size, leading) != (text.size, text.leading):
        design = replace(design, theme=scale_theme(design.theme, size, leading))
    draft = draft_pages(layout_input._replace(design=design))
    return draft, _measure_try(draft, size, leading)


def _measure_try(draft: PageDraft, size: Pt, leading: Pt) -> CopyfitTry:
    kinds = [slot.kind for slot in draft.page_slots]
    blank_count, text_page_count = kinds.count("blank"), kinds.count("text")
    other_page_count = len(kinds) - blank_count - text_page_count
    page_lines = draft.content.context.theme.page.line_count
    return CopyfitTry(
        size,
        leading,
        len(kinds),
        blank_count,
        text_page_count,
        other_page_count - kinds.count("empty-inside"),
        blank_count + kinds.count("empty-inside"),
        count_last_page_lines(draft),
        page_lines,
        any(slot.kind == "text" and slot.foot == "colophon" for slot in draft.page_slots),
    )


def explain_misses(tries: list[CopyfitTry], page_count: int) -> tuple[str, dict[str, str]]:
    """Return what the tries nearest to so many pages tell: lines too many, too few, or the one and the other.

    The theme's own type, which comes first, may have so many pages already, if with white at their end.
    From one size to the next a text may go from a page too many to a last page too empty: either cures it.
    """
    first = tries[0]
    if first.page_count == page_count:
        missing = str(-first.excess_lines(page_count))
        return "not-full", {"lines": missing, "blanks": str(first.blank_count)}
    longer: CopyfitTry | None = None
    shorter: CopyfitTry | None = None
    most_missing = -inf
    least_excess = inf
    for attempt in tries:
        excess = attempt.excess_lines(page_count)
        if 0 < excess < least_excess:
            longer = attempt
            least_excess = excess
        elif most_missing < excess <= 0:
            shorter = attempt
            most_missing = excess
    fields: dict[str, str] = {}
    if longer is not None:
        fields["lines"] = str(least_excess)
    if shorter is None:
        return "too-long", fields
    missing = str(max(1, -most_missing))
    if longer is None:
        return "too-short", {"lines": missing}
    fields["large"] = f"{longer.size:.1f}"
    fields["large_leading"] = f"{longer.leading:.1f}"
    fields["fewer"] = missing
    fields["small"] = f"{shorter.size:.1f}"
    fields["small_leading"] = f"{shorter.leading:.1f}"
    return "between", fields
