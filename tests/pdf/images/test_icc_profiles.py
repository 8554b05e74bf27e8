"""A cleaned profile shows the same colours and tells nothing else."""

import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms

from pamphlets.pdf.images.icc_profiles import assemble_profile, clean_profile, encode_text
from pamphlets.pdf.images.srgb import make_srgb_profile

LAB = ImageCms.createProfile("LAB")
COLOURS = Image.merge("RGB", [Image.linear_gradient("L").rotate(turn) for turn in (0, 90, 180)])


def spoken(secret: bytes) -> bytes:
    """sRGB with a talkative head and talkative tags."""
    head = bytearray(make_srgb_profile()[:128])
    head[4:8] = head[48:52] = head[80:84] = secret[:4]
    head[24:36] = struct.pack(">6H", 2031, 7, 14, 12, 30, 5)
    (count,) = struct.unpack_from(">I", make_srgb_profile(), 128)
    values = {}
    for place in range(count):
        tag, start, length = struct.unpack_from(">4sII", make_srgb_profile(), 132 + 12 * place)
        values[tag] = make_srgb_profile()[start : start + length]
    values |= {
        b"desc": encode_text(secret.decode()),
        b"mmod": b"mmod" + bytes(4) + secret,
        b"cprt": encode_text("Louise"),
    }
    return assemble_profile(bytes(head), values)


def converted(icc: bytes) -> Image.Image:
    """What colours a profile means, in a space of no device."""
    found = ImageCms.profileToProfile(
        COLOURS, ImageCms.ImageCmsProfile(BytesIO(icc)), LAB, outputMode="LAB"
    )
    assert found is not None
    return found


def test_who_and_when_are_gone_and_colours_stay() -> None:
    talkative = spoken(b"LouisesScreen")
    found = clean_profile(talkative, b"RGB ")
    assert found is not None
    for secret in (
        b"Louise",
        "Louise".encode("utf-16-be"),
        b"mmod",
        struct.pack(">3H", 2031, 7, 14),
    ):
        assert secret in talkative
        assert secret not in found
    assert ImageChops.difference(converted(talkative), converted(found)).getbbox() is None
    assert clean_profile(found, b"RGB ") == found


def test_two_screens_with_the_same_colours_have_the_same_profile() -> None:
    assert clean_profile(spoken(b"One Screen"), b"RGB ") == clean_profile(
        spoken(b"Another"), b"RGB "
    )


def test_an_old_profile_stays_readable() -> None:
    old = bytearray(make_srgb_profile())
    old[8:10] = b"\2\x10"
    found = clean_profile(bytes(old), b"RGB ")
    assert found is not None
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(found))).strip() == "RGB"


@pytest.mark.parametrize("space", [b"CMYK", b"GRAY", b"Lab "])
def test_a_profile_for_other_colours_is_none(space: bytes) -> None:
    assert clean_profile(make_srgb_profile(), space) is None


@given(
    at=st.integers(0, len(make_srgb_profile()) - 1),
    noise=st.binary(max_size=8),
    length=st.integers(0, 480),
)
def test_a_damaged_profile_is_no_surprise(at: int, noise: bytes, length: int) -> None:
    damaged = (make_srgb_profile()[:at] + noise + make_srgb_profile()[at:])[:length]
    found = clean_profile(damaged, b"RGB ")
    assert found is None or found[36:40] == b"acsp"
