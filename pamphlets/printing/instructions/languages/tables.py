"""A language -> its words for what is printed about printing: the English ones, or those of its catalogue."""

from dataclasses import replace
from functools import cache

from pamphlets.impose.placement.options import Lang
from pamphlets.languages.word_tables import translate_table
from pamphlets.printing.instructions.languages.english import ENGLISH
from pamphlets.printing.instructions.languages.language import Language


@cache
def load_language(lang: Lang) -> Language:
    """Return the words of a language. Raises CatalogueError for one that has no catalogue."""
    return replace(translate_table(ENGLISH, lang), lang=lang)
