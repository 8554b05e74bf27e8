"""What is written reads back as the same objects: by pypdf, told to keep names as bytes."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.impose.pdf_objects.pdf_reader import open_reader
from pamphlets.impose.pdf_objects.pdf_syntax import (
    format_entries,
    format_entry,
    format_exact,
    format_length,
    format_name,
    format_string,
    format_value,
    line_operators,
)
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DamagedError,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
    page_dictionaries,
)
from tests.support.pages import one_page

# U+0000 cannot stand in a name: ISO 32000-2 § 7.3.5
letters = st.text(st.characters(min_codepoint=1, max_codepoint=255), min_size=1)
names = letters.map(lambda text: NameObject("/" + text))
strings = st.binary().map(ByteStringObject)
numbers = st.one_of(
    st.integers(-(2**31), 2**31).map(NumberObject),
    st.floats(-1e9, 1e9).map(lambda number: FloatObject(round(number, 9))),
)
plain = st.one_of(
    names, strings, numbers, st.booleans().map(BooleanObject), st.builds(NullObject)
)
values = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(ArrayObject),
        st.dictionaries(names, inner, max_size=4).map(DictionaryObject),
    ),
    max_leaves=12,
)


def read_back(value: bytes) -> Any:
    data = one_page(b"/MediaBox[0 0 9 9]/V " + value, [])
    with open_reader(BytesIO(data), len(data)) as pdf:
        return page_dictionaries(pdf)[0].get("/V")


def bare(value: Any) -> Any:
    """A value in Python's own types, strings as bytes."""
    match value:
        case ByteStringObject() | TextStringObject():
            return bytes(value.original_bytes)
        case NameObject():
            return str(value)
        case BooleanObject():
            return value.value
        case NullObject():
            return None
        case NumberObject() | FloatObject():
            return float(value)
        case ArrayObject():
            return [bare(entry) for entry in value]
        case DictionaryObject():
            return {str(key): bare(entry) for key, entry in value.items()}
    raise TypeError(value)


def never(_: IndirectObject) -> int:
    raise AssertionError


@given(values)
def test_a_value_reads_back_as_it_was(value: Any) -> None:
    assert bare(read_back(format_value(value, never))) == bare(value)


@given(letters)
def test_a_name_is_printable_ascii(text: str) -> None:
    assert all(33 <= byte <= 126 for byte in format_name("/" + text))


@given(st.binary())
def test_a_string_has_no_bare_carriage_return(value: bytes) -> None:
    assert b"\r" not in format_string(value)


@given(st.floats(-1e9, 1e9, allow_nan=False))
def test_numbers_have_no_exponent_and_lengths_at_most_five_decimals(value: float) -> None:
    assert set(format_exact(value) + format_length(value)) <= set(b"-.0123456789")
    assert float(format_exact(value)) == pytest.approx(value, rel=1e-12, abs=1e-19)
    assert float(format_length(value)) == pytest.approx(value, abs=5.1e-6)
    assert len(format_length(value).partition(b".")[2]) <= 5


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, b"0"),
        (-0.000001, b"0"),
        (1.0, b"1"),
        (-1.5, b"-1.5"),
        (100.0, b"100"),
        (1.417323, b"1.41732"),
    ],
)
def test_lengths_are_short(value: float, text: bytes) -> None:
    assert format_length(value) == text


def test_references_get_their_new_numbers() -> None:
    array = ArrayObject([IndirectObject(7, 0, None), NumberObject(1)])
    assert format_value(array, lambda reference: reference.idnum + 100) == b"[107 0 R 1]"


def test_what_is_no_object_is_damage() -> None:
    with pytest.raises(DamagedError):
        format_value(3, never)


def test_entries_are_keys_and_values_without_the_one_left_out() -> None:
    entries = DictionaryObject(
        {NameObject("/A B"): NumberObject(1), NameObject("/Length"): NumberObject(2)}
    )
    entries[NameObject("/R")] = IndirectObject(7, 0, None)
    assert format_entries(entries, lambda _: 9) == b"/A#20B 1 /Length 2 /R 9 0 R"
    assert format_entries(entries, lambda _: 9, without="/Length") == b"/A#20B 1 /R 9 0 R"
    assert format_entry(entries, "/Length", never) == b"/Length 2"
    assert format_entry(entries, "/Other", never) == b""


def test_a_line_runs_from_one_point_to_the_other() -> None:
    assert line_operators(0, 1.5, -2, 30.123456) == b"0 1.5 m -2 30.12346 l S"


@pytest.mark.parametrize(("value", "text"), [(1e21, "1" + "0" * 21), (1e-7, "0.0000001")])
def test_what_python_writes_with_an_exponent_is_written_out(
    value: float, text: str
) -> None:
    assert format_exact(value) == text.encode()
