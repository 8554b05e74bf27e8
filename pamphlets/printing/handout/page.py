"""A notice and drawings -> one A4 page: facts, then what to try, then how to fold, each step under its drawing.

Words that take too much room are set smaller, a little at a time, until all stands on the page.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, Rule
from pamphlets.core.source import WHOLE_FILE
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Inlines, StyledText, Text
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, StackedParagraph, stack_paragraphs
from pamphlets.printing.diagrams.figure import (
    Diagram,
    overlay_diagrams,
    scale_diagram,
    shift_diagram,
)
from pamphlets.printing.diagrams.figure_layout import place_diagram
from pamphlets.printing.handout.style import (
    MARGIN,
    PAGE_SIZE,
    bold_style,
    hanging_style,
    text_style,
)
from pamphlets.printing.instructions.instruction_text import (
    Instructions,
    InstructionSection,
    split_paragraphs,
)
from pamphlets.transforms.typography.apply import apply_typography_to_line

_MEASURE: Final = PAGE_SIZE.width - 2 * MARGIN
_ROOM: Final = PAGE_SIZE.height - 2 * MARGIN
_GUTTER: Final = mm(7)
_COLUMN: Final = (_MEASURE - _GUTTER) / 2
_TITLES: Final = (24.0, 20.0, 16.0, 12.5)
_TITLE_LINES: Final = 2
_SPREAD: Final = mm(12)  # as much white as a join may take from what is left over at the foot
_FEW: Final = (
    4  # sections; where there are more, the first scales are too large, and trying them takes time
)
_LARGE: Final = 3  # such scales
_ACROSS: Final = 3  # steps in a row
_DRAWN: Final = 4  # drawings in a row
_OPTION: Final = "\ue000"  # stands for two hyphens while dashes are made
_LONGEST: Final = 64  # letters of a file's name; half as many in a sentence
_LETTER: Final = 0.56  # em, a broad bold letter
_BAND: Final = 9.0  # points between two facts


class HandoutScale(NamedTuple):
    """How large all is: the text, in points; drawings; and how many steps stand in a row."""

    text: Pt
    drawings: float
    across: int


_SCALES: Final = (  # tried in this order
    HandoutScale(11.2, 1.8, 2), HandoutScale(10.6, 1.5, 2), HandoutScale(11.2, 1.5, 3), HandoutScale(10.4, 1.3, 3), HandoutScale(10.0, 1.2, 3),
    HandoutScale(9.6, 1.1, 3), HandoutScale(9.2, 1.0, 3), HandoutScale(8.8, 1.0, 3), HandoutScale(8.2, 0.9, 3), HandoutScale(7.8, 0.8, 3),
    HandoutScale(7.2, 0.75, 3),
)  # fmt: skip


class MarkGroup(NamedTuple):
    """Marks from a top left corner, and their height."""

    marks: tuple[PageItem, ...]
    height: Pt


def compose_handout(
    case: TypesettingContext,
    notice: Instructions,
    steps: Sequence[Sequence[Diagram]],
    tray: Diagram,
) -> tuple[PageItem, ...]:
    """Return the marks of the page; `steps` are the drawings of the last section's paragraphs."""
    lang = notice.language.lang
    head = _compose_heading(case, notice, lang)
    for scale in _SCALES[_LARGE:] if len(notice.sections) > _FEW else _SCALES:
        if scale.across < _ACROSS and len(steps) > _DRAWN:
            continue
        left, right = _compose_columns(case, notice, tray, scale.text, lang)
        body = MarkGroup(
            (*left.marks, *translate_marks(right.marks, 0.0, _COLUMN + _GUTTER)),
            max(left.height, right.height),
        )
        last = _compose_finishing(case, notice, steps, scale, lang)
        left_over = _ROOM - head.height - body.height - last.height
        if left_over >= 2 * mm(4):
            break
    white = min(_SPREAD, max(mm(3), left_over / 2))
    marks: list[PageItem] = []
    y = MARGIN
    for part in (head, body, last):
        marks += translate_marks(part.marks, y, MARGIN)
        y += part.height + white
    return tuple(marks)


