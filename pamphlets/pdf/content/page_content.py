"""The marks of a page -> its content stream, links and pictures. Here y is turned over, and nowhere else.

Marks are drawn in their order, and parted into the marked content of the elements that they belong to.
"""

from dataclasses import dataclass, field
from typing import Final, NamedTuple, assert_never

from pamphlets.core.geometry import Rect
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
from pamphlets.core.picture_settings import COARSE_DPI
from pamphlets.core.source import WHOLE_FILE, Diagnostic, PamphletError, Source, warning
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.paths import draw_rule
from pamphlets.pdf.content.shapes import ShapeWriter
from pamphlets.pdf.content.text import TextWriter, needs_space
from pamphlets.pdf.images.page_form import place_page_form
from pamphlets.pdf.images.raster import ORIENTATION_MATRICES
from pamphlets.pdf.navigation import AnchorPlaces, link_annotation
from pamphlets.pdf.numbers import format_numbers
from pamphlets.pdf.structure.file_structure import FileStructure
from pamphlets.pdf.writer import PdfFile, PdfReference

# Of a picture to a row of a halftone's dots: below, its own show through.
_DOTS_PER_ROW: Final = 1.5


@dataclass(slots=True)
class PageContent:
    """What one page shows."""

    operators: list[str] = field(default_factory=list)
    links: list[PdfReference] = field(default_factory=list)
    """Their annotations."""
    pictures: set[str] = field(default_factory=set)
    """Names of their image objects."""

    def take_operators(self) -> bytes:
        """Return the operators as a stream has them, and forget them: a long book's fill more memory than the book."""
        operators = "\n".join(self.operators).encode("ascii")
        self.operators.clear()
        return operators


class PageWriters(NamedTuple):
    """What one file's pages are drawn with."""

    text: TextWriter
    shapes: ShapeWriter
    inks: InkOperators
    images: ImageObjects
    file: PdfFile


