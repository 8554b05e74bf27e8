"""Letters that are drawings find what they draw with."""

from pathlib import Path

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.nasty import BOX, page
from tests.support.pages import stream
from tests.support.renderers import RENDERERS, has_renderer, render_pages

FONT = (
    b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 6 0 R>>"
    b"/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[600]>>"
)
FORM = stream(b"0 0 500 700 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 1000 1000]")
RESOURCES = b"<</XObject<</X 7 0 R>>/Font<</T 5 0 R>>>>"
CONTENT = b"BT /T 40 Tf 60 400 Td (a) Tj ET"
PAGES = {
    "their own": page(
        BOX + b"/Resources" + RESOURCES, CONTENT, [FONT, stream(b"600 0 d0 /X Do"), FORM]
    ),
    "those of an object": page(
        BOX + b"/Resources 8 0 R",
        CONTENT,
        [FONT, stream(b"600 0 d0 /X Do"), FORM, RESOURCES],
    ),
}


@pytest.mark.parametrize("renderer", list(RENDERERS))
@pytest.mark.parametrize("data", PAGES.values(), ids=PAGES)
def test_letters_draw_with_the_resources_of_their_page(
    tmp_path: Path, data: bytes, renderer: str
) -> None:
    if not has_renderer(renderer):
        pytest.skip(f"{renderer} draws the pages")
    source, sheets = tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(data)
    options = ImposeOptions(pieces_per_side=1)
    scheme, paper = load_scheme("repeat"), parse_paper("A4")
    impose_pdf(source, sheets, scheme, paper, "long", options=options)
    (alone,) = render_pages(source, renderer, tmp_path / "alone")
    (placed,) = render_pages(sheets, renderer, tmp_path / "placed")
    left = (placed.width - alone.width) // 2
    top = (placed.height - alone.height) // 2
    middle = (left + 9, top + 9, left + alone.width - 9, top + alone.height - 9)
    ink = placed.crop(middle).histogram()[0]  # without the cutting marks
    assert ink == pytest.approx(alone.histogram()[0], rel=0.15)
    assert ink > 100
