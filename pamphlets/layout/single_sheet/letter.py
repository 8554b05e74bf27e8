"""Copy -> a letter on one sheet of A4: to fill in by hand and send; under a line of scissors, what to keep.

What stands before the first `---` is the letter. What follows it, the sources and the imprint stay with the sender.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, Path, Stroke
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Placed, Shape
from pamphlets.core.page_part import uncut
from pamphlets.core.source import Diagnostic, Span, error, once, raise_all
from pamphlets.core.style import BlockStyle
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import imprinted
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, piled, stack, words
from pamphlets.layout.single_sheet.frame import frame, notes, parted, unlisted
from pamphlets.readers.front_matter.front_matter import place_of

_SCISSORS: Final = "✂"
_DASHES: Final = (5.0, 4.0)
_SIGN: Final = 15.0  # points
_MENTION: Final = 10.6  # points: what says that it is no office's paper, its sigles a little smaller, above 10
_AROUND: Final = mm(6)  # white at each side of the line of scissors


def letter(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the one page of a letter. Raises by how much it is too long."""
    theme = copy.look.theme
    page = theme.page
    case = copy.case(theme)
    blocks, alone = unlisted(copy.document)
    sent, kept = parted(copy.document.blocks if alone else blocks)
    lang = copy.document.meta.lang
    above = frame(case, sent, page.measure, lang)
    below = _kept(copy, case, kept)
    top = page.size.height - page.bottom - below.height
    excess = page.top + above.height + 2 * _AROUND - top
    if excess > 0.0:
        case.doubts.append(_too_long(copy, sent, excess))
    raise_all("setting", case.doubts)
    marks = (
        *lower(above.marks, page.top, page.inner),
        *_line(case, page.size.width, page.inner, top - _AROUND),
        *lower(below.marks, top, page.inner),
    )
    return Settled((uncut(page.size, marks, "1"),), 0, 0), once(case.doubts)


def _too_long(copy: Copy, sent: Blocks, excess: Pt) -> Diagnostic:
    """Return the fault of a letter that does not fit its sheet, at its last block."""
    where: Span = sent[-1].span if sent else place_of(copy.document.source, "title")
    return error("letter-full", copy.document.source, where, excess=f"{excess / mm(1):.0f}")


def _kept(copy: Copy, case: Case, blocks: Blocks) -> Stack:
    """Return what its sender keeps: the text, the notes, the line of a working version, mentions, imprint."""
    meta, page = copy.document.meta, case.theme.page
    text = frame(case, blocks, page.measure, meta.lang)
    sources = notes(case, copy.document.notes, page.measure, meta.lang)
    small: BlockStyle = case.theme.blocks["small"]
    strong = replace(
        small,
        text=replace(small.text, font=case.theme.blocks["term"].text.font, size=_MENTION, leading=_MENTION * 1.22),
    )
    pieces = [
        *(Piece(words(line), strong) for line in (*meta.mentions, meta.draft) if line),
        Piece(words(imprinted(meta)), small),
    ]
    foot = stack(case, pieces, page.measure, meta.lang)
    return piled((text, sources, foot), page.grid / 2)


def _line(case: Case, width: Pt, inner: Pt, y: Pt) -> tuple[Placed, ...]:
    """Return the dashed line to cut along, from edge to edge, scissors upon it."""
    line = Path((("M", 0.0, 1.0), ("L", width, 1.0)), None, Stroke(0.7, dashes=_DASHES))
    small = case.theme.blocks["small"]
    style = replace(small, text=replace(small.text, size=_SIGN, leading=_SIGN))
    sign = stack(case, [Piece(words(_SCISSORS), style)], mm(10), "zxx")
    dashes = Shape(Drawing(Size(width, 2.0), (line,)), Size(width, 2.0))
    return (Placed(Point(0.0, y - 1.0), dashes), *lower(sign.marks, y - sign.height * 0.62, inner - mm(9)))
