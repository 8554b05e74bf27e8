"""What an SVG element looks like: attributes, `<style>` rules, `style=""`, and what it has from its parent.

CSS 2.1 § 6.4 for what goes before what, cut down to selectors of one element: `path`, `.a`, `#b`, `path.a`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pamphlets.readers.svg.xml_tree import SvgElement

INHERITED: Final[Mapping[str, str]] = {
    "fill": "black", "fill-opacity": "1", "fill-rule": "nonzero", "stroke": "none", "stroke-opacity": "1",
    "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter", "stroke-miterlimit": "4",
    "stroke-dasharray": "none", "stroke-dashoffset": "0", "color": "black", "visibility": "visible",
    "paint-order": "normal",
}  # fmt: skip
NOT_INHERITED: Final[Mapping[str, str]] = {
    "display": "inline", "opacity": "1", "clip-path": "none", "mask": "none", "filter": "none",
    "mix-blend-mode": "normal", "marker": "none", "marker-start": "none", "marker-mid": "none",
    "marker-end": "none", "vector-effect": "none", "transform-origin": "",
}  # fmt: skip
_INITIAL: Final[Mapping[str, str]] = {**INHERITED, **NOT_INHERITED}
_COMMENT: Final = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
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


def parse_declarations(text: str) -> Iterator[tuple[str, str]]:
    """Yield (property, value) of a declaration block."""
    for part in _COMMENT.sub("", text).split(";"):
        name, colon, value = part.partition(":")
        if colon:
            yield name.strip().lower(), value.replace("!important", "").strip()


def parse_style_sheet(text: str) -> tuple[list[CssRule], list[str]]:
    """Return the rules of a style sheet in order of weight, and the selectors that are beyond us."""
    rules: list[CssRule] = []
    unknown: list[str] = []
    for selectors, block in _RULE.findall(_COMMENT.sub("", text)):
        declarations = dict(parse_declarations(block))
        for selector in selectors.split(","):
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


def compute_style(
    element: SvgElement, parent: ComputedStyle, rules: list[CssRule]
) -> ComputedStyle:
    """Return the style of an element inside a parent of that style: attributes, then rules, then `style=""`."""
    classes = frozenset(element.attributes.get("class", "").split())
    specified = dict(element.attributes)
    for rule in rules:
        if rule.matches(element, classes):
            specified |= rule.declarations
    specified |= parse_declarations(element.attributes.get("style", ""))
    values = {**parent.values, **NOT_INHERITED}
    for name in values.keys() & specified.keys():
        value = specified[name].strip()
        if value == "inherit" or (value == "unset" and name in INHERITED):
            values[name] = parent.values[name]
        elif value in ("initial", "unset"):
            values[name] = _INITIAL[name]
        else:
            values[name] = value
    return ComputedStyle(values, parent.is_spot_ink or "encre" in classes)
