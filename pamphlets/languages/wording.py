"""An id, an English sentence and its fields -> the sentence in the language that is spoken.

The language is a context variable: the command line sets it once, tests for as long as they need it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations
from typing import Final

from pamphlets.languages.catalogue import SOURCE_LANGUAGE, CatalogueError, load_catalogue


@dataclass(frozen=True, slots=True)
class Plural:
    """A sentence in two forms, of which a number chooses one; catalogues may have more forms."""

    singular: str
    plural: str
    number_field: str
    """The field that holds the number; what is no number in it takes the plural."""

    def read_number(self, fields: Mapping[str, object]) -> int:
        """Return the number that chooses the form."""
        try:
            return int(str(fields.get(self.number_field, "")))
        except ValueError:
            return _MANY


Wording = str | Plural


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is to be told, by its id; a table of app/messages has the words."""

    code: str
    fields: Mapping[str, object]
    """What fills its blanks: names, numbers, other sentences, lists of these."""


@dataclass(frozen=True, slots=True)
class SentenceList:
    """Several sentences that fill one blank."""

    sentences: Sequence[Sentence]
    separator: str = ", "


def sentence(code: str, **fields: object) -> Sentence:
    """Return what is to be told."""
    return Sentence(code, fields)


def quote_words(words: str) -> Sentence:
    """Return words between the quotation marks of the language that is spoken."""
    return Sentence("phrases.quoted", {"text": words})


class SpokenLanguage:
    """A language, and its catalogue once a sentence is asked for: an idle build in silence does not wait for it."""

    def __init__(self, name: str) -> None:
        self.name: Final = name
        self.fault: CatalogueError | None = None
        """Why the catalogue cannot be read."""

    @cached_property
    def catalogue(self) -> NullTranslations:
        """The sentences of the language; English ones where they cannot be read."""
        try:
            return load_catalogue(self.name)
        except CatalogueError as fault:
            self.fault = fault
            return NullTranslations()


_MANY: Final = 1000
_SPOKEN: Final = ContextVar(
    "spoken",
    default=SpokenLanguage(SOURCE_LANGUAGE),  # noqa: B039 (it only remembers a file)
)


@contextmanager
def speak_language(language: str) -> Iterator[None]:
    """Have sentences in a language while the block runs."""
    token = _SPOKEN.set(SpokenLanguage(language))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def set_language(language: str) -> None:
    """Have sentences in a language from now on, in this process."""
    _SPOKEN.set(SpokenLanguage(language))


def language_fault() -> CatalogueError | None:
    """Return why sentences came in English for want of a catalogue that can be read; None if they did not."""
    return _SPOKEN.get().fault


def spoken_language() -> str:
    """Return the name of the language that is spoken here: `fr`. Until one is chosen, English."""
    return _SPOKEN.get().name


def word_sentence(
    context: str, english: Wording, fields: Mapping[str, object] | None = None
) -> str:
    """Return a sentence in the language that is spoken, its fields filled; in English where it has no other words.

    `context` is the sentence's id: catalogues have it as `msgctxt`. A translation whose fields are not those of the
    English sentence is not used. Without `fields`, braces are left as they are.
    """
    catalogue = _SPOKEN.get().catalogue
    if isinstance(english, Plural):
        number = english.read_number(fields or {})
        singular, plural = english.singular, english.plural
        translated = catalogue.npgettext(context, singular, plural, number)
        source_text = singular if number == 1 else plural
    else:
        # gettext answers the empty sentence with the head of the catalogue.
        translated = catalogue.pgettext(context, english) if english else ""
        source_text = english
    if fields is None:
        return translated
    try:
        return translated.format_map(fields)
    except (KeyError, IndexError, ValueError):
        return source_text.format_map(fields)
