"""The pages of one format of a title -> warnings and remarks about printing them, and the ink coverage of each."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import NamedTuple

from pamphlets.core.inks import RgbBytes, paper_colour
from pamphlets.core.page import Page
from pamphlets.core.source import WHOLE_FILE, Diagnostic, PamphletError
from pamphlets.core.style import Theme
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.images.decode import measure_picture
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering.ink_coverage import measure_ink_coverage
from pamphlets.prepress.preflight.findings import page_name
from pamphlets.prepress.preflight.mark_checks import (
    MeasurePixels,
    check_colours,
    check_coverage,
    check_page_count,
    check_resolution,
    check_strokes,
)
from pamphlets.prepress.preflight.type_checks import check_type


class PreflightJob(NamedTuple):
    """The pages to examine, and what they were made from."""

    document: Document
    theme: Theme
    pages: Sequence[Page]
    pictures: Mapping[str, PictureFile]
    is_folded: bool
    """Whether its pages are folded and stapled: four to a sheet, its cover perhaps of another paper."""


class PageInk(NamedTuple):
    """A page and the share of it that is covered, 0 to 1."""

    page: str
    share: float


class PreflightReport(NamedTuple):
    """The findings about one format of a title."""

    diagnostics: tuple[Diagnostic, ...]
    inks: tuple[PageInk, ...]
    """Of each page."""

    @property
    def mean_share(self) -> float:
        """The share that is covered of all pages together."""
        return sum(ink.share for ink in self.inks) / max(len(self.inks), 1)

    @property
    def darkest(self) -> PageInk:
        """The page that takes the most ink. Raises ValueError where there is no page."""
        return max(self.inks, key=lambda ink: ink.share)


def preflight_pages(job: PreflightJob, settings: PdfSettings) -> PreflightReport:
    """Return the findings about pages, warnings before remarks, and their ink coverage.

    Raises the faults of pictures as one group.
    """
    source, pages = job.document.source, job.pages
    pdf = BytesIO()
    drawing_doubts = write_pdf(job.document, pages, job.pictures, pdf, settings)
    coverage = list(measure_ink_coverage(pdf.getvalue()))
    own_inks = (job.theme.ink, job.theme.second_ink)
    diagnostics = [
        *check_resolution(source, pages, _make_measure(job)),
        *check_strokes(source, pages),
        *check_type(source, pages, _list_papers(job)),
        *check_colours(source, pages, own_inks, is_folded=job.is_folded),
        *check_coverage(source, pages, coverage),
        # The resolution is told above, of print shops too.
        *(doubt for doubt in drawing_doubts if doubt.code != "picture-coarse"),
    ]
    if job.is_folded:
        diagnostics += check_page_count(source, pages)
    diagnostics.sort(key=lambda diagnostic: diagnostic.severity != "warning")
    inks: list[PageInk] = []
    for index, (page, share) in enumerate(zip(pages, coverage, strict=True)):
        inks.append(PageInk(page_name(page.label, index), share))
    return PreflightReport(tuple(diagnostics), tuple(inks))


def _list_papers(job: PreflightJob) -> list[RgbBytes]:
    """Return the colour of the paper of each page: the stock that is named is that of a cover, or of a single sheet."""
    named = paper_colour(job.document.meta.cover_paper)
    papers = [named] * len(job.pages)
    if job.is_folded:
        papers[1:-1] = [paper_colour("")] * len(papers[1:-1])
    return papers


def _make_measure(job: PreflightJob) -> MeasurePixels:
    """Return what measures the pictures of a job, each read once."""
    known: dict[str, tuple[int, int] | None] = {}

    def measure(path: str) -> tuple[int, int] | None:
        if path not in known:
            known[path] = _measure_pixels(job, path)
        return known[path]

    return measure


def _measure_pixels(job: PreflightJob, path: str) -> tuple[int, int] | None:
    picture = job.pictures.get(path)
    if picture is None or picture.page_form is not None:
        return None
    try:
        pixels = measure_picture(picture, job.document.source, WHOLE_FILE)
    except PamphletError:  # a drawing; drawing the page tells what else is wrong
        return None
    return pixels.width, pixels.height
