"""What fills the blanks of a message is in the language that is spoken, where it is not the author's own."""

import pytest

from pamphlets.app.messages import all_sentences, message_fields, render_diagnostic
from pamphlets.core.source import WHOLE_FILE, Source, error, without_duplicates
from pamphlets.languages.wording import quote_words, sentence, speak_language

HERE = Source("a.md", "")


def french_fields(**fields: object) -> dict[str, str]:
    with speak_language("fr"):
        return message_fields(error("x", HERE, WHOLE_FILE, **fields))


def test_words_are_translated_quoted_and_listed() -> None:
    words = (quote_words("un"), quote_words("deux"))
    fields = french_fields(side=sentence("phrases.front"), words=words)
    assert fields == {"side": "recto", "words": "«\u00a0un\u00a0», «\u00a0deux\u00a0»"}
    assert message_fields(error("x", HERE, words=words)) == {"words": "“un”, “deux”"}


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("10.4", "10,4"), ("9999", "9999"), ("10000", "10\u00a0000"), ("1234567.8", "1\u00a0234\u00a0567,8"),
        ("100.5 × 210 mm", "100,5 × 210 mm"), ("A5", "A5"),
    ],
)  # fmt: skip
def test_our_numbers_are_written_as_the_language_writes_them(
    number: str, written: str
) -> None:
    assert french_fields(size=number) == {"size": written}
    assert message_fields(error("x", HERE, size=number)) == {"size": number}


def test_what_an_author_typed_stays_as_it_is() -> None:
    typed = {"value": "10.4", "key": "No space left on device", "version": "2.9"}
    assert french_fields(**typed) == typed


def test_reasons_that_there_are_words_for_are_translated() -> None:
    assert french_fields(reason="Is a directory") == {"reason": "c’est un dossier"}
    assert french_fields(reason="Owl in use") == {"reason": "Owl in use"}


def test_numbers_inside_a_phrase_are_written_so_too() -> None:
    way = sentence("phrases.smaller-poster", option="--size A2", percent="2.2", sheets=6)
    assert french_fields(ways=way)["ways"] == "--size A2 (2,2\u00a0% de moins) en prend 6"


def test_sentences_with_the_same_fields_are_one() -> None:
    faults = [
        error("x", HERE, page=sentence("phrases.after-page", page=page))
        for page in (1, 1, 2)
    ]
    assert len(without_duplicates(faults)) == 2


def test_an_id_is_unique_among_parts_of_sentences() -> None:
    assert {"phrases.page", "settings.rtl", "scripts.arabic"} <= all_sentences().keys()


def test_controls_in_a_phrase_are_shown() -> None:
    fault = error("text-unreadable", HERE, reason=quote_words("\x1b[2J"))
    assert "\x1b" not in render_diagnostic(fault)
