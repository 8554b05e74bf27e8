"""Straight quotation marks and apostrophes -> those of a language, one character for one.

A pair is turned only if every straight mark of the run finds its partner: half a quotation is its
author's to mend. Curly marks pasted from elsewhere are turned in French at the outer level only.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.transforms.typography.flat_text import CALL, MASK, NUMBER, OBJECT

QuotePairs = tuple[str, ...]  # an opening and a closing mark a level, the outer level first

FRENCH_PAIRS: Final[QuotePairs] = ("«»", "“”", "‘’")
PAIRS_BY_LANGUAGE: Final[Mapping[str, QuotePairs]] = MappingProxyType(
    {
        "fr": FRENCH_PAIRS,
        "en": ("“”", "‘’", "“”"),
        "de": ("„“", "‚‘", "„“"),
        "es": ("«»", "“”", "‘’"),
        "ca": ("«»", "“”", "‘’"),
        "it": ("«»", "“”", "‘’"),
        "pt": ("«»", "“”", "‘’"),
        "oc": ("«»", "“”", "‘’"),
        "nl": ("“”", "‘’", "“”"),
    }
)

SPACES: Final = " \u00a0\u202f\n\t"
OPENING: Final = "([{«‹“‘„‚'’—–-/" + SPACES
CLOSING: Final = ")]}»›”’.,;:!?…" + SPACES + CALL
WORD: Final = rf"[^\W_]|[{OBJECT}{NUMBER}{MASK}]"
ELISION: Final = re.compile(
    rf"(?<=[^\W\d_]|[{OBJECT}{NUMBER}{MASK})\].])'(?={WORD}|[«“‘(]|[\"'](?:{WORD}))"
)
SINGLE_QUOTED: Final = re.compile(
    rf"(?<![^\W_])(?<![{OBJECT}{NUMBER}{MASK}])'(?=\S)(?!\d\d(?!\d))([^'\n]*[^\s'])'(?!{WORD})"
)
REMAINING_APOSTROPHE: Final = re.compile(r"(?<!\d)'")
QUOTE_MARK: Final = re.compile(r'["«»“”]')


def replace_quotes(text: str, pairs: QuotePairs) -> tuple[str, int | None]:
    """Return the text with its own language's quotation marks, and the place of a mark without partner."""
    if '"' not in text and (pairs is not FRENCH_PAIRS or "“" not in text):
        return text, None
    turned, alone = _match_pairs(text, pairs)
    letters = list(text)
    for place, mark in turned.items():
        if alone is None or letters[place] != '"':
            letters[place] = mark
    return "".join(letters), alone


def _match_pairs(text: str, pairs: QuotePairs) -> tuple[dict[int, str], int | None]:
    """Return the new mark of each place, and the place of the first straight mark left alone."""
    turned: dict[int, str] = {}
    alone: list[int] = []
    stack: list[tuple[str, int, int]] = []  # mark, place, level
    outer = _count_open_before(text)
    curly = (
        pairs is FRENCH_PAIRS and not outer
    )  # whether “ ” become guillemets where nothing is open
    for found in QUOTE_MARK.finditer(text):
        mark, place = found.group(), found.start()
        level = outer + len(stack)
        if mark in "«“" or (
            mark == '"' and _is_opening(text, place, any(s[0] == '"' for s in stack))
        ):
            stack.append((mark, place, level))
        else:
            partner = {"»": "«", "”": "“"}.get(mark, mark)
            if all(s[0] != partner for s in stack):
                outer -= mark == "»" and outer > 0
                alone += [place] * (
                    mark == '"' and not text[place - 1 : place].isdigit()
                )  # 27" is a size
                continue
            while True:
                opener, start, level = stack.pop()
                if opener == partner:
                    break
                alone += [start] * (opener == '"')
            if mark == '"' or (mark == "”" and level == 0 and curly):
                pair = pairs[min(level, len(pairs) - 1)]
                turned[start], turned[place] = pair[0], pair[1]
    alone += [place for mark, place, _ in stack if mark == '"']
    return turned, min(alone) if alone else None


def _count_open_before(text: str) -> int:
    """Return how many guillemets were opened in an earlier paragraph and close here."""
    depth = lowest = 0
    for letter in text:
        depth += (letter == "«") - (letter == "»")
        lowest = min(lowest, depth)
    return -lowest


def _is_opening(text: str, place: int, one_is_open: bool) -> bool:
    """Return whether a straight mark opens: by what touches it, and in doubt by what is open."""
    after = text[place + 1 : place + 2]
    opens = not place or text[place - 1] in OPENING
    closes = not after or after in CLOSING
    return opens if opens != closes else not one_is_open


def replace_apostrophes(text: str) -> str:
    """Return the text with ’ for straight apostrophes and ‘ ’ for straight single quotation marks; 5' stays."""
    if "'" not in text:
        return text
    text = ELISION.sub("’", text)
    if "'" not in text:
        return text
    return REMAINING_APOSTROPHE.sub("’", SINGLE_QUOTED.sub(r"‘\1’", text))
