"""Blocks -> the figures of a poster: number, unit, what leads to it, what is said of it, and the share it is of a whole.

The number of a heading is its bold words (`## De 10 à **250** millions`), else its first number with its sign. What
stands before it leads to it, what follows is its unit.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pamphlets.document.nodes import (
    Block,
    Blocks,
    Figure,
    Heading,
    StyledText,
    to_plain_text,
)

_SIGNS: Final = "%‰€$£°×"
_NUMBER: Final = re.compile(
    rf"[-+\u2212±]?[ \u00a0\u202f]?\d+(?:[ \u00a0\u202f.,/:]\d+)*(?:[ \u00a0\u202f]?[{_SIGNS}])?"
)
_OF_WHOLE: Final = re.compile(
    r"(?:sur|of|out of)\s+(\d[\d \u00a0\u202f.,]*)", re.IGNORECASE
)
_FROM: Final = re.compile(r"(?:de|d’|from)\s*(\d[\d \u00a0\u202f.,]*)", re.IGNORECASE)


class FigureText(NamedTuple):
    """One figure of a poster."""

    lead: str
    """what stands before it: « moins de »"""
    number: str
    unit: str
    heading: Heading | None
    """None: the poster's own title"""
    blocks: Blocks
    picture: Figure | None
    """what shows how much it is, in place of a bar"""

    @property
    def share(self) -> float | None:
        """Return what share of a whole the figure says it is, 0 to 1; None where it says nothing of the kind."""
        value = parse_number(self.number)
        whole = self.whole
        start = _match_number(_FROM, self.lead)
        if whole is None and start is not None:
            whole, value = value, start
        if not value or not whole or not 0.0 < value <= whole:
            return None
        return value / whole

    @property
    def whole(self) -> float | None:
        """Return what the figure is a part of: a hundred, or the ten of « 3 sur 10 »; None where it names no whole."""
        return 100.0 if "%" in self.number else _match_number(_OF_WHOLE, self.unit)


def read_figures(title: str, blocks: Blocks) -> tuple[list[FigureText], Blocks]:
    """Return the figures of a text, one for each heading that has a number, and the blocks that stand before them.

    Without one the title is the figure, and all blocks are said of it.
    """
    sections: list[list[Block]] = []
    before: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and _split_heading(block)[1]:
            sections.append([block])
        elif sections:
            sections[-1].append(block)
        else:
            before.append(block)
    if not sections:
        lead, number, unit = split_number(title)
        return [_make_figure((lead, number, unit), None, blocks)], ()
    figures: list[FigureText] = []
    for heading, *rest in sections:
        assert isinstance(heading, Heading)  # noqa: S101 - a section is opened by one
        figures.append(_make_figure(_split_heading(heading), heading, rest))
    return figures, tuple(before)


def split_number(text: str) -> tuple[str, str, str]:
    """Return what stands before the first number of a text, the number with its sign, and what follows; empty without one."""
    match = _NUMBER.search(text)
    if match is None:
        return text, "", ""
    return text[: match.start()].strip(), match[0].strip(), text[match.end() :].strip()


def parse_number(text: str) -> float | None:
    """Return the value of a number as it is printed: `1 500`, `3,5`, `−40 %`; None where it has none."""
    digits = re.sub(rf"[ \u00a0\u202f+±{_SIGNS}]", "", text)
    digits = digits.replace("\u2212", "-").replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def _match_number(pattern: re.Pattern[str], text: str) -> float | None:
    match = pattern.search(text)
    return parse_number(match[1].strip()) if match else None


def _split_heading(heading: Heading) -> tuple[str, str, str]:
    """Return what stands before the number of a heading, its number, its unit; the number is empty where it has none."""
    for index, inline in enumerate(heading.children):
        if isinstance(inline, StyledText) and inline.kind == "strong":
            lead = to_plain_text(heading.children[:index]).strip()
            unit = to_plain_text(heading.children[index + 1 :]).strip()
            return lead, *_split_share(to_plain_text(inline.children).strip(), unit)
    return split_number(to_plain_text(heading.children))


def _split_share(bold: str, unit: str) -> tuple[str, str]:
    """Return the number of bold words, and its unit: of « **3 sur 10** lits » only the 3 is as high as a hand."""
    lead, number, rest = split_number(bold)
    if lead or not _OF_WHOLE.match(rest):
        return bold, unit
    return number, f"{rest} {unit}".strip()


def _make_figure(
    words: tuple[str, str, str], heading: Heading | None, blocks: Sequence[Block]
) -> FigureText:
    """Return a figure; its first picture shows how much it is, the words under that picture are said of the figure."""
    picture: Figure | None = None
    words_below: list[Block] = []
    for block in blocks:
        if picture is None and isinstance(block, Figure):
            picture = block
            words_below += block.caption
        else:
            words_below.append(block)
    lead, number, unit = words
    return FigureText(lead, number, unit, heading, tuple(words_below), picture)
