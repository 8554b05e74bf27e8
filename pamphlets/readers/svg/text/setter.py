"""A `<text>` -> the outlines of its letters, in user units. SVG 1.1 § 10, in the faces that we ship.

Outlines, not text of the PDF: letters of a drawing are filled with gradients, stroked, clipped, turned, cut in two at
a fold and printed as an emblem like all its shapes; what they say is in the picture's description. Left out: text along
a path, from top to bottom, from right to left; each is told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import cos, radians, sin
from typing import Final, NamedTuple

from pamphlets.core.drawing import Outline, PathSegment, polygon, transform_outline
from pamphlets.core.fonts.font_book import Face, FontBook
from pamphlets.core.fonts.font_files import MissingGlyphError
from pamphlets.core.fonts.glyph_outlines import outline_words
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.core.style import FontSpec
from pamphlets.readers.svg.css import ComputedStyle, StyleSheet
from pamphlets.readers.svg.geometry.shapes import SvgViewport
from pamphlets.readers.svg.text.faces import choose_face
from pamphlets.readers.svg.text.font_properties import relative_length
from pamphlets.readers.svg.text.letters import (
    Letter,
    LetterReader,
    split_chunks,
    split_runs,
)
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement

MAX_LETTERS: Final = 20_000  # of one text
_ROW_THICKNESS: Final = 0.06  # em, of a line under words or through them
_UNDERLINE: Final = -0.13  # em, from the baseline up
_STRIKE: Final = 0.27
_SUPER, _SUB = 0.5, -0.25  # em of the small letters themselves
_ANCHOR_SHARES: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}


class TextShape(NamedTuple):
    """Letters of one look: an outline to be filled and stroked as its style says."""

    outline: list[PathSegment]
    style: ComputedStyle
    element: SvgElement


@dataclass(slots=True)
class _TextRun:
    """Letters that are shaped together, and their place."""

    letters: list[Letter]
    start: float = 0.0
    baseline: float = 0.0
    advance: float = 0.0
    outlines: list[Outline] = field(default_factory=list)


class TextFaces(NamedTuple):
    """The faces that the texts of one drawing are set in."""

    book: FontBook
    opened: dict[Face, OpenFont]
    """Those in use, for their outlines."""


class TextSetter:
    """Sets the texts of one drawing that share a viewport."""

    def __init__(
        self,
        faces: TextFaces,
        sheet: StyleSheet,
        viewport: SvgViewport,
        diagnostics: SvgDiagnostics,
    ) -> None:
        self._fonts, self._opened = faces
        self._reader = LetterReader(sheet, viewport, diagnostics)
        self._diagnostics = diagnostics

    def set_text(self, element: SvgElement, style: ComputedStyle) -> Iterator[TextShape]:
        """Yield the letters of a text, those of one look together. Raises SvgValueError and SvgLimitError."""
        letters = self._reader.read_letters(element, style)
        if len(letters) > MAX_LETTERS:
            self._diagnostics.fault("svg-letters", element, limit=str(MAX_LETTERS))
            return
        x = y = 0.0
        for chunk in split_chunks(letters):
            x = chunk[0].x if chunk[0].x is not None else x
            y = chunk[0].y if chunk[0].y is not None else y
            runs = [_TextRun(run) for run in split_runs(chunk)]
            width = self._set_runs(runs, y, 0.0)
            tracking, stretch = self._adjust_length(element, letters, chunk, width)
            if tracking:
                self._set_runs(runs, y, tracking)
            pen = runs[-1].start + runs[-1].advance
            y = runs[-1].baseline
            anchor = chunk[0].style.values["text-anchor"]
            left = x - pen * stretch * _ANCHOR_SHARES.get(anchor, 0.0)
            for run in runs:
                yield self._place(run, left, stretch)
            x = left + pen * stretch

    def _set_runs(self, runs: list[_TextRun], y: float, tracking: float) -> float:
        """Shape runs one after another from a baseline, with so much between letters; return their width."""
        pen = 0.0
        for run in runs:
            first = run.letters[0]
            pen += first.dx or 0.0
            y += first.dy or 0.0
            run.start, run.baseline, run.advance = pen, y, 0.0
            run.outlines.clear()
            self._shape(run, tracking)
            pen += run.advance
        return pen

    def _spec(self, letter: Letter) -> FontSpec:
        """Return the face of a letter; a family that we lack is told once."""
        values = letter.style.values
        face = choose_face(values["font-family"], self._fonts.families)
        if face.wanted:
            fields = {"name": face.wanted[:40], "family": face.family}
            self._diagnostics.remark("svg-font", letter.element, **fields)
        weight = int(values["font-weight"])
        if face.weight is not None and weight == 400:
            weight = face.weight
        italic = face.is_italic or values["font-style"].startswith(("italic", "oblique"))
        is_small = values["font-variant"] == "small-caps"
        return FontSpec(face.family, weight, italic, ("smcp",) if is_small else ())

    def _shape(self, run: _TextRun, tracking: float) -> None:
        """Work out the outlines of a run about its own beginning, and how far it carries the pen.

        `tracking` is added between letters to what the style has there.
        """
        first = run.letters[0]
        values = first.style.values
        size = float(values["font-size"])
        spec = self._spec(first)
        tracking += self._spacing("letter-spacing", values["letter-spacing"], size)
        blank = self._fonts.space_advance(spec) * size
        blank += self._spacing("word-spacing", values["word-spacing"], size)
        text = "".join([letter.char for letter in run.letters])
        for part in re.split("([ \u00a0])", text):
            if part in (" ", "\u00a0"):
                run.advance += blank + tracking
            elif part:
                self._add_word(run, part, spec, tracking)

    def _add_word(self, run: _TextRun, text: str, spec: FontSpec, tracking: float) -> None:
        """Add a word to a run."""
        size = float(run.letters[0].style.values["font-size"])
        try:
            words = self._fonts.shape(text, spec)
        except MissingGlyphError as missing:
            char = missing.fields["char"]
            self._diagnostics.fault("svg-letter", run.letters[0].element, char=char)
            return
        start = run.advance
        for number, glyph in enumerate(outline_words(words, size, self._opened)):
            shift = (1.0, 0.0, 0.0, 1.0, start + tracking * number, 0.0)
            run.outlines.append(transform_outline(glyph.outline, shift))
            run.advance += glyph.advance + tracking

    def _spacing(self, name: str, text: str, size: float) -> float:
        return 0.0 if text == "normal" else self._reader.read_length(name, text, size)

    def _adjust_length(
        self, element: SvgElement, letters: list[Letter], chunk: list[Letter], width: float
    ) -> tuple[float, float]:
        """Return what `textLength` puts between letters, and by how much it stretches them, if a text is in one piece."""
        text = element.attributes.get("textLength", "")
        if not text or width <= 0 or len(chunk) != len(letters) or len(chunk) < 2:
            return 0.0, 1.0
        size = float(chunk[0].style.values["font-size"])
        wanted = self._reader.read_length("textLength", text, size)
        if wanted <= 0:
            return 0.0, 1.0
        if element.attributes.get("lengthAdjust") == "spacingAndGlyphs":
            return 0.0, wanted / width
        return (wanted - width) / (len(chunk) - 1), 1.0

    def _place(self, run: _TextRun, left: float, stretch: float) -> TextShape:
        """Return the outline of a run at its place."""
        first = run.letters[0]
        turn = radians(first.turn)
        cosine, sine = cos(turn), sin(turn)
        y = run.baseline - self._rise(first)
        x = left + run.start * stretch
        matrix = (cosine * stretch, sine * stretch, -sine, cosine, x, y)
        outlines = [*run.outlines, *self._lines_along(run)]
        segments: list[PathSegment] = []
        for outline in outlines:
            segments += transform_outline(outline, matrix)
        return TextShape(segments, first.style, first.element)

    def _lines_along(self, run: _TextRun) -> Iterator[Outline]:
        """Yield the line under a run and that through it, if it has them."""
        values = run.letters[0].style.values
        size = float(values["font-size"])
        decoration = f"{values['text-decoration']} {values['text-decoration-line']}"
        heights = (("underline", _UNDERLINE), ("line-through", _STRIKE))
        for name, height in heights:
            if name in decoration:
                top, foot = -height * size, -(height - _ROW_THICKNESS) * size
                right = run.advance
                yield polygon([(0.0, top), (right, top), (right, foot), (0.0, foot)])

    def _rise(self, letter: Letter) -> float:
        """Return how far above its place a letter's baseline stands."""
        values = letter.style.values
        size = float(values["font-size"])
        face = self._fonts.find_face(self._spec(letter))
        heights = {
            "middle": face.x_height / 2,
            "central": (face.ascent - face.descent) / 2,
            "hanging": face.cap_height,
            "text-before-edge": face.ascent,
            "text-top": face.ascent,
            "text-after-edge": -face.descent,
            "text-bottom": -face.descent,
        }
        baseline = values["alignment-baseline"]
        if baseline in ("auto", "baseline"):
            baseline = values["dominant-baseline"]
        rise = -heights.get(baseline, 0.0) * size
        shift = values["baseline-shift"]
        if shift in ("super", "sub"):
            return rise + (_SUPER if shift == "super" else _SUB) * size
        if shift.endswith("%"):
            shift = f"{shift.removesuffix('%')}em"
            return rise + (relative_length(shift, size / 100) or 0.0)
        if shift not in ("baseline", "0", ""):
            rise += self._reader.read_length("baseline-shift", shift, size)
        return rise
