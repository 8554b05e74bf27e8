"""SVG text -> a tree of elements that know their place. Nothing is fetched.

Of entities, the one way to make a small file grow without end, only short words are expanded, as Illustrator declares
for its namespaces: none that lie elsewhere or hold others, and not often.
"""

import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    Span,
    error,
    notice,
    warning,
)

# Characters: a drawing, not a photograph traced by a machine.
MAX_CHARACTERS: Final = 8_000_000
MAX_PICTURE_CHARACTERS: Final = 100_000_000  # of pictures written into it, beside those
MAX_DEPTH: Final = 100
MAX_ELEMENTS: Final = 50_000
MAX_ATTRIBUTE: Final = 5000  # characters
_LONG_ATTRIBUTES: Final = (
    "d",
    "points",
    "href",
)  # an outline; a photograph
SVG_NAMESPACE: Final = "http://www.w3.org/2000/svg"
XML_NAMESPACE: Final = "http://www.w3.org/XML/1998/namespace"
MAX_ENTITY: Final = 300  # characters of one
MAX_REFERENCES: Final = 10_000  # to entities, and to signs by their numbers
_PICTURE_DATA: Final = re.compile(r"(?<=;base64,)[A-Za-z0-9+/=\s]++")
TEXT_NODE: Final = "#text"
XLINK_NAMESPACE: Final = "http://www.w3.org/1999/xlink"


@dataclass(slots=True, eq=False)
class SvgElement:
    """One element of SVG's own namespace; `span` is its start tag's first character.

    Between the children of a `<text>` stand its words, as elements called TEXT_NODE. Of others only a `<style>` has `text`.
    """

    name: str
    attributes: dict[str, str]
    span: Span
    children: list["SvgElement"] = field(default_factory=list)
    text: str = ""
    parent: "SvgElement | None" = None
    classes: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Take the classes apart once: rules ask for them again and again."""
        self.classes = frozenset(self.attributes.get("class", "").split())


class SvgDiagnostics:
    """What there is to say about a drawing, once for each thing."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.noted: dict[tuple[str, str], Diagnostic] = {}

    def fault(self, code: str, element: SvgElement, **fields: str) -> None:
        """Note an error."""
        self.note(error(code, self.source, element.span, **fields))

    def fault_value(self, element: SvgElement, name: str) -> None:
        """Note an attribute that cannot be read."""
        self.fault("svg-value", element, name=name, value=element.attributes[name][:40])

    def note(self, diagnostic: Diagnostic) -> None:
        """Note what was not noted yet."""
        key = (diagnostic.code, str(diagnostic.fields))
        self.noted.setdefault(key, diagnostic)

    def remark(self, code: str, element: SvgElement, **fields: str) -> None:
        """Note a notice."""
        self.note(notice(code, self.source, element.span, **fields))

    def warn(self, code: str, element: SvgElement, **fields: str) -> None:
        """Note a warning."""
        self.note(warning(code, self.source, element.span, **fields))


