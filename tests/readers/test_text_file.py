import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import LineColumn
from pamphlets.readers.text_file import decode_source, normalise_text
from tests.readers.markdown.outline import faults_in

TEXT = "---\ntitre: Santé\n---\nL’été à Besançon, c’est « là-bas » : où ça ?\n"


def refused(data: bytes) -> tuple[str, LineColumn, str]:
    """The encoding named, the place, and the line shown."""
    with pytest.raises(ExceptionGroup) as caught:
        decode_source(data, "a.md")
    (diagnostic,) = faults_in(caught.value)
    assert render_diagnostic(diagnostic)
    place = diagnostic.source.locate(diagnostic.span)
    return diagnostic.fields["encoding"], place, diagnostic.source.line_text(place.line)


@pytest.mark.parametrize(
    ("codec", "name", "place"),
    [
        ("cp1252", "Windows-1252", LineColumn(2, 12)),
        ("mac_roman", "Mac Roman", LineColumn(2, 12)),
        ("utf-16", "UTF-16", LineColumn(1, 1)),
        ("utf-16-le", "UTF-16", LineColumn(2, 12)),
        ("utf-16-be", "UTF-16", LineColumn(2, 12)),
        ("utf-32", "UTF-32", LineColumn(1, 1)),
    ],
)
def test_a_wrong_encoding_is_located_and_named(codec: str, name: str, place: LineColumn) -> None:
    assert refused(TEXT.encode(codec)) == (name, place, TEXT.split("\n")[place.line - 1])


def test_latin_1_is_told_from_windows_1252() -> None:
    assert refused("a\nb\nSanté\n".encode("latin-1")) == (
        "Latin-1 (ISO 8859-1)",
        LineColumn(3, 5),
        "Santé",
    )


def test_a_single_wrong_byte_in_utf_8_is_found_where_it_stands() -> None:
    name, place, _ = refused("été\nhiv".encode() + b"\xe9r\n")
    assert (name, place) == ("Latin-1 (ISO 8859-1)", LineColumn(2, 4))


def test_utf_16_without_accents_is_named_too() -> None:
    assert refused("abc\n".encode("utf-16-le"))[0] == "UTF-16"


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_bom_and_line_ends_of_any_kind_give_one_text(before: bytes, end: str) -> None:
    assert decode_source(before + TEXT.replace("\n", end).encode(), "a.md").text == TEXT


@given(st.text())
def test_normalising_makes_composed_letters_and_keeps_the_lines(text: str) -> None:
    made = normalise_text(unicodedata.normalize("NFD", text))
    assert unicodedata.is_normalized("NFC", made)
    assert made.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert normalise_text(made) == made


@given(
    st.binary() | st.text().map(str.encode) | st.text(max_size=50).map(lambda t: t.encode("utf-16"))
)
def test_no_bytes_whatever_end_in_a_crash(data: bytes) -> None:
    try:
        text = decode_source(data, "a.md").text
    except ExceptionGroup as group:
        text = faults_in(group)[0].source.text
    assert "\r" not in text


def test_no_break_spaces_stay() -> None:
    assert decode_source("a\u00a0b\u202fc".encode(), "a.md").text == "a\u00a0b\u202fc"
