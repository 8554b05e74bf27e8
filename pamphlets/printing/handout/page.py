"""A notice and drawings -> one A4 page: facts, then what to try, then how to fold, each step under its drawing.

Words that take too much room are set smaller, a little at a time, until all stands on the page.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Placed, Rule
from pamphlets.core.source import NOWHERE
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Inlines, Styled, Text
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, stack
from pamphlets.printing.diagrams.figure import Figure, joined, moved, scaled
from pamphlets.printing.diagrams.figure_layout import set_figure
from pamphlets.printing.handout.style import MARGIN, PAGE, hanging, strong, text
from pamphlets.printing.instructions.instruction_text import Notice, Section, paragraphs
from pamphlets.transforms.typography.apply import space_line

_MEASURE: Final = PAGE.width - 2 * MARGIN
_ROOM: Final = PAGE.height - 2 * MARGIN
_GUTTER: Final = mm(7)
_COLUMN: Final = (_MEASURE - _GUTTER) / 2
_TITLES: Final = (24.0, 20.0, 16.0, 12.5)
_TITLE_LINES: Final = 2
_SPREAD: Final = mm(12)  # as much white as a join may take from what is left over at the foot
_FEW: Final = 4  # sections; where there are more, the first scales are too large, and trying them takes time
_LARGE: Final = 3  # such scales
_ACROSS: Final = 3  # steps in a row
_DRAWN: Final = 4  # drawings in a row
_OPTION: Final = "\ue000"  # stands for two hyphens while dashes are made
_LONGEST: Final = 64  # letters of a file's name; half as many in a sentence
_LETTER: Final = 0.56  # em, a broad bold letter
_BAND: Final = 9.0  # points between two facts


class Scale(NamedTuple):
    """How large all is: the text, in points; drawings; and how many steps stand in a row."""

    text: Pt
    drawings: float
    across: int


_SCALES: Final = (  # tried in this order
    Scale(11.2, 1.8, 2), Scale(10.6, 1.5, 2), Scale(11.2, 1.5, 3), Scale(10.4, 1.3, 3), Scale(10.0, 1.2, 3),
    Scale(9.6, 1.1, 3), Scale(9.2, 1.0, 3), Scale(8.8, 1.0, 3), Scale(8.2, 0.9, 3), Scale(7.8, 0.8, 3),
    Scale(7.2, 0.75, 3),
)  # fmt: skip


class Part(NamedTuple):
    """Marks from a top left corner, and their height."""

    marks: tuple[Placed, ...]
    height: Pt


def compose(case: Case, notice: Notice, steps: Sequence[Sequence[Figure]], tray: Figure) -> tuple[Placed, ...]:
    """Return the marks of the page; `steps` are the drawings of the last section's paragraphs."""
    lang = notice.tongue.lang
    head = _head(case, notice, lang)
    for scale in _SCALES[_LARGE:] if len(notice.sections) > _FEW else _SCALES:
        if scale.across < _ACROSS and len(steps) > _DRAWN:
            continue
        left, right = _columns(case, notice, tray, scale.text, lang)
        body = Part((*left.marks, *lower(right.marks, 0.0, _COLUMN + _GUTTER)), max(left.height, right.height))
        last = _hands(case, notice, steps, scale, lang)
        left_over = _ROOM - head.height - body.height - last.height
        if left_over >= 2 * mm(4):
            break
    white = min(_SPREAD, max(mm(3), left_over / 2))
    marks: list[Placed] = []
    y = MARGIN
    for part in (head, body, last):
        marks += lower(part.marks, y, MARGIN)
        y += part.height + white
    return tuple(marks)


