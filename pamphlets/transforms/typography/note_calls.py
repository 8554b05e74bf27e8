"""Note calls in French order: before the punctuation, and inside the closing guillemet.

After the Lexique des règles typographiques en usage à l'Imprimerie nationale, « Appel de note ».
"""

import re
from dataclasses import replace
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.nodes import Text
from pamphlets.transforms.typography.flat_text import (
    CALL,
    FlatText,
    apply_edits,
    split_part,
)
from pamphlets.transforms.typography.numbers import UNIT

SPACES: Final = " \u00a0\u202f"
SPACED_MARKS: Final = ";:!?»›"  # they have a space in front, which moves over with them
MOVABLE_MARKS: Final = SPACED_MARKS + ",.…"
NO_CALL_BEHIND: Final = "\n([{«‹“‘—–" + SPACES  # a call cannot stand behind these
# A full stop that belongs to its word is no punctuation to cross; nor is a row of them.
ABBREVIATION_STOP: Final = re.compile(
    r"(?:\.|(?<![^\W_])(?:etc|cf|p|pp|art|al|éd|coll|vol|t|fig|cit|id|ibid|av|apr|env|ex|chap|MM?"
    r"|[A-Z](?:\.[-\u2011]?[A-Z])*))\.\Z"
)
DIGITS_AND_EXPONENTS: Final = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹"
# Behind these, and a space, a call is a word of its sentence.
WORD_BEFORE_CALL: Final = re.compile(
    rf"(?<![^\W_])(?:cf\.|voir|v\.|notes?|et|ou|nº|see|and|or)([{SPACES}]+)(?={CALL})",
    re.IGNORECASE,
)
# So it is behind another call and a comma: « Voir[^1], [^2] et ». Without a space the comma only parts them: [^1],[^2].
CALL_IN_ROW: Final = re.compile(rf"{CALL}[{SPACES}]*[,;:/]([{SPACES}]*)(?={CALL})")
NUMBER_WITH_UNIT: Final = re.compile(rf"\d[{SPACES}]?(?:{UNIT})\Z")


def move_note_calls(flat: FlatText) -> tuple[FlatText, tuple[Span, ...]]:
    """Return the text with its calls in French order, and the place of each call that moved."""
    moved: list[Span] = []
    flat = _bind_rows(flat)
    in_row = find_calls_in_row(flat.text)
    ordinal = 0
    at = flat.text.find(CALL)
    while at >= 0:
        ordinal += 1
        if ordinal in in_row:
            at = flat.text.find(CALL, at + 1)
            continue
        flat, at = _remove_space_before(flat, at)
        goal = _find_call_position(flat.text, at)
        part = flat.parts[flat.part_at(goal)]
        is_plain = isinstance(part.inline, Text) and not part.in_superscript
        if goal < at and is_plain and not part.in_link:  # a call must not divide a link
            moved.append(flat.parts[flat.part_at(at)].inline.span)
            flat = _move_call(flat, at, goal)
        at = flat.text.find(CALL, at + 1)
    return flat, tuple(moved)


def find_calls_in_row(text: str) -> set[int]:
    """Return which calls, counted from 1, are words of the sentence, which stay: « voir [^1], [^2] et [^3] »."""
    matches = [*CALL_IN_ROW.finditer(text), *WORD_BEFORE_CALL.finditer(text)]
    return {text.count(CALL, 0, match.end()) + 1 for match in matches}


def _bind_rows(flat: FlatText) -> FlatText:
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


def find_ambiguous_calls(text: str) -> list[int]:
    """Return the calls that a reader may take for an exponent: after a figure, or a unit (2009¹, 12 m¹)."""
    calls: list[int] = []
    at = text.find(CALL)
    while at >= 0:
        before = text[max(0, at - 12) : at]
        if before[-1:] in tuple(DIGITS_AND_EXPONENTS) or NUMBER_WITH_UNIT.search(before):
            calls.append(at)
        at = text.find(CALL, at + 1)
    return calls


def _remove_space_before(flat: FlatText, at: int) -> tuple[FlatText, int]:
    """Return the text without the ordinary spaces in front of a call, and where the call is then."""
    text, start = flat.text, at
    while start and text[start - 1] == " ":
        start -= 1
    if (
        start == at
        or not start
        or text[start - 1] in NO_CALL_BEHIND
        or text[at + 1 : at + 2].isalnum()
    ):
        return flat, at
    return apply_edits(flat, [(start, at, "")]), start


def _find_call_position(text: str, at: int) -> int:
    """Return where a call at `at` belongs: behind the word, before what closes it."""
    goal = at
    while goal and text[goal - 1] in MOVABLE_MARKS:
        if text[goal - 1] == "." and ABBREVIATION_STOP.search(text, max(0, goal - 9), goal):
            break
        goal -= 1
        if text[goal] in SPACED_MARKS:
            while goal and text[goal - 1] in SPACES:
                goal -= 1
    return at if not goal or text[goal - 1] in NO_CALL_BEHIND else goal


def _move_call(flat: FlatText, at: int, goal: int) -> FlatText:
    """Return the text with the call at `at` moved to `goal`, into the leaf that stands there."""
    into = flat.part_at(goal)
    if flat.starts[into] < goal:
        flat = split_part(flat, goal, flat.part_stop(into), None)
        into += 1
    index = flat.part_at(at)
    text, starts, parts = flat.text, flat.starts, flat.parts
    call = replace(parts[into], inline=parts[index].inline, new_style=None)
    pushed_starts = [start + 1 for start in starts[into:index]]
    return FlatText(
        text[:goal] + CALL + text[goal:at] + text[at + 1 :],
        [*starts[:into], goal, *pushed_starts, *starts[index + 1 :]],
        [*parts[:into], call, *parts[into:index], *parts[index + 1 :]],
    )
