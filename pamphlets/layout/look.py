"""Design: a theme's values together with what they cannot say: how to draw its cover, its headlines, its emblem; CoverCache."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItem
from pamphlets.core.slug import strip_accents
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.document.metadata import Meta
from pamphlets.layout.pagination.page_sequence import Binding
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack

_COVERS_KEPT: Final = 2

# The marks of a title's front cover, on a page of the theme's size.
DrawCover = Callable[[TypesettingContext, Meta], tuple[PageItem, ...]]
# A few words in a language, as large as a room lets them be: what posters, flyers and zines shout or say.
SetHeadline = Callable[[TypesettingContext, str, Size, str], ParagraphStack]
# The design's own mark for a title, drawn in a box: what may stand where there is no picture.
DrawEmblem = Callable[[TypesettingContext, str, Size], Drawing]


def draw_no_emblem(_context: TypesettingContext, _title: str, size: Size) -> Drawing:
    """Return an empty drawing: the emblem of a design that has none."""
    return Drawing(size, ())


def find_cover_plan(plans: Mapping[str, str], written: str) -> str | None:
    """Return the plan of that name, None where there is none; accents and capitals make no difference."""
    plain = strip_accents(written).casefold()
    for name, plan in plans.items():
        if strip_accents(name) == plain:
            return plan
    return None


@dataclass(frozen=True, slots=True)
class Design:
    """What a title looks like."""

    theme: Theme
    draw_cover: DrawCover
    set_headline: SetHeadline
    tightest: tuple[Pt, Pt]
    """The smallest size and leading of text that a page count may ask for."""
    loosest: tuple[Pt, Pt]
    """The largest."""
    binding: Binding = "stapled"
    """Says which pages stand around the text (`brochure.page_sequence`)."""
    draw_emblem: DrawEmblem = draw_no_emblem
    set_flyer_title: SetHeadline | None = None
    """Sets the title of a flyer, which stands under a rule as wide as it; None: as a headline."""
    ornament: Drawing | None = None
    """What stands between two parts of a text in place of the theme's sign; None: that sign, three times."""
    draws_motifs: bool = False
    """Whether it obeys `Theme.motifs`."""
    cover_plans: Mapping[str, str] = field(default_factory=dict)
    """How it may compose a cover: the plans by the names that an author may write, French ones first."""

    def cover_plan_names(self) -> tuple[str, ...]:
        """Return the first name of each plan."""
        names_by_plan: dict[str, str] = {}
        for name, plan in self.cover_plans.items():
            names_by_plan.setdefault(plan, name)
        return tuple(names_by_plan.values())


class _DrawnCover(NamedTuple):
    """A front cover and all that it was drawn from, in the fonts of one book."""

    draw_cover: DrawCover
    theme: Theme
    meta: Meta
    artworks: Mapping[str, Artwork]
    items: tuple[PageItem, ...]


class CoverCache:
    """The front covers drawn last: an edit of the text below the front matter leaves them as they are."""

    def __init__(self) -> None:
        self._covers: list[_DrawnCover] = []

    def draw(
        self, design: Design, context: TypesettingContext, meta: Meta
    ) -> tuple[PageItem, ...]:
        """Return the front cover as the design draws it; one with something to report is drawn each time."""
        draw_cover, theme, artworks = design.draw_cover, context.theme, context.artworks
        for cover in self._covers:
            if cover[:-1] == (draw_cover, theme, meta, artworks):
                return cover.items
        report_count = len(context.diagnostics)
        items = draw_cover(context, meta)
        if len(context.diagnostics) == report_count:
            cover = _DrawnCover(draw_cover, theme, meta, artworks, items)
            self._covers = [cover, *self._covers][:_COVERS_KEPT]
        return items

    def clear(self) -> None:
        """Forget everything."""
        self._covers = []
