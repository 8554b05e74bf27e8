"""A frozen table of English words -> the same table in a language that has a catalogue.

What is printed on paper stands in dataclasses, so that no table can lack a word. A catalogue has each string under the
name of its class and field, with the key or the place behind it: `TrialWords.edges.short`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from gettext import NullTranslations
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pamphlets.languages.catalogue import CATALOGUES, list_languages, load_catalogue

NO_WORDS: Final = MappingProxyType({"is_words": False})
"""Marks a field, as its metadata, that holds no words to translate."""
# Languages of texts that the program itself does not speak: what is printed, and what screens show of a text.
PAPER_CATALOGUES: Final = CATALOGUES / "papers"
_PRESS_LANGUAGE: Final = "fr"
_Table = TypeVar("_Table")


def translate_table(table: _Table, language: str) -> _Table:
    """Return a table of English words in a language; what its catalogue lacks stays English.

    Raises CatalogueError for a language without a catalogue.
    """
    translated: _Table = _translate(table, "", load_catalogue(language))
    return translated


def translate_table_for(table: _Table, lang: str) -> _Table:
    """Return a table in the language of a text, a BCP 47 tag: by the program's catalogue, or the one for texts alone.

    English stays as it is; where a language has no catalogue it is French, in which the press speaks.
    """
    language = lang.partition("-")[0].lower()
    if language in list_languages():
        return translate_table(table, language)
    if language in list_languages(PAPER_CATALOGUES):
        catalogue = load_catalogue(language, PAPER_CATALOGUES)
        translated: _Table = _translate(table, "", catalogue)
        return translated
    return translate_table(table, _PRESS_LANGUAGE)


def list_table_words(table: object, context: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string of a table, as a catalogue has it: its context, and its English words. Empty ones are left out."""
    if isinstance(table, str):
        if table:
            yield context, table
        return
    for name, value in _list_parts(table, context):
        yield from list_table_words(value, name)


def _list_parts(table: object, context: str) -> Iterator[tuple[str, object]]:
    """Yield the parts of a table, a mapping or a tuple, each with its context."""
    if isinstance(table, Mapping):
        yield from ((f"{context}.{key}", value) for key, value in table.items())
    elif isinstance(table, tuple):
        yield from ((f"{context}.{place}", part) for place, part in enumerate(table))
    else:
        for name, value in _list_fields(table):
            yield f"{type(table).__name__}.{name}", value


def _list_fields(table: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401 (a dataclass)
    worded = [field for field in fields(table) if field.metadata != NO_WORDS]
    return ((field.name, getattr(table, field.name)) for field in worded)


def _translate(value: Any, context: str, catalogue: NullTranslations) -> Any:  # noqa: ANN401 (a table or a part of it)
    if isinstance(value, str):
        return catalogue.pgettext(context, value) if value else value
    parts = {
        name: _translate(part, name, catalogue)
        for name, part in _list_parts(value, context)
    }
    if isinstance(value, Mapping):
        return MappingProxyType(dict(zip(value, parts.values(), strict=True)))
    if is_dataclass(value) and not isinstance(value, type):
        names = (name for name, _ in _list_fields(value))
        return replace(value, **dict(zip(names, parts.values(), strict=True)))
    return tuple(parts.values())
