"""Text with calls of notes -> which of them stand in a row: « voir [^1], [^2] et [^3] »; the blanks within a row.

A call of a row is a word of its sentence: it keeps its place, and the sentence cannot lose it.
"""

import re
from typing import Final

from pamphlets.transforms.typography.flat_text import CALL, FlatText, apply_edits
from pamphlets.transforms.typography.spaces import TYPED_SPACES

# Behind these, and a space, a call is a word of its sentence.
WORD_BEFORE_CALL: Final = re.compile(
    rf"(?<![^\W_])(?:cf\.|voir|v\.|notes?|et|ou|nº|see|and|or)([{TYPED_SPACES}]+)(?={CALL})",
    re.IGNORECASE,
)
# So it is behind another call and a comma: « Voir[^1], [^2] et ». Without a space the comma only parts them: [^1],[^2].
CALL_IN_ROW: Final = re.compile(
    rf"{CALL}[{TYPED_SPACES}]*[,;:/]([{TYPED_SPACES}]*)(?={CALL})"
)
# What opens a row: a call in front of a later one.
CALL_BEFORE_CALL: Final = re.compile(
    rf"{CALL}[{TYPED_SPACES}]*(?:[,;:/]|(?<=[{TYPED_SPACES}])(?:et|ou|and|or)(?=[{TYPED_SPACES}]))[{TYPED_SPACES}]*(?={CALL})"
)
# All that a colon announces: « Source : [^1]. »
_BEHIND_COLON: Final = re.compile(rf":[{TYPED_SPACES}]*(?={CALL}+[{TYPED_SPACES}]*[.;])")
_BRACKETED: Final = re.compile(rf"\([{TYPED_SPACES}]*(?={CALL}+[{TYPED_SPACES}]*\))")


def find_calls_in_row(text: str) -> set[int]:
    """Return which calls, counted from 1, are words of the sentence, which stay: « voir [^1], [^2] et [^3] »."""
    matches = [*CALL_IN_ROW.finditer(text), *WORD_BEFORE_CALL.finditer(text)]
    return {text.count(CALL, 0, match.end()) + 1 for match in matches}


def find_row_openings(text: str) -> set[int]:
    """Return which calls, counted from 1, have a later one of their row behind them, parted by a mark or an « et ».

    One that is all that a colon announces opens a row of one.
    """
    matches = CALL_BEFORE_CALL.finditer(text)
    openings = {text.count(CALL, 0, match.start()) + 1 for match in matches}
    announced = _BEHIND_COLON.finditer(text)
    return openings | {text.count(CALL, 0, match.end()) + 1 for match in announced}


def bind_rows(flat: FlatText) -> FlatText:
    """Return the text with no line end before a later call of a row.

    A comma typed close between two calls goes: layout prints one between all calls that stand side by side.
    """
    edits: list[tuple[int, int, str]] = []
    matches = [*CALL_IN_ROW.finditer(flat.text), *WORD_BEFORE_CALL.finditer(flat.text)]
    for match in matches:
        if match[0] == CALL + ",":
            edits.append((match.end() - 1, match.end(), ""))
        elif match[1]:
            edits.append((match.start(1), match.end(1), "\u00a0"))
    return apply_edits(flat, sorted(edits))


def find_fixed_calls(text: str) -> set[int]:
    """Return which calls, counted from 1, cannot be taken out of a sentence: those of rows, and what fills brackets."""
    bracketed = {
        text.count(CALL, 0, match.end()) + 1 for match in _BRACKETED.finditer(text)
    }
    return find_calls_in_row(text) | find_row_openings(text) | bracketed
