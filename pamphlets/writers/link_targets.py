"""The target of a link -> the address that a file on a screen may lead to; None where it would lead nowhere.

A file that goes from hand to hand has nothing beside it, and runs nothing: what is left is the network, mail, telephone.
RFC 3986; WHATWG URL, "host parsing".
"""

import re
from typing import Final
from urllib.parse import quote, urlsplit

_SCHEMES: Final = ("http", "https", "mailto", "tel", "ftp", "gemini", "xmpp", "sms")
_WEB_SCHEMES: Final = ("http", "https", "ftp", "gemini")
# What a URL may hold as it is, `%` included: an escape that was written stays one.
_KEPT: Final = "%/:?#[]@!$&'()*+,;=~-._"
_BROKEN_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST: Final = re.compile(
    r"(?:[^\W_](?:[\w-]*\w)?\.)*[^\W_](?:[\w-]*\w)?\.?|\[[0-9a-fA-F:.]+\]"
)
_MOST_PORT: Final = 65_535


def make_outside_address(target: str) -> str | None:
    """Return an outside address with its odd characters escaped; None for any other, or one that no browser takes."""
    address = _BROKEN_ESCAPE.sub("%25", target.strip())
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES:
        return None
    if parts.scheme in _WEB_SCHEMES:
        host = parts.hostname or ""
        if not _HOST.fullmatch(host) or (port or 0) > _MOST_PORT:
            return None
        tail = address.partition("://")[2][len(parts.netloc) :]
        return f"{parts.scheme}://{_write_authority(parts.netloc)}{quote(tail, safe=_KEPT)}"
    rest = quote(address.partition(":")[2], safe=_KEPT)
    return f"{parts.scheme}:{rest}" if rest else None


def _write_authority(netloc: str) -> str:
    """Return a host, and who asks it, as a URL has them; letters beyond ASCII by IDNA where that takes them."""
    try:
        return netloc.encode("ascii").decode()
    except UnicodeEncodeError:
        pass
    try:
        return netloc.encode("idna").decode()
    except UnicodeError:
        return quote(netloc, safe=_KEPT)
