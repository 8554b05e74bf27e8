"""What is said while the PDF is written."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "picture-missing": (
            "there is no picture “{path}”",
            "look at the name, capitals and accents too",
        ),
        "picture-outside": (
            "the picture “{path}” lies outside the folder of texts",
            "put the file beside the text or into images/, and write its address from there",
        ),
        "picture-unreadable": (
            "the picture “{path}” cannot be opened",
            "look at who may read the file",
        ),
        "picture-unknown": (
            "“{path}” is not a picture that can be printed",
            "save it as PNG or JPEG",
        ),
        "picture-heic": (
            "“{path}” is a HEIC or AVIF picture, as telephones make them",
            (
                "open it and export it as JPEG or PNG (« Exporter », « Enregistrer sous… »); on an iPhone "
                "Réglages > Appareil photo > Formats > « Le plus compatible » makes JPEG from the start"
            ),
        ),
        "picture-damaged": (
            "the picture “{path}” is damaged or was not copied to its end",
            "copy or download it again; or open it in a picture program and save it as PNG",
        ),
        "picture-huge": (
            "the picture “{path}” has more than 100 million dots",
            "make it smaller: 300 dots an inch are enough, 1800 across for the width of an A5 page",
        ),
        "picture-pages": ("“{path}” holds more than 1000 pages", "divide the file into several"),
        "picture-coarse": (
            "the picture “{path}” is printed at {dpi} dots an inch and will look coarse",
            "use a larger file, or print it smaller with {{largeur=…%}}; 300 are best, 150 the least",
        ),
        "link-lost": (
            "the link to “{target}” leads to no page",
            "what it leads to is not printed in this format",
        ),
    }
)
