"""The leaflet of eight pages: a format that is one small file."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.design.registry import find_format
from pamphlets.document.metadata import Meta
from tests.design.formats.pressed import HEAD, press, text_of

A6 = Size(mm(105), mm(148))

BODY = "## Un\n\nUne phrase[^a].\n\n## Deux\n\nUne autre.\n\n[^a]: La source.\n"


@pytest.mark.parametrize("length", [1, 12])
def test_its_pages_fill_a_sheet_folded_twice(length: int) -> None:
    pages = press(
        "depliant-a6",
        HEAD,
        BODY * length if length == 1 else BODY + "Encore une phrase. " * 200,
    ).pages
    assert len(pages) % 8 == 0
    assert {round(page.size.width / mm(1)) for page in pages} == {105}


def test_its_sources_come_after_the_text() -> None:
    said = " ".join(text_of(page) for page in press("depliant-a6", HEAD, BODY).pages)
    assert said.index("Une autre.") < said.index("La source.")


def test_it_is_printed_folded_twice() -> None:
    fmt = find_format("depliant-a6")
    assert fmt is not None
    assert [
        (way.scheme, way.sheet_paper) for way in fmt.imposed_outputs(Meta("T", "t"), A6)
    ] == [("quarto", "A4")]
