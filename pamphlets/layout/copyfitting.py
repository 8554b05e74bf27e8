"""LayoutInput -> LayoutResult of running text; with a page count, in the size and leading that give it.

The page count does not fall evenly with the size, so neighbours of the best guess are tried, nearest to the
theme's own values first; of these only what no other setting rules out.
"""

import hashlib
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, notice, warning
from pamphlets.core.units import Pt
from pamphlets.document.nodes import Document
from pamphlets.layout.brochure.converge import PageDraft, finish_pages
from pamphlets.layout.brochure.copyfit_levers import describe_levers, measure_levers
from pamphlets.layout.brochure.copyfit_try import CopyfitTry, explain_misses, try_type
from pamphlets.layout.layout_input import CopyfitOutcome, LayoutInput, LayoutResult
from pamphlets.layout.look import Design
from pamphlets.layout.pagination.page_sequence import PAGES_PER_FOLDED_SHEET

MAX_TRIES: Final = 24  # types that are near enough to be worth a setting
# Of them, the theme's own counted; one that cannot reach costs three.
MAX_SETTINGS: Final = 8
# Of the size: tighter lines stick together, looser ones fall apart.
_TIGHTEST_LEADING: Final = 1.16
_LOOSEST_LEADING: Final = 1.3
_SIZE_STEP: Final = 0.1
_LEADING_STEP: Final = 0.2
# How much a leading out of proportion weighs against a wrong length.
_PROPORTION_WEIGHT: Final = 2.0
# A remark tells that fewer pages would do where so many of a title stay blank.
_MANY_BLANKS: Final = 3
_MOST_PAGES_TO_SPARE: Final = 48  # in a thicker title, nobody misses one sheet


class _TypeSearch(NamedTuple):
    """What a search for a number of pages came to."""

    draft: PageDraft | None
    """The title in so many pages; None where no type gives them."""
    best: CopyfitTry
    """The type of `draft`; without one, that which leaves most lines free."""
    tries: list[CopyfitTry]
    """All that were set, the theme's own first."""


