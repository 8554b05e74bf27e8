"""An HTML page -> its tree (HTML standard § 13.2, by justhtml), and back to HTML without scripts, styles and classes.

The tree is justhtml's own; here stands what this program asks of it beside that.
"""

from collections.abc import Iterator
from typing import Final

from justhtml import Comment, Element, JustHTML, Node, Text, to_html

UNREAD_TAGS: Final = frozenset(
    "script style template svg noscript object applet iframe video audio canvas map math form button select textarea"
    " input dialog nav embed".split()
)
BLOCK_TAGS: Final = frozenset(
    "address article aside blockquote center details div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header"
    " hgroup hr main menu ol p pre section table ul".split()
)
_SPACED_TAGS: Final = BLOCK_TAGS | {"br", "li", "td", "th"}
_KEPT_ATTRIBUTES: Final = frozenset(
    "href src alt title lang colspan rowspan start id type".split()
)


def parse_html(html: str | bytes) -> tuple[Node, list[str]]:
    """Return the tree of a page without its comments and `data-` attributes, and the comments.

    Bytes are decoded as the page itself says.
    """
    root = JustHTML(html, sanitize=False, scripting_enabled=False).root
    comments: list[str] = []
    for node in _walk_nodes(root):
        if isinstance(node, Comment):
            comments.append(str(node.data))
            remove(node)
        elif isinstance(node, Element):
            for name in list(node.attrs):
                if name.startswith("data-"):
                    del node.attrs[name]
    return root, comments


def _walk_nodes(root: Node) -> Iterator[Node]:
    for child in list(root.children or ()):
        if isinstance(child, Node):
            yield child
            yield from _walk_nodes(child)


def walk(root: Node) -> list[Element]:
    """Return all elements inside a node, each before its own."""
    return [node for node in _walk_nodes(root) if isinstance(node, Element)]


def find_named(root: Node, *names: str) -> list[Element]:
    """Return all elements of some names inside a node, each before its own."""
    return [element for element in walk(root) if element.name in names]


def filled_children(element: Element) -> list[Node | Text]:
    """Return what stands in an element without the blanks between its elements."""
    return [
        child for child in element.children if not isinstance(child, Text) or text_of(child)
    ]


def remove(node: Node) -> None:
    """Take a node out of its tree."""
    if node.parent is not None:
        node.parent.remove_child(node)


def attribute(element: Element, name: str) -> str:
    """Return an attribute's value, nothing where it has none."""
    return element.attrs.get(name) or ""


def class_names(element: Element) -> frozenset[str]:
    """Return the classes and the name of an element, in lower case."""
    return frozenset(
        f"{attribute(element, 'class')} {attribute(element, 'id')}".lower().split()
    )


def place_names(element: Element) -> list[str]:
    """Return the names by which links know an element and those inside it; an empty one where it has none."""
    return [
        attribute(place, "id") or attribute(place, "name")
        for place in (element, *walk(element))
    ]


def text_of(node: Node | Text) -> str:
    """Return the words inside a node, on one line, a blank where a block ends."""
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: Node | Text) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.data or ""
        return
    for child in node.children or ():
        if child.name not in UNREAD_TAGS:
            yield from _pieces(child)
            if child.name in _SPACED_TAGS:
                yield " "


def new_element(name: str, children: list[Node | Text], **attributes: str) -> Element:
    """Return an element that holds nodes, which leave the place where they stood; `data_x` names `data-x`."""
    element = Element(
        name, {key.replace("_", "-"): value for key, value in attributes.items()}, "html"
    )
    for child in list(children):
        element.append_child(child)
    return element


def serialize_html(node: Node) -> str:
    """Return what is in a node as HTML that holds words, structure and addresses only. The node loses all else."""
    for element in walk(node):
        if element.name in UNREAD_TAGS:
            remove(element)
        for name in list(element.attrs):
            if name not in _KEPT_ATTRIBUTES and not name.startswith("data-"):
                del element.attrs[name]
    return "".join(to_html(child, pretty=False) for child in node.children or ())
