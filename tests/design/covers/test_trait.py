"""Covers of Trait: the motif of the title, cropped by the trim; the title cut where there is none; the words stay text."""

from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.geometry import Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import GlyphRun, PageItem, PageItems, ScaledDrawing
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, Ink, Theme
from pamphlets.design.covers.trait import COVER_PLANS, draw_cover, draw_emblem
from pamphlets.design.themes.trait import THEME
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext

FONTS = FontBook(Path(__file__).parents[3] / "fonts", THEME.fallback_fonts)
PAGE = THEME.page.size
PLAIN = Meta("Contre la vidéosurveillance", "essai", authors=("Ana Roux",))
UNKNOWN = replace(PLAIN, title="Que faire\u202f?")


def context(theme: Theme = THEME) -> TypesettingContext:
    return TypesettingContext(theme, FONTS, Source("essai.md", ""), {}, {})


def cover(meta: Meta, theme: Theme = THEME) -> PageItems:
    case = context(theme)
    marks = draw_cover(case, meta)
    assert case.diagnostics == []
    return marks


def drawings(marks: PageItems) -> list[PageItem]:
    return [mark for mark in marks if isinstance(mark.content, ScaledDrawing)]


def words(marks: PageItems) -> str:
    text = ""
    for mark in marks:
        if isinstance(mark.content, GlyphRun):
            for word in mark.content.words:
                text += word.text if isinstance(word, ShapedWord) else " "
    return text.casefold()


def inks(marks: PageItems) -> set[Ink]:
    found: set[Ink] = set()
    for mark in drawings(marks):
        assert isinstance(mark.content, ScaledDrawing)
        found |= {path.fill.ink for path in mark.content.drawing.paths if path.fill}
    return found


@pytest.mark.parametrize("plan", ["grand", "lumière", "damier", "frise"])
def test_the_motif_is_cropped_by_the_trim(plan: str) -> None:
    marks = cover(replace(PLAIN, title="La caméra", cover_plan=plan))
    art = max(drawings(marks), key=lambda mark: mark.content.size.width)  # type: ignore[union-attr]
    assert isinstance(art.content, ScaledDrawing)
    assert art.at.x < 0
    assert art.at.x + art.content.size.width > PAGE.width
    assert art.at.y < 0 or art.at.y + art.content.size.height > PAGE.height


@pytest.mark.parametrize("meta", [PLAIN, UNKNOWN], ids=["motif", "letters"])
def test_the_words_of_a_title_that_is_cut_can_be_found(meta: Meta) -> None:
    said = words(cover(meta))
    for word in meta.title.casefold().replace("\u202f", " ").split():
        assert word in said
    assert "ana roux" in said


def test_a_title_chooses_its_plan_and_a_seed_another() -> None:
    covers = {cover(replace(PLAIN, seed=seed)) for seed in range(4)}
    assert len(covers) == 4
    assert cover(replace(PLAIN, seed=3)) == cover(replace(PLAIN, seed=3))


def test_a_plan_is_obeyed_by_any_of_its_names() -> None:
    assert cover(replace(PLAIN, cover_plan="damier")) == cover(
        replace(PLAIN, cover_plan="checks")
    )
    assert cover(replace(PLAIN, cover_plan="lumiere")) == cover(
        replace(PLAIN, cover_plan="lumière")
    )
    assert set(COVER_PLANS.values()) == {"large", "light", "checks", "frieze", "letters"}


def test_an_author_s_motifs_go_before_the_title_s() -> None:
    asked = replace(THEME, motifs=("clé",))
    meta = replace(PLAIN, cover_plan="damier")
    assert cover(meta, asked) != cover(meta)
    assert cover(replace(UNKNOWN, cover_plan="damier"), asked) != cover(UNKNOWN)


def test_letters_can_be_asked_for_and_stand_where_there_is_no_motif() -> None:
    asked = replace(THEME, motifs=("lettres",))
    assert cover(PLAIN, asked) == cover(replace(PLAIN, cover_plan="lettres"))
    assert cover(UNKNOWN, asked) == cover(UNKNOWN)


@pytest.mark.parametrize(
    "meta", [PLAIN, UNKNOWN, replace(PLAIN, title="La caméra", cover_plan="frise")]
)
def test_a_flat_ink_is_on_every_cover_and_black_alone_without_it(meta: Meta) -> None:
    red = find_ink("rouge")
    assert red is not None
    assert red in inks(cover(meta, replace(THEME, ink=red)))
    assert red not in inks(cover(meta))
    assert BLACK in inks(cover(meta))


@pytest.mark.parametrize(
    "title",
    [
        "",
        "!",
        "mot " * 60,
        "Anticonstitutionnellement",
        "Ça\u00a0: « où »\u202f?",
        "12",
        "Ελευθερία",
        "É" * 40,
    ],
)
def test_a_strange_title_is_set_or_told_and_never_leaves_the_page(title: str) -> None:
    case = context()
    marks = draw_cover(case, replace(PLAIN, title=title))
    for mark in marks:
        if (
            isinstance(mark.content, GlyphRun)
            and not mark.content.angle
            and not case.diagnostics
        ):
            assert mark.at.x >= -0.05 * mark.content.size  # the white before a letter
            assert mark.at.x + mark.content.advance <= PAGE.width + 0.05 * mark.content.size


@pytest.mark.parametrize(
    ("title", "plan", "code"),
    [
        ("Contre la vidéosurveillance", "frise", "cover-plan-full"),
        ("Que faire\u202f?", "damier", "cover-plan-motif"),
    ],
)
def test_a_plan_that_an_author_asks_for_in_vain_is_told(
    title: str, plan: str, code: str
) -> None:
    case = context()
    draw_cover(case, replace(PLAIN, title=title, cover_plan=plan))
    assert code in [doubt.code for doubt in case.diagnostics]
    unasked = context()
    draw_cover(unasked, replace(PLAIN, title=title))
    assert code not in [doubt.code for doubt in unasked.diagnostics]


def test_an_emblem_is_the_motif_or_the_initial() -> None:
    size = Size(60, 60)
    motif = draw_emblem(context(), PLAIN.title, size)
    initial = draw_emblem(context(), "Que faire", size)
    assert motif.size == initial.size == size
    assert motif != draw_emblem(context(), "Le pain", size)
    assert initial != draw_emblem(context(), "Zut", size)
    assert isinstance(draw_emblem(context(), "", size), Drawing)


def test_a_large_emblem_fills_its_box() -> None:
    box = Size(700, 620)
    drawing = draw_emblem(context(), PLAIN.title, box)
    assert drawing.size == box
    assert len(drawing.paths) > len(
        draw_emblem(context(), PLAIN.title, Size(200, 200)).paths
    )


@pytest.mark.parametrize("plan", ["", "frise", "lettres"])
def test_a_letter_that_no_font_has_is_told_once_and_where(plan: str) -> None:
    case = context()
    draw_cover(case, replace(UNKNOWN, title="日本 fleur", cover_plan=plan))
    assert {doubt.code for doubt in case.diagnostics} == {"missing-glyph"}
    assert draw_emblem(case, "日本", Size(60, 60)).paths
