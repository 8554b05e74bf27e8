"""The text of a pad -> Markdown in UTF-8: in a pad, each line is a paragraph."""

import re
from typing import Final

_MAX_HARD_WRAPPED: Final = 100  # characters: who breaks lines by hand breaks them sooner
_ITEM: Final = re.compile(r"\s*(?:[-*+•–]|\d+[.)])\s")
_BULLET: Final = re.compile(r"^(\s*)[•–]\s+", re.MULTILINE)
# UTF-32 first: its mark begins as that of UTF-16.
_MARKS: Final = (
    (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"),
)  # fmt: skip
_HEAD_LENGTH: Final = 1000


class NoTextError(ValueError):
    """Octets that are no text in any encoding that we read."""


def pad_to_markdown(content: bytes, *, plain: bool) -> str:
    """Return a pad's text as Markdown; `plain` for an export that is no Markdown. Raises NoTextError."""
    words = decode_text(content).replace("\r\n", "\n").replace("\r", "\n")
    if not plain:
        return words
    lines = words.split("\n")
    if max(map(len, lines), default=0) <= _MAX_HARD_WRAPPED:
        return _BULLET.sub(r"\1- ", words)
    paragraphs: list[str] = []
    for line in lines:
        is_item = _ITEM.match(line) is not None
        if paragraphs and line.strip() and not (is_item and _ITEM.match(paragraphs[-1])):
            paragraphs.append("")
        paragraphs.append(line if is_item else line.strip())
    return _BULLET.sub(r"\1- ", "\n".join(paragraphs))


def decode_text(content: bytes) -> str:
    """Return a file's characters: UTF-8, UTF-16, UTF-32 with its mark, or what Windows writes in western Europe.

    Raises NoTextError for what is none of these.
    """
    text = _decode_octets(content)
    if "\0" in text:
        raise NoTextError
    return text


def _decode_octets(content: bytes) -> str:
    """Return the characters of a file by its mark, by where its noughts stand, or by what it can be."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    # Latin letters leave every other octet of UTF-16 empty.
    head = content[:_HEAD_LENGTH]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if (
            head[first::2].count(0) * 2 > len(head[first::2])
            and 0 not in head[1 - first :: 2]
        ):
            return content.decode(encoding, "replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
