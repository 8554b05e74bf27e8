"""What an order sheet says of a title, in both languages."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.units import PAGE_SIZES, mm
from pamphlets.prepress.paper_stock import parse_stock
from pamphlets.printing.order_sheet.order_details import OrderDetails
from pamphlets.printing.order_sheet.order_page import write_order_sheet
from pamphlets.printing.order_sheet.order_text import OrderText, word_order
from pamphlets.printing.order_sheet.order_words import load_order_words

FONTS = Path(__file__).resolve().parents[3] / "fonts"
STAPLED = OrderDetails(
    "Le quai", "Les amis du quai", "Imprimerie du Port", Size(*PAGE_SIZES["A5"]), 24, "staples", 3, ("black",), ("black",),
    (("quai-imprimeur.pdf", "whole"),),
)  # fmt: skip
GLUED = replace(
    STAPLED,
    page_count=84,
    binding="glue",
    spine=mm(5.3),
    inner_inks=("black",),
    cover_inks=("black", "rouge"),
    spot_inks=("rouge",),
    copies=300,
    inner_stock=parse_stock("offset 90 g"),
    bleeding_pages=("1", "4"),
)


def word(details: OrderDetails) -> OrderText:
    return word_order(details, load_order_words("fr"))


def rows(details: OrderDetails) -> dict[str, str]:
    return dict(word(details).rows)


def test_a_stapled_booklet_is_ordered_in_the_words_of_a_shop() -> None:
    said = rows(STAPLED)
    assert said["Exemplaires"] == ""  # to be filled in by hand
    assert said["Format fini"].startswith("A5, 148 × 210")
    assert said["Pages"] == "24, dont les 4 de la couverture"
    assert said["Encres"] == "noir"
    assert "proposition" in said["Papier intérieur"]
    assert said["Papier de couverture"] == "le même qu’à l’intérieur"
    assert "piqûre à cheval" in said["Pliage, reliure"]
    assert said["Fond perdu"].startswith("inutile")
    assert "100, 300 et 500 exemplaires" in word(STAPLED).call
    assert word(STAPLED).warnings == ()


def test_a_glued_book_has_a_spine_a_cover_and_questions_about_both() -> None:
    said, text = rows(GLUED), word(GLUED)
    # Its title is red.
    assert any(
        check.startswith("Ce qui est noir est d’une seule encre") for check in text.checks
    )
    assert said["Exemplaires"] == "300"
    assert said["Pages"] == "80 à l’intérieur, et une couverture de 4"
    assert "dos de 5,3" in said["Pliage, reliure"]
    assert (
        said["Encres"]
        .split("\u2028")[0]
        .endswith("noir\u00a0; couverture\u00a0: noir et rouge")
    )
    assert "1,25" in said["Papier intérieur"]
    assert said["Fond perdu"].endswith("p. 1, 4")
    assert "main" in text.questions[0]
    assert "rouge" in text.questions[1]
    assert "dos" in text.checks[-1]
    assert "300 exemplaires" in text.call
    narrow = word(replace(GLUED, spine=mm(4.9)))
    assert narrow.checks == word(STAPLED).checks


def test_what_is_to_be_mended_is_said_before_what_is_to_be_looked_at() -> None:
    doubtful = replace(
        GLUED, draft="Version de travail", coarse_pictures=("a.jpg",), short_pages=("7",), has_thin_spine=True
    )  # fmt: skip
    assert len(word(doubtful).warnings) == 4
    assert "Version de travail" in word(doubtful).warnings[0]


def test_decimals_are_written_as_the_language_writes_them() -> None:
    thin = replace(GLUED, has_thin_spine=True)
    for lang, spine, bulk in (("fr", "5,3", "1,25"), ("en", "5.3", "1.25")):
        text = word_order(thin, load_order_words(lang))
        facts = " ".join([fact for _, fact in text.rows])
        assert spine in facts
        assert bulk in facts
        assert spine in text.warnings[0]


@pytest.mark.parametrize("details", [STAPLED, GLUED])
def test_the_sheet_is_one_page_with_all_its_words(details: OrderDetails) -> None:
    out = BytesIO()
    write_order_sheet(details, "fr", FONTS, out)
    (page,) = pypdf.PdfReader(out).pages
    text = " ".join(page.extract_text().split())
    for label, _ in word(details).rows:
        assert label in text
    assert "quai-imprimeur.pdf" in text
