"""Text -> edits: no-break spaces between a number, a numeral or a letter and the noun it belongs to, and in dates.

« secteur 1 », « France 3 », « t. II », « plan B »: a label holds on to the noun before it. « 20 heures », « 3 copies »:
a quantity holds on to what it counts. « Ve République », « 11e arrondissement »: an ordinal does so too. « mai 2026 »,
« mardi 3 mars »: a date is one piece. (Lexique des règles typographiques en usage à l'Imprimerie nationale, 2002,
« Coupures »; Ramat, Le Ramat de la typographie, « Espaces insécables ».)

No piece becomes longer than its rule allows, since a line in which nothing may part has holes. The tables come first.
"""

import re
from typing import Final, NamedTuple

from pamphlets.transforms.typography.flat_text import Edit
from pamphlets.transforms.typography.numbers import NBSP

# Characters of a piece without a break: half a line of A5, and a third of one.
_LONGEST_PIECE: Final = 30
_LONGEST_LOOSE_PIECE: Final = 20  # where the custom is no law: mercredi / 21 novembre 2026

_MONTHS: Final = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    " janv. févr. avr. juill. sept. oct. nov. déc.".split()
)
_WEEKDAYS: Final = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
_YEAR_NOUNS: Final = frozenset(
    "an ans année années printemps été automne hiver rentrée exercice session".split()
)
# Without the s of the plural.
_MEASURES: Final = frozenset(
    (
        "seconde minute heure jour journée nuit semaine moi trimestre an année siècle euro centime franc dollar livre"
        " point foi habitant habitante personne voix page ligne mot signe exemplaire feuille feuillet copie lettre"
        " mètre kilomètre centimètre millimètre hectare litre gramme kilo kilogramme tonne degré volt watt octet"
        " million milliard sq. sqq. suiv. bi ter quater"
    ).split()
)
_ROMAN: Final = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
# With an ending: Le and Ce are words.
_ROMAN_ORDINAL: Final = r"(?:I(?=er|re)|(?!I[eè])(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))"
# Abbreviations of the parts of a book, which never stand at a line's end: t. II, ch. III, fig. B.
_PART_OF_BOOK: Final = (
    r"(?:[Tt]|[Vv]ol|[Cc]h|[Cc]hap|[Ll]iv|[Aa]rts?|[Ff]ig|[Pp]l|pp?|[Ff]asc|[Aa]nn|[Ss]ect|[ÉéEe]d|[Cc]oll?|[Ff]ol"
    r"|[Tt]it|[Tt]abl?|[Nn]|al)\."
)
_LABEL: Final = (
    rf"(?:[A-Z]?\d{{1,3}}(?:er|re|e|nde?)?(?![ \u00a0\u202f]\d)|{_ROMAN}|{_ROMAN_ORDINAL}(?:er|re|e)|[B-Z](?!\.\s?[A-ZÀ-Ýd(]))"
    r"(?![\w’'=])(?![.,]\d)"
)
_ORDINAL: Final = rf"(?=[\dIVX])(?<![\w.,/])(?:\d+|{_ROMAN_ORDINAL})(?:ers?|res?|ères?|nde?s?|[eè](?:mes?)?s?)"

# Words that no label belongs to and that no quantity counts.
_FUNCTION_WORDS: Final = frozenset(
    (
        "le la les un une des du de d au aux à en et ou où par pour sur sous avec sans dans que qui quoi dont ce cet"
        " cette ces son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs ne se y il elle on ils elles nous"
        " vous je tu est sont a ont as ai était étaient avait avaient sera seront été être avoir eu fait font environ"
        " plus moins quelque quelques presque près vers entre chez depuis pendant après avant jusque jusqu soit"
        " seulement encore déjà comme donc car mais ni or si puis ainsi alors aussi autre autres tous toutes tout toute"
        " chaque sauf contre selon via dès hors non pas peu très bien même mêmes c qu l s n j m t lors voici voilà"
        " lorsque quand toujours enfin dernier dernière derniers dernières premier première premiers premières"
    ).split()
)


