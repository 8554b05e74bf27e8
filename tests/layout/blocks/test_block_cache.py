"""A block that moved in its source has the same parts at their new places; its tables keep their heads."""

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import Source
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.layout.blocks.block_cache import BlockCache
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.brochure.converge import set_document
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.readers.document import read_document

TABLE = "| Mot | Sens |\n|---|---|\n| un | deux |\n| trois | quatre |\n"
TEXT = f"Un début.\n\n{TABLE}\nUn milieu[^a].\n\n- point\n- **autre** point\n\n{TABLE}\n[^a]: Une note.\n"


def set_text(book: FontBook, text: str, blocks: BlockCache | None) -> Galley:
    source = Source("essai.md", "---\ntitre: T\n---\n\n" + text)
    document = read_document(source, "essai")[0]
    context = TypesettingContext(DESIGN.theme, book, source, {}, {})
    return set_document(document, context, blocks)


def places(galley: Galley) -> list[object]:
    """Of each box, where it and its marks come from, and which head it repeats."""
    boxes = [part for part in galley.parts if isinstance(part, Box)]
    for note in galley.note_boxes:
        boxes += note
    boxes += galley.table_heads
    return [
        (box.node, box.span, box.table_head, [(m.node, m.span, m.at) for m in box.marks])
        for box in boxes
    ]


def test_blocks_that_moved_are_what_they_are_when_set_there(book: FontBook) -> None:
    blocks = BlockCache()
    for text in (TEXT, "Un mot. " + TEXT, f"{TABLE}\n{TEXT}", TEXT):
        kept, anew = set_text(book, text, blocks), set_text(book, text, None)
        assert places(kept) == places(anew)
        assert kept.parts == anew.parts
        assert kept.table_heads == anew.table_heads


def test_a_text_set_twice_is_made_of_the_same_parts(book: FontBook) -> None:
    blocks = BlockCache()
    first, again = set_text(book, TEXT, blocks), set_text(book, TEXT, blocks)
    pairs = zip(first.note_boxes[0], again.note_boxes[0], strict=True)
    assert all(one is other for one, other in pairs)


def test_equal_themes_have_one_number() -> None:
    blocks = BlockCache()
    theme = DESIGN.theme
    number = blocks.number_theme(theme)
    assert blocks.number_theme(theme.with_style("x", theme.block_styles["body"])) != number
    assert blocks.number_theme(theme) == number
