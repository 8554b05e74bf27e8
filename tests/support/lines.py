"""What stands in a set line, read back from its marks."""

from collections.abc import Iterable, Sequence

from pamphlets.core.fonts.font_book import FontBook, ShapedWord, Space
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.style import BlockStyle, FontSpec
from pamphlets.design.themes import sobre
from pamphlets.document.nodes import Inlines, Text
from pamphlets.layout.paragraph.chunks import HANG_LEFT, HANG_RIGHT
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.font_variants import ACRONYM_TRACKING
from pamphlets.layout.paragraph.line import TextLine
from pamphlets.layout.paragraph.paragraph import set_paragraph
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText
from tests.support.documents import ART, SOURCE

HYPHEN = "\u00ad"


def case_of(book: FontBook) -> TypesettingContext:
    """A case with an empty slip."""
    return TypesettingContext(sobre.THEME, book, SOURCE, ART, {})


def set_lines(
    case: TypesettingContext,
    said: str | Inlines,
    style: BlockStyle,
    width: float,
    lang: str = "fr",
) -> list[TextLine]:
    """The lines of one paragraph, begun at the left edge."""
    inlines = (Text(said, WHOLE_FILE),) if isinstance(said, str) else said
    text = ParagraphText(inlines, lang, 1, WHOLE_FILE)
    return set_paragraph(case, text, style, TextColumn(0.0, width, style.first_indent))


def runs(marks: Iterable[PageItem]) -> list[tuple[PageItem, GlyphRun]]:
    """The runs of letters among marks."""
    return [(mark, mark.content) for mark in marks if isinstance(mark.content, GlyphRun)]


def text_of(marks: Iterable[PageItem]) -> str:
    """The characters of a line, each blank as itself."""
    return "".join(
        element.char if isinstance(element, Space) else element.text
        for _, run in runs(marks)
        for element in run.words
    )


def joined(lines: Sequence[TextLine]) -> str:
    """The paragraph that lines make: broken words are whole again, blanks left out."""
    return "".join(text_of(line.marks).removesuffix(HYPHEN) for line in lines).replace(
        " ", ""
    )


def text_advance(book: FontBook, text: str, spec: FontSpec) -> float:
    """The width of a text in one face, in em."""
    return sum(word.advance for word in book.shape(text, spec))


def advance(run: GlyphRun) -> float:
    """How far a run carries the pen: letters, tracking after each glyph, blanks as wide as they are."""
    return sum(
        word.width
        if isinstance(word, Space)
        else word.advance * run.size * run.horizontal_scale
        + run.tracking * len(word.glyphs)
        for word in run.words
    )


def right_edge(line: TextLine) -> float:
    """The x at which the line's last letter ends, what tracks it left out."""
    edges = [0.0]
    for mark, run in runs(line.marks):
        edge = mark.at.x + advance(run)
        if isinstance(run.words[-1], ShapedWord):
            edge -= run.tracking
        edges.append(edge)
    return max(edges)


def hang_right(line: TextLine) -> float:
    """How far the tables let the last letter hang over the measure."""
    run = runs(line.marks)[-1][1]
    word = run.words[-1]
    return (
        HANG_RIGHT.get(word.text[-1], 0.0) * word.glyphs[-1].advance * run.size
        if isinstance(word, ShapedWord)
        else 0.0
    )


def hang_left(line: TextLine) -> float:
    """How far the tables let the first letter hang over the left edge."""
    run = runs(line.marks)[0][1]
    word = next(element for element in run.words if isinstance(element, ShapedWord))
    return HANG_LEFT.get(word.text[0], 0.0) * word.glyphs[0][1] * run.size


def blanks(line: TextLine) -> list[float]:
    """How far words stand apart at the breakable blanks, what their style tracks them left out."""
    return [
        word.width + letter_changes(line)[0][0] * run.size
        for _, run in runs(line.marks)
        for word in run.words
        if isinstance(word, Space) and word.char == " "
    ]


def letter_changes(line: TextLine) -> list[tuple[float, float]]:
    """The tracking (em) that each run has beyond what its style says, and by how much it is scaled."""
    changes: list[tuple[float, float]] = []
    for _, run in runs(line.marks):
        text = "".join(word.text for word in run.words if isinstance(word, ShapedWord))
        # Acronyms, and capitals of more than two letters in any run.
        own = ACRONYM_TRACKING if text.isupper() and len(text) > 2 else 0.0
        changes.append((run.tracking / run.size - own, run.horizontal_scale - 1.0))
    return changes


def told(case: TypesettingContext) -> list[str]:
    """The ids of all doubts on the slip."""
    return [doubt.code for doubt in case.diagnostics]
