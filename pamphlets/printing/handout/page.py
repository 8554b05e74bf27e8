"""`Instructions` and drawings -> the marks of one A4 page: facts, what to try, how to fold, each step under its drawing.

Words that take too much room are set smaller, a little at a time, until all stands on the page.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Inlines, StyledText, Text
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
)
from pamphlets.printing.diagrams.diagram import Diagram, scale_diagram
from pamphlets.printing.diagrams.diagram_layout import place_diagram
from pamphlets.printing.diagrams.pen import Pen
from pamphlets.printing.handout.style import (
    MARGIN,
    PAGE_SIZE,
    bold_style,
    hanging_style,
    text_style,
)
from pamphlets.printing.instructions.instructions import (
    Instructions,
    InstructionSection,
    split_paragraphs,
)
from pamphlets.printing.instructions.languages.language import keep_spaces
from pamphlets.transforms.typography.apply import apply_typography_to_line

_MEASURE: Final = PAGE_SIZE.width - 2 * MARGIN
_PAGE_HEIGHT: Final = PAGE_SIZE.height - 2 * MARGIN
_GUTTER: Final = mm(7)
_COLUMN: Final = (_MEASURE - _GUTTER) / 2
_TITLE_SIZES: Final = (24.0, 20.0, 16.0, 12.5)
_MOST_TITLE_LINES: Final = 2
_LEAST_GAP, _MOST_GAP = mm(3), mm(12)  # of white between two parts of the page
# Where there are more, the first scales are too large, and trying them takes time.
_FEW_SECTIONS: Final = 4
_LEFT_KINDS: Final = ("files", "trial")
_LARGE_SCALES: Final = 3
_MOST_DRAWINGS: Final = 4  # in a row
_HYPHENS: Final = "\ue000"  # stands for two hyphens of an option while dashes are made
_LONGEST_NAME: Final = 64  # letters of a file's name; half as many in a sentence
_BROAD_LETTER: Final = 0.56  # em, of a bold one
_FACT_GAP: Final = 9.0  # points between two facts
_FACT_SHARES: Final = (0.2, 0.29, 0.25, 0.26)


class HandoutScale(NamedTuple):
    """How large all is."""

    text: Pt
    drawings: float
    columns: int
    """How many steps stand in a row."""


_SCALES: Final[tuple[HandoutScale, ...]] = (  # tried in this order
    HandoutScale(11.2, 1.8, 2),
    HandoutScale(10.6, 1.5, 2),
    HandoutScale(11.2, 1.5, 3),
    HandoutScale(10.4, 1.3, 3),
    HandoutScale(10.0, 1.2, 3),
    HandoutScale(9.6, 1.1, 3),
    HandoutScale(9.2, 1.0, 3),
    HandoutScale(8.8, 1.0, 3),
    HandoutScale(8.2, 0.9, 3),
    HandoutScale(7.8, 0.8, 3),
    HandoutScale(7.2, 0.75, 3),
)


class MarkGroup(NamedTuple):
    """Marks from a top left corner, and their height."""

    marks: tuple[PageItem, ...]
    height: Pt


class _MarkColumn:
    """Groups of marks, one under the other."""

    def __init__(self, x: Pt = 0.0, y: Pt = 0.0) -> None:
        self._marks: list[PageItem] = []
        self._x = x
        self.y = y

    def add(self, group: "MarkGroup | ParagraphStack", gap: Pt = 0.0) -> None:
        """Put a group under those before, with some white between."""
        self.y += gap
        self._marks += translate_marks(group.marks, self.y, self._x)
        self.y += group.height

    def group(self) -> MarkGroup:
        """Return all of them."""
        return MarkGroup(tuple(self._marks), self.y)


DrawnStep = tuple[str, Sequence[Diagram]]
"""A paragraph, and the drawings that stand over it."""


def compose_handout(
    context: TypesettingContext,
    instructions: Instructions,
    steps: Sequence[Sequence[Diagram]],
    tray: Diagram,
) -> tuple[PageItem, ...]:
    """Return the marks of the page; `steps` are the drawings of the last section's paragraphs."""
    composer = _Composer(context, instructions, tray)
    heading = composer.heading()
    scales = _SCALES
    if len(instructions.sections) > _FEW_SECTIONS:
        scales = _SCALES[_LARGE_SCALES:]
    if len(steps) > _MOST_DRAWINGS:
        scales = tuple(scale for scale in scales if scale.columns > 2)
    for scale in scales:
        columns = composer.columns(scale.text)
        finishing = composer.finishing(steps, scale)
        space = _PAGE_HEIGHT - heading.height - columns.height - finishing.height
        if space >= mm(8):
            break
    gap = min(_MOST_GAP, max(_LEAST_GAP, space / 2))
    page = _MarkColumn(MARGIN, MARGIN)
    page.add(heading)
    page.add(columns, gap)
    page.add(finishing, gap)
    return page.group().marks


