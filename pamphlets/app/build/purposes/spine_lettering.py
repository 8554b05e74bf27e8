"""The title of an edition -> the letters on the spine of its glued cover, where that is wide enough for them."""

from typing import Final

from pamphlets.app.build.purposes.edition import PurposeEdition
from pamphlets.core.page import GlyphRun, PageItems
from pamphlets.core.style import BlockStyle, TextStyle
from pamphlets.core.units import Pt, mm
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.prepress.cover_spread import PlacedRun, turn_upwards
from pamphlets.prepress.shop_order import LEAST_LETTERED_SPINE

_SIZE_SHARE: Final = 0.55  # of the spine: letters and as much white beside them
_MOST_SIZE: Final[Pt] = 14.0
_LEAST_SIZE: Final[Pt] = 6.0
_SIZE_STEP: Final[Pt] = 0.5
_END: Final[Pt] = mm(8)  # white at the head and foot of the spine


def letter_spine(edition: PurposeEdition, spine: Pt) -> PageItems:
    """Return the title, and who speaks, as they stand on a spine; nothing on one that is too narrow, or too short."""
    if spine < LEAST_LETTERED_SPINE:
        return ()
    meta = edition.document.meta
    length = edition.pages[0].trim.height
    names = " — ".join(filter(None, (meta.collective, meta.title)))
    for text in (names, meta.title):
        size = min(_MOST_SIZE, spine * _SIZE_SHARE)
        while size >= _LEAST_SIZE:
            runs = _set_line(edition, text, size, length - 2 * _END)
            if runs is not None:
                return turn_upwards(runs, spine, length)
            size -= _SIZE_STEP
    return ()


def _set_line(
    edition: PurposeEdition, text: str, size: Pt, width: Pt
) -> list[PlacedRun] | None:
    """Return a text as one line of a width; None where it takes more."""
    design, document = edition.design, edition.document
    theme = design.theme
    font = theme.block_styles["heading-1"].text.font
    style = BlockStyle(TextStyle(font, size, size * 1.2), "left", hyphenate=False)
    context = TypesettingContext(theme, edition.font_book, document.source, {}, {})
    column = SheetColumn(context, width, document.meta.lang)
    stack = column.stack([text], style)
    if stack.line_count != 1 or context.diagnostics:
        return None
    runs: list[PlacedRun] = []
    for mark in stack.marks:
        if isinstance(mark.content, GlyphRun):
            runs.append((mark.at.x, mark.content))
    return runs
