"""Every catalogue has every sentence of the program as it is in English today, with the same blanks, and no other."""

from collections import Counter

import polib
import pytest

from pamphlets.languages import catalogue
from pamphlets.languages.wording import Plural
from tests.support.catalogues import find_blanks, list_sentences
from tests.support.message_log import wording_forms

SENTENCES = dict(list_sentences())
LANGUAGES = catalogue.list_languages()[1:]


def load_entries(language: str) -> list[polib.POEntry]:
    """Entries of sentences: ids begin with a small letter, names of tables of printed words do not."""
    entries = polib.pofile(str(catalogue.CATALOGUES / f"{language}.po"))
    return [entry for entry in entries if entry.msgctxt[:1].islower()]


def list_forms(entry: polib.POEntry) -> list[str]:
    if entry.msgid_plural:
        return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)]
    return [entry.msgstr]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sentence_has_one_entry_and_each_entry_a_sentence(language: str) -> None:
    counts = Counter(entry.msgctxt for entry in load_entries(language))
    assert sorted(SENTENCES.keys() - counts.keys()) == [], "not translated"
    assert sorted(counts.keys() - SENTENCES.keys()) == [], "said by nothing"
    assert [code for code, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_are_of_the_english_sentences_of_today(language: str) -> None:
    changed = []
    for entry in load_entries(language):
        english = SENTENCES.get(entry.msgctxt)
        if isinstance(english, Plural):
            same = (entry.msgid, entry.msgid_plural) == (english.singular, english.plural)
        else:
            same = (entry.msgid, entry.msgid_plural) == (english, "")
        if not same:
            changed.append(entry.msgctxt)
    assert changed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty_or_doubtful(language: str) -> None:
    entries = load_entries(language)
    assert [entry.msgctxt for entry in entries if not all(list_forms(entry))] == []
    assert [entry.msgctxt for entry in entries if entry.fuzzy or entry.obsolete] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_blanks_of_their_sentences(language: str) -> None:
    wrong = []
    for entry in load_entries(language):
        english = [
            set(find_blanks(form)) for form in wording_forms(SENTENCES[entry.msgctxt])
        ]
        # « une ligne » needs no number.
        least, most = set.intersection(*english), set.union(*english)
        for form in list_forms(entry):
            if not least <= set(find_blanks(form)) <= most:
                wrong.append((entry.msgctxt, find_blanks(form)))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_with_a_number_has_each_form_of_the_language(language: str) -> None:
    forms = 2  # of French; another language says its own in the head of its catalogue
    head = polib.pofile(str(catalogue.CATALOGUES / f"{language}.po")).metadata
    assert head["Plural-Forms"].startswith(f"nplurals={forms};")
    for entry in load_entries(language):
        if entry.msgid_plural:
            assert len(entry.msgstr_plural) == forms, entry.msgctxt


def test_the_number_that_chooses_a_form_is_a_blank_of_its_sentence() -> None:
    for code, wording in SENTENCES.items():
        if isinstance(wording, Plural):
            assert (
                f"{{{wording.number_field}}}" in wording.plural or "%s" in wording.plural
            ), code


def test_no_sentence_leaves_the_number_of_things_open() -> None:
    texts = [form for wording in SENTENCES.values() for form in wording_forms(wording)]
    assert [text for text in texts if "(s)" in text] == []
