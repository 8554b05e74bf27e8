"""The language of a text -> the words that its tables say by themselves."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.languages.word_tables import translate_table_for


@dataclass(frozen=True, slots=True)
class TableWords:
    """What tables say in a language."""

    continued: str
    """In the head that a page repeats."""
    colon: str
    """Between the head of a column and what a cell says, where they stand in one line; white included."""


ENGLISH_TABLE_WORDS: Final = TableWords(continued="(continued)", colon=": ")


@cache
def load_table_words(lang: str) -> TableWords:
    """Return the words of a text's language, a BCP 47 tag; French ones where that has no catalogue."""
    return translate_table_for(ENGLISH_TABLE_WORDS, lang)