def _compose_heading(case: TypesettingContext, notice: Instructions, lang: str) -> MarkGroup:
    """Return what it is, of what, and the four facts."""
    name = bold_style(9.0, tracking=0.14)
    for size in _TITLES:
        title = stack_paragraphs(
            case,
            [StackedParagraph(_set_words(notice.title, lang), bold_style(size))],
            _MEASURE,
            lang,
        )
        if title.line_count <= _TITLE_LINES:
            break
    top = stack_paragraphs(
        case, [StackedParagraph(_set_words(notice.language.title, lang), name)], _MEASURE, lang
    )
    y = top.height + 3
    marks = [*top.marks, *translate_marks(title.marks, y)]
    y += title.height + 7
    widths = [share * (_MEASURE + _BAND) for share in (0.2, 0.29, 0.25, 0.26)]
    x = height = 0.0
    for (fact, value), width in zip(notice.key_facts, widths, strict=True):
        band = stack_paragraphs(
            case,
            [
                StackedParagraph(_set_words(fact, lang), bold_style(7.2, tracking=0.1)),
                StackedParagraph(_set_words(value, lang), bold_style(11.0), 1.0),
            ],
            width - _BAND,
            lang,
        )
        marks += [
            PageItem(Point(x, y), Rule(width - _BAND, 1.6)),
            *translate_marks(band.marks, y + 5, x),
        ]
        x, height = x + width, max(height, band.height)
    y += height + 10
    said = stack_paragraphs(
        case,
        [StackedParagraph(_set_words(notice.summary.replace("\n", ""), lang), text_style(9.6))],
        _MEASURE,
        lang,
    )
    return MarkGroup((*marks, *translate_marks(said.marks, y)), y + said.height)


def _compose_columns(
    case: TypesettingContext, notice: Instructions, tray: Diagram, size: Pt, lang: str
) -> tuple[MarkGroup, MarkGroup]:
    """Return the sections before the last, in two columns: files and trial, then what is done by hand."""
    numbered = list(enumerate(notice.sections[:-1], 1))
    left = [(number, section) for number, section in numbered if section.kind in ("files", "trial")]
    right = [
        (number, section) for number, section in numbered if section.kind not in ("files", "trial")
    ]
    if not right:  # one side alone: less to say, and a column for each part of it
        left, right = left[:1], left[1:]
    return _compose_column(case, left, tray, size, lang), _compose_column(
        case, right, tray, size, lang
    )


def _compose_column(
    case: TypesettingContext,
    sections: Sequence[tuple[int, InstructionSection]],
    tray: Diagram,
    size: Pt,
    lang: str,
) -> MarkGroup:
    """Return sections one under the other, the tray under the words that speak of it."""
    marks: list[PageItem] = []
    y = 0.0
    for number, section in sections:
        y += 9 if y else 0
        made = _compose_section(case, number, section, size, lang)
        marks += translate_marks(made.marks, y)
        y += made.height
        if section.kind == "hand":
            at = Point((_COLUMN - tray.size.width) / 2, y + 4)
            marks += place_diagram(case, tray, at, lang, section.heading)
            y += tray.size.height + 2
    return MarkGroup(tuple(marks), y)


