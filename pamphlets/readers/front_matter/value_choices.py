"""The words that a key with a few values takes -> the value that each stands for; places in a picture."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.picture_settings import CENTRE
from pamphlets.readers.front_matter.keys import ValueKind

_LINK_NAMES: Final = MappingProxyType(
    {"notes": "notes", "sources": "sources", "texte": "text", "text": "text"}
)
_NOTE_NAMES: Final = MappingProxyType(
    dict.fromkeys(("par paragraphe", "paragraphe", "by paragraph"), "paragraphs")
    | dict.fromkeys(("par appel", "appel", "by call"), "calls")
)
_VERSO_NAMES: Final = MappingProxyType(
    {
        "sources": "sources",
        "affiche": "poster",
        "poster": "poster",
        "vide": "blank",
        "blank": "blank",
    }
)
_DISPOSITION_NAMES: Final = MappingProxyType(
    dict.fromkeys(("image", "picture"), "image")
    | dict.fromkeys(("chiffre", "chiffres", "figure", "figures"), "figure")
    | dict.fromkeys(("mur", "wall"), "wall")
)
_BLANK_NAMES: Final = MappingProxyType(
    {"vide": "blank", "vides": "blank", "blank": "blank", "notes": "notes"}
)
_PAGE_2_NAMES: Final = MappingProxyType(
    {"mentions": "colophon", "colophon": "colophon", "texte": "text", "text": "text"}
)
_FIGURE_NAMES: Final = MappingProxyType(
    dict.fromkeys(("anciens", "elzéviriens", "elzeviriens", "old-style"), "old-style")
    | dict.fromkeys(("alignes", "alignés", "modernes", "lining"), "lining")
)
_OPENER_NAMES: Final = MappingProxyType(
    dict.fromkeys(("section", "sections"), "section")
    | dict.fromkeys(("numéro", "numero", "numéros", "numeros", "number"), "number")
)
_COVER_TITLE_NAMES: Final = MappingProxyType(
    dict.fromkeys(("réserve", "reserve", "knockout"), "knockout")
    | dict.fromkeys(("surimpression", "overprint"), "overprint")
    | dict.fromkeys(("bandeau", "band"), "band")
)

CHOICES: Final[Mapping[ValueKind, Mapping[str, str]]] = MappingProxyType({
    "links": _LINK_NAMES, "notes": _NOTE_NAMES, "verso": _VERSO_NAMES, "blanks": _BLANK_NAMES,
    "page-2": _PAGE_2_NAMES, "figures": _FIGURE_NAMES, "opener": _OPENER_NAMES,
    "disposition": _DISPOSITION_NAMES, "cover-title": _COVER_TITLE_NAMES,
})  # fmt: skip

_FOCUS: Final = re.compile(r"(\d{1,3})\s*%?\s*[,;]\s*(\d{1,3})\s*%?$")
_FOCUS_NAMES: Final = MappingProxyType(
    {
        "haut": (0.5, 0.0),
        "top": (0.5, 0.0),
        "centre": CENTRE,
        "center": CENTRE,
        "bas": (0.5, 1.0),
        "bottom": (0.5, 1.0),
        "gauche": (0.0, 0.5),
        "left": (0.0, 0.5),
        "droite": (1.0, 0.5),
        "right": (1.0, 0.5),
    }
)


def parse_focus(value: str) -> tuple[float, float] | None:
    """Return what is to stay in sight of a cropped picture: `haut`, or `30,70` in hundredths from the top left."""
    if value in _FOCUS_NAMES:
        return _FOCUS_NAMES[value]
    match = _FOCUS.match(value)
    if match is None or max(int(match[1]), int(match[2])) > 100:
        return None
    return int(match[1]) / 100, int(match[2]) / 100
