"""What the page in the browser says, and its server."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "atelier.open": "The atelier is open in your browser: {address}\nCtrl+C closes it.",
        "atelier.not-installed": "the atelier is not installed here. Type: make atelier",
        "atelier.no-text": "{path}: no such text in the folder of texts",
        "atelier.no-page": "this page is no longer shown",
        "atelier.not-utf8": "{path} is no text in UTF-8",
        "atelier.too-large": "this is too large",
        "atelier.refused": "the system refuses: {reason}",
        "atelier.malformed": "the server does not understand this request",
        "atelier.title": "Title",
        "atelier.text": "Text",
        "atelier.save": "Save",
        "atelier.page": "Page {number}",
        "atelier.conflict": "this text was changed elsewhere meanwhile",
    }
)
