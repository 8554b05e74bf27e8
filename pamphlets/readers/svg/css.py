"""What an SVG element looks like: attributes, `<style>` rules, `style=""`, and what it has from its parent.

CSS 2.1 § 6.4 for what goes before what.
A rule is looked at only for elements of its name, its class or its id: 50 000 rules for 1 000 shapes took 42 s.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from pamphlets.readers.svg.css_rules import CssRule, parse_declarations
from pamphlets.readers.svg.geometry.numbers import SvgLimitError
from pamphlets.readers.svg.text.font_properties import resolve_font
from pamphlets.readers.svg.xml_tree import SvgElement

INHERITED: Final[Mapping[str, str]] = {
    "fill": "black", "fill-opacity": "1", "fill-rule": "nonzero", "stroke": "none", "stroke-opacity": "1",
    "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter", "stroke-miterlimit": "4",
    "stroke-dasharray": "none", "stroke-dashoffset": "0", "color": "black", "visibility": "visible",
    "paint-order": "normal", "clip-rule": "nonzero", "font-family": "", "font-size": "16", "font-weight": "400",
    "font-style": "normal", "font-variant": "normal", "text-anchor": "start", "letter-spacing": "normal",
    "word-spacing": "normal", "white-space": "normal", "writing-mode": "horizontal-tb",
}  # fmt: skip
NOT_INHERITED: Final[Mapping[str, str]] = {
    "display": "inline", "opacity": "1", "clip-path": "none", "mask": "none", "filter": "none",
    "mix-blend-mode": "normal", "marker": "none", "marker-start": "none", "marker-mid": "none",
    "marker-end": "none", "vector-effect": "none", "transform-origin": "", "overflow": "hidden", "mask-type": "luminance",
    "stop-color": "black", "stop-opacity": "1", "dominant-baseline": "auto", "alignment-baseline": "auto",
    "baseline-shift": "baseline", "text-decoration": "none", "text-decoration-line": "none", "font": "",
}  # fmt: skip
_INITIAL: Final[Mapping[str, str]] = {**INHERITED, **NOT_INHERITED}
MAX_MATCHES: Final = 2_000_000  # of a rule with a kind of element: 1 s


@dataclass(frozen=True, slots=True)
class ComputedStyle:
    """All properties of an element, and whether it or what holds it is of the class `encre`."""

    values: Mapping[str, str] = field(default_factory=lambda: _INITIAL)
    is_spot_ink: bool = False
    context_fill: str = "none"
    """what `context-fill` means inside a marker: the filling of the shape that it marks"""
    context_stroke: str = "none"


class StyleSheet:
    """The rules of a drawing, and what they and an element's own attributes say of it."""

    def __init__(self, rules: Iterable[CssRule] = ()) -> None:
        self._rules_by_key: dict[str, list[tuple[int, CssRule]]] = {}
        self._known_classes: set[str] = set()
        self._has_context = False
        for order, rule in enumerate(sorted(rules, key=lambda rule: rule.weight)):
            self._rules_by_key.setdefault(_rule_key(rule), []).append((order, rule))
            self._known_classes |= rule.subject.classes
            self._has_context = self._has_context or bool(rule.around)
        self._match_count = 0
        self._merged_cache: dict[tuple[str, str, frozenset[str]], dict[str, str]] = {}
        # By the element's identity: the tree holds all elements as long as it is drawn.
        self._specified_cache: dict[int, dict[str, str]] = {}

    def specified_values(self, element: SvgElement) -> Mapping[str, str]:
        """Return the properties given to an element: by its attributes, then by rules, then by `style=""`.

        Raises SvgLimitError.
        """
        cached = self._specified_cache.get(id(element))
        if cached is not None:
            return cached
        specified = {**element.attributes, **self._merge_rules(element)}
        specified |= parse_declarations(element.attributes.get("style", ""))
        known = {
            name: specified[name].strip()
            for name in sorted(specified.keys() & _INITIAL.keys())
        }
        self._specified_cache[id(element)] = known
        return known

    def _merge_rules(self, element: SvgElement) -> Mapping[str, str]:
        """Return what the rules say of an element; elements of the same classes share the work.

        Raises SvgLimitError where rules and kinds of elements are too many to try all of them.
        """
        words = element.attributes.get("class", "").split()
        classes = frozenset(word for word in words if word in self._known_classes)
        name = f"#{element.attributes.get('id', '')}"
        key = (element.name, name if name in self._rules_by_key else "#", classes)
        # What stands around an element may differ from one of its kind to the next.
        if self._has_context or key not in self._merged_cache:
            merged: dict[str, str] = {}
            candidates = sorted(self._candidates(key), key=lambda ranked: ranked[0])
            self._match_count += sum([rule.match_cost for _, rule in candidates])
            if self._match_count > MAX_MATCHES:
                raise SvgLimitError("svg-matches", limit=str(MAX_MATCHES))
            for _, rule in candidates:
                if rule.matches(element):
                    merged |= rule.declarations
            self._merged_cache[key] = merged
        return self._merged_cache[key]

    def _candidates(
        self, key: tuple[str, str, frozenset[str]]
    ) -> Iterator[tuple[int, CssRule]]:
        """Yield the rules, each with its order, that may speak of an element."""
        name, id_key, classes = key
        yield from self._rules_by_key.get(name, ())
        yield from self._rules_by_key.get(id_key, ())
        yield from self._rules_by_key.get("", ())
        for class_name in classes:
            yield from self._rules_by_key.get(f".{class_name}", ())


def _rule_key(rule: CssRule) -> str:
    """Return what an element must have for a rule to speak of it: `#id`, `.class`, a name, or nothing."""
    subject = rule.subject
    if subject.ids:
        return f"#{min(subject.ids)}"
    if subject.classes:
        return f".{min(subject.classes)}"
    return subject.name.removeprefix("*")


def compute_style(
    element: SvgElement, parent: ComputedStyle, sheet: StyleSheet
) -> ComputedStyle:
    """Return the style of an element inside a parent of that style. Raises SvgLimitError."""
    values = {**parent.values, **NOT_INHERITED}
    for name, value in sheet.specified_values(element).items():
        if value == "inherit" or (value == "unset" and name in INHERITED):
            values[name] = parent.values[name]
        elif value in ("initial", "unset"):
            values[name] = _INITIAL[name]
        elif value in ("context-fill", "context-stroke"):
            is_fill = value == "context-fill"
            values[name] = parent.context_fill if is_fill else parent.context_stroke
        else:
            values[name] = value
    resolve_font(values, parent.values)
    is_spot_ink = "encre" in element.attributes.get("class", "").split()
    is_spot_ink = is_spot_ink or parent.is_spot_ink
    return replace(parent, values=values, is_spot_ink=is_spot_ink)
