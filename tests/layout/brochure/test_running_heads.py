"""Folios, heads and where they stand: outer margins, shortened titles, the section under way."""

from itertools import pairwise

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.geometry import Point
from pamphlets.core.page import Anchor, GlyphRun, PageItem
from pamphlets.core.units import mm
from pamphlets.design.formats.depliant_a6 import adapt_design
from pamphlets.design.themes import bloc, quiet, sobre, trait
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.page_makeup import locate_text_block
from pamphlets.layout.brochure.running_heads import (
    RunningHeads,
    find_last_section,
    find_section_names,
    folio_baseline,
)
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from tests.support.documents import ART, SOURCE, Author
from tests.support.lines import advance, text_of

LOOKS = {
    "sobre": sobre.DESIGN,
    "bloc": bloc.DESIGN,
    "trait": trait.DESIGN,
    "large print": quiet.LARGE_PRINT_DESIGN,
    "leaflet": adapt_design(sobre.DESIGN, Meta("T", "t")),
}
each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
EDGE = mm(10)


def runs_of(
    book: FontBook, look: Design, number: int, heads: RunningHeads
) -> dict[str, PageItem]:
    """What stands around a page's text, by its words."""
    context = TypesettingContext(look.theme, book, SOURCE, ART, {})
    area = locate_text_block(look.theme, number)
    marks = heads.set_on_page(context, area, number)
    return {text_of([m]): m for m in marks if isinstance(m.content, GlyphRun)}


def bounds(item: PageItem) -> tuple[float, float]:
    assert isinstance(item.content, GlyphRun)
    return item.at.x, item.at.x + advance(item.content)


@each_look
@pytest.mark.parametrize("number", [6, 7, 99, 100, 131])
def test_a_folio_hangs_in_the_outer_margin_away_from_the_edge(
    book: FontBook, look: Design, number: int
) -> None:
    theme = look.theme
    folio = runs_of(book, look, number, RunningHeads("", True, "", "fr"))[str(number)]
    left, right = bounds(folio)
    area = locate_text_block(theme, number)
    assert left >= EDGE - 0.01
    assert right <= theme.page.size.width - EDGE + 0.01
    text_right = area.left + area.measure
    distance = left - text_right if area.is_recto else area.left - right
    if look is LOOKS["leaflet"]:  # eleven millimetres are no margin to hang in
        flush = right - text_right if area.is_recto else left - area.left
        assert flush == pytest.approx(0.0, abs=0.01)
    else:
        wanted = mm(6) * theme.block_styles["body"].text.size / 11
        assert distance == pytest.approx(wanted, rel=0.06)
    assert folio.at.y == pytest.approx(folio_baseline(theme))
    assert folio.node is None


@each_look
def test_folios_are_regular_and_stand_in_half_lines_ten_millimetres_from_the_foot(
    book: FontBook, look: Design
) -> None:
    theme = look.theme
    folio = runs_of(book, look, 7, RunningHeads("", True, "", "fr"))["7"]
    assert isinstance(folio.content, GlyphRun)
    (word,) = [w for w in folio.content.words if isinstance(w, ShapedWord)]
    assert word.font.face.weight <= 500
    lines = (folio.at.y - theme.page.top) / theme.page.grid_step - theme.baseline
    assert lines == pytest.approx(theme.page.line_count + 1.5)
    assert theme.page.size.height - folio.at.y >= EDGE


@each_look
@pytest.mark.parametrize("at_head", [True, False])
@pytest.mark.parametrize("number", [6, 7])
@pytest.mark.parametrize("title", ["Un titre", "Un titre qui ne finit pas et " * 8 + "fin"])
@pytest.mark.parametrize("mark", ["", "Version de travail", "Relecture en cours, " * 9])
def test_nothing_around_the_text_touches_anything(
    book: FontBook, look: Design, at_head: bool, number: int, title: str, mark: str
) -> None:
    runs = runs_of(book, look, number, RunningHeads(title, at_head, mark, "fr"))
    foot = folio_baseline(look.theme)
    on_foot = sorted(
        bounds(item) for item in runs.values() if item.at.y == pytest.approx(foot)
    )
    assert len(runs) == 2 + bool(mark)
    assert len(on_foot) == len(runs) - at_head
    for (_, right), (left, _) in pairwise(on_foot):
        assert left - right >= mm(3)
    (head,) = [item for words, item in runs.items() if words.startswith("Un")]
    area = locate_text_block(look.theme, number)
    left, right = bounds(head)
    hang = 0.2 * look.theme.text_styles["running"].size  # of an ellipsis into the margin
    assert area.left - hang <= left < right <= area.left + area.measure + hang
    if look is not LOOKS["leaflet"]:  # whose heads stand at the foot
        assert (head.at.y < area.top) == at_head


def test_a_section_is_a_heading_of_the_highest_level_that_has_several() -> None:
    author = Author()
    one = author.heading(1, "Le tout", anchor="tout")
    two = [author.heading(2, f"S{n}", anchor=f"s{n}") for n in range(2)]
    low = [author.heading(3, f"T{n}", anchor=f"t{n}") for n in range(4)]
    assert find_section_names((one, *two, *low)) == {"s0", "s1"}
    assert find_section_names((one, two[0], author.paragraph("Mot."))) == frozenset()


def test_the_last_section_that_begins_on_a_page_is_the_one_under_way() -> None:
    marks = tuple(
        PageItem(Point(0.0, float(y)), Anchor(name, 2, name.upper()))
        for y, name in enumerate(["a", "b", "note"])
    )
    last = find_last_section(marks, frozenset({"a", "b"}))
    assert last is not None
    assert last.at.y == 1.0
    assert find_last_section(marks, frozenset({"c"})) is None
