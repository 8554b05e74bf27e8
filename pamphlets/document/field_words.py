"""The inlines of a field -> what it asks for: digits, a signature, rules between its words."""

import re
from typing import Final, NamedTuple

from pamphlets.document.nodes import Inline, Inlines, Text, to_plain_text

# Of `[5 chiffres]`; of an IBAN 34 at most.
_DIGITS: Final = re.compile(
    r"\[\s*(\d{1,2})[\s\u00a0\u202f]*(?:chiffres?|cases?|digits?|boxes|box)\s*\]",
    re.IGNORECASE,
)
_MOST_DIGITS: Final = 34
_SOCIAL_SECURITY: Final = re.compile(
    r"n(?:um[ée]ro\b|[°ºo][\s\u00a0]).*\b(?:s[ée]curit[ée][\s\u00a0]sociale|s[ée]cu)\b|\bNIR\b",
    re.IGNORECASE,
)
SOCIAL_SECURITY_DIGITS: Final = 15
_SIGNATURE: Final = re.compile(r"\s*(?:votre |ma )?signature\b", re.IGNORECASE)
# « Fait à …, le … »; the same without the signs is what people type.
_BLANK: Final = re.compile(r"\s*(?:…|\.{3,}|_{2,}|\[[\s_.…]*\])[\s\u00a0\u202f]*")
_MADE_AT: Final = re.compile(r"\s*(fait à)\s*(, ?le)\s*:?\s*", re.IGNORECASE)


class FieldWords(NamedTuple):
    """What a field is made of."""

    segments: tuple[Inlines, ...]
    """its words; a rule stands behind each but the last, which may be empty"""
    digit_count: int = 0
    """how many boxes it has; 0: none"""
    is_signature: bool = False


def read_field(inlines: Inlines) -> FieldWords:
    """Return what the words of a field ask for."""
    plain = to_plain_text(inlines)
    digits = _DIGITS.search(plain)
    if digits and 0 < int(digits[1]) <= _MOST_DIGITS:
        return FieldWords((_remove_digits(inlines),), int(digits[1]))
    if _SOCIAL_SECURITY.search(plain):
        return FieldWords((inlines,), SOCIAL_SECURITY_DIGITS)
    if _SIGNATURE.match(plain):
        return FieldWords((inlines,), is_signature=True)
    made_at = _MADE_AT.fullmatch(plain)
    if made_at and isinstance(inlines[0], Text):
        span = inlines[0].span
        return FieldWords(((Text(made_at[1], span),), (Text(made_at[2], span),), ()))
    return FieldWords(_split_at_blanks(inlines))


def _remove_digits(inlines: Inlines) -> Inlines:
    """Return inlines without the brackets that ask for boxes."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text):
            words = _DIGITS.sub("", inline.text).rstrip()
            if words:
                kept.append(Text(words, inline.span))
        else:
            kept.append(inline)
    return tuple(kept)


def _split_at_blanks(inlines: Inlines) -> tuple[Inlines, ...]:
    """Return inlines in the pieces between their blanks."""
    pieces: list[list[Inline]] = [[]]
    for inline in inlines:
        if not isinstance(inline, Text):
            pieces[-1].append(inline)
            continue
        for index, words in enumerate(_BLANK.split(inline.text)):
            if index:
                pieces.append([])
            if words:
                pieces[-1].append(Text(words, inline.span))
    return tuple(tuple(piece) for piece in pieces)
