"""What stands around the text of a page: folio, title or running head, the line of a working version."""

from typing import Final, Literal, NamedTuple

from pamphlets.core.page import Placed
from pamphlets.core.style import Theme
from pamphlets.core.units import mm
from pamphlets.layout.pagination.page_body import Flow
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import label, shortened

HEADS_FROM: Final = 24  # pages: a shorter brochure has its title beside the folio and no running head
_FOLIO: Final = mm(15.5)  # baselines, from the foot
_DRAFT: Final = mm(10.9)
_HEAD: Final = mm(12.5)  # baseline, from the head
_EDGE: Final = mm(10)  # the working version's line comes no nearer to the paper's edges
_EM_GAP: Final = "\u2003"


class Heads(NamedTuple):
    """What heads and feet say: the title in short, the chapter under way, the working version's line."""

    title: str
    chapter: str
    draft: str
    running: bool
    lang: str


def furnish(case: Case, flow: Flow, number: int, heads: Heads) -> tuple[Placed, ...]:
    """Return folio and heads of page `number`, at its outer side; artifacts all."""
    theme: Theme = case.theme
    align: Literal["left", "right"] = "right" if flow.recto else "left"
    foot = theme.page.size.height - _FOLIO
    folio, style = str(number), theme.runs["folio"]
    if not heads.running:
        room = flow.measure - case.sort(style, heads.lang).plain(folio + _EM_GAP).width
        title = shortened(case, heads.title, style, room, heads.lang)
        folio = f"{title}{_EM_GAP}{folio}" if flow.recto else f"{folio}{_EM_GAP}{title}"
    marks = label(case, folio, style, (flow.left, foot), flow.measure, align, heads.lang)
    if heads.running:
        words = heads.chapter if flow.recto else heads.title
        if words:
            words = shortened(case, words, theme.runs["running"], flow.measure, heads.lang)
            marks += label(case, words, theme.runs["running"], (flow.left, _HEAD), flow.measure, align, heads.lang)
    return marks


def draft_line(case: Case, text: str, lang: str) -> tuple[Placed, ...]:
    """Return the line that every page of a working version carries at its foot."""
    if not text:
        return ()
    size = case.theme.page.size
    text = shortened(case, text, case.theme.runs["draft"], size.width - 2 * _EDGE, lang)
    return label(case, text, case.theme.runs["draft"], (0.0, size.height - _DRAFT), size.width, "center", lang)
