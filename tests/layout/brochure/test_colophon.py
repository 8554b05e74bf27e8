"""What stands around a text: labelled facts, names in a row, and whom an overflow is blamed on."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import GlyphRun
from pamphlets.core.source import Source
from pamphlets.design.themes.sobre import THEME
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.colophon import (
    KEY_NAMES,
    LITTER_NOTICE,
    imprint_line,
    join_names,
    origin_lines,
    report_overflow,
    set_colophon,
)
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from pamphlets.readers.front_matter.keys import KEYS


def new_context() -> TypesettingContext:
    return TypesettingContext(THEME, FontBook(FONTS), Source("a.md", ""), {}, {})


def test_fields_are_called_by_the_keys_that_authors_write() -> None:
    french = {key.field: key.french for key in KEYS}
    assert {field: french[field] for field in KEY_NAMES} == dict(KEY_NAMES)


def test_names_are_joined_as_a_sentence_lists_them() -> None:
    assert join_names(["a"]) == "a"
    assert join_names(["a", "b"]) == "a et b"
    assert join_names(["a", "b", "c"]) == "a, b et c"


def test_an_imprint_line_leaves_out_what_is_not_known() -> None:
    assert imprint_line(Meta("T", "t")) == LITTER_NOTICE
    meta = Meta("T", "t", facts_as_of="2 mai 2026", collective="Nous", imprint="Imprimé ici")
    assert imprint_line(meta) == f"Faits arrêtés au 2 mai 2026. · Imprimé ici · {LITTER_NOTICE}"


def test_the_origin_says_only_what_the_front_matter_says() -> None:
    assert origin_lines(Meta("T", "t")) == []
    assert origin_lines(Meta("T", "t", translation="Anne")) == ["Traduction\u00a0: Anne"]


@pytest.mark.parametrize(("excess", "is_reported"), [(0.5, False), (0.51, True)])
def test_an_overflow_of_half_a_point_is_let_be(excess: float, is_reported: bool) -> None:
    context = new_context()
    report_overflow(context, Meta("T", "t"), "summary", excess)
    assert [d.fields["key"] for d in context.diagnostics] == ["resume"] * is_reported


def test_the_first_line_of_a_colophon_alone_is_bold_and_groups_stand_apart() -> None:
    column = SheetColumn(new_context(), 300.0, "fr")
    meta = Meta("Titre", "titre", subtitle="Sous", licence="CC BY")
    stack = set_colophon(column, meta, [])
    runs = [mark.content for mark in stack.marks if isinstance(mark.content, GlyphRun)]
    weights = [run.words[0].font.face.weight for run in runs if hasattr(run.words[0], "font")]
    assert weights[0] == 700
    assert 700 not in weights[1:]
    leading = THEME.block_styles["small"].text.leading
    assert stack.line_count == 4
    assert stack.height == pytest.approx(5 * leading)
