"""No block's ink comes near another's, whatever stands above what, in every theme."""

from itertools import product

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.style import BlockBorder, Theme
from pamphlets.design.themes import bloc, quiet, sobre, trait
from pamphlets.document.nodes import Blocks
from pamphlets.layout.blocks.block_gaps import (
    MIN_GAP,
    MIN_HEADING_GAP,
    MIN_RULE_GAP,
    clear_upper_rule,
    find_lower_edge,
    find_upper_edge,
    join_parts,
)
from pamphlets.layout.blocks.galley import BarEnd, BarStart, Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.layout.single_sheet.frame import set_column
from tests.support.documents import ART, SOURCE, written

THEMES = [sobre.THEME, bloc.THEME, trait.THEME, quiet.LARGE_PRINT_THEME]
KINDS = {
    "text": "Un texte long.",
    "heading": "## Un grand titre",
    "small heading": "### Un petit titre",
    "pull quote": "::: exergue\nUne phrase.\n:::",
    "aside": "::: encadré\nUn long pli.\n:::",
    "steps in an aside": "::: encadré\n::: étapes\n1. Un\n:::\n:::",
    "steps": "::: étapes\n1. Un pas\n:::",
    "quotation": "> Une longue phrase.",
    "table": "| Un | Deux |\n|---|---|\n| a | q |",
    "figure": "::: figure\n![Un](petit.png)\n\nUne longue légende.\n:::",
    "code": "```\nun_long = 1\n```",
    "list": "- Un point long",
    "letter": "::: courrier\n[Prénom]\n\nMadame, je vous prie.\n:::",
}
PAIRS = list(product(KINDS, repeat=2))


def ink(marks: tuple[PageItem, ...]) -> list[tuple[float, float, float]]:
    """The top, the bottom and the weight as a rule of each mark that leaves ink."""
    inks: list[tuple[float, float, float]] = []
    for mark in marks:
        y, content = mark.at.y, mark.content
        if isinstance(content, GlyphRun):
            faces = [
                word.font.face for word in content.words if isinstance(word, ShapedWord)
            ]
            height = max(face.cap_height for face in faces) * content.size
            inks.append((y - height, y + 0.22 * content.size, 0.0))
        elif isinstance(content, Rule):
            weight = content.height if content.height < content.width else 0.0
            inks.append((y, y + content.height, weight))
        elif isinstance(content, ScaledDrawing | ScaledPicture):
            inks.append((y, y + content.size.height, 0.0))
    return inks


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_two_blocks_stand_apart(book: FontBook, theme: Theme) -> None:
    blocks_of: dict[str, Blocks] = {
        name: written(text).blocks for name, text in KINDS.items()
    }
    column = SheetColumn(TypesettingContext(theme, book, SOURCE, ART, {}), 295.0, "fr")
    grid = theme.page.grid_step
    counts = {
        name: len(set_column(column, blocks).marks) for name, blocks in blocks_of.items()
    }
    near: list[tuple[str, str, float]] = []
    for first, second in PAIRS:
        marks = set_column(column, blocks_of[first] + blocks_of[second]).marks
        above, below = ink(marks[: counts[first]]), ink(marks[counts[first] :])
        lowest, highest = max(edge[1] for edge in above), min(edge[0] for edge in below)
        weight = max(edge[2] for edge in above if edge[1] == lowest)
        upper_weight = max(edge[2] for edge in below if edge[0] == highest)
        least = MIN_RULE_GAP if weight or upper_weight else MIN_GAP
        if "heading" in second and weight >= 2.0:
            least = MIN_HEADING_GAP
        if highest - lowest < least * grid - 1e-6:
            near.append((first, second, highest - lowest))
    assert near == []


RULES = BarStart(BlockBorder("rules", 6.0, 4.0, 7.0), 0.0, 100.0)
SIDE = BarStart(BlockBorder("side", 4.0), 0.0, 100.0)
LINE = Box(1, ())


def test_an_edge_is_where_rules_letters_or_a_bar_end() -> None:
    ruled: list[GalleyPart] = [RULES, LINE, BarEnd()]
    assert find_lower_edge(ruled, 12.0) == (7.0, 4.0)
    assert find_upper_edge(ruled) == (7.0, 6.0)
    beside: list[GalleyPart] = [SIDE, LINE, BarEnd()]
    assert find_lower_edge(beside, 12.0) == (0.0, 0.0)
    nested: list[GalleyPart] = [SIDE, LINE, *ruled, BarEnd()]
    assert find_lower_edge(nested, 12.0) == (7.0, 4.0)
    assert find_upper_edge([SIDE, *ruled, BarEnd()]) == (7.0, 6.0)
    assert find_lower_edge([], 12.0) == (0.0, 0.0)
    assert find_upper_edge([VerticalSpace(1)]) == (0.0, 0.0)


def test_white_grows_by_whole_lines_and_a_heading_wants_more_of_it() -> None:
    ruled: list[GalleyPart] = [RULES, LINE, BarEnd(), VerticalSpace(1)]
    # Of a line of 12 points the rule leaves 5: half a line is 6.
    assert join_parts(ruled, [LINE], 12.0)[-2:] == [VerticalSpace(2), LINE]
    assert join_parts(ruled, [LINE], 14.0)[-2:] == [VerticalSpace(1), LINE]
    headed = join_parts(ruled, [LINE], 14.0, begins_with_heading=True)
    assert headed[-2:] == [VerticalSpace(2), LINE]


def test_what_touches_the_rule_above_it_begins_a_line_lower() -> None:
    assert clear_upper_rule([LINE], RULES, 12.0) == [
        Box(1, (), break_cost=float("inf")),
        LINE,
    ]
    assert clear_upper_rule([LINE], RULES, 10.0) == [LINE]
    assert clear_upper_rule([LINE], SIDE, 12.0) == [LINE]
