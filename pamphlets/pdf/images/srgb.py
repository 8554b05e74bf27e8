"""srgb.icc -> the sRGB colour space as a small ICC profile, the same bytes on every machine.

Pillow's own profile carries the moment it was made. Ours is made for this program and CC0: IEC 61966-2-1, its
primaries brought from D65 to D50 with the Bradford matrix; ICC.1:2004-10 (version 4.2, the newest that PDF 1.7 names).
"""

from functools import cache
from pathlib import Path


@cache
def read_srgb_profile() -> bytes:
    """Return the profile: about half a kilobyte."""
    return Path(__file__).with_name("srgb.icc").read_bytes()
