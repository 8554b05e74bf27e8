"""Files in fonts/ -> FontBook: which faces there are, what they cover, and words shaped by HarfBuzz.

Measures of shaped words are in em, so one word serves every size. Text holds no blanks: those are
`Space`, so that no font can kern against them (WeasyPrint #2928).
"""

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from pamphlets.core.fonts.font_families import FontFamilies
from pamphlets.core.fonts.font_files import MissingGlyphError
from pamphlets.core.fonts.own_fonts import NO_OWN_FONTS, OwnFonts
from pamphlets.core.fonts.shaping import (
    FaceShaper,
    InkBounds,
    OpenFont,
    ShapedGlyph,
    have_different_glyphs,
    split_clusters,
    surround_ink,
)
from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt


@dataclass(frozen=True, slots=True)
class Face:
    """One font file (at one weight, where it varies); measures are in em, `descent` positive downward."""

    family: str
    weight: int
    italic: bool
    path: Path
    ascent: float
    descent: float
    cap_height: float
    x_height: float


@dataclass(frozen=True, slots=True)
class Font:
    """A face with features switched on (`-calt`: off). Fonts of one face share one font of a PDF."""

    face: Face
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ShapedWord:
    """Characters shaped in one font. Compared by identity: the FontBook makes each word once."""

    text: str
    font: Font
    advance: float
    """in em"""
    glyphs: tuple[ShapedGlyph, ...]


@dataclass(frozen=True, slots=True)
class Space:
    """A blank of a given width; `char` is what stands in the text layer (space, U+00A0, U+202F)."""

    char: str
    width: Pt


class _LoadedFont(NamedTuple):
    """A font, and what HarfBuzz needs to shape in it."""

    font: Font
    open_font: OpenFont
    shaper: FaceShaper


class WordShaper:
    """Texts in one FontSpec and language -> their words, each text shaped once."""

    __slots__ = ("_fonts_of_clusters", "_lang", "_load_font", "_specs", "_words_cache")

    def __init__(
        self,
        specs: tuple[FontSpec, ...],
        load_font: Callable[[FontSpec], _LoadedFont],
        lang: str,
    ) -> None:
        """Shape in the first of `specs`, and what it lacks in the next that has it."""
        self._specs = specs
        self._load_font = load_font
        self._lang = lang
        self._fonts_of_clusters: dict[str, _LoadedFont] = {}
        self._words_cache: dict[str, tuple[ShapedWord, ...]] = {}

    def shape(self, text: str) -> tuple[ShapedWord, ...]:
        """Return one word per run of one face; raise MissingGlyphError for a character that no face has."""
        words = self._words_cache.get(text)
        if words is None:
            font = self._load_font(self._specs[0])
            glyphs = font.shaper.shape(text, self._lang)
            if glyphs is None:
                words = tuple(self._shape_clusters(text))
            else:
                words = (_make_word(text, font.font, glyphs),)
            self._words_cache[text] = words
        return words

    def _shape_clusters(self, text: str) -> Iterator[ShapedWord]:
        """Yield the longest runs of clusters that one font has, each as a word."""
        runs: list[tuple[_LoadedFont, str]] = []
        for cluster in split_clusters(text):
            font = self._fonts_of_clusters.get(cluster) or self._find_font(cluster)
            if runs and runs[-1][0] is font:
                runs[-1] = font, runs[-1][1] + cluster
            else:
                runs.append((font, cluster))
        for font, run in runs:
            glyphs = font.shaper.shape(run, self._lang)
            if glyphs is None:
                raise MissingGlyphError(run[0], font.font.face.family)
            yield _make_word(run, font.font, glyphs)

    def _find_font(self, cluster: str) -> _LoadedFont:
        """Return the first font of the chain that has the whole cluster."""
        fonts = [self._load_font(spec) for spec in self._specs]
        for font in fonts:
            if font.shaper.shape(cluster, self._lang) is not None:
                self._fonts_of_clusters[cluster] = font
                return font
        missing = cluster[0]
        for char in reversed(cluster):
            if all(font.shaper.shape(char, self._lang) is None for font in fonts):
                missing = char
        raise MissingGlyphError(missing, self._specs[0].family)


def _make_word(text: str, font: Font, glyphs: tuple[ShapedGlyph, ...]) -> ShapedWord:
    return ShapedWord(text, font, sum([glyph.advance for glyph in glyphs], 0.0), glyphs)


