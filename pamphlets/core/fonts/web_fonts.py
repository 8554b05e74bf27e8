"""A font file and the characters that a page shows -> a font file of these alone, for a browser, and its rule of CSS.

HarfBuzz subsets it (OpenType 1.9). What serves no Latin page in a browser goes: EB Garamond with the letters of a catalogue
has 25 kB, of 280. CSS Fonts 4, "@font-face".
"""

from base64 import b64encode
from pathlib import Path
from typing import Final, NamedTuple

# Kerning, marks, ligatures; figures of both kinds, capitals' own forms.
_FEATURES: Final = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "onum", "case")


class WebFace(NamedTuple):
    """A face of a page: what its styles call it, and where it lies."""

    family: str
    weight: int
    is_italic: bool
    path: Path


def write_font_face(face: WebFace, characters: str) -> str:
    """Return the rule that gives a page a face with these characters in it. Raises OSError."""
    letters = "".join(sorted(set(characters)))
    data = b64encode(subset_web_font(face.path, letters)).decode("ascii")
    slope = "italic" if face.is_italic else "normal"
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{slope};'
        f'src:url("data:font/ttf;base64,{data}")}}'
    )


def subset_web_font(path: Path, characters: str) -> bytes:
    """Return a font file that has these characters, as far as the font has them. Raises OSError."""
    import uharfbuzz as hb  # 15 ms that a run with nothing to do does not owe

    face = hb.Face(path.read_bytes())
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    wanted.unicode_set.update(map(ord, characters))
    features = wanted.layout_feature_tag_set
    features.clear()
    features.update(int.from_bytes(tag.encode("ascii"), "big") for tag in _FEATURES)
    subset: bytes = hb.subset(face, wanted).blob.data
    return subset
