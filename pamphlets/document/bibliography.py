"""The sources that texts cite, as values: CSL items reduced to what is printed of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.core.source import Source, Span

# Regular expressions: a key as citations name it, without the # of facts; the ids behind that sign, one or several.
KEY_PATTERN: Final = r"\w[\w:./+-]*"
FACT_IDS_PATTERN: Final = rf"{KEY_PATTERN}(?:#{KEY_PATTERN})*"
# What `verifie_par` says where nobody read the official page.
_COPY_WORDS: Final = frozenset({"copie", "copies", "copy"})
LAW_TYPES: Final = frozenset({"legislation", "bill", "regulation", "treaty"})


@dataclass(frozen=True, slots=True)
class ContributorName:
    """A person: family and given names, or a body's name alone in `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""
    particle: str = ""
    """what the family name begins with and a list puts behind: « de » of « de Gaulle »"""


RunStyle = Literal["emphasis", "strong", "small-caps"]
RaisedStyle = Literal["superscript", "subscript"]


class TextRun(NamedTuple):
    """Words of a title in one style."""

    text: str
    style: RunStyle | None = None
    raised: RaisedStyle | None = None
    """within the style"""


class ReadingWords(NamedTuple):
    """What the register says of the text that was read, as it is printed; empty where it is silent."""

    version: str = ""
    """The very version of a law: « version du 6 janvier 2010 », « version » where its date is not said."""
    copy: str = ""
    """What was read in the place of the source: a copy, a translation, a page without date."""


NOTHING_SAID: Final = ReadingWords()


@dataclass(frozen=True, slots=True)
class Fact:
    """What we take from a source, in our own words. Empty texts are unset."""

    id: str
    wording: str
    span: Span
    value: str = ""
    """the figure or the date that is printed, as a writer would print it"""
    locator: str = ""
    """the place in the source"""
    confidence: Literal["plain", "selon", "leave-out"] = "plain"
    """« selon »: to be attributed in the sentence; « leave-out »: kept for memory, never cited"""
    kind: Literal["etat", "evenement"] = "etat"
    """a state was true on the day `as_of` and may have ended since; an event happened"""
    as_of: date | None = None
    to_verify: bool = False
    verified_by: str = ""
    """who read it over; `copie`: it was confirmed on two independent stored copies of the very text"""
    verified_on: date | None = None

    @property
    def is_unverified(self) -> bool:
        """Return whether someone has still to read the fact over before it is printed."""
        return self.to_verify and not (self.verified_by and self.verified_on)

    @property
    def is_verified_on_copies(self) -> bool:
        """Return whether copies alone confirm the fact: nobody has opened the official page."""
        is_copy = self.verified_by.casefold() in _COPY_WORDS
        return is_copy and self.verified_on is not None


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """One source, by the names of CSL; dates are words to print, empty texts are unset."""

    key: str
    kind: str
    """its CSL type"""
    title: str
    span: Span
    short_title: str = ""
    authors: tuple[ContributorName, ...] = ()
    editors: tuple[ContributorName, ...] = ()
    translators: tuple[ContributorName, ...] = ()
    genre: str = ""
    container_title: str = ""
    publisher_place: str = ""
    publisher: str = ""
    edition: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    page: str = ""
    volume: str = ""
    number: str = ""
    """an article of law, or an issue"""
    lang: str = ""
    """of its title; empty where that is the text's own"""
    unsupported_script: str = ""
    """the script of letters in it that no page can carry"""
    archive: str = ""
    """the file that holds it in an archive of source texts"""
    reading: ReadingWords = NOTHING_SAID
    group: str = ""
    """the heading under which a long list of sources has it; empty: the one of its type"""
    contributors: Mapping[str, tuple[ContributorName, ...]] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    """by CSL role, all but authors, editors and translators"""
    details: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    """by CSL variable, what else is printed: `collection-title`, `event-title`, `original-date`…"""
    rich_texts: Mapping[str, tuple[TextRun, ...]] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )
    """by the plain words of a title, those that have italics or raised letters in them"""
    unprinted: tuple[str, ...] = ()
    """the fields that nothing prints and a reader may miss, as they are written"""
    facts: Mapping[str, Fact] = field(
        default_factory=lambda: MappingProxyType({}), repr=False, hash=False
    )

    @property
    def law_title(self) -> str:
        """Return the law that an article of law belongs to."""
        return self.container_title or self.title


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All sources of a content folder by key; `source` is their file, None where there is none."""

    source: Source | None = None
    entries: Mapping[str, BibliographyEntry] = field(
        default_factory=lambda: MappingProxyType({})
    )


class NamedParty(NamedTuple):
    """A person or a company to look for in texts: the name to list, and the forms under which they are named."""

    display_name: str
    forms: tuple[str, ...]
    is_person: bool
