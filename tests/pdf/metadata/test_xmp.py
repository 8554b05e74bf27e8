"""What a file says of itself: the same in both places, and only what the front matter says."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.document.metadata import Meta
from pamphlets.pdf.metadata.standards import ACCESSIBLE
from pamphlets.pdf.metadata.xmp import document_date, info_entries, xmp_packet

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
}


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-02-29", datetime(2024, 2, 29, tzinfo=UTC)),
        ("2024-03", datetime(2024, 3, 1, tzinfo=UTC)),
        ("2024", datetime(2024, 1, 1, tzinfo=UTC)),
        ("", None),
        ("mars 2024", None),
        ("2024-13", None),
    ],
)
def test_the_date_is_the_front_matters(written: str, date: datetime | None) -> None:
    assert document_date(Meta("T", "t", date=written), None) == date


def test_source_date_epoch_goes_before_the_front_matter() -> None:
    assert document_date(Meta("T", "t", date="2024"), 86_400) == datetime(
        1970, 1, 2, tzinfo=UTC
    )


def test_without_a_date_there_is_none() -> None:
    meta = Meta("T", "t")
    assert not any("Date" in name for name in info_entries(meta, None))
    assert b"Date" not in xmp_packet(meta, None, ACCESSIBLE)


def test_what_is_not_said_is_left_out() -> None:
    assert info_entries(Meta("T", "t"), None).keys() == {"Title", "Producer", "Trapped"}


letters = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1)


@given(title=letters, author=letters, summary=letters)
def test_both_places_say_the_same(title: str, author: str, summary: str) -> None:
    meta = Meta(title, "t", "fr", authors=(author, "Bo"), summary=summary)
    date = datetime(2024, 2, 29, 12, 30, tzinfo=UTC)
    first = info_entries(meta, date)
    tree = ET.fromstring(xmp_packet(meta, date, ACCESSIBLE))  # noqa: S314 (our own)

    def at(path: str) -> str | None:
        return tree.findtext(f".//{path}", namespaces=SPACES)

    assert at("dc:title/rdf:Alt/rdf:li") == first["Title"] == title
    assert at("dc:creator/rdf:Seq/rdf:li") == first["Author"] == f"{author}, Bo"
    assert at("dc:description/rdf:Alt/rdf:li") == first["Subject"] == summary
    assert at("pdf:Producer") == first["Producer"]
    assert (first["CreationDate"], at("xmp:CreateDate")) == (
        "D:20240229123000Z",
        "2024-02-29T12:30:00Z",
    )
    assert first["ModDate"] == first["CreationDate"]
    assert at("xmp:ModifyDate") == at("xmp:CreateDate")


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert b'<rdf:li xml:lang="x-default">a&lt;b</rdf:li>' in xmp_packet(
        Meta("a\x00<\ufffeb", "t"), None, ACCESSIBLE
    )
