"""A title -> the motifs that its words call for: whole words, in any inflected form, several words together first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pamphlets.core.slug import strip_accents
from pamphlets.design.ornaments.linocut.motif_names import (
    FRENCH_NAMES,
    MAX_MOTIFS,
    normalize_motif_name,
)
from pamphlets.design.ornaments.linocut.motif_table import Motif, find_motif
from pamphlets.design.ornaments.linocut.words.motif_homographs import (
    drop_homographs,
    is_grave,
)
from pamphlets.design.ornaments.linocut.words.motif_words import (
    FAINT_WORDS,
    PLAIN_FAINT_WORDS,
    PLAIN_STRONG_WORDS,
    STRONG_WORDS,
    split_phrases,
)

# Of an entry of the table, such as « maintien de l'ordre ».
_MAX_EXPRESSION_WORDS: Final = 4
# What a plural or a feminine adds, and what stands in its place in the singular and masculine.
_NOUN_ENDINGS: Final = (
    ("s", ""),
    ("x", ""),
    ("aux", "al"),
    ("aux", "ail"),
    ("e", ""),
    ("es", ""),
)
_VERB_ENDINGS: Final = tuple(
    sorted(
        "e es ons ez ent é ée és ées a ait ais aient ant era erai eras erez erons eront erait ons eons eant".split(),
        key=len,
        reverse=True,
    )
)
# Endings of verbs in -ir and in -re, by the infinitive's.
_OTHER_VERB_ENDINGS: Final = (
    ("issons", "ir"),
    ("issez", "ir"),
    ("issent", "ir"),
    ("issant", "ir"),
    ("is", "ir"),
    ("it", "ir"),
    ("ie", "ir"),
    ("ies", "ir"),
    ("i", "ir"),
    ("ons", "ir"),
    ("ez", "ir"),
    ("ent", "ir"),
    ("ant", "ir"),
    ("ons", "re"),
    ("ez", "re"),
    ("ent", "re"),
    ("ant", "re"),
    ("s", "re"),
    ("u", "re"),
    ("ue", "re"),
)
# How stems of verbs in -re end: vendre, perdre, battre, rompre, vivre, construire, sourire, écrire, lire, exclure, éclore.
_STEMS_IN_RE: Final = ("nd", "rd", "tt", "mp", "iv", "ui", "ri", "di", "li", "u", "o")
# « porte-drapeau » is no door.
_VERBS_OF_COMPOUNDS: Final = frozenset(("porte", "garde", "coupe", "ouvre"))
_SHORTEST_STEM: Final = 3  # letters of a word that is taken to be inflected


def find_title_motifs(title: str, lang: str = "fr") -> tuple[Motif, ...]:
    """Return at most two motifs that a title calls for, the first word's first; those of faint words behind the others.

    Titles in English are looked up among the names of motifs, those in other languages not at all.
    """
    phrases = split_phrases(title)
    motifs: list[Motif] = []
    tables: Sequence[tuple[Mapping[str, str], Mapping[str, str]]] = (
        (STRONG_WORDS, PLAIN_STRONG_WORDS),
        (FAINT_WORDS, PLAIN_FAINT_WORDS),
    )
    language = lang.partition("-")[0]
    if language == "en":
        tables = ((FRENCH_NAMES, FRENCH_NAMES),)
    elif language != "fr" or any(is_grave(words) for words in phrases):
        return ()
    else:
        phrases = [drop_homographs(words) for words in phrases]
    for table, plain_table in tables:
        # A faint word says nothing more where a strong one has spoken.
        if motifs and table is FAINT_WORDS:
            break
        for words in phrases:
            for name in _look_up(words, table, plain_table):
                motif = find_motif(name)
                if motif is not None and motif not in motifs:
                    motifs.append(motif)
    return tuple(motifs[:MAX_MOTIFS])


def _look_up(
    words: Sequence[str], table: Mapping[str, str], plain_table: Mapping[str, str]
) -> Iterator[str]:
    """Yield what tables hold for words, in their order, the longest expression at each place."""
    start = 0
    while start < len(words):
        for count in range(min(_MAX_EXPRESSION_WORDS, len(words) - start), 0, -1):
            expression = " ".join(words[start : start + count])
            name = _look_up_expression(expression, table, plain_table)
            if name is not None:
                yield name
                start += count - 1
                break
        start += 1


def _look_up_expression(
    expression: str, table: Mapping[str, str], plain_table: Mapping[str, str]
) -> str | None:
    """Return what a table holds for words in one of their base forms; without accents where they are written without."""
    forms = [*base_forms(expression)]
    if expression in FAINT_WORDS:
        forms = [expression]  # « marché » is no form of « marcher »
    if " " in expression:
        forms = [expression, " ".join(map(_make_singular, expression.split(" ")))]
    for form in forms:
        if form in table:
            return table[form]
    if normalize_motif_name(expression) == expression:
        for form in forms:
            if strip_accents(form) in plain_table:
                return plain_table[strip_accents(form)]
    return _look_up_part(expression, table)


def _look_up_part(word: str, table: Mapping[str, str]) -> str | None:
    """Return what a table holds for the first part of a compound, such as « dossier-piège », that it knows."""
    if "-" not in word or " " in word:
        return None
    for part in word.split("-"):
        if part in table and part not in _VERBS_OF_COMPOUNDS:
            return table[part]
    return None


def _make_singular(word: str) -> str:
    """Return a word without the mark of a plural."""
    return word[:-1] if word.endswith(("s", "x")) and len(word) > _SHORTEST_STEM else word


def base_forms(word: str) -> Iterator[str]:
    """Yield a word, then what its singular, its masculine and its infinitive may be, likeliest first."""
    yield word
    for ending, base in (*_NOUN_ENDINGS, *_OTHER_VERB_ENDINGS):
        stem = word.removesuffix(ending)
        if base == "re" and not stem.endswith(_STEMS_IN_RE):
            continue  # « mais » is no « maire », « montons » no « montre »
        if stem != word and len(stem) >= _SHORTEST_STEM:
            yield stem + base
            if ending in {"e", "es"} and stem[-1] == stem[-2]:
                yield stem[:-1]  # « industrielle », « mignonne »
    for ending in _VERB_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            yield f"{stem}er"
