"""The language of a text -> the words that its links have for who hears them."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.languages.catalogue import SOURCE_LANGUAGE, list_languages
from pamphlets.languages.word_tables import translate_table


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
    """Return the words of a text's language, a BCP 47 tag; English ones where that has no catalogue."""
    language = lang.partition("-")[0].lower()
    if language not in list_languages():
        language = SOURCE_LANGUAGE
    return translate_table(ENGLISH_STRUCTURE_WORDS, language)
