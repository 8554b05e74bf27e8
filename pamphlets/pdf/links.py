"""Link areas and anchors -> annotations and destinations. ISO 32000-1 § 12.3.2 and 12.5.6.5."""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from pamphlets.core.page import LinkArea, PageItem
from pamphlets.core.units import Pt
from pamphlets.pdf.writer import PdfName, PdfReference, PdfValue

URI_SCHEMES: Final = ("http", "https", "mailto")
PRINT_FLAG: Final = 4  # the annotation flag Print: PDF/A asks for it
DESTINATION_HEADROOM: Final[Pt] = (
    24.0  # a link shows this much above its goal, so that no window cuts the goal's line
)
_SAFE_CHARACTERS: Final = "!#$%&'()*+,/:;=?@[]~"
_LONE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")

AnchorPlaces = Mapping[
    str, tuple[PdfReference, Pt]
]  # anchor -> its page, and its height above the page's foot


def link_uri(target: str) -> str | None:
    """Return an address in ASCII, None for a scheme that a reader should not follow from paper.

    Letters beyond ASCII are percent-encoded (RFC 3987 § 3.1), in a host's name by IDNA.
    """
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return None
    if parts.scheme not in URI_SCHEMES or not (parts.netloc or parts.scheme == "mailto"):
        return None
    host = parts.netloc
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return quote(
        _LONE_PERCENT.sub("%25", urlunsplit(parts._replace(netloc=host))), safe=_SAFE_CHARACTERS
    )


def xyz_destination(goals: AnchorPlaces, name: str) -> list[PdfValue] | None:
    """Return the place of an anchor at the zoom the reader has, None if no page holds it."""
    if name not in goals:
        return None
    page, height = goals[name]
    return [page, PdfName("XYZ"), 0, height + DESTINATION_HEADROOM, 0]


def link_annotation(
    placed: PageItem, area: LinkArea, page_height: Pt, goals: AnchorPlaces
) -> dict[str, PdfValue] | None:
    """Return the annotation of a link area, None where it leads nowhere."""
    x, y = placed.at.x, page_height - placed.at.y
    corners = (x, y - area.size.height, x + area.size.width, y)
    entries: dict[str, PdfValue] = {
        "Type": PdfName("Annot"),
        "Subtype": PdfName("Link"),
        "Rect": [round(corner, 3) for corner in corners],
        "Border": [0, 0, 0],
        "F": PRINT_FLAG,
    }
    if area.target.startswith("#"):
        goal = xyz_destination(goals, area.target[1:])
        return None if goal is None else {**entries, "Dest": goal}
    uri = link_uri(area.target)
    if uri is None:
        return None
    return {**entries, "Contents": area.target, "A": {"S": PdfName("URI"), "URI": uri}}
