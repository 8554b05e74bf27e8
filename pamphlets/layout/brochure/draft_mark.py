"""Meta -> what a working version says of itself: a quiet mark on its pages, and one line that says what holds it."""

from typing import Final, Literal

from pamphlets.core.page import GeneratedElement, PageItems, give_element
from pamphlets.core.units import Pt
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label
from pamphlets.layout.shorten_text import shorten_to_width
from pamphlets.transforms.draft_words import draft_mark

# Of a cover's height: 10.5 mm on A5, under the lowest line of every theme.
_COVER_BASELINE_SHARE: Final = 0.05


def shorten_draft_mark(
    context: TypesettingContext, text: str, width: Pt, lang: str
) -> tuple[str, Pt]:
    """Return as much of a mark as stands on a line of `width` points, and how wide it is."""
    style = context.theme.text_styles["draft"]
    text = shorten_to_width(context, text.rstrip("."), style, width, lang)
    return text, context.chunk_shaper(style, lang).shape_whole(text).width


def draft_element(text: str) -> GeneratedElement:
    """Return what a mark is to who hears a title: its words, whole, on the first page that bears it."""
    words = text.rstrip(".")
    return GeneratedElement("paragraph", words, is_repeated=True, is_redrawn=True)


def set_draft_mark(
    context: TypesettingContext,
    text: str,
    at: tuple[Pt, Pt],
    width: Pt,
    align: Literal["left", "center", "right"],
    lang: str,
) -> PageItems:
    """Return the mark on one line, its baseline at `at`, in a strip of a width; nothing where there are no words."""
    if not text:
        return ()
    style = context.theme.text_styles["draft"]
    shown, _ = shorten_draft_mark(context, text, width, lang)
    marks = set_label(context, shown, style, at, width, align, lang)
    return give_element(marks, draft_element(text))


def set_cover_draft_mark(
    context: TypesettingContext,
    meta: Meta,
    left: Pt,
    align: Literal["left", "center"],
) -> PageItems:
    """Return the mark on a front cover, below all that stands there; `left` is the cover's own margin."""
    size = context.theme.page.size
    at = (left, size.height * (1 - _COVER_BASELINE_SHARE))
    width = size.width - 2 * left
    return set_draft_mark(context, draft_mark(meta), at, width, align, meta.lang)
