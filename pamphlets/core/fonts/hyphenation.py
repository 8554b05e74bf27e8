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

_MIN_LETTERS: Final = (
    6  # letters: dividing a shorter word costs the reader more than it gives the line
)
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

    __slots__ = ("_exceptions", "_known", "_left", "_patterns", "_prefixes", "_right", "lang")

    def __init__(self, lang: str) -> None:
        """Take the rules of a BCP 47 tag; they are read when a word first needs them."""
        self.lang = lang
        self._known: dict[str, _Offsets] = {}
        self._patterns: _Patterns | None = None
        self._exceptions: dict[str, _Offsets] = {}
        self._prefixes: tuple[tuple[str, _Offsets], ...] = ()
        self._left, self._right = 2, 2

    def break_points(self, word: str) -> _Offsets:
        """Return the offsets in `word` before which a hyphen and a line end may come, rising.

        None in compounds (they end lines at their own hyphen), inclusive forms, figures, addresses,
        words in capitals or of fewer than six letters; parts around an apostrophe count as words.
        """
        points = self._known.get(word)
        if points is None:
            points = self._known[word] = self._find_breaks(word)
        return points

    def _find_breaks(self, word: str) -> _Offsets:
        """Return the points of a word not asked for before."""
        if len(word) < _MIN_LETTERS:
            return ()
        if word.isalpha():
            return self._breaks_in_letters(word)
        whole = None if _FORBIDS_BREAKS.search(word) else _WORD.fullmatch(word)
        if whole is None:
            return ()
        found: list[int] = []
        for part in _LETTERS.finditer(word, whole.start(1), whole.end(1)):
            found += [part.start() + point for point in self._breaks_in_letters(part[0])]
        return tuple(found)

    def _breaks_in_letters(self, letters: str) -> _Offsets:
        """Return the points of a word of letters alone."""
        word = letters.lower()
        # capitals inside are acronyms and brands; a letter that changes length (İ) would shift the rest
        if len(letters) < _MIN_LETTERS or letters[1:] != word[1:]:
            return ()
        if self._patterns is None:
            self._load_rules()
        if word in self._exceptions:
            return self._exceptions[word]
        for prefix, points in self._prefixes:
            if word.startswith(prefix):
                last = points[-1]
                return (*points, *[last + point for point in self._apply_patterns(word[last:])])
        return tuple(self._apply_patterns(word))

    def _apply_patterns(self, word: str) -> list[int]:
        """Return the places whose highest level is odd (Liang 1983, § 2)."""
        patterns = self._patterns or {}
        framed = f".{word}."
        levels = [0] * (len(framed) + 1)
        for start in range(len(framed)):
            for stop in range(start + 1, len(framed) + 1):
                pattern = patterns.get(framed[start:stop])
                if pattern is None:
                    break
                for place, level in pattern:
                    levels[start + place] = max(level, levels[start + place])
        return [at for at in range(self._left, len(word) - self._right + 1) if levels[at + 1] & 1]

    def _load_rules(self) -> None:
        """Read patterns and exceptions; without a dictionary there are none."""
        self._patterns = {}
        path = _find_dictionary(self.lang)
        if path is not None:
            lines = _read_dictionary(path).split("\n")[1:]
            self._left = _read_minimum(lines, "LEFTHYPHENMIN", 2)
            self._right = _read_minimum(lines, "RIGHTHYPHENMIN", 2)
            self._patterns = _parse_patterns(lines)
        if self.lang.lower().split("-")[0] == "fr":
            self._right = 3
            self._exceptions, self._prefixes = _read_exceptions(
                Path(__file__).with_name("hyphens_fr.txt")
            )


def _find_dictionary(lang: str) -> Path | None:
    """Return Pyphen's file for a language: its own region's, else the language's first."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "dictionaries"
    names = {
        path.stem.removeprefix("hyph_").lower(): path for path in sorted(folder.glob("hyph_*.dic"))
    }
    tag = lang.lower().replace("-", "_")
    language = tag.split("_")[0]
    wanted = (tag, language, *(name for name in names if name.startswith(f"{language}_")))
    return next((names[name] for name in wanted if name in names), None)


def _read_dictionary(path: Path) -> str:
    """Return a dictionary as text; its first line names its encoding."""
    raw = path.read_bytes()
    encoding = raw.split(b"\n", 1)[0].decode("ascii").strip().lower()
    return raw.decode("cp1251" if encoding == "microsoft-cp1251" else encoding)


def _read_minimum(lines: list[str], key: str, default: int) -> int:
    """Return how many letters the dictionary leaves on one side."""
    return next(
        (int(line.removeprefix(key)) for line in lines[:8] if line.startswith(key)), default
    )


def _parse_patterns(lines: list[str]) -> _Patterns:
    """Return the patterns by their letters, with every beginning of each so that a search can stop."""
    patterns: _Patterns = {}
    for line in lines:
        pattern, _, spelling = line.strip().partition("/")
        letters = pattern.translate(_WITHOUT_DIGITS)
        if letters == pattern or pattern.startswith(("%", "#")) or "HYPHENMIN" in pattern:
            continue
        if "^^" in pattern:
            pattern = _HEX_ESCAPE.sub(lambda match: chr(int(match[1], 16)), pattern)
            letters = pattern.translate(_WITHOUT_DIGITS)
        for beginning in accumulate(letters):
            patterns.setdefault(beginning, ())
        patterns[letters] = _parse_levels(pattern, respelled=bool(spelling))
    return patterns


def _parse_levels(pattern: str, *, respelled: bool) -> tuple[tuple[int, int], ...]:
    """Return a pattern's figures and their places; one that respells the word may only forbid."""
    levels: list[tuple[int, int]] = []
    place = 0
    for char in pattern:
        if char.isdigit():
            level = int(char)
            levels.append((place, level + (level & 1) if respelled else level))
        else:
            place += 1
    return tuple(levels)


def _read_exceptions(path: Path) -> tuple[dict[str, _Offsets], tuple[tuple[str, _Offsets], ...]]:
    """Return whole words with their points, and beginnings of words with theirs."""
    words: dict[str, _Offsets] = {}
    prefixes: list[tuple[str, _Offsets]] = []
    for line in path.read_text("utf-8").split("\n"):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        syllables = entry.removesuffix("~").split("-")
        points = tuple(accumulate(map(len, syllables[:-1])))
        if entry.endswith("~"):
            prefixes.append(("".join(syllables), points))
        else:
            words["".join(syllables)] = points
    return words, tuple(prefixes)
