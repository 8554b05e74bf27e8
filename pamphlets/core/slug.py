"""Words -> a name in ASCII lower case, for files and for the anchors of headings."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"}
)
# ASCII letters: some disks take 255 bytes, and what is made of a text adds its own words to the name.
_MOST_FILE_LETTERS: Final = 80


def make_slug(words: str) -> str:
    """Return words in ASCII lower case, joined by hyphens; empty where they have no letter or figure.

    « L’œuvre, n° 2 » becomes `l-oeuvre-n-2`.
    """
    decomposed = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def strip_accents(words: str) -> str:
    """Return words without the marks on their letters, composed or not."""
    letters = unicodedata.normalize("NFD", words)
    return "".join(char for char in letters if not unicodedata.combining(char))


def make_file_slug(words: str) -> str:
    """Return the slug of words, cut behind a word where it would be too long for a file's name."""
    slug = make_slug(words)
    if len(slug) <= _MOST_FILE_LETTERS:
        return slug
    whole_words = slug[: _MOST_FILE_LETTERS + 1].rpartition("-")[0]
    return whole_words or slug[:_MOST_FILE_LETTERS]
