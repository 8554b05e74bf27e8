"""The chain of a JPEG's segments: what is kept, what is not, what is broken."""

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
        data[at + 1] for at in range(len(data) - 1) if data[at] == 0xFF and data[at + 1] >= 0xC0
    ]


def test_the_picture_stays_bit_for_bit() -> None:
    with Image.open(BytesIO(WHOLE)) as before, Image.open(BytesIO(parse_jpeg(WHOLE).data)) as after:
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
