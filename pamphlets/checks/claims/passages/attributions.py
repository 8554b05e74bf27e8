"""Words -> whether they say whose word something is: « selon elle », « écrit le maire »; whether they name a source.

A source is named by an author, by what it appeared in, by its title. Of a long name two words in a row do: « Écran total »
for « Collectif Écran total Occitanie », and so do its initials: PMO. A name of one word counts as it is written, unless
an article makes a common noun of it: « franceinfo », not « Le quai ».
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.core.slug import strip_accents
from pamphlets.document.bibliography import BibliographyEntry

# Stems that take all endings; those whose participle or noun means something else: les assurés, l'avance.
_SAYING_STEMS: Final = (
    "affirm|racont|rapport|relat|expliqu|indiqu|signal|déclar|témoign|soulign|constat|dénonc|estim|évalu|plaid|regrett"
    "|redout|rappel|rappell|recens|chiffr|critiqu"
)
_ACTIVE_STEMS: Final = "assur|avanc|annonc|vant|prêt"
_SAYING_PATTERNS: Final = (
    "selon|d'après|aux? dires? d[eu']s?|à en croire|de l'avis d[eu']s?|cité(?:e|s|es)? (?:par|dans)|propos rapportés",
    "(?<!autrement )(?<!c'est-à-)(?:dit|disent|disait|disaient)|dites? par|(?:ré)?écri(?:t|vent|vait|vaient)",
    "répond(?:ent|ait|aient|u)?|soutien(?:t|nent)|soutenai(?:t|ent)|prévien(?:t|nent)|espèr(?:e|ent)|promet(?:tent|tait)?",
    "(?:note|juge|demande)(?: qu(?:e|')| si|-t)|(?:not|jug)(?:ent|ait|aient)|demand(?:ent|aient)|pose la question",
    r"parl(?:e|ent|ait|aient) (?:\w+ )?d[eu']s?|y voi(?:t|ent)|y lit|lit-on|finissent leur texte",
    "pour (?:elles?|eux|lui),|à (?:leurs|ses) yeux|dans (?:le|leur|son) (?:texte|récit)",
    rf"(?:{_SAYING_STEMS})(?:e|ent|ait|aient|a|èrent|é|ée|és|ées)",
    rf"(?<!l')(?<!d')(?<!une )(?<!cette )(?:{_ACTIVE_STEMS})(?:e|ent|ait|aient)(?! maladie)",
)
_SAYING: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(_SAYING_PATTERNS)})(?:(?<=')|(?!\w))", re.IGNORECASE
)
# What says no more than that a text was published says whose word it is where it opens a chapter.
_ACCOUNT: Final = re.compile(
    r"\b(?:récit|tribune|témoignages?|lettres?|texte|entretien|enquête|paru(?:e|s|es)?|publié(?:e|s|es)?|recueilli(?:e|s|es)?)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_SMALL_WORDS: Final = frozenset(
    "le la les l de du des d un une et à au aux en sur par pour avec the of and".split()
)
_MIN_INITIALS: Final = 3
# A capital that does not begin a sentence, or a word of capitals alone.
_PROPER_NAME: Final = re.compile(
    r"(?<![.!?…])(?<![.!?…] )(?<!^)\b[^\W\d_a-zà-ÿœ]\w|\b[A-Z]{2,}\b"
)


def has_attribution(words: str) -> bool:
    """Return whether words say who claims what they say."""
    return bool(_SAYING.search(normalize_characters(words)))


def has_named_speaker(words: str) -> bool:
    """Return whether words end in a quotation that a name introduces: « Le SMG : « refuser » », « Une Bretonne : … »."""
    before, mark, quoted = normalize_characters(words).rpartition("«")
    behind = quoted.partition("»")[2]
    speaker = before.rstrip()
    if not mark or any(map(str.isalnum, behind)) or not speaker.endswith(":"):
        return False
    return bool(_PROPER_NAME.search(speaker))


def opens_account(words: str, entry: BibliographyEntry) -> bool:
    """Return whether the sentence that opens a chapter says that it follows a source: that one, by a name of it."""
    is_account = has_attribution(words) or bool(
        _ACCOUNT.search(normalize_characters(words))
    )
    return is_account and names_source(words, entry)


def names_source(words: str, entry: BibliographyEntry) -> bool:
    """Return whether words name a source."""
    plain = normalize_characters(words)
    return any(_has_name(plain, name) for name in _list_names(entry))


def _list_names(entry: BibliographyEntry) -> Iterator[str]:
    """Yield the names of a source, as the bibliography writes them."""
    for person in (*entry.authors, *entry.editors):
        yield person.family or person.literal
    for name in (entry.container_title, entry.publisher):
        yield name.partition(",")[0]
    yield entry.short_title
    yield entry.title


def _has_name(words: str, name: str) -> bool:
    """Return whether words have a name in them, or enough of it."""
    name = normalize_characters(name)
    name_words = _list_long_words(name)
    spoken = _list_long_words(words)
    if len(name_words) < 2:
        is_proper = name_words == [name] or any(word[0].isupper() for word in name_words)
        return is_proper and not set(name_words).isdisjoint(spoken)
    initials = "".join(_fold(word)[:1] for word in name_words).upper()
    if len(initials) >= _MIN_INITIALS and initials in spoken:
        return True
    spoken_pairs = set(pairwise(map(_fold, spoken)))
    name_pairs = (pair for pair in pairwise(name_words) if pair[0][:1].isupper())
    return any(
        (_fold(first), _fold(second)) in spoken_pairs for first, second in name_pairs
    )


def _list_long_words(text: str) -> list[str]:
    """Return the words of a text but for articles and the like."""
    return [word for word in _WORD.findall(text) if word.casefold() not in _SMALL_WORDS]


def _fold(word: str) -> str:
    """Return a word without accents and capitals."""
    return strip_accents(word.casefold().replace("œ", "oe"))
