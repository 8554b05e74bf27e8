"""The sources that texts cite, as values: CSL items reduced to what is printed of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from pamphlets.source import Source, Span

KEY: Final = r"\w[\w:./+-]*"  # a key as citations name it, a regular expression; # is kept for facts
LAWS: Final = frozenset({"legislation", "bill", "regulation", "treaty"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person: family and given names, or a body's name alone in `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One source. `kind` is its CSL type; dates are words to print; `number` is an article of law or an issue.

    `lang` is the language of its title, empty where that is the text's own; `script` names the letters of
    it that no page can carry.
    """

    key: str
    kind: str
    title: str
    span: Span
    short: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    genre: str = ""
    container: str = ""
    place: str = ""
    publisher: str = ""
    edition: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    page: str = ""
    volume: str = ""
    number: str = ""
    lang: str = ""
    script: str = ""

    @property
    def code(self) -> str:
        """Return the law that an article of law belongs to."""
        return self.container or self.title


@dataclass(frozen=True, slots=True)
class Register:
    """All sources of a content folder by key; `source` is their file, None where there is none."""

    source: Source | None = None
    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
