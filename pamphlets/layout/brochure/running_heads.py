"""What stands around the text of a page: folio, title or running head, the line of a working version."""

from typing import Final, Literal, NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.core.style import Theme
from pamphlets.core.units import mm
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label, shorten_to_width

MIN_PAGES_FOR_RUNNING_HEADS: Final = (
    24  # pages: a shorter brochure has its title beside the folio and no running head
)
_FOLIO_FROM_FOOT: Final = mm(15.5)  # baselines, from the foot
_DRAFT_FROM_FOOT: Final = mm(10.9)
_HEAD_FROM_TOP: Final = mm(12.5)  # baseline, from the head
_EDGE: Final = mm(10)  # the working version's line comes no nearer to the paper's edges
_EM_SPACE: Final = "\u2003"


class RunningHeads(NamedTuple):
    """What heads and feet say: the title in short, the chapter under way, the working version's line."""

    title: str
    chapter: str
    draft_note: str
    has_running_heads: bool
    lang: str


def set_running_heads(
    case: TypesettingContext, flow: TextArea, number: int, heads: RunningHeads
) -> tuple[PageItem, ...]:
    """Return folio and heads of page `number`, at its outer side; artifacts all."""
    theme: Theme = case.theme
    align: Literal["left", "right"] = "right" if flow.is_recto else "left"
    foot = theme.page.size.height - _FOLIO_FROM_FOOT
    folio, style = str(number), theme.text_styles["folio"]
    if not heads.has_running_heads:
        room = (
            flow.measure - case.chunk_shaper(style, heads.lang).shape_whole(folio + _EM_SPACE).width
        )
        title = shorten_to_width(case, heads.title, style, room, heads.lang)
        folio = f"{title}{_EM_SPACE}{folio}" if flow.is_recto else f"{folio}{_EM_SPACE}{title}"
    marks = set_label(case, folio, style, (flow.left, foot), flow.measure, align, heads.lang)
    if heads.has_running_heads:
        words = heads.chapter if flow.is_recto else heads.title
        if words:
            words = shorten_to_width(
                case, words, theme.text_styles["running"], flow.measure, heads.lang
            )
            marks += set_label(
                case,
                words,
                theme.text_styles["running"],
                (flow.left, _HEAD_FROM_TOP),
                flow.measure,
                align,
                heads.lang,
            )
    return marks


def set_draft_line(case: TypesettingContext, text: str, lang: str) -> tuple[PageItem, ...]:
    """Return the line that every page of a working version carries at its foot."""
    if not text:
        return ()
    size = case.theme.page.size
    text = shorten_to_width(
        case, text, case.theme.text_styles["draft"], size.width - 2 * _EDGE, lang
    )
    return set_label(
        case,
        text,
        case.theme.text_styles["draft"],
        (0.0, size.height - _DRAFT_FROM_FOOT),
        size.width,
        "center",
        lang,
    )
