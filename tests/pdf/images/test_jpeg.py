"""The chain of a JPEG's segments: what is kept, what is not, what is broken."""

import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pamphlets.pdf.images.jpeg import BrokenJpegError, parse_jpeg

OUT = BytesIO()
SLOPE = Image.linear_gradient("L").convert("RGB")
SLOPE.save(OUT, "JPEG", quality=60, comment=b"a comment", progressive=True)
WHOLE = OUT.getvalue()


def markers(data: bytes) -> list[int]:
    """The markers that begin a segment, coded data passed over."""
    return [
        data[at + 1]
        for at in range(len(data) - 1)
        if data[at] == 0xFF and data[at + 1] >= 0xC0
    ]


def test_the_picture_stays_bit_for_bit() -> None:
    with (
        Image.open(BytesIO(WHOLE)) as before,
        Image.open(BytesIO(parse_jpeg(WHOLE).data)) as after,
    ):
        assert before.tobytes() == after.tobytes()


def test_no_segment_of_a_program_and_no_comment_stays() -> None:
    assert not {0xE0, 0xFE} & set(markers(parse_jpeg(WHOLE).data))
    assert {0xE0, 0xFE} <= set(markers(WHOLE))


def test_what_follows_the_end_is_left_out() -> None:
    assert parse_jpeg(WHOLE + b"a film").data == parse_jpeg(WHOLE).data


@given(length=st.integers(0, len(WHOLE) - 1))
def test_a_file_cut_anywhere_is_broken(length: int) -> None:
    with pytest.raises(BrokenJpegError):
        parse_jpeg(WHOLE[:length])


@given(noise=st.binary(max_size=200), at=st.integers(2, 600))
def test_noise_is_broken_or_a_picture_and_never_a_surprise(noise: bytes, at: int) -> None:
    try:
        facts = parse_jpeg(WHOLE[:at] + noise + WHOLE[at:])
    except BrokenJpegError:
        return
    assert facts.data.startswith(b"\xff\xd8")


def test_a_lossless_jpeg_is_not_passed_on() -> None:
    at = WHOLE.index(b"\xff\xc2")
    assert parse_jpeg(WHOLE).is_embeddable
    assert not parse_jpeg(WHOLE[: at + 1] + b"\xc3" + WHOLE[at + 2 :]).is_embeddable


JFIF = b"\xff\xe0\x00\x07JFIF\0"
SCAN = b"\xff\xda\x00\x02\x00\xff\x00"


def adobe(transform: int) -> bytes:
    """Adobe's segment; 0: none, 1: YCbCr, 2: YCCK."""
    return b"\xff\xee\x00\x0eAdobe\0\x64\0\0\0\0" + bytes([transform])


def frame(names: bytes, marker: int = 0xC0, precision: int = 8, height: int = 5) -> bytes:
    """A frame 7 wide whose components are called so."""
    body = struct.pack(">BHHB", precision, height, 7, len(names))
    body += b"".join([bytes([name, 0x11, 0]) for name in names])
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def chain(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + SCAN + b"\xff\xd9"


def test_the_frame_tells_size_and_components() -> None:
    for marker in (
        *range(0xC0, 0xC4),
        *range(0xC5, 0xC8),
        *range(0xC9, 0xCC),
        *range(0xCD, 0xD0),
    ):
        facts = parse_jpeg(chain(frame(b"\1\2\3", marker)))
        assert (facts.width, facts.height, facts.components) == (7, 5, 3)
        assert facts.is_embeddable == (marker <= 0xC2)


def test_pdf_takes_one_three_or_four_components_of_eight_bits() -> None:
    for names in (b"\1", b"\1\2", b"\1\2\3", b"\1\2\3\4", b"\1\2\3\4\5"):
        assert parse_jpeg(chain(frame(names))).is_embeddable == (len(names) in (1, 3, 4))
    assert not parse_jpeg(chain(frame(b"\1", precision=12))).is_embeddable
    assert not parse_jpeg(chain(frame(b"\1", height=0))).is_embeddable


@pytest.mark.parametrize(
    ("names", "before", "transform", "rewritten"),
    [
        (b"\1\2\3", b"", 1, None),
        (b"\1\2\3", JFIF, 1, None),
        (b"\1\2\3", adobe(1), 1, None),
        (b"\1\2\3", adobe(0), 0, 0),
        (b"RGB", b"", 0, None),
        (b"RGB", adobe(0), 0, None),
        (b"RGB", JFIF, 1, 1),
        (b"RGB", adobe(1), 1, 1),
        (b"RGB", b"\xff\xe1" + JFIF[2:], 0, None),
        (b"RGB", b"\xff\xe0\x00\x07JFXX\0", 0, None),
        (b"RGB", b"\xff\xed" + adobe(1)[2:], 0, None),
        (b"RGB", b"\xff\xee\x00\x0dAdobe\0\x64\0\0\0\1", 0, None),
        (b"\1\2\3\4", b"", 0, None),
        (b"\1\2\3\4", JFIF, 0, None),
        (b"\1\2\3\4", adobe(0), 0, None),
        (b"\1\2\3\4", adobe(2), 1, 2),
        (b"\1", JFIF, 0, None),
        (b"\1", adobe(1), 1, None),
    ],
)
def test_a_segment_tells_the_transform_where_the_names_would_mislead(
    names: bytes, before: bytes, transform: int, rewritten: int | None
) -> None:
    facts = parse_jpeg(chain(before, frame(names)))
    kept = b"" if rewritten is None else adobe(rewritten)
    assert facts.color_transform == transform
    assert facts.has_adobe_segment == (before[:2] == b"\xff\xee" and len(before) == 16)
    assert facts.data == chain(kept, frame(names))


def test_markers_without_a_length_are_passed_over() -> None:
    alone = b"".join([bytes([0xFF, marker]) for marker in (0x01, 0xD8)])
    padded = chain(alone, b"\xff\xff" + frame(b"\1")[1:])
    assert parse_jpeg(padded).data == chain(frame(b"\1"))


def test_a_segment_that_ends_before_it_begins_is_broken() -> None:
    for length in (b"\0\0", b"\0\1"):
        with pytest.raises(BrokenJpegError):
            parse_jpeg(chain(b"\xff\xe0" + length, frame(b"\1")))
    with pytest.raises(BrokenJpegError):
        parse_jpeg(b"\xff\xd8" + frame(b"\1") + b"\xff\xe0\x00\x02")


def test_a_frame_must_tell_its_components() -> None:
    assert parse_jpeg(chain(frame(b""))).components == 0
    with pytest.raises(BrokenJpegError):
        parse_jpeg(chain(b"\xff\xc0\x00\x07\x08\x00\x05\x00\x07"))
    with pytest.raises(BrokenJpegError):
        parse_jpeg(chain())


@pytest.mark.parametrize("marker", [0x01, 0xD8])
def test_a_marker_that_stands_alone_has_no_length_to_be_read(marker: int) -> None:
    alone = bytes([0xFF, marker])
    facts = parse_jpeg(chain(alone, frame(b"\1\2\3")))
    assert (facts.width, facts.height, facts.components) == (7, 5, 3)


@pytest.mark.parametrize("length", [0, 1])
def test_a_segment_is_two_bytes_long_at_least(length: int) -> None:
    short = b"\xff\xe1" + length.to_bytes(2, "big") + b"\0" * 8
    with pytest.raises(BrokenJpegError):
        parse_jpeg(chain(short, frame(b"\1\2\3")))
    with pytest.raises(BrokenJpegError):
        parse_jpeg(chain(frame(b"\1\2\3"), b"\xff\xe1" + bytes([0, length])))
