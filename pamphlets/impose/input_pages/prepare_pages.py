"""A SourcePdf and InputPageOptions -> the SourcePdf whose pages are those of the job, as they will be looked at.

Every step is a function from SourcePdf to SourcePdf: it changes which dictionaries stand in `pages`, and the view of
each. What reads a page for the sheets, for a preview or for its margins reads it after these steps.
"""

from dataclasses import replace

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import concatenate, rotation_matrix, transform_box
from pamphlets.impose.input_pages.spreads import cut_spreads
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.plan.sheet import Turn
from pamphlets.impose.source_pdf.annotations.screen_annotations import (
    print_screen_annotations,
)
from pamphlets.impose.source_pdf.page_boxes import PageView
from pamphlets.impose.source_pdf.source_document import SourcePdf


def prepare_pages(source: SourcePdf, options: InputPageOptions) -> SourcePdf:
    """Return the source with its pages as the options want them."""
    if options.print_screen_annotations:
        pages = tuple(print_screen_annotations(page) for page in source.pages)
        source = replace(source, pages=pages)
    if options.straighten or options.cut_borders:
        from pamphlets.impose.input_pages.scans import clean_scans  # Pillow: 40 ms

        source = clean_scans(source, options)
    if options.spreads:
        source = cut_spreads(source, options)
    if options.turn:
        views = tuple(turn_view(view, options.turn) for view in source.views)
        source = replace(source, views=views)
    return source


def turn_view(view: PageView, turn: Turn) -> PageView:
    """Return the view of a page that is turned clockwise."""
    width = view.size.width
    height = view.size.height
    matrix = concatenate(view.matrix, rotation_matrix(width, height, turn))
    size = Size(height, width) if turn in (90, 270) else view.size
    clip = view.upright_clip
    if clip is not None:
        clip = transform_box(clip, rotation_matrix(width, height, turn))
    return replace(view, size=size, matrix=matrix, upright_clip=clip)
