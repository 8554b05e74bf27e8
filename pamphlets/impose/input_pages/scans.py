"""A SourcePdf and what is wanted of its scans -> the SourcePdf whose scanned pages stand upright, without borders.

What is seen of a page changes; its picture is copied as it is. A page that shows anything but a picture is no scan, and
is never touched.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import cos, radians, sin
from statistics import median
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import (
    IDENTITY,
    Matrix,
    concatenate,
    invert_matrix,
    transform_box,
    translate_matrix,
)
from pamphlets.core.units import Pt, mm, to_mm
from pamphlets.impose.checks import list_pages
from pamphlets.impose.input_pages.page_file import has_picture, write_page_file
from pamphlets.impose.placement.input_page_options import InputPageOptions, PageChange
from pamphlets.impose.placement.paper import PAPER_SIZES, is_same_size
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.pdf.scans.scan_measures import (
    WHOLE_FRAME,
    Frame,
    ScanMeasures,
    measure_scan,
)

_NEAR_PAPER: Final = 0.025  # of its longer side
_MOST_LOST: Final = mm(3)  # half at each edge, where no page has ink
# Of the usual size: pages of one book differ less, as they are scanned.
_ALIKE: Final = 0.05
_LEAST_LEAN: Final = 0.1  # degrees, which nobody sees


def clean_scans(source: SourcePdf, options: InputPageOptions) -> SourcePdf:
    """Return the source with its scans turned upright, and cut to their pages, as far as the options want that.

    Pages cut to nearly one size get that size, their own middle in its middle. Raises DamagedError.
    """
    measures = _measure_scans(source, options)
    if not measures:
        change = PageChange("impose.no-scan", {}, is_doubt=True)
        return replace(source, page_changes=(*source.page_changes, change))
    frame_sizes: dict[int, Size] = {}
    for index, scan in measures.items():
        frame_sizes[index] = _measure_frame(source.views[index].size, scan.frame)
    whole_sizes = [source.views[index].size for index in measures]
    usual_size = find_usual_size(whole_sizes, list(frame_sizes.values()))
    views = list(source.views)
    for index, scan in measures.items():
        size = frame_sizes[index]
        if options.cut_borders and _is_alike(size, usual_size):
            size = usual_size
        views[index] = straighten_view(views[index], scan, size)
    changes = (*source.page_changes, *_describe_changes(source, measures, options))
    return replace(source, views=tuple(views), page_changes=changes)


def _measure_scans(source: SourcePdf, options: InputPageOptions) -> dict[int, ScanMeasures]:
    """Return how each scan lies, by its index, as far as the options want to know."""
    measures: dict[int, ScanMeasures] = {}
    for index, page in enumerate(source.pages):
        if not has_picture(page):
            continue
        page_file = write_page_file(page, source.views[index])
        scan = measure_scan(page_file, is_leaning=options.straighten)
        if scan is None:
            continue
        lean = scan.lean if abs(scan.lean) >= _LEAST_LEAN else 0.0
        frame = scan.frame if options.cut_borders else WHOLE_FRAME
        measures[index] = ScanMeasures(lean, frame)
    return measures


def straighten_view(view: PageView, scan: ScanMeasures, size: Size) -> PageView:
    """Return the view of a page turned against its lean, of what its frame leaves, in the middle of a size."""
    width, height = view.size.width, view.size.height
    left, top, right, bottom = scan.frame
    frame = (left * width, (1 - bottom) * height, right * width, (1 - top) * height)
    matrix = concatenate(view.matrix, _turn_about_middle(view.size, scan.lean))
    across = (size.width - frame[0] - frame[2]) / 2
    up = (size.height - frame[1] - frame[3]) / 2
    matrix = translate_matrix(matrix, across, up)
    left, bottom, right, top = transform_box(frame, translate_matrix(IDENTITY, across, up))
    seen = (max(left, 0), max(bottom, 0), min(right, size.width), min(top, size.height))
    if scan.lean:
        return PageView(view.trim_box, size, matrix, view.trim_box, upright_clip=seen)
    trim_box = transform_box(seen, invert_matrix(matrix))
    return PageView(trim_box, size, matrix, trim_box)


def _turn_about_middle(size: Size, degrees: float) -> Matrix:
    """Return the change that turns a page anticlockwise about its middle."""
    cosine = cos(radians(degrees))
    sine = sin(radians(degrees))
    turn = (cosine, sine, -sine, cosine, 0.0, 0.0)
    x, y = size.width / 2, size.height / 2
    return translate_matrix(concatenate(translate_matrix(IDENTITY, -x, -y), turn), x, y)


def find_usual_size(whole_sizes: Sequence[Size], frame_sizes: Sequence[Size]) -> Size:
    """Return the size that most scans have once they are cut: that of the whole scans, or of a paper, if it is near."""
    width = median(size.width for size in frame_sizes)
    height = median(size.height for size in frame_sizes)
    usual_size = Size(width, height)
    for short, long in PAPER_SIZES.values():
        for paper_size in (Size(short, long), Size(long, short)):
            if is_same_size(usual_size, paper_size, _NEAR_PAPER * max(width, height)):
                return paper_size
    for whole_size in whole_sizes:
        if _is_alike(whole_size, usual_size):
            return whole_size
    return usual_size


def _is_alike(size: Size, usual_size: Size) -> bool:
    """Return whether a scan may have the usual size: it is not much smaller, and loses nearly nothing."""
    larger = max(size.width - usual_size.width, size.height - usual_size.height)
    if larger > _MOST_LOST:
        return False
    tolerance = _ALIKE * max(usual_size.width, usual_size.height)
    return is_same_size(size, usual_size, tolerance)


def _measure_frame(size: Size, frame: Frame) -> Size:
    left, top, right, bottom = frame
    return Size((right - left) * size.width, (bottom - top) * size.height)


def _describe_changes(
    source: SourcePdf, measures: Mapping[int, ScanMeasures], options: InputPageOptions
) -> Iterator[PageChange]:
    """Yield what was done to scans, and with which pages nothing could be done."""
    leaning = [index + 1 for index, scan in measures.items() if scan.lean]
    framed = [index + 1 for index, scan in measures.items() if scan.frame != WHOLE_FRAME]
    if leaning:
        most = max(abs(scan.lean) for scan in measures.values())
        fields = {"pages": list_pages(leaning), "degrees": f"{most:.1f}"}
        yield PageChange("impose.straightened", fields)
    if framed:
        depth = max(
            _measure_depth(source.views[number - 1], measures[number - 1])
            for number in framed
        )
        fields = {"pages": list_pages(framed), "depth": f"{to_mm(depth):.0f}"}
        yield PageChange("impose.borders-cut", fields)
    if not leaning and options.straighten:
        yield PageChange("impose.all-straight", {})
    if not framed and options.cut_borders:
        yield PageChange("impose.no-borders", {})


def _measure_depth(view: PageView, scan: ScanMeasures) -> Pt:
    """Return how far the widest border of a scan reaches."""
    left, top, right, bottom = scan.frame
    across = max(left, 1 - right) * view.size.width
    return max(across, max(top, 1 - bottom) * view.size.height)