def _compose_section(
    case: TypesettingContext, number: int, section: InstructionSection, size: Pt, lang: str
) -> ParagraphStack:
    """Return one section in a column."""
    pieces = [
        StackedParagraph(
            _set_words(f"{number}. {section.heading}", lang), bold_style(size, tracking=0.04)
        )
    ]
    for name, use in section.files:
        shown = _clip_middle(name, _LONGEST)
        letters = min(
            size, _COLUMN / (_LETTER * len(shown))
        )  # a name without a hyphen stands on one line
        pieces += [
            StackedParagraph(_plain_text(shown), bold_style(letters), 2.5),
            StackedParagraph(_set_words(use, lang), text_style(size)),
        ]
    for said in split_paragraphs(section.text):
        kept = " ".join(_clip_middle(word, _LONGEST // 2) for word in said.split(" "))
        pieces.append(_paragraph_piece(kept, size, lang))
    return stack_paragraphs(case, pieces, _COLUMN, lang)


def _clip_middle(word: str, most: int) -> str:
    """Return a word of at most so many letters, its middle left out."""
    return word if len(word) <= most else f"{word[: most - 13]}…{word[-12:]}"


def _paragraph_piece(said: str, size: Pt, lang: str) -> StackedParagraph:
    """Return a paragraph; what follows a dash or a letter stands under its own first word."""
    style = text_style(size)
    if said.startswith("– "):
        return StackedParagraph(
            _set_words("–\u2002" + said[2:], lang), hanging_style(style, size * 0.8), 1.5
        )
    if said[1:3] == ") ":
        return StackedParagraph(
            (*_bold_text(said[:2]), *_set_words("\u2002" + said[3:], lang)),
            hanging_style(style, size * 1.26),
            2.0,
        )
    return StackedParagraph(_set_words(said, lang), style, 2.5)


def _compose_finishing(
    case: TypesettingContext,
    notice: Instructions,
    steps: Sequence[Sequence[Diagram]],
    scale: HandoutScale,
    lang: str,
) -> MarkGroup:
    """Return the last section: each step's drawings, and its words under them."""
    section, size = notice.sections[-1], scale.text
    title = _set_words(f"{len(notice.sections)}. {section.heading}", lang)
    heading = stack_paragraphs(
        case, [StackedParagraph(title, bold_style(size, tracking=0.04))], _MEASURE, lang
    )
    marks: list[PageItem] = [
        PageItem(Point(0, 0), Rule(_MEASURE, 0.8)),
        *translate_marks(heading.marks, 6),
    ]
    y = heading.height + 8
    said = split_paragraphs(section.text)
    first = next(
        (place for place, line in enumerate(said) if line[1:3] == ") "), 0
    )  # a cover's comes before it
    shown = list(zip(said[first:], steps, strict=False))
    parts = [_compose_row(case, row, scale, lang) for row in _split_rows(shown, scale.across)]
    before, after = said[:first], said[first + len(shown) :]
    for part in (
        *_compose_plain_lines(case, before, size, lang),
        *parts,
        *_compose_plain_lines(case, after, size, lang),
    ):
        marks += translate_marks(part.marks, y)
        y += part.height + 6
    return MarkGroup(tuple(marks), y - 6)


def _compose_plain_lines(
    case: TypesettingContext, lines: Sequence[str], size: Pt, lang: str
) -> list[MarkGroup]:
    """Return paragraphs that have no drawing."""
    made = [
        stack_paragraphs(
            case, [StackedParagraph(_set_words(line, lang), text_style(size))], _MEASURE, lang
        )
        for line in lines
    ]
    return [MarkGroup(one.marks, one.height) for one in made]


DrawnStep = tuple[str, Sequence[Diagram]]


def _split_rows(steps: Sequence[DrawnStep], across: int) -> list[Sequence[DrawnStep]]:
    """Return steps in rows of like length, none of more than `across` steps or four drawings; but four go together."""
    drawn = sum(len(figures) for _, figures in steps)
    rows = max(
        1 if len(steps) == drawn == across + 1 == _DRAWN else -(-len(steps) // across),
        -(-drawn // _DRAWN),
    )
    if not rows:
        return []
    each = -(-len(steps) // rows)
    return [steps[first : first + each] for first in range(0, len(steps), each)]


def _compose_row(
    case: TypesettingContext, steps: Sequence[DrawnStep], scale: HandoutScale, lang: str
) -> MarkGroup:
    """Return steps beside each other, those with more drawings wider."""
    shares = [1 + 0.7 * (len(figures) - 1) for _, figures in steps]
    room = _MEASURE - _GUTTER * (len(steps) - 1)
    widths = [room * share / sum(shares) for share in shares]
    drawn = [
        _join_drawings(figures, width, scale.drawings)
        for (_, figures), width in zip(steps, widths, strict=True)
    ]
    tall = max(one.size.height for one in drawn)
    marks: list[PageItem] = []
    x = height = 0.0
    for (said, _), drawing, width in zip(steps, drawn, widths, strict=True):
        marks += place_diagram(case, drawing, Point(x, tall - drawing.size.height), lang)
        words = stack_paragraphs(case, [_paragraph_piece(said, scale.text, lang)], width, lang)
        marks += translate_marks(words.marks, tall + 3, x)
        height = max(height, tall + 3 + words.height)
        x += width + _GUTTER
    return MarkGroup(tuple(marks), height)


def _join_drawings(figures: Sequence[Diagram], width: Pt, scale: float) -> Diagram:
    """Return drawings in a row, smaller where there is not the room."""
    box = figures[0].size
    size = Size(box.width * len(figures), box.height)
    row = overlay_diagrams(
        size, (shift_diagram(one, box.width * place, 0) for place, one in enumerate(figures))
    )
    return scale_diagram(row, min(scale, width / size.width))


def _set_words(said: str, lang: str) -> Inlines:
    """Return a sentence of the tables in the typography of its language."""
    spaced = said.replace("~", "\u00a0").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    # An option is typed as it is written: its hyphens become no dash.
    return _plain_text(
        apply_typography_to_line(spaced.replace("--", _OPTION), lang).replace(_OPTION, "--")
    )


def _plain_text(said: str) -> Inlines:
    """Return words as they are."""
    return (Text(said, WHOLE_FILE),)


def _bold_text(said: str) -> Inlines:
    """Return words in bold."""
    return (StyledText("strong", _plain_text(said), WHOLE_FILE),)
