"""A count of pages, what they are called, a scheme and options -> PageSequence: the pages and their blanks, in order."""

from collections.abc import Sequence
from typing import NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.impose.checks import describe_missing_pages
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.page_numbers import PageNumbers
from pamphlets.impose.plan.sheet import COVER_PAGES, BlankPosition, Scheme, add_blanks


class PageSequence(NamedTuple):
    """What is laid on sheets."""

    pages: tuple[int | None, ...]
    """The pages of the source, from 0; None: a blank."""
    added_blanks: tuple[int, ...]
    """The places of the blanks that nobody asked for, but that the scheme needs."""
    ruled_blanks: frozenset[int]
    """The places of the blanks that have lines to write on."""


def sequence_pages(
    source: Source,
    scheme: Scheme,
    page_count: int,
    page_numbers: PageNumbers,
    options: ImposeOptions,
) -> PageSequence:
    """Return the pages with their blanks where they are wanted. Raises a fault where there should be none."""
    pages: list[int | None] = []
    added: list[int] = []
    ruled: list[int] = []
    for place, page_index in enumerate(_add_blanks(source, scheme, page_count, options)):
        if page_index is None:
            added.append(place)
        elif page_index in page_numbers.ruled_pages:
            ruled.append(place)
        is_blank = page_index is None or page_numbers.is_blank(page_index)
        pages.append(None if is_blank else page_index)
    if options.blanks == "notes":
        ruled += added
    return PageSequence(tuple(pages), tuple(added), frozenset(ruled))


def number_sizes(sizes: Sequence[Size], page_numbers: PageNumbers) -> dict[int, Size]:
    """Return the sizes of pages by their numbers, in this order, blanks left out."""
    numbered: dict[int, Size] = {}
    for page_index, size in enumerate(sizes):
        if not page_numbers.is_blank(page_index):
            numbered.setdefault(page_numbers.number_page(page_index), size)
    return numbered


def _add_blanks(
    source: Source, scheme: Scheme, page_count: int, options: ImposeOptions
) -> tuple[int | None, ...]:
    """Return the pages, and None for the blanks that the scheme needs."""
    multiple = scheme.page_multiple
    last_pages = options.pages_after_blanks
    if last_pages >= page_count:
        last = str(last_pages)
        raise_error(error("impose.last", source, last=last, pages=str(page_count)))
    if page_count % multiple and options.blanks == "error":
        fields = describe_missing_pages(page_count, multiple)
        raise_error(error("impose.no-blanks", source, WHOLE_FILE, **fields))
    if options.input_pages.cover_file is not None and not last_pages:
        last_pages = COVER_PAGES // 2  # blanks stay within the cover
    position: BlankPosition = "inside" if options.blanks == "inside" else "end"
    return add_blanks(page_count, multiple, last_pages, position)
