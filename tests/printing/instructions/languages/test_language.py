"""French says the same as English: the same steps, and the same places to fill in every sentence."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from pamphlets.impose.marks.sheet_words import load_sheet_words
from pamphlets.printing.instructions.instructions import split_paragraphs
from pamphlets.printing.instructions.languages.language import count_noun, keep_spaces
from pamphlets.printing.instructions.languages.tables import load_language

FRENCH, ENGLISH = load_language("fr"), load_language("en")


def sentences(value: object, name: str) -> Iterator[tuple[str, str]]:
    """Every text of a table under the path of its fields and keys."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from sentences(item, f"{name}.{key}")
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from sentences(item, f"{name}.{place}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from sentences(getattr(value, field.name), f"{name}.{field.name}")


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("french", "english"),
    [(FRENCH, ENGLISH), (load_sheet_words("fr"), load_sheet_words("en"))],
)
def test_both_languages_fill_the_same_places_in_every_sentence(
    french: object, english: object
) -> None:
    in_french, in_english = dict(sentences(french, "")), dict(sentences(english, ""))
    assert in_french.keys() == in_english.keys()
    for name, text in in_french.items():
        assert places(text) == places(in_english[name]), name


def test_both_languages_have_the_same_steps() -> None:
    for method, steps in FRENCH.finishing.steps.items():
        letters = [line[:2] for line in split_paragraphs(steps)]
        others = [line[:2] for line in split_paragraphs(ENGLISH.finishing.steps[method])]
        assert letters == others, method


def test_no_english_sentence_has_a_french_sign() -> None:
    for name, text in sentences(ENGLISH, ""):
        assert not set(text) & set("«»éèàç’"), name


def test_a_noun_is_plural_from_two_on() -> None:
    assert [count_noun(number, FRENCH.sheet) for number in (0, 1, 2)] == [
        "0~feuille",
        "1~feuille",
        "2~feuilles",
    ]


def test_spaces_inside_guillemets_and_tildes_do_not_break() -> None:
    assert keep_spaces("à l’étape~c, « ordre inverse »") == (
        "à l’étape\u00a0c, «\u00a0ordre inverse\u00a0»"
    )
