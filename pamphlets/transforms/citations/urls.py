"""An outside address -> the letters that stand for it on paper: short enough to be read, long enough to be found."""

import re
from typing import Final

from pamphlets.document.nodes import Link, to_plain_text

MAX_SHOWN_LENGTH: Final = 60
_URL_PREFIX: Final = re.compile(r"^(?:https?://|mailto:)(?:www\.)?", re.IGNORECASE)
_TRACKING_PARAMETERS: Final = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id|xtor|ref_src)=[^&]*&?"
)
_EXTERNAL_URL: Final = re.compile(r"^(?:https?://|mailto:)[^\s/]", re.IGNORECASE)
_MAX_SEGMENT_LENGTH: Final = 24


def is_external(target: str) -> bool:
    """Return whether a link leads out of the document, to an address that can be typed."""
    return bool(_EXTERNAL_URL.match(target))


def has_hidden_url(link: Link) -> bool:
    """Return whether a link leads to an outside address that its words do not show."""
    if link.is_bare or not is_external(link.target):
        return False
    return shorten_url(to_plain_text(link.children).strip()) != shorten_url(link.target)


def shorten_url(address: str) -> str:
    """Return an address without what a reader need not type: scheme, tracking, and the middle of a long path.

    What was left out of a long one shows as an ellipsis. A mark within the page goes too, unless the site
    tells its pages apart by nothing else (`#/page`, `#!page`).
    """
    page, _, mark = address.partition("#")
    plain_page = _TRACKING_PARAMETERS.sub("", page).rstrip("?&")
    whole = _URL_PREFIX.sub(
        "", f"{plain_page}#{mark}" if mark[:1] in ("/", "!") else plain_page
    ).rstrip("/")
    if len(whole) <= MAX_SHOWN_LENGTH:
        return whole
    path, asked, _ = whole.partition("?")
    host, _, rest = path.rstrip("/").partition("/")
    between, _, last = rest.rpartition("/")
    cut = f"{last[:_MAX_SEGMENT_LENGTH]}…" if len(last) > _MAX_SEGMENT_LENGTH or asked else last
    return "/".join(part for part in (host, "…" if between else "", cut) if part)
