"""Typed dashes, points, angles, quotation marks and apostrophes -> the real signs of a language.

Dashes: -- and spaced hyphens become dashes, and each keeps its inner space unbroken. An aside – like this one – is
bound on its inner side; the dash that opens a speech to its first word.
Quotation marks: one character for one. A pair is turned only if every straight mark of the run finds its partner:
half a quotation is its author's to mend. Curly marks pasted from elsewhere are turned in French at the outer level only.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.transforms.typography.flat_text import CALL, MASK, NUMBER, OBJECT, Edit
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

BLANKS: Final = " \u00a0\u202f\n\t"
OPENING: Final = "([{«‹“‘„‚'’—–-/" + BLANKS
CLOSING: Final = ")]}»›”’.,;:!?…" + BLANKS + CALL
WORD: Final = rf"[^\W_]|[{OBJECT}{NUMBER}{MASK}]"
ELISION: Final = re.compile(
    rf"(?<=[^\W\d_]|[{OBJECT}{NUMBER}{MASK})\].])'(?={WORD}|[«“‘(]|[\"'](?:{WORD}))"
)
SINGLE_QUOTED: Final = re.compile(
    rf"(?<![^\W_])(?<![{OBJECT}{NUMBER}{MASK}])'(?=\S)(?!\d\d(?!\d))([^'\n]*[^\s'])'(?!{WORD})"
)
# Two apostrophes for a quotation mark, as some keyboards and TeX have it.
DOUBLED_APOSTROPHES: Final = re.compile(
    r"(?<![\w'])('')(?=[^\s'])[^'\n]*[^\s'](?P<last>'')(?!')"
)
LETTER_BETWEEN_APOSTROPHES: Final = re.compile(r"(?<=\s)'([nN])'(?=\s)")  # rock 'n' roll
REMAINING_APOSTROPHE: Final = re.compile(r"(?<!\d)(?<!\d')'")
QUOTE_MARK: Final = re.compile(r'["«»“”]')


def replace_typed_signs(text: str, *, speech: bool) -> list[Edit]:
    """Return the edits that make dashes of -- and ---, an ellipsis of ..., guillemets of << and >>, " of two '.

    `speech`: a dash that begins a line is one of dialogue, hence long; guillemets are made only then.
    """
    edits: list[Edit] = []
    for match in DOUBLED_APOSTROPHES.finditer(text):
        edits += [(*match.span(1), '"'), (*match.span("last"), '"')]
    are_guillemets = speech and "<<" in text and _has_paired_angles(text)
    for match in TYPED_SIGN.finditer(text):
        sign, start = match[0], match.start()
        if sign == "--" and speech and _is_line_start(text, start):
            edits.append((start, match.end(), "—"))
        elif are_guillemets or sign not in ("<<", ">>"):
            edits.append((start, match.end(), REAL_SIGNS[sign]))
    return sorted(edits)


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
    depth = 0
    outer = 0  # guillemets that were opened in an earlier paragraph and close here
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
    text = LETTER_BETWEEN_APOSTROPHES.sub(r"’\1’", text)
    return REMAINING_APOSTROPHE.sub("’", SINGLE_QUOTED.sub(r"‘\1’", text))
