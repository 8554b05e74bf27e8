"""Characters that no rule may touch: addresses, times and ratios, paths, options, short codes.

They are masked by as many `MASK`s before the rules run, and come back in the same order after.
"""

import re
from typing import Final

from pamphlets.transforms.typography.flat_text import MASK

# What must stand in a text for the pattern to be tried at all, and the pattern.
PROTECTED_PATTERNS: Final = tuple(
    (re.compile(hint), re.compile(pattern))
    for hint, pattern in (
        ("://", r"(?<![\w+])[A-Za-z][A-Za-z0-9+.-]*://[^\s<>«»“”]*[^\s<>«»“”.,;:!?…)\]'\"’]"),
        ("www.", r"(?<!\w)www\.[^\s<>«»“”]*[^\s<>«»“”.,;:!?…)\]'\"’]"),
        ("@", r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*"),
        (":", r"(?<![\w:])\d+(?::\d+)+"),  # 18:30, 16:9, 12:30:15
        (":", r"(?<![\w:]):[a-z0-9_+-]+:(?![\w:])"),  # :smile:
        ("/", r"(?:(?<=[\s(«“])|^)(?:~|\.{1,2})?/[\w./~-]*\w"),  # ~/textes/a.md, ../images
        (
            "/",
            r"(?<![^\s(«“])[\w.-]+(?:/[\w.-]+)*/[\w-]*\.[A-Za-z]\w{0,4}(?!\w)",
        ),  # images/carte.png
        (
            r"\.[a-z]",
            r"(?<!\w)(?:[a-z0-9-]+\.)+[a-z]{2,6}(?:/[\w./~%?=&#+-]*\w/?)?(?!\w)",
        ),  # site.fr/lire.php?id=3
        (r"\\", r"(?<!\w)[A-Za-z]:\\\S*\w"),
        ("--", r"(?:(?<=\s)|^)--[a-z][\w=-]*"),  # an option of a command
    )
)


def mask_protected(text: str) -> tuple[str, str]:
    """Return the text with its untouchable characters masked, and those characters."""
    spans: list[tuple[int, int]] = []
    for hint, pattern in PROTECTED_PATTERNS:
        if hint.search(text):
            spans += (match.span() for match in pattern.finditer(text))
    if not spans:
        return text, ""
    pieces: list[str] = []
    protected: list[str] = []
    done = 0
    for start, stop in sorted(spans):
        begin = max(start, done)
        if begin < stop:
            pieces += (text[done:begin], MASK * (stop - begin))
            protected.append(text[begin:stop])
            done = stop
    pieces.append(text[done:])
    return "".join(pieces), "".join(protected)


def unmask_protected(text: str, protected: str) -> str:
    """Return the text with each masked character back in its place."""
    if not protected:
        return text
    first, *pieces = text.split(MASK)
    return first + "".join(char + piece for char, piece in zip(protected, pieces, strict=True))
