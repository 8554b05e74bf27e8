"""The small print of one sheet: what it says, and no line that ends in the midst of a short sentence."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes.sobre import THEME
from pamphlets.document.metadata import Meta
from pamphlets.layout.brochure.imprint import imprint_lines, join_on_lines
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from tests.support.documents import ART, SOURCE

SMALL = THEME.block_styles["small"]
FULL = Meta(
    "T",
    "t",
    facts_as_of="2 mai 2026",
    imprint="Imprimé ici",
    unverified_fact_count=3,
)


def column(book: FontBook, width: float) -> SheetColumn:
    return SheetColumn(TypesettingContext(THEME, book, SOURCE, ART, {}), width, "fr")


def test_an_imprint_leaves_out_what_is_not_known(book: FontBook) -> None:
    assert imprint_lines(column(book, 600.0), Meta("T", "t"), SMALL) == [
        "Ne pas jeter sur la voie publique."
    ]
    (line,) = imprint_lines(column(book, 600.0), FULL, SMALL)
    assert line.split(" · ") == [
        "Faits arrêtés au 2 mai 2026",
        "Version de travail\u00a0: 3 faits à vérifier",
        "Imprimé ici",
        "Ne pas jeter sur la voie publique.",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("un · deux · trois", ["un · deux · trois"]),
        ("un · deux · tro", ["un · deux", "trois"]),
        ("un · d", ["un", "deux", "trois"]),
        ("u", ["un", "deux", "trois"]),
    ],
)
def test_parts_stand_on_a_line_as_far_as_they_fit_it_whole(
    book: FontBook, text: str, lines: list[str]
) -> None:
    wide = column(book, 1.0)
    width = wide.context.chunk_shaper(SMALL.text, "fr").shape_whole(text).width
    parts = ("un", "", "deux", "trois")
    assert join_on_lines(wide._replace(width=width), parts, SMALL) == lines
