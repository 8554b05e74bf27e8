"""Copy -> a poster: one sheet for four distances.

From afar the headline; nearer the sentence; then day, place, who; in the hand the notes. Three sizes of type
besides these, and white where nothing need be said.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import Word
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Glyphs, Placed, Rule
from pamphlets.core.page_part import uncut
from pamphlets.core.source import Diagnostic, error, notice, once, raise_all
from pamphlets.core.style import BLACK, BlockStyle, TextStyle
from pamphlets.core.units import PAPERS, Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Note
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import imprinted
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.copyfitting import vary
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, grown, stack, words
from pamphlets.layout.single_sheet.cover_picture import frontispiece
from pamphlets.layout.single_sheet.event_block import happening
from pamphlets.layout.single_sheet.frame import frame, notes, unlisted
from pamphlets.readers.front_matter.front_matter import place_of

SIZES: Final = ("A2", "A3", "A4")
_STANDARD: Final = 420.0  # millimetres: the height of A3, for which the sizes are
_MARGIN: Final = mm(15)
_DETAIL: Final = 22.0  # points: read from a step away
_SENTENCE: Final = 50.0  # from three metres
_NOTE: Final = 10.0
_SMALLEST_NOTE: Final = 9.0
_LEAST_MENTION: Final = 10.0  # of what says that it is no office's paper
_LEAST: Final = 1 / 3  # of the sheet, for the headline and the white around it
_HEADLINE: Final = mm(20)  # the least height of its capitals on A3: read from four metres, half of what is asked
_GAP: Final = mm(9)
_PICTURE: Final = mm(50)  # the height that a headline leaves for a picture: in less it is a stamp
_COLUMN: Final = mm(85)  # a column of notes is about so wide
_BODY_SHARE: Final = 0.8  # of the width, for text to read: longer lines lose the eye
ARCHIVE: Final = "Archive"


class Board(NamedTuple):
    """A poster under way: what it sets, its sheet, how large that is as a share of A3, and its case of three sizes."""

    copy: Copy
    size: Size
    share: float
    details: Case
    small: Case

    @property
    def margin(self) -> Pt:
        """Return the white at every side."""
        return _MARGIN * self.share

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.size.width - 2 * self.margin

    @property
    def rule(self) -> Pt:
        """Return the weight of a rule: twice that of the theme's heaviest bar."""
        return 2 * self.share * max(bar.weight for bar in self.copy.look.theme.bars.values())


