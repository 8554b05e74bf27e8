"""A language -> the words that a printed thing says of itself, at its foot and in its colophon; braces are filled in."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.languages.word_tables import translate_table


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of a language."""

    facts_as_of: str
    draft: str
    """Marks a working version on each of its pages."""
    draft_unverified: str
    """What holds a text that no fact marks as a draft, but its author."""
    fact_to_verify: str
    facts_to_verify: str
    laws_on_copies: str
    """Its facts were confirmed on two stored copies of a law; the official one has still to be opened."""
    pages_on_copies: str
    """The same of other pages, as the screens of an app."""
    laws_and_pages_on_copies: str


ENGLISH_PAPER_WORDS: Final = PaperWords(
    facts_as_of="Facts as of {date}.",
    draft="Working version",
    draft_unverified="{mark}, to be verified before it is handed out.",
    fact_to_verify="{mark}: {count} fact to verify.",
    facts_to_verify="{mark}: {count} facts to verify.",
    laws_on_copies="Verified on copies, to be compared with Légifrance before it is handed out.",
    pages_on_copies="Verified on copies, to be compared with the pages cited before it is handed out.",
    laws_and_pages_on_copies="Verified on copies, to be compared with Légifrance and the pages cited before it is handed out.",
)


@cache
def load_paper_words(lang: str) -> PaperWords:
    """Return the words for a text in a language: English ones for English, for all others those of the press, French."""
    is_english = lang.partition("-")[0].casefold() == "en"
    return translate_table(ENGLISH_PAPER_WORDS, "en" if is_english else "fr")
