"""An outside address -> the letters that stand for it on paper: the whole address if it is short, else its host.

An address is never cut in two: what is left of one can be neither typed nor found.
"""

import re
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.nodes import Link, Text, to_plain_text

MAX_SHOWN_LENGTH: Final = 44  # characters of an address that is printed whole
_URL_PREFIX: Final = re.compile(r"^(?:https?://|mailto:|tel:)(?:www\.)?", re.IGNORECASE)
_TRACKING_PARAMETERS: Final = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id|xtor|ref_src)=[^&]*&?"
)
# Any scheme that a reader can use: a number to call, a server, a room. A letter and a colon are a disk.
_EXTERNAL_URL: Final = re.compile(
    r"^(?!(?:file|data|javascript|vbscript):)[a-z][a-z0-9+.-]+:(?://)?[^\s/]", re.IGNORECASE
)
_HOST: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?[^/?#]+", re.IGNORECASE)


def is_external(target: str) -> bool:
    """Return whether a link leads out of the document, to an address that can be typed."""
    return bool(_EXTERNAL_URL.match(target))


def has_hidden_url(link: Link) -> bool:
    """Return whether a link leads to an outside address that its words do not show."""
    if link.is_bare or not is_external(link.target):
        return False
    return strip_url(to_plain_text(link.children).strip()) != strip_url(link.target)


def make_url_link(url: str, node: NodeId, span: Span) -> Link:
    """Return a link to an address, which shows it as `shorten_url` has it."""
    return Link(url, (Text(shorten_url(url), span),), is_bare=True, node=node, span=span)


def shorten_url(url: str) -> str:
    """Return the whole address where it is short, else its host; a long one that no link can follow stays whole."""
    shown = strip_url(url)
    if len(shown) <= MAX_SHOWN_LENGTH or not is_external(url):
        return shown
    host = _HOST.match(shown)
    return host[0] if host else shown


def strip_url(url: str) -> str:
    """Return an address without what a reader need not type: scheme, « www. », tracking, fragment.

    The fragment stays where the site tells its pages apart by nothing else (`#/page`, `#!page`).
    """
    page, _, fragment = url.partition("#")
    shown = _TRACKING_PARAMETERS.sub("", page).rstrip("?&")
    if fragment[:1] in ("/", "!"):
        shown += f"#{fragment}"
    return _URL_PREFIX.sub("", shown).rstrip("/")
