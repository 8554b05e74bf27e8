"""Type that a printer would ask about: each limit holds, and what is just within it passes."""

import pytest

from pamphlets.core.geometry import Point
from pamphlets.core.inks import find_ink, paper_colour
from pamphlets.core.page import PageItem
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import mm
from pamphlets.prepress.preflight.type_checks import check_type
from tests.prepress.preflight.pages import A5, SOURCE, WHITE, page, write

YELLOW = find_ink("jaune") or BLACK
ORANGE = find_ink("orange") or BLACK
BLUE = find_ink("bleu") or BLACK


def told(
    *items: PageItem, paper: tuple[int, int, int] = WHITE
) -> dict[str, dict[str, str]]:
    """What is said of a page with such marks: fields by `severity code`."""
    diagnostics = check_type(SOURCE, [page(*items)], [paper])
    return {f"{told.severity} {told.code}": dict(told.fields) for told in diagnostics}


def test_ordinary_type_passes() -> None:
    assert told(write("Ordinaire")) == {}


@pytest.mark.parametrize(("size", "is_told"), [(5.9, True), (6.0, False)])
def test_letters_under_six_points(size: float, is_told: bool) -> None:
    fields = told(write("Petites", size)).get("warning preflight-type-small")
    assert (fields is not None) == is_told
    if fields:
        assert (fields["size"], fields["words"], fields["pages"]) == ("5.9", "Petites", "1")


def test_raised_signs_are_no_letters_to_read() -> None:
    assert told(write("12", 5.0), write("er", 5.0)) == {}
    assert told(write("erre", 5.0)) != {}


@pytest.mark.parametrize(("size", "is_told"), [(7.9, True), (8.0, False)])
def test_white_letters_under_eight_points(size: float, is_told: bool) -> None:
    codes = told(write("Blanches", size, ink=PAPER))
    assert ("warning preflight-type-white" in codes) == is_told


@pytest.mark.parametrize(
    ("ink", "size", "least"),
    [
        (YELLOW, 10.0, "4.5"),
        (YELLOW, 40.0, "3"),
        (ORANGE, 40.0, "3"),
        (BLUE, 10.0, None),
        (BLACK, 10.0, None),
    ],
)
def test_pale_letters_by_their_size(ink: Ink, size: float, least: str | None) -> None:
    fields = told(write("Pâles", size, ink=ink)).get("warning preflight-type-pale")
    assert (fields or {}).get("least") == least


def test_a_tint_is_paler_and_paper_takes_contrast_away() -> None:
    assert "warning preflight-type-pale" in told(write("Teinte", 12.0, tint=0.4))
    assert "warning preflight-type-pale" not in told(write("Teinte", 12.0, tint=0.7))
    red = find_ink("rouge") or BLACK
    assert told(write("Titre", 20.0, ink=red)) == {}
    kraft = paper_colour("kraft")
    assert "warning preflight-type-pale" in told(write("Titre", 20.0, ink=red), paper=kraft)


@pytest.mark.parametrize(
    ("tint", "size", "is_told"), [(0.8, 11.9, True), (0.8, 12.0, False), (1.0, 8.0, False)]
)
def test_small_letters_in_dots(tint: float, size: float, is_told: bool) -> None:
    codes = told(write("Trame", size, tint=tint))
    assert ("notice preflight-type-screened" in codes) == is_told


@pytest.mark.parametrize(
    ("distance", "code"),
    [
        (mm(8), ""),
        (mm(7.9), "notice preflight-edge-near"),
        (mm(5), "notice preflight-edge-near"),
        (mm(4.9), "warning preflight-edge-lost"),
        (0.0, "warning preflight-edge-lost"),
        (-1.0, ""),  # meant to be cut
    ],
)
def test_words_near_the_edge_to_the_left(distance: float, code: str) -> None:
    assert list(told(write("Bord", at=Point(distance, 100.0)))) == ([code] if code else [])


def test_every_edge_counts_and_turned_words_too() -> None:
    far, near = mm(20), mm(7)
    right = A5.width - near
    word = write("Bord")
    width = word.content.advance  # type: ignore[union-attr]
    for at in (
        Point(right - width, far * 4),
        Point(far, near + 2.0),
        Point(far, A5.height - near - 2.0),
    ):
        assert told(write("Bord", at=at)) != {}, at
    assert told(write("Bord", at=Point(right - width - mm(2), far * 4))) == {}
    turned = Point(near + 3.0, 300.0)
    assert told(write("Bord", at=turned, angle=90.0)) != {}
    assert told(write("Bord", at=Point(near + 11.0, 300.0), angle=90.0)) == {}


def test_the_worst_place_is_told_and_all_pages_are_named() -> None:
    pages = [page(write(f"Mots{size}", size), label=f"p{size}") for size in (5.5, 5.0, 9.0)]
    (told_once,) = check_type(SOURCE, pages, [WHITE] * 3)
    assert told_once.fields["size"] == "5.0"
    assert (told_once.fields["pages"], told_once.fields["count"]) == ("p5.5, p5.0", "2")


def test_many_pages_are_cut_short_and_long_words_too() -> None:
    pages = [page(write("Mots" * 20, 5.0), label=str(number)) for number in range(1, 10)]
    (told_once,) = check_type(SOURCE, pages, [WHITE] * 9)
    assert told_once.fields["pages"] == "1, 2, 3, 4, 5, 6, 7, 8, …"
    assert told_once.fields["words"] == "MotsMotsMotsMotsMotsMotsMotsMo…"
