"""LayoutInput -> the back of a zine's sheet as a poster of its drawing, title and sentence under it, sources in a strip."""

from typing import Final

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import (
    GeneratedElement,
    Page,
    PageItem,
    make_untrimmed_page,
)
from pamphlets.core.source import WHOLE_FILE, error
from pamphlets.core.units import PAGE_SIZES, mm, to_mm
from pamphlets.document.nodes import Figure, Image
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import TypesettingContext, make_picture_mark
from pamphlets.layout.paragraph_stack import ParagraphStack
from pamphlets.layout.single_sheet.headline_grounds import lay_on_pale_flat
from pamphlets.layout.single_sheet.poster.foot import set_poster_foot
from pamphlets.layout.single_sheet.poster.parts import (
    set_headline_in,
    set_poster_sentence,
    set_side_by_side,
)
from pamphlets.layout.single_sheet.poster.poster_layout import (
    PosterLayout,
    fit_poster_layout,
)
from pamphlets.layout.single_sheet.stack_sizes import letters_right

_SHEET: Final = Size(*PAGE_SIZES["A4"])
_LYING_SHEET: Final = Size(_SHEET.height, _SHEET.width)
_TITLE_HEIGHT: Final = mm(18)
_SENTENCE_SIZES: Final = (21.0, 20.0, 19.0, 18.0, 17.0, 16.0)  # points
_TITLE_WIDTH_SHARE: Final = 0.5  # of the width: the sentence stands beside the title
_MIN_PICTURE_SHARE: Final = 0.4  # of the sheet: a smaller drawing is no poster's


def find_poster_image(layout_input: LayoutInput) -> Image | None:
    """Return the picture that a zine's poster shows: its cover's, else that over its first fold, else its first."""
    document = layout_input.document
    meta = document.meta
    if meta.cover_image in layout_input.artworks:
        return Image(
            meta.cover_image, meta.cover_alt, 0, WHOLE_FILE, focus=meta.cover_focus
        )
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    figures.sort(key=lambda figure: figure.image.placement != "spread")
    return figures[0].image if figures else None


def make_picture_poster(
    layout_input: LayoutInput, image: Image, context: TypesettingContext
) -> Page:
    """Return the poster of a picture, on its side where the picture is wide. What leaves it no room is an error."""
    artwork = layout_input.artworks[image.path]
    is_wide = artwork.size.width > artwork.size.height
    poster = fit_poster_layout(layout_input, _LYING_SHEET if is_wide else _SHEET)
    size, margin, gap = poster.size, poster.margin, poster.gap
    foot = set_poster_foot(poster, has_notes=bool(layout_input.document.notes))
    foot_y = size.height - margin - foot.height
    title = _set_title(poster)
    title_y = foot_y - gap - title.height
    room = Rect(margin, margin, poster.width, title_y - gap - margin)
    excess = size.height * _MIN_PICTURE_SHARE - room.height
    if excess > 0.0:
        notes = layout_input.document.notes
        span = notes[-1].span if notes else poster.meta.span_of("title")
        fields = {"excess": f"{to_mm(excess):.0f}"}
        context.diagnostics.append(error("zine-sources", context.source, span, **fields))
        room = Rect(margin, margin, poster.width, size.height * _MIN_PICTURE_SHARE)
    shown = Size(room.width, room.height)  # a photograph is cropped to it, a drawing is not
    if artwork.drawing is not None:
        shown = artwork.size.scaled_into(room.width, room.height)
    picture = make_picture_mark(image, artwork, shown, poster.details.context.theme)
    figure = GeneratedElement("figure", image.alt)
    marks = (
        PageItem(room.centre(shown), picture, None, "", image.span, figure),
        *title.placed_at(margin, title_y),
        *foot.placed_at(margin, foot_y),
    )
    context.diagnostics.extend(poster.details.context.diagnostics)
    return make_untrimmed_page(size, marks, "1")


def _set_title(poster: PosterLayout) -> ParagraphStack:
    """Return the title, and the sentence at its right."""
    room = Size(poster.width * _TITLE_WIDTH_SHARE, _TITLE_HEIGHT)
    title = poster.as_headline(set_headline_in(poster, poster.title, room))
    width = letters_right(title)
    title = lay_on_pale_flat(title, poster.details.context.theme, width)
    x = width + poster.gap
    sentence = set_poster_sentence(poster.in_column(poster.width - x), _SENTENCE_SIZES)
    drop = max(title.height - sentence.height, 0.0)
    lowered = ParagraphStack(
        sentence.placed_at(0.0, drop), sentence.height + drop, sentence.line_count
    )
    return set_side_by_side(title, lowered, x)