class _Rule(NamedTuple):
    """A pattern that ends at the ordinary space to be bound, and how long a piece it may make."""

    hint: re.Pattern[str]
    """what must stand in a text for the pattern to be tried at all"""
    pattern: re.Pattern[str]
    longest: int = _LONGEST_PIECE


def _rule(hint: str, pattern: str, longest: int = _LONGEST_PIECE) -> _Rule:
    return _Rule(re.compile(hint), re.compile(pattern), longest)


_RULES: Final = (
    _rule(r"\. ", rf"(?=[TtVvCcLlAaFfPpSsÉéEeNn])(?<!\w){_PART_OF_BOOK} (?=(?:\d|{_ROMAN}(?!\w)|[A-Z](?![\w.])))"),
    _rule("[IVXLC]", rf"[a-zà-ÿ] (?=(?=[IVXLC]{{2}}){_ROMAN}(?!\w))"),
    _rule("suiv", r"\d (?=et[ \u00a0]suiv\.)"),
    _rule("suiv", r"(?<!\w)et (?=suiv\.)"),
    _rule(r"etc\.", r"[\w)»”’],? (?=etc\.)", _LONGEST_LOOSE_PIECE),
    _rule(r" al\.", r"(?<!\w)et (?=al\.)"),
    _rule(r"s\. [dlp]\.", r"(?<!\w)s\. (?=[dlp]\.)"),
    _rule(r"p\. ex", r"(?<!\w)p\. (?=ex\.)"),
)  # fmt: skip
_SPACE_BEFORE_LABEL: Final = re.compile(rf" (?={_LABEL})")
_NOUN_BEFORE: Final = re.compile(r"[^\W\d_]{2,}\Z")
_COUNTED: Final = re.compile(
    r"(?=[\d\u202f])(?:(?<![\w.,…:/-])\d{1,3}|(?<=\d)\u202f\d{3}) (?=(?P<noun>[a-zà-ÿ]{3,}))"
)
_ORDERED: Final = re.compile(rf"{_ORDINAL} (?=(?P<noun>[^\W\d_]{{2,}}|s\.))")
_BEFORE_DIGITS: Final = re.compile(r" (?=(?P<digits>\d+)(?P<more>\w?))")
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]+\.?\Z")
_AFTER_DIGIT: Final = re.compile(r"\d (?=(?P<word>pour cent(?!\w)|[^\W\d_]+\.?))")
_QUANTITY: Final = re.compile(
    r" \d+(?:[eè]r?e?s?)?[ \u00a0\u202f]?(?:[%‰€$£°]|[kMGcmdµ]?[mgltoWVAh](?![\w’'-])|(?P<word>[^\W\d_]+\.?))"
)
_DETERMINER: Final = re.compile(
    r"(?i:(?<![^\W_])(?:les?|la|du|de|des|aux?|une?|cet?|cette|ces|en|sa|son|notre|votre|leur)[ \u00a0]|[ld]’)\Z"
)
# What must stand in a text for anything here to be tried.
_TRIGGER: Final = re.compile(
    r"\d|(?<!\w)[B-Z](?!\w)|[IVXLC]{2}|etc\.|et al|[sp]\. |[IVX][er]"
)
_BREAKABLE: Final = " \n\t"


def bind_nouns(text: str) -> list[Edit]:
    """Return the edits of ordinary spaces that bind numbers, numerals and dates, in order.

    Laws: only ordinary spaces change; done again on its own output it changes nothing.
    """
    if not _TRIGGER.search(text):
        return []
    pieces = _Pieces(text)
    _bind_dates_and_measures(pieces)
    for rule in _RULES:
        if rule.hint.search(text):
            for match in rule.pattern.finditer(text):
                pieces.bind(match.end() - 1, rule.longest)
    for match in _ORDERED.finditer(text):
        if match["noun"].lower() not in _FUNCTION_WORDS:
            pieces.bind(match.end() - 1, _LONGEST_PIECE)
    labels = _bind_labels(pieces)
    for match in _COUNTED.finditer(text):
        before = match.start() - 1
        is_label = before in labels or text[max(before, 0) : before + 1] == NBSP
        if match["noun"] not in _FUNCTION_WORDS and not is_label:
            pieces.bind(match.end() - 1, _LONGEST_LOOSE_PIECE)
    return [(at, at + 1, NBSP) for at in sorted(pieces.bound)]


