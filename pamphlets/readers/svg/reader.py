"""SVG -> Drawing: outlines, flat fills, gradients, letters and pictures in black, its greys, paper and the theme's spot ink.

SVG 1.1 without filters, text along paths and masks of greys. What a drawing uses beyond this is told at its place: an
error where something would be missing or wrong, a warning where it only looks a little different. `var(--encre)` and
`class="encre"` ask for the spot ink (see paint/colours).

Our own, against libraries. Of files as eighteen programs write them, the share of pixels that differ from Chromium's
by a quarter of the scale, median and worst: ours 0.3 and 2.6 % (a face that Chromium lacked); svglib 2.3.2 2.3 and 31
(no gradients, patterns, nor cuts of groups); CairoSVG 2.9.1 1.4 and 12, two files refused; skia-python 144 21 and 40;
MuPDF 10 and 40. librsvg (0.2; 24) and resvg (0.05; 1.4) are as faithful, but give dots or RGB, as all do: no separation,
no black in DeviceGray alone, no dots of ours; and what they lack they leave out without a word.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import Diagnostic, Source, raise_errors
from pamphlets.core.style import BLACK, Ink
from pamphlets.readers.svg.css import ComputedStyle
from pamphlets.readers.svg.expansion import SvgExpander, SvgState
from pamphlets.readers.svg.leaves.outlines import OutlineReader
from pamphlets.readers.svg.leaves.painter import LeafPainter
from pamphlets.readers.svg.leaves.pictures import PictureReader, is_address_beside
from pamphlets.readers.svg.svg_document import SvgDocument
from pamphlets.readers.svg.xml_tree import parse_svg_tree

TEXT_MARK: Final = "<text"  # what a drawing with words holds


class SvgResources(NamedTuple):
    """What a drawing may use that is not in its file."""

    fonts: FontBook | None = None
    """In which words are set; without them a text is an error."""
    linked_pictures: Mapping[str, bytes] = MappingProxyType({})
    """Those beside the drawing, by their address in it; one that is not here is an error."""


NO_RESOURCES: Final = SvgResources()


def read_svg(
    source: Source, ink: Ink = BLACK, resources: SvgResources = NO_RESOURCES
) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    """Return a drawing in points and the warnings about it; `ink` is the theme's spot ink.

    Raises the group of all PamphletErrors of a drawing that uses more than we have.
    """
    root = parse_svg_tree(source)
    document = SvgDocument(source, ink, root)
    expander = SvgExpander(document)
    outlines = OutlineReader(document, expander, resources.fonts)
    pictures = PictureReader(document, resources.linked_pictures)
    painter = LeafPainter(document, expander, outlines, pictures)
    frame = document.frame
    state = SvgState(frame.matrix, frame.viewport, ComputedStyle())
    paths = tuple(painter.paint_all(expander.expand(root, state)))
    diagnostics = tuple(document.diagnostics.noted.values())
    raise_errors("svg", diagnostics)
    return Drawing(frame.size, paths), diagnostics


def list_linked_pictures(source: Source) -> tuple[str, ...]:
    """Return the addresses of the pictures that lie beside a drawing, as it writes them. Raises PamphletError."""
    if "<image" not in source.text:
        return ()
    addresses: dict[str, None] = {}
    waiting = [parse_svg_tree(source)]
    while waiting:
        element = waiting.pop()
        waiting += element.children
        address = element.attributes.get("href", "")
        if element.name == "image" and is_address_beside(address):
            addresses[address] = None
    return tuple(addresses)
