"""Where a link leads, as it was typed -> the address that a reader can follow, or what stands in the way."""

import re
from typing import Final

_HOST: Final = re.compile(
    r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?P<top>[^\W\d_]{2,})(?::\d+)?(?P<rest>[/?#]\S*)?$"
)
_MAIL: Final = re.compile(r"[\w.+-]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}$")
_ONE_SLASH: Final = re.compile(r"(https?):/(?=[^/])", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
# Behind the last point of a name without a path: a file beside the text, not the domain of a country.
_FILE_ENDINGS: Final = frozenset(
    "md markdown txt pdf odt ott ods doc docx rtf html htm xhtml epub tex csv xls xlsx ppt pptx odp "
    "png jpg jpeg gif svg webp tif tiff mp3 mp4 ogg zip yaml yml json py".split()
)


def complete_address(target: str) -> str:
    """Return a link's address with the scheme that its author left out: `www.site.org`, `site.org/page`, `a@site.org`.

    A single slash behind `http:` is two. Anything else stays as typed.
    """
    target = _ONE_SLASH.sub(r"\1://", target, count=1)
    if target.startswith("//"):
        return f"https:{target}"
    if _MAIL.match(target):
        return f"mailto:{target}"
    host = _HOST.match(target)
    has_path = host is not None and (host["rest"] or "").startswith("/")
    if host and (has_path or host["top"].lower() not in _FILE_ENDINGS):
        return f"https://{target}"
    return target


def leads_to_file(target: str) -> bool:
    """Return whether a completed address is that of a file beside the text, which nobody finds on paper."""
    return not target.startswith("#") and _SCHEME.match(target) is None
