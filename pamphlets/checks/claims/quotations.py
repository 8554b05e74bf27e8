"""A text -> the quotations in it that are long enough to need their source."""

from typing import Final, NamedTuple

MIN_QUOTATION_WORDS: Final = 5  # words: what is shorter is a phrase that anyone may use
_OPENING_QUOTES, _CLOSING_QUOTES = "«“", "»”"


class Quotation(NamedTuple):
    """The words between guillemets, themselves left out, at their place in the text."""

    start: int
    stop: int
    words: str


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of five words or more."""
    found: list[Quotation] = []
    opened: list[int] = []
    straight = -1
    for at, char in enumerate(text):
        if char in _OPENING_QUOTES:
            opened.append(at + 1)
        elif char in _CLOSING_QUOTES and opened:
            start = opened.pop()
            found += [] if opened else _keep_long_quotation(text, start, at)
        elif char == '"' and not opened:
            found += _keep_long_quotation(text, straight, at) if straight >= 0 else []
            straight = -1 if straight >= 0 else at + 1
    return tuple(found)


def _keep_long_quotation(text: str, start: int, stop: int) -> list[Quotation]:
    """Return one quotation if it has words enough."""
    words = text[start:stop]
    if sum(any(map(str.isalnum, word)) for word in words.split()) < MIN_QUOTATION_WORDS:
        return []
    lead = len(words) - len(words.lstrip())
    return [Quotation(start + lead, start + len(words.rstrip()), words.strip())]
