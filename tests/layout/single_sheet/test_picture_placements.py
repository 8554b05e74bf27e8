"""Pictures that ask for a page, a spread, a margin or a foot where there is none: told, each at its place."""

import pytest

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import ScaledPicture
from pamphlets.layout.paragraph.context import Artwork
from tests.design.formats.pressed import HEAD, Pressed, press

ART = {"a.jpg": Artwork(Size(300, 300)), "b.jpg": Artwork(Size(90, 30))}
PLACEMENTS = ["plein", "double", "marge", "pied"]
BODY = "Je demande.\n\n![vu](a.jpg){%s}\n\nEncore.\n"


@pytest.mark.parametrize("placement", PLACEMENTS)
@pytest.mark.parametrize("name", ["lettre", "tract", "affiche"])
def test_on_a_single_sheet_the_picture_stands_in_the_text_and_that_is_told(
    name: str, placement: str
) -> None:
    pressed = press(name, HEAD, BODY % placement, ART)
    told = [doubt for doubt in pressed.doubts if doubt.code == "placement-ignored"]
    assert [doubt.fields["asked"] for doubt in told] == [f"{{{placement}}}"]
    (doubt,) = told
    assert doubt.source.text[doubt.span.start : doubt.span.stop].startswith("![vu]")
    plain = press(name, HEAD, (BODY % "x").replace("{x}", ""), ART)
    assert places_of(pressed) == places_of(plain)


def places_of(pressed: Pressed) -> list[tuple[Point, type]]:
    return [(item.at, type(item.content)) for page in pressed.pages for item in page.items]


def test_it_is_told_for_each_also_in_other_languages_and_asides() -> None:
    body = f"{BODY % 'plein'}\n::: {{lang=en}}\n![seen](b.jpg){{pied}}\n:::\n\n::: encadré\n![vu](b.jpg){{marge}}\n:::\n"
    doubts = press("lettre", HEAD, body, ART).doubts
    told = [doubt.fields["asked"] for doubt in doubts if doubt.code == "placement-ignored"]
    assert told == ["{plein}", "{pied}", "{marge}"]


@pytest.mark.parametrize(
    ("placement", "codes"),
    [
        ("plein", []),
        ("pied", []),
        ("double", ["spread-on-page"]),
        ("marge", ["margin-in-text"]),
    ],
)
@pytest.mark.parametrize("name", ["grands-caracteres", "depliant-a6"])
def test_on_loose_pages_what_has_no_place_is_told_and_the_rest_is_done(
    name: str, placement: str, codes: list[str]
) -> None:
    pressed = press(name, HEAD, BODY % placement, ART)
    assert [doubt.code for doubt in pressed.doubts] == codes
    pictures = [
        (item.content.size.width / page.size.width)
        for page in pressed.pages
        for item in page.items
        if isinstance(item.content, ScaledPicture)
    ]
    assert len(pictures) == 1
    assert (pictures[0] > 0.85) == (placement != "marge")


def test_a_bleed_that_the_text_asks_for_is_told_to_be_left_out() -> None:
    head = f"{HEAD}fond_perdu: oui\n"
    codes = [doubt.code for doubt in press("lettre", head, "Je demande.\n").doubts]
    assert codes == ["bleed-ignored"]
