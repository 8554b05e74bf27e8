"""A saved web page -> the HTML of its text, its notes as marks that pandoc keeps, and what it says of itself.

The text is the element that holds most of the words standing in paragraphs; menus, share buttons, comments,
banners and the like go, by the names that SPIP, WordPress and their kin give them.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from justhtml import Element, Node, Text

from pamphlets.importers.html.footnotes import extract_notes
from pamphlets.importers.html.list_numbers import mark_numbers
from pamphlets.importers.html.metadata import read_page_metadata
from pamphlets.importers.html.tree import (
    UNREAD_TAGS,
    attribute,
    class_names,
    filled_children,
    find_named,
    new_element,
    parse_html,
    remove,
    serialize_html,
    text_of,
    walk,
)
from pamphlets.importers.markdown_writer.document import ImportedMetadata
from pamphlets.importers.markdown_writer.writer_state import ImportLoss

_FURNITURE_NAMES: Final = re.compile(
    r"(?:^|[-_])(?:menu|nav|navbar|navigation|breadcrumbs?|arbo|hierarchie|sidebar|extra|pied|footer|cookies?|consent"
    r"|rgpd|gdpr|banner|bandeau|popup|modal|newsletter|infolettre|share|sharing|sharedaddy|partage|partager|social"
    r"|sociaux|comments?|commentaires?|forum|respond|related|jp-relatedposts|pagination|widget|login|search|recherche"
    r"|formulaire|skip-link|screen-reader-text|donate|faire-un-don|yarpp|addtoany|toc|ez-toc|sommaire|adsbygoogle"
    r"|entry-meta|entry-footer|post-navigation|author-box|repondre|licence-footer|print|imprimer|liens-share)(?:$|[-_])"
)
_TEXT_NAMES: Final = re.compile(
    r"hentry|(?:^|[-_])(?:texte|entry-content|post-content|article-content|crayon|surlignable|notes?|footnotes?)(?:$|[-_])"
)
_FURNITURE_ROLES: Final = frozenset(
    "navigation banner search complementary contentinfo dialog".split()
)
_NEVER_FURNITURE: Final = frozenset("html body main article p em strong h1".split())
_TEXT_CLASSES: Final = (  # of what holds a text, the surest first
    "entry-content", "post-content", "article-content", "article-texte", "texte", "article__content", "e-content",
    "single-content", "td-post-content",
)  # fmt: skip
_FIGURE_NAMES: Final = re.compile(r"wp-caption$|spip_document")
_SPIP_PARTS: Final = frozenset("chapo chapô introduction texte ps notes".split())
_LOST_TAGS: Final = frozenset("form video audio iframe object embed canvas".split())
_BLOCKS_OF_CAPTION: Final = frozenset("figcaption p div dl dt dd span".split())
_MIN_TEXT_LENGTH: Final = 60  # characters
_CONTEXT_LENGTH: Final = 60


class WebPage(NamedTuple):
    """A web page as it is handed to pandoc: its text in HTML, what it says of itself, what was left out."""

    html: str
    metadata: ImportedMetadata
    losses: Counter[ImportLoss]
    embedded_pictures: Mapping[str, str]
    """Short addresses in the HTML -> the `data:` addresses for which they stand."""


def read_web_page(content: bytes) -> WebPage:
    """Return the text of a saved page."""
    try:
        root, comments = parse_html(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        root, comments = parse_html(content)
    metadata = read_page_metadata(root, comments)
    losses: Counter[ImportLoss] = Counter()
    embedded_pictures = take_out_pictures(root)
    sign_quotations(root)
    notes = extract_notes(root, losses)
    prune(root, losses)
    text = find_text(root)
    mark_figures(text)
    mark_numbers(text)
    html = serialize_html(text)
    for key, body in notes.items():
        html += f'<div data-note-body="{key}">{serialize_html(body)}</div>'
    return WebPage(html, metadata, losses, embedded_pictures)


def take_out_pictures(root: Node) -> dict[str, str]:
    """Take the pictures that stand in the page itself out of it, and return them by the addresses put there instead.

    Pandoc takes 380 MB for an address of 7 million characters: a picture of 5 MB.
    """
    pictures: dict[str, str] = {}
    for element in find_named(root, "img"):
        address = attribute(element, "src")
        if address.startswith("data:"):
            stand_in = f"data:,{len(pictures) + 1}"
            pictures[stand_in] = address
            element.attrs["src"] = stand_in
    return pictures


def sign_quotations(root: Node) -> None:
    """Make who is quoted, at a quotation's end, the line with a dash that we know."""
    for quotation in find_named(root, "blockquote"):
        children = filled_children(quotation)
        if children and children[-1].name in ("cite", "footer"):
            words = text_of(children[-1]).lstrip("—–- ")
            quotation.replace_child(
                new_element("p", [Text(f"— {words}")] if words else []), children[-1]
            )


