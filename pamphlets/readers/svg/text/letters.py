"""A `<text>` and what stands in it -> its letters, each with its look and its place. SVG 1.1 § 10.4 to 10.15."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.readers.svg.css import ComputedStyle, StyleSheet, compute_style
from pamphlets.readers.svg.geometry.shapes import SvgViewport, parse_length
from pamphlets.readers.svg.text.font_properties import relative_length
from pamphlets.readers.svg.xml_tree import TEXT_NODE, SvgDiagnostics, SvgElement

_NOT_SET: Final = ("title", "desc", "metadata", "animate", "set", "animateTransform")
_PRESERVED: Final = ("pre", "pre-wrap", "break-spaces")


@dataclass(slots=True)
class Letter:
    """One character, and where it is to stand if its text says so."""

    char: str
    style: ComputedStyle
    element: SvgElement
    keeps_blanks: bool
    x: float | None = None
    y: float | None = None
    dx: float | None = None
    dy: float | None = None
    turn: float = 0.0
    """in degrees, clockwise"""


class LetterReader:
    """Reads the letters of the texts of one drawing."""

    def __init__(
        self, sheet: StyleSheet, viewport: SvgViewport, diagnostics: SvgDiagnostics
    ) -> None:
        self._sheet = sheet
        self._viewport = viewport
        self._diagnostics = diagnostics

    def read_letters(self, element: SvgElement, style: ComputedStyle) -> list[Letter]:
        """Return the letters of a text, one blank for several. Raises SvgValueError and SvgLimitError."""
        keeps_blanks = element.attributes.get("xml:space") == "preserve"
        return _collapse_blanks(self._read(element, style, keeps_blanks=keeps_blanks))

    def read_length(self, name: str, text: str, size: float) -> float:
        """Return a length in user units, `size` being one em. Raises SvgValueError and SvgLimitError."""
        length = relative_length(text, size)
        return parse_length(name, text, self._viewport) if length is None else length

    def _read(
        self, element: SvgElement, style: ComputedStyle, *, keeps_blanks: bool
    ) -> list[Letter]:
        """Return the letters of an element and of those in it, blanks as they are written."""
        space = element.attributes.get("xml:space")
        if space is not None:
            keeps_blanks = space == "preserve"
        is_kept = keeps_blanks or style.values["white-space"] in _PRESERVED
        letters: list[Letter] = []
        for child in element.children:
            if child.name == TEXT_NODE:
                letters += [Letter(char, style, element, is_kept) for char in child.text]
            elif child.name in ("tspan", "a"):
                inner = compute_style(child, style, self._sheet)
                if inner.values["display"] != "none":
                    letters += self._read(child, inner, keeps_blanks=keeps_blanks)
            elif child.name not in _NOT_SET:
                self._diagnostics.fault("svg-element", child, name=child.name)
        self._apply_places(element, style, letters)
        return letters

    def _apply_places(
        self, element: SvgElement, style: ComputedStyle, letters: list[Letter]
    ) -> None:
        """Give letters the places that an element lists for them; those of an inner element are there already.

        Blanks before the first word do not count: they are dropped.
        """
        start = 0
        while (
            start < len(letters)
            and letters[start].char.isspace()
            and not letters[start].keeps_blanks
        ):
            start += 1
        targets = letters[start:]
        size = float(style.values["font-size"])
        for name in ("x", "y", "dx", "dy"):
            for letter, value in zip(
                targets, self._read_lengths(element, name, size), strict=False
            ):
                if getattr(letter, name) is None:
                    setattr(letter, name, value)
        turns = self._read_lengths(element, "rotate", size)
        if turns:
            turns += [turns[-1]] * (len(targets) - len(turns))
            for letter, turn in zip(targets, turns, strict=False):
                letter.turn = letter.turn or turn

    def _read_lengths(self, element: SvgElement, name: str, size: float) -> list[float]:
        """Return the lengths that an attribute lists. Raises SvgValueError and SvgLimitError."""
        parts = element.attributes.get(name, "").replace(",", " ").split()
        return [self.read_length(name, part, size) for part in parts]


def _collapse_blanks(letters: list[Letter]) -> list[Letter]:
    """Return letters with one blank for several, none at the ends, but where blanks are kept."""
    collapsed: list[Letter] = []
    for letter in letters:
        is_blank = letter.char in " \t\n\r"
        if letter.keeps_blanks:
            collapsed.append(replace(letter, char=" ") if is_blank else letter)
        elif not is_blank:
            collapsed.append(letter)
        elif collapsed and collapsed[-1].char != " ":
            collapsed.append(replace(letter, char=" ", x=None, y=None, dx=None, dy=None))
    while collapsed and collapsed[-1].char == " ":
        collapsed.pop()
    return collapsed


def split_chunks(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Yield letters from one place of its own to the next: they are anchored together. § 10.5."""
    chunk: list[Letter] = []
    for letter in letters:
        if chunk and (letter.x is not None or letter.y is not None):
            yield chunk
            chunk = []
        chunk.append(letter)
    if chunk:
        yield chunk


def split_runs(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Yield letters of one look that nothing moves apart."""
    run: list[Letter] = []
    for letter in letters:
        is_moved = letter.dx or letter.dy or letter.turn
        if run and (is_moved or run[0].turn or letter.style is not run[0].style):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run
