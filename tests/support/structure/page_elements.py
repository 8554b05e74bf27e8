"""Pages -> what of their letters and pictures is read aloud by no one, but for the kinds that are meant to be so."""

from collections.abc import Iterator

from pamphlets.core.fonts.font_book import ShapedWord, Space
from pamphlets.core.fonts.typed_letters import squeeze
from pamphlets.core.page import GlyphRun, Page, PageItem, ScaledDrawing, ScaledPicture
from pamphlets.document.nodes import Heading, Table, to_plain_text, walk_blocks
from tests.support.structure.editions import Edition

# Where one cuts, and where a picture lies.
_SIGNS = frozenset("✂←→")
# « suite », behind the head of a table that goes on.
_CONTINUED = frozenset({"(suite)", "(continued)"})


def find_unread_content(edition: Edition) -> Iterator[str]:
    """Yield the text of each artifact that is no folio, running head, repeated head of a table or sign.

    So is the alternative text of a picture that is none of the document's.
    """
    heads = _running_heads(edition)
    cells = _table_heads(edition)
    for page in edition.pages:
        folio = {page.label, page.label.lstrip("0")}
        for item in page.items:
            if item.node or item.element is not None:
                continue
            if isinstance(item.content, ScaledDrawing | ScaledPicture):
                if item.content.alt:
                    yield f"{page.label}: {item.content.alt}"
                continue
            text = squeeze(run_text(item))
            is_head = any(head.startswith(text.rstrip("…")) for head in heads)
            is_part = any(text in head for head in heads | cells)
            if text and not (text in folio | _SIGNS | _CONTINUED or is_head or is_part):
                yield f"{page.label}: {text}"


def _running_heads(edition: Edition) -> set[str]:
    """Return the titles that a page may bear at its head or foot."""
    meta = edition.document.meta
    heads = {squeeze(meta.title)}
    for block in walk_blocks(edition.document.blocks):
        if isinstance(block, Heading):
            heads.add(squeeze(to_plain_text(block.children)))
    return heads


def _table_heads(edition: Edition) -> set[str]:
    """Return the words of the heads of tables."""
    cells: set[str] = set()
    for block in walk_blocks(edition.document.blocks):
        if isinstance(block, Table):
            cells |= {squeeze(to_plain_text(cell.children)) for cell in block.rows[0]}
    return cells


def run_text(item: PageItem) -> str:
    """Return what the letters of a mark stand for; empty for one that has none."""
    if not isinstance(item.content, GlyphRun):
        return ""
    parts: list[str] = []
    for word in item.content.words:
        if isinstance(word, Space):
            parts.append(word.char)
        elif isinstance(word, ShapedWord):
            parts.append(word.text)
    return "".join(parts)


def read_titles(pages: tuple[Page, ...]) -> list[str]:
    """Return the letters of each element that is a title, page by page."""
    titles: list[str] = []
    for page in pages:
        marks = [item for item in page.items if item.element is not None and not item.node]
        texts = [run_text(item) for item in marks if item.element.role == "title"]  # type: ignore[union-attr]
        if texts:
            titles.append(squeeze("".join(texts)))
    return titles
