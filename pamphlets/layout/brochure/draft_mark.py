"""Meta -> what a working version says of itself: a quiet mark on its pages, and one line that says what holds it."""

from typing import Final, Literal

from pamphlets.core.page import PageItems
from pamphlets.core.units import Pt
from pamphlets.document.metadata import DRAFT_MARK, Meta
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label
from pamphlets.layout.shorten_text import shorten_to_width

# Where no fact is marked, only the author's word stands.
_UNCOUNTED: Final = "à vérifier avant diffusion"
# Of a cover's height: 10.5 mm on A5, under the lowest line of every theme.
_COVER_BASELINE_SHARE: Final = 0.05


def draft_mark(meta: Meta) -> str:
    """Return the words of the mark: the author's own, or the common ones; empty where nothing holds the text."""
    if meta.draft:
        return meta.draft
    return DRAFT_MARK if meta.unverified_fact_count else ""


def draft_sentence(meta: Meta) -> str:
    """Return the line that says what holds a working version: « Version de travail : 12 faits à vérifier ».

    Empty where nothing does. It stands once in what is printed: with who printed it, and until when facts are known.
    """
    mark, count = draft_mark(meta), meta.unverified_fact_count
    if not mark:
        return ""
    if count:
        facts = "1 fait" if count == 1 else f"{count} faits"
        return f"{mark.rstrip('.')}\u00a0: {facts} à vérifier."
    if mark == DRAFT_MARK:
        return f"{mark}, {_UNCOUNTED}."
    return mark


def shorten_draft_mark(
    context: TypesettingContext, text: str, width: Pt, lang: str
) -> tuple[str, Pt]:
    """Return as much of a mark as stands on a line of `width` points, and how wide it is."""
    style = context.theme.text_styles["draft"]
    text = shorten_to_width(context, text.rstrip("."), style, width, lang)
    return text, context.chunk_shaper(style, lang).shape_whole(text).width


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
    text, _ = shorten_draft_mark(context, text, width, lang)
    return set_label(context, text, style, at, width, align, lang)


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
