"""What an SVG element looks like: attributes, `<style>` rules, `style=""`, and what it has from its parent.

CSS 2.1 § 6.4 for what goes before what, cut down to selectors of one element: `path`, `.a`, `#b`, `path.a`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from pamphlets.readers.svg.xml_tree import SvgElement

INHERITED: Final[Mapping[str, str]] = {
    "fill": "black",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "stroke": "none",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "color": "black",
    "visibility": "visible",
    "paint-order": "normal",
}
NOT_INHERITED: Final[Mapping[str, str]] = {
    "display": "inline",
    "opacity": "1",
    "clip-path": "none",
    "mask": "none",
    "filter": "none",
    "mix-blend-mode": "normal",
    "marker": "none",
    "marker-start": "none",
    "marker-mid": "none",
    "marker-end": "none",
    "vector-effect": "none",
    "transform-origin": "",
}
_COMMENT: Final = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
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

    values: Mapping[str, str] = field(default_factory=lambda: {**INHERITED, **NOT_INHERITED})
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
    strange: list[str] = []
    for selectors, block in _RULE.findall(_COMMENT.sub("", text)):
        known = dict(parse_declarations(block))
        for selector in selectors.split(","):
            found = _SELECTOR.fullmatch(selector.strip())
            if found is None or not selector.strip():
                strange.append(" ".join(selector.split()))
                continue
            name = found[1] or ""
            marks = re.findall(r"[.#][\w-]+", found[2])
            classes = frozenset(mark[1:] for mark in marks if mark[0] == ".")
            ids = frozenset(mark[1:] for mark in marks if mark[0] == "#")
            weight = len(ids), len(classes), int(name not in ("", "*"))
            rules.append(CssRule(weight, name, classes, ids, known))
    rules.sort(key=lambda rule: rule.weight)
    return rules, strange


def compute_style(
    element: SvgElement, parent: ComputedStyle, rules: list[CssRule]
) -> ComputedStyle:
    """Return how an element looks inside a parent that looks so."""
    values = {**parent.values, **NOT_INHERITED}
    classes = frozenset(element.attributes.get("class", "").split())
    given = {name: value.strip() for name, value in element.attributes.items() if name in values}
    for rule in rules:
        if rule.matches(element, classes):
            given |= {name: value for name, value in rule.declarations.items() if name in values}
    given |= {
        name: value
        for name, value in parse_declarations(element.attributes.get("style", ""))
        if name in values
    }
    for name, value in given.items():
        if value == "inherit" or (value == "unset" and name in INHERITED):
            values[name] = parent.values[name]
        elif value in ("initial", "unset"):
            values[name] = {**INHERITED, **NOT_INHERITED}[name]
        else:
            values[name] = value
    return ComputedStyle(values, parent.is_spot_ink or "encre" in classes)
