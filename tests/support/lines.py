"""What stands in a set line, read back from its marks."""

from collections.abc import Iterable, Sequence

from pamphlets.core.fonts.font_book import FontBook, Space, Word
from pamphlets.core.page import Glyphs, Placed
from pamphlets.core.source import NOWHERE
from pamphlets.core.style import BlockStyle
from pamphlets.design.themes import sobre
from pamphlets.document.nodes import Inlines, Text
from pamphlets.layout.paragraph.chunks import HANG_LEFT, HANG_RIGHT
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.paragraph import Room, SetLine, set_paragraph
from tests.support.documents import ART, SOURCE

HYPHEN = "\u00ad"


def case_of(book: FontBook) -> Case:
    """A case with an empty slip."""
    return Case(sobre.THEME, book, SOURCE, ART, {})


def set_lines(case: Case, said: str | Inlines, style: BlockStyle, width: float, lang: str = "fr") -> list[SetLine]:
    """The lines of one paragraph, begun at the left edge."""
    inlines = (Text(said, NOWHERE),) if isinstance(said, str) else said
    return set_paragraph(case, inlines, style, Room(0.0, width, style.first_indent), lang, 1, NOWHERE)


def runs(marks: Iterable[Placed]) -> list[tuple[Placed, Glyphs]]:
    """The runs of letters among marks."""
    return [(mark, mark.what) for mark in marks if isinstance(mark.what, Glyphs)]


def text_of(marks: Iterable[Placed]) -> str:
    """The characters of a line, each blank as itself."""
    return "".join(
        element.char if isinstance(element, Space) else element.text
        for _, run in runs(marks)
        for element in run.words
    )


def joined(lines: Sequence[SetLine]) -> str:
    """The paragraph that lines make: broken words are whole again, blanks left out."""
    return "".join(text_of(line.marks).removesuffix(HYPHEN) for line in lines).replace(" ", "")


def advance(run: Glyphs) -> float:
    """How far a run carries the pen: letters, tracking after each glyph, blanks as wide as they are."""
    return sum(
        word.width if isinstance(word, Space) else word.advance * run.size + run.tracking * len(word.glyphs)
        for word in run.words
    )


def right_edge(line: SetLine) -> float:
    """The x at which the line's last letter ends."""
    return max(mark.at.x + advance(run) for mark, run in runs(line.marks))


def hang_right(line: SetLine) -> float:
    """How far the tables let the last letter hang over the measure."""
    run = runs(line.marks)[-1][1]
    word = run.words[-1]
    return HANG_RIGHT.get(word.text[-1], 0.0) * word.glyphs[-1][1] * run.size if isinstance(word, Word) else 0.0


def hang_left(line: SetLine) -> float:
    """How far the tables let the first letter hang over the left edge."""
    run = runs(line.marks)[0][1]
    word = next(element for element in run.words if isinstance(element, Word))
    return HANG_LEFT.get(word.text[0], 0.0) * word.glyphs[0][1] * run.size


def blanks(line: SetLine) -> list[float]:
    """The widths of the breakable blanks."""
    return [
        word.width
        for _, run in runs(line.marks)
        for word in run.words
        if isinstance(word, Space) and word.char == " "
    ]


def tracked(line: SetLine, style: BlockStyle) -> float:
    """By how much of their own width the line's letters are tracked, beyond what their style says."""
    letters = extra = 0.0
    for _, run in runs(line.marks):
        own = style.text.tracking * run.size
        for word in run.words:
            if isinstance(word, Word):
                letters += word.advance * run.size
                extra += (run.tracking - own) * len(word.glyphs)
    return extra / letters if letters else 0.0


def told(case: Case) -> list[str]:
    """The ids of all doubts on the slip."""
    return [doubt.code for doubt in case.doubts]
