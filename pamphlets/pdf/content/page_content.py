"""The marks of a page -> its content stream, links and pictures. Here y is turned over, and nowhere else.

Marks are drawn in their order, each with its node at hand, so that tags can be set around them.
"""

from dataclasses import dataclass, field
from typing import Final, assert_never

from pamphlets.core.geometry import Size
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.source import WHOLE_FILE, Diagnostic, PamphletError, Source, warning
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.paths import draw_rule, draw_shape
from pamphlets.pdf.content.text import TextWriter
from pamphlets.pdf.content.text_spaces import needs_space
from pamphlets.pdf.images.raster import ORIENTATION_MATRICES, Raster
from pamphlets.pdf.links import AnchorPlaces, link_annotation
from pamphlets.pdf.numbers import format_numbers
from pamphlets.pdf.writer import PdfValue

COARSE_DPI: Final = 150  # dots an inch: below, the eye sees them


@dataclass(slots=True)
class PageContent:
    """What one page shows."""

    operators: list[str] = field(default_factory=list)
    links: list[dict[str, PdfValue]] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)


class PageDrawer:
    """Draws pages of one file, and keeps what there is to say about them."""

    def __init__(
        self,
        runs: TextWriter,
        inks: InkOperators,
        gallery: ImageObjects,
        goals: AnchorPlaces,
        source: Source,
    ) -> None:
        self._runs = runs
        self._inks = inks
        self._gallery = gallery
        self._goals = goals
        self._source = source
        self.diagnostics: list[Diagnostic] = []

    def draw_page(self, page: Page) -> PageContent:
        """Return a page's content."""
        content = PageContent()
        height = page.size.height
        runs = self._runs
        runs.begin_page(height, content.operators)
        after = _next_runs(page)
        for index, placed in enumerate(page.items):
            match placed.content:
                case GlyphRun() as glyphs:
                    runs.draw_run(
                        placed.at, glyphs, blank=needs_space(placed, glyphs, after[index])
                    )
                case Rule() as rule:
                    runs.end_text()
                    runs.set_colour(self._inks.colour_operators(rule.ink, rule.tint))
                    content.operators.append(draw_rule(placed.at, rule.width, rule.height, height))
                case ScaledDrawing(drawing=drawing, size=size):
                    runs.end_text()
                    content.operators.append(
                        draw_shape(drawing, placed.at, size, height, self._inks)
                    )
                case ScaledPicture() as picture:
                    runs.end_text()
                    self._draw_picture(placed, picture, height, content)
                case LinkArea() as area:
                    self._add_link(placed, area, height, content)
                case Anchor():
                    pass
                case _:
                    assert_never(placed.what)
        runs.end_text()
        return content

    def _add_link(self, placed: PageItem, area: LinkArea, height: Pt, content: PageContent) -> None:
        """Add a link; one that leads to no page is left out and told."""
        entries = link_annotation(placed, area, height, self._goals)
        if entries is not None:
            content.links.append(entries)
        elif area.target.startswith("#"):
            self._warn("link-lost", placed, target=area.target)

    def _draw_picture(
        self, placed: PageItem, picture: ScaledPicture, height: Pt, content: PageContent
    ) -> None:
        """Draw a picture upright in its rectangle; a faulty one is told, and leaves a void."""
        try:
            name, raster = self._gallery.use_image(picture.path, placed.span or WHOLE_FILE)
        except PamphletError as fault:
            self.diagnostics.append(fault.diagnostic)
            return
        dots = _picture_dpi(raster, picture.size)
        if dots < COARSE_DPI:
            self._warn("picture-coarse", placed, path=picture.path, dpi=str(round(dots)))
        a, b, c, d, e, f = ORIENTATION_MATRICES[raster.orientation - 1]
        width, tall = picture.size.width, picture.size.height
        left, foot = placed.at.x, height - placed.at.y - tall
        matrix = format_numbers(
            a * width, b * tall, c * width, d * tall, left + e * width, foot + f * tall
        )
        content.operators.append(f"q {matrix} cm /{name} Do Q")
        content.pictures.add(name)

    def _warn(self, code: str, placed: PageItem, **fields: str) -> None:
        """Note a warning."""
        self.diagnostics.append(warning(code, self._source, placed.span or WHOLE_FILE, **fields))


def _next_runs(page: Page) -> list[PageItem | None]:
    """Return for each mark the next run of glyphs on the page."""
    after: list[PageItem | None] = []
    following: PageItem | None = None
    for placed in reversed(page.items):
        after.append(following)
        if type(placed.content) is GlyphRun:
            following = placed
    after.reverse()
    return after


def _picture_dpi(raster: Raster, size: Size) -> float:
    """Return the dots an inch at which a picture is printed, in its worse direction."""
    across, down = raster.width, raster.height
    if raster.orientation > 4:
        across, down = down, across
    return min(across * 72 / size.width, down * 72 / size.height)
