"""Runs of markup -> one line of Markdown in which each mark of emphasis opens and closes where it is meant to.

CommonMark 0.31 § 6.2: a mark opens only before a word and closes only after one, and what counts as a word's
edge depends on both neighbours. Word processors know no such rule, so spaces are moved out of the styles, and
where a mark would still be read otherwise an empty comment, which prints nothing, stands between. Only mere
punctuation with a style of its own within another style may still come out in that other style alone.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

EmphasisMarks = frozenset[str]
HARD_BREAK: Final = "\\\n"
NO_MARKS: Final[EmphasisMarks] = frozenset()
_EMPTY_COMMENT: Final = "<!-- -->"


class MarkupRun(NamedTuple):
    """One stretch of Markdown that no style ends within; `takes_any_style` may stand in a style or beside it."""

    markup: str
    marks: EmphasisMarks = NO_MARKS
    takes_any_style: bool = False


def join_markup(runs: Iterable[MarkupRun]) -> str:
    """Return runs as one paragraph of Markdown, without spaces at its ends."""
    styled = _style_blanks(_strip_blanks(runs))
    parts: list[str] = []
    open_marks: list[str] = []
    for index, run in enumerate(styled):
        unwanted = [place for place, mark in enumerate(open_marks) if mark not in run.marks]
        closing = open_marks[unwanted[0] :] if unwanted else []
        del open_marks[len(open_marks) - len(closing) :]
        opening: list[str] = []
        if not run.takes_any_style:  # a mark opens before a word: never before a blank
            # The one that goes on farthest opens first.
            reaches = [
                (-_reach(styled, index, mark), mark) for mark in run.marks - set(open_marks)
            ]
            opening = [mark for _, mark in sorted(reaches)]
        is_nested = len(open_marks) + len(closing) + len(opening) > 1
        _add_marks(parts, closing[::-1], opening, run.markup, is_nested=is_nested)
        open_marks += opening
        parts.append(run.markup)
    return "".join([*parts, *reversed(open_marks)])


def _strip_blanks(runs: Iterable[MarkupRun]) -> list[MarkupRun]:
    """Return runs without blanks and line ends at both ends, and with one blank where several meet."""
    stripped: list[MarkupRun] = []
    for run in runs:
        if run.markup == HARD_BREAK:
            while stripped and stripped[-1].markup.isspace():
                stripped.pop()
        follows_blank = not stripped or _is_blank(stripped[-1])
        if not (follows_blank and run.markup.isspace()) and (
            stripped or run.markup != HARD_BREAK
        ):
            stripped.append(run)
    while stripped and _is_blank(stripped[-1]):
        stripped.pop()
    return stripped


def _is_blank(run: MarkupRun) -> bool:
    return run.markup.isspace() or run.markup == HARD_BREAK


def _style_blanks(runs: Sequence[MarkupRun]) -> list[MarkupRun]:
    """Return runs in which blanks, line ends and calls have only the marks of both their neighbours."""
    marks_before: list[EmphasisMarks] = []
    marks = NO_MARKS
    for run in runs:
        marks_before.append(marks)
        if not run.takes_any_style:
            marks = run.marks
    styled: list[MarkupRun] = []
    marks = NO_MARKS
    for run, before in zip(reversed(runs), reversed(marks_before), strict=True):
        marks_after = marks
        if run.takes_any_style:
            styled.append(run._replace(marks=before & marks_after))
        else:
            styled.append(run)
            marks = run.marks
    return styled[::-1]


def _reach(runs: Sequence[MarkupRun], start: int, mark: str) -> int:
    """Return the index of the first run after `start` that is without a mark."""
    stop = start
    while stop < len(runs) and mark in runs[stop].marks:
        stop += 1
    return stop


def _add_marks(
    parts: list[str],
    closing: Sequence[str],
    opening: Sequence[str],
    following: str,
    *,
    is_nested: bool,
) -> None:
    """Add the marks that close, then those that open before `following`, with a comment where they need one.

    Within a word a mark may be read both ways; alone it is read rightly, among others (`is_nested`) not always.
    """
    before = "".join(parts[-2:])[-1:]
    after = following[:1]
    if closing:
        parts += closing
        if opening or (not _is_word_edge(after) and (is_nested or _is_punctuation(before))):
            parts.append(_EMPTY_COMMENT)
    elif opening and not _is_word_edge(before) and (is_nested or _is_punctuation(after)):
        parts.append(_EMPTY_COMMENT)
    parts += opening


def _is_word_edge(char: str) -> bool:
    """Return whether a mark of emphasis beside this character is at the edge of a word."""
    return not char or char.isspace() or _is_punctuation(char)


def _is_punctuation(char: str) -> bool:
    """Return whether Markdown takes a character for punctuation or a symbol."""
    return bool(char) and unicodedata.category(char)[0] in "PS"
