"""LayoutInput -> a poster: one sheet for four distances, laid out as a wall of words, a picture or figures.

From afar the headline; nearer the sentence; then day, place, who; in the hand the notes. Three sizes of type
besides these, and white where nothing need be said.
"""

from pamphlets.checks.legal_notices.poster_paper import check_poster_paper
from pamphlets.core.geometry import Rect
from pamphlets.core.page import Page, PageItems, make_untrimmed_page
from pamphlets.core.source import (
    Diagnostic,
    raise_errors,
    warning,
    without_duplicates,
)
from pamphlets.layout.layout_input import LayoutInput, LayoutResult, ReportedLayout
from pamphlets.layout.single_sheet.poster.figures import compose_figures
from pamphlets.layout.single_sheet.poster.foot import (
    fits_strip,
    make_sources_page,
    set_poster_foot,
)
from pamphlets.layout.single_sheet.poster.image import compose_image
from pamphlets.layout.single_sheet.poster.poster_layout import (
    PosterLayout,
    make_poster_layout,
)
from pamphlets.layout.single_sheet.poster.wall import QUARTER_TURN, compose_wall


def lay_out_poster(layout_input: LayoutInput) -> ReportedLayout:
    """Return the page of a poster, and one of sources where its foot does not hold them.

    Raises what does not fit, and how much of it, as one group.
    """
    poster = make_poster_layout(layout_input)
    context = poster.details.context
    has_notes = fits_strip(poster)
    pages = [_make_front(poster, has_notes=has_notes)]
    if layout_input.document.notes and not has_notes:
        pages.append(make_sources_page(poster))
    diagnostics = context.diagnostics
    diagnostics += check_poster_paper(layout_input.document, layout_input.design.theme)
    diagnostics += _check_keys(poster)
    raise_errors("setting", diagnostics)
    return LayoutResult(tuple(pages)), without_duplicates(diagnostics)


def _check_keys(poster: PosterLayout) -> list[Diagnostic]:
    """Return a warning for each key that does nothing in a poster laid out as this one is."""
    meta, source = poster.meta, poster.layout_input.document.source
    unused: list[tuple[str, str]] = []
    if meta.headline_angle and (
        meta.poster_layout in ("image", "figure")
        or (meta.answer_count and abs(meta.headline_angle) != QUARTER_TURN)
    ):
        unused.append(("headline_angle", "angle"))
    if meta.answer_count and (
        meta.poster_layout in ("image", "figure")
        or abs(meta.headline_angle) == QUARTER_TURN
    ):
        unused.append(("answer_count", "reponses"))
    return [
        warning("poster-layout", source, meta.span_of(field), key=key)
        for field, key in unused
    ]


def _make_front(poster: PosterLayout, *, has_notes: bool) -> Page:
    """Return the side that hangs on a wall."""
    foot = set_poster_foot(poster, has_notes=has_notes)
    margin, size = poster.margin, poster.size
    foot_y = size.height - margin - foot.height
    room = Rect(margin, margin, poster.width, foot_y - poster.gap - margin)
    marks: PageItems = (
        *_compose(poster, room),
        *foot.placed_at(margin, foot_y),
    )
    return make_untrimmed_page(size, marks, "1")


def _compose(poster: PosterLayout, room: Rect) -> PageItems:
    """Return all that stands above the foot, laid out as the author asks."""
    match poster.meta.poster_layout:
        case "image":
            return compose_image(poster, room)
        case "figure":
            return compose_figures(poster, room)
        case _:
            return compose_wall(poster, room)
