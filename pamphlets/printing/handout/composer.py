"""`Instructions` and drawings -> the parts of one A4 page, at a scale: heading, facts, sections, steps under drawings."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Inlines, StyledText
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.printing.diagrams.diagram import Diagram
from pamphlets.printing.diagrams.diagram_layout import place_diagram
from pamphlets.printing.handout.drawing_rows import DrawnStep, join_drawings, split_rows
from pamphlets.printing.handout.mark_groups import MarkColumn, MarkGroup
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
_GUTTER: Final = mm(7)
_COLUMN: Final = (_MEASURE - _GUTTER) / 2
_TITLE_SIZES: Final = (24.0, 20.0, 16.0, 12.5)
_MOST_TITLE_LINES: Final = 2
_LEFT_KINDS: Final = ("files", "trial")
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


class HandoutComposer:
    """Sets the parts of one page."""

    def __init__(
        self, context: TypesettingContext, instructions: Instructions, tray: Diagram
    ) -> None:
        self.context = context
        self.instructions = instructions
        self.tray = tray
        self.lang = instructions.language.lang

    def set_heading(self) -> MarkGroup:
        """Return what the page is, of what, and the four facts."""
        instructions = self.instructions
        for size in _TITLE_SIZES:
            title = self.set_line(instructions.title, bold_style(size))
            if title.line_count <= _MOST_TITLE_LINES:
                break
        column = MarkColumn()
        kind = self.set_line(instructions.heading, bold_style(9.0, tracking=0.14))
        summary, warning = instructions.summary, instructions.warning
        column.add(kind)
        column.add(title, 3)
        column.add(self.set_facts(), 7)
        column.add(self.set_line(summary.replace("\n", ""), text_style(9.6)), 10)
        if warning:
            column.add(self.set_line(warning.replace("\n", ""), bold_style(9.6)), 4)
        return column.group()

    def set_facts(self) -> MarkGroup:
        """Return the key facts beside each other, each under a rule."""
        marks: list[PageItem] = []
        x = height = 0.0
        facts = zip(self.instructions.key_facts, _FACT_SHARES, strict=True)
        for (fact, value), share in facts:
            width = share * (_MEASURE + _FACT_GAP) - _FACT_GAP
            name = self.make_paragraph(fact, bold_style(7.2, tracking=0.1))
            words = self.make_paragraph(value, bold_style(11.0), 1.0)
            stack = self.stack([name, words], width)
            marks.append(PageItem(Point(x, 0.0), Rule(width, 1.6)))
            marks += translate_marks(stack.marks, 5, x)
            x += width + _FACT_GAP
            height = max(height, stack.height)
        return MarkGroup(tuple(marks), height)

    def set_columns(self, size: Pt) -> MarkGroup:
        """Return the sections before the last, in two columns: files and trial, then what is done by hand."""
        left: list[tuple[int, InstructionSection]] = []
        right: list[tuple[int, InstructionSection]] = []
        for number, section in enumerate(self.instructions.sections[:-1], 1):
            column = left if section.kind in _LEFT_KINDS else right
            column.append((number, section))
        if not right:  # one side alone: less to say, and a column for each part of it
            left, right = left[:1], left[1:]
        first = self.set_column(left, size)
        second = self.set_column(right, size)
        marks = translate_marks(second.marks, 0.0, _COLUMN + _GUTTER)
        height = max(first.height, second.height)
        return MarkGroup((*first.marks, *marks), height)

    def set_column(
        self, sections: Sequence[tuple[int, InstructionSection]], size: Pt
    ) -> MarkGroup:
        """Return sections one under the other, the tray under the words that speak of it."""
        column = MarkColumn()
        for number, section in sections:
            gap = 9 if column.y else 0
            column.add(self.set_section(number, section, size), gap)
            if section.kind == "hand":
                tray_size = self.tray.size
                at = Point((_COLUMN - tray_size.width) / 2, 0.0)
                tray = place_diagram(
                    self.context, self.tray, at, self.lang, section.heading
                )
                column.add(MarkGroup(tray, tray_size.height - 2), 4)
        return column.group()

    def set_section(
        self, number: int, section: InstructionSection, size: Pt
    ) -> ParagraphStack:
        """Return one section in a column."""
        heading = f"{number}. {section.heading}"
        paragraphs = [self.make_paragraph(heading, bold_style(size, tracking=0.04))]
        for file in section.files:
            name = _clip_middle(file.name, _LONGEST_NAME)
            # A name without a hyphen stands on one line.
            width_in_ems = _BROAD_LETTER * len(name)
            style = bold_style(min(size, _COLUMN / width_in_ems))
            paragraphs.append(StackedParagraph(text_to_inlines(name), style, 2.5))
            paragraphs.append(self.make_paragraph(file.use, text_style(size)))
        for text in split_paragraphs(section.text):
            words: list[str] = []
            for word in text.split(" "):
                words.append(_clip_middle(word, _LONGEST_NAME // 2))
            paragraphs.append(self.make_hanging_paragraph(" ".join(words), size))
        return self.stack(paragraphs, _COLUMN)

    def set_finishing(
        self, steps: Sequence[Sequence[Diagram]], scale: HandoutScale
    ) -> MarkGroup:
        """Return the last section: each step's drawings, and its words under them."""
        sections = self.instructions.sections
        texts = split_paragraphs(sections[-1].text)
        first = 0  # a cover's words come before the first step, which has a letter
        for place in reversed(range(len(texts))):
            if texts[place][1:3] == ") ":
                first = place
        drawn = list(zip(texts[first:], steps, strict=False))
        plain = text_style(scale.text)
        groups: list[MarkGroup | ParagraphStack] = []
        for text in texts[:first]:
            groups.append(self.set_line(text, plain))
        for row in split_rows(drawn, scale.columns):
            groups.append(self.set_row(row, scale))
        for text in texts[first + len(drawn) :]:
            groups.append(self.set_line(text, plain))
        heading = f"{len(sections)}. {sections[-1].heading}"
        heading_style = bold_style(scale.text, tracking=0.04)
        rule = PageItem(Point(0, 0), Rule(_MEASURE, 0.8))
        column = MarkColumn()
        column.add(MarkGroup((rule,), 0.0))
        column.add(self.set_line(heading, heading_style), 6)
        gap = 2
        for group in groups:
            column.add(group, gap)
            gap = 6
        return column.group()

    def set_row(self, steps: Sequence[DrawnStep], scale: HandoutScale) -> MarkGroup:
        """Return steps beside each other, those with more drawings wider."""
        shares = [1 + 0.7 * (len(diagrams) - 1) for _, diagrams in steps]
        gutters = _GUTTER * (len(steps) - 1)
        width_of_share = (_MEASURE - gutters) / sum(shares)
        widths = [share * width_of_share for share in shares]
        drawings: list[Diagram] = []
        for (_, diagrams), width in zip(steps, widths, strict=True):
            drawings.append(join_drawings(diagrams, width, scale.drawings))
        tallest = max(drawing.size.height for drawing in drawings)
        marks: list[PageItem] = []
        x = height = 0.0
        for place, (text, _) in enumerate(steps):
            drawing = drawings[place]
            at = Point(x, tallest - drawing.size.height)
            paragraph = self.make_hanging_paragraph(text, scale.text)
            words = self.stack([paragraph], widths[place])
            marks += place_diagram(self.context, drawing, at, self.lang)
            marks += translate_marks(words.marks, tallest + 3, x)
            height = max(height, tallest + 3 + words.height)
            x += widths[place] + _GUTTER
        return MarkGroup(tuple(marks), height)

    def set_line(self, text: str, style: BlockStyle) -> ParagraphStack:
        """Return a paragraph as broad as the page."""
        return self.stack([self.make_paragraph(text, style)], _MEASURE)

    def stack(self, paragraphs: Sequence[StackedParagraph], width: Pt) -> ParagraphStack:
        """Return paragraphs one under the other."""
        return stack_paragraphs(self.context, paragraphs, width, self.lang)

    def make_paragraph(
        self, text: str, style: BlockStyle, before: Pt = 0.0
    ) -> StackedParagraph:
        """Return a paragraph in the typography of its language."""
        return StackedParagraph(self.make_words(text), style, before)

    def make_hanging_paragraph(self, text: str, size: Pt) -> StackedParagraph:
        """Return a paragraph; what follows a dash or a letter stands under its own first word."""
        style = text_style(size)
        if text.startswith("– "):
            style = hanging_style(style, size * 0.8)
            return self.make_paragraph(f"–\u2002{text[2:]}", style, 1.5)
        if text[1:3] == ") ":
            letter = StyledText("strong", text_to_inlines(text[:2]), WHOLE_FILE)
            words = self.make_words(f"\u2002{text[3:]}")
            style = hanging_style(style, size * 1.26)
            return StackedParagraph((letter, *words), style, 2.0)
        return self.make_paragraph(text, style, 2.5)

    def make_words(self, text: str) -> Inlines:
        """Return a text of the tables; the hyphens of an option become no dash."""
        line = keep_spaces(text).replace("--", _HYPHENS)
        line = apply_typography_to_line(line, self.lang)
        return text_to_inlines(line.replace(_HYPHENS, "--"))


def _clip_middle(word: str, most: int) -> str:
    """Return a word of at most so many letters, its middle left out."""
    if len(word) <= most:
        return word
    return f"{word[: most - 13]}…{word[-12:]}"
