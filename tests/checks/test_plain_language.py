"""What stops a reader in a queue: each told once, at its words, and nothing else told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.acronyms import find_unexplained_acronyms
from pamphlets.checks.plain_language import (
    MAX_FRONT_WORDS,
    MAX_SENTENCE_WORDS,
    check_plain_language,
    count_words,
)
from pamphlets.core.source import Source
from pamphlets.layout.single_sheet.frame import split_at_ornament
from pamphlets.readers.document import read_document
from pamphlets.transforms.typography.apply import apply_typography


def told(
    body: str, title: str = "Un titre", mentions: str = "[Un essai.]"
) -> list[tuple[str, int, str]]:
    """Code, line and what it is about, of each doubt."""
    source = Source("essai.md", f"---\ntitre: {title}\nmentions: {mentions}\n---\n\n{body}")
    document, _ = apply_typography(read_document(source, "essai")[0])
    found = check_plain_language(document, *split_at_ornament(document.blocks))
    about = ("words", "word", "sigle", "office")
    return [
        (
            one.code,
            one.source.locate(one.span).line,
            next(one.fields[name] for name in about if name in one.fields),
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Il n’est pas obligatoire.", 4),
        ("Le 34 22, ou votre caisse", 5),
        ("10 000 personnes, 2 fois", 4),
        ("Pourquoi ?", 1),
        ("— Oui : « non » …", 2),
        ("art. R. 1111-36", 3),
        ("monespacesante.fr · 34 22 · votre caisse", 4),
        ("", 0),
    ],
)
def test_a_word_stands_between_blanks_and_a_number_is_one(text: str, number: int) -> None:
    assert count_words(text) == number
    assert count_words(text.replace(" ", "\u00a0")) == number


@given(
    st.lists(
        st.text("abcé’-", min_size=1, max_size=8).filter(
            lambda word: any(map(str.isalpha, word))
        )
    )
)
def test_words_are_counted_whatever_blank_parts_them(words: list[str]) -> None:
    assert count_words(" ".join(words)) == count_words("\n".join(words)) == len(words)


def test_a_front_of_ninety_words_is_plain_and_one_more_is_told() -> None:
    sentence = "Ceci est une phrase de dix mots et pas plus. "
    assert told(sentence * 8 + "Une fin de huit mots pour les compter.") == []
    assert MAX_FRONT_WORDS == 90
    assert told(sentence * 9) == [("flyer-words", 6, "92")]
    assert told(sentence * 8 + "\n\n---\n\n" + sentence * 20) == []


def test_notes_are_no_part_of_the_front() -> None:
    assert (
        told("Une phrase[^a].\n\n[^a]: " + "Beaucoup de mots pour une seule note. " * 20)
        == []
    )


def test_sentences_over_fifteen_words_are_told_on_both_sides_each_at_its_line() -> None:
    long = " ".join(["mot"] * MAX_SENTENCE_WORDS)
    body = f"Un {long}. Une courte.\n\nUne courte. Et un {long}.\n\n---\n\n- {long} ;\n- trop {long}.\n"
    assert told(body) == [
        ("flyer-sentence", 6, "16"),
        ("flyer-sentence", 8, "17"),
        ("flyer-sentence", 13, "16"),
    ]


def test_a_long_title_is_told_at_its_key() -> None:
    long = " ".join(["mot"] * (MAX_SENTENCE_WORDS + 1))
    assert told("Une phrase.", f"{long} ?") == [("flyer-sentence", 2, "16")]


def test_a_point_median_is_told_on_the_front_alone() -> None:
    assert told(
        "Vous êtes suivi·e, soignant·e·s.\n\nEn ligne · au guichet\n\n---\n\nÊtes-vous inscrit·e ?"
    ) == [
        ("flyer-median", 6, "suivi·e"),
        ("flyer-median", 6, "soignant·e·s"),
    ]


def test_a_sigle_without_its_words_is_told_once_and_only_on_the_front() -> None:
    assert told("La CPAM écrit.\n\nLa CPAM et l’ARS écrivent.\n\n---\n\nLe DMP aussi.") == [
        ("flyer-sigle", 6, "CPAM"),
        ("flyer-sigle", 8, "ARS"),
    ]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "La caisse primaire d’assurance maladie (CPAM) écrit.",
        "La CPAM (caisse primaire d’assurance maladie) écrit.",
        "La CPAM (votre caisse) écrit.",
        "CPAM : la caisse qui rembourse.",
        "La CPAM, c’est-à-dire votre caisse, écrit.",
        "CPAM signifie caisse primaire d’assurance maladie.",
    ],
)
@pytest.mark.parametrize("place", ["front", "back", "note"])
def test_a_sigle_may_be_explained_anywhere_on_the_flyer(elsewhere: str, place: str) -> None:
    front = "La CPAM écrit[^a]."
    body = {
        "front": f"{front}\n\n{elsewhere}\n\n[^a]: Une note.\n",
        "back": f"{front}\n\n---\n\n{elsewhere}\n\n[^a]: Une note.\n",
        "note": f"{front}\n\n[^a]: {elsewhere}\n",
    }[place]
    assert told(body) == []


def test_a_front_that_names_an_office_says_that_it_is_not_its_own() -> None:
    assert told("Demandez à l’Assurance\u00a0maladie.", mentions="") == [
        ("flyer-mention", 6, "Assurance maladie")
    ]
    assert told("Une soupe.\n\n---\n\nVotre caisse répond.", mentions="") == []


@pytest.mark.parametrize(
    "words", ["La CPAM (Albi) écrit.", "Une lettre du guichet (CPAM).", "La CPAM."]
)
def test_brackets_alone_explain_nothing(words: str) -> None:
    start = words.index("CPAM")
    assert find_unexplained_acronyms(words, words) == [(start, start + 4)]


@pytest.mark.parametrize(
    "words",
    ["Un SMS suffit.", "Au XIXe siècle, Louis XIV", "À Paris", "Le plan B", "Le A4"],
)
def test_what_is_no_sigle_or_known_to_all_is_not_told(words: str) -> None:
    assert find_unexplained_acronyms(words, words) == []
