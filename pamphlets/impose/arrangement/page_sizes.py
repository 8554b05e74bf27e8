"""Sizes of pages, a scheme, a paper -> what is said of pages that do not fill their cells, and what to type for them."""

from collections.abc import Mapping, Sequence
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    error,
    raise_error,
    warning,
)
from pamphlets.impose.checks import list_pages
from pamphlets.impose.input_pages.spreads import are_twice_as_wide, have_spreads_inside
from pamphlets.impose.placement.grid import choose_grid
from pamphlets.impose.placement.paper import (
    Paper,
    can_hold,
    compute_page_size,
    describe_size,
    is_same_size,
    parse_paper,
)
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.languages.wording import Sentence, sentence

_MAX_SIZES_NAMED: Final = 3  # wrong sizes told in one line; more of them say nothing more
# What is sold for printers that people have, the smallest first, and the largest of Europe and of North America.
_COMMON_PAPERS: Final = ("A4", "Letter", "Legal", "A3", "Tabloid")
_LARGEST_PAPERS: Final = ("A3", "Tabloid")


def check_page_sizes(
    source: Source, scheme: Scheme, paper: Paper, numbered_sizes: Mapping[int, Size]
) -> tuple[Diagnostic, ...]:
    """Return what to say of pages smaller than scheme and paper allow: they stand at 100 % all the same.

    `numbered_sizes` has the pages by their numbers, in the order of the job. Raises a fault that names those that are
    too large, and what to type for them.
    """
    sizes = tuple(numbered_sizes.values())
    cell_size = compute_page_size(paper, scheme)
    # Single pieces, and what is trimmed, may well be smaller than their cells; but all should be alike.
    may_be_smaller = scheme.is_cut_out or paper.needs_trimming
    if may_be_smaller and can_hold(cell_size, sizes[0]):
        cell_size = sizes[0]
    wrong: dict[int, Size] = {}
    large: dict[int, Size] = {}
    for number, size in numbered_sizes.items():
        if not is_same_size(size, cell_size):
            wrong[number] = size
            if not can_hold(cell_size, size):
                large[number] = size
    if large:
        fields = _size_fields(large, cell_size, paper)
        if have_spreads_inside(sizes):
            raise_error(error("impose.spreads", source, WHOLE_FILE, **fields))
        if all(is_same_size(_turn(size), cell_size) for size in large.values()):
            fields["advice"] = _advise_on_lying_pages(len(large) == len(sizes))
            raise_error(error("impose.lying", source, WHOLE_FILE, **fields))
        advice = advise_on_large_pages(scheme, paper, sizes)
        if are_twice_as_wide(sizes, cell_size):
            advice = sentence("phrases.spreads-or", advice=advice)
        fields["advice"] = advice
        raise_error(error("impose.size", source, WHOLE_FILE, **fields))
    if not wrong:
        return ()
    fields = _size_fields(wrong, cell_size, paper)
    return (warning("impose.smaller", source, WHOLE_FILE, **fields),)


def advise_on_large_pages(scheme: Scheme, paper: Paper, sizes: Sequence[Size]) -> Sentence:
    """Return how pages too large for a scheme come out: on another paper, as posters on this one, or smaller.

    A paper is named where the scheme has all pages on it at 100 %; posters where no page goes on a sheet of this one.
    """
    better_paper = _find_larger_paper(scheme, paper, sizes)
    if better_paper is not None:
        return sentence("phrases.paper-or-fit", paper=better_paper)
    if not any(_goes_on_sheet(size, paper) for size in sizes):
        return sentence("phrases.poster-or-fit", paper=paper.name)
    return sentence("phrases.fit")


def _advise_on_lying_pages(are_all_lying: bool) -> Sentence:
    """Return how pages that lie on their side are turned: all by an option, some in the program that they are from."""
    return sentence("phrases.turn-or-fit" if are_all_lying else "phrases.turn-some-or-fit")


def _find_larger_paper(scheme: Scheme, paper: Paper, sizes: Sequence[Size]) -> str | None:
    """Return the name of a common paper on which a scheme has all pages at 100 %, first of one that they fill."""
    others = [parse_paper(name) for name in _COMMON_PAPERS if name != paper.name]
    for other in others:
        cell_size = compute_page_size(other, scheme)
        if all(is_same_size(size, cell_size) for size in sizes):
            return other.name
    for other in others:
        if other.name in _LARGEST_PAPERS and _takes_pages(scheme, other, sizes):
            return other.name
    return None


def _takes_pages(scheme: Scheme, paper: Paper, sizes: Sequence[Size]) -> bool:
    """Return whether a scheme has all pages on a paper at 100 %."""
    grid_scheme = choose_grid(scheme, paper, sizes[0])
    if grid_scheme is None:
        return False
    cell_size = compute_page_size(paper, grid_scheme)
    return all(can_hold(cell_size, size) for size in sizes)


def _goes_on_sheet(size: Size, paper: Paper) -> bool:
    """Return whether a page goes on a sheet at 100 %, upright or lying."""
    return can_hold(paper.size, size) or can_hold(paper.size, _turn(size))


def _turn(size: Size) -> Size:
    return Size(size.height, size.width)


def _size_fields(
    sizes: Mapping[int, Size], cell_size: Size, paper: Paper
) -> dict[str, object]:
    """Return the fields of a diagnostic about pages of the wrong size, by their numbers."""
    names = list(dict.fromkeys(describe_size(size) for size in sizes.values()))
    shown = ", ".join(names[:_MAX_SIZES_NAMED])
    if len(names) > _MAX_SIZES_NAMED:
        shown += ", …"
    return {
        "pages": list_pages(sorted(sizes)),
        "sizes": shown,
        "wanted": describe_size(cell_size),
        "paper": paper.name,
    }
