"""An SVG while it is read: its elements by name, its style sheets, its bounds, and what there is to say about it."""

import re
from dataclasses import replace
from typing import Final

from pamphlets.core.matrix import IDENTITY, Matrix, concatenate
from pamphlets.core.source import Source
from pamphlets.core.style import Ink
from pamphlets.readers.svg.css import (
    ComputedStyle,
    StyleSheet,
    compute_style,
)
from pamphlets.readers.svg.css_rules import CssRule, parse_style_sheet
from pamphlets.readers.svg.frame import read_frame
from pamphlets.readers.svg.geometry.numbers import MAX_NUMBER, PointBudget, SvgLimitError
from pamphlets.readers.svg.geometry.shapes import SvgValueError, SvgViewport, parse_length
from pamphlets.readers.svg.geometry.transforms import is_matrix_within, parse_transform
from pamphlets.readers.svg.paint.painter import SvgPainter
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement

MAX_SHAPES: Final = 20_000
# `url(#a)`, `url('#a') none`, with what is to be used where there is no such element.
_REFERENCE: Final = re.compile(r"url\(\s*[\"']?#([^\"')]*+)[\"']?\s*\)\s*(.*)", re.DOTALL)


class SvgDocument:
    """One drawing while it is read."""

    def __init__(self, source: Source, ink: Ink, root: SvgElement) -> None:
        self.root = root
        self.diagnostics = SvgDiagnostics(source)
        self.painter = SvgPainter(ink, self.diagnostics)
        self.frame = read_frame(root, self.diagnostics)
        self.budget = PointBudget()
        self.drawn_count = 0
        self._rules: list[CssRule] = []
        self._elements_by_id: dict[str, SvgElement] = {}
        self._index(root)
        self.sheet = StyleSheet(self._rules)
        # By an element's identity, as a `use` may draw it many times.
        self._style_cache: dict[tuple[int, str, str, bool], ComputedStyle] = {}
        self._transform_cache: dict[int, Matrix] = {}

    def _index(self, element: SvgElement) -> None:
        """Find the elements that have a name, and the style sheets."""
        if "id" in element.attributes:
            self._elements_by_id.setdefault(element.attributes["id"], element)
        if element.name == "style":
            self._add_style_sheet(element)
        for child in element.children:
            self._index(child)

    def _add_style_sheet(self, element: SvgElement) -> None:
        """Take the rules of one `<style>`; of too many none."""
        try:
            rules, unknown_selectors = parse_style_sheet(element.text, len(self._rules))
        except SvgLimitError as fault:
            self.diagnostics.fault(fault.code, element, **fault.fields)
            return
        self._rules += rules
        for selector in unknown_selectors:
            self.diagnostics.warn("svg-selector", element, selector=selector[:40])

    def outer_style(self, element: SvgElement, base: ComputedStyle) -> ComputedStyle:
        """Return the style that a definition, such as a mask, has from itself and from those around it, not from its user.

        Of `base` only its spot ink counts, and what a marker has from the line that it marks.

        Raises SvgLimitError.
        """
        key = (id(element), base.context_fill, base.context_stroke, base.is_spot_ink)
        style = self._style_cache.get(key)
        if style is None:
            style = replace(base, values=ComputedStyle().values)
            if element.parent is not None:
                style = self.outer_style(element.parent, base)
            style = self._style_cache[key] = compute_style(element, style, self.sheet)
        return style

    def count_shape(self) -> bool:
        """Count one more element to draw; return whether it is one too many, which is told.

        Each `use` may hold ten others: a few lines can ask for millions.
        """
        self.drawn_count += 1
        if self.drawn_count > MAX_SHAPES:
            self.diagnostics.fault("svg-many", self.root, limit=str(MAX_SHAPES))
        return self.drawn_count > MAX_SHAPES

    def find_linked(self, element: SvgElement) -> SvgElement | None:
        """Return the element that another names by its `href`; one that is not there is told."""
        href = element.attributes.get("href", "")
        target = self._elements_by_id.get(href[1:]) if href.startswith("#") else None
        if target is None:
            self.diagnostics.fault("svg-reference", element, name=href[:40])
        return target

    def find_referenced(
        self, element: SvgElement, name: str, value: str
    ) -> tuple[SvgElement | None, str]:
        """Return the element that a property names by `url(#…)`, and what is to be used without it.

        Raises SvgValueError for a value that names none of this file.
        """
        match = _REFERENCE.fullmatch(value.strip())
        if match is None:
            raise SvgValueError(name, value[:40])
        target = self._elements_by_id.get(match[1])
        if target is None and not match[2]:
            self.diagnostics.fault("svg-reference", element, name=f"#{match[1][:40]}")
        return target, match[2].strip()

    def follow_links(
        self, element: SvgElement, names: tuple[str, ...], most: int
    ) -> tuple[SvgElement, ...]:
        """Return an element of one of these names and those of the same that it takes attributes from, one after another."""
        links = [element]
        while "href" in links[-1].attributes and len(links) < most:
            target = self.find_linked(links[-1])
            if target is None or target in links or target.name not in names:
                break
            links.append(target)
        return tuple(links)

    def inner_matrix(
        self, element: SvgElement, matrix: Matrix, name: str = "transform"
    ) -> Matrix:
        """Return the matrix inside an element, whose own is in the attribute `name`."""
        return self.combine(element, self.read_transform(element, name), matrix)

    def combine(self, element: SvgElement, inner: Matrix, matrix: Matrix) -> Matrix:
        """Return a change followed by another; the other alone where their numbers grow too large, which is told."""
        combined = concatenate(inner, matrix)
        if not is_matrix_within(combined, MAX_NUMBER):
            value = element.attributes.get("transform", "")[:40]
            self.diagnostics.fault("svg-number", element, value=value)
            return matrix
        return combined

    def read_transform(self, element: SvgElement, name: str = "transform") -> Matrix:
        """Return an element's own matrix; that which changes nothing where it has none or a bad one."""
        if name not in element.attributes:
            return IDENTITY
        if id(element) not in self._transform_cache:
            matrix = IDENTITY
            try:
                matrix = parse_transform(element.attributes[name])
            except ValueError:
                self.diagnostics.fault_value(element, name)
            except SvgLimitError as fault:
                self.diagnostics.fault(fault.code, element, **fault.fields)
            self._transform_cache[id(element)] = matrix
        return self._transform_cache[id(element)]

    def read_length(
        self, element: SvgElement, name: str, viewport: SvgViewport, default: str = "0"
    ) -> float:
        """Return one length of an element, 0 if it is a bad one, which is told."""
        text = element.attributes.get(name, default)
        try:
            return parse_length(name, default if text == "auto" else text, viewport)
        except SvgValueError as bad:
            self.fault_attribute(element, bad)
        except SvgLimitError as fault:
            self.diagnostics.fault(fault.code, element, **fault.fields)
        return 0.0

    def fault_attribute(self, element: SvgElement, bad: SvgValueError) -> None:
        """Note an attribute that cannot be read, or names a paint that we do not have."""
        name, value = bad.args
        value = value[:40]
        code = "svg-paint" if value.startswith("url(") else "svg-value"
        self.diagnostics.fault(code, element, name=name, value=value)
