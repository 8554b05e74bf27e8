"""The SourcePdfs of a job's files and InputPageOptions -> one SourcePdf: the pages of the job in their order.

A page that no file has, blank or ruled, is an empty dictionary, as large as the first page beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.placement.input_page_options import InputPageOptions, PageChange
from pamphlets.impose.placement.page_numbers import PageNumbers
from pamphlets.impose.placement.page_selection import PageRange
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf

_RECTO_MULTIPLE: Final = 2  # every second page is a right-hand one
_COVER_PAGE_COUNTS: Final = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class _JobPage:
    """One page of a job."""

    index: int | None
    """Among the pages of all files, one file behind the other; None: no file has it."""
    is_ruled: bool = False


_BLANK: Final = _JobPage(None)


@dataclass(frozen=True, slots=True)
class _FilePages:
    """Where the pages of one file stand among those of all files."""

    source: Source
    first: int
    count: int

    @property
    def pages(self) -> list[_JobPage]:
        """Return all its pages."""
        return [_JobPage(self.first + index) for index in range(self.count)]


def compose_job(
    source: Source, files: Sequence[SourcePdf], options: InputPageOptions
) -> SourcePdf:
    """Return the pages of a job: `files` are the source and `options.further_files`, in that order.

    Raises a fault for a page that its file does not have, for a choice of no page, and for a cover file of 3 pages or
    more than 4.
    """
    if len(files) == 1 and options.page_ranges is None:
        return files[0]
    file_pages: list[_FilePages] = []
    paths = (source.path, *map(str, options.further_files))
    first = 0
    for path, file in zip(paths, files, strict=True):
        file_pages.append(_FilePages(Source(path, ""), first, len(file.pages)))
        first += len(file.pages)
    own_count = 1 + len(options.joined_files)
    own = file_pages[:own_count]
    if options.page_ranges is None:
        job_pages: list[_JobPage] = []
        for each in own:
            job_pages += each.pages
    else:
        job_pages = _select_pages(source, own, file_pages, options.page_ranges)
    if options.starts_on_recto:
        job_pages = _start_on_rectos(job_pages, own)
    if options.cover_file is not None:
        job_pages = _enclose_in_cover(file_pages[own_count], job_pages)
    return _build_source(files, job_pages)


def _select_pages(
    source: Source,
    own: Sequence[_FilePages],
    file_pages: Sequence[_FilePages],
    ranges: Sequence[PageRange],
) -> list[_JobPage]:
    """Return the pages that ranges name; those of the job's own files are counted through."""
    own_pages = _FilePages(source, 0, sum(each.count for each in own))
    by_path = {each.source.path: each for each in file_pages[len(own) :]}
    job_pages: list[_JobPage] = []
    for each in ranges:
        if each.is_blank:
            job_pages.append(_JobPage(None, is_ruled=each.kind == "ruled"))
            continue
        pages = own_pages if each.file is None else by_path[str(each.file)]
        try:
            numbers = each.list_pages(pages.count)
        except IndexError as cause:
            fields = {"page": str(cause), "count": str(pages.count)}
            raise_error(error("impose.no-such-page", pages.source, WHOLE_FILE, **fields))
        job_pages += [_JobPage(pages.first + number - 1) for number in numbers]
    if not job_pages:
        raise_error(error("impose.no-page-chosen", source))
    return job_pages


def _start_on_rectos(
    job_pages: Sequence[_JobPage], own: Sequence[_FilePages]
) -> list[_JobPage]:
    """Return the pages with a blank before each joined file that would begin on a left-hand page."""
    first_pages = {each.first for each in own}
    placed: list[_JobPage] = []
    for page in job_pages:
        if page.index in first_pages and len(placed) % _RECTO_MULTIPLE:
            placed.append(_BLANK)
        placed.append(page)
    return placed


def _enclose_in_cover(cover: _FilePages, inside: Sequence[_JobPage]) -> list[_JobPage]:
    """Return the pages with those of the cover around them. A cover of one page or two has blank inner sides."""
    if cover.count not in _COVER_PAGE_COUNTS:
        raise_error(
            error("impose.cover-pages", cover.source, WHOLE_FILE, count=str(cover.count))
        )
    pages = cover.pages
    if len(pages) == 4:
        return [*pages[:2], *inside, *pages[2:]]
    back = pages[1] if len(pages) == 2 else _BLANK
    return [pages[0], _BLANK, *inside, _BLANK, back]


def _build_source(files: Sequence[SourcePdf], job_pages: Sequence[_JobPage]) -> SourcePdf:
    """Return the source of these pages; the first file says what it is called."""
    all_pages: list[pdf.DictionaryObject] = []
    all_views: list[PageView] = []
    page_changes: list[PageChange] = []
    for file in files:
        all_pages += file.pages
        all_views += file.views
        page_changes += file.page_changes
    indices = [page.index for page in job_pages if page.index is not None]
    blank_view = all_views[indices[0] if indices else 0]
    pages: list[pdf.DictionaryObject] = []
    views: list[PageView] = []
    for page in job_pages:
        if page.index is None:
            pages.append(pdf.DictionaryObject())
            views.append(blank_view)
        else:
            pages.append(all_pages[page.index])
            views.append(all_views[page.index])
    numbers = [None if page.index is None else page.index + 1 for page in job_pages]
    ruled = [position for position, page in enumerate(job_pages) if page.is_ruled]
    return replace(
        files[0],
        pages=tuple(pages),
        views=tuple(views),
        page_changes=tuple(page_changes),
        page_numbers=PageNumbers(tuple(numbers), frozenset(ruled)),
        further_catalogs=tuple(file.catalog for file in files[1:]),
        is_tolerant=any(file.is_tolerant for file in files),
        forbids_printing=any(file.forbids_printing for file in files),
    )
