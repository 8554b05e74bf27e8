"""The words of a sentence -> whether they name an article of law: « l’article R. 1111-36 » needs no note of its own.

Once a note has introduced the law, such a mention and the list of sources say all that a note would.
"""

import re
from collections.abc import Collection
from functools import cache
from typing import Final

from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.transforms.citations.legal_references import article_number

# A full stop that ends a sentence: a capital follows, which « art. 12 » and « R. 1111-36 » have not.
_SENTENCE_END: Final = re.compile(r"[.!?…][^\w«“(]*\s[«“(\s]*(?=[A-ZÀ-Ý]\w|[A-ZÀ-Ý]['’ ])")
_CODE_NUMBER: Final = re.compile(r"([LRDA])\.?\s*\*?\s*(\d[\d-]*)")
_HYPHEN: Final = "[-\u2010\u2011–]"


def names_article(
    words: str, entry: BibliographyEntry, cited: Collection[BibliographyEntry]
) -> bool:
    """Return whether words name an article of law, which no other of the sources cited can be.

    « R. 1111-36 » is enough where one law alone has that article; « l’article 9 » only beside the law's name.
    """
    number = article_number(entry) if entry.kind in LAW_TYPES else ""
    if not number or not _number_pattern(number).search(words):
        return False
    if _CODE_NUMBER.fullmatch(number) and not _is_shared(number, entry, cited):
        return True
    names = (entry.short_title, entry.law_title)
    return any(name and name.casefold() in words.casefold() for name in names)


def last_sentence(text: str) -> str:
    """Return what has been said of the sentence that a text ends in."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        start = end.end()
    return text[start:]


def _is_shared(
    number: str, entry: BibliographyEntry, cited: Collection[BibliographyEntry]
) -> bool:
    """Return whether another law cited has an article of that number."""
    for other in cited:
        is_other_law = other.kind in LAW_TYPES and other.law_title != entry.law_title
        if is_other_law and article_number(other) == number:
            return True
    return False


@cache
def _number_pattern(number: str) -> re.Pattern[str]:
    """Return what finds the number of an article in a sentence, however its parts are spaced."""
    code = _CODE_NUMBER.fullmatch(number)
    if code:
        letter, digits = code.groups()
        plain = _HYPHEN.join(map(re.escape, digits.split("-")))
        return re.compile(rf"(?<!\w){letter}\.?\s?\*?{plain}(?!\w|{_HYPHEN}\d)")
    plain = _HYPHEN.join(map(re.escape, number.split("-")))
    return re.compile(
        rf"\b(?:articles?|art\.)\s(?:[^.;:!?]{{0,40}}\s)?{plain}(?:er)?(?!\w|{_HYPHEN}\d)",
        re.IGNORECASE,
    )
