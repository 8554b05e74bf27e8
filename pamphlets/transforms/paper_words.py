"""A language -> the words that the press prints of its own: headings, small print, colophon; braces are filled in.

Meta -> the lines of a colophon that are the same on paper and on screens.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.document.metadata import BLANK_NAME, Meta
from pamphlets.languages.word_tables import translate_table_for


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
    litter_notice: str
    stamp: str
    """Stands before a dotted line, where nobody has said who prints."""
    posted_by: str
    origin: str
    first_publication: str
    translation: str
    contact: str
    director: str
    legal_deposit: str
    typeset_in: str
    before_last: str
    """Joins the last of several names or places to those before it."""
    contents: str
    notes: str
    sources: str
    notes_and_sources: str
    sources_behind: str
    on_the_web: str
    speakers: str
    organisers: str
    large_print: str
    task_done: str
    task_open: str


ENGLISH_PAPER_WORDS: Final = PaperWords(
    facts_as_of="Facts as of {date}.",
    draft="Working version",
    draft_unverified="{mark}, to be verified before it is handed out.",
    fact_to_verify="{mark}: {count} fact to verify.",
    facts_to_verify="{mark}: {count} facts to verify.",
    laws_on_copies="Verified on copies, to be compared with Légifrance before it is handed out.",
    pages_on_copies="Verified on copies, to be compared with the pages cited before it is handed out.",
    laws_and_pages_on_copies="Verified on copies, to be compared with Légifrance and the pages cited before it is handed out.",
    litter_notice="Do not litter.",
    stamp="Stamp of the collective: {line}",
    posted_by="Posted by {name}, {address}",
    origin="Origin of the text: {value}",
    first_publication="First published: {value}",
    translation="Translation: {value}",
    contact="Contact: {value}",
    director="Responsible for the publication: {value}",
    legal_deposit="Legal deposit: {value}",
    typeset_in="Set in {families}.",
    before_last=" and ",
    contents="Contents",
    notes="Notes",
    sources="Sources",
    notes_and_sources="Notes and sources",
    sources_behind="Notes and sources: overleaf.",
    on_the_web="On the web:",
    speakers="With {names}",
    organisers="Organised by {names}",
    large_print="Large-print edition",
    task_done="done",
    task_open="to do",
)


@cache
def load_paper_words(lang: str) -> PaperWords:
    """Return the words for a text in a language; French ones, those of the press, where that has no catalogue."""
    return translate_table_for(ENGLISH_PAPER_WORDS, lang)


def name_publisher(meta: Meta) -> str:
    """Return who printed it: the imprint, else the collective, with a dotted line where a stamp is awaited."""
    if not meta.awaits_stamp:
        return meta.imprint or meta.collective
    line = f"{BLANK_NAME} {BLANK_NAME}"  # may go on below in a narrow column
    stamp = load_paper_words(meta.lang).stamp.format(line=line)
    return " · ".join(filter(None, (meta.collective, stamp)))


def origin_lines(meta: Meta) -> list[str]:
    """Return what a colophon says of where the text comes from; an empty line for what is not known."""
    words = load_paper_words(meta.lang)
    return [
        _label(words.origin, meta.origin),
        _label(words.first_publication, meta.first_publication),
        _label(words.translation, meta.translation),
    ]


def contact_line(meta: Meta) -> str:
    """Return how to write to those who made the text; empty where that is not known."""
    return _label(load_paper_words(meta.lang).contact, meta.contact)


def register_lines(meta: Meta) -> list[str]:
    """Return who answers for the text, and by what numbers libraries know it; an empty line for what is not known."""
    words = load_paper_words(meta.lang)
    return [
        _label(words.director, meta.director),
        _label(words.legal_deposit, meta.legal_deposit),
        _label("ISBN {value}", meta.isbn),
        _label("ISSN {value}", meta.issn),
    ]


def _label(pattern: str, value: str) -> str:
    """Return a value behind its label, as `Contact : {value}` says; empty where there is no value."""
    return pattern.format(value=value) if value else ""
