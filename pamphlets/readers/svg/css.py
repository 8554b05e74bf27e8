"""What an SVG element looks like: attributes, `<style>` rules, `style=""`, and what it has from its parent.

CSS 2.1 § 6.4 for what goes before what, cut down to selectors of one element: `path`, `.a`, `#b`, `path.a`.
A rule is looked at only for elements of its name, its class or its id: 50 000 rules for 1 000 shapes took 42 s.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

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
MAX_RULES: Final = 5000
MAX_MATCHES: Final = 2_000_000  # of a rule with a kind of element: 1 s
_CLASS: Final = re.compile(r"\.([\w-]+)")
_ID: Final = re.compile(r"#([\w-]+)")
_SELECTOR: Final = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")


@dataclass(frozen=True, slots=True)
class CssRule:
    """One selector of one element with its declarations; rules sort by `weight`, later ones win."""

    weight: tuple[int, int, int]
    name: str
    classes: frozenset[str]
    ids: frozenset[str]
    declarations: Mapping[str, str]

    def matches(self, element: SvgElement, classes: frozenset[str]) -> bool:
        """Return whether the rule speaks of an element."""
        return (
            self.name in ("", "*", element.name)
            and self.classes <= classes
            and self.ids <= {element.attributes.get("id", "")}
        )


@dataclass(frozen=True, slots=True)
class ComputedStyle:
    """All properties of an element, and whether it or what holds it is of the class `encre`."""

    values: Mapping[str, str] = field(default_factory=lambda: _INITIAL)
    is_spot_ink: bool = False
    context_fill: str = "none"
    """what `context-fill` means inside a marker: the filling of the shape that it marks"""
    context_stroke: str = "none"


def _remove_comments(text: str) -> str:
    """Return CSS without its comments, and without the signs that hid it from browsers of 1996."""
    kept_parts: list[str] = []
    at = 0
    while (start := text.find("/*", at)) >= 0:
        kept_parts.append(text[at:start])
        end = text.find("*/", start + 2)
        at = end + 2 if end >= 0 else len(text)
    kept_parts.append(text[at:])
    return "".join(kept_parts).replace("<!--", "").replace("-->", "")


def parse_declarations(text: str) -> Iterator[tuple[str, str]]:
    """Yield (property, value) of a declaration block."""
    for part in _remove_comments(text).split(";"):
        name, colon, value = part.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def parse_style_sheet(text: str, rule_count: int = 0) -> tuple[list[CssRule], list[str]]:
    """Return the rules of a style sheet in order of weight, and the selectors that are beyond us.

    Raises SvgLimitError for more than MAX_RULES of both, `rule_count` of other sheets counted.
    """
    rules: list[CssRule] = []
    unknown: list[str] = []
    for part in _remove_comments(text).split("}")[:-1]:
        before, brace, block = part.rpartition("{")
        if not brace:
            continue
        declarations = dict(parse_declarations(block))
        for selector in before.rpartition("{")[2].split(","):
            if rule_count + len(rules) + len(unknown) >= MAX_RULES:
                raise SvgLimitError("svg-rules", limit=str(MAX_RULES))
            if selector.strip().startswith(
                "@font-face"
            ):  # its family is told where it is used
                continue
            match = _SELECTOR.fullmatch(selector.strip())
            if match is None or not selector.strip():
                unknown.append(" ".join(selector.split()))
                continue
            name = match[1] or ""
            classes = frozenset(_CLASS.findall(match[2]))
            ids = frozenset(_ID.findall(match[2]))
            weight = len(ids), len(classes), int(name not in ("", "*"))
            rules.append(CssRule(weight, name, classes, ids, declarations))
    rules.sort(key=lambda rule: rule.weight)
    return rules, unknown


class StyleSheet:
    """The rules of a drawing, and what they and an element's own attributes say of it."""

    def __init__(self, rules: Iterable[CssRule] = ()) -> None:
        self._rules_by_key: dict[str, list[tuple[int, CssRule]]] = {}
        self._known_classes: set[str] = set()
        for order, rule in enumerate(sorted(rules, key=lambda rule: rule.weight)):
            self._rules_by_key.setdefault(_rule_key(rule), []).append((order, rule))
            self._known_classes |= rule.classes
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
        if key not in self._merged_cache:
            merged: dict[str, str] = {}
            candidates = sorted(self._candidates(key), key=lambda ranked: ranked[0])
            self._match_count += len(candidates)
            if self._match_count > MAX_MATCHES:
                raise SvgLimitError("svg-matches", limit=str(MAX_MATCHES))
            for _, rule in candidates:
                if rule.matches(element, classes):
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
    if rule.ids:
        return f"#{min(rule.ids)}"
    if rule.classes:
        return f".{min(rule.classes)}"
    return rule.name.removeprefix("*")


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
