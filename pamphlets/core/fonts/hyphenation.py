"""A word -> where it may be divided at a line's end.

Liang's patterns (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) from the dictionaries that Pyphen
carries, read here: Pyphen itself takes 22 ms to start and 14 µs a word, this takes 4 ms and 5 µs.
French leaves two letters before and three after, and has a list of exceptions beside this file.
"""

import re
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Final

# Dividing a shorter word costs the reader more than it gives the line.
_MIN_LETTERS: Final = 6
# Letters, in parts that apostrophes join; points may stand around. Anything else (figures, · of inclusive
# forms, @, /, a hyphen: the only place to divide a compound) forbids dividing.
_WORD: Final = re.compile(
    r"[\W_]*?([^\W\d_]+(?:['’ʼ][^\W\d_]+)*['’ʼ]?)[^\w@/·•‧\-\u00ad\u2010\u2011]*"
)
_FORBIDS_BREAKS: Final = re.compile(r"[@/·•‧\-\u00ad\u2010\u2011_]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WITHOUT_DIGITS: Final = str.maketrans("", "", "0123456789")
_HEX_ESCAPE: Final = re.compile(r"\^\^([0-9a-f]{2})")

_Offsets = tuple[int, ...]
# a pattern's beginning -> nothing, or the whole pattern's levels as (place, level)
_Patterns = dict[str, tuple[tuple[int, int], ...]]


class Hyphenator:
    """The rules of one language; without any for a language unknown (or `zxx`: not a language)."""

    __slots__ = (
        "_breaks_cache",
        "_exceptions",
        "_left",
        "_patterns",
        "_prefixes",
        "_right",
        "lang",
    )

    def __init__(self, lang: str) -> None:
        """Take the rules of a BCP 47 tag; they are read when a word first needs them."""
        self.lang = lang
        self._breaks_cache: dict[str, _Offsets] = {}
        self._patterns: _Patterns | None = None
        self._exceptions: dict[str, _Offsets] = {}
        self._prefixes: list[tuple[str, _Offsets]] = []
        self._left, self._right = 2, 2

    def break_points(self, word: str) -> _Offsets:
        """Return the offsets in `word` before which a hyphen and a line end may come, rising.

        None in compounds (they end lines at their own hyphen), inclusive forms, figures, addresses,
        words in capitals or of fewer than six letters; parts around an apostrophe count as words.
        """
        breaks = self._breaks_cache.get(word)
        if breaks is None:
            breaks = self._breaks_cache[word] = self._find_breaks(word)
        return breaks

    def _find_breaks(self, word: str) -> _Offsets:
        """Return the break points of a word met for the first time."""
        if len(word) < _MIN_LETTERS:
            return ()
        if word.isalpha():
            return self._breaks_in_letters(word)
        joined_parts = None if _FORBIDS_BREAKS.search(word) else _WORD.fullmatch(word)
        if joined_parts is None:
            return ()
        breaks: list[int] = []
        for part in _LETTERS.finditer(word, joined_parts.start(1), joined_parts.end(1)):
            breaks += [part.start() + offset for offset in self._breaks_in_letters(part[0])]
        return tuple(breaks)

    def _breaks_in_letters(self, letters: str) -> _Offsets:
        """Return the break points of a word of letters alone."""
        word = letters.lower()
        # capitals inside are acronyms and brands; a letter that changes length (İ) would shift the rest
        if len(letters) < _MIN_LETTERS or letters[1:] != word[1:]:
            return ()
        if self._patterns is None:
            self._patterns = self._load_rules()
        if word in self._exceptions:
            return self._exceptions[word]
        for prefix, offsets in self._prefixes:
            if word.startswith(prefix):
                last = offsets[-1]
                return (
                    *offsets,
                    *[
                        last + offset
                        for offset in self._apply_patterns(self._patterns, word[last:])
                    ],
                )
        return tuple(self._apply_patterns(self._patterns, word))

    def _apply_patterns(self, patterns: _Patterns, word: str) -> list[int]:
        """Return the places whose highest level is odd (Liang 1983, § 2)."""
        framed = f".{word}."
        levels = [0] * (len(framed) + 1)
        for start in range(len(framed)):
            for stop in range(start + 1, len(framed) + 1):
                pattern = patterns.get(framed[start:stop])
                if pattern is None:
                    break
                for place, level in pattern:
                    levels[start + place] = max(level, levels[start + place])
        return [
            place
            for place in range(self._left, len(word) - self._right + 1)
            if levels[place + 1] & 1
        ]

    def _load_rules(self) -> _Patterns:
        """Return the language's patterns, none without a dictionary; take its margins and exceptions."""
        lines = _read_dictionary(self.lang)
        for line in lines[:8]:
            if line.startswith("LEFTHYPHENMIN"):
                self._left = int(line.removeprefix("LEFTHYPHENMIN"))
            elif line.startswith("RIGHTHYPHENMIN"):
                self._right = int(line.removeprefix("RIGHTHYPHENMIN"))
        if self.lang.lower().split("-")[0] == "fr":
            self._right = 3
            path = Path(__file__).with_name("hyphens_fr.txt")
            for line in path.read_text("utf-8").split("\n"):
                self._add_exception(line.strip())
        return _parse_patterns(lines)

    def _add_exception(self, entry: str) -> None:
        """Take a word with its break points, or a beginning of words (`mi-cro-é~`) with its own."""
        if not entry or entry.startswith("#"):
            return
        syllables = entry.removesuffix("~").split("-")
        letters = "".join(syllables)
        offsets = tuple(accumulate(map(len, syllables[:-1])))
        if entry.endswith("~"):
            self._prefixes.append((letters, offsets))
        else:
            self._exceptions[letters] = offsets


def _read_dictionary(lang: str) -> list[str]:
    """Return the lines of Pyphen's file for a language, its own region's first; none where it has no file."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        return []
    tag = lang.lower().replace("-", "_")
    language = tag.split("_")[0]
    paths: dict[str, Path] = {}
    for path in sorted((Path(spec.origin).parent / "dictionaries").glob("hyph_*.dic")):
        name = path.stem.removeprefix("hyph_").lower()
        if name.split("_")[0] == language:
            paths[name] = path
    if not paths:
        return []
    first = next(iter(paths.values()))
    path = paths.get(tag) or paths.get(language) or first
    # the first line names the encoding
    encoding, _, text = path.read_bytes().partition(b"\n")
    codec = encoding.decode("ascii").strip().lower()
    return text.decode("cp1251" if codec == "microsoft-cp1251" else codec).split("\n")


def _parse_patterns(lines: list[str]) -> _Patterns:
    """Return the patterns by their letters, with every beginning of each so that a search can stop."""
    patterns: _Patterns = {}
    for line in lines:
        pattern, _, respelling = line.strip().partition("/")
        letters = pattern.translate(_WITHOUT_DIGITS)
        if letters == pattern or pattern.startswith(("%", "#")) or "HYPHENMIN" in pattern:
            continue
        if "^^" in pattern:
            pattern = _HEX_ESCAPE.sub(lambda match: chr(int(match[1], 16)), pattern)
            letters = pattern.translate(_WITHOUT_DIGITS)
        for beginning in accumulate(letters):
            patterns.setdefault(beginning, ())
        levels: list[tuple[int, int]] = []
        place = 0
        for char in pattern:
            if char.isdigit():
                level = int(char)
                if respelling:  # one that respells the word may only forbid
                    level += level & 1
                levels.append((place, level))
            else:
                place += 1
        patterns[letters] = tuple(levels)
    return patterns
