"""The words of `build/index.html`, beside those that titles say of themselves."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "catalogue.name": "On the table",
        "catalogue.of": "On the table of {collective}",
        "catalogue.sum": Plural(
            "{count} title to read, to print, to leave somewhere.",
            "{count} titles to read, to print, to leave somewhere.",
            "count",
        ),
        "catalogue.kinds": "What lies on the table",
        "catalogue.kind.brochure": "Brochures",
        "catalogue.kind.zine": "Zines",
        "catalogue.kind.tract": "Flyers",
        "catalogue.kind.affiche": "Posters",
        "catalogue.kind.lettre": "Letters",
        "catalogue.kind.other": "And also",
        "catalogue.format.brochure": "Brochure",
        "catalogue.format.grands-caracteres": "Large print",
        "catalogue.format.affiche": "Poster",
        "catalogue.format.tract": "Flyer",
        "catalogue.format.zine": "Zine",
        "catalogue.format.lettre": "Letter",
        "catalogue.format.depliant-a6": "Leaflet",
        "catalogue.format.epreuve": "Proof",
        "catalogue.format.html": "Web page",
        "catalogue.format.epub": "EPUB",
        "catalogue.format.texte": "Plain text",
        "catalogue.screens": "On a screen",
        "catalogue.sheets": "{sheets} of {paper}",
        "catalogue.pages-file": "Page by page",
        "catalogue.whole-file": "The PDF",
        "catalogue.print.saddle": "Booklet",
        "catalogue.print.zine8": "Sheet to fold",
        "catalogue.print.repeat": "Sheet to cut",
        "catalogue.print.poster": "Tiles to join",
        "catalogue.print.other": "Sheets to fold",
        "catalogue.short-edge": "short edge",
        "catalogue.long-edge": "long edge",
        "catalogue.cover-apart": "cover",
        "catalogue.instructions": "How to print it",
        "catalogue.for": "For: {readers}",
        "catalogue.facts": "Facts as of {date}",
        "catalogue.authors": "By {names}",
        "catalogue.filters": "Sort the table",
        "catalogue.subjects": "What about",
        "catalogue.audiences": "For whom",
        "catalogue.search": "A word",
        "catalogue.clear": "Show all",
        "catalogue.shown": Plural("{count} title shown", "{count} titles shown", "count"),
        "catalogue.none": "Nothing on the table for this.",
        "catalogue.print-list": "Print the list",
        "catalogue.copies": "How many?",
        "catalogue.travel": "This page travels with the folders beside it: on a key, on a disk, on a site. It needs no network.",
    }
)
