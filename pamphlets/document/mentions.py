"""Lines of `mentions` and `auteurs`, in which `{collectif}` stands for a name -> the same with it, or without its sentences."""

import re
from collections.abc import Iterable
from typing import Final

from pamphlets.document.metadata import BLANK_NAME

COLLECTIVE_PLACEHOLDER: Final = "{collectif}"  # stands for the collective's name
_PLACEHOLDERS: Final = re.compile(re.escape(COLLECTIVE_PLACEHOLDER))
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[ \n]+")


def name_collective(lines: Iterable[str], name: str) -> tuple[str, ...]:
    """Return lines with a collective's name where it is named; where it has none, without the sentences that name it."""
    if not name:
        left = (drop_sentences(line, _PLACEHOLDERS) for line in lines)
        return tuple(filter(None, left))
    return tuple(_fill_in(line, name) for line in lines)


def drop_sentences(line: str, names: re.Pattern[str]) -> str:
    """Return a line without the sentences that hold a name."""
    sentences = _SENTENCE_END.split(line)
    return " ".join(sentence for sentence in sentences if not names.search(sentence))


def _fill_in(line: str, name: str) -> str:
    """Return a line with a name; a full stop behind a dotted line is one of its dots."""
    return line.replace(COLLECTIVE_PLACEHOLDER, name).replace(f"{BLANK_NAME}.", BLANK_NAME)
