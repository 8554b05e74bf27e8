"""The outer panels of a zine: its cover, made from the front matter, and its colophon."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Placed, Rule
from pamphlets.core.source import NOWHERE, Span, error
from pamphlets.core.style import BlockStyle, TextStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.brochure.colophon import colophon
from pamphlets.layout.copyfitting import vary
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, Stack, piled, smallest, stack, words
from pamphlets.layout.single_sheet.cover_picture import frontispiece
from pamphlets.layout.single_sheet.frame import frame, largest, notes
from pamphlets.layout.zine.panel import GAP, head_of, unbroken, within
from pamphlets.layout.zine.panel_fitting import SHOUT
from pamphlets.layout.zine.panel_text import Panel
from pamphlets.readers.front_matter.front_matter import place_of

_WHO: Final = 9.5  # points
_MENTION: Final = 10.6  # what a document is not stands on its front in ten at least, capitals of sigles too
_SENTENCE: Final = 14.0
_LEAST: Final = 0.3  # of the cover, for its title and the picture
_PICTURED: Final = 0.45  # of what is left for it and a picture, for the title
_ALONE: Final = mm(7)  # white under a title without a picture
_AROUND: Final = mm(4)  # from the rule to the title
_LAST: Final = 0.2  # of the last panel, for a heading


def cover_panel(copy: Copy, case: Case, room: Rect) -> tuple[Placed, ...]:
    """Return the front: the title as large as it goes, a picture or white, the sentence, who speaks and who does not.

    What finds no room is a fault on the case's slip.
    """
    meta = copy.document.meta
    head, foot = _head(case, meta, room.width), _foot(case, meta, room.width)
    top = room.y + head.height
    free = room.bottom - foot.height - top
    least = room.height * _LEAST
    share = max(_share(case, meta, room, free), least * _PICTURED)
    title = within(copy.look.headline, case, meta.title, Size(room.width, share), meta.lang)
    if free < least:
        longest = "subtitle" if len(meta.subtitle) > sum(map(len, meta.mentions)) else "mentions"
        where = place_of(case.source, longest)
        case.doubts.append(error("zine-cover", case.source, where, excess=f"{(least - free) / mm(1):.0f}"))
    elif smallest(title) < SHOUT:
        where = place_of(case.source, "title")
        case.doubts.append(error("zine-heading", case.source, where, size=f"{smallest(title):.0f}"))
    at = top + title.height + GAP
    return (
        *lower(head.marks, room.y, room.x),
        *lower(title.marks, top, room.x),
        *frontispiece(case, meta, Rect(room.x, at, room.width, top + free - at - GAP)),
        *lower(foot.marks, room.bottom - foot.height, room.x),
    )


def _share(case: Case, meta: Meta, room: Rect, free: Pt) -> Pt:
    """Return how much of the height that is free the title may have: more beside a flat picture, most beside none."""
    art = case.art.get(meta.cover_image)
    if art is None:
        return free - _ALONE
    return max(free * _PICTURED, free - 2 * GAP - room.width * art.size.height / art.size.width)


def _head(case: Case, meta: Meta, width: Pt) -> Stack:
    """Return what stands over the title: the series or who speaks, a rule, white."""
    said = _lines(case, [meta.series or _who(meta)], _sans(case, _WHO, "aside-title"), width, meta.lang)
    weight = max(bar.weight for bar in case.theme.bars.values())
    rule = Placed(Point(0.0, said.height + (_AROUND / 3 if said.marks else 0.0)), Rule(width, weight))
    return Stack((*said.marks, rule), rule.at.y + weight + _AROUND, said.lines)


def _foot(case: Case, meta: Meta, width: Pt) -> Stack:
    """Return what stands under the title and its picture."""
    sentence = case.theme.blocks["heading-2"]
    letters = replace(sentence.text, size=_SENTENCE, leading=_SENTENCE * 1.14)
    said = [
        _lines(case, [meta.subtitle], replace(sentence, text=letters, balanced=True), width, meta.lang),
        _lines(case, [_who(meta) if meta.series else ""], _sans(case, _WHO, "aside-title"), width, meta.lang),
        _lines(case, meta.mentions, _sans(case, _MENTION, "aside"), width, meta.lang),
    ]
    return piled(said, GAP * 0.7)


def _who(meta: Meta) -> str:
    """Return who speaks."""
    return ", ".join(meta.authors) or meta.collective


def _sans(case: Case, size: Pt, role: str) -> BlockStyle:
    """Return the theme's sans, as in the role named, at a size."""
    font = case.theme.blocks[role].text.font
    return BlockStyle(TextStyle(font, size, size * 1.24), "left", hyphenate=False, balanced=True)


def _lines(case: Case, lines: Sequence[str], style: BlockStyle, width: Pt, lang: str) -> Stack:
    """Return lines of text under each other; empty ones leave no trace."""
    return stack(case, [Piece(words(line), style) for line in lines if line], width, lang)


def colophon_panel(
    copy: Copy, case: Case, room: Rect, last: tuple[Panel | None, Sequence[float]], *, noted: bool
) -> tuple[Placed, ...]:
    """Return the last panel: what the text still says, notes, the small print.

    The text is set at the first of the shares given at which it fits. `noted`: the notes have no other place.
    What is too long is a fault on the case's slip.
    """
    document, meta = copy.document, copy.document.meta
    panel, shares = last
    spoken = replace(meta, mentions=(), subtitle="")  # they stand on the front
    under = [
        notes(case, document.notes if noted else (), room.width, meta.lang),
        stack(case, colophon(case, spoken, ()), room.width, meta.lang),
    ]
    low = piled(under, GAP)
    free = room.height - low.height - GAP
    above = _last(copy, case, panel, shares, Size(room.width, free)) if panel else Stack((), 0.0, 0)
    excess = above.height - free
    if excess > 0.0:
        case.doubts.append(error("zine-colophon", case.source, _blamed(copy, panel), excess=f"{excess / mm(1):.0f}"))
    return (*lower(above.marks, room.y, room.x), *lower(low.marks, room.bottom - low.height, room.x))


def _blamed(copy: Copy, panel: Panel | None) -> Span:
    """Return what is too long for the last panel: its own text, or the notes."""
    these = copy.document.notes
    return panel.heading.span if panel else these[0].span if these else NOWHERE


def _last(copy: Copy, case: Case, panel: Panel, shares: Sequence[float], room: Size) -> Stack:
    """Return the heading and the text of the last panel, no higher than the room where a share allows it."""
    lang = copy.document.meta.lang
    head = head_of(copy.look.headline, case, panel.heading, Size(room.width, room.height * _LAST), lang)

    def text(theme: Theme) -> Stack:
        return frame(replace(case, theme=theme), panel.blocks, room.width, lang)

    tried = unbroken(case, lambda theme: text(theme).height)
    share = largest(case.theme, shares, room.height - head.height - GAP, tried)
    own = case.theme.blocks["body"].text
    return piled([head, text(vary(case.theme, own.size * share, own.leading * share))], GAP)
