"""A language -> the words that notes and the list of sources print of their own; braces are filled in."""

from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, get_args

from pamphlets.languages.word_tables import NO_WORDS, translate_table_for
from pamphlets.transforms.paper_words import (
    ENGLISH_PAPER_WORDS,
    PaperWords,
    load_paper_words,
)

GroupName = Literal[
    "laws",
    "press",
    "administrations",
    "associations",
    "books",
    "studies",
    "films",
    "others",
]  # in the order in which a long list has them
_REFERENCE_LANG: Final = "fr"
SOURCE_GROUPS: Final[tuple[GroupName, ...]] = get_args(GroupName)


@dataclass(frozen=True, slots=True)
class CitationWords:
    """The words of a language."""

    same_source: str
    """Opens a note whose source is the one of the note before."""
    same_source_within: str
    """The same behind a semicolon."""
    note: str
    """The note that has a source in full."""
    groups: MappingProxyType[GroupName, str] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The small headings of a long list of sources."""
    reference_lang: str = field(default="", metadata=NO_WORDS)
    """In which references are written, where the text is in another language: « art. », « consulté le » are French."""
    paper: PaperWords = field(default=ENGLISH_PAPER_WORDS, metadata=NO_WORDS)
    """The words that are printed elsewhere, too."""


ENGLISH_CITATION_WORDS: Final = CitationWords(
    same_source="Same source",
    same_source_within="same source",
    note="note\u00a0{number}",
    groups=MappingProxyType(
        {
            "laws": "Laws and rulings",
            "press": "Press",
            "administrations": "Public bodies",
            "associations": "Associations and unions",
            "books": "Books and pamphlets",
            "studies": "Studies and reports",
            "films": "Films and sound",
            "others": "Pages and documents",
        }
    ),
)


@cache
def load_citation_words(lang: str) -> CitationWords:
    """Return the words for a text in a language; those of the references, French ones, where that has no catalogue."""
    words = translate_table_for(ENGLISH_CITATION_WORDS, lang)
    is_other = lang.partition("-")[0].casefold() != _REFERENCE_LANG
    reference_lang = _REFERENCE_LANG if is_other else ""
    return replace(words, reference_lang=reference_lang, paper=load_paper_words(lang))
