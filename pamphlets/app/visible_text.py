r"""Text of any origin -> the same text with nothing in it that a terminal obeys or hides, on one line or on several.

An author's text, a file name or another program's answer may hold controls (ECMA-48), which rename the window, move
the cursor or clear the screen, and marks that turn the reading direction (UAX 9), which show one name as another.
Each is shown as Python writes it: `\x1b`, `\u202e`. A byte that was no UTF-8 is shown as that byte.
"""

import json
import re
from typing import Final

# C0, DEL, C1, soft hyphens, line and paragraph separators, direction marks and other invisible signs, tags; surrogates
# stand for bytes of file names. Joiners stay: emoji and some scripts need them, and they move nothing.
_HIDDEN: Final = (
    r"\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f"
)
_HIDDEN_SIGN: Final = re.compile(f"[{_HIDDEN}]")
_HIDDEN_IN_LINES: Final = re.compile(rf"(?!\n)[{_HIDDEN}]")
_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF  # PEP 383
_SHORT_ESCAPES: Final = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def show_controls(text: str) -> str:
    r"""Return a text as one line: line ends too are shown, as `\n`."""
    return _HIDDEN_SIGN.sub(_escape, text)


def show_controls_in_lines(text: str) -> str:
    r"""Return a text of several lines, whose `\n` are kept."""
    return _HIDDEN_IN_LINES.sub(_escape, text)


def escape_json(text: str) -> str:
    """Return JSON in which what `json` leaves as it is, and a terminal may obey, is escaped; its values stay the same."""
    return _HIDDEN_IN_LINES.sub(_escape_in_json, text)


def _escape(match: re.Match[str]) -> str:
    sign = match.group()
    code = ord(sign)
    if _FIRST_BYTE <= code <= _LAST_BYTE:
        return f"\\x{code - 0xDC00:02x}"
    if code < 0x100:
        return _SHORT_ESCAPES.get(sign, f"\\x{code:02x}")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _escape_in_json(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1] if match.group() != "\x7f" else "\\u007f"
