"""The styles of an .odt -> what they mean (OpenDocument 1.3 part 3, § 16 and § 20): no lengths, no colours.

A style inherits from its parent; what an author set by hand is an automatic style without a name of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from pamphlets.readers.front_matter.values import whole_number

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES: Final = MappingProxyType(
    {
        f"{_OASIS}office:1.0": "office",
        f"{_OASIS}text:1.0": "text",
        f"{_OASIS}table:1.0": "table",
        f"{_OASIS}style:1.0": "style",
        f"{_OASIS}drawing:1.0": "draw",
        f"{_OASIS}xsl-fo-compatible:1.0": "fo",
        f"{_OASIS}svg-compatible:1.0": "svg",
        f"{_OASIS}meta:1.0": "meta",
        "http://www.w3.org/1999/xlink": "xlink",
        "http://purl.org/dc/elements/1.1/": "dc",
        "http://www.w3.org/XML/1998/namespace": "xml",
    }
)
_LONGEST_CHAIN: Final = 30
_DEFAULT_COLOURS: Final = frozenset({"#000000", "transparent"})
_BOLD_WEIGHT: Final = 600


def prefixed_name(name: str) -> str:
    """Return a qualified name as `text:p`."""
    space, brace, local = name[1:].partition("}")
    return f"{PREFIXES.get(space, '?')}:{local}" if brace else name


def has_name(element: Element, name: str) -> bool:
    """Return whether an element is a `text:p`, or whatever else `name` says."""
    return prefixed_name(element.tag) == name


def element_attributes(element: Element) -> dict[str, str]:
    """Return an element's attributes under their prefixed names."""
    return {prefixed_name(name): value for name, value in element.attrib.items()}


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """One style of letters or of paragraphs."""

    parent: str
    automatic: bool
    """Whether an author made it by hand."""
    letters: Mapping[str, str]
    """Its text properties."""


class OdtListLevel(NamedTuple):
    """How the items of one level of a list are numbered."""

    number_format: str = ""
    """empty for bullets"""
    start: int = 1
    has_bracket: bool = False
    """whether `)` stands behind its numbers"""


@dataclass(frozen=True, slots=True)
class OdtStyles:
    """All styles of a document by name."""

    letters: Mapping[str, OdtStyle]
    paragraphs: Mapping[str, OdtStyle]
    lists: Mapping[str, tuple[OdtListLevel, ...]]
    """The levels of each style of lists."""

    def style_chain(self, name: str) -> Iterator[str]:
        """Yield the names of a paragraph style and of those it comes from."""
        for _ in range(_LONGEST_CHAIN):
            if not name:
                return
            yield name
            if name not in self.paragraphs:
                return
            name = self.paragraphs[name].parent

    def letter_properties(self, name: str, *, of_paragraph: bool = False) -> dict[str, str]:
        """Return the letter properties of a style: of letters with its parents', of paragraphs only by hand."""
        styles = self.paragraphs if of_paragraph else self.letters
        properties: dict[str, str] = {}
        for _ in range(_LONGEST_CHAIN):
            style = styles.get(name)
            if style is None or (of_paragraph and not style.automatic):
                break
            properties = {**style.letters, **properties}
            name = style.parent
        return properties

    def has_own_colour(self, name: str) -> bool:
        """Return whether an author gave letters a colour by hand; that of links is a style's own."""
        style = self.letters.get(name)
        if style is None or not style.automatic:
            return False
        colours = {
            style.letters.get(key, "#000000") for key in ("fo:color", "fo:background-color")
        }
        return not colours <= _DEFAULT_COLOURS


def read_styles(*roots: Element | None) -> OdtStyles:
    """Return the styles that the parts of an .odt define; those of the first part win."""
    families: dict[str, dict[str, OdtStyle]] = {"text": {}, "paragraph": {}}
    lists: dict[str, tuple[OdtListLevel, ...]] = {}
    holders: list[Element] = []
    for root in roots:
        if root is not None:
            holders += root
    for holder in holders:
        automatic = has_name(holder, "office:automatic-styles")
        if not automatic and not has_name(holder, "office:styles"):
            continue
        for element in holder:
            attributes = element_attributes(element)
            name, family = (
                attributes.get("style:name", ""),
                attributes.get("style:family", ""),
            )
            if has_name(element, "text:list-style"):
                lists.setdefault(name, _list_levels(element))
            elif family in families:
                parent = attributes.get("style:parent-style-name", "")
                style = OdtStyle(parent, automatic, _text_properties(element))
                families[family].setdefault(name, style)
    return OdtStyles(families["text"], families["paragraph"], lists)


def _text_properties(style: Element) -> dict[str, str]:
    properties: dict[str, str] = {}
    for inner in style:
        if has_name(inner, "style:text-properties"):
            properties |= element_attributes(inner)
    return properties


def _list_levels(list_style: Element) -> tuple[OdtListLevel, ...]:
    """Return the levels of a style of lists."""
    levels: list[OdtListLevel] = []
    for level in list_style:
        if not has_name(level, "text:list-level-style-number"):
            levels.append(OdtListLevel())
            continue
        attributes = element_attributes(level)
        number_format = attributes.get("style:num-format", "")
        start = whole_number(attributes.get("text:start-value", "1"))
        has_bracket = attributes.get("style:num-suffix", "").strip() == ")"
        levels.append(OdtListLevel(number_format, start, has_bracket))
    return tuple(levels)


def emphasis_kinds(properties: Mapping[str, str]) -> list[str]:
    """Return the kinds of nodes that letter properties ask for, the outermost last."""
    kinds: list[str] = []
    position = properties.get("style:text-position", "")
    if position.startswith(("sub", "-")) and not position.startswith("-0"):
        kinds.append("Subscript")
    elif position and not position.startswith(("0", "-0")):
        kinds.append("Superscript")
    if properties.get("fo:font-style") in ("italic", "oblique"):
        kinds.append("Emph")
    if properties.get("style:text-underline-style", "none") != "none":
        kinds.append("Underline")
    weight = properties.get("fo:font-weight", "normal")
    if weight == "bold" or whole_number(weight) >= _BOLD_WEIGHT:
        kinds.append("Strong")
    if properties.get("style:text-line-through-style", "none") != "none":
        kinds.append("Strikeout")
    if properties.get("fo:font-variant") == "small-caps":
        kinds.append("SmallCaps")
    return kinds
