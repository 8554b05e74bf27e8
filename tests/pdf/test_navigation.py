"""Links, outline and page labels, and addresses that a reader may follow in letters that any reader takes."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import Anchor, LinkArea, PageItem
from pamphlets.pdf.navigation import (
    AnchorPlace,
    add_outline,
    link_annotation,
    link_uri,
    page_labels,
)
from pamphlets.pdf.writer import PdfFile


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://exemple.org", "https://exemple.org"),
        ("HTTPS://Exemple.org/A", "https://Exemple.org/A"),
        ("http://exemple.org/santé", "http://exemple.org/sant%C3%A9"),
        ("http://exemple.org/sant%C3%A9", "http://exemple.org/sant%C3%A9"),
        ("http://exemple.org/100%", "http://exemple.org/100%25"),
        (
            "http://exemple.org/a b(c)?d=[e]&f=é#g",
            "http://exemple.org/a%20b(c)?d=[e]&f=%C3%A9#g",
        ),
        ("http://exemple.org/a\\b", "http://exemple.org/a%5Cb"),
        ("https://santé.fr:8080/é", "https://xn--sant-epa.fr:8080/%C3%A9"),
        (
            "mailto:ana@exemple.org?subject=été",
            "mailto:ana@exemple.org?subject=%C3%A9t%C3%A9",
        ),
        ("  https://exemple.org ", "https://exemple.org"),
    ],
)
def test_an_address_is_written_in_ascii(written: str, expected: str) -> None:
    assert link_uri(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "exemple.org",
        "//exemple.org",
        "https:",
        "https:///a",
        "tel:3646",
        "http://[::1",
        "ftp://exemple.org",
        "",
    ],
)
def test_anything_else_is_no_link(written: str) -> None:
    assert link_uri(written) is None


@given(st.text())
def test_no_address_is_a_surprise(rest: str) -> None:
    found = link_uri("https://exemple.org/" + rest)
    if found is not None:
        assert found.isascii()
        assert found.isprintable()
        assert " " not in found
        assert link_uri(found) == found


def outlined(*anchors: Anchor) -> Any:
    """The outline that pypdf reads of a file with these anchors, each 700 points above the page's foot."""
    file = PdfFile()
    page = file.reserve()
    file.add_page(page, {"MediaBox": [0, 0, 300, 800]})
    places = {anchor.name: AnchorPlace(page, 700.0) for anchor in anchors}
    outline = add_outline(anchors, places, file)
    out = BytesIO()
    file.write(out, {} if outline is None else {"Outlines": outline}, {})
    return PdfReader(out).root_object.get("/Outlines")


def test_only_the_first_level_of_the_outline_is_open() -> None:
    names = (("a", 1), ("b", 2), ("c", 3), ("d", 1))
    root = outlined(*[Anchor(name, level, name.upper()) for name, level in names])
    first = root["/First"]
    assert root["/Count"] == 2
    assert (first["/Title"], first["/Count"]) == ("A", -1)
    assert (first["/First"]["/Title"], first["/First"]["/Count"]) == ("B", -1)
    assert (first["/Next"]["/Title"], root["/Last"]["/Title"]) == ("D", "D")
    assert root["/Last"]["/Prev"]["/Title"] == "A"
    assert first["/Dest"][3] == 724


def test_a_level_that_skips_one_stands_under_the_nearest_above() -> None:
    root = outlined(Anchor("a", 1, "A"), Anchor("c", 3, "C"), Anchor("b", 2, "B"))
    assert root["/First"]["/First"]["/Title"] == "C"
    assert root["/First"]["/Last"]["/Title"] == "B"
    assert outlined(Anchor("a", 0, "A")) is None


def test_a_link_lies_where_its_area_does_and_is_printed() -> None:
    area = LinkArea("https://exemple.org/é", Size(30, 5))
    entries = link_annotation(PageItem(Point(10, 20), area), area, 100, {})
    assert entries is not None
    assert entries["Rect"] == [10, 75, 40, 80]
    assert (entries["F"], entries["Border"]) == (4, [0, 0, 0])
    assert entries["Contents"] == "https://exemple.org/é"
    assert entries["A"] == {"S": "URI", "URI": "https://exemple.org/%C3%A9"}


@pytest.mark.parametrize("target", ["#nowhere", "tel:3646"])
def test_a_link_that_leads_nowhere_is_none(target: str) -> None:
    area = LinkArea(target, Size(30, 5))
    assert link_annotation(PageItem(Point(10, 20), area), area, 100, {}) is None


def test_page_labels_are_runs_of_numbers_and_other_names_one_by_one() -> None:
    runs = page_labels(["", "2", "3", "5", "06", "7"])
    numbers = {"S": "D", "St": 2}
    assert runs == [
        *(0, {"P": ""}, 1, numbers, 3, {"S": "D", "St": 5}),
        *(4, {"P": "06"}, 5, {"S": "D", "St": 7}),
    ]
