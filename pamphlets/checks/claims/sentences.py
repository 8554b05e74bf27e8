"""A French text -> its sentences, ranges that part it without a gap; the quotations in it that need their source.

A sentence ends behind « . ! ? … » and what closes there, before a blank and a word that may begin the next one. It does
not end within guillemets or brackets, behind an abbreviation, or behind an initial.
"""

import re
from typing import Final, NamedTuple

from pamphlets.checks.claims.numerals import normalize_characters


class SentenceRange(NamedTuple):
    """A sentence between two offsets of its text, with the blank behind it; or a quotation, without its marks."""

    start: int
    stop: int


_END_MARK: Final = re.compile(r"(?<![.!?…])[.!?…]++(?:\s*[»”)\]]|['\"](?=\s))*(?=\s)")
_NEXT_SENTENCE: Final = re.compile(r"(?P<blank>\s+)(?:[«“\"(\[‘'—–-]\s*)*(?P<first>[^\W_])")
_WORD_BEFORE: Final = re.compile(r"([^\s'’«“(\[]+)$")
_MAX_ABBREVIATION_LENGTH: Final = 40  # characters of a word that may be an abbreviation
MIN_QUOTATION_WORDS: Final = 5  # what is shorter is a phrase that anyone may use
_OPENING_QUOTES, _CLOSING_QUOTES = "«“", "»”"
_OPENING_MARKS, _CLOSING_MARKS = "«“([", "»”)]"

_ABBREVIATIONS: Final = frozenset(
    """
    m mm mme mmes mlle mgr dr drs pr me st ste art al p pp l ll n no nos vol chap ch fig tab cf av apr ed éd éds coll
    dir trad ex id ibid op cit loc env max min tél tel bd boul pl rd resp sq sqq suiv réf ref t sect add ann dép déc
    janv févr juill sept oct nov c.-à-d p.-s n.b j.-c adj app auj bibl rev alin not
    """.split()
)
# What also stands at a sentence's end.
_ENDING_ABBREVIATIONS: Final = frozenset("etc al cit j.-c max min not app st t".split())
_BEFORE_NUMBERS: Final = frozenset(
    "art p pp l ll n no nos vol chap ch fig tab t sect version".split()
)
_SENTENCE_OPENERS: Final = frozenset(
    """
    le la les un une des du de il elle ils elles on ce cet cette ces c' l' d' n' s' j' qu' nous vous je tu en et mais or
    donc car ni puis pour par dans sur sous sans selon avec à au aux après avant quand si son sa ses leur leurs notre
    votre nos vos qui que quoi quel quelle quels quelles où comment pourquoi combien depuis dès lors alors ainsi aussi
    enfin ensuite voici voilà tout tous toute toutes plus moins rien personne chaque certains certaines d'après chez
    entre vers contre malgré lorsque lorsqu' puisque bien même pas ne y oui non cela ceci ça celui celle
    """.split()
)


def split_sentences(text: str) -> tuple[SentenceRange, ...]:
    """Return the sentences of a text, in order; law: they part it, each with the blank that follows it."""
    plain = normalize_characters(text)
    last_closing = max(plain.rfind(mark) for mark in _CLOSING_MARKS)
    sentences: list[SentenceRange] = []
    start = at = 0
    depth = 0  # of quotations and brackets that are open
    for end in _END_MARK.finditer(plain):
        for char in plain[at : end.end()]:
            if char in _OPENING_MARKS:
                depth += 1
            elif char in _CLOSING_MARKS:
                depth = max(depth - 1, 0)
        at = end.end()
        following = _NEXT_SENTENCE.match(plain, at)
        if (
            following
            and (depth == 0 or at > last_closing)
            and _is_sentence_end(plain, end, following)
        ):
            sentences.append(SentenceRange(start, following.end("blank")))
            start, depth = following.end("blank"), 0
    if start < len(text):
        sentences.append(SentenceRange(start, len(text)))
    return tuple(sentences)


def _is_sentence_end(text: str, end: re.Match[str], following: re.Match[str]) -> bool:
    """Return whether a sentence ends at a mark, by the words on both its sides."""
    first = following["first"]
    if not (first.isupper() or first.isdecimal()):
        return False
    if end[0] != ".":
        return True
    before = _WORD_BEFORE.search(
        text[max(end.start() - _MAX_ABBREVIATION_LENGTH, 0) : end.start()]
    )
    word = before[1] if before else ""
    after = re.match(r"[\w-]+'?", text[following.start("first") :])
    is_opener = after is not None and after[0].lower() in _SENTENCE_OPENERS
    if len(word) == 1 and word.isalpha() and word.isupper():
        return is_opener  # « J. Dupont », « R. 1111-36 », but « le plan B. Il faut »
    word = word.lower()
    if word in _BEFORE_NUMBERS and first.isdecimal():
        return False
    return word not in _ABBREVIATIONS or (is_opener and word in _ENDING_ABBREVIATIONS)


def find_quotations(text: str) -> list[SentenceRange]:
    """Return the outermost quotations of five words or more, without their marks and the blanks inside these."""
    quotations: list[SentenceRange] = []
    starts: list[int] = []  # of guillemets that are open
    straight_start: int | None = None
    for offset, char in enumerate(text):
        start: int | None = None
        if char in _OPENING_QUOTES:
            starts.append(offset + 1)
        elif char in _CLOSING_QUOTES and starts:
            outermost = starts.pop()
            start = None if starts else outermost
        elif char == '"' and not starts:
            start = straight_start
            straight_start = offset + 1 if straight_start is None else None
        if start is None:
            continue
        words = text[start:offset]
        if (
            sum(1 for word in words.split() if any(map(str.isalnum, word)))
            >= MIN_QUOTATION_WORDS
        ):
            blank = len(words) - len(words.lstrip())
            quotations.append(SentenceRange(start + blank, start + len(words.rstrip())))
    return quotations
