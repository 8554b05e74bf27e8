"""A plate has the ink that Ghostscript finds on it, dot by dot, wherever inks meet."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import (
    Anchor,
    LinkArea,
    PageItem,
    Rule,
    make_untrimmed_page,
    place_rule,
)
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.prepress.plates.page_inks import list_inks, name_inks
from pamphlets.prepress.plates.separation import separate_ink
from tests.prepress.plates.mixed_pages import (
    BLUE,
    PICTURES,
    RED,
    SIZE,
    mixed_pages,
    shown,
)
from tests.support.separations import Coverage, separate_pages

MOST_DIFFERENCE = 0.001  # of ink, as a mean of the page


@pytest.fixture(scope="module")
def separations(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[tuple[int, str], Coverage]:
    folder = tmp_path_factory.mktemp("separations") / "whole"
    return separate_pages(mixed_pages(), PICTURES, folder)


@pytest.mark.parametrize(
    ("ink", "name"), [(BLACK, "Black"), (RED, "rouge"), (BLUE, "bleu")]
)
def test_a_plate_holds_what_ghostscript_separates(
    ink: Ink, name: str, separations: dict[tuple[int, str], Coverage], tmp_path: Path
) -> None:
    plates = [separate_ink(page, ink) for page in mixed_pages()]
    drawn = separate_pages(plates, PICTURES, tmp_path / "plates")
    for number in (1, 2, 3):
        expected = separations.get((number, name), np.zeros(1))
        difference = np.abs(drawn[number, "Black"] - expected)
        assert difference.mean() < MOST_DIFFERENCE
        for other in ("Cyan", "Magenta", "Yellow"):
            assert drawn[number, other].max() == 0
    assert {plate for _, plate in drawn} <= {"Black", "Cyan", "Magenta", "Yellow"}


def test_a_plate_that_nothing_is_knocked_out_of_differs(
    separations: dict[tuple[int, str], Coverage], tmp_path: Path
) -> None:
    plate = separate_ink(mixed_pages()[0], RED)
    inked = [item for item in plate.items if getattr(item.content, "ink", None) != PAPER]
    page = replace(plate, items=tuple(inked))
    drawn = separate_pages([page], PICTURES, tmp_path / "plates")
    difference = np.abs(drawn[1, "Black"] - separations[1, "rouge"])
    assert difference.mean() > 10 * MOST_DIFFERENCE


def test_the_inks_of_pages_are_told_once_each_black_first() -> None:
    assert list_inks(mixed_pages()) == (BLACK, BLUE, RED)
    bare = [PageItem(Point(0, 0), Rule(9, 9, RED, 0.0)), place_rule(0, 0, 9, 9, PAPER)]
    assert list_inks([make_untrimmed_page(SIZE, tuple(bare), "1")]) == ()


def test_each_ink_has_a_name_for_its_file_of_its_own() -> None:
    makers = ("紅", "藍", "Rose fluo", "rose-fluo", "Noir")
    inks = [BLACK, *[Ink(name, (0.5, 0.0, 0.0)) for name in makers]]
    names = ["noir", "encre", "encre-2", "rose-fluo", "rose-fluo-2", "noir-2"]
    assert name_inks(inks) == names


def test_a_picture_in_its_own_colours_is_printed_in_greys_on_the_plate_of_black() -> None:
    item = PageItem(Point(0, 0), shown(RED, "colour"))
    page = make_untrimmed_page(SIZE, (place_rule(0, 0, 90, 90, RED), item), "1")
    assert list_inks([page]) == (BLACK, RED)
    assert separate_ink(page, BLACK).items == (PageItem(Point(0, 0), shown(BLACK, "grey")),)
    red = separate_ink(page, RED).items
    assert [item.content for item in red] == [Rule(90, 90, BLACK), Rule(60, 60, PAPER)]


def test_a_plate_leads_nowhere_and_paper_on_bare_paper_is_left_out() -> None:
    items = (
        PageItem(Point(0, 0), LinkArea("#a", Size(9, 9))),
        PageItem(Point(0, 0), Anchor("a")),
        place_rule(0, 0, 9, 9, RED),
        place_rule(0, 20, 9, 9, PAPER),
        place_rule(0, 40, 9, 9, BLACK),
        place_rule(0, 60, 9, 9, PAPER),
    )
    page = make_untrimmed_page(SIZE, items, "1")
    plate = [item.at.y for item in separate_ink(page, BLACK).items]
    assert plate == [40, 60]
