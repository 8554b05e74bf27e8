"""A font file and OpenType features -> the glyphs of a text, by HarfBuzz. Nothing else shapes.

Clusters are kept per character, so that each glyph knows its text (HarfBuzz manual, "Clusters").
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_files import BrokenFontError

SOFT_HYPHEN: Final = "\u00ad"
# `dlig` stays off: no Th, ct, st in running text.
_DEFAULT_FEATURES: Final = {
    "kern": True,
    "liga": True,
}
# What a face may lack, and what looks the same: the shape is borrowed, the text kept.
_LOOK_ALIKES: Final = {"\u2010": "-", "\u2011": "-", "\u03bc": "\u00b5", "\u00b5": "\u03bc"}
# Blocks of other scripts than Latin: letters by which HarfBuzz must tell the script.
_OTHER_SCRIPTS: Final = re.compile(
    "[\u0370-\u1dff\u2c00-\u2c5f\u2c80-\ua71f\ua800-\ufaff\ufb07-\U000fffff]"
)
# UAX #29 in short: a flag, or a base with its marks and joined bases. Compiled when a face lacks a letter: it is slow.
_CLUSTER_PATTERN: Final = (
    r"[\U0001f1e6-\U0001f1ff]{2}|.(?:\u200d.|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d"
    r"\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef])*"
)


_GlyphKey = tuple[int, int, int, int, str]


class InkBounds(NamedTuple):
    """The edges of ink, from the start of the baseline, y upward."""

    left: float
    bottom: float
    right: float
    top: float

    def shift_by(self, x: float, y: float) -> "InkBounds":
        """Return the edges of the same ink further right and up."""
        return InkBounds(
            left=self.left + x,
            bottom=self.bottom + y,
            right=self.right + x,
            top=self.top + y,
        )


def surround_ink(boxes: Sequence[InkBounds]) -> InkBounds:
    """Return the edges of all ink together, zeros where there is none."""
    if not boxes:
        return InkBounds(0.0, 0.0, 0.0, 0.0)
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return InkBounds(min(lefts), min(bottoms), max(rights), max(tops))


class ShapedGlyph(NamedTuple):
    """A glyph as placed in a text; lengths are in em."""

    glyph_id: int
    advance: float
    x_offset: float
    y_offset: float
    text: str
    """the characters it stands for; empty after a cluster's first glyph"""


def split_clusters(text: str) -> list[str]:
    """Return the parts of `text` that only one face together may draw."""
    return re.findall(_CLUSTER_PATTERN, text, re.DOTALL)


class OpenFont:
    """A font file opened by HarfBuzz, at one weight where it varies. Lengths are font units, `upem` to the em."""

    __slots__ = ("font", "upem")

    def __init__(self, path: Path, weight: int) -> None:
        """Open a file; raise BrokenFontError where HarfBuzz finds no glyphs in it."""
        import uharfbuzz as hb  # 28 ms, which a build that has nothing to set does not owe

        face = hb.Face(hb.Blob.from_file_path(str(path)))
        if not face.glyph_count:
            raise BrokenFontError(path=path.name)
        self.font = hb.Font(face)
        self.upem: int = face.upem
        if face.has_var_data:
            self.font.set_variations({"wght": weight})

    def read_metrics(self) -> tuple[float, float, float, float]:
        """Return ascent, descent (positive), height of capitals and of x in em; from glyphs where no table tells."""
        import uharfbuzz as hb  # 28 ms

        extents = self.font.get_font_extents("ltr")
        cap_height = self.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
        x_height = self.font.get_metric_position_with_fallback(hb.OTMetricsTag.X_HEIGHT)
        upem = self.upem
        return (
            extents.ascender / upem,
            -extents.descender / upem,
            cap_height / upem,
            x_height / upem,
        )

    def glyph_id(self, char: str) -> int:
        """Return the glyph that `char` has before any feature, 0 where the face lacks it."""
        return self.font.get_nominal_glyph(ord(char)) or 0

    def glyph_advance(self, glyph_id: int) -> int:
        """Return a glyph's own advance."""
        advance: int = self.font.get_glyph_h_advance(glyph_id)
        return advance

    def space_advance(self) -> float:
        """Return the advance of the face's own space in em; a quarter where it has none."""
        glyph_id = self.glyph_id(" ")
        return self.glyph_advance(glyph_id) / self.upem if glyph_id else 0.25


