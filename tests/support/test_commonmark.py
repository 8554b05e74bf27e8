"""Every example of CommonMark 0.31.2 comes out of the press: the PDF's text is the text that a browser shows."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.source import PamphletError, Source
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.layout.brochure.page_makeup import locate_text_block
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.pdf.draw import write_pdf
from pamphlets.readers.document import read_document
from pamphlets.transforms.typography.apply import apply_typography
from tests.support.commonmark import (
    CAPTIONS,
    DEVIATIONS,
    EXAMPLES,
    SPEC,
    UNKNOWN_TAGS,
    UNSETTABLE,
    Visible,
)

HEAD = "---\ntitre: Exemple\nlangue: zxx\ncouverture: non\nliens: texte\n---\n"
SIZE = Size(20.0, 20.0)


class Stub(Mapping[str, Artwork]):
    """A blank drawing behind every address."""

    def __getitem__(self, path: str) -> Artwork:
        return Artwork(SIZE, Drawing(SIZE, ()))

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def printed(markdown: str, book: FontBook) -> str:
    """The text of the PDF's text blocks: folios stand below them."""
    document, _ = read_document(Source("example.md", HEAD + markdown), "example")
    document, _ = apply_typography(document)
    settled, _ = lay_out_text(LayoutInput(document, DESIGN, book, Stub()))
    file = BytesIO()
    write_pdf(document, settled.pages, {}, file)
    page = DESIGN.theme.page
    found: list[str] = []
    for number, leaf in enumerate(pypdfium2.PdfDocument(file.getvalue()), 1):
        left = locate_text_block(DESIGN.theme, number).left
        high, low = (
            page.size.height - page.top + page.grid_step,
            page.bottom - page.grid_step,
        )
        text = leaf.get_textpage().get_text_bounded(
            left - 40, low, left + page.measure + 60, high
        )
        found.append(text)
    return "".join(found)


def bare(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


@pytest.mark.skipif(not EXAMPLES, reason=f"{SPEC} is missing: `make test` fetches it")
def test_there_are_652_examples() -> None:
    assert len(EXAMPLES) == 652


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["example"]))
def test_the_pdf_says_what_a_browser_shows(example: dict[str, Any], book: FontBook) -> None:
    if example["example"] in UNSETTABLE:
        with pytest.raises(ExceptionGroup) as caught:
            printed(example["markdown"], book)
        faults = [
            fault.diagnostic
            for fault in caught.value.exceptions
            if isinstance(fault, PamphletError)
        ]
        assert {fault.code for fault in faults} == {"script"}
        assert all(fault.source.locate(fault.span).line for fault in faults)
        return
    shown = bare("".join(Visible(example["html"], marks=True).shown))
    shown += CAPTIONS.get(example["example"], "")
    if example["example"] in DEVIATIONS:
        html, ours = DEVIATIONS[example["example"]]
        assert html in shown
        shown = shown.replace(html, ours)
    shown = UNKNOWN_TAGS.get(example["example"], shown)
    assert bare(printed(example["markdown"], book)) == shown
