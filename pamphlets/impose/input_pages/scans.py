"""A SourcePdf and what is wanted of its scans -> the SourcePdf whose scanned pages stand upright, without borders.

What is seen of a page changes; its picture is copied as it is. A page that shows anything but a picture is no scan, and
is never touched.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose.placement.input_page_options import InputPageOptions, PageChange
from pamphlets.impose.source_pdf.source_document import SourcePdf

_ALIKE: Final = (
    0.05  # of the usual size: pages of one book differ less, as they are scanned
)
_LEAST_LEAN: Final = 0.1  # degrees, which nobody sees


def clean_scans(source: SourcePdf, options: InputPageOptions) -> SourcePdf:
    """Return the source with its scans turned upright, and cut to their pages, as far as the options want that.

    Pages cut to nearly one size get that size, their own middle in its middle. Raises DamagedError.
    """
    from pamphlets.pdf.scan_measures import WHOLE_FRAME, ScanMeasures, measure_scan

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
    if not measures:
        return add_change(source, PageChange("impose.no-scan", {}, is_doubt=True))
    frames: dict[int, Size] = {}
    for index, scan in measures.items():
        left, top, right, bottom = scan.frame
        size = source.views[index].size
        frames[index] = Size((right - left) * size.width, (bottom - top) * size.height)
    usual = find_usual_size(
        list(frames.values()), [source.views[index].size for index in frames]
    )
    views = list(source.views)
    for index, scan in measures.items():
        size = usual if _is_alike(frames[index], usual) else frames[index]
        views[index] = straighten_view(views[index], scan.lean, scan.frame, size)
    source = replace(source, views=tuple(views))
    return _tell_changes(source, measures, frames)