class FaceShaper:
    """An open font with features switched on, which shapes texts."""

    __slots__ = (
        "_buffer",
        "_features",
        "_glyph_cache",
        "_hb_font",
        "_look_alikes",
        "_shape_buffer",
        "_upem",
    )

    def __init__(self, font: OpenFont, features: tuple[str, ...]) -> None:
        """Switch `features` on (`-name`: off) beside kerning and plain ligatures."""
        import uharfbuzz as hb  # 28 ms

        self._hb_font = font.font
        self._upem = font.upem
        self._features = _DEFAULT_FEATURES | {
            name.lstrip("-"): name[0] != "-" for name in features
        }
        self._shape_buffer = hb.shape
        self._buffer = hb.Buffer()
        self._buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        self._buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        # One tuple for a glyph as placed: a book holds millions of glyphs, few kinds.
        self._glyph_cache: dict[_GlyphKey, ShapedGlyph] = {}
        self._look_alikes: dict[int, str] = {}
        for char, twin in _LOOK_ALIKES.items():
            if not font.glyph_id(char) and font.glyph_id(twin):
                self._look_alikes[ord(char)] = twin

    def shape(self, text: str, lang: str) -> tuple[ShapedGlyph, ...] | None:
        """Return the glyphs of `text`, None where the face lacks a character."""
        spelling = "-" if text == SOFT_HYPHEN else text
        glyphs = self._shape_spelling(spelling, text, lang)
        if glyphs is None and self._look_alikes:
            glyphs = self._shape_spelling(spelling.translate(self._look_alikes), text, lang)
        return glyphs

    def _shape_spelling(
        self, spelling: str, text: str, lang: str
    ) -> tuple[ShapedGlyph, ...] | None:
        """Shape `spelling`; each cluster's first glyph carries the cluster's part of `text`."""
        buffer = self._buffer
        buffer.clear_contents()
        buffer.add_str(spelling)
        if not spelling.isascii() and _OTHER_SCRIPTS.search(spelling):
            buffer.guess_segment_properties()
        else:
            buffer.script = (
                "Latn"  # also figures and points: as "common" they would lose kerning
            )
        buffer.direction = "ltr"
        buffer.language = lang
        self._shape_buffer(self._hb_font, buffer, self._features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        glyphs: list[ShapedGlyph] = []
        stop = len(text)
        for index in range(len(infos) - 1, -1, -1):
            glyph_id = infos[index].codepoint
            if not glyph_id:
                return None
            start = infos[index].cluster if index else 0
            part = ""
            if not index or infos[index - 1].cluster != infos[index].cluster:
                part, stop = text[start:stop], start
            position = positions[index]
            key = (glyph_id, position.x_advance, position.x_offset, position.y_offset, part)
            glyphs.append(self._glyph_cache.get(key) or self._intern_glyph(key))
        glyphs.reverse()
        return tuple(glyphs)

    def _intern_glyph(self, key: _GlyphKey) -> ShapedGlyph:
        """Return the tuple kept for a glyph met for the first time."""
        glyph_id, advance, x_offset, y_offset, part = key
        upem = self._upem
        glyph = ShapedGlyph(
            glyph_id, advance / upem, x_offset / upem, y_offset / upem, part
        )
        return self._glyph_cache.setdefault(key, glyph)

    def ink_bounds(self, glyph_id: int) -> InkBounds | None:
        """Return the edges of a glyph's ink in em, None where it has none."""
        extents = self._hb_font.get_glyph_extents(glyph_id)
        if extents is None or not extents.width or not extents.height:
            return None
        left, top = extents.x_bearing, extents.y_bearing
        right, bottom = left + extents.width, top + extents.height
        upem = self._upem
        return InkBounds(
            left=left / upem,
            bottom=bottom / upem,
            right=right / upem,
            top=top / upem,
        )


def have_different_glyphs(first: FaceShaper, second: FaceShaper, text: str) -> bool:
    """Return whether two fonts of a face both have a text, and show it with different glyphs."""
    first_glyphs, second_glyphs = first.shape(text, ""), second.shape(text, "")
    if first_glyphs is None or second_glyphs is None:
        return False
    first_ids = [glyph.glyph_id for glyph in first_glyphs]
    return first_ids != [glyph.glyph_id for glyph in second_glyphs]
