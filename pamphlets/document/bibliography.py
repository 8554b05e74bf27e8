"""The sources that texts cite, as values: CSL items reduced to what is printed of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.core.source import Source, Span

KEY_PATTERN: Final = (
    r"\w[\w:./+-]*"  # a key as citations name it, a regular expression; # is kept for facts
)
FACT_IDS_PATTERN: Final = (
    rf"{KEY_PATTERN}(?:#{KEY_PATTERN})*"  # the ids behind that sign: one, or several
)
LAW_TYPES: Final = frozenset({"legislation", "bill", "regulation", "treaty"})


@dataclass(frozen=True, slots=True)
class ContributorName:
    """A person: family and given names, or a body's name alone in `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What we take from a source, in our own words.

    `value` is the figure or the date that is printed, as a writer would print it; `where` the place in the
    source. « selon »: to be attributed in the sentence; « leave-out »: kept for memory, never cited.
    A state was true on the day `as_of` and may have ended since; an event happened.
    """

    id: str
    wording: str
    span: Span
    value: str = ""
    locator: str = ""
    confidence: Literal["plain", "selon", "leave-out"] = "plain"
    kind: Literal["etat", "evenement"] = "etat"
    as_of: date | None = None
    to_verify: bool = False
    verified_by: str = ""
    verified_on: date | None = None

    @property
    def is_unverified(self) -> bool:
        """Return whether someone has still to read it over before it is given to anyone."""
        return self.to_verify and not (self.verified_by and self.verified_on)


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """One source. `kind` is its CSL type; dates are words to print; `number` is an article of law or an issue.

    `lang` is the language of its title, empty where that is the text's own; `script` names the letters of
    it that no page can carry; `archive` is the name of the file that holds it in an archive of source texts.
    """

    key: str
    kind: str
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
    lang: str = ""
    unsupported_script: str = ""
    archive: str = ""
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
    entries: Mapping[str, BibliographyEntry] = field(default_factory=lambda: MappingProxyType({}))


class NamedParty(NamedTuple):
    """A person or a company to look for in texts: the name to list, and the forms under which they are named."""

    display_name: str
    forms: tuple[str, ...]
    is_person: bool
