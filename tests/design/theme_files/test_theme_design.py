"""What a theme file says comes over the theme that it begins with, in proportion, and into covers and headlines too."""

from dataclasses import replace

import pytest

from pamphlets.core.drawing import Drawing, Fill, VectorPath, polygon
from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.page import GlyphRun, PageItems, ScaledDrawing
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, PAPER, Ink, LabelStrip
from pamphlets.core.units import mm
from pamphlets.design.registry import find_design
from pamphlets.design.theme_files.theme_design import ThemeDrawings, make_design
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.readers.theme_file.reader import read_theme_file

NO_DRAWINGS = ThemeDrawings()
SQUARE = Drawing(Size(10, 10), (VectorPath(polygon([(0, 0), (10, 0), (10, 10)]), Fill()),))


def make(text: str, base: str = "sobre", drawings: ThemeDrawings = NO_DRAWINGS) -> Design:
    """The design of a theme file."""
    settings, faults = read_theme_file(Source("a.yaml", text), "a")
    assert faults == []
    known = find_design(base)
    assert known is not None
    return make_design(settings, known, drawings)


def families(marks: PageItems) -> set[str]:
    """The families of the letters among marks."""
    names: set[str] = set()
    for mark in marks:
        if isinstance(mark.content, GlyphRun):
            words = [word for word in mark.content.words if isinstance(word, ShapedWord)]
            names |= {word.font.face.family for word in words}
    return names


def context(design: Design) -> TypesettingContext:
    book = FontBook(FONTS, design.theme.fallback_fonts)
    return TypesettingContext(design.theme, book, Source("a.md", ""), {}, {})


@pytest.mark.parametrize("base", ["sobre", "bloc", "trait"])
def test_an_empty_file_is_its_base(base: str) -> None:
    known = find_design(base)
    assert known is not None
    assert make("", base) == replace(known, theme=replace(known.theme, name="a"))


def test_all_that_is_in_proportion_to_the_text_follows_it() -> None:
    base, design = make(""), make("texte: {corps: 22 pt}")
    for role in ("body", "heading-2", "caption", "quote"):
        old, new = base.theme.block_styles[role].text, design.theme.block_styles[role].text
        assert new.size == pytest.approx(2 * old.size)
        assert new.leading == pytest.approx(2 * old.leading)
    assert design.theme.page.grid_step == pytest.approx(2 * base.theme.page.grid_step)
    assert design.tightest == pytest.approx([2 * value for value in base.tightest])


def test_a_text_is_as_small_as_it_is_asked_and_its_notes_no_larger() -> None:
    styles = make("texte: {corps: 8 pt, interligne: 11 pt}").theme.block_styles
    assert (styles["body"].text.size, styles["body"].text.leading) == (8, 11)
    assert styles["note"].text.size == 8
    assert make("texte: {corps: 10 pt}").theme.block_styles["note"].text.size == 9


def test_the_text_s_font_stands_wherever_the_old_one_stood() -> None:
    styles = make("texte: {police: Source Sans 3, graisse: 400, alignement: gauche, césures: non}").theme.block_styles  # fmt: skip
    for role in ("body", "note", "quote", "heading-2"):
        assert styles[role].text.font.family == "Source Sans 3"
    assert styles["body"].text.font.weight == 400
    assert styles["term"].text.font.weight == 700
    assert styles["code"].text.font.family == "JetBrains Mono"
    assert {styles[role].align for role in ("body", "quote", "note")} == {"left"}
    assert not styles["note"].hyphenate
    assert styles["pull-quote"].align == "center"


def test_the_later_section_holds_over_the_wider_one() -> None:
    text = "titre 2: {corps: 20 pt, interligne: 1.5}\ntitres: {police: Anton, corps: 10 pt, capitales: oui}\n"
    styles = make(text).theme.block_styles
    second, third = styles["heading-2"].text, styles["heading-3"].text
    assert (second.size, second.leading, second.font.family) == (20, 30, "Anton")
    assert (third.size, third.caps) == (10, True)


def test_margins_come_over_those_of_another_page() -> None:
    page = make("page: A6\nmarges: {haut: 15 mm}\n").theme.page
    assert page.size.width == pytest.approx(mm(105))
    assert page.top == pytest.approx(mm(15))
    assert page.inner < mm(17)


