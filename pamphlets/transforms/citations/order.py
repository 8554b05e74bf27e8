"""Sources in the order of the list: by author or title as a French dictionary has them, the laws behind."""

import re
import unicodedata
from typing import Final

from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.transforms.citations.reference_style import responsible_names

SortPieces = tuple[tuple[bool, str], ...]
SortKey = tuple[bool, tuple[SortPieces, ...], tuple[str, ...]]

_LIGATURES: Final = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_LEADING_ARTICLE: Final = re.compile(r"\W*(?:l['’]|(?:les?|la|une?|des)\s)\s*(?=\w)", re.IGNORECASE)
_SORT_PIECE: Final = re.compile(r"\d+|[^\W\d_]+")


def source_sort_key(entry: BibliographyEntry) -> SortKey:
    """Return what a source is sorted by: laws last, accents and articles of no account, numbers by value."""
    title = _LEADING_ARTICLE.sub("", entry.title, count=1)
    if entry.kind in LAW_TYPES:
        return (
            True,
            (
                split_sort_pieces(entry.law_title),
                split_sort_pieces(entry.number),
                split_sort_pieces(title),
            ),
            reversed_accents(entry.law_title),
        )
    first = responsible_names(entry)[:1]
    if not first:
        return title_sort_key(entry.title)
    name = first[0].literal or first[0].family or first[0].given
    given = "" if first[0].literal else first[0].given
    return (
        False,
        (split_sort_pieces(name), split_sort_pieces(given), split_sort_pieces(title)),
        reversed_accents(name + given + title),
    )


def title_sort_key(words: str) -> SortKey:
    """Return what a title is sorted by, or the words of a link."""
    title = _LEADING_ARTICLE.sub("", words, count=1)
    return False, (split_sort_pieces(title),), reversed_accents(title)


def split_sort_pieces(text: str) -> SortPieces:
    """Return letters without accents or capitals, run together, and the numbers between them by value."""
    apart = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    found: list[tuple[bool, str]] = []
    for piece in _SORT_PIECE.findall(
        "".join(char for char in apart if not unicodedata.combining(char))
    ):
        letters = not piece[0].isdecimal()
        if letters and found and found[-1][0]:
            found[-1] = (True, found[-1][1] + piece)
        else:
            found.append((letters, piece if letters else piece.zfill(12)))
    return tuple(found)


def reversed_accents(text: str) -> tuple[str, ...]:
    """Return the accents of a text, last letter first: cote, côte, coté, côté. They decide between equals."""
    found: list[str] = []
    for char in unicodedata.normalize("NFD", text.translate(_LIGATURES).casefold()):
        if unicodedata.combining(char) and found:
            found[-1] += char
        elif char.isalnum():
            found.append("")
    return tuple(reversed(found))
