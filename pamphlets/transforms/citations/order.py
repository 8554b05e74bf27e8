"""Sources in the order of the list: by author or title as a French dictionary has them, the laws behind."""

import re
import unicodedata
from typing import Final

from pamphlets.document.bibliography import LAWS, Entry
from pamphlets.transforms.citations.reference_style import responsible

Pieces = tuple[tuple[bool, str], ...]
Rank = tuple[bool, tuple[Pieces, ...], tuple[str, ...]]

_LIGATURES: Final = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_ARTICLE: Final = re.compile(r"\W*(?:l['’]|(?:les?|la|une?|des)\s)\s*(?=\w)", re.IGNORECASE)
_PIECE: Final = re.compile(r"\d+|[^\W\d_]+")


def rank(entry: Entry) -> Rank:
    """Return what a source is sorted by: laws last, accents and articles of no account, numbers by value."""
    title = _ARTICLE.sub("", entry.title, count=1)
    if entry.kind in LAWS:
        return True, (pieces(entry.code), pieces(entry.number), pieces(title)), accents(entry.code)
    first = responsible(entry)[:1]
    if not first:
        return rank_of_words(entry.title)
    name = first[0].literal or first[0].family or first[0].given
    given = "" if first[0].literal else first[0].given
    return False, (pieces(name), pieces(given), pieces(title)), accents(name + given + title)


def rank_of_words(words: str) -> Rank:
    """Return what a title is sorted by, or the words of a link."""
    title = _ARTICLE.sub("", words, count=1)
    return False, (pieces(title),), accents(title)


def pieces(text: str) -> Pieces:
    """Return letters without accents or capitals, run together, and the numbers between them by value."""
    apart = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).casefold()
    found: list[tuple[bool, str]] = []
    for piece in _PIECE.findall("".join(char for char in apart if not unicodedata.combining(char))):
        letters = not piece[0].isdecimal()
        if letters and found and found[-1][0]:
            found[-1] = (True, found[-1][1] + piece)
        else:
            found.append((letters, piece if letters else piece.zfill(12)))
    return tuple(found)


def accents(text: str) -> tuple[str, ...]:
    """Return the accents of a text, last letter first: cote, côte, coté, côté. They decide between equals."""
    found: list[str] = []
    for char in unicodedata.normalize("NFD", text.translate(_LIGATURES).casefold()):
        if unicodedata.combining(char) and found:
            found[-1] += char
        elif char.isalnum():
            found.append("")
    return tuple(reversed(found))
