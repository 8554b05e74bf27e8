"""The contact sheet: every page once on its sides, nothing over anything else, and no more than a picture can take."""

from dataclasses import replace
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.schemes.poster import name_tile
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.contact_sheet import (
    MAX_SHEETS,
    PAGE_SIZE,
    PlanFacts,
    draw_contact_sheet,
)
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.svg import diagram_to_svg
from pamphlets.printing.instructions.languages.tables import load_language
from tests.support.finishing import LANGS, METHODS, arranged, arrangement_of

CREEP = ImposeOptions(sheet_thickness=mm(0.1), marks=frozenset({"crop", "staples"}))
PLAIN = ImposeOptions()


def pages(
    job: Arrangement,
    flip: Flip = "short",
    lang: Lang = "fr",
    *,
    long: bool = False,
) -> tuple[Diagram, ...]:
    return draw_contact_sheet(
        job, PlanFacts("Le titre", flip, 0, load_language(lang)), long=long
    )


def box(label: Label) -> tuple[float, float, float, float]:
    """Where a label stands, told broadly: no sans serif is wider."""
    width = label.size * sum(0.3 if char in " .,:il1'·" else 0.62 for char in label.text)
    left = label.x - {"left": 0, "center": width / 2, "right": width}[label.align]
    return (
        left,
        label.y - 0.75 * label.size,
        left + width,
        label.y + 0.22 * label.size,
    )


@pytest.mark.parametrize("flip", get_args(Flip))
@pytest.mark.parametrize("name", METHODS)
def test_each_page_of_a_plan_stands_on_the_picture_as_often_as_on_the_sheets(
    name: str, flip: Flip
) -> None:
    job = arrangement_of(name)
    cells = [
        cell for sheet in job.plan for side in (sheet.front, sheet.back) for cell in side
    ]
    numbers = sorted(
        name_tile(cell.window.column, cell.window.row)
        if cell.window
        else str(1 + cell.sequence_index)
        for cell in cells
        if job.page_sequence[cell.sequence_index] is not None
    )
    said = [label.text for page in pages(job, flip) for label in page.labels]
    words = set(numbers)
    assert sorted(text for text in said if text in words) == numbers
    assert said.count(load_language("fr").plan_picture.blank) == sum(
        job.page_sequence[cell.sequence_index] is None for cell in cells
    ) + (
        None in job.page_sequence and len(pages(job, flip))  # and in the key
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("name", "count"), [*((name, 0) for name in METHODS), ("saddle", 190), ("octavo", 43)]
)
def test_no_label_stands_on_another_or_leaves_the_page(
    name: str, count: int, lang: Lang
) -> None:
    wish = CREEP if name in ("saddle", "octavo", "quarto", "sections") else PLAIN
    for page in pages(arrangement_of(name, count, wish), lang=lang):
        boxes = [(box(label), label.text) for label in page.labels]
        for place, ((left, top, right, foot), text) in enumerate(boxes):
            assert left >= 0
            assert top >= 0
            assert right <= page.size.width, text
            assert foot <= page.size.height, text
            for (other_left, other_top, other_right, other_foot), other in boxes[:place]:
                apart = (
                    right <= other_left
                    or other_right <= left
                    or foot <= other_top
                    or other_foot <= top
                )
                assert apart, (text, other)


def test_many_sheets_take_several_pages_of_a4_and_one_long_picture() -> None:
    job = arranged("saddle", 400)
    assert len(pages(job)) > 1
    assert {page.size for page in pages(job)} == {PAGE_SIZE}
    (picture,) = pages(job, long=True)
    assert picture.size.height > PAGE_SIZE.height
    said = [label.text for label in picture.labels]
    assert (
        f"et {100 - MAX_SHEETS} feuilles de plus, sur le plan en PDF".replace(
            " feuilles", "\u00a0feuilles"
        )
        in said
    )
    assert sum(text.endswith(", recto") for text in said) == MAX_SHEETS


