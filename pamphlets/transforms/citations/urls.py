"""An outside address -> the letters that stand for it on paper: short enough to be read, long enough to be found."""

import re
from typing import Final

from pamphlets.document.nodes import Link, plain

LONGEST: Final = 60
_SCHEME: Final = re.compile(r"^(?:https?://|mailto:)(?:www\.)?", re.IGNORECASE)
_TRACKING: Final = re.compile(r"(?<=[?&])(?:utm_\w+|fbclid|gclid|mc_[ce]id|xtor|ref_src)=[^&]*&?")
_OUTSIDE: Final = re.compile(r"^(?:https?://|mailto:)[^\s/]", re.IGNORECASE)
_SEGMENT: Final = 24


def is_outside(target: str) -> bool:
    """Return whether a link leads out of the document, to an address that can be typed."""
    return bool(_OUTSIDE.match(target))


def hidden(link: Link) -> bool:
    """Return whether a link leads to an outside address that its words do not show."""
    if link.bare or not is_outside(link.target):
        return False
    return shown(plain(link.children).strip()) != shown(link.target)


def shown(address: str) -> str:
    """Return an address without what a reader need not type: scheme, tracking, and the middle of a long path.

    What was left out of a long one shows as an ellipsis. A mark within the page goes too, unless the site
    tells its pages apart by nothing else (`#/page`, `#!page`).
    """
    page, _, mark = address.partition("#")
    plain_page = _TRACKING.sub("", page).rstrip("?&")
    whole = _SCHEME.sub("", f"{plain_page}#{mark}" if mark[:1] in ("/", "!") else plain_page).rstrip("/")
    if len(whole) <= LONGEST:
        return whole
    path, asked, _ = whole.partition("?")
    host, _, rest = path.rstrip("/").partition("/")
    between, _, last = rest.rpartition("/")
    cut = f"{last[:_SEGMENT]}…" if len(last) > _SEGMENT or asked else last
    return "/".join(part for part in (host, "…" if between else "", cut) if part)
