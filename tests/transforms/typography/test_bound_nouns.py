"""What French does not part at a line's end: cases as they are set, typed with ordinary spaces."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.document.nodes import to_plain_text
from pamphlets.transforms.typography.apply import apply_typography
from pamphlets.transforms.typography.bound_nouns import bind_nouns
from tests.transforms.typography.test_apply import (
    HIDDEN,
    VISIBLE,
    document,
    marked,
    runs_of,
)

NBSP = "\u00a0"
LONGEST_PIECE = 30
_TYPED = str.maketrans({"␣": " ", "˽": " ", "⁃": "-"})


def cases() -> list[str]:
    """Return the cases of bound_nouns.txt."""
    text = Path(__file__).with_name("bound_nouns.txt").read_text("utf-8")
    lines = text.split("\n\n", 1)[1].split("\n")
    return [line for line in lines if line and not line.startswith("#")]


CASES = cases()


@pytest.mark.parametrize("expected", CASES, ids=CASES)
def test_what_belongs_together_stays_on_one_line(expected: str) -> None:
    run = marked(expected.translate(_TYPED))
    set_run = runs_of(apply_typography(document(run))[0])[0]
    shown = to_plain_text(set_run).translate(VISIBLE).replace("␣:", " :")
    assert shown == expected


def test_there_are_more_than_eighty_cases() -> None:
    assert len(CASES) > 80


_WORDS = st.sampled_from(
    "le la secteur France Louis compte et de 3 12 2026 12500 V II XIV Ve XIXe 11e 1er mai novembre mardi an pages heures"
    " t. ch. p. etc. s. d. A. B C4 siècle République anticonstitutionnellement, (3) 3. l’étape 1,5 14".split()
)


@given(st.lists(st.tuples(_WORDS, st.sampled_from([" ", " ", " ", NBSP, "\n", "  "]))))
def test_only_spaces_change_once_and_no_piece_grows_too_long(
    pairs: list[tuple[str, str]],
) -> None:
    text = "".join(word + space for word, space in pairs)
    edits = bind_nouns(text)
    bound = list(text)
    for start, stop, new in edits:
        assert (text[start:stop], new) == (" ", NBSP)
        bound[start] = NBSP
    once = "".join(bound)
    assert bind_nouns(once) == []
    before = {piece for line in text.split("\n") for piece in line.split(" ")}
    for line in once.split("\n"):
        for piece in line.split(" "):
            assert piece in before or len(piece) <= LONGEST_PIECE


def test_a_line_that_needs_nothing_is_not_touched() -> None:
    assert bind_nouns("un mot et un autre") == []
    assert HIDDEN  # the notation of the cases
