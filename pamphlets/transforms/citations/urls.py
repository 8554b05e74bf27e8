"""An outside address -> the letters that stand for it on paper: short enough to be read, long enough to be found."""

import re
from typing import Final

from pamphlets.core.source import NodeId, Span
from pamphlets.document.nodes import Link, Text, to_plain_text

MAX_SHOWN_LENGTH: Final = 60
_URL_PREFIX: Final = re.compile(r"^(?:https?://|mailto:|tel:)(?:www\.)?", re.IGNORECASE)
_TRACKING_PARAMETERS: Final = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id|xtor|ref_src)=[^&]*&?"
)
# Any scheme that a reader can use: a number to call, a server, a room. A letter and a colon are a disk.
_EXTERNAL_URL: Final = re.compile(
    r"^(?!(?:file|data|javascript|vbscript):)[a-z][a-z0-9+.-]+:(?://)?[^\s/]", re.IGNORECASE
)
_MAX_SEGMENT_LENGTH: Final = 24


def is_external(target: str) -> bool:
    """Return whether a link leads out of the document, to an address that can be typed."""
    return bool(_EXTERNAL_URL.match(target))


def has_hidden_url(link: Link) -> bool:
    """Return whether a link leads to an outside address that its words do not show."""
    if link.is_bare or not is_external(link.target):
        return False
    return shorten_url(to_plain_text(link.children).strip()) != shorten_url(link.target)


def make_url_link(url: str, node: NodeId, span: Span) -> Link:
    """Return a link that shows its own address, shortened."""
    return Link(url, (Text(shorten_url(url), span),), is_bare=True, node=node, span=span)


def shorten_url(url: str) -> str:
    """Return an address without what a reader need not type: scheme, tracking, and the middle of a long path.

    What is left out of a long one shows as an ellipsis. The fragment goes too, unless the site tells its pages apart
    by nothing else (`#/page`, `#!page`).
    """
    page, _, fragment = url.partition("#")
    shown = _TRACKING_PARAMETERS.sub("", page).rstrip("?&")
    if fragment[:1] in ("/", "!"):
        shown += f"#{fragment}"
    shown = _URL_PREFIX.sub("", shown).rstrip("/")
    if len(shown) <= MAX_SHOWN_LENGTH:
        return shown
    path, query, _ = shown.partition("?")
    host, _, rest = path.rstrip("/").partition("/")
    directories, _, name = rest.rpartition("/")
    parts = [host]
    if directories:
        parts.append("…")
    if query or len(name) > _MAX_SEGMENT_LENGTH:
        parts.append(f"{name[:_MAX_SEGMENT_LENGTH]}…")
    elif name:
        parts.append(name)
    return "/".join(parts)