def test_creep_and_marks_are_told() -> None:
    said = [
        label.text for page in pages(arranged("saddle", 16, CREEP)) for label in page.labels
    ]
    assert "chasse\u00a00,30\u00a0mm" in said
    assert any("traits de coupe, repères d’agrafes" in text for text in said)
    assert not any(
        "chasse" in label.text
        for page in pages(arranged("saddle", 16))
        for label in page.labels
    )


@pytest.mark.parametrize("name", METHODS)
def test_its_svg_is_well_formed(name: str) -> None:
    text = diagram_to_svg(pages(arrangement_of(name), long=True)[0])
    ET.fromstring(text)  # noqa: S314 (our own)
    assert text == diagram_to_svg(pages(arrangement_of(name), long=True)[0])


NO_BREAK = "\u00a0"


def labels(arrangement: Arrangement, **changes: object) -> list[Label]:
    facts = replace(PlanFacts("Le titre", "short", 0, load_language("fr")), **changes)  # type: ignore[arg-type]
    return list(draw_contact_sheet(arrangement, facts)[0].labels)


def heading(arrangement: Arrangement, **changes: object) -> list[str]:
    """The lines under the title."""
    return [label.text for label in labels(arrangement, **changes) if label.size == 9]


def test_the_heading_counts_sheets_pages_and_blanks_and_names_paper_scheme_and_edge() -> (
    None
):
    (line,) = heading(arranged("saddle", 14))
    assert line == (
        f"4{NO_BREAK}feuilles A4 · 14{NO_BREAK}pages + 2{NO_BREAK}blanches"
        f" · pliage{NO_BREAK}: saddle · recto verso, bord court"
    )
    (line,) = heading(arranged("saddle", 16), flip="long")
    assert line.endswith("· recto verso, bord long")
    assert "blanche" not in line
    (line,) = heading(arranged("zine8", 8))
    assert line.startswith(f"1{NO_BREAK}feuille A4 · 8{NO_BREAK}pages")
    assert line.endswith("· recto seul")
    (line,) = heading(arranged("saddle", 16, ImposeOptions(cover_apart=True)))
    assert line.startswith(f"4{NO_BREAK}feuilles A4")


def test_what_is_printed_besides_pages_stands_on_a_line_of_its_own() -> None:
    marked = arranged("saddle", 16, ImposeOptions(marks=frozenset({"crop", "slug"})))
    assert heading(marked, bleed_page_count=2)[1] == (
        f"imprimés en plus{NO_BREAK}: traits de coupe, ligne de pied,"
        f" fond perdu sur 2{NO_BREAK}pages"
    )
    assert (
        heading(marked)[1] == f"imprimés en plus{NO_BREAK}: traits de coupe, ligne de pied"
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…"), ("Court", "Court")],
)
def test_a_long_title_is_shortened(title: str, shown: str) -> None:
    (label,) = [
        label for label in labels(arranged("saddle", 4), title=title) if label.size == 16
    ]
    assert (label.text, label.x, label.y) == (shown, mm(14), mm(14) + 26)


def test_lines_of_the_heading_stand_13_points_apart() -> None:
    marked = arranged("saddle", 16, ImposeOptions(marks=frozenset({"crop"})))
    first, second = [label for label in labels(marked) if label.size == 9]
    assert first.y == pytest.approx(mm(14) + 42)
    assert second.y - first.y == pytest.approx(13)


def key(arrangement: Arrangement) -> list[str]:
    return [label.text for label in labels(arrangement) if label.size == 8.5]


def test_the_key_has_only_the_signs_that_there_are() -> None:
    spine = f"dos{NO_BREAK}: pli, agrafes ou couture"
    assert key(arranged("saddle", 16)) == ["tête de la page", spine]
    assert key(arranged("saddle", 15)) == ["tête de la page", spine, "blanche"]
    assert key(arranged("zine8", 8)) == ["tête de la page", "pli", "coupe"]
    assert key(arranged("cut-stack-fold", 8)) == ["tête de la page", spine, "coupe"]


def test_signs_of_the_key_stand_in_one_row_each_before_its_meaning() -> None:
    drawn = [label for label in labels(arranged("zine8", 8)) if label.size == 8.5]
    first, second, _ = drawn
    assert first.x == pytest.approx(mm(14) + 25)
    assert second.x - first.x == pytest.approx(20 + 5 + 4.6 * len("tête de la page") + 12)
    assert {label.y for label in drawn} == {first.y}


