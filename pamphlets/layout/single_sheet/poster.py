"""Copy -> a poster: one sheet for four distances.

From afar the headline; nearer the sentence; then day, place, who; in the hand the notes. Three sizes of type
besides these, and white where nothing need be said.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import GlyphRun, PageItem, Rule, make_untrimmed_page
from pamphlets.core.source import Diagnostic, error, notice, raise_errors, without_duplicates
from pamphlets.core.style import BLACK, BlockStyle, TextStyle
from pamphlets.core.units import PAGE_SIZES, Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Note
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.brochure.colophon import imprint_line
from pamphlets.layout.copyfitting import scale_theme
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import (
    ParagraphStack,
    StackedParagraph,
    largest_stack_that_fits,
    stack_paragraphs,
    text_to_inlines,
)
from pamphlets.layout.single_sheet.cover_picture import place_cover_picture
from pamphlets.layout.single_sheet.event_block import set_event
from pamphlets.layout.single_sheet.frame import set_column, set_notes_column, split_source_list

POSTER_PAPERS: Final = ("A2", "A3", "A4")
_REFERENCE_HEIGHT_MM: Final = 420.0  # millimetres: the height of A3, for which the sizes are
_MARGIN: Final = mm(15)
_DETAIL_SIZE: Final = 22.0  # points: read from a step away
_SENTENCE_SIZE: Final = 50.0  # from three metres
_NOTE_SIZE: Final = 10.0
_MIN_NOTE_SIZE: Final = 9.0
_MIN_MENTION_SIZE: Final = 10.0  # of what says that it is no office's paper
_MIN_HEADLINE_SHARE: Final = 1 / 3  # of the sheet, for the headline and the white around it
_MIN_CAPITALS_HEIGHT: Final = mm(
    20
)  # the least height of its capitals on A3: read from four metres, half of what is asked
_GAP: Final = mm(9)
_MIN_PICTURE_HEIGHT: Final = mm(
    50
)  # the height that a headline leaves for a picture: in less it is a stamp
_NOTE_COLUMN_WIDTH: Final = mm(85)  # a column of notes is about so wide
_TEXT_WIDTH_SHARE: Final = 0.8  # of the width, for text to read: longer lines lose the eye
ARCHIVE_TITLE: Final = "Archive"


class PosterLayout(NamedTuple):
    """A poster under way: what it sets, its sheet, how large that is as a share of A3, and its case of three sizes."""

    layout_input: LayoutInput
    size: Size
    scale: float
    detail_context: TypesettingContext
    small_context: TypesettingContext

    @property
    def margin(self) -> Pt:
        """Return the white at every side."""
        return _MARGIN * self.scale

    @property
    def width(self) -> Pt:
        """Return the width between the margins."""
        return self.size.width - 2 * self.margin

    @property
    def rule_weight(self) -> Pt:
        """Return the weight of a rule: twice that of the theme's heaviest bar."""
        return (
            2
            * self.scale
            * max(bar.weight for bar in self.layout_input.design.theme.borders.values())
        )


