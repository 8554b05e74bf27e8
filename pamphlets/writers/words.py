"""The language of a text -> the words that its files for a screen say by themselves."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from pamphlets.languages.word_tables import NO_WORDS, translate_table_for
from pamphlets.transforms.paper_words import (
    ENGLISH_PAPER_WORDS,
    PaperWords,
    load_paper_words,
)


@dataclass(frozen=True, slots=True)
class ScreenWords:
    """What a text for a screen says of its own in a language; braces are filled in."""

    text: str
    """Names the beginning of a text that has no headings."""
    back_to_call: str
    """For who hears the link that leads back from a note."""
    aside: str
    """Names a box without a title."""
    letter: str
    """Names a letter to copy and fill in."""
    table: str
    """Names a table that may be wider than the screen."""
    picture: str
    """Stands before the words for a picture, in plain text."""
    colon: str
    """Between a name and its value; white included."""
    separator: str
    """Between two values in one line; white included."""
    digits: str
    """So many figures are to be written by hand."""
    signature: str
    """A place to sign."""
    colophon: str
    """Names the last part: who made a text and what may be done with it."""
    summary: str
    """Of what helps those who cannot see or hold a book: schema.org's accessibilitySummary."""
    summary_with_pictures: str
    paper: PaperWords = field(default=ENGLISH_PAPER_WORDS, metadata=NO_WORDS)
    """The words that are printed, too."""


ENGLISH_SCREEN_WORDS: Final = ScreenWords(
    text="Text",
    back_to_call="Back to call {number}",
    aside="Box {number}",
    letter="Letter to fill in",
    table="Table {number}",
    picture="Picture",
    colon=": ",
    separator="; ",
    digits="{count} figures to fill in",
    signature="place to sign",
    colophon="About this text",
    summary="Structured text: headings, linked notes, tables with heads.",
    summary_with_pictures="Structured text: headings, linked notes, tables with heads, pictures described in words.",
)


@cache
def load_screen_words(lang: str) -> ScreenWords:
    """Return the words of a text's language, a BCP 47 tag; French ones where that has no catalogue."""
    words = translate_table_for(ENGLISH_SCREEN_WORDS, lang)
    return replace(words, paper=load_paper_words(lang))
