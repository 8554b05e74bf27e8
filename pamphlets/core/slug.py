"""Words -> a name in ASCII lower case, for files and for the anchors of headings."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"}
)
# ASCII letters: some disks take 255 bytes, and what is made of a text adds its own words to the name.
_MOST_FILE_LETTERS: Final = 80
# Files that Windows takes for devices, whatever stands behind the dot (Microsoft, "Naming Files, Paths, and Namespaces").
_DEVICES: Final = frozenset(
    "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9"
    " lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9".split()
)


def is_device_name(slug: str) -> bool:
    """Return whether no file of Windows, and so none that is to go from hand to hand, can be called by a slug."""
    return slug in _DEVICES


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
    """Return the slug of words, cut behind a word where it would be too long for a file's name.

    Where Windows keeps the name for itself, it is `titre-` and the slug.
    """
    slug = make_slug(words)
    if is_device_name(slug):
        return f"titre-{slug}"
    if len(slug) <= _MOST_FILE_LETTERS:
        return slug
    whole_words = slug[: _MOST_FILE_LETTERS + 1].rpartition("-")[0]
    return whole_words or slug[:_MOST_FILE_LETTERS]
