"""A picture that fills a cover: which does, how it is cropped, and that its title is read over any photograph."""

from dataclasses import replace
from typing import Literal

import pytest

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.inks import find_ink
from pamphlets.core.page import Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.picture_settings import CENTRE
from pamphlets.core.style import BLACK, PAPER
from pamphlets.core.units import mm
from pamphlets.design.themes import bloc, sobre, trait
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork
from tests.design.covers.cover_case import cover, ink_of, runs

LOOKS = [sobre.DESIGN, bloc.DESIGN, trait.DESIGN]
each_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
Way = Literal["", "knockout", "overprint", "band"]
PHOTO = Artwork(Size(300, 400))
META = Meta(
    "Grève des loyers",
    "greve",
    subtitle="Ce que l’on peut faire ensemble",
    authors=("Le port",),
    cover_image="p.jpg",
    cover_alt="Un quai.",
)


@each_look
@pytest.mark.parametrize("way", ["", "knockout", "overprint", "band"])
def test_a_photograph_fills_the_cover_behind_all_words(
    book: FontBook, look: Design, way: Way
) -> None:
    marks, case = cover(book, look, replace(META, cover_title=way), {"p.jpg": PHOTO})
    assert case.diagnostics == []
    picture = marks[0]
    assert isinstance(picture.content, ScaledPicture)
    size = look.theme.page.size
    edge = mm(5)
    assert (picture.at.x, picture.at.y) == pytest.approx((edge, edge))
    assert picture.content.size.width == pytest.approx(size.width - 2 * edge)
    assert picture.content.size.height == pytest.approx(size.height - 2 * edge)
    assert picture.content.alt == "Un quai."
    assert picture.content.tones.screen_frequency == 25
    for mark, run in runs(marks):
        ink = ink_of(book, mark, run)
        assert min(ink.x, ink.y) > edge
        assert ink.right < size.width - edge
        assert ink.bottom < size.height - edge


@pytest.mark.parametrize(
    ("focus", "left"), [((0.0, 0.5), 0.0), (CENTRE, 0.5), ((1.0, 0.5), 1.0)]
)
def test_a_cropped_photograph_keeps_in_sight_what_its_author_says(
    book: FontBook, focus: tuple[float, float], left: float
) -> None:
    meta = replace(META, cover_title="band", cover_focus=focus)
    marks, _ = cover(book, sobre.DESIGN, meta, {"p.jpg": Artwork(Size(400, 400))})
    picture = marks[0].content
    assert isinstance(picture, ScaledPicture)
    assert picture.crop.width < 1.0
    assert picture.crop.x == pytest.approx((1.0 - picture.crop.width) * left)


@each_look
@pytest.mark.parametrize(
    ("way", "letters", "hem"), [("knockout", PAPER, BLACK), ("overprint", BLACK, PAPER)]
)
def test_letters_over_a_photograph_bear_a_hem_of_the_other_colour(
    book: FontBook, look: Design, way: Way, letters: object, hem: object
) -> None:
    marks, _ = cover(book, look, replace(META, cover_title=way), {"p.jpg": PHOTO})
    largest = max(runs(marks), key=lambda found: found[1].size)
    assert largest[1].ink == letters
    strokes = [
        path.stroke
        for mark in marks
        if isinstance(mark.content, ScaledDrawing)
        for path in mark.content.drawing.paths
        if path.stroke is not None
    ]
    assert strokes
    assert {stroke.ink for stroke in strokes} == {hem}
    assert min(stroke.width for stroke in strokes) >= 2 * 0.8  # points: less closes up


@each_look
@pytest.mark.parametrize(
    ("ink", "letters"), [("rouge", PAPER), ("jaune", BLACK)], ids=["dark", "pale"]
)
def test_a_band_is_in_the_spot_ink_and_its_letters_are_read_on_it(
    book: FontBook, look: Design, ink: str, letters: object
) -> None:
    spot = find_ink(ink)
    assert spot is not None
    inked = replace(look, theme=replace(look.theme, ink=spot))
    marks, _ = cover(book, inked, replace(META, cover_title="band"), {"p.jpg": PHOTO})
    band = next(mark for mark in marks if isinstance(mark.content, Rule))
    assert isinstance(band.content, Rule)
    assert band.content.ink == spot
    assert max(runs(marks), key=lambda found: found[1].size)[1].ink == letters


@each_look
def test_a_black_band_is_no_broader_than_a_copier_keeps(
    book: FontBook, look: Design
) -> None:
    for title in (
        "L’eau",
        META.title,
        "Où sont passées les clés de la maison du peuple\u202f?",
    ):
        meta = replace(META, title=title, cover_title="band")
        marks, _ = cover(book, look, meta, {"p.jpg": PHOTO})
        for mark in marks:
            if isinstance(mark.content, Rule) and mark.content.ink == BLACK:
                assert min(mark.content.height, mark.content.width) <= mm(30) + 0.01


@each_look
def test_what_would_be_cropped_away_or_is_drawn_stands_within_the_cover(
    book: FontBook, look: Design
) -> None:
    panorama = Artwork(Size(900, 200))
    drawing = Artwork(Size(300, 400), Drawing(Size(300, 400), ()))
    for artwork in (panorama, drawing):
        marks, _ = cover(book, look, META, {"p.jpg": artwork})
        (shown,) = [
            mark.content
            for mark in marks
            if isinstance(mark.content, ScaledPicture)
            or (isinstance(mark.content, ScaledDrawing) and mark.content.alt)
        ]
        assert shown.size.width < look.theme.page.size.width - mm(15)


@each_look
def test_a_drawing_fills_the_cover_where_the_author_places_the_title_on_it(
    book: FontBook, look: Design
) -> None:
    drawing = Artwork(Size(300, 300), Drawing(Size(300, 300), ()))
    marks, _ = cover(
        book, look, replace(META, cover_title="band", bleeds=True), {"p.jpg": drawing}
    )
    content = marks[0].content
    assert isinstance(content, ScaledDrawing)
    assert content.size.width == pytest.approx(look.theme.page.size.width + 2 * mm(3))
    assert content.crop.width < 1


@each_look
def test_a_title_too_long_for_its_picture_is_told(book: FontBook, look: Design) -> None:
    meta = replace(META, title="des mots et encore des mots " * 60, cover_title="knockout")
    _, case = cover(book, look, meta, {"p.jpg": PHOTO})
    errors = {doubt.code for doubt in case.diagnostics if doubt.severity == "error"}
    assert errors & {"page-full", "cover-title"}


@each_look
def test_a_plan_that_a_picture_takes_the_place_of_is_told(
    book: FontBook, look: Design
) -> None:
    plan = next(iter(look.cover_plans))
    _, case = cover(book, look, replace(META, cover_plan=plan), {"p.jpg": PHOTO})
    assert [doubt.code for doubt in case.diagnostics] == ["cover-plan-picture"]