def test_borders_are_changed_added_and_taken_away() -> None:
    theme = make(
        "encadrés: {filets: non}\ncitations: {filets: barre, épaisseur: 3 pt}\n"
    ).theme
    assert "aside" not in theme.borders
    assert (theme.borders["quote"].kind, theme.borders["quote"].weight) == ("side", 3)
    assert theme.heaviest_rule == 3
    assert make("encadrés: {filets: non}").theme.heaviest_rule > 0
    rules = make("encadrés: {épaisseur: 4 pt}").theme.borders["aside"]
    assert (rules.weight, round(rules.lower_weight, 3)) == (4, 1.2)


def test_letters_on_a_dark_strip_are_white_and_on_a_white_one_black() -> None:
    styles = make("titres: {étiquette: encre}\ntitre 3: {étiquette: blanc}\n").theme.block_styles  # fmt: skip
    strip, white = styles["heading-2"].label, styles["heading-3"].label
    assert strip is not None
    assert white is not None
    assert strip.fill is None
    assert styles["heading-2"].text.ink == PAPER
    assert (white.fill, white.frame > 0) == (PAPER, True)
    assert styles["heading-3"].text.ink != PAPER
    assert make("titres: {étiquette: non}").theme.block_styles["heading-2"].label is None


@pytest.mark.parametrize("base", ["sobre", "bloc", "trait"])
def test_covers_and_headlines_are_in_the_theme_s_letters(base: str) -> None:
    design = make("texte: {police: JetBrains Mono}\ntitres: {police: JetBrains Mono}\nannexes: {police: JetBrains Mono}\n", base)  # fmt: skip
    headline = design.set_headline(context(design), "Qui soigne ?", Size(300, 200), "fr")
    assert families(headline.marks) <= {"JetBrains Mono"}
    marks = design.draw_cover(context(design), Meta("Un titre", "a", subtitle="Oui"))
    assert families(marks) <= {"JetBrains Mono"}


@pytest.mark.parametrize("plan", ["sobre", "bloc", "trait", "étiquettes"])
def test_the_fonts_of_a_cover_may_be_its_own(plan: str) -> None:
    design = make(f"couverture: {{plan: {plan}, police: Archivo Black}}")
    ctx = context(design)
    design.draw_cover(ctx, Meta("Un titre", "a"))
    assert "archivo black" in ctx.font_book.asked_families
    assert "anton" not in ctx.font_book.asked_families
    known = find_design(plan)
    assert known is None or design.cover_plans == known.cover_plans


def test_a_drawing_lies_under_the_cover_and_the_ornament_is_the_emblem() -> None:
    drawings = ThemeDrawings(ornament=SQUARE, cover=SQUARE)
    design = make("couverture: étiquettes", drawings=drawings)
    ctx = context(design)
    ground, *marks = design.draw_cover(ctx, Meta("Un titre", "a", authors=("Ana",)))
    assert isinstance(ground.content, ScaledDrawing)
    assert ground.content.size == design.theme.page.size
    width = ground.content.size.width / ground.content.size.height
    assert ground.content.crop.width == pytest.approx(width)
    assert ground.content.crop.height == 1
    drawn = [mark.content.drawing for mark in marks if isinstance(mark.content, ScaledDrawing)]  # fmt: skip
    assert SQUARE in drawn
    emblem = design.draw_emblem(ctx, "Un titre", Size(100, 50))
    assert emblem.size == Size(100, 50)
    assert emblem.paths[0].segments[0] == ("M", 25.0, 0.0)


def test_a_title_with_a_picture_of_its_own_has_no_drawing_of_the_theme_s() -> None:
    drawing = replace(SQUARE, paths=())
    design = make("couverture: étiquettes", drawings=ThemeDrawings(cover=drawing))
    marks = design.draw_cover(context(design), Meta("Un", "a", cover_image="a.jpg"))
    grounds = [mark.content for mark in marks if isinstance(mark.content, ScaledDrawing)]
    assert drawing not in [ground.drawing for ground in grounds]