def prune(root: Node, losses: Counter[ImportLoss]) -> None:
    """Take out what is not text: what no paper shows, and what stands round a text on every page."""
    for element in walk(root):
        if element.name in _LOST_TAGS:
            losses[
                ImportLoss(
                    "entrance-form",
                    (attribute(element, "src") or text_of(element))[:_CONTEXT_LENGTH],
                )
            ] += 1
        if element.name in UNREAD_TAGS or element.name in ("head", "title"):
            remove(element)
        elif element.name in ("footer", "aside") or is_furniture(element):
            words = text_of(element)
            remove(element)
            if words:
                losses[ImportLoss("entrance-furniture", words[:_CONTEXT_LENGTH])] += 1


def is_furniture(element: Element) -> bool:
    """Return whether an element's names or its role say that it is no part of a text."""
    if element.name in _NEVER_FURNITURE:
        return False
    if attribute(element, "role") in _FURNITURE_ROLES:
        return True
    if "hidden" in element.attrs or attribute(element, "aria-hidden") == "true":
        return True
    names = class_names(element)
    return any(map(_FURNITURE_NAMES.search, names)) and not any(
        map(_TEXT_NAMES.search, names)
    )


def find_text(root: Node) -> Element:
    """Return the element that holds the text."""
    spip_parts = find_spip_parts(root)
    if spip_parts:
        return new_element("div", list(spip_parts))
    elements = walk(root)
    for name in _TEXT_CLASSES:
        longest = _longest(
            [element for element in elements if name in class_names(element)]
        )
        if longest is not None:
            return longest
    for tag in ("article", "main"):
        longest = _longest(find_named(root, tag))
        if longest is not None:
            return longest
    return densest_element(elements)


def _longest(elements: list[Element]) -> Element | None:
    """Return the first element with most words; None if these make no text."""
    longest = max(elements, key=lambda element: len(text_of(element)), default=None)
    if longest is None or len(text_of(longest)) < _MIN_TEXT_LENGTH:
        return None
    return longest


def find_spip_parts(root: Node) -> list[Element]:
    """Return the parts of an article in SPIP's own templates, in their order: introduction, text, postscript."""
    sections = find_named(root, "div", "section")
    texts = [section for section in sections if "texte" in class_names(section)]
    if not texts:
        return []
    inside: set[int] = set()
    for text in texts:
        inside.update(map(id, walk(text)))
    parts: list[Element] = []
    for section in sections:
        if (
            class_names(section) & _SPIP_PARTS
            and id(section) not in inside
            and text_of(section)
        ):
            inside.update(map(id, walk(section)))
            parts.append(section)
    return parts


def densest_element(elements: list[Element]) -> Element:
    """Return the element with most words in paragraphs of its own; where there are none, the whole body."""
    densest, most = elements[0], 0
    for element in elements:
        length = sum(len(text_of(child)) for child in element.children if child.name == "p")
        if length > most:
            densest, most = element, length
    if most >= _MIN_TEXT_LENGTH:
        return densest
    return find_named(elements[0], "body")[0]


def mark_figures(text: Element) -> None:
    """Make figures divisions that every pandoc keeps, pictures and captions side by side."""
    for element in walk(text):
        names = class_names(element)
        is_figure = element.name == "figure" or any(map(_FIGURE_NAMES.match, names))
        pictures = find_named(element, "img")
        if not pictures or not is_figure:
            continue
        paragraphs: list[Node | Text] = [
            new_element("p", [picture]) for picture in pictures
        ]
        if text_of(element):
            paragraphs.append(new_element("p", _flatten_blocks(element)))
        if element.parent is not None:
            element.parent.replace_child(
                new_element("div", paragraphs, data_figure="1"), element
            )


def _flatten_blocks(element: Element) -> list[Node | Text]:
    """Return what is in an element with the blocks among it opened: a caption is one paragraph."""
    flat: list[Node | Text] = []
    for child in element.children:
        if child.name in _BLOCKS_OF_CAPTION:
            flat += [*_flatten_blocks(child), Text(" ")]
        elif isinstance(child, Text) or text_of(child):
            flat.append(child)
    return flat
