"""A JPEG in a PDF loses what tells of its making, and not one byte of its picture."""

from io import BytesIO

import pytest
from PIL import Image

from pamphlets.pdf.images.jpeg_metadata import remove_jpeg_metadata


def photograph(**more: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(file, "JPEG", **more)
    return file.getvalue()


def test_exif_xmp_and_comments_go_and_the_rest_stays() -> None:
    plain = photograph()
    exif = Image.Exif()
    exif[315] = "Jeanne"
    assert remove_jpeg_metadata(plain) == plain
    assert (
        remove_jpeg_metadata(photograph(exif=exif, comment=b"Jeanne", xmp=b"Jeanne"))
        == plain
    )
    profiled = photograph(icc_profile=b"colours")
    assert remove_jpeg_metadata(profiled) == profiled


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no JPEG",
        b"\xff\xd8",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe1",
        b"\xff\xd8\xff\xe1\0\1",
        b"\xff\xd8\xff\xda\0\7\xff\xe1\0\4ab",
        b"\xff\xd8\xff\xe0\xff\xff",
    ],
)
def test_what_is_cut_short_stays_as_it_is(data: bytes) -> None:
    assert remove_jpeg_metadata(data) == data
