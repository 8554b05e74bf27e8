"""Atoms -> one line of Markdown in which each mark of emphasis opens and closes where it is meant to.

CommonMark 0.31 § 6.2: a mark opens only before a word and closes only after one, and what counts as a word's
edge depends on both neighbours. Word processors know no such rule, so spaces are moved out of the styles, and
where a mark would still be read otherwise an empty comment, which prints nothing, stands between. Only mere
punctuation with a style of its own within another style may still come out in that other style alone.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

EmphasisMarks = frozenset[str]
HARD_BREAK: Final = "\\\n"
_EMPTY_COMMENT: Final = "<!-- -->"
_NO_MARKS: Final[EmphasisMarks] = frozenset()


class MarkupRun(NamedTuple):
    """One stretch of Markdown that no style ends within; `loose` for what may stand in a style or beside it."""

    markup: str
    styles: EmphasisMarks = _NO_MARKS
    takes_any_style: bool = False


def join_markup(atoms: Iterable[MarkupRun]) -> str:
    """Return atoms as one paragraph of Markdown, without spaces at its ends."""
    run = _style_blanks(_strip_blanks(list(atoms)))
    parts: list[str] = []
    open_now: list[str] = []
    for place, atom in enumerate(run):
        closing = _marks_to_close(open_now, atom.styles)
        opening = sorted(
            atom.styles - set(open_now[: len(open_now) - len(closing)]), key=_reach_key(run, place)
        )
        if atom.takes_any_style:  # a mark opens before a word: never before a blank
            opening = []
        del open_now[len(open_now) - len(closing) :]
        _add_marks(
            parts,
            closing,
            opening,
            atom.markup,
            nested=len(open_now) + len(closing) + len(opening) > 1,
        )
        open_now += opening
        parts.append(atom.markup)
    _add_marks(parts, open_now[::-1], [], "", nested=False)
    return "".join(parts)


def _strip_blanks(run: list[MarkupRun]) -> list[MarkupRun]:
    """Return atoms without blanks and line ends at both ends, and with one blank where several meet."""
    kept: list[MarkupRun] = []
    for atom in run:
        if atom.markup.isspace() and (
            not kept or kept[-1].markup.isspace() or kept[-1].markup == HARD_BREAK
        ):
            continue
        if atom.markup == HARD_BREAK:
            while kept and kept[-1].markup.isspace():
                kept.pop()
            if not kept:
                continue
        kept.append(atom)
    while kept and (kept[-1].markup.isspace() or kept[-1].markup == HARD_BREAK):
        kept.pop()
    return kept


def _style_blanks(run: Sequence[MarkupRun]) -> list[MarkupRun]:
    """Return atoms in which blanks, line ends and calls have only the styles of both their neighbours."""
    after = [_NO_MARKS] * len(run)
    near = _NO_MARKS
    for place in range(len(run) - 1, -1, -1):
        after[place] = near
        near = near if run[place].takes_any_style else run[place].styles
    settled: list[MarkupRun] = []
    near = _NO_MARKS
    for place, atom in enumerate(run):
        if atom.takes_any_style:
            settled.append(atom._replace(styles=near & after[place]))
        else:
            settled.append(atom)
            near = atom.styles
    return settled


def _marks_to_close(open_now: Sequence[str], wanted: EmphasisMarks) -> list[str]:
    """Return the marks to close, innermost first, before an atom with the wanted styles."""
    kept = next((place for place, mark in enumerate(open_now) if mark not in wanted), len(open_now))
    return list(open_now[kept:])[::-1]


def _reach_key(run: Sequence[MarkupRun], place: int) -> Callable[[str], tuple[int, str]]:
    """Return the key by which styles are sorted that begin at an atom: the one that goes on farthest opens first."""

    def key(mark: str) -> tuple[int, str]:
        stop = place
        while stop < len(run) and mark in run[stop].styles:
            stop += 1
        return -stop, mark

    return key


def _add_marks(
    parts: list[str],
    closing: Sequence[str],
    opening: Sequence[str],
    following: str,
    *,
    nested: bool,
) -> None:
    """Add the marks that close, then those that open before `following`, with a wall where they need one.

    Within a word a mark may be read both ways; alone it is read rightly, among others (`nested`) not always.
    """
    before, after = _last_character(parts), following[:1]
    if closing:
        parts += closing
        if opening or not (_is_word_edge(after) or not (nested or _is_punctuation(before))):
            parts.append(_EMPTY_COMMENT)
    elif opening and not _is_word_edge(before) and (nested or _is_punctuation(after)):
        parts.append(_EMPTY_COMMENT)
    parts += opening


def _last_character(parts: Sequence[str]) -> str:
    """Return the last character written, nothing at the beginning."""
    return next((part[-1] for part in reversed(parts) if part), "")


def _is_word_edge(char: str) -> bool:
    """Return whether a mark of emphasis beside this character is at the edge of a word."""
    return not char or char.isspace() or _is_punctuation(char)


def _is_punctuation(char: str) -> bool:
    """Return whether Markdown takes a character for punctuation or a symbol."""
    return bool(char) and unicodedata.category(char)[0] in "PS"
