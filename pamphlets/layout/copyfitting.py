"""LayoutInput -> LayoutResult of running text; with a page count, in the size and leading that give it.

The page count does not fall evenly with the size, so neighbours of the best guess are tried, nearest to the
theme's own values first; of these only what no other setting rules out.
"""

import hashlib
from dataclasses import replace
from math import ceil, inf
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, notice, warning
from pamphlets.core.units import Pt
from pamphlets.layout.brochure.converge import (
    PageDraft,
    count_last_page_lines,
    draft_pages,
    finish_pages,
)
from pamphlets.layout.layout_input import CopyfitOutcome, LayoutInput, LayoutResult
from pamphlets.layout.look import Design
from pamphlets.layout.theme_scaling import scale_theme

MAX_TRIES: Final = 24  # types that are near enough to be worth a setting
MAX_SETTINGS: Final = (
    8  # of them, the theme's own counted; one that cannot reach costs three
)
LAST_PAGE_SHARE: Final = 2 / 3  # of the last page of text that must be filled
# Of the size: tighter lines stick together, looser ones fall apart.
_TIGHTEST_LEADING: Final = 1.16
_LOOSEST_LEADING: Final = 1.3
_SIZE_STEP: Final = 0.1
_LEADING_STEP: Final = 0.2
_PROPORTION_WEIGHT: Final = (
    2.0  # how much a leading out of proportion weighs against a wrong length
)


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

    def rules_out(self, size: Pt, leading: Pt, page_count: int) -> bool:
        """Return whether a text this long or short here is so as well in a type that is no smaller, or no larger."""
        if self.fits(page_count):
            return (size, leading) == (self.size, self.leading)
        if self.excess_lines(page_count) > 0:
            return size >= self.size and leading >= self.leading
        return size <= self.size and leading <= self.leading


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
    lines miss. What `layout_input.copyfits` remembers of the same search is not sought again.
    """
    source, outcomes = layout_input.document.source, layout_input.copyfits
    key = _search_key(layout_input, page_count) if outcomes is not None else ""
    remembered = outcomes.get(key) if outcomes else None
    if remembered is not None and not remembered.code:
        draft, attempt = _try_type(layout_input, remembered.size, remembered.leading)
        if attempt.fits(page_count):
            return draft, (_fitted_notice(source, attempt, page_count),)
    text = layout_input.design.theme.block_styles["body"].text
    draft, first = _try_type(layout_input, text.size, text.leading)
    if first.fits(page_count):
        return draft, ()
    if remembered is not None and remembered.code:
        return draft, (_miss_warning(source, remembered),)
    search = _search_type(layout_input, first, page_count)
    if isinstance(search, CopyfitOutcome):
        outcome, diagnostic = search, _miss_warning(source, search)
    else:
        draft, attempt = search
        outcome = CopyfitOutcome(attempt.size, attempt.leading)
        diagnostic = _fitted_notice(source, attempt, page_count)
    if outcomes is not None:
        outcomes[key] = outcome
    return draft, (diagnostic,)


def _search_key(layout_input: LayoutInput, page_count: int) -> str:
    """Return a hash of all that decides how a search ends, but for the program and the fonts."""
    document, design = layout_input.document, layout_input.design
    sizes = {address: artwork.size for address, artwork in layout_input.artworks.items()}
    limits = (design.tightest, design.loosest, design.binding)
    decisive = (document, design.theme, limits, sorted(sizes.items()), page_count)
    return hashlib.sha256(repr(decisive).encode("utf-8", "surrogatepass")).hexdigest()


def _fitted_notice(source: Source, attempt: _CopyfitTry, page_count: int) -> Diagnostic:
    size, leading = f"{attempt.size:.1f}", f"{attempt.leading:.1f}"
    return notice("fitted", source, pages=str(page_count), size=size, leading=leading)


def _miss_warning(source: Source, outcome: CopyfitOutcome) -> Diagnostic:
    return warning(outcome.code, source, WHOLE_FILE, **outcome.fields)


def _try_type(
    layout_input: LayoutInput, size: Pt, leading: Pt
) -> tuple[PageDraft, _CopyfitTry]:
    """Return the title in one size and leading, and how it came out."""
    design = layout_input.design
    text = design.theme.block_styles["body"].text
    if (size, leading) != (text.size, text.leading):
        design = replace(design, theme=scale_theme(design.theme, size, leading))
    draft = draft_pages(layout_input._replace(design=design))
    return draft, _measure_try(draft, size, leading)


def _search_type(
    layout_input: LayoutInput, first: _CopyfitTry, page_count: int
) -> tuple[PageDraft, _CopyfitTry] | CopyfitOutcome:
    """Return a title in the number of pages asked for, and its type, or why no type gives it.

    After the most promising type the extreme one is tried: if that does not reach, the two settings and the first are
    all that the search costs. A type is passed over where one tried is no larger and too long already, or no
    smaller and too short. The extreme type is taken only where none nearer to the theme's own fits.
    """
    tries = [first]
    types = _candidate_types(layout_input.design, first, page_count)
    largest_first = first.excess_lines(page_count) <= 0
    extreme = sorted(types, key=lambda pair: pair[0] * pair[1], reverse=largest_first)[:1]
    last_resort: tuple[PageDraft, _CopyfitTry] | None = None
    for size, leading in [*types[:1], *extreme, *types[1:MAX_TRIES]]:
        is_ruled_out = any(one.rules_out(size, leading, page_count) for one in tries)
        if is_ruled_out or len(tries) == MAX_SETTINGS:
            continue
        draft, attempt = _try_type(layout_input, size, leading)
        tries.append(attempt)
        if not attempt.fits(page_count):
            continue
        if len(tries) == 2 or (size, leading) != extreme[0]:
            return draft, attempt
        last_resort = draft, attempt
    if last_resort is not None:
        return last_resort
    code, fields = _explain_misses(tries, page_count)
    fields |= {"pages": str(page_count), "found": str(first.page_count)}
    return CopyfitOutcome(code=code, fields=fields)


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


def _candidate_types(
    design: Design, first: _CopyfitTry, page_count: int
) -> list[tuple[Pt, Pt]]:
    """Return sizes and leadings, those whose area promises the right length first, near the theme's own."""
    min_size, min_leading = design.tightest
    max_size, max_leading = design.loosest
    last_page_share = first.last_page_lines / first.page_lines
    text_pages = first.page_count - first.blank_count - 4 + last_page_share
    # Of the area that a letter takes now.
    wanted_area = (page_count - 4 + 0.85) / max(text_pages, 0.5)
    candidates: list[tuple[float, Pt, Pt]] = []
    for size in _list_steps(min_size, max_size, _SIZE_STEP):
        for leading in _list_steps(min_leading, max_leading, _LEADING_STEP):
            if not _TIGHTEST_LEADING * size <= leading <= _LOOSEST_LEADING * size:
                continue
            area = size * leading / (first.size * first.leading)
            strain = abs(leading / size - first.leading / first.size)
            cost = abs(area - wanted_area) + strain * _PROPORTION_WEIGHT
            candidates.append((cost, size, leading))
    candidates.sort()
    return [(size, leading) for _, size, leading in candidates]


def _list_steps(least: Pt, most: Pt, step: Pt) -> list[Pt]:
    """Return the values from the least to the most, a step apart."""
    count = round((most - least) / step)
    return [round(least + number * step, 2) for number in range(count + 1)]


def _explain_misses(
    tries: list[_CopyfitTry], page_count: int
) -> tuple[str, dict[str, str]]:
    """Return what the tries nearest to so many pages tell: lines too many, too few, or the one and the other.

    From one size to the next a text may go from a page too many to a last page too empty: either cures it.
    """
    longer: _CopyfitTry | None = None
    shorter: _CopyfitTry | None = None
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
