"""An SVG read with our fonts, and printed, so that a test can look at the paper."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pypdfium2
from PIL import Image

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Point, Rect
from pamphlets.core.page import Page, PageItem, ScaledDrawing
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Diagnostic, PamphletError, Source, iter_diagnostics
from pamphlets.core.style import FontSpec, Ink
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import write_pdf
from pamphlets.readers.svg.reader import SvgResources, read_svg

FOLDER = Path(__file__).resolve().parents[2] / "fonts"
FACES = FontBook(FOLDER, (FontSpec("Source Sans 3"), FontSpec("DejaVu Sans")))
SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
RED = Ink("rouge", (0.9, 0.2, 0.1))
_SMOOTH = ToneRendering("grey")


def read(
    body: str, pictures: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[Drawing, list[str]]:
    """A drawing of 100 by 100, and the codes of the doubts about it."""
    source = Source("d.svg", f'<svg {SPACES} viewBox="0 0 100 100">{body}</svg>')
    drawing, doubts = read_svg(source, RED, SvgResources(FACES, pictures))
    return drawing, [doubt.code for doubt in doubts]


def faults(body: str) -> list[tuple[str, str]]:
    """What is wrong with a drawing: the code of each fault, and what it names."""
    told: list[Diagnostic] = []
    try:
        read(body)
    except* PamphletError as group:
        told += iter_diagnostics(group)
    return [(fault.code, str(next(iter(fault.fields.values()), ""))) for fault in told]


def printed(
    drawing: Drawing, scale: float = 1.0, tones: ToneRendering = _SMOOTH
) -> Image.Image:
    """A drawing on paper, in greys: `scale` pixels to a user unit."""
    size = drawing.size
    item = PageItem(Point(0, 0), ScaledDrawing(drawing, size, tones=tones))
    page = Page(size, Rect(0, 0, size.width, size.height), (item,))
    out = BytesIO()
    document = Document(Source("a.md", ""), Meta("T", "t"), (), ())
    write_pdf(document, [page], MappingProxyType({}), out)
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        image: Image.Image = pdf[0].render(scale=scale / 0.75).to_pil().convert("L")
    return image


def shades(body: str, *places: tuple[float, float]) -> list[float]:
    """How dark a drawing of 100 by 100 is at places of it, from 0 to 1, to a tenth."""
    image = printed(read(body)[0], 4)
    samples, width = image.tobytes(), image.width
    found = [samples[round(y * 4) * width + round(x * 4)] for x, y in places]
    return [round(1 - sample / 255, 1) for sample in found]
