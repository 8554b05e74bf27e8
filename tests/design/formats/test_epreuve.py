"""Proofs: the brochure's own lines, numbered, with room to write."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun
from pamphlets.core.units import PAGE_SIZES, mm
from tests.design.formats.pressed import HEAD, press, text_of

BODY = "Une phrase qui se répète un peu, pour remplir quelques lignes de la page. " * 40


def test_a_proof_has_the_very_lines_of_the_brochure() -> None:
    brochure, proof = press("brochure", HEAD, BODY), press("epreuve", HEAD, BODY)
    written = [page for page in brochure.pages if page.items]
    assert len(written) < len(brochure.pages)
    for page, proved in zip(written, proof.pages, strict=True):
        assert text_of(page) in text_of(proved)
        assert proved.label == page.label


def test_every_fifth_line_has_its_number_and_the_head_says_the_day() -> None:
    page = next(
        page for page in press("epreuve", HEAD, BODY).pages if "phrase" in text_of(page)
    )
    assert "Épreuve du 21 novembre 2026" in text_of(page)
    numbers = [
        (int(word.text), mark.at.y)
        for mark in page.items
        if isinstance(mark.content, GlyphRun) and mark.content.size == 8.0
        for word in mark.content.words
        if hasattr(word, "text")
    ]
    assert [number for number, _ in numbers] == list(range(5, 5 * len(numbers) + 1, 5))
    lines = sorted(
        {
            round(m.at.y, 2)
            for m in page.items
            if isinstance(m.content, GlyphRun) and m.node is not None
        }
    )
    assert all(round(y, 2) in lines for _, y in numbers)


@pytest.mark.parametrize(
    ("paper", "proof_paper"), [("", "a4"), ("A6", "a4"), ("Letter/2", "a4"), ("A4", "a3")]
)
def test_a_proof_is_of_the_pages_that_the_brochure_has(
    paper: str, proof_paper: str
) -> None:
    head = HEAD + (f"papier: {paper}\n" if paper else "")
    brochure, proof = press("brochure", head, BODY), press("epreuve", head, BODY)
    written = [page for page in brochure.pages if page.items]
    for page, proved in zip(written, proof.pages, strict=True):
        assert text_of(page) in text_of(proved)
        assert proved.size == Size(*PAGE_SIZES[proof_paper.upper()])
        # A place to write in, at the right and below.
        assert proved.size.width - page.size.width >= mm(14 + 20)
        assert proved.size.height - page.size.height >= mm(32 + 8)
