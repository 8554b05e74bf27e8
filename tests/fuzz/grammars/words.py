"""Invented words that can be found again on paper, French ones around them, and characters that nobody expects."""

import unicodedata
from random import Random

_CONSONANTS, _VOWELS = "bdglmnprstvz", "aeiou"
_SYLLABLES = len(_CONSONANTS) * len(_VOWELS)
PLAIN_WORDS = (
    "mot", "soin", "données", "l’été", "c’est", "qui ?", "oui !", "« quoi »", "10 000", "3,5 %", "vers", "1er",
    "n° 3", "XXe siècle", "aujourd’hui", "le 3 mai 2020", "art. L. 1111-8", "M. Durand", "(sic)", "etc.", "12 h 30",
    "— dit-il —", "1 000 €", "“quote”", "'x'", "...", "p. 12", "État", "œuvre",
)  # fmt: skip
_MARKS = "\\`*_{}[]<>()#+-.!|~:^@$&\"'="
_CONTROLS = (
    1,
    2,
    7,
    8,
    0xB,
    0xC,
    0xE,
    0x1B,
    0x7F,
    0x80,
    0x85,
    0x9B,
    0x9F,
    0xFFFE,
    0xFFFF,
    0xFFFD,
    0x2028,
    0x2029,
)
_INVISIBLE = (
    0x200B,
    0x200C,
    0x200D,
    0x2060,
    0xFEFF,
    0xAD,
    0x202A,
    0x202E,
    0x202C,
    0x2066,
    0x2069,
    0x61C,
    0x180E,
)
_CHUNKS = (
    "😀", "👨‍👩‍👧‍👦", "🇫🇷", "❤️", "👍🏽", "ﬁ", "ﬀ", "ß", "ſ", "İ", "Œuvre", "&amp;", "&nbsp;", "&#0;", "&#x1F600;", "&bogus;",
    "&#xD800;", "\t", "\u00a0", "\u202f", "\u3000", "  \n", "\\\n", "%s%n", "{0}", "{key}", "$(id)", "`id`",
)  # fmt: skip


class TrackedWords:
    """Gives words of eight letters, each once, and remembers them."""

    def __init__(self, random: Random) -> None:
        self._number = random.randrange(100_000)
        self.given: set[str] = set()

    def give(self) -> str:
        """Return the next word, in syllables that can be hyphenated."""
        self._number += 1
        number = self._number * 7919 % _SYLLABLES**4
        letters = []
        for _ in range(4):
            number, syllable = divmod(number, _SYLLABLES)
            letters.append(_CONSONANTS[syllable // 5] + _VOWELS[syllable % 5])
        word = "".join(letters)
        self.given.add(word)
        return word


def odd_characters(random: Random) -> str:
    """Return a few characters of a kind that a text rarely has; some are refused, with their line."""
    match random.randrange(9):
        case 0:
            return chr(random.choice(_INVISIBLE))
        case 1:
            count = random.choice((1, 3, 30, 300))
            return "e" + "".join(chr(random.randrange(0x300, 0x370)) for _ in range(count))
        case 2:
            return _letters(random, *random.choice(((0x5D0, 0x5EB), (0x620, 0x64B))))
        case 3:
            return _letters(random, 0x20, 0x3000)
        case 4:
            return chr(random.choice(_CONTROLS))
        case 5:
            return random.choice(_MARKS) * random.choice((1, 2, 3, 7))
        case 6:
            return _letters(random, *random.choice(((0x4E00, 0x9FFF), (0xE000, 0xF8FF))))
        case 7:
            return _letters(random, 0x10000, 0x1FFFF)
        case _:
            return random.choice(_CHUNKS)


def hostile_number(random: Random) -> str:
    """Return a number that a reader of numbers may not expect."""
    return random.choice(
        ("0", "-1", "1", "-0", "1e308", "1e-308", "-1e30", "inf", "nan", "999999999999", "2147483648", "65536",
         "0.000001", ".5", "5.", "1e", "--1", "0x10", "1_000", "٣", "²", "1,5", "100%", "1e6", str(10**40))
    )  # fmt: skip


def _letters(random: Random, first: int, beyond: int) -> str:
    """Return some characters of a range that are no controls, surrogates, separators or marks of Markdown."""
    letters = [
        chr(random.randrange(first, beyond)) for _ in range(random.choice((1, 3, 8)))
    ]
    return "".join(
        letter
        for letter in letters
        if unicodedata.category(letter) not in {"Cc", "Cs", "Zl", "Zp"}
        and letter not in _MARKS
    )
