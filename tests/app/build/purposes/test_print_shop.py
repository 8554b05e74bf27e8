"""A title for a shop: one file or a cover apart, the order sheet, and what is doubtful."""

import shutil
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from pamphlets.app.build.build_options import BuildOutcome, BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.purposes.print_shop import fill_last_sheet
from pamphlets.app.build.titles import find_titles
from pamphlets.app.messages import message_fields, word_diagnostic
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import Page
from pamphlets.core.source import Diagnostic
from pamphlets.core.units import mm
from pamphlets.languages.wording import speak_language
from pamphlets.prepress.paper_stock import parse_stock
from pamphlets.prepress.shop_order import ShopOrder

_TEXT = """---
titre: Le quai
auteurs: [Ana Roux]
collectif: Les amis du quai
adresse: 12 rue du Port, 44000 Nantes
imprimeur: Imprimerie du Port, 44000 Nantes
brouillon: oui
---

## Un

Des mots.
"""


def build(folder: Path, order: ShopOrder, text: str = _TEXT) -> BuildOutcome:
    content = folder / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "brochures" / "quai.md").write_text(text)
    request = BuildRequest(content, folder / "build", purpose="imprimeur", shop_order=order)
    (outcome,) = build_stale(request, find_titles(content), lambda _slug: None)
    assert outcome.state == "made", outcome.diagnostics
    return outcome


def test_a_stapled_title_is_one_file_and_its_order_sheet(tmp_path: Path) -> None:
    outcome = build(tmp_path, ShopOrder())
    assert [name.rpartition("imprimeur")[2] for name in outcome.files] == [
        "-bon-de-commande.pdf",
        ".pdf",
    ]
    pages = pypdf.PdfReader(tmp_path / "build" / "quai" / outcome.files[1]).pages
    assert len(pages) == outcome.pages
    assert len(pages) % 4 == 0
    assert "print-shop-draft" in [told.code for told in outcome.diagnostics]
    assert outcome.first_to_print is not None
    assert outcome.first_to_print.name == outcome.files[0]


def test_a_glued_title_has_its_cover_apart_as_wide_as_its_paper_makes_it(
    tmp_path: Path,
) -> None:
    stock = parse_stock("carte 500 g, main 4")
    text = _TEXT + "\n".join(
        f"## Partie {number}\n\n{'Des mots. ' * 200}\n" for number in range(6)
    )
    outcome = build(tmp_path, ShopOrder(5, binding="glue", inner_stock=stock), text)
    folder = tmp_path / "build" / "quai"
    inside, cover = [pypdf.PdfReader(folder / name).pages for name in outcome.files[1:]]
    assert "interieur" in outcome.files[1]
    assert len(inside) == outcome.pages - 4
    assert len(cover) == 2
    spine = mm(len(inside) / 2 * 500 * 4 / 1000)
    width = 2 * float(inside[0].trimbox.width) + spine
    assert float(cover[0].trimbox.width) == pytest.approx(width, abs=0.02)


def test_a_leaflet_of_four_pages_is_stapled_whatever_is_asked(tmp_path: Path) -> None:
    outcome = build(tmp_path, ShopOrder(binding="glue"))
    assert outcome.pages == 4
    assert not any("couverture" in name for name in outcome.files)


@pytest.mark.parametrize(("count", "blanks"), [(8, 0), (9, 3), (10, 2), (11, 1)])
def test_blank_pages_fill_the_last_sheet_before_the_cover(count: int, blanks: int) -> None:
    trim = Rect(0, 0, 9, 9)
    pages = [Page(Size(9, 9), trim, (), str(number)) for number in range(1, count + 1)]
    labels = [page.label for page in fill_last_sheet(pages)]
    own = [str(number) for number in range(1, count + 1)]
    assert labels == [*own[:-2], *[""] * blanks, *own[-2:]]


def test_who_prints_is_not_missed_where_a_shop_is_named(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "collectif.yaml").write_text('collectif: "[nom]"\n')
    text = _TEXT.replace(
        "collectif: Les amis du quai\nadresse: 12 rue du Port, 44000 Nantes\n", ""
    )
    text += "\n# Page\n\nDes mots.\n" * 8
    outcome = build(tmp_path, ShopOrder(binding="glue"), text)
    doubts = {told.code: told for told in outcome.diagnostics}
    assert "placeholder-imprint" not in doubts
    assert message_fields(doubts["print-shop-spine"])["least"] == "3"
    with speak_language("fr"):
        assert message_fields(doubts["print-shop-spine"])["spine"] == "0,7"


def test_a_coarse_picture_is_sharp_as_wide_as_its_hint_says(tmp_path: Path) -> None:
    images = tmp_path / "content" / "images"
    images.mkdir(parents=True)
    Image.linear_gradient("L").resize((600, 900)).save(images / "lac.png")

    def build_picture(braces: str) -> list[Diagnostic]:
        shutil.rmtree(tmp_path / "content" / "brochures", ignore_errors=True)
        text = _TEXT + f"\n![Un lac](../images/lac.png){{gris {braces}}}\n"
        told = build(tmp_path, ShopOrder(), text).diagnostics
        return [doubt for doubt in told if doubt.code == "print-shop-coarse"]

    (coarse,) = build_picture("")
    with speak_language("fr"):
        _, hint = word_diagnostic(coarse, message_fields(coarse))
    typed = hint.rpartition("{")[2].removesuffix("}")
    assert typed.startswith("largeur=")
    assert build_picture(typed) == []