class _Composer:
    """Sets the parts of one page."""

    def __init__(
        self, context: TypesettingContext, instructions: Instructions, tray: Diagram
    ) -> None:
        self.context = context
        self.instructions = instructions
        self.tray = tray
        self.lang = instructions.language.lang

    def heading(self) -> MarkGroup:
        """Return what the page is, of what, and the four facts."""
        instructions = self.instructions
        for size in _TITLE_SIZES:
            title = self.line(instructions.title, bold_style(size))
            if title.line_count <= _MOST_TITLE_LINES:
                break
        column = _MarkColumn()
        column.add(self.line(instructions.heading, bold_style(9.0, tracking=0.14)))
        column.add(title, 3)
        column.add(self.facts(), 7)
        column.add(self.line(instructions.summary.replace("\n", ""), text_style(9.6)), 10)
        return column.group()

    def facts(self) -> MarkGroup:
        """Return the key facts beside each other, each under a rule."""
        marks: list[PageItem] = []
        x = height = 0.0
        for (fact, value), share in zip(
            self.instructions.key_facts, _FACT_SHARES, strict=True
        ):
            width = share * (_MEASURE + _FACT_GAP) - _FACT_GAP
            name = self.paragraph(fact, bold_style(7.2, tracking=0.1))
            stack = self.stack([name, self.paragraph(value, bold_style(11.0), 1.0)], width)
            marks.append(PageItem(Point(x, 0.0), Rule(width, 1.6)))
            marks += translate_marks(stack.marks, 5, x)
            x += width + _FACT_GAP
            height = max(height, stack.height)
        return MarkGroup(tuple(marks), height)

    def columns(self, size: Pt) -> MarkGroup:
        """Return the sections before the last, in two columns: files and trial, then what is done by hand."""
        left: list[tuple[int, InstructionSection]] = []
        right: list[tuple[int, InstructionSection]] = []
        for number, section in enumerate(self.instructions.sections[:-1], 1):
            column = left if section.kind in _LEFT_KINDS else right
            column.append((number, section))
        if not right:  # one side alone: less to say, and a column for each part of it
            left, right = left[:1], left[1:]
        first, second = self.column(left, size), self.column(right, size)
        marks = translate_marks(second.marks, 0.0, _COLUMN + _GUTTER)
        return MarkGroup((*first.marks, *marks), max(first.height, second.height))

    def column(
        self, sections: Sequence[tuple[int, InstructionSection]], size: Pt
    ) -> MarkGroup:
        """Return sections one under the other, the tray under the words that speak of it."""
        column = _MarkColumn()
        for number, section in sections:
            column.add(self.section(number, section, size), 9 if column.y else 0)
            if section.kind == "hand":
                at = Point((_COLUMN - self.tray.size.width) / 2, 0.0)
                tray = place_diagram(
                    self.context, self.tray, at, self.lang, section.heading
                )
                column.add(MarkGroup(tray, self.tray.size.height - 2), 4)
        return column.group()

    def section(self, number: int, section: InstructionSection, size: Pt) -> ParagraphStack:
        """Return one section in a column."""
        heading = f"{number}. {section.heading}"
        paragraphs = [self.paragraph(heading, bold_style(size, tracking=0.04))]
        for file in section.files:
            name = _clip_middle(file.name, _LONGEST_NAME)
            # A name without a hyphen stands on one line.
            letters = min(size, _COLUMN / (_BROAD_LETTER * len(name)))
            paragraphs.append(StackedParagraph(_plain_text(name), bold_style(letters), 2.5))
            paragraphs.append(self.paragraph(file.use, text_style(size)))
        for text in split_paragraphs(section.text):
            words = [_clip_middle(word, _LONGEST_NAME // 2) for word in text.split(" ")]
            paragraphs.append(self.hanging_paragraph(" ".join(words), size))
        return self.stack(paragraphs, _COLUMN)

    def finishing(
        self, steps: Sequence[Sequence[Diagram]], scale: HandoutScale
    ) -> MarkGroup:
        """Return the last section: each step's drawings, and its words under them."""
        sections = self.instructions.sections
        texts = split_paragraphs(sections[-1].text)
        lettered = [place for place, text in enumerate(texts) if text[1:3] == ") "]
        first = lettered[0] if lettered else 0  # a cover's words come before the first step
        drawn = list(zip(texts[first:], steps, strict=False))
        plain = text_style(scale.text)
        groups: list[MarkGroup | ParagraphStack] = []
        for text in texts[:first]:
            groups.append(self.line(text, plain))
        for row in _split_rows(drawn, scale.columns):
            groups.append(self.row(row, scale))
        for text in texts[first + len(drawn) :]:
            groups.append(self.line(text, plain))
        title = f"{len(sections)}. {sections[-1].heading}"
        column = _MarkColumn()
        column.add(MarkGroup((PageItem(Point(0, 0), Rule(_MEASURE, 0.8)),), 0.0))
        column.add(self.line(title, bold_style(scale.text, tracking=0.04)), 6)
        gap = 2
        for group in groups:
            column.add(group, gap)
            gap = 6
        return column.group()

    def row(self, steps: Sequence[DrawnStep], scale: HandoutScale) -> MarkGroup:
        """Return steps beside each other, those with more drawings wider."""
        shares = [1 + 0.7 * (len(diagrams) - 1) for _, diagrams in steps]
        width_of_share = (_MEASURE - _GUTTER * (len(steps) - 1)) / sum(shares)
        drawings: list[Diagram] = []
        for (_, diagrams), share in zip(steps, shares, strict=True):
            width = share * width_of_share
            drawings.append(_join_drawings(diagrams, width, scale.drawings))
        tallest = max(drawing.size.height for drawing in drawings)
        marks: list[PageItem] = []
        x = height = 0.0
        for place, (text, _) in enumerate(steps):
            drawing, width = drawings[place], shares[place] * width_of_share
            at = Point(x, tallest - drawing.size.height)
            words = self.stack([self.hanging_paragraph(text, scale.text)], width)
            marks += place_diagram(self.context, drawing, at, self.lang)
            marks += translate_marks(words.marks, tallest + 3, x)
            height = max(height, tallest + 3 + words.height)
            x += width + _GUTTER
        return MarkGroup(tuple(marks), height)

    def line(self, text: str, style: BlockStyle) -> ParagraphStack:
        """Return a paragraph as broad as the page."""
        return self.stack([self.paragraph(text, style)], _MEASURE)

    def stack(self, paragraphs: Sequence[StackedParagraph], width: Pt) -> ParagraphStack:
        """Return paragraphs one under the other."""
        return stack_paragraphs(self.context, paragraphs, width, self.lang)

    def paragraph(self, text: str, style: BlockStyle, before: Pt = 0.0) -> StackedParagraph:
        """Return a paragraph in the typography of its language."""
        return StackedParagraph(self.words(text), style, before)

    def hanging_paragraph(self, text: str, size: Pt) -> StackedParagraph:
        """Return a paragraph; what follows a dash or a letter stands under its own first word."""
        style = text_style(size)
        if text.startswith("– "):
            return self.paragraph(
                "–\u2002" + text[2:], hanging_style(style, size * 0.8), 1.5
            )
        if text[1:3] == ") ":
            letter = StyledText("strong", _plain_text(text[:2]), WHOLE_FILE)
            words = (letter, *self.words("\u2002" + text[3:]))
            return StackedParagraph(words, hanging_style(style, size * 1.26), 2.0)
        return self.paragraph(text, style, 2.5)

    def words(self, text: str) -> Inlines:
        """Return a text of the tables; the hyphens of an option become no dash."""
        line = keep_spaces(text).replace("--", _HYPHENS)
        return _plain_text(
            apply_typography_to_line(line, self.lang).replace(_HYPHENS, "--")
        )


def _plain_text(text: str) -> Inlines:
    return (Text(text, WHOLE_FILE),)


def _clip_middle(word: str, most: int) -> str:
    """Return a word of at most so many letters, its middle left out."""
    return word if len(word) <= most else f"{word[: most - 13]}…{word[-12:]}"


def _split_rows(steps: Sequence[DrawnStep], column_count: int) -> list[Sequence[DrawnStep]]:
    """Return steps in rows of like length, none of more than `columns` steps or four drawings; but four go together."""
    drawing_count = sum(len(diagrams) for _, diagrams in steps)
    row_count = max(-(-len(steps) // column_count), -(-drawing_count // _MOST_DRAWINGS))
    if len(steps) == drawing_count == _MOST_DRAWINGS == column_count + 1:
        row_count = 1
    if not row_count:
        return []
    length = -(-len(steps) // row_count)
    return [steps[first : first + length] for first in range(0, len(steps), length)]


def _join_drawings(diagrams: Sequence[Diagram], width: Pt, scale: float) -> Diagram:
    """Return drawings in a row, smaller where there is not the room."""
    size = diagrams[0].size
    row = Pen(Size(size.width * len(diagrams), size.height))
    for place, diagram in enumerate(diagrams):
        row.add(diagram, size.width * place)
    return scale_diagram(row.finish(), min(scale, width / (size.width * len(diagrams))))