@pytest.mark.parametrize(("sheets", "columns"), [(1, 1), (3, 1), (4, 2), (12, 2), (13, 3)])
def test_more_sheets_stand_in_more_columns(sheets: int, columns: int) -> None:
    names = [
        label for label in labels(arranged("saddle", 4 * sheets)) if "recto" in label.text
    ]
    rows = {round(label.y) for label in names if label.text.startswith("feuille")}
    in_first_row = [label for label in names if round(label.y) == min(rows)]
    assert len(in_first_row) == columns


def test_each_side_is_named_by_its_sheet_and_the_cover_by_itself() -> None:
    covered = arranged("saddle", 8, ImposeOptions(cover_apart=True))
    names = [label.text for label in labels(covered) if label.text.startswith("feuille")]
    assert names == [
        "feuille 1, couverture, recto",
        "feuille 1, couverture, verso",
        "feuille 1, recto",
        "feuille 1, verso",
    ]
    alone = [
        label.text for label in labels(arranged("zine8", 8)) if label.text[:7] == "feuille"
    ]
    assert alone == ["feuille 1"]


def test_names_are_as_large_as_their_side_is_broad_within_limits() -> None:
    def size(sheets: int) -> float:
        found = labels(arranged("saddle", 4 * sheets))
        return next(label.size for label in found if label.text == "feuille 1, recto")

    assert size(1) == 8.0
    narrow = ((PAGE_SIZE.width - 2 * mm(14) - 44) / 3 - 10) / 2
    assert size(13) == pytest.approx(max(5.5, narrow / 11))


def frames(arrangement: Arrangement) -> list[tuple[float, float, float, float]]:
    """The edges of each side: left, top, width, height."""
    (page,) = draw_contact_sheet(
        arrangement, PlanFacts("T", "short", 0, load_language("fr"))
    )
    rects = []
    for path in page.paths:
        match path.segments:
            case (("M", x, y), _, ("L", right, bottom), *_) if (path.stroke, path.fill) == (
                pen.EDGE,
                None,
            ):
                rects.append((x, y, right - x, bottom - y))
    return rects


def test_sides_keep_the_proportions_of_the_sheet_and_leave_room_for_each_other() -> None:
    front, back = frames(arranged("saddle", 4))
    width = (PAGE_SIZE.width - 2 * mm(14) - 10) / 2
    assert front[2] == pytest.approx(width)
    assert front[3] == pytest.approx(width * 210 / 297, rel=1e-3)
    assert back[0] - (front[0] + front[2]) == pytest.approx(10)


def test_a_side_is_not_too_high_but_the_one_side_of_a_single_sheet_may_be_higher() -> None:
    assert frames(arranged("quarto", 4))[0][3] <= 0.42 * PAGE_SIZE.height + 0.01
    (single,) = frames(arranged("repeat", 1))
    assert single[3] <= 0.76 * PAGE_SIZE.height + 0.01


def test_creep_is_shown_from_the_least_to_the_most() -> None:
    quarto = arranged("quarto", 32, CREEP)
    said = [label.text for label in labels(quarto) if label.text.startswith("chasse")]
    assert said
    assert all(text.endswith(f"{NO_BREAK}mm") for text in said)


def test_signs_of_the_key_stand_on_the_middle_of_its_row() -> None:
    (page,) = draw_contact_sheet(
        arranged("saddle", 16), PlanFacts("T", "short", 0, load_language("fr"))
    )
    (meaning, _) = [label for label in page.labels if label.size == 8.5]
    middle = meaning.y - 3
    lines = [path.segments for path in page.paths if path.stroke == pen.FOLD]
    spine = (
        ("M", meaning.x + 12 + 4.6 * 15, middle),
        ("L", meaning.x + 32 + 4.6 * 15, middle),
    )
    found = [line for line in lines if line[0][-1] == pytest.approx(middle)]
    assert len(found) == 1
    assert found[0][0][1:] == pytest.approx(spine[0][1:])
    assert found[0][1][1:] == pytest.approx(spine[1][1:])
