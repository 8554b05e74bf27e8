"""The language of a text -> the words that its files for a screen say by themselves."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.languages.word_tables import translate_table_for


@dataclass(frozen=True, slots=True)
class ScreenWords:
    """What a text for a screen says of its own in a language; braces are filled in."""

    contents: str
    notes: str
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
    task_done: str
    task_open: str
    digits: str
    """So many figures are to be written by hand."""
    signature: str
    """A place to sign."""
    origin: str
    first_publication: str
    translation: str
    contact: str
    director: str
    legal_deposit: str
    facts: str
    colophon: str
    """Names the last part: who made a text and what may be done with it."""
    summary: str
    """Of what helps those who cannot see or hold a book: schema.org's accessibilitySummary."""
    summary_with_pictures: str


ENGLISH_SCREEN_WORDS: Final = ScreenWords(
    contents="Contents",
    notes="Notes",
    text="Text",
    back_to_call="Back to call {number}",
    aside="Box {number}",
    letter="Letter to fill in",
    table="Table {number}",
    picture="Picture",
    colon=": ",
    separator="; ",
    task_done="done",
    task_open="to do",
    digits="{count} figures to fill in",
    signature="place to sign",
    origin="Origin of the text",
    first_publication="First published",
    translation="Translation",
    contact="Contact",
    director="Responsible for the publication",
    legal_deposit="Legal deposit",
    facts="Facts as of {date}.",
    colophon="About this text",
    summary="Structured text: headings, linked notes, tables with heads.",
    summary_with_pictures="Structured text: headings, linked notes, tables with heads, pictures described in words.",
)


@cache
def load_screen_words(lang: str) -> ScreenWords:
    """Return the words of a text's language, a BCP 47 tag; French ones where that has no catalogue."""
    return translate_table_for(ENGLISH_SCREEN_WORDS, lang)