def _head(case: Case, notice: Notice, lang: str) -> Part:
    """Return what it is, of what, and the four facts."""
    name = strong(9.0, tracking=0.14)
    for size in _TITLES:
        title = stack(case, [Piece(_words(notice.title, lang), strong(size))], _MEASURE, lang)
        if title.lines <= _TITLE_LINES:
            break
    top = stack(case, [Piece(_words(notice.tongue.title, lang), name)], _MEASURE, lang)
    y = top.height + 3
    marks = [*top.marks, *lower(title.marks, y)]
    y += title.height + 7
    widths = [share * (_MEASURE + _BAND) for share in (0.2, 0.29, 0.25, 0.26)]
    x = height = 0.0
    for (fact, value), width in zip(notice.bands, widths, strict=True):
        band = stack(case, [Piece(_words(fact, lang), strong(7.2, tracking=0.1)),
                            Piece(_words(value, lang), strong(11.0), 1.0)], width - _BAND, lang)  # fmt: skip
        marks += [Placed(Point(x, y), Rule(width - _BAND, 1.6)), *lower(band.marks, y + 5, x)]
        x, height = x + width, max(height, band.height)
    y += height + 10
    said = stack(case, [Piece(_words(notice.head.replace("\n", ""), lang), text(9.6))], _MEASURE, lang)
    return Part((*marks, *lower(said.marks, y)), y + said.height)


def _columns(case: Case, notice: Notice, tray: Figure, size: Pt, lang: str) -> tuple[Part, Part]:
    """Return the sections before the last, in two columns: files and trial, then what is done by hand."""
    numbered = list(enumerate(notice.sections[:-1], 1))
    left = [(number, section) for number, section in numbered if section.kind in ("files", "trial")]
    right = [(number, section) for number, section in numbered if section.kind not in ("files", "trial")]
    if not right:  # one side alone: less to say, and a column for each part of it
        left, right = left[:1], left[1:]
    return _column(case, left, tray, size, lang), _column(case, right, tray, size, lang)


def _column(case: Case, sections: Sequence[tuple[int, Section]], tray: Figure, size: Pt, lang: str) -> Part:
    """Return sections one under the other, the tray under the words that speak of it."""
    marks: list[Placed] = []
    y = 0.0
    for number, section in sections:
        y += 9 if y else 0
        made = _section(case, number, section, size, lang)
        marks += lower(made.marks, y)
        y += made.height
        if section.kind == "hand":
            at = Point((_COLUMN - tray.size.width) / 2, y + 4)
            marks += set_figure(case, tray, at, lang, section.heading)
            y += tray.size.height + 2
    return Part(tuple(marks), y)


