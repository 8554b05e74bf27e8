"""Words -> a name in ASCII lower case, for files and for the anchors of headings."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"}
)


def make_slug(words: str) -> str:
    """Return words in ASCII lower case, joined by hyphens; empty where they have no letter or figure.

    « L’œuvre, n° 2 » becomes `l-oeuvre-n-2`.
    """
    decomposed = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
