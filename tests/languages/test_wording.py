"""A sentence comes in the language that is spoken; what its catalogue lacks comes in English."""

from pathlib import Path

import pytest

from pamphlets.languages import catalogue
from pamphlets.languages.wording import (
    Plural,
    speak_language,
    spoken_language,
    word_sentence,
)
from tests.languages.test_catalogue import write_catalogue

PAGES = Plural("{count} page of {title}", "{count} pages of {title}", "count")
BRETON = (
    'msgctxt "a.hello"\nmsgid "hello {name}"\nmsgstr "demat {name}"\n',
    'msgctxt "a.wrong"\nmsgid "hello {name}"\nmsgstr "demat {anv}"\n',
    'msgctxt "a.broken"\nmsgid "hello {name}"\nmsgstr "demat {name"\n',
    (
        'msgctxt "a.pages"\nmsgid "{count} page of {title}"\nmsgid_plural "{count} pages of {title}"\n'
        'msgstr[0] "{count} bajenn {title}"\nmsgstr[1] "{count} pajenn {title}"\n'
    ),
)


@pytest.fixture
def breton(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_catalogue(tmp_path, *BRETON)
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)


def test_until_a_language_is_chosen_all_is_english() -> None:
    assert spoken_language() == "en"
    assert word_sentence("a.hello", "hello {name}", {"name": "Léa"}) == "hello Léa"
    assert word_sentence("a.hello", "hello {name}") == "hello {name}"


@pytest.mark.usefixtures("breton")
def test_a_language_is_spoken_while_the_block_runs() -> None:
    with speak_language("br"):
        assert spoken_language() == "br"
        assert word_sentence("a.hello", "hello {name}", {"name": "Léa"}) == "demat Léa"
        assert word_sentence("a.other", "hello {name}", {"name": "Léa"}) == "hello Léa"
        assert word_sentence("a.hello", "") == ""
    assert spoken_language() == "en"


@pytest.mark.usefixtures("breton")
@pytest.mark.parametrize("code", ["a.wrong", "a.broken"])
def test_a_translation_that_cannot_be_filled_is_not_used(code: str) -> None:
    with speak_language("br"):
        assert word_sentence(code, "hello {name}", {"name": "Léa"}) == "hello Léa"


@pytest.mark.usefixtures("breton")
def test_a_number_chooses_the_form_by_the_rule_of_each_language() -> None:
    def say(count: object) -> str:
        return word_sentence("a.pages", PAGES, {"count": count, "title": "t"})

    assert [say(count) for count in (0, 1, 2, "1", "many")] == [
        "0 pages of t", "1 page of t", "2 pages of t", "1 page of t", "many pages of t",
    ]  # fmt: skip
    with speak_language("br"):
        assert [say(count) for count in (0, 1, 2, "1", "many")] == [
            "0 bajenn t", "1 bajenn t", "2 pajenn t", "1 bajenn t", "many pajenn t",
        ]  # fmt: skip


def test_what_fills_a_blank_is_not_filled_again() -> None:
    assert word_sentence("a.hello", "hello {name}", {"name": "{name}"}) == "hello {name}"
