"""A cleaned profile shows the same colours and tells nothing else."""

import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms

from pamphlets.pdf.images.icc_profiles import assemble, clean, words
from pamphlets.pdf.images.srgb import profile

LAB = ImageCms.createProfile("LAB")
COLOURS = Image.merge("RGB", [Image.linear_gradient("L").rotate(turn) for turn in (0, 90, 180)])


def spoken(secret: bytes) -> bytes:
    """sRGB with a talkative head and talkative tags."""
    head = bytearray(profile()[:128])
    head[4:8] = head[48:52] = head[80:84] = secret[:4]
    head[24:36] = struct.pack(">6H", 2031, 7, 14, 12, 30, 5)
    (count,) = struct.unpack_from(">I", profile(), 128)
    values = {}
    for place in range(count):
        tag, start, length = struct.unpack_from(">4sII", profile(), 132 + 12 * place)
        values[tag] = profile()[start : start + length]
    values |= {b"desc": words(secret.decode()), b"mmod": b"mmod" + bytes(4) + secret, b"cprt": words("Louise")}
    return assemble(bytes(head), values)


def converted(icc: bytes) -> Image.Image:
    """What colours a profile means, in a space of no device."""
    found = ImageCms.profileToProfile(COLOURS, ImageCms.ImageCmsProfile(BytesIO(icc)), LAB, outputMode="LAB")
    assert found is not None
    return found


def test_who_and_when_are_gone_and_colours_stay() -> None:
    talkative = spoken(b"LouisesScreen")
    found = clean(talkative, b"RGB ")
    assert found is not None
    for secret in (b"Louise", "Louise".encode("utf-16-be"), b"mmod", struct.pack(">3H", 2031, 7, 14)):
        assert secret in talkative
        assert secret not in found
    assert ImageChops.difference(converted(talkative), converted(found)).getbbox() is None
    assert clean(found, b"RGB ") == found


def test_two_screens_with_the_same_colours_have_the_same_profile() -> None:
    assert clean(spoken(b"One Screen"), b"RGB ") == clean(spoken(b"Another"), b"RGB ")


def test_an_old_profile_stays_readable() -> None:
    old = bytearray(profile())
    old[8:10] = b"\2\x10"
    found = clean(bytes(old), b"RGB ")
    assert found is not None
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(found))).strip() == "RGB"


@pytest.mark.parametrize("space", [b"CMYK", b"GRAY", b"Lab "])
def test_a_profile_for_other_colours_is_none(space: bytes) -> None:
    assert clean(profile(), space) is None


@given(at=st.integers(0, len(profile()) - 1), noise=st.binary(max_size=8), length=st.integers(0, 480))
def test_a_damaged_profile_is_no_surprise(at: int, noise: bytes, length: int) -> None:
    damaged = (profile()[:at] + noise + profile()[at:])[:length]
    found = clean(damaged, b"RGB ")
    assert found is None or found[36:40] == b"acsp"
