"""The styles of an .odt -> what they mean (OpenDocument 1.3 part 3, § 16 and § 20): no lengths, no colours.

A style inherits from its parent; what an author set by hand is an automatic style without a name of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMESPACE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES: Final = MappingProxyType(
    {
        f"{_NAMESPACE}{name}": short
        for name, short in (
            ("office:1.0", "office"), ("text:1.0", "text"), ("table:1.0", "table"), ("style:1.0", "style"),
            ("drawing:1.0", "draw"), ("xsl-fo-compatible:1.0", "fo"), ("svg-compatible:1.0", "svg"),
            ("meta:1.0", "meta"),
        )
    }
    | {"http://www.w3.org/1999/xlink": "xlink", "http://purl.org/dc/elements/1.1/": "dc"}
)  # fmt: skip
_LONGEST_CHAIN: Final = 30
_DEFAULT_COLOURS: Final = frozenset({"#000000", "transparent"})


def prefixed_name(name: str) -> str:
    """Return a qualified name as `text:p`."""
    space, brace, local = name[1:].partition("}")
    return f"{PREFIXES.get(space, '?')}:{local}" if brace else name


def element_attributes(element: "Element") -> dict[str, str]:
    """Return an element's attributes under their short names."""
    return {prefixed_name(name): value for name, value in element.attrib.items()}


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """One style: its parent, whether an author made it by hand, its properties of letters."""

    parent: str
    automatic: bool
    letters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OdtStyles:
    """All styles of a document; and for each style of lists, which levels are numbered, and how."""

    letters: Mapping[str, OdtStyle]
    paragraphs: Mapping[str, OdtStyle]
    lists: Mapping[str, tuple[str, ...]]

    def style_chain(self, name: str) -> Iterator[str]:
        """Yield the names of a paragraph style and of those it comes from."""
        for _ in range(_LONGEST_CHAIN):
            if not name:
                return
            yield name
            name = self.paragraphs[name].parent if name in self.paragraphs else ""

    def letter_properties(self, name: str, *, paragraph: bool = False) -> dict[str, str]:
        """Return the letter properties of a style: of letters with its parents', of paragraphs only by hand."""
        shelf = self.paragraphs if paragraph else self.letters
        found: dict[str, str] = {}
        for _ in range(_LONGEST_CHAIN):
            style = shelf.get(name)
            if style is None or (paragraph and not style.automatic):
                break
            found = {**style.letters, **found}
            name = style.parent
        return found

    def has_own_colour(self, name: str) -> bool:
        """Return whether an author gave letters a colour by hand; that of links is a style's own."""
        style = self.letters.get(name)
        if style is None or not style.automatic:
            return False
        return any(
            style.letters.get(key, "#000000") not in _DEFAULT_COLOURS
            for key in ("fo:color", "fo:background-color")
        )


def read_styles(*roots: "Element | None") -> OdtStyles:
    """Return the styles that the parts of an .odt define; those of the first part win."""
    shelves: dict[str, dict[str, OdtStyle]] = {"text": {}, "paragraph": {}}
    lists: dict[str, tuple[str, ...]] = {}
    for root in roots:
        for holder in root if root is not None else ():
            automatic = prefixed_name(holder.tag) == "office:automatic-styles"
            if not automatic and prefixed_name(holder.tag) != "office:styles":
                continue
            for element in holder:
                has = element_attributes(element)
                name, family = has.get("style:name", ""), has.get("style:family", "")
                if prefixed_name(element.tag) == "text:list-style":
                    lists.setdefault(name, tuple(_read_levels(element)))
                elif family in shelves:
                    shelves[family].setdefault(name, _read_style(element, has, automatic=automatic))
    return OdtStyles(shelves["text"], shelves["paragraph"], lists)


def _read_style(element: "Element", has: Mapping[str, str], *, automatic: bool) -> OdtStyle:
    """Return one style."""
    found = {
        name: value
        for inner in element
        if prefixed_name(inner.tag) == "style:text-properties"
        for name, value in element_attributes(inner).items()
    }
    return OdtStyle(has.get("style:parent-style-name", ""), automatic, found)


def _read_levels(element: "Element") -> Iterator[str]:
    """Yield for each level of a list its format of numbers, nothing for bullets."""
    for level in element:
        numbered = prefixed_name(level.tag) == "text:list-level-style-number"
        yield element_attributes(level).get("style:num-format", "") if numbered else ""


def emphasis_kinds(marks: Mapping[str, str]) -> Iterator[str]:
    """Yield the kinds of nodes that letter properties ask for, the outermost last."""
    position = marks.get("style:text-position", "")
    if position and not position.startswith(("0", "-0")):
        yield "Subscript" if position.startswith(("sub", "-")) else "Superscript"
    if marks.get("fo:font-style") in ("italic", "oblique"):
        yield "Emph"
    if marks.get("style:text-underline-style", "none") != "none":
        yield "Underline"
    weight = marks.get("fo:font-weight", "normal")
    if weight == "bold" or (weight.isdigit() and int(weight) >= 600):
        yield "Strong"
    if marks.get("style:text-line-through-style", "none") != "none":
        yield "Strikeout"
    if marks.get("fo:font-variant") == "small-caps":
        yield "SmallCaps"
