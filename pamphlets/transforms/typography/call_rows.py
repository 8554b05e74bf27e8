"""Text with calls of notes -> which of them stand in a row: « voir [^1], [^2] et [^3] »; the blanks within a row.

A call of a row is a word of its sentence: it keeps its place, and the sentence cannot lose it.
"""

import re
from collections.abc import Iterable
from typing import Final

from pamphlets.transforms.typography.flat_text import CALL, FlatText, apply_edits
from pamphlets.transforms.typography.spaces import TYPED_SPACES

# Behind these, and a space, a call is a word of its sentence.
_WORD_BEFORE_CALL: Final = re.compile(
    rf"(?<![^\W_])(?:cf\.|voir|v\.|notes?|et|ou|nº|see|and|or)([{TYPED_SPACES}]+)(?={CALL})",
    re.IGNORECASE,
)
# So it is behind another call and a comma: « Voir[^1], [^2] et ». Without a space the comma only parts them: [^1],[^2].
_CALL_IN_ROW: Final = re.compile(
    rf"{CALL}[{TYPED_SPACES}]*[,;:/]([{TYPED_SPACES}]*)(?={CALL})"
)
# What opens a row: a call in front of a later one.
_CALL_BEFORE_CALL: Final = re.compile(
    rf"{CALL}[{TYPED_SPACES}]*(?:[,;:/]|(?<=[{TYPED_SPACES}])(?:et|ou|and|or)(?=[{TYPED_SPACES}]))[{TYPED_SPACES}]*(?={CALL})"
)
# All that a colon announces: « Source : [^1]. »
_BEHIND_COLON: Final = re.compile(rf":[{TYPED_SPACES}]*(?={CALL}+[{TYPED_SPACES}]*[.;])")
_BRACKETED: Final = re.compile(rf"\([{TYPED_SPACES}]*(?={CALL}+[{TYPED_SPACES}]*\))")


def find_calls_in_row(text: str) -> set[int]:
    """Return which calls, counted from 1, are words of the sentence, which stay: « voir [^1], [^2] et [^3] »."""
    return _number_calls_at(text, [match.end() for match in _find_row_joints(text)])


def find_row_openings(text: str) -> set[int]:
    """Return which calls, counted from 1, have a later one of their row behind them, parted by a mark or an « et ».

    One that is all that a colon announces opens a row of one.
    """
    places = [match.start() for match in _CALL_BEFORE_CALL.finditer(text)]
    places += [match.end() for match in _BEHIND_COLON.finditer(text)]
    return _number_calls_at(text, places)


def bind_rows(flat: FlatText) -> FlatText:
    """Return the text with no line end before a later call of a row.

    A comma typed close between two calls goes: layout prints one between all calls that stand side by side.
    """
    edits: list[tuple[int, int, str]] = []
    for match in _find_row_joints(flat.text):
        if match[0] == CALL + ",":
            edits.append((match.end() - 1, match.end(), ""))
        elif match[1]:
            edits.append((match.start(1), match.end(1), "\u00a0"))
    return apply_edits(flat, sorted(edits))


def find_fixed_calls(text: str) -> set[int]:
    """Return which calls, counted from 1, cannot be taken out of a sentence: those of rows, and what fills brackets."""
    bracketed = [match.end() for match in _BRACKETED.finditer(text)]
    return (
        find_calls_in_row(text)
        | find_row_openings(text)
        | _number_calls_at(text, bracketed)
    )


def _find_row_joints(text: str) -> list[re.Match[str]]:
    """Return what stands before each later call of a row, its blank in group 1."""
    return [*_CALL_IN_ROW.finditer(text), *_WORD_BEFORE_CALL.finditer(text)]


def _number_calls_at(text: str, places: Iterable[int]) -> set[int]:
    """Return which calls, counted from 1, stand at some places of a text."""
    return {text.count(CALL, 0, place) + 1 for place in places}
