"""A table of words on paper is a table in another language as soon as that has a catalogue: one file."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import polib
import pytest

from pamphlets.impose.marks.sheet_words import ENGLISH_SHEET_WORDS
from pamphlets.languages import catalogue
from pamphlets.languages.catalogue import list_languages
from pamphlets.languages.word_tables import (
    NO_WORDS,
    PAPER_CATALOGUES,
    list_table_words,
    translate_table,
    translate_table_for,
)
from pamphlets.layout.blocks.table_parts.table_words import ENGLISH_TABLE_WORDS
from pamphlets.pdf.structure.structure_words import ENGLISH_STRUCTURE_WORDS
from pamphlets.printing.instructions.languages.english import ENGLISH
from pamphlets.printing.order_sheet.order_words import ENGLISH_ORDER_WORDS
from pamphlets.printing.printers.profile_file import ENGLISH_PROFILE_WORDS
from pamphlets.printing.test_sheet.words import ENGLISH_TEST_SHEET
from pamphlets.transforms.citations.citation_words import (
    ENGLISH_CITATION_WORDS,
    load_citation_words,
)
from pamphlets.transforms.paper_words import ENGLISH_PAPER_WORDS, load_paper_words
from pamphlets.writers.words import ENGLISH_SCREEN_WORDS, load_screen_words
from tests.languages.test_catalogue import write_catalogue

TABLES = (
    ENGLISH,
    ENGLISH_SHEET_WORDS,
    ENGLISH_PROFILE_WORDS,
    ENGLISH_TABLE_WORDS,
    ENGLISH_TEST_SHEET,
    ENGLISH_CITATION_WORDS,
    ENGLISH_PAPER_WORDS,
    ENGLISH_SCREEN_WORDS,
    ENGLISH_ORDER_WORDS,
    ENGLISH_STRUCTURE_WORDS,
)


@dataclass(frozen=True, slots=True)
class Inner:
    hello: str


@dataclass(frozen=True, slots=True)
class Outer:
    code: str = field(metadata=NO_WORDS)
    inner: Inner
    nouns: tuple[str, str]
    edges: MappingProxyType[str, str]
    empty: str = ""


OUTER = Outer(
    "en", Inner("hello"), ("sheet", "sheets"), MappingProxyType({"short": "hello"})
)


def write_entry(context: str, english: str, translation: str) -> str:
    quoted = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        for text in (context, english, translation)
    )
    return 'msgctxt "{}"\nmsgid "{}"\nmsgstr "{}"\n'.format(*quoted)


def test_every_string_has_the_name_of_its_class_and_field() -> None:
    assert list(list_table_words(OUTER)) == [
        ("Inner.hello", "hello"),
        ("Outer.nouns.0", "sheet"),
        ("Outer.nouns.1", "sheets"),
        ("Outer.edges.short", "hello"),
    ]


def test_a_table_keeps_its_form_and_what_has_no_other_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = (
        write_entry("Inner.hello", "hello", "demat"),
        write_entry("Outer.nouns.1", "sheets", "follennoù"),
        write_entry("Outer.code", "en", "br"),
    )
    write_catalogue(tmp_path, *entries)
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    assert translate_table(OUTER, "br") == Outer(
        "en", Inner("demat"), ("sheet", "follennoù"), MappingProxyType({"short": "hello"})
    )
    assert translate_table(OUTER, "en") == OUTER


def test_one_file_gives_all_that_is_printed_another_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {entry for table in TABLES for entry in list_table_words(table)}
    entries = [write_entry(name, text, f"[{text}]") for name, text in sorted(words)]
    write_catalogue(tmp_path, *entries)
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    for table in TABLES:
        for _, text in list_table_words(translate_table(table, "br")):
            assert text.startswith("[")
            assert text.endswith("]")


@pytest.mark.parametrize("language", catalogue.list_languages()[1:])
def test_every_catalogue_has_all_that_is_printed_and_no_more(language: str) -> None:
    entries = polib.pofile(str(catalogue.CATALOGUES / f"{language}.po"))
    words = {entry for table in TABLES for entry in list_table_words(table)}
    # Ids of sentences begin with a small letter, names of classes do not.
    translated = {
        (entry.msgctxt, entry.msgid) for entry in entries if entry.msgctxt[0].isupper()
    }
    assert translated == words


@pytest.mark.parametrize("lang", ["en", "en-GB"])
def test_an_english_text_gets_english_words(lang: str) -> None:
    assert translate_table_for(ENGLISH_TABLE_WORDS, lang) == ENGLISH_TABLE_WORDS


@pytest.mark.parametrize("lang", ["fr", "oc", "tlh", ""])
def test_a_text_in_a_language_without_catalogue_gets_the_words_of_the_press(
    lang: str,
) -> None:
    french = translate_table(ENGLISH_TABLE_WORDS, "fr")
    assert translate_table_for(ENGLISH_TABLE_WORDS, lang) == french


def test_a_text_in_a_regional_language_gets_the_words_of_the_language() -> None:
    assert translate_table_for(ENGLISH_TABLE_WORDS, "fr-CA") == translate_table(
        ENGLISH_TABLE_WORDS, "fr"
    )


PAPER_LANGUAGES = list_languages(PAPER_CATALOGUES)[1:]
PRINTED_TABLES = (
    ENGLISH_PAPER_WORDS,
    ENGLISH_CITATION_WORDS,
    ENGLISH_SCREEN_WORDS,
    ENGLISH_STRUCTURE_WORDS,
    ENGLISH_TABLE_WORDS,
)


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_a_language_of_texts_alone_has_every_word_that_a_text_prints(language: str) -> None:
    entries = polib.pofile(str(PAPER_CATALOGUES / f"{language}.po"))
    translated = {entry.msgctxt: (entry.msgid, entry.msgstr) for entry in entries}
    words: dict[str, str] = {}
    for table in PRINTED_TABLES:
        words.update(list_table_words(table))
    assert {context: english for context, (english, _) in translated.items()} == words
    for english, translation in translated.values():
        assert translation
        assert set(re.findall(r"{\w+}", english)) == set(re.findall(r"{\w+}", translation))


def test_a_text_has_its_own_words_or_those_of_the_press() -> None:
    words = [load_paper_words(lang).sources_behind for lang in ("en-GB", "es", "fr", "oc")]
    assert words == [
        "Notes and sources: overleaf.",
        "Notas y fuentes: al dorso.",
        "Notes et sources\u00a0: au dos.",
        "Notes et sources\u00a0: au dos.",
    ]
    assert load_screen_words("es-MX").paper.contents == "Índice"
    assert load_screen_words("oc").paper.contents == "Sommaire"
    assert load_citation_words("es").paper.sources == "Fuentes"
