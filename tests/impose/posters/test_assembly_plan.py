"""The plan of a poster: where picture and words stand, what is drawn, and what hands are told, in both languages."""

from itertools import pairwise
from pathlib import Path

import pytest

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.sheet_words import load_sheet_words
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, line_operators
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.posters.assembly_plan import draw_assembly_plan, lay_out_assembly
from pamphlets.impose.posters.assembly_steps import list_assembly_steps
from pamphlets.impose.posters.tile_marks import TiledPoster
from pamphlets.pdf.content.text_lines import TextLines

FONTS = TextLines(Path(__file__).resolve().parents[3] / "fonts")
A4 = Size(mm(210), mm(297))
A5 = Size(mm(148), mm(210))
A2 = (420_000, 594_000)
NO_BREAK = "\u00a0"


def poster(
    size: tuple[int, int] = A2, overlap: int = 10_000, sheet: Size = A4, lang: Lang = "fr"
) -> TiledPoster:
    tiling = Tiling(200_000, 280_000, overlap, (size,))
    return TiledPoster(tiling, size, sheet, "A4", load_sheet_words(lang), FONTS)


def steps(of: TiledPoster) -> list[str]:
    return [step.replace(NO_BREAK, " ") for step in list_assembly_steps(of)]


def test_on_a_portrait_sheet_words_stand_below_the_picture() -> None:
    layout = lay_out_assembly(A4, Size(mm(420), mm(594)))
    picture, text = layout.picture_area, layout.text_area
    assert layout.scale == 1
    assert picture.x == text.x == mm(14)
    assert picture.width == text.width == pytest.approx(mm(182))
    assert picture.bottom + 21 == pytest.approx(text.y)
    assert text.bottom == pytest.approx(A4.height - mm(14))
    assert picture.height == pytest.approx(0.62 * (A4.height - picture.y - mm(14)))


def test_a_broad_page_takes_no_more_height_than_its_picture() -> None:
    layout = lay_out_assembly(A4, Size(400.0, 100.0))
    assert layout.picture_area.height == pytest.approx(layout.picture_area.width / 4)


def test_on_a_landscape_sheet_words_stand_at_the_right_of_the_picture() -> None:
    sheet = Size(mm(297), mm(210))
    layout = lay_out_assembly(sheet, Size(500.0, 500.0))
    picture, text = layout.picture_area, layout.text_area
    assert picture.y == text.y
    assert picture.height == text.height
    assert picture.width == pytest.approx(min((sheet.width - mm(28)) / 2, picture.height))
    assert picture.right + 21 == pytest.approx(text.x)
    assert text.right == pytest.approx(sheet.width - mm(14))
    assert lay_out_assembly(sheet, Size(900.0, 500.0)).picture_area.width == pytest.approx(
        (sheet.width - mm(28)) / 2
    )


@pytest.mark.parametrize(
    ("sheet", "scale"),
    [
        (A4, 1.0),
        (A5, 148 / 210),
        (Size(mm(841), mm(1189)), 1.4),
        (Size(300.0, 300.0), 300 / mm(210)),
    ],
)
def test_sizes_go_with_the_shorter_side_of_the_sheet_up_to_a_limit(
    sheet: Size, scale: float
) -> None:
    assert lay_out_assembly(sheet, Size(100.0, 100.0)).scale == pytest.approx(scale)


def test_words_are_made_smaller_until_they_fit_but_stay_readable_where_they_can() -> None:
    on_a4 = lay_out_assembly(A4, Size(mm(420), mm(594)))
    _, labels = draw_assembly_plan(poster(), on_a4.picture_area, on_a4)
    heading, *rest = labels
    assert heading.size == 17.0
    sizes = {label.size for label in rest if " " in label.text}
    assert sizes == {10.5}
    small = lay_out_assembly(Size(mm(105), mm(148)), Size(mm(420), mm(594)))
    of = poster(sheet=Size(mm(105), mm(148)))
    _, labels = draw_assembly_plan(of, small.picture_area, small)
    (size,) = {label.size for label in labels[1:] if " " in label.text}
    lowest = min(label.y for label in labels)
    assert 4.0 * 0.95 < size < 8.0
    assert lowest >= of.sheet_size.height - small.text_area.bottom - 0.01


def test_every_tile_has_its_name_in_the_middle_of_what_it_alone_shows() -> None:
    layout = lay_out_assembly(A4, Size(mm(420), mm(594)))
    box = Rect(100.0, 100.0, 210.0, 297.0)  # half a point to a millimetre of an A2 poster
    marks, labels = draw_assembly_plan(poster(), box, layout)
    names = {label.text: label for label in labels if len(label.text) == 2}
    assert sorted(names) == ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"]
    assert [names[name].size for name in ("A1", "B2", "A3")] == [
        13,
        13,
        pytest.approx(0.7 * 15 / FONTS.measure_width("A3")),
    ]
    width = FONTS.measure_width("A1") * 13
    first, second = names["A1"], names["B2"]
    assert first.x + width / 2 == pytest.approx(100 + 95 / 2)
    assert second.x + FONTS.measure_width("B2") * 13 / 2 == pytest.approx(
        100 + 95 + 5 + 90 / 2
    )
    assert first.y + 0.33 * 13 == pytest.approx(A4.height - 100 - 135 / 2)
    assert second.y + 0.33 * 13 == pytest.approx(A4.height - 100 - 135 - 5 - 130 / 2)
    assert (
        marks.count(b" l S") == 3 * 4
    )  # each seam white, black, and dashed where the strip ends


