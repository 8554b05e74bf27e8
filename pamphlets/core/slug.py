"""A name as people write it -> the same in ASCII, for files, anchors and profiles."""

import re
import unicodedata
from typing import Final

_LIGATURES: Final = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o"}
)


def make_slug(name: str) -> str:
    """Return a name in ASCII lower case, words joined by hyphens; empty where it has no letter or figure."""
    apart = unicodedata.normalize("NFKD", name.translate(_LIGATURES))
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