class _Pieces:
    """The stretches of a text between breakable spaces, which grow as spaces are bound."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.bound: set[int] = set()

    def bind(self, at: int, longest: int) -> None:
        """Bind the space at `at`, unless that made a piece of more than `longest` characters."""
        before = self._count_characters(at, -1, longest)
        after = self._count_characters(at, 1, longest)
        if before + 1 + after <= longest:
            self.bound.add(at)

    def _count_characters(self, at: int, step: int, longest: int) -> int:
        """Return how many characters stand between the space at `at` and the next breakable one in a direction."""
        count = 0
        at += step
        while 0 <= at < len(self.text) and count <= longest:
            if self.text[at] in _BREAKABLE and at not in self.bound:
                break
            count += 1
            at += step
        return count


def _is_measure(word: str) -> bool:
    """Return whether a number before a word counts it: a measure or a month, a full stop behind it let be."""
    for spelling in (word, word.rstrip(".")):
        if spelling.removesuffix("s") in _MEASURES or spelling.lower() in _MONTHS:
            return True
    return word == "pour cent"


def _is_quantity(text: str, at: int) -> bool:
    """Return whether the number behind the space at `at` counts or measures what follows it."""
    match = _QUANTITY.match(text, at)
    return match is not None and (match["word"] is None or _is_measure(match["word"]))


def _bind_dates_and_measures(pieces: _Pieces) -> None:
    """Bind years to their months, days to their weekdays, and numbers to what they measure."""
    text = pieces.text
    weekday_spaces: list[int] = []
    for match in _BEFORE_DIGITS.finditer(text):
        at = match.start()
        before = _WORD_BEFORE.search(text, max(0, at - _LONGEST_LOOSE_PIECE), at)
        word = before[0].lower() if before else ""
        length = len(match["digits"] + match["more"])
        if word in _WEEKDAYS:
            weekday_spaces.append(at)
        elif not match["more"] and (
            (word in _MONTHS and length in (2, 4)) or (word in _YEAR_NOUNS and length == 4)
        ):
            pieces.bind(at, _LONGEST_PIECE)
    for match in _AFTER_DIGIT.finditer(text):
        if _is_measure(match["word"]):
            pieces.bind(match.end() - 1, _LONGEST_PIECE)
    for at in weekday_spaces:  # last: the rest of the date is one piece first
        pieces.bind(at, _LONGEST_LOOSE_PIECE)


def _bind_labels(pieces: _Pieces) -> set[int]:
    """Bind numbers, numerals and letters to the nouns that they tell apart; return the spaces before sure labels.

    « le secteur 1 » is one for certain; « compte 3 » may have a verb, so that what follows is bound too.
    """
    text = pieces.text
    labels: set[int] = set()
    for match in _SPACE_BEFORE_LABEL.finditer(text):
        at = match.start()
        noun = _NOUN_BEFORE.search(text, max(0, at - _LONGEST_PIECE), at)
        if at - 2 in pieces.bound and text[at - 1].isupper() and text[at + 1].isdigit():
            pieces.bind(at, _LONGEST_PIECE)  # la salle B 12
        if noun is None or noun[0].lower() in _FUNCTION_WORDS or _is_quantity(text, at):
            continue
        pieces.bind(at, _LONGEST_PIECE)
        is_after_determiner = _DETERMINER.search(
            text, max(0, noun.start() - 8), noun.start()
        )
        if noun[0][0].isupper() or is_after_determiner:
            labels.add(at)
    return labels