class FontBook:
    """The faces of a folder, opened when needed, and all words shaped so far.

    `fallback` names the families that serve characters which a face lacks, first choice first.
    What it returns never depends on earlier calls.
    """

    def __init__(
        self,
        folder: Path,
        fallback: tuple[FontSpec, ...] = (),
        own_fonts: OwnFonts = NO_OWN_FONTS,
    ) -> None:
        """List the files of a folder, and a project's own; see `FontFamilies`."""
        self._families = FontFamilies(folder, own_fonts)
        self._fallback = fallback
        self._faces: dict[tuple[Path, int], tuple[Face, OpenFont]] = {}
        self._fonts: dict[Font, _LoadedFont] = {}
        self._fonts_by_spec: dict[FontSpec, _LoadedFont] = {}
        self._shapers: dict[tuple[FontSpec, str], WordShaper] = {}

    @property
    def families(self) -> tuple[str, ...]:
        """Return the names of all families, sorted."""
        return self._families.names

    @property
    def asked_families(self) -> tuple[str, ...]:
        """Return the families that were asked for so far, in small letters, sorted."""
        return self._families.asked

    def with_substitutes(self, substitutes: Mapping[str, str]) -> "FontBook":
        """Return a book of the same faces that gives one family where another is asked for, by their names."""
        book = copy(self)
        book._families = self._families.with_substitutes(substitutes)  # noqa: SLF001 (its own copy)
        book._fonts_by_spec, book._shapers = {}, {}  # noqa: SLF001
        return book

    def find_face(self, spec: FontSpec) -> Face:
        """Return the family's face of nearest slope, then weight; raise UnknownFamilyError."""
        return self._load_font(spec).font.face

    def get_shaper(self, spec: FontSpec, lang: str = "fr") -> WordShaper:
        """Return the shaper of a FontSpec and a language; raise UnknownFamilyError, for a fallback too."""
        if (spec, lang) not in self._shapers:
            specs = [spec]
            for other in self._fallback:
                features = (*spec.features, *other.features)
                specs.append(replace(spec, family=other.family, features=features))
            for chained in specs:
                self._families.find_file(chained)
            self._shapers[spec, lang] = WordShaper(tuple(specs), self._load_font, lang)
        return self._shapers[spec, lang]

    def forget_words(self) -> None:
        """Forget the words shaped so far: those of a text that is edited all day grow in number."""
        self._shapers.clear()

    def shape(self, text: str, spec: FontSpec, lang: str = "fr") -> tuple[ShapedWord, ...]:
        """Return one word per run of one face; raise MissingGlyphError for a character that no face has."""
        return self.get_shaper(spec, lang).shape(text)

    def space_advance(self, spec: FontSpec) -> float:
        """Return the advance of the face's own space in em; a quarter where it has none."""
        return self._load_font(spec).open_font.space_advance()

    def has_feature(self, spec: FontSpec, feature: str, text: str) -> bool:
        """Return whether `feature` changes every character of `text`: half a set of small caps is none."""
        others = tuple(name for name in spec.features if name != feature)
        plain = self._load_font(replace(spec, features=others)).shaper
        changed = self._load_font(replace(spec, features=(*others, feature))).shaper
        return bool(text) and all(
            have_different_glyphs(plain, changed, char) for char in text
        )

    def measure_ink(
        self, text: str | ShapedWord, spec: FontSpec, lang: str = "fr"
    ) -> InkBounds:
        """Return the edges of the ink in em, or zeros where there is none."""
        words = self.shape(text, spec, lang) if isinstance(text, str) else (text,)
        boxes: list[InkBounds] = []
        pen = 0.0
        for word in words:
            for glyph in word.glyphs:
                ink = self._fonts[word.font].shaper.ink_bounds(glyph.glyph_id)
                if ink is not None:
                    boxes.append(ink.shift_by(pen + glyph.x_offset, glyph.y_offset))
                pen += glyph.advance
        return surround_ink(boxes)

    def _load_font(self, spec: FontSpec) -> _LoadedFont:
        """Return the font for `spec`, one for all specs that come to the same font."""
        loaded = self._fonts_by_spec.get(spec)
        if loaded is None:
            file = self._families.find_file(spec)
            weight = file.nearest_weight(spec.weight)
            if (file.path, weight) not in self._faces:
                open_font = OpenFont(file.path, weight)
                metrics = open_font.read_metrics()
                face = Face(file.family, weight, file.italic, file.path, *metrics)
                self._faces[file.path, weight] = face, open_font
            face, open_font = self._faces[file.path, weight]
            font = Font(face, tuple(sorted(set(spec.features))))
            if font not in self._fonts:
                shaper = FaceShaper(open_font, font.features)
                self._fonts[font] = _LoadedFont(font, open_font, shaper)
            loaded = self._fonts_by_spec[spec] = self._fonts[font]
        return loaded