def _section(case: Case, number: int, section: Section, size: Pt, lang: str) -> Stack:
    """Return one section in a column."""
    pieces = [Piece(_words(f"{number}. {section.heading}", lang), strong(size, tracking=0.04))]
    for name, use in section.files:
        shown = _clipped(name, _LONGEST)
        letters = min(size, _COLUMN / (_LETTER * len(shown)))  # a name without a hyphen stands on one line
        pieces += [Piece(_raw(shown), strong(letters), 2.5), Piece(_words(use, lang), text(size))]
    for said in paragraphs(section.text):
        kept = " ".join(_clipped(word, _LONGEST // 2) for word in said.split(" "))
        pieces.append(_paragraph(kept, size, lang))
    return stack(case, pieces, _COLUMN, lang)


def _clipped(word: str, most: int) -> str:
    """Return a word of at most so many letters, its middle left out."""
    return word if len(word) <= most else f"{word[: most - 13]}…{word[-12:]}"


def _paragraph(said: str, size: Pt, lang: str) -> Piece:
    """Return a paragraph; what follows a dash or a letter stands under its own first word."""
    style = text(size)
    if said.startswith("– "):
        return Piece(_words("–\u2002" + said[2:], lang), hanging(style, size * 0.8), 1.5)
    if said[1:3] == ") ":
        return Piece((*_bold(said[:2]), *_words("\u2002" + said[3:], lang)), hanging(style, size * 1.26), 2.0)
    return Piece(_words(said, lang), style, 2.5)


def _hands(case: Case, notice: Notice, steps: Sequence[Sequence[Figure]], scale: Scale, lang: str) -> Part:
    """Return the last section: each step's drawings, and its words under them."""
    section, size = notice.sections[-1], scale.text
    title = _words(f"{len(notice.sections)}. {section.heading}", lang)
    heading = stack(case, [Piece(title, strong(size, tracking=0.04))], _MEASURE, lang)
    marks: list[Placed] = [Placed(Point(0, 0), Rule(_MEASURE, 0.8)), *lower(heading.marks, 6)]
    y = heading.height + 8
    said = paragraphs(section.text)
    first = next((place for place, line in enumerate(said) if line[1:3] == ") "), 0)  # a cover's comes before it
    shown = list(zip(said[first:], steps, strict=False))
    parts = [_row(case, row, scale, lang) for row in _rows(shown, scale.across)]
    before, after = said[:first], said[first + len(shown) :]
    for part in (*_plain(case, before, size, lang), *parts, *_plain(case, after, size, lang)):
        marks += lower(part.marks, y)
        y += part.height + 6
    return Part(tuple(marks), y - 6)


def _plain(case: Case, lines: Sequence[str], size: Pt, lang: str) -> list[Part]:
    """Return paragraphs that have no drawing."""
    made = [stack(case, [Piece(_words(line, lang), text(size))], _MEASURE, lang) for line in lines]
    return [Part(one.marks, one.height) for one in made]


Step = tuple[str, Sequence[Figure]]


def _rows(steps: Sequence[Step], across: int) -> list[Sequence[Step]]:
    """Return steps in rows of like length, none of more than `across` steps or four drawings; but four go together."""
    drawn = sum(len(figures) for _, figures in steps)
    rows = max(1 if len(steps) == drawn == across + 1 == _DRAWN else -(-len(steps) // across), -(-drawn // _DRAWN))
    if not rows:
        return []
    each = -(-len(steps) // rows)
    return [steps[first : first + each] for first in range(0, len(steps), each)]


def _row(case: Case, steps: Sequence[Step], scale: Scale, lang: str) -> Part:
    """Return steps beside each other, those with more drawings wider."""
    shares = [1 + 0.7 * (len(figures) - 1) for _, figures in steps]
    room = _MEASURE - _GUTTER * (len(steps) - 1)
    widths = [room * share / sum(shares) for share in shares]
    drawn = [_beside(figures, width, scale.drawings) for (_, figures), width in zip(steps, widths, strict=True)]
    tall = max(one.size.height for one in drawn)
    marks: list[Placed] = []
    x = height = 0.0
    for (said, _), drawing, width in zip(steps, drawn, widths, strict=True):
        marks += set_figure(case, drawing, Point(x, tall - drawing.size.height), lang)
        words = stack(case, [_paragraph(said, scale.text, lang)], width, lang)
        marks += lower(words.marks, tall + 3, x)
        height = max(height, tall + 3 + words.height)
        x += width + _GUTTER
    return Part(tuple(marks), height)


def _beside(figures: Sequence[Figure], width: Pt, scale: float) -> Figure:
    """Return drawings in a row, smaller where there is not the room."""
    box = figures[0].size
    size = Size(box.width * len(figures), box.height)
    row = joined(size, (moved(one, box.width * place, 0) for place, one in enumerate(figures)))
    return scaled(row, min(scale, width / size.width))


def _words(said: str, lang: str) -> Inlines:
    """Return a sentence of the tables in the typography of its language."""
    spaced = said.replace("~", "\u00a0").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    # An option is typed as it is written: its hyphens become no dash.
    return _raw(space_line(spaced.replace("--", _OPTION), lang).replace(_OPTION, "--"))


def _raw(said: str) -> Inlines:
    """Return words as they are."""
    return (Text(said, NOWHERE),)


def _bold(said: str) -> Inlines:
    """Return words in bold."""
    return (Styled("strong", _raw(said), NOWHERE),)