def lay_out_text(layout_input: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the pages of a text, in the number asked for if there is one and it can be had.

    Where none is asked for and fewer would do, a remark says so.
    """
    if layout_input.page_count:
        draft, diagnostics = copyfit(layout_input, layout_input.page_count)
    else:
        text = layout_input.design.theme.block_styles["body"].text
        draft, attempt = try_type(layout_input, text.size, text.leading)
        diagnostics = _suggest_fewer_pages(layout_input, attempt)
    if not layout_input.document.blocks:
        diagnostics += (warning("text-bare", layout_input.document.source),)
    result, warnings = finish_pages(draft)
    return result, diagnostics + warnings


def copyfit(
    layout_input: LayoutInput, page_count: int
) -> tuple[PageDraft, tuple[Diagnostic, ...]]:
    """Return a title in exactly `page_count` pages, its last page of text two thirds full.

    A notice tells the size and leading chosen. Where none does, the theme's own stay, and a warning says how many
    lines miss, and what would gain some. What `layout_input.copyfits` remembers of the same search is not sought
    again.
    """
    document = layout_input.document
    remembered = _recall(layout_input, page_count)
    if remembered is not None and not remembered.code:
        draft, attempt = try_type(layout_input, remembered.size, remembered.leading)
        if attempt.fits(page_count):
            return draft, (_fitted_notice(document.source, attempt, page_count),)
        remembered = None
    text = layout_input.design.theme.block_styles["body"].text
    draft, first = try_type(layout_input, text.size, text.leading)
    if first.fits(page_count):
        return draft, ()
    if remembered is not None:
        return draft, (_miss_warning(document, remembered),)
    search = _search_type(layout_input, first, page_count)
    if search.draft is not None:
        outcome = CopyfitOutcome(search.best.size, search.best.leading)
        _remember(layout_input, page_count, outcome)
        return search.draft, (_fitted_notice(document.source, search.best, page_count),)
    outcome = _describe_miss(search.tries, page_count)
    if outcome.code == "too-long":
        gains = measure_levers(layout_input, search.best, page_count)
        outcome = outcome._replace(fields={**outcome.fields, **gains})
    _remember(layout_input, page_count, outcome)
    return draft, (_miss_warning(document, outcome),)


def _suggest_fewer_pages(
    layout_input: LayoutInput, first: CopyfitTry
) -> tuple[Diagnostic, ...]:
    """Return a remark where a sheet less would do for a title that leaves many pages blank, in a type that can be read."""
    page_count = first.page_count - PAGES_PER_FOLDED_SHEET
    is_stapled = (
        layout_input.design.binding == "stapled" and layout_input.document.meta.cover
    )
    is_thin = 2 * PAGES_PER_FOLDED_SHEET <= page_count <= _MOST_PAGES_TO_SPARE
    if not is_stapled or not is_thin or first.white_page_count < _MANY_BLANKS:
        return ()
    outcome = _recall(layout_input, page_count)
    if outcome is None:
        search = _search_type(layout_input, first, page_count)
        outcome = CopyfitOutcome(search.best.size, search.best.leading)
        if search.draft is None:
            outcome = _describe_miss(search.tries, page_count)
        _remember(layout_input, page_count, outcome)
    if outcome.code:
        return ()
    remark = notice(
        "fewer-pages",
        layout_input.document.source,
        pages=str(page_count),
        size=f"{outcome.size:.1f}",
        blanks=str(first.white_page_count),
        found=str(first.page_count),
    )
    return (remark,)


def _recall(layout_input: LayoutInput, page_count: int) -> CopyfitOutcome | None:
    """Return how the same search ended before; None where it was not made."""
    outcomes = layout_input.copyfits
    # The key is a hash of the whole text, 10 ms for 16 pages: none is made where there is nothing to find.
    return outcomes.get(_search_key(layout_input, page_count)) if outcomes else None


def _remember(layout_input: LayoutInput, page_count: int, outcome: CopyfitOutcome) -> None:
    if layout_input.copyfits is not None:
        layout_input.copyfits[_search_key(layout_input, page_count)] = outcome


def _search_key(layout_input: LayoutInput, page_count: int) -> str:
    """Return a hash of all that decides how a search ends, but for the program and the fonts."""
    document, design = layout_input.document, layout_input.design
    sizes = {address: artwork.size for address, artwork in layout_input.artworks.items()}
    limits = (design.tightest, design.loosest, design.binding)
    decisive = (document, design.theme, limits, sorted(sizes.items()), page_count)
    return hashlib.sha256(repr(decisive).encode("utf-8", "surrogatepass")).hexdigest()


def _fitted_notice(source: Source, attempt: CopyfitTry, page_count: int) -> Diagnostic:
    size, leading = f"{attempt.size:.1f}", f"{attempt.leading:.1f}"
    return notice("fitted", source, pages=str(page_count), size=size, leading=leading)


def _miss_warning(document: Document, outcome: CopyfitOutcome) -> Diagnostic:
    if outcome.code == "not-full":
        return notice(outcome.code, document.source, WHOLE_FILE, **outcome.fields)
    miss = warning(outcome.code, document.source, WHOLE_FILE, **outcome.fields)
    return replace(miss, details=describe_levers(document, outcome.fields))


def _search_type(
    layout_input: LayoutInput, first: CopyfitTry, page_count: int
) -> _TypeSearch:
    """Return a title in the number of pages asked for, and its type; without pages, all that was tried.

    After the most promising type the extreme one is tried: if that does not reach, the two settings and the first are
    all that the search costs. A type is passed over where one tried is no larger and too long already, or no
    smaller and too short. The extreme type is taken only where none nearer to the theme's own fits.
    """
    tries = [first]
    types = _candidate_types(layout_input.design, first, page_count)
    largest_first = first.excess_lines(page_count) <= 0
    extreme = sorted(types, key=lambda pair: pair[0] * pair[1], reverse=largest_first)[:1]
    last_resort: tuple[PageDraft, CopyfitTry] | None = None
    for size, leading in [*types[:1], *extreme, *types[1:MAX_TRIES]]:
        is_ruled_out = any(one.rules_out(size, leading, page_count) for one in tries)
        if is_ruled_out or len(tries) == MAX_SETTINGS:
            continue
        draft, attempt = try_type(layout_input, size, leading)
        tries.append(attempt)
        if not attempt.fits(page_count):
            continue
        if len(tries) == 2 or (size, leading) != extreme[0]:
            return _TypeSearch(draft, attempt, tries)
        last_resort = draft, attempt
    if last_resort is not None:
        return _TypeSearch(*last_resort, tries)
    tightest = max(tries, key=lambda attempt: attempt.free_lines(page_count))
    return _TypeSearch(None, tightest, tries)


def _describe_miss(tries: list[CopyfitTry], page_count: int) -> CopyfitOutcome:
    """Return why no type gives so many pages, from those tried, the theme's own first."""
    first = tries[0]
    code, fields = explain_misses(tries, page_count)
    fields |= {"pages": str(page_count), "found": str(first.page_count)}
    if code == "too-long":
        fields["blanks"] = str(first.white_page_count)
    return CopyfitOutcome(code=code, fields=fields)


def _candidate_types(
    design: Design, first: CopyfitTry, page_count: int
) -> list[tuple[Pt, Pt]]:
    """Return sizes and leadings, those whose area promises the right length first, near the theme's own."""
    min_size, min_leading = design.tightest
    max_size, max_leading = design.loosest
    last_page_share = first.last_page_lines / first.page_lines
    text_pages = first.text_page_count + last_page_share
    # Of the area that a letter takes now.
    wanted_area = (page_count - first.fewest_other_pages + 0.85) / max(text_pages, 0.5)
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
