"""The baseline grid: letters of body text stand on it on every page, whatever stands between them."""

import itertools
from collections.abc import Iterator
from random import Random

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.page import GlyphRun, Page
from pamphlets.design.themes import bloc, sobre
from pamphlets.document.nodes import Block, Document, List, Paragraph, Quote, child_blocks
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.layout.look import Design
from tests.support.documents import ART, Author, hostile, prose
from tests.support.lines import advance

LOOKS = [sobre.DESIGN, bloc.DESIGN]


def upheaval(seed: int) -> Document:
    """Paragraphs with everything in between that is not one grid line high."""
    author, random = Author(), Random(seed)

    def text(words: int = 90) -> Block:
        return author.paragraph(prose(random, words))

    between: list[Block] = [
        author.heading(2, "Un titre"),
        author.heading(2, prose(random, 16)),
        author.heading(3, "Plus bas"),
        author.heading(4, "En ligne."),
        author.table([["Un"], ["Deux"]], [["a"], [prose(random, 30)]], [["b"], ["court"]]),
        author.aside(author.heading(2, "Encadré"), author.paragraph(prose(random, 60))),
        author.figure("haut.png", author.paragraph("Légende.")),
        author.figure("large.png"),
        author.figure("petit.png"),
        author.pull_quote(
            author.paragraph("Une phrase que l’on met en grand, sur deux lignes peut-être.")
        ),
        author.quote(text(40), by="Quelqu’un"),
        author.ornament(),
        author.code("a\nb"),
        author.list(
            [author.paragraph("un")], [author.paragraph("deux")], start=1, steps=True
        ),
        author.list([author.paragraph("un")], [author.paragraph("deux")], tight=False),
    ]
    random.shuffle(between)
    chapter = author.heading(1, "Chapitre")
    blocks: list[Block] = [text()]
    for place, block in enumerate(between):
        note = author.call(prose(random, random.choice((4, 30, 80))))
        blocks += [
            block,
            author.paragraph(prose(random, 50).rstrip("."), note, "."),
            text(),
            *([chapter] if place == 7 else []),
        ]
    return author.document(*blocks)


def flowing(blocks: tuple[Block, ...]) -> Iterator[int]:
    """The nodes of paragraphs in text size: the flow's own, and those in lists and quotations."""
    for block in blocks:
        match block:
            case Paragraph(node=node):
                yield node
            case List() | Quote():
                yield from flowing(child_blocks(block))
            case _:
                pass


def baselines(
    pages: tuple[Page, ...], nodes: set[int], size: float
) -> Iterator[tuple[int, float]]:
    """The page and the y of every letter of these nodes that is set in the text's own size."""
    for number, page in enumerate(pages, 1):
        for mark in page.items:
            if (
                isinstance(mark.content, GlyphRun)
                and mark.node in nodes
                and mark.content.size == pytest.approx(size)
            ):
                yield number, mark.at.y


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
@pytest.mark.parametrize("seed", range(4))
def test_text_stands_on_the_grid_of_every_page(
    book: FontBook, look: Design, seed: int
) -> None:
    document = (
        upheaval(seed)
        if seed < 3
        else hostile(seed, [prose(Random(1), 90)], [prose(Random(2), 200)])
    )
    settled, _ = lay_out_text(LayoutInput(document, look, book, ART))
    page, theme = look.theme.page, look.theme
    seen: set[int] = set()
    count = 0
    for number, y in baselines(
        settled.pages, set(flowing(document.blocks)), theme.block_styles["body"].text.size
    ):
        lines = (y - page.top) / page.grid_step - theme.baseline
        assert lines == pytest.approx(round(lines), abs=1e-6)
        assert 0 <= round(lines) <= page.line_count
        seen.add(number % 2)
        count += 1
    assert seen == {0, 1}
    assert count > 100


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_the_last_note_line_of_every_page_stands_on_the_foot_of_the_text_block(
    book: FontBook, look: Design
) -> None:
    document = upheaval(1)
    notes = {node for note in document.notes for node in flowing(note.blocks)}
    settled, _ = lay_out_text(LayoutInput(document, look, book, ART))
    theme = look.theme
    foot = theme.page.top + theme.page.line_count * theme.page.grid_step
    leading = theme.block_styles["note"].text.leading
    with_notes = 0
    for page in settled.pages:
        found = sorted(
            {
                round(mark.at.y, 6)
                for mark in page.items
                if isinstance(mark.content, GlyphRun) and mark.node in notes
            }
        )
        if found:
            with_notes += 1
            last = foot - (1 - theme.baseline) * leading
            # The two pages of a spread may be a line longer or shorter.
            assert (found[-1] - last) / theme.page.grid_step == pytest.approx(
                round((found[-1] - last) / theme.page.grid_step), abs=1e-6
            )
            assert abs(found[-1] - last) <= theme.page.grid_step + 1e-6
            assert all(
                b - a == pytest.approx(leading) for a, b in itertools.pairwise(found)
            )
    assert with_notes > 2


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_facing_pages_mirror(book: FontBook, look: Design) -> None:
    document = upheaval(2)
    nodes = {block.node for block in document.blocks if isinstance(block, Paragraph)}
    settled, _ = lay_out_text(LayoutInput(document, look, book, ART))
    page = look.theme.page
    for number, made in enumerate(settled.pages, 1):
        lefts = [
            mark.at.x
            for mark in made.items
            if isinstance(mark.content, GlyphRun) and mark.node in nodes
        ]
        if lefts:
            inner = page.inner if number % 2 else page.outer
            assert min(lefts) == pytest.approx(
                inner, abs=look.theme.block_styles["body"].text.size * 0.3
            )


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
def test_nothing_stands_within_ten_millimetres_of_the_paper_s_edge(
    book: FontBook, look: Design
) -> None:
    settled, _ = lay_out_text(LayoutInput(upheaval(0), look, book, ART))
    size, edge = look.theme.page.size, 10 * 72 / 25.4
    # A cover may bleed, or stand on its side: its own tests measure its ink.
    for made in settled.pages[1:]:
        for mark in made.items:
            left, right = mark.at.x, mark.at.x
            # By their ink: a wall of words stands flush with its rules.
            if isinstance(mark.content, GlyphRun):
                words = [
                    word for word in mark.content.words if isinstance(word, ShapedWord)
                ]
                left += (
                    book.measure_ink(words[0], look.theme.block_styles["body"].text.font)[0]
                    * mark.content.size
                )
                right += (
                    advance(mark.content)
                    - (
                        words[-1].advance
                        - book.measure_ink(
                            words[-1], look.theme.block_styles["body"].text.font
                        )[2]
                    )
                    * mark.content.size
                )
            assert edge - 0.01 <= left
            assert right <= size.width - edge + 0.01
            assert edge - 0.01 <= mark.at.y <= size.height - edge + 0.01
