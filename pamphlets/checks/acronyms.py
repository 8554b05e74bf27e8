"""A text -> the acronyms (sigles) in it that nothing around it explains.

An acronym is a word of two to six capitals. It is explained where its words stand beside it: in brackets behind it, or
before it where it stands in brackets itself; behind a colon, an equals sign, « c’est-à-dire », « veut dire »…
"""

import re
from typing import Final

from pamphlets.checks.claims.numerals import normalize_characters

# What is a word by now, and is known without its words.
KNOWN_ACRONYMS: Final = frozenset(
    "SMS QR PDF TV DVD CD USB SOS OK WC URL GPS SIM HLM CV".split()
)
_ACRONYM: Final = re.compile(
    r"(?<![\w’'-])(?:[dlDL]['’])?(?P<sigle>[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜ]{2,6})(?:s)?(?![\w-])"
)
_ROMAN: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
# Two words at least.
_EXPLANATION: Final = r"[^\W\d_][^\W\d_]+[^)\n]*?\s[^)\n]*?[^\W\d_]{2}"
_MEANS: Final = r"\s*(?:=|:|,?\s*c'est-à-dire|,?\s*soit|veut dire|signifie|désigne|est)\s+"
_MAX_WORDS_BEFORE: Final = 12  # words before a sigle in brackets that may be its own
_ACCENTS: Final = str.maketrans("ÀÂÇÉÈÊËÎÏÔÛÙÜ", "AACEEEEIIOUUU")


def find_unexplained_acronyms(text: str, everywhere: str) -> list[tuple[int, int]]:
    """Return the places of acronyms in a text that `everywhere`, the whole of what is printed, does not explain.

    Each is told once.
    """
    printed = normalize_characters(everywhere)
    places: dict[str, tuple[int, int]] = {}
    for match in _ACRONYM.finditer(text):
        acronym = match["sigle"]
        if acronym in KNOWN_ACRONYMS or _ROMAN.fullmatch(acronym):
            continue
        if acronym not in places and not is_explained(acronym, printed):
            places[acronym] = match.span("sigle")
    return list(places.values())


def is_explained(acronym: str, text: str) -> bool:
    """Return whether a text, normalized, says what an acronym stands for, in one of the ways of French print."""
    name = rf"(?<!\w){re.escape(acronym)}"
    in_brackets = rf"{name}\s*\(\s*{_EXPLANATION}"
    in_words = rf"{name}{_MEANS}(?=[^\W\d_])"
    if re.search(in_brackets, text) or re.search(in_words, text):
        return True
    for bracket in re.finditer(rf"\(\s*{re.escape(acronym)}\s*\)", text):
        # The words before it begin with its letters, each after the one before; small words may be left out.
        before = text[: bracket.start()]
        words = re.findall(r"[^\W\d_]+", before)
        initials: list[str] = []
        for word in words[-_MAX_WORDS_BEFORE:]:
            initials.append(word[0].upper().translate(_ACCENTS))
        following = iter(initials)
        letters = acronym.translate(_ACCENTS)
        if all(letter in following for letter in letters):
            return True
    return False
