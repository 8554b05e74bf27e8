"""What stands around a text: labelled facts, names in a row, and whom an overflow is blamed on."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import GlyphRun, PageItems, Rule
from pamphlets.core.source import Source, Span
from pamphlets.design.themes.sobre import THEME
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import (
    KEY_NAMES,
    join_names,
    make_notes_page,
    report_crowding,
    report_overflow,
    set_back_cover,
    set_colophon,
    set_imprint,
)
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.readers.front_matter.keys import KEYS
from tests.support.lines import text_of


def new_context() -> TypesettingContext:
    return TypesettingContext(THEME, FontBook(FONTS), Source("a.md", ""), {}, {})


def test_fields_are_called_by_the_keys_that_authors_write() -> None:
    french = {key.field: key.french for key in KEYS}
    assert {field: french[field] for field in KEY_NAMES} == dict(KEY_NAMES)


def test_names_are_joined_as_a_sentence_lists_them() -> None:
    assert join_names(["a"], "fr") == "a"
    assert join_names(["a", "b"], "fr") == "a et b"
    assert join_names(["a", "b", "c"], "fr") == "a, b et c"
    assert join_names(["a", "b", "c"], "en") == "a, b and c"
    assert join_names(["a", "b", "c"], "es") == "a, b y c"


@pytest.mark.parametrize(("excess", "is_reported"), [(0.5, False), (0.51, True)])
def test_an_overflow_of_half_a_point_is_let_be(excess: float, is_reported: bool) -> None:
    context = new_context()
    report_crowding(context, Meta("T", "t"), "summary", excess)
    report_overflow(context, Meta("T", "t"), ["summary"], excess, 100.0)
    assert [d.fields["key"] for d in context.diagnostics] == ["resume"] * 2 * is_reported


def test_the_longest_field_is_to_blame_with_its_share_of_words() -> None:
    context = new_context()
    meta = Meta(
        "T", "t", licence="un " * 40, summary="deux " * 60, spans={"summary": Span(7, 9)}
    )
    report_overflow(context, meta, ["licence", "summary"], 30.0, 200.0)
    (fault,) = context.diagnostics
    assert (fault.severity, fault.code, fault.span) == ("error", "page-full", Span(7, 9))
    assert fault.fields == {"key": "resume", "words": "15"}  # of a hundred


def test_the_first_line_of_a_colophon_alone_is_bold_and_groups_stand_apart() -> None:
    column = SheetColumn(new_context(), 300.0, "fr")
    meta = Meta("Titre", "titre", subtitle="Sous", licence="CC BY")
    stack = set_colophon(column, meta, [])
    runs = [mark.content for mark in stack.marks if isinstance(mark.content, GlyphRun)]
    weights = [
        run.words[0].font.face.weight for run in runs if hasattr(run.words[0], "font")
    ]
    assert weights[0] == 700
    assert 700 not in weights[1:]
    leading = THEME.block_styles["small"].text.leading
    assert stack.line_count == 4
    assert stack.height == pytest.approx(5 * leading)


AREA = TextArea(40.0, 50.0, 300.0, 35, is_recto=True)
GRID = THEME.page.grid_step


def baselines(marks: PageItems) -> list[float]:
    return sorted({mark.at.y for mark in marks if isinstance(mark.content, GlyphRun)})


def rules(marks: PageItems) -> list[tuple[float, float]]:
    return [(mark.at.x, mark.at.y) for mark in marks if isinstance(mark.content, Rule)]


def test_the_back_has_the_summary_high_under_a_rule_and_who_offers_it_on_the_foot() -> None:
    column = SheetColumn(new_context(), 300.0, "fr")
    meta = Meta("T", "t", summary="Un.\n\nDeux.", price="2 €", collective="Nous")
    marks = set_back_cover(column, meta, AREA)
    ((rule_x, rule_y),) = rules(marks)
    assert rule_x == 40.0
    assert rule_y == pytest.approx(50.0 + GRID)
    first, second, price, collective = baselines(marks)
    back, small = THEME.block_styles["back"].text, THEME.block_styles["small"].text
    assert first == pytest.approx(50.0 + 2 * GRID + 0.75 * back.leading)
    assert second - first == pytest.approx(1.5 * back.leading)
    assert collective - price == pytest.approx(small.leading + 2.0)
    assert collective == pytest.approx(50.0 + 35 * GRID - 0.25 * small.leading)


def test_a_back_without_a_summary_has_no_rule() -> None:
    column = SheetColumn(new_context(), 300.0, "fr")
    assert rules(set_back_cover(column, Meta("T", "t", price="2 €"), AREA)) == []


def test_a_page_for_notes_is_ruled_from_the_fourth_line_to_the_last_every_other_line() -> (
    None
):
    marks = make_notes_page(SheetColumn(new_context(), 300.0, "fr"), AREA)
    lines = [round((y - 50.0) / GRID, 6) for _, y in rules(marks)]
    assert lines == list(range(4, 36, 2))
    assert text_of(marks) == "Notes"


def test_an_imprint_by_itself_is_small_print() -> None:
    column = SheetColumn(new_context(), 300.0, "fr")
    stack = set_imprint(column, Meta("T", "t", imprint="Imprimé ici"))
    assert stack.height == pytest.approx(THEME.block_styles["small"].text.leading)
    assert text_of(stack.marks) == "Imprimé ici"
