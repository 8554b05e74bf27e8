"""A saved web page -> a tree of elements that can be pruned, and back to plain HTML without scripts or styles.

Only as much of the HTML standard (§ 13.2, parsing) as pages saved by browsers need: end tags that are left out,
elements without any, wrong nesting undone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from types import MappingProxyType
from typing import Final

VOID_TAGS: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
UNREAD_TAGS: Final = frozenset(
    "script style template svg noscript object applet iframe video audio canvas map math form button select textarea"
    " input dialog nav embed".split()
)
BLOCK_TAGS: Final = frozenset(
    "address article aside blockquote center details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header"
    " hgroup hr main menu ol p pre section table ul".split()
)
_ENDS: Final = MappingProxyType({  # an element that begins ends those that it cannot stand in
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "tbody": ("tr", "td", "th", "thead", "tbody"), "option": ("option",),
})  # fmt: skip
_WALLS: Final = frozenset("ul ol dl table".split())
_KEPT: Final = frozenset("href src alt title lang colspan rowspan start id type".split())
_DEEPEST: Final = 200


@dataclass(slots=True, eq=False)
class HtmlElement:
    """One element: its tag, its attributes, what is in it. Parts are pruned by taking them out of `children`."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[HtmlElement | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[HtmlElement]":
        """Yield all elements inside, each before its own."""
        for child in list(self.children):
            if isinstance(child, HtmlElement):
                yield child
                yield from child.walk()

    def text(self) -> str:
        """Return the words inside, on one line."""
        return " ".join("".join(self.pieces()).split())

    def pieces(self) -> Iterator[str]:
        """Yield the words inside as they stand, a blank where a block ends."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in UNREAD_TAGS:
                yield from child.pieces()
                yield (
                    " " if child.tag in BLOCK_TAGS or child.tag in ("br", "li", "td", "th") else ""
                )

    def class_names(self) -> frozenset[str]:
        """Return the classes and the name of an element, in lower case."""
        return frozenset(
            f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".lower().split()
        )


class _TreeParser(HTMLParser):
    """The parser: grows a tree under `root`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = HtmlElement("root")
        self.open = [self.root]
        self.comments: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, ending those that it cannot stand in."""
        if tag in BLOCK_TAGS:
            self._end(("p",), walls=_WALLS | {"td", "th", "li", "blockquote", "div", "figure"})
        if tag in _ENDS:
            self._end(_ENDS[tag], walls=_WALLS)
        element = HtmlElement(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID_TAGS and len(self.open) < _DEEPEST:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take `<a/>` for `<a>` in HTML; for what has no end tag it is the same."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID_TAGS and tag in ("span", "a", "p", "div", "td", "li"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that tag; one that is not open is nothing."""
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def _take(self, data: str) -> None:
        """Add words."""
        self.open[-1].children.append(data)

    handle_data = _take  # the name under which the parser calls it

    def handle_comment(self, data: str) -> None:
        """Keep a comment: browsers say in one where a page was saved from."""
        self.comments.append(data)

    def _end(self, tags: tuple[str, ...], walls: frozenset[str]) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag in tags:
                del self.open[place:]
                return self._end(tags, walls) if len(tags) > 1 else None
            if self.open[place].tag in walls:
                return None
        return None


def parse_html(html: str) -> tuple[HtmlElement, list[str]]:
    """Return the tree of a page, and its comments."""
    grower = _TreeParser()
    grower.feed(html)
    grower.close()
    return grower.root, grower.comments


def serialize_html(element: HtmlElement) -> str:
    """Return what is in an element as HTML that holds words, structure and addresses only."""
    return "".join(_written(element))


def _written(element: HtmlElement) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield escape(child, quote=False)
        elif child.tag not in UNREAD_TAGS:
            kept = {
                name: value
                for name, value in child.attributes.items()
                if name in _KEPT or name.startswith("data-our-")
            }
            said = "".join(
                f' {name.replace("data-our-", "data-")}="{escape(value)}"'
                for name, value in kept.items()
            )
            yield f"<{child.tag}{said}>"
            yield from _written(child)
            yield "" if child.tag in VOID_TAGS else f"</{child.tag}>"


def remove_elements(root: HtmlElement, unwanted: "frozenset[int]") -> None:
    """Take elements, named by `id()`, out of a tree."""
    for holder in [root, *root.walk()]:
        if any(
            isinstance(child, HtmlElement) and id(child) in unwanted for child in holder.children
        ):
            holder.children = [
                child
                for child in holder.children
                if isinstance(child, str) or id(child) not in unwanted
            ]
