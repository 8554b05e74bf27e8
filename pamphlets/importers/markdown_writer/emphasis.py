"""Atoms -> one line of Markdown in which each mark of emphasis opens and closes where it is meant to.

CommonMark 0.31 § 6.2: a mark opens only before a word and closes only after one, and what counts as a word's
edge depends on both neighbours. Word processors know no such rule, so spaces are moved out of the styles, and
where a mark would still be read otherwise an empty comment, which prints nothing, stands between. Only mere
punctuation with a style of its own within another style may still come out in that other style alone.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

Styles = frozenset[str]
BREAK: Final = "\\\n"
_WALL: Final = "<!-- -->"
_NOTHING: Final[Styles] = frozenset()


class Atom(NamedTuple):
    """One stretch of Markdown that no style ends within; `loose` for what may stand in a style or beside it."""

    markup: str
    styles: Styles = _NOTHING
    loose: bool = False


def spell(atoms: Iterable[Atom]) -> str:
    """Return atoms as one paragraph of Markdown, without spaces at its ends."""
    run = _settled(_stripped(list(atoms)))
    parts: list[str] = []
    open_now: list[str] = []
    for place, atom in enumerate(run):
        closing = _closing(open_now, atom.styles)
        opening = sorted(atom.styles - set(open_now[: len(open_now) - len(closing)]), key=_reach(run, place))
        if atom.loose:  # a mark opens before a word: never before a blank
            opening = []
        del open_now[len(open_now) - len(closing) :]
        _mark(parts, closing, opening, atom.markup, nested=len(open_now) + len(closing) + len(opening) > 1)
        open_now += opening
        parts.append(atom.markup)
    _mark(parts, open_now[::-1], [], "", nested=False)
    return "".join(parts)


def _stripped(run: list[Atom]) -> list[Atom]:
    """Return atoms without blanks and line ends at both ends, and with one blank where several meet."""
    kept: list[Atom] = []
    for atom in run:
        if atom.markup.isspace() and (not kept or kept[-1].markup.isspace() or kept[-1].markup == BREAK):
            continue
        if atom.markup == BREAK:
            while kept and kept[-1].markup.isspace():
                kept.pop()
            if not kept:
                continue
        kept.append(atom)
    while kept and (kept[-1].markup.isspace() or kept[-1].markup == BREAK):
        kept.pop()
    return kept


def _settled(run: Sequence[Atom]) -> list[Atom]:
    """Return atoms in which blanks, line ends and calls have only the styles of both their neighbours."""
    after = [_NOTHING] * len(run)
    near = _NOTHING
    for place in range(len(run) - 1, -1, -1):
        after[place] = near
        near = near if run[place].loose else run[place].styles
    settled: list[Atom] = []
    near = _NOTHING
    for place, atom in enumerate(run):
        if atom.loose:
            settled.append(atom._replace(styles=near & after[place]))
        else:
            settled.append(atom)
            near = atom.styles
    return settled


def _closing(open_now: Sequence[str], wanted: Styles) -> list[str]:
    """Return the marks to close, innermost first, before an atom with the wanted styles."""
    kept = next((place for place, mark in enumerate(open_now) if mark not in wanted), len(open_now))
    return list(open_now[kept:])[::-1]


def _reach(run: Sequence[Atom], place: int) -> Callable[[str], tuple[int, str]]:
    """Return the key by which styles are sorted that begin at an atom: the one that goes on farthest opens first."""

    def key(mark: str) -> tuple[int, str]:
        stop = place
        while stop < len(run) and mark in run[stop].styles:
            stop += 1
        return -stop, mark

    return key


def _mark(parts: list[str], closing: Sequence[str], opening: Sequence[str], following: str, *, nested: bool) -> None:
    """Add the marks that close, then those that open before `following`, with a wall where they need one.

    Within a word a mark may be read both ways; alone it is read rightly, among others (`nested`) not always.
    """
    before, after = _last(parts), following[:1]
    if closing:
        parts += closing
        if opening or not (_is_edge(after) or not (nested or _is_punctuation(before))):
            parts.append(_WALL)
    elif opening and not _is_edge(before) and (nested or _is_punctuation(after)):
        parts.append(_WALL)
    parts += opening


def _last(parts: Sequence[str]) -> str:
    """Return the last character written, nothing at the beginning."""
    return next((part[-1] for part in reversed(parts) if part), "")


def _is_edge(char: str) -> bool:
    """Return whether a mark of emphasis beside this character is at the edge of a word."""
    return not char or char.isspace() or _is_punctuation(char)


def _is_punctuation(char: str) -> bool:
    """Return whether Markdown takes a character for punctuation or a symbol."""
    return bool(char) and unicodedata.category(char)[0] in "PS"