def lay_out_poster(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the one page of a poster. Raises what does not fit, and how much of it, as one group."""
    board = _make_layout(copy)
    doubts = board.detail_context.diagnostics
    meta = copy.document.meta
    foot = _set_foot(board)
    event = set_event(copy.design, board.detail_context, meta, (board.width, board.scale))
    blocks = [
        made for made in (event, _set_text(board), _set_sentence(board)) if made.marks
    ]  # from the foot upwards
    gap = _GAP * board.scale
    head = _set_head(board)
    below = foot.height + sum(made.height + gap for made in blocks)
    top = board.margin + head.height
    room = board.size.height - top - board.margin - below - gap
    least = board.size.height * _MIN_HEADLINE_SHARE
    if room < least:
        doubts.append(_overflow_error(copy, least - room))
    title = ARCHIVE_TITLE if meta.archive else meta.title
    kept = (
        _MIN_PICTURE_HEIGHT * board.scale + gap * 1.5 if meta.cover_image in copy.artworks else 0.0
    )
    headline = copy.design.set_headline(
        board.detail_context, title, Size(board.width, max(room, least) - kept), meta.lang
    )
    doubts += _check_headline(board, headline)
    marks = [
        *translate_marks(head.marks, board.margin, board.margin),
        *translate_marks(headline.marks, top, board.margin),
    ]
    y = board.size.height - board.margin - foot.height
    marks += translate_marks(foot.marks, y, board.margin)
    for made in blocks:
        y -= made.height + gap
        marks += translate_marks(made.marks, y, board.margin)
    marks += _place_picture(board, top + headline.height + gap, y - gap / 2)
    if copy.design.theme.ink == BLACK:
        doubts.append(notice("poster-white", copy.document.source))
    raise_errors("setting", doubts)
    return LayoutResult(
        (make_untrimmed_page(board.size, tuple(marks), "1"),), 0, 0
    ), without_duplicates(doubts)


def poster_paper_name(meta: Meta) -> str:
    """Return the name of the poster's size: A3 where the author names none."""
    return meta.paper or "A3"


def _make_layout(copy: LayoutInput) -> PosterLayout:
    """Return the board that a poster is made on. Raises a fault for a size that posters do not have."""
    name = poster_paper_name(copy.document.meta)
    source = copy.document.source
    if name not in POSTER_PAPERS:
        where = copy.document.meta.span_of("paper")
        raise_errors(
            "setting",
            [error("paper-unknown", source, where, paper=name, known=", ".join(POSTER_PAPERS))],
        )
    size = Size(*({"A2": (mm(420), mm(594))} | dict(PAGE_SIZES))[name])
    share = size.height / mm(_REFERENCE_HEIGHT_MM)
    theme = copy.design.theme
    own = theme.block_styles["body"].text
    details = scale_theme(theme, _DETAIL_SIZE * share, _DETAIL_SIZE * share * 1.3)
    # Whatever the text is set in, details are read standing: sans, ragged, no hyphens.
    sans = theme.block_styles["aside"].text.font
    body = replace(details.block_styles["body"], align="left", first_indent=0.0, hyphenate=False)
    body = replace(body, text=replace(body.text, font=sans))
    details = replace(details, block_styles={**details.block_styles, "body": body})
    note = max(_NOTE_SIZE * share, _MIN_NOTE_SIZE) / theme.block_styles["note"].text.size
    small = scale_theme(theme, own.size * note, own.leading * note)
    case = copy.new_context(details)
    return PosterLayout(copy, size, share, case, replace(case, theme=small))


def _overflow_error(copy: LayoutInput, excess: Pt) -> Diagnostic:
    """Return the fault of a poster whose words leave no room for its headline."""
    source, blocks = copy.document.source, copy.document.blocks
    where = blocks[0].span if blocks else copy.document.meta.span_of("title")
    return error("poster-full", source, where, excess=f"{excess / mm(1):.0f}")


def _check_headline(board: PosterLayout, headline: ParagraphStack) -> list[Diagnostic]:
    """Return the fault of a headline that nobody reads from afar, as it is too long or has too long a word."""
    runs = [mark.content for mark in headline.marks if isinstance(mark.content, GlyphRun)]
    least = _MIN_CAPITALS_HEIGHT * board.scale
    letters = (
        (word, run.size) for run in runs for word in run.words if isinstance(word, ShapedWord)
    )
    high = min((size * word.font.face.cap_height for word, size in letters), default=least)
    if high >= least:
        return []
    document = board.layout_input.document
    fields = {"height": f"{high / mm(1):.0f}", "least": f"{least / mm(1):.0f}"}
    return [error("poster-title", document.source, document.meta.span_of("title"), **fields)]


def _set_head(board: PosterLayout) -> ParagraphStack:
    """Return what stands over the headline: the series or who calls, and a heavy rule; white below."""
    meta = board.layout_input.document.meta
    said = meta.series or meta.collective
    small = BlockStyle(_strong_text_style(board, _DETAIL_SIZE * 0.82), "left", hyphenate=False)
    made = stack_paragraphs(
        board.detail_context,
        [StackedParagraph(text_to_inlines(said), small)] if said else [],
        board.width,
        meta.lang,
    )
    rule = PageItem(
        Point(0.0, made.height + mm(3) * board.scale), Rule(board.width, board.rule_weight)
    )
    return ParagraphStack(
        (*made.marks, rule), rule.at.y + board.rule_weight + mm(9) * board.scale, 1
    )


def _strong_text_style(board: PosterLayout, size: Pt) -> TextStyle:
    """Return the theme's bold sans at a size of A3."""
    font = board.layout_input.design.theme.block_styles["aside-title"].text.font
    return TextStyle(font, size * board.scale, size * board.scale * 1.2)


def _set_sentence(board: PosterLayout) -> ParagraphStack:
    """Return the sentence, or the title itself where the headline says that it is past."""
    meta = board.layout_input.document.meta
    # No line begins with the dash.
    said = "\u00a0— ".join(
        part for part in ((meta.title if meta.archive else ""), meta.subtitle) if part
    )
    if not said:
        return ParagraphStack((), 0.0, 0)
    sizes = [_SENTENCE_SIZE * board.scale * step for step in (1.0, 0.92, 0.84, 0.76)]
    own = board.layout_input.design.theme.block_styles["heading-2"]

    def pieces(size: Pt) -> list[StackedParagraph]:
        style = replace(
            own, text=replace(own.text, size=size, leading=size * 1.14), align="left", balanced=True
        )
        return [StackedParagraph(text_to_inlines(said), style)]

    return largest_stack_that_fits(
        board.detail_context,
        pieces,
        (board.width, board.size.height * _MIN_HEADLINE_SHARE / 2),
        sizes,
        meta.lang,
    )


def _set_text(board: PosterLayout) -> ParagraphStack:
    """Return the poster's own text."""
    document = board.layout_input.document
    blocks, alone = split_source_list(document)
    shown = document.blocks if alone else blocks
    return set_column(
        board.detail_context, shown, board.width * _TEXT_WIDTH_SHARE, document.meta.lang, lines=14
    )


def _place_picture(board: PosterLayout, top: Pt, bottom: Pt) -> Sequence[PageItem]:
    """Return the poster's picture in the white between the headline and the sentence, where there is one."""
    return place_cover_picture(
        board.detail_context,
        board.layout_input.document.meta,
        Rect(board.margin, top, board.width, bottom - top),
    )


def _set_foot(board: PosterLayout) -> ParagraphStack:
    """Return notes, mentions and imprint, each line of which the law or custom asks for."""
    meta = board.layout_input.document.meta
    theme = board.small_context.theme
    marks: list[PageItem] = []
    y = 0.0
    these = board.layout_input.document.notes
    if these:
        marks.append(PageItem(Point(0.0, 0.0), Rule(mm(24) * board.scale, 0.6)))
        y = 6.0 * board.scale
        columns = _split_notes(board, these)
        gutter = mm(6) * board.scale
        width = (board.width - gutter * (len(columns) - 1)) / len(columns)
        stacks = [
            set_notes_column(board.small_context, column, width, meta.lang) for column in columns
        ]
        for place, column in enumerate(stacks):
            marks += translate_marks(column.marks, y, place * (width + gutter))
        y += max(column.height for column in stacks) + _GAP * board.scale / 2
    style = theme.block_styles["small"]
    font = theme.block_styles["aside"].text.font
    sans = replace(
        style, text=replace(style.text, font=font, size=max(_MIN_MENTION_SIZE, style.text.size))
    )
    lines = [
        " ".join((*meta.mentions, f"{meta.draft}." if meta.draft else "")).strip(),
        imprint_line(meta),
    ]
    made = stack_paragraphs(
        board.small_context,
        [StackedParagraph(text_to_inlines(line), sans) for line in lines if line],
        board.width,
        meta.lang,
    )
    return ParagraphStack(
        (*marks, *translate_marks(made.marks, y)), y + made.height, made.line_count
    )


def _split_notes(board: PosterLayout, these: Sequence[Note]) -> list[list[Note]]:
    """Return the notes in as many columns as the sheet is wide, none much longer than another."""
    count = max(1, min(len(these), round(board.width / _NOTE_COLUMN_WIDTH)))
    lengths = [sum(len(str(block)) for block in note.blocks) for note in these]
    columns: list[list[Note]] = [[]]
    left, held = sum(lengths), 0
    for note, length in zip(these, lengths, strict=True):
        if (
            columns[-1]
            and held + length / 2 > left / (count - len(columns) + 1)
            and len(columns) < count
        ):
            left, held = left - held, 0
            columns.append([])
        columns[-1].append(note)
        held += length
    return columns