@pytest.mark.parametrize("has_ground", [True, False])
def test_what_is_typed_on_a_cover_over_a_drawing_stands_on_paper(has_ground: bool) -> None:
    drawings = ThemeDrawings(cover=SQUARE if has_ground else None)
    design = make("couverture: étiquettes", drawings=drawings)
    ink = Ink("jaune", (1.0, 0.85, 0.0))
    heading = design.theme.block_styles["heading-1"]
    heading = replace(heading, label=LabelStrip(ink))
    ctx = context(replace(design, theme=design.theme.with_style("heading-1", heading)))
    marks = design.draw_cover(ctx, Meta("Un", "a", subtitle="Deux mots", lang="fr"))
    grounds = [mark.content for mark in marks if isinstance(mark.content, ScaledDrawing)]
    inks = [drawing.drawing.paths[0].fill for drawing in grounds]
    assert (Fill(PAPER) in inks) == has_ground
    title = next(mark.content for mark in marks if isinstance(mark.content, GlyphRun))
    assert title.ink == BLACK


LABEL_TITLES = (
    "Un", "La prison, dehors", "Anticonstitutionnellement", "À bas l’état d’urgence sanitaire permanent et ses applications",
    "Qui soigne ? Qui attend ?", "34 22", "« Œuvrer »", "ΑΒΓ δέλτα", "Ç", "a " * 20,
)  # fmt: skip


@pytest.mark.parametrize("title", LABEL_TITLES)
def test_no_letter_of_a_title_on_strips_leaves_the_page(title: str) -> None:
    design = make("titres: {police: Archivo Black}\ncouverture: étiquettes\n")
    ctx = context(design)
    marks = design.draw_cover(ctx, Meta(title.strip(), "a", subtitle="Et la suite"))
    size = design.theme.page.size
    for mark in marks:
        if isinstance(mark.content, GlyphRun):
            assert mark.at.x >= mm(8)
            assert mark.at.x + mark.content.advance <= size.width - mm(8)
            assert mm(8) < mark.at.y < size.height
    assert marks == design.draw_cover(ctx, Meta(title.strip(), "a", subtitle="Et la suite"))
    other = design.draw_cover(ctx, Meta(title.strip(), "a", subtitle="Et la suite", seed=2))
    assert other != marks


def test_a_title_too_long_for_strips_is_an_error() -> None:
    design = make("couverture: étiquettes")
    ctx = context(design)
    design.draw_cover(ctx, Meta("mot " * 150, "a"))
    assert "cover-title" in {told.code for told in ctx.diagnostics}


def _shape_author(family: str, author: str) -> tuple[list[str], list[int]]:
    """What a reader gets of a cover's words, and the glyphs that are printed."""
    design = make(f"titres: {{police: {family}}}")
    marks = design.draw_cover(context(design), Meta("Un titre", "a", authors=(author,)))
    words = [
        word
        for mark in marks
        if isinstance(mark.content, GlyphRun)
        for word in mark.content.words
        if isinstance(word, ShapedWord)
    ]
    numbers = [glyph.glyph_id for word in words for glyph in word.glyphs]
    return [word.text for word in words], numbers


@pytest.mark.parametrize(
    ("family", "is_in_capitals"), [("Archivo Black", True), ("EB Garamond", False)]
)
def test_authors_stand_in_capitals_where_a_face_has_no_small_ones(
    family: str, is_in_capitals: bool
) -> None:
    typed, glyphs = _shape_author(family, "Ana Roux")
    assert "Ana Roux" in " ".join(typed)
    assert (glyphs == _shape_author(family, "ANA ROUX")[1]) == is_in_capitals


def test_every_second_strip_is_in_the_ink() -> None:
    design = make("couverture: étiquettes")
    ink = Ink("rouge", (1.0, 0.0, 0.0))
    theme = replace(design.theme, ink=ink, letter_ink=ink)
    ctx = context(replace(design, theme=theme))
    inks = set()
    for seed in range(4):
        for mark in design.draw_cover(ctx, Meta("Un deux trois quatre", "a", seed=seed)):
            if isinstance(mark.content, ScaledDrawing):
                inks |= {path.fill.ink for path in mark.content.drawing.paths if path.fill}
    assert ink in inks
    assert len(inks) == 2
