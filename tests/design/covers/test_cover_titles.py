"""On every cover, in every plan, the title is one element, spelled as it was typed, and nothing else that one reads is left out."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.typed_letters import squeeze
from pamphlets.core.page import GeneratedElement, GlyphRun
from pamphlets.design.registry import find_design
from pamphlets.design.themes import quiet
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from tests.design.covers.cover_case import cover
from tests.support.structure.page_elements import run_text

TITLE = "Éteindre les caméras, porte à porte"


def _list_plans() -> list[tuple[str, str]]:
    plans: list[tuple[str, str]] = []
    for theme in ("trait", "sobre", "bloc"):
        plans += [(theme, name) for name in _design(theme).cover_plan_names()]
    return [*plans, ("quiet", "")]


def _design(theme: str) -> Design:
    design = quiet.LARGE_PRINT_DESIGN if theme == "quiet" else find_design(theme)
    assert design is not None
    return design


@pytest.mark.parametrize(("theme", "plan"), _list_plans())
def test_a_cover_says_its_title_once_as_it_was_typed(
    book: FontBook, theme: str, plan: str
) -> None:
    meta = Meta(
        TITLE,
        "x",
        subtitle="Petit guide",
        authors=("Les riverains",),
        series="Papiers, 3",
        draft="Épreuve.",
        cover_plan=plan,
    )
    marks, case = cover(book, _design(theme), meta)
    assert case.diagnostics == []
    letters = [mark for mark in marks if isinstance(mark.content, GlyphRun)]
    assert all(mark.element is not None for mark in letters)
    roles = {
        mark.element for mark in letters if mark.element and mark.element.role == "title"
    }
    assert len(roles) == 1
    (title,) = roles
    assert title.text == TITLE
    shown = "".join(run_text(mark) for mark in letters if mark.element == title)
    assert title.is_redrawn == (squeeze(shown) != squeeze(TITLE))
    assert squeeze(shown).replace("-", "") == squeeze(TITLE).replace("-", "")
    draft = GeneratedElement("paragraph", "Épreuve", is_repeated=True, is_redrawn=True)
    texts = {mark.element.text for mark in letters if mark.element}
    assert draft in {mark.element for mark in letters}
    assert {"Petit guide", "Les riverains"} <= texts
