"""The words that a key with a few values takes, and the value that each stands for: tables, no logic."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

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
