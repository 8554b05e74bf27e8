"""Note calls in French order: before the punctuation, and inside the closing guillemet.

After the Lexique des règles typographiques en usage à l'Imprimerie nationale, « Appel de note »: a call stands behind
the word it is about. A mark ! or ? that belongs to a title is a part of that word, and the call comes behind it. A mark
belongs to a title where
- the author typed it as the last sign of an emphasis, *Augmentons la dose !*[^1], that is not the whole paragraph;
- or the words before it and the mark are the title of a work in the register, with emphasis or guillemets or without
  (one or two words: in guillemets alone); typed behind the call, *Augmentons la dose*[^1] !, it goes back to its title.
Every other mark belongs to the sentence: Le croyez-vous[^1] ?
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.nodes import Inlines, Text
from pamphlets.transforms.typography.call_rows import (
    bind_rows,
    find_calls_in_row,
    find_row_openings,
)
from pamphlets.transforms.typography.flat_text import (
    CALL,
    Edit,
    FlatText,
    apply_edits,
    flatten,
    split_part,
    unflatten,
)
from pamphlets.transforms.typography.numbers import UNIT
from pamphlets.transforms.typography.spaces import TYPED_SPACES

TITLE_MARKS: Final = "!?"
TITLE_WORD: Final = re.compile(r"\w+|[!?]+$")
LONGEST_TITLE: Final = 300
# « Qui ? » ends many a sentence: titles of one word or two are looked for in guillemets alone.
FEWEST_TITLE_WORDS: Final = 3
OPENING_QUOTE: Final = re.compile("[«‹“‘]")
MARK_BEHIND_CALLS: Final = re.compile(
    rf"(?P<last>[^\s{CALL}])[{TYPED_SPACES}]*{CALL}+(?P<typed>[{TYPED_SPACES}]*(?P<mark>[!?]+))"
)
SPACED_MARKS: Final = ";:!?»›"  # they have a space in front, which moves over with them
MOVABLE_MARKS: Final = SPACED_MARKS + ",.…"
NO_CALL_BEHIND: Final = "\n([{«‹“‘—–" + TYPED_SPACES  # a call cannot stand behind these
# A full stop that belongs to its word is no punctuation to cross; nor is a row of them.
ABBREVIATION_STOP: Final = re.compile(
    r"(?:\.|(?<![^\W_])(?:etc|cf|p|pp|art|al|éd|coll|vol|t|fig|cit|id|ibid|av|apr|env|ex|chap|MM?"
    r"|[A-Z](?:\.[-\u2011]?[A-Z])*))\.\Z"
)
DIGITS_AND_EXPONENTS: Final = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹"
NUMBER_WITH_UNIT: Final = re.compile(rf"\d[{TYPED_SPACES}]?(?:{UNIT})\Z")


def move_note_calls(
    flat: FlatText, titles: Collection[str] = ()
) -> tuple[FlatText, tuple[Span, ...]]:
    """Return the text with its calls in French order, and the place of each call that moved.

    `titles` are those of `list_marked_titles`.
    """
    moved: list[Span] = []
    flat = bind_rows(_return_marks(flat, titles))
    in_row = find_calls_in_row(flat.text)
    openings = find_row_openings(flat.text)
    ordinal = 0
    at = flat.text.find(CALL)
    while at >= 0:
        ordinal += 1
        if ordinal in in_row:
            at = flat.text.find(CALL, at + 1)
            continue
        before = flat.text[:at].rstrip(TYPED_SPACES)[-1:]
        if ordinal in openings and before in MOVABLE_MARKS:
            # A row behind a colon or a full stop is a sentence of its own: « Sources : [^1], [^2] ».
            at = flat.text.find(CALL, at + 1)
            continue
        flat, at = _remove_space_before(flat, at)
        goal = _find_goal(flat, at, titles)
        if goal < at:
            moved.append(flat.parts[flat.part_at(at)].inline.span)
            flat = _move_call(flat, at, goal)
        at = flat.text.find(CALL, at + 1)
    # A call that went before its mark may have made a row with the next.
    return bind_rows(flat), tuple(moved)


def move_last_call(inlines: Inlines) -> Inlines:
    """Return a run that ends with a call which no author typed there, with that call in French order."""
    flat = flatten(inlines)
    flat, at = _remove_space_before(flat, len(flat.text) - 1)
    goal = _find_goal(flat, at)
    if goal < at:
        flat = _move_call(flat, at, goal)
    return unflatten(inlines, flat, lambda inline: inline)


def _find_goal(flat: FlatText, at: int, titles: Collection[str] = ()) -> int:
    """Return where the call at `at` belongs; its own place where no call can stand there."""
    goal = _find_call_position(flat, at, titles)
    part = flat.parts[flat.part_at(goal)]
    is_plain = isinstance(part.inline, Text) and not part.in_superscript
    # A call must not divide a link.
    return goal if is_plain and not part.in_link else at


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


def _find_call_position(flat: FlatText, at: int, titles: Collection[str]) -> int:
    """Return where a call at `at` belongs: behind the word, before what closes it."""
    goal, text = at, flat.text
    while goal and text[goal - 1] in MOVABLE_MARKS:
        mark = text[goal - 1]
        if mark == "." and ABBREVIATION_STOP.search(text, max(0, goal - 9), goal):
            break
        if mark in TITLE_MARKS and _belongs_to_title(flat, goal, titles):
            break
        goal -= 1
        if mark in SPACED_MARKS:
            while goal and text[goal - 1] in TYPED_SPACES:
                goal -= 1
    return at if not goal or text[goal - 1] in NO_CALL_BEHIND else goal


def list_marked_titles(titles: Iterable[str]) -> frozenset[str]:
    """Return the titles that end in ! or ?, in the spelling by which they are found in a text."""
    marked: set[str] = set()
    for title in titles:
        spelling = _spell_words(title)
        if len(spelling) > 2 and spelling[-1] in TITLE_MARKS:
            marked.add(spelling)
    return frozenset(marked)


def _spell_words(text: str) -> str:
    """Return the words and final marks of a text, a blank before each: neither case nor punctuation tell titles apart."""
    return "".join(f" {word}" for word in TITLE_WORD.findall(text.casefold()))


def _belongs_to_title(flat: FlatText, stop: int, titles: Collection[str]) -> bool:
    """Return whether the mark that ends at `stop` is a title's own, by the rules at the head of this module."""
    index = flat.part_at(stop - 1)
    if flat.parts[index].in_emphasis:
        after = stop
        while after < len(flat.text) and flat.text[after] == CALL:
            after += 1
        is_last = after == len(flat.text) or not flat.parts[flat.part_at(after)].in_emphasis
        while index and flat.parts[index].in_emphasis:
            index -= 1
        is_whole = after == len(flat.text) and flat.parts[index].in_emphasis
        if is_last and not is_whole:
            return True
    return _ends_in_title(flat.text[max(0, stop - LONGEST_TITLE) : stop], titles)


def _ends_in_title(text: str, titles: Collection[str]) -> bool:
    """Return whether a text ends in one of the titles, its mark included."""
    if not titles:
        return False
    words = _spell_words(text)
    quoted = _spell_words(OPENING_QUOTE.split(text)[-1])
    for title in titles:
        is_long = title.count(" ") > FEWEST_TITLE_WORDS
        if quoted == title or (is_long and words.endswith(title)):
            return True
    return False


def _return_marks(flat: FlatText, titles: Collection[str]) -> FlatText:
    """Return the text with each mark that was typed behind a title's calls back before them."""
    if not titles:
        return flat
    edits: list[Edit] = []
    for match in MARK_BEHIND_CALLS.finditer(flat.text):
        last, stop = match["last"], match.end("last")
        words = flat.text[max(0, stop - LONGEST_TITLE) : stop]
        if _ends_in_title(words + match["mark"], titles):
            edits.append((stop - 1, stop, f"{last}\u202f{match['mark']}"))
            edits.append((*match.span("typed"), ""))
    return apply_edits(flat, edits)


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