def test_small_tiles_have_no_names() -> None:
    layout = lay_out_assembly(A4, Size(mm(420), mm(594)))
    _, labels = draw_assembly_plan(poster(), Rect(0.0, 0.0, 10.5, 14.85), layout)
    assert not [label for label in labels if len(label.text) == 2]


def test_the_picture_is_framed_and_its_seams_cross_it() -> None:
    of, box = poster((380_000, 280_000)), Rect(50.0, 100.0, 190.0, 140.0)
    marks, _ = draw_assembly_plan(of, box, lay_out_assembly(A4, Size(380.0, 280.0)))
    height = A4.height
    frame = format_lengths(50.0, height - 240.0, 190.0, 140.0) + b" re S Q"
    assert frame in marks
    seam = line_operators(145.0, height - 100.0, 145.0, height - 240.0)
    strip_end = line_operators(150.0, height - 100.0, 150.0, height - 240.0)
    assert (marks.count(seam), marks.count(strip_end)) == (2, 1)


def test_on_smaller_paper_margins_and_heading_are_smaller_too() -> None:
    layout = lay_out_assembly(A5, Size(mm(420), mm(594)))
    scale = 148 / 210
    assert layout.picture_area.x == pytest.approx(mm(14) * scale)
    assert layout.picture_area.y == pytest.approx((mm(14) + 2.2 * 17) * scale)
    assert layout.text_area.y - layout.picture_area.bottom == pytest.approx(21 * scale)
    _, (heading, *_) = draw_assembly_plan(poster(sheet=A5), layout.picture_area, layout)
    assert heading.size == pytest.approx(17 * scale)
    assert heading.x == pytest.approx(mm(14) * scale)
    assert heading.y == pytest.approx(A5.height - (mm(14) + 17) * scale)


@pytest.mark.parametrize(
    ("size", "first", "count"),
    [
        (
            A2,
            "Affiche A2 (420 × 594 mm) : 9 feuilles A4, 3 rangées de 3, collées sur 10 mm.",
            5,
        ),
        ((150_000, 500_500), "de 150 × 500,5 mm : 2 feuilles A4, une colonne, collées", 4),
        ((300_000, 150_000), "de 300 × 150 mm : 2 feuilles A4, une rangée, collées", 4),
    ],
)
def test_it_says_what_the_poster_comes_to_then_only_the_steps_that_it_needs(
    size: tuple[int, int], first: str, count: int
) -> None:
    said = steps(poster(size))
    assert first in said[0]
    assert len(said) == count
    assert said[1].startswith("Imprimez à 100 % (« taille réelle »)")
    assert "hachurées" in said[2]


def test_more_than_two_columns_or_rows_go_on_in_the_same_way() -> None:
    both = steps(poster((380_000, 540_000)))
    assert [step.endswith("et ainsi de suite.") for step in both[3:]] == [False, False]
    assert [step.endswith("et ainsi de suite.") for step in steps(poster())[3:]] == [
        True,
        True,
    ]
    assert "la rangée A et posez la rangée B" in both[4]
    assert "la bande de A1 et posez B1" in steps(poster((150_000, 500_000)))[3]


def test_without_an_overlap_tiles_are_taped() -> None:
    said = steps(poster(overlap=0))
    assert said[0].endswith("3 rangées de 3, bord à bord.")
    assert len(said) == 4
    assert "ruban adhésif" in said[3]
    assert not [step for step in said if "hachurées" in step or "encollez" in step]


def test_in_english_it_says_the_same_in_as_many_steps() -> None:
    for overlap in (0, 10_000):
        french, english = poster(overlap=overlap), poster(overlap=overlap, lang="en")
        assert len(steps(english)) == len(steps(french))
    said = steps(poster((150_000, 500_500), lang="en"))
    assert said[0] == (
        "Poster of 150 × 500.5 mm: 2 sheets of A4, one column, glued over 10 mm."
    )
    assert "glue the strip of A1 and lay B1 on it" in said[-1]


def test_the_plan_of_one_of_several_posters_names_its_page() -> None:
    layout = lay_out_assembly(A4, Size(mm(420), mm(594)))
    tiling = Tiling(200_000, 280_000, 10_000, (A2, A2))
    second = TiledPoster(tiling, A2, A4, "A4", load_sheet_words("fr"), FONTS, 2)
    _, (heading, *_) = draw_assembly_plan(second, layout.picture_area, layout)
    assert heading.text == f"Plan d’assemblage de la page{NO_BREAK}2"
    _, (heading, *_) = draw_assembly_plan(poster(), layout.picture_area, layout)
    assert heading.text == "Plan d’assemblage"


def test_steps_are_numbered_and_their_lines_stand_under_their_first_word() -> None:
    layout = lay_out_assembly(A4, Size(mm(420), mm(594)))
    _, labels = draw_assembly_plan(poster(), layout.picture_area, layout)
    lines = [label for label in labels if " " in label.text and label.size == 10.5]
    numbered = [label.text[:2] for label in lines if label.text[1:3] == ". "]
    assert numbered == ["1.", "2.", "3.", "4."]
    left = layout.text_area.x
    assert {round(label.x - left, 2) for label in lines} == {0.0, round(1.1 * 10.5, 2)}
    gaps = [round((upper.y - lower.y) / (10.5 * 1.4)) for upper, lower in pairwise(lines)]
    assert set(gaps) == {1, 2}
