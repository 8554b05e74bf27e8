"""What is taken in at a glance is what pypdf reads, and what is not plain is left to it."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import read_object

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.pdf_objects import fast_reader as glance
from pamphlets.impose.pdf_objects.fast_reader import FastReader, parse_plain_object
from pamphlets.impose.pdf_objects.pypdf_adapter import DictionaryObject, IndirectObject, PdfObject
from pamphlets.impose.placement.paper import parse_paper
from tests.support.pages import booklet, one_page, said

FILE = one_page(b"/MediaBox[0 0 420 595]", [said(1)])
PDF = PdfReader(BytesIO(FILE))

numbers = st.one_of(
    st.integers(-(10**9), 10**9).map(lambda n: b"%d" % n),
    st.floats(-1e6, 1e6).map(lambda x: b"%.5f" % x),
    st.sampled_from([b"+5", b"-.5", b".5", b"4.", b"007", b"-0"]),
)
names = st.text("abzAZ09_.+-*", min_size=1, max_size=8).map(lambda name: b"/" + name.encode())
strings = st.binary(max_size=12).map(lambda value: b"(" + value + b")")
singles = st.one_of(
    numbers,
    names,
    strings,
    st.sampled_from([b"true", b"false", b"null", b"12 0 R", b"3 1  R"]),
    st.sampled_from(
        [
            b"<00>",
            b"/a#20b",
            b"%x\n1",
            b"1 0",
            b"R",
            b">>",
            b"]",
            b"<<",
            b"--1",
            b"endobj",
            b"/",
            b"1e5",
        ]
    ),
)
spaces = st.sampled_from([b" ", b"\n", b"\r\n", b"", b"  "])


def spread(parts: list[bytes], space: bytes) -> bytes:
    return space.join(parts)


things = st.recursive(
    singles,
    lambda inner: st.one_of(
        st.builds(
            lambda parts, space: b"[" + spread(parts, space) + b"]",
            st.lists(inner, max_size=5),
            spaces,
        ),
        st.builds(
            lambda pairs, space: (
                b"<<" + spread([key + b" " + value for key, value in pairs], space) + b">>"
            ),
            st.lists(st.tuples(names, inner), max_size=5),
            spaces,
        ),
    ),
    max_leaves=12,
)


def kinds(value: Any) -> Any:
    """A value with the types of all that is in it."""
    match value:
        case dict():
            return type(value), [(kinds(key), kinds(one)) for key, one in value.items()]
        case list():
            return type(value), [kinds(one) for one in value]
    return type(value), repr(value), getattr(value, "original_bytes", None)


@given(things, spaces)
def test_what_is_plain_is_what_pypdf_reads(text: bytes, space: bytes) -> None:
    found = parse_plain_object(text + space + b"\nendobj", 0, PDF)
    if found is not None:
        assert kinds(found) == kinds(read_object(BytesIO(text + space + b"\nendobj"), PDF))


PLAIN = [
    b"<</Type/Annot/Rect[79.198 487.333 81.797 497.833]/Dest[5 0 R/XYZ 0 192.08 0]/F 4/Border [ 0 0 0 ]>>",
    b"<< /Title (Un titre) /Parent 3 0 R /Count -4 /Open true /None null >>",
    b"[]",
]
LEFT = [
    b"12", b"/Name", b"(text)", b"<</A<00>>>", b"<</A(a\\)b)>>", b"<</A 1/A 2>>", b"<</A>>", b"<</A 1]", b"[1",
    b"<</A 1>> stream", b"[1]%comment", b"[" * 30 + b"]" * 30, b"<<1 2>>", b"",
]  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_links_and_outlines_are_plain(text: bytes) -> None:
    found = parse_plain_object(text + b"\nendobj\n", 0, PDF)
    assert found is not None
    assert kinds(found) == kinds(read_object(BytesIO(text + b"\nendobj\n"), PDF))


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_plain_or_not_whole_is_left(text: bytes) -> None:
    assert parse_plain_object(text + b"\nendobj\n", 0, PDF) is None


@pytest.mark.parametrize("text", PLAIN)
def test_what_does_not_end_in_the_window_is_left(text: bytes) -> None:
    assert parse_plain_object(text, 0, PDF) is None


def test_an_object_is_the_same_each_time_and_knows_its_number() -> None:
    reader = FastReader(BytesIO(FILE))
    reference = IndirectObject(3, 0, reader)
    page = reader.get_object(reference)
    assert isinstance(page, DictionaryObject)
    assert reader.get_object(reference) is page
    assert page.indirect_reference == reference


def test_an_object_of_another_number_is_left_to_pypdf(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = FastReader(BytesIO(FILE))
    reader.xref[0][3] = reader.xref[0][2]
    seen: list[PdfObject | None] = []
    monkeypatch.setattr(glance, "parse_plain_object", lambda *_: seen.append(None))
    reader.get_object(IndirectObject(3, 0, reader))
    assert seen == []


def test_sheets_are_the_same_bytes_as_without_a_glance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    booklet(tmp_path / "in.pdf", 9)
    impose_pdf(
        tmp_path / "in.pdf",
        tmp_path / "quick.pdf",
        load_scheme("saddle"),
        parse_paper("A4"),
        "short",
    )
    for name in ("get_object", "read_object_header"):
        monkeypatch.setattr(FastReader, name, getattr(PdfReader, name))
    impose_pdf(
        tmp_path / "in.pdf",
        tmp_path / "slow.pdf",
        load_scheme("saddle"),
        parse_paper("A4"),
        "short",
    )
    assert (tmp_path / "quick.pdf").read_bytes() == (tmp_path / "slow.pdf").read_bytes()
