"""What braces behind a picture say; what they cannot say is a fault at its place."""

import pytest

from pamphlets.core.picture_settings import CENTRE, ToneRendering
from pamphlets.document import nodes
from pamphlets.document.nodes import Image
from tests.readers.markdown.outline import read_body, told


def picture_of(attributes: str) -> Image:
    document, doubts = read_body(f"![Un moulin.](a.png){{{attributes}}}\n")
    assert doubts == ()
    figure = document.blocks[0]
    assert isinstance(figure, nodes.Figure)
    return figure.image


@pytest.mark.parametrize(
    ("written", "placement"),
    [("plein", "page"), ("Double", "spread"), ("marge", "margin"), ("pied", "foot")],
)
def test_a_picture_stands_where_its_attribute_says(written: str, placement: str) -> None:
    assert picture_of(written).placement == placement


@pytest.mark.parametrize(
    ("written", "focus"),
    [
        ("cadre=haut", (0.5, 0.0)),
        ("cadre=bas", (0.5, 1.0)),
        ("cadre=centre", CENTRE),
        ("cadre=30,70", (0.3, 0.7)),
        ('cadre="0%, 100%"', (0.0, 1.0)),
    ],
)
def test_a_crop_keeps_a_place_in_sight(written: str, focus: tuple[float, float]) -> None:
    assert picture_of(f"plein {written}").focus == focus


@pytest.mark.parametrize(
    ("written", "tones"),
    [
        ("trame", ToneRendering("halftone")),
        ("trame=25", ToneRendering("halftone", 25)),
        ("trame=85 encre", ToneRendering("halftone", 85, uses_spot_ink=True)),
        ("contraste", ToneRendering("line-art")),
        ("gris", ToneRendering("grey")),
        ("couleur", ToneRendering("colour")),
        ("encre", ToneRendering(uses_spot_ink=True)),
    ],
)
def test_tones_are_printed_as_the_attributes_say(
    written: str, tones: ToneRendering
) -> None:
    assert picture_of(written).tones == tones


@pytest.mark.parametrize(
    "written",
    "trame=9 trame=86 trame=9999 trame=x cadre=101,0 cadre=0,101 cadre=ici gris=3 plein=2".split(),
)
def test_any_other_value_is_a_fault(written: str) -> None:
    assert told(f"![x](x.png){{{written}}}\n") == ["1:13 error attribute-picture"]


@pytest.mark.parametrize(
    ("picture", "path"),
    [
        ("![a](plan.pdf){page=2}", "plan.pdf#page=2"),
        ("![a](Plan.PDF){largeur=50% page=12}", "Plan.PDF#page=12"),
        ("![a](plan.pdf#page=3){page=2}", "plan.pdf#page=2"),
        ("![a](plan.pdf#page=3)", "plan.pdf#page=3"),
    ],
)
def test_a_page_of_a_pdf_has_an_address_of_its_own(picture: str, path: str) -> None:
    document, doubts = read_body(f"{picture}\n")
    figure = document.blocks[0]
    assert isinstance(figure, nodes.Figure)
    assert (figure.image.path, doubts) == (path, ())


@pytest.mark.parametrize(
    ("picture", "code"),
    [
        ("![a](plan.png){page=2}", "attribute-page"),
        ("![a](plan.pdf){page=0}", "attribute-picture"),
        ("![a](plan.pdf){page=deux}", "attribute-picture"),
        ("![a](plan.pdf){page}", "attribute-picture"),
    ],
)
def test_a_page_that_there_cannot_be_is_a_fault(picture: str, code: str) -> None:
    (words,) = told(f"{picture}\n")
    assert words.endswith(f"error {code}")


@pytest.mark.parametrize(
    "written", ["plein double", "gris contraste", "trame=25 gris", "couleur encre trame"]
)
def test_attributes_that_contradict_each_other_are_a_fault(written: str) -> None:
    (words,) = told(f"![x](x.png){{{written}}}\n")
    assert words.endswith("error attribute-conflict")


@pytest.mark.parametrize("written", ["plein plein", "trame trame=25", "pied gris encre"])
def test_attributes_that_say_the_same_twice_are_none(written: str) -> None:
    assert told(f"![x](x.png){{{written}}}\n") == []