class PageDrawer:
    """Draws pages of one file, and keeps the diagnostics about them."""

    def __init__(
        self,
        writers: PageWriters,
        places: AnchorPlaces,
        source: Source,
        structure: FileStructure | None = None,
    ) -> None:
        """Begin; without a structure nothing is tagged."""
        self._text, self._shapes, self._inks, self._images, self._file = writers
        self._places = places
        self._structure = structure
        self._source = source
        self.diagnostics: list[Diagnostic] = []

    def draw_page(self, page: Page, reference: PdfReference) -> PageContent:
        """Return the content of a page, which will be the object `reference`."""
        content = PageContent()
        height, text = page.size.height, self._text
        text.begin_page(height, content.operators)
        if self._structure is not None:
            self._structure.content.begin_page(reference, height)
        next_runs = _next_runs(page)
        for number, item in enumerate(page.items):
            if type(item.content) not in (LinkArea, Anchor):
                self._change_element(item, content)
            if type(item.content) not in (GlyphRun, LinkArea, Anchor):
                text.end_text()
            match item.content:
                case GlyphRun() as run:
                    space = needs_space(item, run, next_runs[number])
                    text.draw_run(item.at, run, ends_with_space=space)
                case Rule(width, rule_height, ink, tint):
                    text.set_colour(self._inks.colour_operators(ink, tint))
                    content.operators.append(draw_rule(item.at, width, rule_height, height))
                case ScaledDrawing() as drawing:
                    self._draw_shape(item, drawing, height, content)
                case ScaledPicture() as picture:
                    if not self._draw_page_form(item, picture, height, content):
                        self._draw_picture(item, picture, height, content)
                case LinkArea() as area:
                    self._add_link(item, area, height, content)
                case Anchor():
                    pass
                case _:
                    assert_never(item.content)
        text.end_text()
        if self._structure is not None and (end := self._structure.content.end_page()):
            content.operators.append(end)
        return content

    def _change_element(self, item: PageItem, content: PageContent) -> None:
        """End the marked content that is open and begin that of a mark's element, where it is another."""
        if self._structure is None:
            return
        if operators := self._structure.content.change_element(item):
            self._text.end_text()
            content.operators.append(operators)

    def _draw_shape(
        self, item: PageItem, drawing: ScaledDrawing, page_height: Pt, content: PageContent
    ) -> None:
        """Draw a drawing; one with a faulty picture leaves a void, and its fault."""
        span = item.span or WHOLE_FILE
        try:
            shape = self._shapes.draw_shape(drawing, item.at, page_height, span)
        except PamphletError as fault:
            self.diagnostics.append(fault.diagnostic)
            return
        content.operators.append(shape.operators)
        content.pictures |= shape.pictures

    def _add_link(
        self, item: PageItem, area: LinkArea, height: Pt, content: PageContent
    ) -> None:
        """Add a link; one to no page is left out, with a warning."""
        entries = link_annotation(item, area, height, self._places)
        if entries is not None:
            annotation = self._file.reserve()
            if self._structure is not None:
                entries |= self._structure.link_entries(item, area, annotation)
            self._file.fill(annotation, entries)
            content.links.append(annotation)
        elif area.target.startswith("#"):
            self._warn("link-lost", item, target=area.target)

    def _draw_page_form(
        self, item: PageItem, picture: ScaledPicture, page_height: Pt, content: PageContent
    ) -> bool:
        """Draw a page of another PDF; return False where the picture is something else."""
        used = self._images.use_page_form(picture.path)
        if used is None:
            return False
        name, form = used
        box = Rect(item.at.x, item.at.y, picture.size.width, picture.size.height)
        place = place_page_form(form.size, box, picture.crop, page_height)
        state = self._inks.knock_out_operators()
        content.operators.append(f"q {state}{place} /{name} Do Q")
        content.pictures.add(name)
        return True

    def _draw_picture(
        self, item: PageItem, picture: ScaledPicture, page_height: Pt, content: PageContent
    ) -> None:
        """Draw a picture upright in its rectangle; a faulty one leaves a void, and its fault."""
        try:
            name, rendered = self._images.use_picture(picture, item.span or WHOLE_FILE)
        except PamphletError as fault:
            self.diagnostics.append(fault.diagnostic)
            return
        if rendered.is_blank:
            self._warn("picture-blank", item, path=picture.path)
        least = least_dpi(picture, is_halftone=rendered.method == "halftone")
        if rendered.source_dpi < least:
            dpi = str(round(rendered.source_dpi))
            self._warn(
                "picture-coarse", item, path=picture.path, dpi=dpi, least=str(round(least))
            )
        box = Rect(item.at.x, item.at.y, picture.size.width, picture.size.height)
        place = box
        clip = ""
        if rendered.area != picture.crop:  # the raster holds more than is shown
            place = _enlarge_to_whole(box, picture.crop)
            corner = (box.x, page_height - box.bottom)
            clip = f"{format_numbers(*corner, box.width, box.height)} re W n "
        colour = self._inks.knock_out_operators()
        if rendered.raster.is_mask:
            colour = f"{self._inks.colour_operators(picture.ink, 1.0)} "
        matrix = _image_matrix(place, page_height, rendered.raster.orientation)
        content.operators.append(f"q {clip}{colour}{matrix} cm /{name} Do Q")
        content.pictures.add(name)

    def _warn(self, code: str, item: PageItem, **fields: str) -> None:
        span = item.span or WHOLE_FILE
        self.diagnostics.append(warning(code, self._source, span, **fields))


def least_dpi(picture: ScaledPicture, *, is_halftone: bool) -> float:
    """Return the dots an inch under which a picture looks coarse: fewer in a halftone, whose dots hide its own."""
    frequency = picture.tones.screen_frequency
    if not is_halftone or frequency is None:
        return COARSE_DPI
    return min(COARSE_DPI, frequency * _DOTS_PER_ROW)


def _enlarge_to_whole(box: Rect, crop: Rect) -> Rect:
    """Return where a whole picture stands of which a box shows a part."""
    width, height = box.width / crop.width, box.height / crop.height
    return Rect(box.x - crop.x * width, box.y - crop.y * height, width, height)


def _image_matrix(place: Rect, page_height: Pt, orientation: int) -> str:
    """Return the operands of the change that shows an image object upright in a place."""
    a, b, c, d, e, f = ORIENTATION_MATRICES[orientation - 1]
    left, foot = place.x, page_height - place.bottom
    width, height = place.width, place.height
    corner = (left + e * width, foot + f * height)
    return format_numbers(a * width, b * height, c * width, d * height, *corner)


def _next_runs(page: Page) -> list[PageItem | None]:
    """Return for each item the next run of glyphs on the page."""
    following: list[PageItem | None] = []
    next_run: PageItem | None = None
    for item in reversed(page.items):
        following.append(next_run)
        if type(item.content) is GlyphRun:
            next_run = item
    following.reverse()
    return following
