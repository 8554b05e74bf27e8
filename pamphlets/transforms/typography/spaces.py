"""French text -> edits: the space before and behind each mark, and none where none belongs.

U+202F before ; ! ?, U+00A0 before : and inside « », U+200A between two hooks in a row: l’ “Espace”. Any blank that
was typed there, of whatever width and however often, is a plain request for that space: one line never shows two.
"""

import re
from collections.abc import Iterator
from typing import Final

from pamphlets.transforms.typography.flat_text import CALL, MASK, NUMBER, OBJECT, Edit
from pamphlets.transforms.typography.numbers import NARROW, NBSP

HAIR: Final = "\u200a"
# The space in front of a mark.
SPACE_BEFORE: Final = {
    ";": NARROW, "!": NARROW, "?": NARROW, ":": NBSP, "»": NBSP, "›": NBSP, "%": NBSP, "‰": NBSP, "€": NBSP,
}  # fmt: skip
MARK: Final = re.compile("[;:!?«»‹›%‰€]")
# Blanks of every width that keyboards, word processors and web pages have; a tab and a line's end are none of them.
TYPED_SPACES: Final = " \u00a0\u202f\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
# Behind what, and in front of what, a mark gets a space that was not typed (SILE's spaceExceptions, and more).
WORD_END: Final = frozenset(')]}»›”’"%‰€°²³⁰¹⁴⁵⁶⁷⁸⁹º' + CALL + OBJECT + NUMBER + MASK)
WORD_START: Final = frozenset(["", *TYPED_SPACES, *'\n)]}»›”’"…!?;:.,–—«“', CALL])
NO_SPACE_BEHIND: Final = frozenset("\n([{«‹")
STRAY_SPACES: Final = re.compile(
    r"(?<=\()[ \u00a0\u202f]+(?=[^\s)\-–—])|(?<=[^\s(:;=«‹–—])[ \u00a0\u202f]+(?=\))"
    r"|(?<=[\w)»”’])[ \u00a0\u202f]+(?=[,.](?!\s?\.)(?:\s|$))"  # but before a row of dots
)
# Two hooks side by side run into each other: l’“, “‘, ’”, l’«. Guillemets have their own space.
HOOKS_IN_A_ROW: Final = re.compile("[’‘“”](?=[’‘“”«])")
SPACE_AFTER_ELISION: Final = re.compile(
    r"(?i:(?<![^\W_])(?:[ldjmnstc]|(?:jus|lors|puis)?qu)’)([ \u00a0\u202f]+)(?=[“‘«])"
)


def space_marks(text: str) -> Iterator[Edit]:
    """Yield the spaces around double punctuation, guillemets and percent signs."""
    for match in MARK.finditer(text):
        mark, at = match[0], match.start()
        before = text[max(at - 1, 0) : at]
        after = text[at + 1 : at + 2]
        if mark in "«‹":
            yield from _space_opening(text, at)
        elif before and before in TYPED_SPACES:
            yield from _replace_typed_spaces(text, at)
        elif before and mark in "»›":
            if before not in "\n«‹([":
                yield at, at + 1, NBSP + mark
        elif mark in "%‰€":
            if before.isdigit() and not after.isalpha():
                yield at, at + 1, NBSP + mark
        elif mark in ":;" and after in (")", ":"):
            continue  # :) or ::
        elif (
            before.isalnum() or before in WORD_END
        ) and after in WORD_START:  # no part of a=b?c=d
            yield at, at + 1, SPACE_BEFORE[mark] + mark


def _space_opening(text: str, at: int) -> Iterator[Edit]:
    """Yield the one no-break space behind an opening guillemet, for whatever was typed there."""
    stop = at + 1
    while stop < len(text) and text[stop] in TYPED_SPACES:
        stop += 1
    typed = text[at + 1 : stop]
    if typed and typed != NBSP:
        yield at + 1, stop, NBSP
    elif not typed and text[stop : stop + 1] not in ("", "\n"):
        yield at, at + 1, text[at] + NBSP


def _replace_typed_spaces(text: str, at: int) -> Iterator[Edit]:
    """Yield the right no-break space for the spaces typed before the mark at `at`."""
    start = at
    while start and text[start - 1] in TYPED_SPACES:
        start -= 1
    mark, before, after = text[at], text[start - 1 : start], text[at + 1 : at + 2]
    if not start or before in NO_SPACE_BEHIND or text[start:at] == SPACE_BEFORE[mark]:
        return
    if mark in "%‰€":
        if not before.isdigit():
            return
    elif mark in ";:!?" and (after.isalnum() or after == ":"):
        return
    yield start, at, SPACE_BEFORE[mark]


def part_hooks(text: str) -> Iterator[Edit]:
    """Yield a hair space between two hooks in a row, and for a blank typed between an elision and a quotation."""
    for match in HOOKS_IN_A_ROW.finditer(text):
        yield *match.span(), match[0] + HAIR
    for match in SPACE_AFTER_ELISION.finditer(text):
        yield *match.span(1), HAIR


def close_up(text: str) -> Iterator[Edit]:
    """Yield the spaces that stand inside brackets, or before a comma or a full stop: no line may begin there."""
    for match in STRAY_SPACES.finditer(text):
        yield *match.span(), ""
