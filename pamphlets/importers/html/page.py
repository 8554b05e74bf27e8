"""A saved web page -> the HTML of its text, its notes as marks that pandoc keeps, and what it says of itself.

The text is the element that holds most of the words standing in paragraphs; menus, share buttons, comments,
banners and the like go, by the names that SPIP, WordPress and their kin give them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.importers.html.footnotes import extract_notes
from pamphlets.importers.html.metadata import read_page_metadata
from pamphlets.importers.html.tree import (
    UNREAD_TAGS,
    HtmlElement,
    parse_html,
    remove_elements,
    serialize_html,
)
from pamphlets.importers.markdown_writer.document import ImportedMetadata
from pamphlets.importers.markdown_writer.writer_state import ImportLoss
from pamphlets.importers.plain_text import decode_text

_CHARSET: Final = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
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
_TEXT_CLASSES: Final = (  # the names of what holds a text, the surest first
    "entry-content",
    "post-content",
    "article-content",
    "article-texte",
    "texte",
    "article__content",
    "e-content",
    "single-content",
    "td-post-content",
)
_SPIP_PARTS: Final = ("chapo", "chapô", "introduction", "texte", "ps", "notes")
_LOST_TAGS: Final = frozenset("form video audio iframe object embed canvas svg math".split())
_MIN_TEXT_LENGTH: Final = 60  # characters that make a text


class WebPage(NamedTuple):
    """A web page as it is handed to pandoc: its text in HTML, what it says of itself, what was left out."""

    html: str
    facts: ImportedMetadata
    losses: Counter[ImportLoss]


def read_web_page(content: bytes) -> WebPage:
    """Return the text of a saved page."""
    root, comments = parse_html(_decode_page(content))
    facts = read_page_metadata(root, comments)
    losses: Counter[ImportLoss] = Counter()
    _sign_quotations(root)
    notes = extract_notes(root, losses)
    _prune(root, losses)
    text = _find_text(root)
    _mark_figures(text)
    bodies = "".join(
        f'<div data-note-body="{key}">{serialize_html(body)}</div>' for key, body in notes.items()
    )
    return WebPage(serialize_html(text) + bodies, facts, losses)


def _decode_page(content: bytes) -> str:
    """Return the characters of a page: as it says itself, where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = _CHARSET.search(content[:4096])
    name = said[1].decode("ascii", "replace").lower() if said else ""
    if name in ("", "utf-8", "iso-8859-1", "latin1", "us-ascii"):
        return decode_text(content)
    try:
        return content.decode(name, "replace")
    except LookupError:
        return decode_text(content)


def _sign_quotations(root: HtmlElement) -> None:
    """Make who is quoted, at a quotation's end, the line with a dash that we know."""
    for one in root.walk():
        kept = [child for child in one.children if not isinstance(child, str) or child.strip()]
        if (
            one.tag == "blockquote"
            and kept
            and isinstance(last := kept[-1], HtmlElement)
            and last.tag in ("cite", "footer")
        ):
            words = last.text().lstrip("—–- ")
            last.tag, last.attributes, last.children = "p", {}, [f"— {words}"] if words else []


def _prune(root: HtmlElement, losses: Counter[ImportLoss]) -> None:
    """Take out what is not text: what no paper shows, and what stands round a text on every page."""
    unwanted: set[int] = set()
    for one in root.walk():
        if one.tag in _LOST_TAGS and one.tag not in ("svg", "math"):
            losses[ImportLoss("entrance-form", (one.attributes.get("src") or one.text())[:60])] += 1
        if one.tag in UNREAD_TAGS or one.tag in ("head", "title"):
            unwanted.add(id(one))
        elif one.tag in ("footer", "aside") or _is_furniture(one):
            unwanted.add(id(one))
            if words := one.text():
                losses[ImportLoss("entrance-furniture", words[:60])] += 1
    remove_elements(root, frozenset(unwanted))


def _is_furniture(one: HtmlElement) -> bool:
    """Return whether an element's names or its role say that it is no part of a text."""
    if one.tag in ("html", "body", "main", "article", "p", "em", "strong", "h1"):
        return False
    if one.attributes.get("role") in (
        "navigation",
        "banner",
        "search",
        "complementary",
        "contentinfo",
        "dialog",
    ):
        return True
    if "hidden" in one.attributes or one.attributes.get("aria-hidden") == "true":
        return True
    names = one.class_names()
    return any(map(_FURNITURE_NAMES.search, names)) and not any(map(_TEXT_NAMES.search, names))


def _find_text(root: HtmlElement) -> HtmlElement:
    """Return the element that holds the text."""
    spip = list(_find_spip_parts(root))
    if spip:
        return HtmlElement("div", {}, [*spip])
    for name in _TEXT_CLASSES:
        found = [
            one
            for one in root.walk()
            if name in one.class_names() and len(one.text()) >= _MIN_TEXT_LENGTH
        ]
        if found:
            return max(found, key=lambda one: len(one.text()))
    for tag in ("article", "main"):
        found = [
            one for one in root.walk() if one.tag == tag and len(one.text()) >= _MIN_TEXT_LENGTH
        ]
        if found:
            return max(found, key=lambda one: len(one.text()))
    return _densest_element(root)


def _find_spip_parts(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the parts of an article in SPIP's own templates, in their order: introduction, text, postscript."""
    found = [
        one for one in root.walk() if "texte" in one.class_names() and one.tag in ("div", "section")
    ]
    if not found:
        return
    inside = {id(inner) for part in found for inner in part.walk()}
    for one in root.walk():
        if (
            one.tag in ("div", "section")
            and one.class_names() & set(_SPIP_PARTS)
            and id(one) not in inside
            and one.text()
        ):
            inside |= {id(inner) for inner in one.walk()}
            yield one


def _densest_element(root: HtmlElement) -> HtmlElement:
    """Return the element with most words in paragraphs of its own; where there are none, the whole."""
    best, most = root, 0
    for one in root.walk():
        own = sum(
            len(child.text())
            for child in one.children
            if isinstance(child, HtmlElement) and child.tag == "p"
        )
        if own > most:
            best, most = one, own
    bodies = [one for one in root.walk() if one.tag == "body"]
    return best if most >= _MIN_TEXT_LENGTH else (bodies or [root])[0]


def _mark_figures(text: HtmlElement) -> None:
    """Make figures divisions that every pandoc keeps, pictures and captions side by side."""
    for one in text.walk():
        names = one.class_names()
        if (
            one.tag == "figure"
            or "wp-caption" in names
            or any(name.startswith("spip_document") for name in names)
        ):
            pictures = [inner for inner in one.walk() if inner.tag == "img"]
            if not pictures:
                continue
            remove_elements(one, frozenset(map(id, pictures)))
            words = one.text()
            rest = [child for child in one.children if isinstance(child, str) or child.text()]
            one.tag, one.attributes = "div", {"data-our-figure": "1"}
            one.children = [*(HtmlElement("p", {}, [picture]) for picture in pictures)]
            one.children += [HtmlElement("p", {}, _flatten_blocks(rest))] if words else []


def _flatten_blocks(children: "list[HtmlElement | str]") -> "list[HtmlElement | str]":
    """Return children with the blocks among them opened: a caption is one paragraph."""
    made: list[HtmlElement | str] = []
    for child in children:
        if isinstance(child, HtmlElement) and child.tag in (
            "figcaption",
            "p",
            "div",
            "dl",
            "dt",
            "dd",
            "span",
        ):
            made += [*_flatten_blocks(child.children), " "]
        else:
            made.append(child)
    return made
