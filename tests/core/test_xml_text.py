"""What stands in XML can be read by any reader of it."""

import xml.etree.ElementTree as ET

import pytest

from pamphlets.core.xml_text import clean_text, escape_text

# Of each kind one, and the last and the first that are forbidden beside those that are not.
FORBIDDEN = "\x00\x08\x0b\x0c\x0e\x1b\x1f\x7f\x85\x9f\ud800\udfff\ufdd0\ufdef\ufffe\uffff"
ALLOWED = "\t\n\r \x20\u00a0é\u2028\ud7ff\ue000\ufdcf\ufdf0\ufffd\U0001f5a8"


@pytest.mark.parametrize("char", FORBIDDEN)
def test_what_xml_forbids_is_left_out(char: str) -> None:
    assert clean_text(f"a{char}b") == escape_text(f"a{char}b") == "ab"


def test_all_else_stays() -> None:
    assert clean_text(ALLOWED) == escape_text(ALLOWED) == ALLOWED


def test_what_is_escaped_is_read_as_it_was() -> None:
    words = "« a < b » & \"c\" > 'd' &amp;"
    xml = f'<a b="{escape_text(words)}">{escape_text(words)}</a>'
    element = ET.fromstring(xml)  # noqa: S314 (our own)
    assert element.text == element.get("b") == words