class _TreeBuilder:
    """What Expat calls while it reads."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.octets = source.text.encode()
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction
        self.path: list[SvgElement] = []
        self.element_count = 0
        self.style_parts: list[str] = []
        self.reached = (0, 0)  # an octet, and the character that it begins
        self.foreign = 0
        self.text_depth = 0
        self.root: SvgElement | None = None

    def span(self, index: int) -> Span:
        """Return the place of an octet as Expat counts them, which is never before the last one asked for."""
        octet, offset = self.reached
        offset += len(self.octets[octet:index].decode(errors="ignore"))
        self.reached = index, offset
        return Span(offset, offset + 1)

    def entity(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        """Refuse an entity that is not a few plain words."""
        is_plain = value is not None and not is_parameter
        if (
            not is_plain
            or "&" in str(value)
            or "%" in str(value)
            or len(str(value)) > MAX_ENTITY
        ):
            offset = max(0, self.source.text.find(f"<!ENTITY {name}"))
            raise PamphletError(error("svg-doctype", self.source, Span(offset, offset + 1)))

    def instruction(self, target: str, _: str) -> None:
        """Refuse a style sheet that lies in another file: without it the drawing is another."""
        if target == "xml-stylesheet":
            span = self.span(self.parser.CurrentByteIndex)
            raise PamphletError(error("svg-outside", self.source, span))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element; what is of another namespace is an editor's own note and skipped."""
        space, _, local = name.rpartition(" ")
        if self.foreign or space not in ("", SVG_NAMESPACE):
            self.foreign += 1
            return
        own = {key: value for key, value in attributes.items() if " " not in key}
        link = attributes.get(f"{XLINK_NAMESPACE} href")
        if link is not None:
            own.setdefault("href", link)
        space_handling = attributes.get(f"{XML_NAMESPACE} space")
        if space_handling is not None:
            own["xml:space"] = space_handling
        span = self.span(self.parser.CurrentByteIndex)
        self.check_limits(own, span)
        element = SvgElement(local, own, span)
        if self.path:
            element.parent = self.path[-1]
            self.path[-1].children.append(element)
        else:
            self.root = element
        self.path.append(element)
        if local == "text":
            self.text_depth += 1

    def check_limits(self, attributes: dict[str, str], span: Span) -> None:
        """Raise PamphletError for an element that is one too many, too deep or too long."""
        self.element_count += 1
        if len(self.path) >= MAX_DEPTH:
            raise PamphletError(error("svg-deep", self.source, span, limit=str(MAX_DEPTH)))
        if self.element_count > MAX_ELEMENTS:
            fault = error("svg-elements", self.source, span, limit=str(MAX_ELEMENTS))
            raise PamphletError(fault)
        for name, value in attributes.items():
            if len(value) > MAX_ATTRIBUTE and name not in _LONG_ATTRIBUTES:
                limits = {"name": name[:40], "limit": str(MAX_ATTRIBUTE)}
                raise PamphletError(error("svg-long", self.source, span, **limits))

    def end(self, _: str) -> None:
        """Close an element."""
        if self.foreign:
            self.foreign -= 1
            return
        element = self.path.pop()
        if element.name == "style":
            element.text = "".join(self.style_parts)
            self.style_parts.clear()
        elif element.name == "text":
            self.text_depth -= 1

    def characters(self, text: str) -> None:
        """Keep the text of a style sheet and the words of a text; no other is printed."""
        if not self.path or self.foreign:
            return
        element = self.path[-1]
        if element.name == "style":
            self.style_parts.append(text)
        elif self.text_depth:
            words = SvgElement(TEXT_NODE, {}, element.span, text=text)
            element.children.append(words)


def parse_svg_tree(source: Source) -> SvgElement:
    """Return the root element. Raises PamphletError for what is no SVG, or too much of it."""
    pictures = sum(map(len, _PICTURE_DATA.findall(source.text)))
    is_huge = len(source.text) - pictures > MAX_CHARACTERS
    if is_huge or pictures > MAX_PICTURE_CHARACTERS:
        raise PamphletError(
            error("svg-huge", source, limit=str(MAX_CHARACTERS // 1_000_000))
        )
    has_entities = "<!ENTITY" in source.text
    if has_entities and source.text.count("&") > MAX_REFERENCES:
        raise PamphletError(error("svg-doctype", source))
    builder = _TreeBuilder(source)
    try:
        builder.parser.Parse(builder.octets, True)
    except expat.ExpatError as fault:
        span = builder.span(max(builder.parser.ErrorByteIndex, 0))
        reason = expat.ErrorString(fault.code)
        raise PamphletError(error("svg-broken", source, span, reason=reason)) from None
    if builder.root is None or builder.root.name != "svg":
        raise PamphletError(error("svg-none", source))
    return builder.root
