"""The language of a text -> the words that its links have for who hears them."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.languages.word_tables import translate_table_for


@dataclass(frozen=True, slots=True)
class StructureWords:
    """What links say of where they lead; braces are filled in."""

    note: str
    back_to_call: str
    """of the number of a note"""


ENGLISH_STRUCTURE_WORDS: Final = StructureWords(
    note="Note {number}", back_to_call="Back to call {number}"
)


@cache
def load_structure_words(lang: str) -> StructureWords:
    """Return the words of a text's language, a BCP 47 tag; French ones where that has no catalogue."""
    return translate_table_for(ENGLISH_STRUCTURE_WORDS, lang)
