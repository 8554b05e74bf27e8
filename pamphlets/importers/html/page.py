"""A saved web page -> the HTML of its text, its notes as marks that pandoc keeps, and what it says of itself.

The text is the element that holds most of the words standing in paragraphs; menus, share buttons, comments,
banners and the like go, by the names that SPIP, WordPress and their kin give them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from pamphlets.importers.html.footnotes import mark_notes
from pamphlets.importers.html.metadata import facts_of
from pamphlets.importers.html.tree import UNREAD, Element, grown, without, written
from pamphlets.importers.markdown_writer.document import Facts
from pamphlets.importers.markdown_writer.writer_state import Loss
from pamphlets.importers.plain_text import decoded

_CHARSET: Final = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_FURNITURE: Final = re.compile(
    r"(?:^|[-_])(?:menu|nav|navbar|navigation|breadcrumbs?|arbo|hierarchie|sidebar|extra|pied|footer|cookies?|consent"
    r"|rgpd|gdpr|banner|bandeau|popup|modal|newsletter|infolettre|share|sharing|sharedaddy|partage|partager|social"
    r"|sociaux|comments?|commentaires?|forum|respond|related|jp-relatedposts|pagination|widget|login|search|recherche"
    r"|formulaire|skip-link|screen-reader-text|donate|faire-un-don|yarpp|addtoany|toc|ez-toc|sommaire|adsbygoogle"
    r"|entry-meta|entry-footer|post-navigation|author-box|repondre|licence-footer|print|imprimer|liens-share)(?:$|[-_])"
)
_SPARED: Final = re.compile(
    r"hentry|(?:^|[-_])(?:texte|entry-content|post-content|article-content|crayon|surlignable|notes?|footnotes?)(?:$|[-_])"
)
_TEXT: Final = (  # the names of what holds a text, the surest first
    "entry-content", "post-content", "article-content", "article-texte", "texte", "article__content", "e-content",
    "single-content", "td-post-content",
)  # fmt: skip
_SPIP_PARTS: Final = ("chapo", "chapô", "introduction", "texte", "ps", "notes")
_FRAMES: Final = frozenset("form video audio iframe object embed canvas svg math".split())
_LEAST: Final = 60  # characters that make a text


class Page(NamedTuple):
    """A web page as it is handed to pandoc: its text in HTML, what it says of itself, what was left out."""

    html: str
    facts: Facts
    losses: Counter[Loss]


def read_web(content: bytes) -> Page:
    """Return the text of a saved page."""
    root, comments = grown(_decoded(content))
    facts = facts_of(root, comments)
    losses: Counter[Loss] = Counter()
    _sign_quotations(root)
    notes = mark_notes(root, losses)
    _prune(root, losses)
    text = _text_of(root)
    _mark_figures(text)
    bodies = "".join(f'<div data-note-body="{key}">{written(body)}</div>' for key, body in notes.items())
    return Page(written(text) + bodies, facts, losses)


def _decoded(content: bytes) -> str:
    """Return the characters of a page: as it says itself, where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = _CHARSET.search(content[:4096])
    name = said[1].decode("ascii", "replace").lower() if said else ""
    if name in ("", "utf-8", "iso-8859-1", "latin1", "us-ascii"):
        return decoded(content)
    try:
        return content.decode(name, "replace")
    except LookupError:
        return decoded(content)


def _sign_quotations(root: Element) -> None:
    """Make who is quoted, at a quotation's end, the line with a dash that we know."""
    for one in root.walk():
        kept = [child for child in one.children if not isinstance(child, str) or child.strip()]
        if (
            one.tag == "blockquote"
            and kept
            and isinstance(last := kept[-1], Element)
            and last.tag in ("cite", "footer")
        ):
            words = last.words().lstrip("—–- ")
            last.tag, last.has, last.children = "p", {}, [f"— {words}"] if words else []


