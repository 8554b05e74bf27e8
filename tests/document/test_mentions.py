"""A collective is named in lines, or the sentences that name it are not there."""

import re

from pamphlets.document.mentions import drop_sentences, name_collective
from pamphlets.document.metadata import BLANK_NAME

LINES = ("Avant. De {collectif} ! Après.", "Par {collectif}.")


def test_a_name_takes_its_place() -> None:
    assert name_collective(LINES, "Le Port") == (
        "Avant. De Le Port ! Après.",
        "Par Le Port.",
    )


def test_without_a_name_its_sentences_and_lines_go() -> None:
    assert name_collective(LINES, "") == ("Avant. Après.",)


def test_a_full_stop_behind_a_dotted_line_is_one_of_its_dots() -> None:
    assert name_collective(LINES[1:], BLANK_NAME) == (f"Par {BLANK_NAME}",)


def test_only_the_sentence_that_holds_a_name_goes() -> None:
    assert drop_sentences("Un. Deux ?\nTrois.", re.compile("Deux")) == "Un. Trois."
