"""What may stand behind each key of `imposition:`."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "settings.scheme": "saddle, sections, quarto… (“pamphlets schemes” names them all)",
        "settings.paper": "A4, A3, SRA3, 320x450mm…",
        "settings.signature": "a number of sheets, as 4",
        "settings.cover": "oui or non",
        "settings.creep": "auto, non, or millimetres a sheet up to 2, as 0,1 mm",
        "settings.weight": "grams, as 80",
        "settings.cover_weight": "grams, as 160",
        "settings.marks": "coupe, cahiers, agrafes, titre, one or several",
        "settings.blanks": "fin, intérieur, notes or erreur",
        "settings.rtl": "gauche-droite or droite-gauche",
    }
)
