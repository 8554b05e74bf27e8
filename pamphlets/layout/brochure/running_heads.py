"""What stands around the text of a page: folio, title or running head, the line of a working version."""

from typing import Final, Literal, NamedTuple

from pamphlets.core.page import PageItems
from pamphlets.core.units import mm
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label
from pamphlets.layout.shorten_text import shorten_to_width

MIN_PAGES_FOR_RUNNING_HEADS: Final = 24  # a shorter brochure has its title beside the folio
_FOLIO_FROM_FOOT: Final = mm(15.5)  # baselines
_DRAFT_FROM_FOOT: Final = mm(10.9)
_HEAD_FROM_TOP: Final = mm(12.5)
_EDGE: Final = mm(10)  # the working version's line comes no nearer to the paper's edges
_EM_SPACE: Final = "\u2003"


class RunningHeads(NamedTuple):
    """What heads and feet say of a title."""

    title: str  # in short
    chapter: str  # the one under way
    has_running_heads: bool  # else the title stands beside the folio
    lang: str

    def set_on_page(
        self, context: TypesettingContext, area: TextArea, page_number: int
    ) -> PageItems:
        """Return folio and heads of a page, at its outer side; artifacts all."""
        styles, lang = context.theme.text_styles, self.lang
        align: Literal["left", "right"] = "right" if area.is_recto else "left"
        folio = str(page_number)
        if not self.has_running_heads:
            shaper = context.chunk_shaper(styles["folio"], lang)
            room = area.measure - shaper.shape_whole(folio + _EM_SPACE).width
            title = shorten_to_width(context, self.title, styles["folio"], room, lang)
            parts = (title, folio) if area.is_recto else (folio, title)
            folio = _EM_SPACE.join(parts)
        folio_at = (area.left, context.theme.page.size.height - _FOLIO_FROM_FOOT)
        marks = set_label(
            context, folio, styles["folio"], folio_at, area.measure, align, lang
        )
        head = self.chapter if area.is_recto else self.title
        if self.has_running_heads and head:
            style = styles["running"]
            head = shorten_to_width(context, head, style, area.measure, lang)
            head_at = (area.left, _HEAD_FROM_TOP)
            marks += set_label(context, head, style, head_at, area.measure, align, lang)
        return marks


def set_draft_line(context: TypesettingContext, text: str, lang: str) -> PageItems:
    """Return the line that every page of a working version carries at its foot; nothing where there is no text."""
    if not text:
        return ()
    size, style = context.theme.page.size, context.theme.text_styles["draft"]
    text = shorten_to_width(context, text, style, size.width - 2 * _EDGE, lang)
    at = (0.0, size.height - _DRAFT_FROM_FOOT)
    return set_label(context, text, style, at, size.width, "center", lang)
