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
    new_marks, unpaired = _match_pairs(text, pairs)
    letters = list(text)
    for place, mark in new_marks.items():
        if not unpaired or letters[place] != '"':
            letters[place] = mark
    return "".join(letters), min(unpaired) if unpaired else None


def _match_pairs(text: str, pairs: QuotePairs) -> tuple[dict[int, str], list[int]]:
    """Return the new mark of each place, and the places of straight marks left alone."""
    new_marks: dict[int, str] = {}
    unpaired: list[int] = []
    stack: list[tuple[str, int, int]] = []  # mark, place, level
    depth = outer = (
        0  # outer: guillemets that were opened in an earlier paragraph and close here
    )
    for letter in text:
        if letter == "«":
            depth += 1
        elif letter == "»":
            depth -= 1
            outer = max(outer, -depth)
    # Whether “ ” become guillemets where nothing is open.
    turns_curly = pairs is FRENCH_PAIRS and not outer
    for match in QUOTE_MARK.finditer(text):
        mark, place = match[0], match.start()
        partner = {"»": "«", "”": "“"}.get(mark, mark)
        has_partner = any(opener == partner for opener, _, _ in stack)
        if mark in "«“" or (
            mark == '"' and _is_opening(text, place, in_quotes=has_partner)
        ):
            stack.append((mark, place, outer + len(stack)))
        elif has_partner:
            opener, start, level = stack.pop()
            while opener != partner:
                if opener == '"':
                    unpaired.append(start)
                opener, start, level = stack.pop()
            if mark == '"' or (mark == "”" and level == 0 and turns_curly):
                pair = pairs[min(level, len(pairs) - 1)]
                new_marks[start], new_marks[place] = pair[0], pair[1]
        elif mark == "»" and outer > 0:
            outer -= 1
        elif mark == '"' and not text[place - 1 : place].isdigit():  # 27" is a size
            unpaired.append(place)
    unpaired += [place for mark, place, _ in stack if mark == '"']
    return new_marks, unpaired


def _is_opening(text: str, place: int, *, in_quotes: bool) -> bool:
    """Return whether a straight mark opens: by what touches it, and in doubt by what is open."""
    after = text[place + 1 : place + 2]
    may_open = not place or text[place - 1] in OPENING
    may_close = not after or after in CLOSING
    return may_open if may_open != may_close else not in_quotes


def replace_apostrophes(text: str) -> str:
    """Return the text with ’ for straight apostrophes and ‘ ’ for straight single quotation marks; 5' stays."""
    if "'" not in text:
        return text
    text = ELISION.sub("’", text)
    if "'" not in text:
        return text
    return REMAINING_APOSTROPHE.sub("’", SINGLE_QUOTED.sub(r"‘\1’", text))
