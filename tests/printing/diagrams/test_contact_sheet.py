"""The contact sheet: every page once on its sides, nothing over anything else, and no more than a picture can take."""

from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.posters.tile_marks import name_tile
from pamphlets.printing.diagrams.contact_sheet import (
    MAX_SHEETS,
    PAGE_SIZE,
    PlanFacts,
    draw_contact_sheet,
)
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.printing.diagrams.svg import diagram_to_svg
from pamphlets.printing.instructions.languages.tables import LANGUAGES
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
    return draw_contact_sheet(job, PlanFacts("Le titre", flip, 0, LANGUAGES[lang]), long=long)


def box(label: Label) -> tuple[float, float, float, float]:
    """Where a label stands, told broadly: no sans serif is wider."""
    width = label.size * sum(0.3 if char in " .,:il1'·" else 0.62 for char in label.text)
    left = label.at.x - {"left": 0, "center": width / 2, "right": width}[label.align]
    return left, label.at.y - 0.75 * label.size, left + width, label.at.y + 0.22 * label.size


@pytest.mark.parametrize("flip", get_args(Flip))
@pytest.mark.parametrize("name", METHODS)
def test_each_page_of_a_plan_stands_on_the_picture_as_often_as_on_the_sheets(
    name: str, flip: Flip
) -> None:
    job = arrangement_of(name)
    cells = [cell for sheet in job.plan for side in (sheet.front, sheet.back) for cell in side]
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
    assert said.count(LANGUAGES["fr"].plan_picture.blank) == sum(
        job.page_sequence[cell.sequence_index] is None for cell in cells
    ) + (
        None in job.page_sequence and len(pages(job, flip))  # and in the key
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("name", "count"), [*((name, 0) for name in METHODS), ("saddle", 190), ("octavo", 43)]
)
def test_no_label_stands_on_another_or_leaves_the_page(name: str, count: int, lang: Lang) -> None:
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
    said = [label.text for page in pages(arranged("saddle", 16, CREEP)) for label in page.labels]
    assert "chasse\u00a00,30\u00a0mm" in said
    assert any("traits de coupe, repères d’agrafes" in text for text in said)
    assert not any(
        "chasse" in label.text for page in pages(arranged("saddle", 16)) for label in page.labels
    )


@pytest.mark.parametrize("name", METHODS)
def test_its_svg_is_well_formed(name: str) -> None:
    text = diagram_to_svg(pages(arrangement_of(name), long=True)[0])
    ET.fromstring(text)  # noqa: S314 (our own)
    assert text == diagram_to_svg(pages(arrangement_of(name), long=True)[0])
