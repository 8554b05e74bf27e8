"""The lines of one value in a head -> whether YAML reads them, else the same words in quotation marks that it reads."""

import re
from dataclasses import dataclass
from typing import Final

BLOCK_SCALAR: Final = re.compile(r"[|>][-+0-9]*$")

# A run of blanks is looked at once: at each of 20 000 blanks it took 2.4 s.
_COMMENT: Final = re.compile(r"(?:^|(?<![ \t])[ \t]+)#(?:[ \t].*)?$")
_QUOTED: Final = re.compile(r"""("[^"\\]*"|'[^']*')(?=[ \t]*(?:$|[ \t]#))""")
_STRUCTURE: Final = re.compile(r"\[.*\]$|\{.*\}$|(?P<quote>[\"']).*(?P=quote)$")
_QUOTED_ITEMS: Final = re.compile(
    r"(\"[^\"\\]*\"|'[^']*')(?:[ \t]*,[ \t]*(?:\"[^\"\\]*\"|'[^']*'))+$"
)
_GOOD_ESCAPE: Final = re.compile(
    r"\\(?:[0abtnvfre \"/\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|$)"
)
_CLOSING_MARKS: Final = {"[": "]", "{": "}"}


def is_quoted_whole(value: str) -> bool:
    """Return whether a line's value is nothing but one string in quotation marks, which ends on this line."""
    return _QUOTED.match(value) is not None


def remove_comment(line: str) -> str:
    """Return a line without the comment at its end."""
    return _COMMENT.sub("", line)


@dataclass(frozen=True, slots=True)
class ValueLines:
    """A value, line by line without blanks around it."""

    texts: list[str]

    @property
    def joined(self) -> str:
        """The value on one line."""
        return " ".join(filter(None, self.texts))

    def escaped(self) -> list[str]:
        """Return the lines as they stand between single quotation marks."""
        return [text.replace("'", "''") for text in self.texts]

    def repair_quotes(self) -> "ValueLines | None":
        """Return what is meant by a value in quotation marks that YAML would stumble over; None where it would not."""
        value = self.joined
        mark = value[:1]
        if len(value) < 2 or mark not in "\"'" or value[-1] != mark:
            return None
        inner = value[1:-1]
        bare = re.sub(r"\\.", "  ", inner) if mark == '"' else inner.replace("''", "  ")
        at = bare.find(mark)
        if at < 0:
            has_bad_escape = mark == '"' and "\\" in _GOOD_ESCAPE.sub("", inner)
            return self._without_marks() if has_bad_escape else None
        is_opening = at == 0 or bare[at - 1] in " \t('’«" or bare[at + 1 : at + 2].isalnum()
        return self._without_marks() if is_opening else self

    def _without_marks(self) -> "ValueLines":
        """Return the value without its first and its last mark."""
        texts = list(self.texts)
        first = next(n for n, text in enumerate(texts) if text)
        texts[first] = texts[first][1:]
        texts[-1] = texts[-1][:-1]
        return ValueLines(texts)


def unclosed_mark(value: ValueLines) -> str:
    """Return which mark opens a value and is never closed, « quote » or « bracket »; nothing where none is."""
    text = value.joined
    first = text[:1]
    if first == '"' and '"' not in text[1:]:
        return "quote"
    if first == "'" and "'" not in text[1:]:
        return "quote"
    if first in _CLOSING_MARKS and _CLOSING_MARKS[first] not in text:
        return "bracket"
    return ""


def is_structure(value: ValueLines) -> bool:
    """Return whether a value is a list or a mapping in brackets, or a string in quotation marks."""
    return _STRUCTURE.match(value.joined) is not None


def is_quoted_items(value: ValueLines) -> bool:
    """Return whether a value is several strings in quotation marks with commas between: a list without its brackets."""
    return _QUOTED_ITEMS.match(value.joined) is not None
