"""All motifs of the linocuts -> one small picture of them beside each other, to be looked at: `python -m tests.golden.motif_sheet`."""

from io import BytesIO
from pathlib import Path

import pypdfium2

from pamphlets.core.drawing import Drawing
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, ScaledDrawing, make_untrimmed_page
from pamphlets.design.ornaments.linocut.block import cut_motif
from pamphlets.design.ornaments.linocut.bounds import MotifFrame
from pamphlets.design.ornaments.linocut.motif_table import MOTIFS
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.pdf.draw import write_pdf
from tests.support.documents import written

SHEET = Path(__file__).with_name("motifs.png")
_COLUMNS = 11
_SIDE, _STEP = 150.0, 166.0  # points: a motif, and from one to the next
_DOTS = 0.5  # a point
_GREYS = 4


def draw_motif_sheet() -> bytes:
    """The picture, as the motifs are cut now."""
    items: list[PageItem] = []
    for number, motif in enumerate(MOTIFS):
        row, column = divmod(number, _COLUMNS)
        frame = MotifFrame(0j, complex(_SIDE / 100))
        drawing = Drawing(
            Size(_SIDE, _SIDE), tuple(cut_motif(motif, LinocutHand(motif.name), frame))
        )
        place = Point(column * _STEP + 8, row * _STEP + 8)
        items.append(PageItem(place, ScaledDrawing(drawing, drawing.size)))
    row_count = -(-len(MOTIFS) // _COLUMNS)
    page = make_untrimmed_page(Size(_COLUMNS * _STEP, row_count * _STEP), tuple(items), "1")
    pdf, picture = BytesIO(), BytesIO()
    write_pdf(written("Mot."), [page], {}, pdf)
    with pypdfium2.PdfDocument(pdf.getvalue()) as document:
        image = document[0].render(scale=_DOTS).to_pil().convert("L")
    image.quantize(_GREYS).save(picture, "PNG", optimize=True)
    return picture.getvalue()


if __name__ == "__main__":
    SHEET.write_bytes(draw_motif_sheet())