def poster(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the one page of a poster. Raises what does not fit, and how much of it, as one group."""
    board = _board(copy)
    doubts = board.details.doubts
    meta = copy.document.meta
    foot = _foot(board)
    event = happening(copy.look, board.details, meta, (board.width, board.share))
    blocks = [made for made in (event, _text(board), _sentence(board)) if made.marks]  # from the foot upwards
    gap = _GAP * board.share
    head = _head(board)
    below = foot.height + sum(made.height + gap for made in blocks)
    top = board.margin + head.height
    room = board.size.height - top - board.margin - below - gap
    least = board.size.height * _LEAST
    if room < least:
        doubts.append(_too_much(copy, least - room))
    title = ARCHIVE if meta.archive else meta.title
    kept = _PICTURE * board.share + gap * 1.5 if meta.cover_image in copy.art else 0.0
    headline = copy.look.headline(board.details, title, Size(board.width, max(room, least) - kept), meta.lang)
    doubts += _unread(board, headline)
    marks = [*lower(head.marks, board.margin, board.margin), *lower(headline.marks, top, board.margin)]
    y = board.size.height - board.margin - foot.height
    marks += lower(foot.marks, y, board.margin)
    for made in blocks:
        y -= made.height + gap
        marks += lower(made.marks, y, board.margin)
    marks += _picture(board, top + headline.height + gap, y - gap / 2)
    if copy.look.theme.ink == BLACK:
        doubts.append(notice("poster-white", copy.document.source))
    raise_all("setting", doubts)
    return Settled((uncut(board.size, tuple(marks), "1"),), 0, 0), once(doubts)


def paper_of(meta: Meta) -> str:
    """Return the name of the poster's size: A3 where the author names none."""
    return meta.paper or "A3"


def _board(copy: Copy) -> Board:
    """Return the board that a poster is made on. Raises a fault for a size that posters do not have."""
    name = paper_of(copy.document.meta)
    source = copy.document.source
    if name not in SIZES:
        where = place_of(source, "paper")
        raise_all("setting", [error("paper-unknown", source, where, paper=name, known=", ".join(SIZES))])
    size = Size(*({"A2": (mm(420), mm(594))} | dict(PAPERS))[name])
    share = size.height / mm(_STANDARD)
    theme = copy.look.theme
    own = theme.blocks["body"].text
    details = vary(theme, _DETAIL * share, _DETAIL * share * 1.3)
    # Whatever the text is set in, details are read standing: sans, ragged, no hyphens.
    sans = theme.blocks["aside"].text.font
    body = replace(details.blocks["body"], align="left", first_indent=0.0, hyphenate=False)
    body = replace(body, text=replace(body.text, font=sans))
    details = replace(details, blocks={**details.blocks, "body": body})
    note = max(_NOTE * share, _SMALLEST_NOTE) / theme.blocks["note"].text.size
    small = vary(theme, own.size * note, own.leading * note)
    case = copy.case(details)
    return Board(copy, size, share, case, replace(case, theme=small))


def _too_much(copy: Copy, excess: Pt) -> Diagnostic:
    """Return the fault of a poster whose words leave no room for its headline."""
    source, blocks = copy.document.source, copy.document.blocks
    where = blocks[0].span if blocks else place_of(source, "title")
    return error("poster-full", source, where, excess=f"{excess / mm(1):.0f}")


def _unread(board: Board, headline: Stack) -> list[Diagnostic]:
    """Return the fault of a headline that nobody reads from afar, as it is too long or has too long a word."""
    runs = [mark.what for mark in headline.marks if isinstance(mark.what, Glyphs)]
    least = _HEADLINE * board.share
    letters = ((word, run.size) for run in runs for word in run.words if isinstance(word, Word))
    high = min((size * word.font.face.cap_height for word, size in letters), default=least)
    if high >= least:
        return []
    source = board.copy.document.source
    fields = {"height": f"{high / mm(1):.0f}", "least": f"{least / mm(1):.0f}"}
    return [error("poster-title", source, place_of(source, "title"), **fields)]


def _head(board: Board) -> Stack:
    """Return what stands over the headline: the series or who calls, and a heavy rule; white below."""
    meta = board.copy.document.meta
    said = meta.series or meta.collective
    small = BlockStyle(_strong(board, _DETAIL * 0.82), "left", hyphenate=False)
    made = stack(board.details, [Piece(words(said), small)] if said else [], board.width, meta.lang)
    rule = Placed(Point(0.0, made.height + mm(3) * board.share), Rule(board.width, board.rule))
    return Stack((*made.marks, rule), rule.at.y + board.rule + mm(9) * board.share, 1)


def _strong(board: Board, size: Pt) -> TextStyle:
    """Return the theme's bold sans at a size of A3."""
    font = board.copy.look.theme.blocks["aside-title"].text.font
    return TextStyle(font, size * board.share, size * board.share * 1.2)


def _sentence(board: Board) -> Stack:
    """Return the sentence, or the title itself where the headline says that it is past."""
    meta = board.copy.document.meta
    # No line begins with the dash.
    said = "\u00a0— ".join(part for part in ((meta.title if meta.archive else ""), meta.subtitle) if part)
    if not said:
        return Stack((), 0.0, 0)
    sizes = [_SENTENCE * board.share * step for step in (1.0, 0.92, 0.84, 0.76)]
    own = board.copy.look.theme.blocks["heading-2"]

    def pieces(size: Pt) -> list[Piece]:
        style = replace(own, text=replace(own.text, size=size, leading=size * 1.14), align="left", balanced=True)
        return [Piece(words(said), style)]

    return grown(board.details, pieces, (board.width, board.size.height * _LEAST / 2), sizes, meta.lang)


def _text(board: Board) -> Stack:
    """Return the poster's own text."""
    document = board.copy.document
    blocks, alone = unlisted(document)
    shown = document.blocks if alone else blocks
    return frame(board.details, shown, board.width * _BODY_SHARE, document.meta.lang, lines=14)


def _picture(board: Board, top: Pt, bottom: Pt) -> Sequence[Placed]:
    """Return the poster's picture in the white between the headline and the sentence, where there is one."""
    return frontispiece(board.details, board.copy.document.meta, Rect(board.margin, top, board.width, bottom - top))


def _foot(board: Board) -> Stack:
    """Return notes, mentions and imprint, each line of which the law or custom asks for."""
    meta = board.copy.document.meta
    theme = board.small.theme
    marks: list[Placed] = []
    y = 0.0
    these = board.copy.document.notes
    if these:
        marks.append(Placed(Point(0.0, 0.0), Rule(mm(24) * board.share, 0.6)))
        y = 6.0 * board.share
        columns = _columns(board, these)
        gutter = mm(6) * board.share
        width = (board.width - gutter * (len(columns) - 1)) / len(columns)
        stacks = [notes(board.small, column, width, meta.lang) for column in columns]
        for place, column in enumerate(stacks):
            marks += lower(column.marks, y, place * (width + gutter))
        y += max(column.height for column in stacks) + _GAP * board.share / 2
    style = theme.blocks["small"]
    font = theme.blocks["aside"].text.font
    sans = replace(style, text=replace(style.text, font=font, size=max(_LEAST_MENTION, style.text.size)))
    lines = [" ".join((*meta.mentions, f"{meta.draft}." if meta.draft else "")).strip(), imprinted(meta)]
    made = stack(board.small, [Piece(words(line), sans) for line in lines if line], board.width, meta.lang)
    return Stack((*marks, *lower(made.marks, y)), y + made.height, made.lines)


def _columns(board: Board, these: Sequence[Note]) -> list[list[Note]]:
    """Return the notes in as many columns as the sheet is wide, none much longer than another."""
    count = max(1, min(len(these), round(board.width / _COLUMN)))
    lengths = [sum(len(str(block)) for block in note.blocks) for note in these]
    columns: list[list[Note]] = [[]]
    left, held = sum(lengths), 0
    for note, length in zip(these, lengths, strict=True):
        if columns[-1] and held + length / 2 > left / (count - len(columns) + 1) and len(columns) < count:
            left, held = left - held, 0
            columns.append([])
        columns[-1].append(note)
        held += length
    return columns