def _prune(root: Element, losses: Counter[Loss]) -> None:
    """Take out what is not text: what no paper shows, and what stands round a text on every page."""
    unwanted: set[int] = set()
    for one in root.walk():
        if one.tag in _FRAMES and one.tag not in ("svg", "math"):
            losses[Loss("entrance-form", (one.has.get("src") or one.words())[:60])] += 1
        if one.tag in UNREAD or one.tag in ("head", "title"):
            unwanted.add(id(one))
        elif one.tag in ("footer", "aside") or _is_furniture(one):
            unwanted.add(id(one))
            if words := one.words():
                losses[Loss("entrance-furniture", words[:60])] += 1
    without(root, frozenset(unwanted))


def _is_furniture(one: Element) -> bool:
    """Return whether an element's names or its role say that it is no part of a text."""
    if one.tag in ("html", "body", "main", "article", "p", "em", "strong", "h1"):
        return False
    if one.has.get("role") in ("navigation", "banner", "search", "complementary", "contentinfo", "dialog"):
        return True
    if "hidden" in one.has or one.has.get("aria-hidden") == "true":
        return True
    names = one.names()
    return any(map(_FURNITURE.search, names)) and not any(map(_SPARED.search, names))


def _text_of(root: Element) -> Element:
    """Return the element that holds the text."""
    spip = list(_spip_parts(root))
    if spip:
        return Element("div", {}, [*spip])
    for name in _TEXT:
        found = [one for one in root.walk() if name in one.names() and len(one.words()) >= _LEAST]
        if found:
            return max(found, key=lambda one: len(one.words()))
    for tag in ("article", "main"):
        found = [one for one in root.walk() if one.tag == tag and len(one.words()) >= _LEAST]
        if found:
            return max(found, key=lambda one: len(one.words()))
    return _densest(root)


def _spip_parts(root: Element) -> Iterator[Element]:
    """Yield the parts of an article in SPIP's own templates, in their order: introduction, text, postscript."""
    found = [one for one in root.walk() if "texte" in one.names() and one.tag in ("div", "section")]
    if not found:
        return
    inside = {id(inner) for part in found for inner in part.walk()}
    for one in root.walk():
        if one.tag in ("div", "section") and one.names() & set(_SPIP_PARTS) and id(one) not in inside and one.words():
            inside |= {id(inner) for inner in one.walk()}
            yield one


def _densest(root: Element) -> Element:
    """Return the element with most words in paragraphs of its own; where there are none, the whole."""
    best, most = root, 0
    for one in root.walk():
        own = sum(len(child.words()) for child in one.children if isinstance(child, Element) and child.tag == "p")
        if own > most:
            best, most = one, own
    bodies = [one for one in root.walk() if one.tag == "body"]
    return best if most >= _LEAST else (bodies or [root])[0]


def _mark_figures(text: Element) -> None:
    """Make figures divisions that every pandoc keeps, pictures and captions side by side."""
    for one in text.walk():
        names = one.names()
        if one.tag == "figure" or "wp-caption" in names or any(name.startswith("spip_document") for name in names):
            pictures = [inner for inner in one.walk() if inner.tag == "img"]
            if not pictures:
                continue
            without(one, frozenset(map(id, pictures)))
            words = one.words()
            rest = [child for child in one.children if isinstance(child, str) or child.words()]
            one.tag, one.has = "div", {"data-our-figure": "1"}
            one.children = [*(Element("p", {}, [picture]) for picture in pictures)]
            one.children += [Element("p", {}, _inline(rest))] if words else []


def _inline(children: "list[Element | str]") -> "list[Element | str]":
    """Return children with the blocks among them opened: a caption is one paragraph."""
    made: list[Element | str] = []
    for child in children:
        if isinstance(child, Element) and child.tag in ("figcaption", "p", "div", "dl", "dt", "dd", "span"):
            made += [*_inline(child.children), " "]
        else:
            made.append(child)
    return made
