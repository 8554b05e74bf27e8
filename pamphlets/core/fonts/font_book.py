"""Files in fonts/ -> FontBook: which faces there are, what they cover, and words shaped by HarfBuzz.

Measures of shaped words are in em, so one word serves every size. Text holds no blanks: those are
`Space`, so that no font can kern against them (WeasyPrint #2928).
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pamphlets.core.fonts.font_files import FontError, FontFile, list_font_files
from pamphlets.core.fonts.shaping import FaceShaper, OpenFont, ShapedGlyph, split_clusters
from pamphlets.core.style import FontSpec
from pamphlets.core.units import Pt


class UnknownFamilyError(FontError):
    """A family that no file in fonts/ has; fields: `family`, `known`."""

    code = "unknown-family"


class MissingGlyphError(FontError):
    """A character that no face of the chain has; fields: `char`, `codepoint`, `name`, `family`."""

    code = "missing-glyph"

    def __init__(self, char: str, family: str) -> None:
        codepoint = f"U+{ord(char):04X}"
        name = unicodedata.name(char, "without a name").lower()
        super().__init__(char=char, codepoint=codepoint, name=name, family=family)


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


# glyph id, advance, x offset, y offset (em), the characters it stands for ("" after a cluster's first)
Glyph = ShapedGlyph


@dataclass(frozen=True, slots=True, eq=False)
class ShapedWord:
    """Characters shaped in one font. Compared by identity: the FontBook makes each word once."""

    text: str
    font: Font
    advance: float
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Space:
    """A blank of a given width; `char` is what stands in the text layer (space, U+00A0, U+202F)."""

    char: str
    width: Pt


_FontShaper = tuple[Font, FaceShaper]


class WordShaper(dict[str, tuple[ShapedWord, ...]]):
    """Text -> its words in one FontSpec and language, shaped when first asked: `shaper[text]`.

    A dict, against the house rule, because a hit then costs no Python call. Raises MissingGlyph.
    """

    __slots__ = ("_font_of_cluster", "_lang", "_open_font", "_specs")

    def __init__(
        self, chain: tuple[FontSpec, ...], find: Callable[[FontSpec], _FontShaper], lang: str
    ) -> None:
        """Shape in the first of `chain`, then for what it lacks in the next; `find` opens them."""
        super().__init__()
        self._specs = chain
        self._open_font = find
        self._lang = lang
        self._font_of_cluster: dict[str, _FontShaper] = {}

    def __missing__(self, text: str) -> tuple[ShapedWord, ...]:
        """Shape `text` in the first face; where that lacks something, cluster by cluster down the chain."""
        font, case = self._open_font(self._specs[0])
        glyphs = case.shape(text, self._lang)
        if glyphs is None:
            words = tuple(self._shape_run(run, chosen) for chosen, run in self._split_by_font(text))
        else:
            words = (ShapedWord(text, font, sum([glyph[1] for glyph in glyphs], 0.0), glyphs),)
        self[text] = words
        return words

    def _split_by_font(self, text: str) -> list[tuple[_FontShaper, str]]:
        """Return the longest runs of clusters that one face serves."""
        runs: list[tuple[_FontShaper, str]] = []
        for cluster in split_clusters(text):
            chosen = self._font_of_cluster.get(cluster) or self._find_font(cluster)
            run = runs.pop()[1] if runs and runs[-1][0] is chosen else ""
            runs.append((chosen, run + cluster))
        return runs

    def _find_font(self, cluster: str) -> _FontShaper:
        """Return the first face of the chain that has the whole cluster."""
        for spec in self._specs:
            chosen = self._open_font(spec)
            if chosen[1].shape(cluster, self._lang) is not None:
                self._font_of_cluster[cluster] = chosen
                return chosen
        cases = [self._open_font(spec)[1] for spec in self._specs]
        lost = (
            char for char in cluster if all(case.shape(char, self._lang) is None for case in cases)
        )
        raise MissingGlyphError(next(lost, cluster[0]), self._specs[0].family)

    def _shape_run(self, text: str, chosen: _FontShaper) -> ShapedWord:
        """Return a run as a word of the face chosen for its clusters."""
        font, case = chosen
        glyphs = case.shape(text, self._lang)
        if glyphs is None:
            raise MissingGlyphError(text[0], font.face.family)
        return ShapedWord(text, font, sum([glyph[1] for glyph in glyphs], 0.0), glyphs)


class FontBook:
    """The faces of a folder, opened when asked for, and all words shaped so far.

    `fallback` names the families that serve characters which a face lacks, first choice first.
    What it returns never depends on what was asked before.
    """

    def __init__(self, folder: Path, fallback: tuple[FontSpec, ...] = ()) -> None:
        """List `folder/<family>/*.ttf|otf`; raise BrokenFont for a file that cannot be read as a font."""
        self._families: dict[str, list[FontFile]] = {}
        for file in list_font_files(folder):
            self._families.setdefault(file.family.casefold(), []).append(file)
        self._fallback = fallback
        self._faces: dict[tuple[Path, int], tuple[Face, OpenFont]] = {}
        self._sets: dict[Font, _FontShaper] = {}
        self._by_spec: dict[FontSpec, _FontShaper] = {}
        self._shapers: dict[tuple[FontSpec, str], WordShaper] = {}

    @property
    def families(self) -> tuple[str, ...]:
        """Return the names of all families, sorted."""
        return tuple(sorted({file.family for files in self._families.values() for file in files}))

    def find_face(self, spec: FontSpec) -> Face:
        """Return the family's face of nearest slope, then weight; raise UnknownFamily."""
        return self._open_font(spec)[0].face

    def get_shaper(self, spec: FontSpec, lang: str = "fr") -> WordShaper:
        """Return the dict that shapes: `shaper[text]` is the fastest way to a text's words."""
        shaper = self._shapers.get((spec, lang))
        if shaper is None:
            chain = (spec, *(_fallback_spec(spec, other) for other in self._fallback))
            for link in chain:
                self._find_file(link)
            shaper = self._shapers[spec, lang] = WordShaper(chain, self._open_font, lang)
        return shaper

    def shape(self, text: str, spec: FontSpec, lang: str = "fr") -> tuple[ShapedWord, ...]:
        """Return one word per run of one face; raise MissingGlyph for a character that no face has."""
        return self.get_shaper(spec, lang)[text]

    def measure_advance(self, text: str, spec: FontSpec, lang: str = "fr") -> float:
        """Return the width of `text` in em."""
        return sum([word.advance for word in self.get_shaper(spec, lang)[text]], 0.0)

    def space_advance(self, spec: FontSpec) -> float:
        """Return the advance of the face's own space in em; a quarter where it has none."""
        face = self._open_font(spec)[0].face
        _, opened = self._faces[face.path, face.weight]
        glyph = opened.glyph_id(" ")
        return opened.glyph_advance(glyph) / opened.upem if glyph else 0.25

    def has_feature(self, spec: FontSpec, feature: str, text: str) -> bool:
        """Tell whether `feature` changes every character of `text`: half a set of small caps is none."""
        rest = tuple(name for name in spec.features if name != feature)
        _, plain = self._open_font(replace(spec, features=rest))
        _, changed = self._open_font(replace(spec, features=(*rest, feature)))
        return bool(text) and all(
            _glyphs_differ(plain.shape(c, ""), changed.shape(c, "")) for c in set(text)
        )

    def measure_ink(
        self, what: str | ShapedWord, spec: FontSpec, lang: str = "fr"
    ) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top of the ink in em from the start of the baseline, y upward.

        Text without ink gives four zeros.
        """
        words = self.get_shaper(spec, lang)[what] if isinstance(what, str) else (what,)
        edges: list[tuple[float, float, float, float]] = []
        pen = 0.0
        for word in words:
            _, case = self._sets[word.font]
            for glyph, advance, right, up, _ in word.glyphs:
                if (ink := case.ink_bounds(glyph)) is not None:
                    x = pen + right
                    edges.append((x + ink[0], up + ink[1], x + ink[2], up + ink[3]))
                pen += advance
        if not edges:
            return 0.0, 0.0, 0.0, 0.0
        lefts, bottoms, rights, tops = zip(*edges, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    def _find_file(self, spec: FontSpec) -> FontFile:
        """Return the file that serves `spec` best."""
        files = self._families.get(spec.family.casefold())
        if files is None:
            raise UnknownFamilyError(family=spec.family, known=", ".join(self.families))
        return min(
            files, key=lambda file: (file.italic != spec.italic, file.weight_distance(spec.weight))
        )

    def _open_font(self, spec: FontSpec) -> _FontShaper:
        """Return the font for `spec` and its case, one for all specs that come to the same font."""
        found = self._by_spec.get(spec)
        if found is None:
            file = self._find_file(spec)
            weight = file.nearest_weight(spec.weight)
            if (file.path, weight) not in self._faces:
                opened = OpenFont(file.path, weight)
                face = Face(file.family, weight, file.italic, file.path, *opened.read_metrics())
                self._faces[file.path, weight] = face, opened
            face, opened = self._faces[file.path, weight]
            font = Font(face, tuple(sorted(set(spec.features))))
            found = self._by_spec[spec] = self._sets.setdefault(
                font, (font, FaceShaper(opened, font.features))
            )
        return found


def _fallback_spec(spec: FontSpec, other: FontSpec) -> FontSpec:
    """Return the fallback family in the weight, slope and features that are asked for."""
    return replace(spec, family=other.family, features=(*spec.features, *other.features))


def _glyphs_differ(plain: tuple[Glyph, ...] | None, changed: tuple[Glyph, ...] | None) -> bool:
    """Tell whether a face has the character and draws it with other glyphs."""
    return (
        plain is not None
        and changed is not None
        and [g[0] for g in plain] != [g[0] for g in changed]
    )
