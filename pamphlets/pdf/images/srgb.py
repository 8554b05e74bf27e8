"""The sRGB colour space as a small ICC profile, the same bytes on every machine.

Pillow's own profile carries the moment it was made. Values: IEC 61966-2-1, its primaries brought from
D65 to D50 with the Bradford matrix; layout: ICC.1:2004-10 (version 4.2, the newest that PDF 1.7 names).
"""

import struct
from functools import cache
from typing import Final

from pamphlets.pdf.images.icc_profiles import assemble_profile, encode_text

D50: Final = (0.9642, 1.0, 0.8249)
RED: Final = (0.436066, 0.222488, 0.013916)
GREEN: Final = (0.385147, 0.716873, 0.097076)
BLUE: Final = (0.143066, 0.060608, 0.714096)
ADAPTATION: Final = (
    (1.047882, 0.022918, -0.050217),
    (0.029587, 0.990478, -0.017059),
    (-0.009247, 0.015075, 0.751678),
)
CURVE: Final = (
    2.4,
    1 / 1.055,
    0.055 / 1.055,
    1 / 12.92,
    0.04045,
)  # y = (a x + b)^g, or c x below d


def _fixed(*numbers: float) -> bytes:
    """Return numbers as ICC's signed 15.16 fixed point."""
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _head() -> bytes:
    """Return the 128 bytes that begin a display profile; the date in them is a fixed one."""
    kind = struct.pack(">II4s4s4s", 0, 0, b"\4\x20\0\0", b"mntr", b"RGB ")
    date = struct.pack(">4s6H4s", b"XYZ ", 2000, 1, 1, 0, 0, 0, b"acsp")
    return (kind + date + bytes(28) + _fixed(*D50)).ljust(128, b"\0")


@cache
def make_srgb_profile() -> bytes:
    """Return the profile: about half a kilobyte."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(*CURVE)
    values = {
        b"desc": encode_text("sRGB"),
        b"cprt": encode_text("CC0"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*D50),
        b"chad": b"sf32" + bytes(4) + b"".join(_fixed(*row) for row in ADAPTATION),
        b"rXYZ": b"XYZ " + bytes(4) + _fixed(*RED),
        b"gXYZ": b"XYZ " + bytes(4) + _fixed(*GREEN),
        b"bXYZ": b"XYZ " + bytes(4) + _fixed(*BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    return assemble_profile(_head(), values)
