"""The marks of a page -> its content stream, links and pictures. Here y is turned over, and nowhere else.

Marks are drawn in their order, each with its node at hand, so that tags can be set around them.
"""

from dataclasses import dataclass, field
from typing import Final, assert_never

from pamphlets.core.geometry import Size
from pamphlets.core.page import Anchor, Glyphs, LinkArea, Picture, Placed, Rule, Shape
from pamphlets.core.page_part import Page
from pamphlets.core.source import NOWHERE, Diagnostic, PamphletError, Source, warning
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import Inks
from pamphlets.pdf.content.image_objects import Gallery
from pamphlets.pdf.content.paths import draw_rule, draw_shape
from pamphlets.pdf.content.text import Runs
from pamphlets.pdf.content.text_spaces import needs_blank
from pamphlets.pdf.images.raster import UPRIGHT, Raster
from pamphlets.pdf.links import Goals, annotation
from pamphlets.pdf.numbers import numbers
from pamphlets.pdf.writer import Value

COARSE: Final = 150  # dots an inch: below, the eye sees them


@dataclass(slots=True)
class Content:
    """What one page shows."""

    code: list[str] = field(default_factory=list)
    links: list[dict[str, Value]] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)


class Drawer:
    """Draws pages of one file, and keeps what there is to say about them."""

    def __init__(self, runs: Runs, inks: Inks, gallery: Gallery, goals: Goals, source: Source) -> None:
        self._runs = runs
        self._inks = inks
        self._gallery = gallery
        self._goals = goals
        self._source = source
        self.said: list[Diagnostic] = []

    def draw(self, page: Page) -> Content:
        """Return a page's content."""
        content = Content()
        height = page.size.height
        runs = self._runs
        runs.begin(height, content.code)
        after = _following(page)
        for index, placed in enumerate(page.items):
            match placed.what:
                case Glyphs() as glyphs:
                    runs.draw(placed.at, glyphs, blank=needs_blank(placed, glyphs, after[index]))
                case Rule() as rule:
                    runs.close()
                    runs.paint(self._inks.paint(rule.ink, rule.tint))
                    content.code.append(draw_rule(placed.at, rule.width, rule.height, height))
                case Shape(drawing=drawing, size=size):
                    runs.close()
                    content.code.append(draw_shape(drawing, placed.at, size, height, self._inks))
                case Picture() as picture:
                    runs.close()
                    self._picture(placed, picture, height, content)
                case LinkArea() as area:
                    self._link(placed, area, height, content)
                case Anchor():
                    pass
                case _:
                    assert_never(placed.what)
        runs.close()
        return content

    def _link(self, placed: Placed, area: LinkArea, height: Pt, content: Content) -> None:
        """Add a link; one that leads to no page is left out and told."""
        entries = annotation(placed, area, height, self._goals)
        if entries is not None:
            content.links.append(entries)
        elif area.target.startswith("#"):
            self._tell("link-lost", placed, target=area.target)

    def _picture(self, placed: Placed, picture: Picture, height: Pt, content: Content) -> None:
        """Draw a picture upright in its rectangle; a faulty one is told, and leaves a void."""
        try:
            name, raster = self._gallery.show(picture.path, placed.span or NOWHERE)
        except PamphletError as fault:
            self.said.append(fault.diagnostic)
            return
        dots = _resolution(raster, picture.size)
        if dots < COARSE:
            self._tell("picture-coarse", placed, path=picture.path, dpi=str(round(dots)))
        a, b, c, d, e, f = UPRIGHT[raster.turn - 1]
        width, tall = picture.size.width, picture.size.height
        left, foot = placed.at.x, height - placed.at.y - tall
        matrix = numbers(a * width, b * tall, c * width, d * tall, left + e * width, foot + f * tall)
        content.code.append(f"q {matrix} cm /{name} Do Q")
        content.pictures.add(name)

    def _tell(self, code: str, placed: Placed, **fields: str) -> None:
        """Note a warning."""
        self.said.append(warning(code, self._source, placed.span or NOWHERE, **fields))


def _following(page: Page) -> list[Placed | None]:
    """Return for each mark the next run of glyphs on the page."""
    after: list[Placed | None] = []
    following: Placed | None = None
    for placed in reversed(page.items):
        after.append(following)
        if type(placed.what) is Glyphs:
            following = placed
    after.reverse()
    return after


def _resolution(raster: Raster, size: Size) -> float:
    """Return the dots an inch at which a picture is printed, in its worse direction."""
    across, down = raster.width, raster.height
    if raster.turn > 4:
        across, down = down, across
    return min(across * 72 / size.width, down * 72 / size.height)
