"""The text of a pad -> Markdown in UTF-8: in a pad, each line is a paragraph."""

import re
from typing import Final

_MAX_HARD_WRAPPED: Final = 100  # characters: who breaks lines by hand breaks them sooner
_ITEM: Final = re.compile(r"\s*(?:[-*+•–]|\d+[.)])\s")
_BULLET: Final = re.compile(r"^(\s*)[•–]\s+", re.MULTILINE)


def pad_to_markdown(content: bytes, *, plain: bool) -> str:
    """Return a pad's text as Markdown; `plain` for an export that is no Markdown."""
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
    """Return a file's characters: UTF-8, UTF-16 with its mark, or what Windows writes in western Europe."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
