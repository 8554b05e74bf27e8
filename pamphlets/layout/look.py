"""A look: a theme's values together with what they cannot say: its cover, its headlines, its device."""

from collections.abc import Callable
from dataclasses import dataclass

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItem
from pamphlets.core.style import Theme
from pamphlets.document.metadata import Meta
from pamphlets.layout.pagination.page_sequence import Binding
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack

# The marks of a title's front cover, on a page of the theme's size.
DrawCover = Callable[[TypesettingContext, Meta], tuple[PageItem, ...]]
# A few words in a language, as large as a room lets them be: what posters, flyers and zines shout or say.
SetHeadline = Callable[[TypesettingContext, str, Size, str], ParagraphStack]
# The look's own mark for a title, drawn in a box: what may stand where there is no picture.
DrawEmblem = Callable[[TypesettingContext, str, Size], Drawing]


def draw_no_emblem(_case: TypesettingContext, _title: str, size: Size) -> Drawing:
    """Return nothing drawn: the device of a look that has none."""
    return Drawing(size, ())


@dataclass(frozen=True, slots=True)
class Design:
    """What a title is dressed in.

    `binding` says which pages stand around the text (`layout.leaves`).
    `tightest` and `loosest` bound the size and leading (points) that a number of pages may ask for.
    """

    theme: Theme
    draw_cover: DrawCover
    set_headline: SetHeadline
    tightest: tuple[float, float]
    loosest: tuple[float, float]
    binding: Binding = "stapled"
    draw_emblem: DrawEmblem = draw_no_emblem
