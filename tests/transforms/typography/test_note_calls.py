"""Where calls stand beside a title that ends in a mark of its own."""

import pytest

from pamphlets.transforms.typography.apply import apply_typography
from pamphlets.transforms.typography.note_calls import list_marked_titles
from tests.transforms.typography.test_apply import document, marked, runs_of, shown

REGISTER = ["E-santé, augmentons la dose !", "Qui ?", "Le Capital", "Où vas-tu ?!", "?"]


def set_line(text: str) -> str:
    """Return a line as it is set where the register has these works."""
    after, _ = apply_typography(document(marked(text)), REGISTER)
    assert apply_typography(after, REGISTER)[0] is after
    return shown(runs_of(after)[0])


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # typed behind the mark
        (
            "« E-santé, augmentons la dose ! »[^1] et",
            "«␣E-santé, augmentons la dose˽![^1]␣» et",
        ),
        ("E-Santé augmentons la dose ![^1] et", "E-Santé augmentons la dose˽![^1] et"),
        ("*Où vas-tu ?!*[^1]", "*Où vas-tu˽?!*[^1]"),
        # typed before it
        (
            "*E-santé, augmentons la dose*[^1] !",
            "*E-santé, augmentons la dose˽!*[^1]",
        ),
        ("lire *Où vas-tu*[^1][^2] ?! Puis", "lire *Où vas-tu˽?!*[^1][^2] Puis"),
        ("lire *Où vas-tu* [^1] ?!", "lire *Où vas-tu˽?!*[^1]"),
        # marks of the sentence
        ("« Le Capital ! »[^1]", "«␣Le Capital[^1]˽!␣»"),
        ("*Le Capital*[^1] ?", "*Le Capital*[^1]˽?"),
        ("« Qui ? »[^1] et", "«␣Qui˽?[^1]␣» et"),
        ("À qui ?[^1]", "À qui[^1]˽?"),
        ("« À qui ? »[^1]", "«␣À qui[^1]˽?␣»"),
        ("*Où vas-tu*[^1] !", "*Où vas-tu*[^1]˽!"),
        ("Dou où vas-tu ?[^1]", "Dou où vas-tu[^1]˽?"),
        ("Quoi[^1] ?", "Quoi[^1]˽?"),
        ("[^1] ?", "[^1]˽?"),
    ],
)
def test_a_call_comes_behind_the_mark_of_a_title_in_the_register(
    typed: str, printed: str
) -> None:
    assert set_line(typed) == printed


def test_titles_without_a_mark_or_without_words_are_not_looked_for() -> None:
    assert list_marked_titles(REGISTER) == {
        " e santé augmentons la dose !",
        " qui ?",
        " où vas tu ?!",
    }
