"""A font file and features -> the glyphs of a text, by HarfBuzz. Nothing else shapes.

Clusters are kept per character, so that each glyph knows its text (HarfBuzz manual, "Clusters").
HarfBuzz is imported where a face is opened: `--help` does not owe its 15 ms.
"""

import re
from pathlib import Path
from typing import Final

from pamphlets.core.fonts.font_files import BrokenFontError

SOFT_HYPHEN: Final = "\u00ad"
_DEFAULT_FEATURES: Final = {
    "kern": True,
    "liga": True,
}  # `dlig` stays off: no Th, ct, st in running text
# What a face may lack, and what looks the same: the shape is borrowed, the text kept.
_LOOK_ALIKES: Final = {"\u2010": "-", "\u2011": "-", "\u03bc": "\u00b5", "\u00b5": "\u03bc"}
# Blocks of other scripts than Latin, as code points from and to.
_OTHER_SCRIPTS: Final = (
    (0x370, 0x1DFF),
    (0x2C00, 0x2C5F),
    (0x2C80, 0xA71F),
    (0xA800, 0xFAFF),
    (0xFB07, 0xFFFFF),
)

# UAX #29 in short: a flag, or a base with its marks and joined bases. Compiled when a face lacks a letter: it is slow.
_CLUSTER_PATTERN: Final = (
    r"[\U0001f1e6-\U0001f1ff]{2}|.(?:\u200d.|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d"
    r"\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef])*"
)

# glyph id, advance, x offset, y offset (em), the characters it stands for ("" after a cluster's first)
ShapedGlyph = tuple[int, float, float, float, str]


def split_clusters(text: str) -> list[str]:
    """Return the parts of `text` that only one face together may draw."""
    return re.findall(_CLUSTER_PATTERN, text, re.DOTALL)


def _has_other_script(text: str) -> bool:
    """Return whether a text has letters that HarfBuzz must tell the script of."""
    points = [point for point in map(ord, text) if point >= _OTHER_SCRIPTS[0][0]]
    return any(first <= point <= last for point in points for first, last in _OTHER_SCRIPTS)


class OpenFont:
    """A face opened by HarfBuzz, at one weight where it varies. Lengths are font units, `upem` to the em."""

    __slots__ = ("font", "upem")

    def __init__(self, path: Path, weight: int) -> None:
        """Open a file; raise BrokenFont where HarfBuzz finds no glyphs in it."""
        import uharfbuzz as hb

        face = hb.Face(hb.Blob.from_file_path(str(path)))
        if not face.glyph_count:
            raise BrokenFontError(path=path.name)
        self.font = hb.Font(face)
        self.upem: int = face.upem
        if face.has_var_data:
            self.font.set_variations({"wght": weight})

    def read_metrics(self) -> tuple[float, float, float, float]:
        """Return ascent, descent (positive), height of capitals and of x in em; from glyphs where untold."""
        import uharfbuzz as hb

        extents = self.font.get_font_extents("ltr")
        cap = self.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
        x = self.font.get_metric_position_with_fallback(hb.OTMetricsTag.X_HEIGHT)
        upem = self.upem
        return extents.ascender / upem, -extents.descender / upem, cap / upem, x / upem

    def glyph_id(self, char: str) -> int:
        """Return the glyph that `char` has before any feature, 0 where the face lacks it."""
        return self.font.get_nominal_glyph(ord(char)) or 0

    def glyph_advance(self, glyph: int) -> int:
        """Return a glyph's own advance."""
        advance: int = self.font.get_glyph_h_advance(glyph)
        return advance


class FaceShaper:
    """An open face with its features: the compositor's case, from which glyphs are taken."""

    __slots__ = (
        "_buffer",
        "_features",
        "_glyph_cache",
        "_hb_font",
        "_look_alikes",
        "_shape_buffer",
        "_upem",
    )

    def __init__(self, face: OpenFont, features: tuple[str, ...]) -> None:
        """Switch `features` on (`-name`: off) beside kerning and plain ligatures."""
        import uharfbuzz as hb

        self._hb_font = face.font
        self._upem = face.upem
        self._features = _DEFAULT_FEATURES | {name.lstrip("-"): name[0] != "-" for name in features}
        self._shape_buffer = hb.shape
        self._buffer = hb.Buffer()
        self._buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        self._buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        self._glyph_cache: dict[tuple[int, int, int, int, str], ShapedGlyph] = {}
        self._look_alikes = str.maketrans(
            {
                char: twin
                for char, twin in _LOOK_ALIKES.items()
                if not face.glyph_id(char) and face.glyph_id(twin)
            }
        )

    def shape(self, text: str, lang: str) -> tuple[ShapedGlyph, ...] | None:
        """Return the glyphs of `text`, None where the face lacks a character."""
        spelled = "-" if text == SOFT_HYPHEN else text
        glyphs = self._shape_spelling(spelled, text, lang)
        if glyphs is None and self._look_alikes:
            glyphs = self._shape_spelling(spelled.translate(self._look_alikes), text, lang)
        return glyphs

    def _shape_spelling(self, spelled: str, text: str, lang: str) -> tuple[ShapedGlyph, ...] | None:
        """Shape `spelled`; each cluster's first glyph carries the cluster's part of `text`."""
        buffer = self._buffer
        buffer.clear_contents()
        buffer.add_str(spelled)
        if not spelled.isascii() and _has_other_script(spelled):
            buffer.guess_segment_properties()
        else:
            buffer.script = "Latn"  # also figures and points: as "common" they would lose kerning
        buffer.direction = "ltr"
        buffer.language = lang
        self._shape_buffer(self._hb_font, buffer, self._features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        known = self._glyph_cache
        glyphs: list[ShapedGlyph] = []
        stop = len(text)
        for at in range(len(infos) - 1, -1, -1):
            glyph = infos[at].codepoint
            if not glyph:
                return None
            start = infos[at].cluster if at else 0
            part = ""
            if not at or infos[at - 1].cluster != infos[at].cluster:
                part, stop = text[start:stop], start
            place = positions[at]
            key = (glyph, place.x_advance, place.x_offset, place.y_offset, part)
            glyphs.append(known.get(key) or self._intern_glyph(key))
        glyphs.reverse()
        return tuple(glyphs)

    def _intern_glyph(self, key: tuple[int, int, int, int, str]) -> ShapedGlyph:
        """Return the one tuple kept for a glyph as placed: a book holds millions of glyphs, few kinds."""
        glyph, advance, right, up, part = key
        upem = self._upem
        made = self._glyph_cache[key] = (glyph, advance / upem, right / upem, up / upem, part)
        return made

    def ink_bounds(self, glyph: int) -> tuple[float, float, float, float] | None:
        """Return left, bottom, right and top of a glyph's ink in em, None where it has none."""
        extents = self._hb_font.get_glyph_extents(glyph)
        if extents is None or not extents.width or not extents.height:
            return None
        left, top = extents.x_bearing, extents.y_bearing
        upem = self._upem
        return left / upem, (top + extents.height) / upem, (left + extents.width) / upem, top / upem
