"""Dashes in French: -- and spaced hyphens become dashes, and each keeps its inner space unbroken.

An aside – like this one – is bound on its inner side; the dash that opens a speech to its first word.
"""

import re
from collections.abc import Iterator
from typing import Final

from pamphlets.transforms.typography.flat_text import Edit
from pamphlets.transforms.typography.numbers import NBSP, SPACE_CLASS, SPACES

TYPED_SIGN: Final = re.compile(
    r"-(?<!-.)--?(?!-|>(?!>))|\.(?<!\..)\.\.(?!\.)|<(?<!<.)<(?!<)|>(?<!>.)>(?!>)"
)
SPACED_HYPHEN: Final = re.compile(rf"-(?<=[^\n«‹]{SPACE_CLASS}-)(?={SPACE_CLASS}(?![»›]))")
AFTER_DASH: Final = SPACES + ",.;:!?)»›"  # what may follow the dash of an aside
RANGE_START: Final = re.compile(rf"\d(?:{SPACE_CLASS}?h)?{SPACE_CLASS}\Z")
DASH: Final = re.compile("[–—]")
SENTENCE_END: Final = re.compile(
    rf"(?:[a-zà-ÿ]{{3}}[.]|[)»\d][.]|[!?…]){SPACE_CLASS}*[»”)]?{SPACE_CLASS}+[«(]?{SPACE_CLASS}?[A-ZÀ-Ý]"
)
REAL_SIGNS: Final = {"--": "–", "---": "—", "...": "…", "<<": "«", ">>": "»"}


def replace_typed_signs(text: str, *, speech: bool) -> list[Edit]:
    """Return the edits that make dashes of -- and ---, an ellipsis of ..., guillemets of << and >>.

    `speech`: a dash that begins a line is one of dialogue, hence long; guillemets are made only then.
    """
    edits: list[Edit] = []
    are_guillemets = speech and "<<" in text and _has_paired_angles(text)
    for match in TYPED_SIGN.finditer(text):
        sign, start = match[0], match.start()
        if sign == "--" and speech and _is_line_start(text, start):
            edits.append((start, match.end(), "—"))
        elif are_guillemets or sign not in ("<<", ">>"):
            edits.append((start, match.end(), REAL_SIGNS[sign]))
    return edits


def _has_paired_angles(text: str) -> bool:
    """Return whether every << finds its >>."""
    depth = 0
    for match in TYPED_SIGN.finditer(text):
        if match[0] == "<<":
            depth += 1
        elif match[0] == ">>":
            depth -= 1
        if depth < 0:
            return False
    return depth == 0


def replace_spaced_hyphens(text: str) -> str:
    """Return the text with a dash for each hyphen that stands between spaces."""
    return SPACED_HYPHEN.sub("–", text) if "- " in text else text


def _is_line_start(text: str, start: int) -> bool:
    """Return whether a dash opens a line or a quotation: the dash of speech."""
    before = text[:start].rstrip(SPACES)
    return before[-1:] in ("", "\n", "«", "‹")


def space_dashes(text: str) -> Iterator[Edit]:
    """Yield the edits that bind the spaced dashes of a text to their inner side."""
    aside_start = -1  # where the aside that is open began
    for match in DASH.finditer(text):
        at = match.start()
        before = text[max(at - 1, 0) : at]
        after = text[at + 1 : at + 2]
        if _is_line_start(text, at):
            if after == " ":
                yield at + 1, at + 2, NBSP
            continue
        if not (before and before in SPACES and after and after in AFTER_DASH):
            continue
        starts_range = RANGE_START.search(text, max(0, at - 4), at)
        if starts_range and text[at + 2 : at + 3].isdigit():  # 13 h – 17 h is no aside
            closes = True
        else:
            closes = aside_start >= 0 and not SENTENCE_END.search(text, aside_start, at)
            aside_start = -1 if closes else at
        if closes and before == " ":
            yield at - 1, at, NBSP
        elif not closes and after == " ":
            yield at + 1, at + 2, NBSP
