"""The share of a page that is covered, as a duplicator's owner would guess it."""

from io import BytesIO

import pytest

from pamphlets.core.geometry import Point, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import PageItem, Rule, make_untrimmed_page
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, Ink
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.rendering.ink_coverage import measure_ink_coverage
from pamphlets.readers.document import read_document

SIZE = Size(300.0, 400.0)


def cover(share: float, ink: Ink = BLACK, tint: float = 1.0) -> float:
    rule = PageItem(Point(0.0, 0.0), Rule(SIZE.width * share, SIZE.height, ink, tint))
    page = make_untrimmed_page(SIZE, (rule,), "1")
    pdf = BytesIO()
    source = Source("a.md", "---\ntitre: T\n---\nMot.\n")
    write_pdf(read_document(source, "a")[0], [page], {}, pdf)
    (measured,) = measure_ink_coverage(pdf.getvalue())
    return measured


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_black_counts_whole(share: float) -> None:
    assert cover(share) == pytest.approx(share, abs=0.005)


def test_a_tint_counts_by_its_part_and_a_pale_ink_less() -> None:
    assert cover(1.0, tint=0.5) == pytest.approx(0.5, abs=0.02)
    assert cover(1.0, find_ink("jaune") or BLACK) < 0.3
