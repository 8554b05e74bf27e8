"""« selon » facts -> those whose sentence does not say who claims them.

Who claims it stands in the sentence that cites the fact, or in one before it in the same paragraph with no other source
called between, or in what introduces it; where a written note cites it, the note may say so.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pamphlets.checks.claims.coverage import CitedFact, SentenceIndex
from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages import Passage, read_block_passages
from pamphlets.core.source import Diagnostic, error
from pamphlets.document.nodes import Document

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


def has_attribution(text: str) -> bool:
    """Return whether words say who claims what they say."""
    return bool(_SAYING.search(normalize_characters(text)))


def check_attributions(
    document: Document, found: Sequence[Passage], facts: Sequence[CitedFact]
) -> Iterator[Diagnostic]:
    """Yield an error for each place where a « selon » fact is stated as if we knew it."""
    for one in facts:
        if one.fact.confidence != "selon" or (
            one.note_number and _has_attribution_in_note(document, one.note_number)
        ):
            continue
        for at in one.calling_sentences:
            if not has_attribution(
                _text_since_last_source(found[at[0]], at)
            ) and not has_attribution(found[at[0]].introduction):
                passage = found[at[0]]
                where = passage.source_span(*passage.sentences[at[1]])
                yield error(
                    "fact-selon", document.source, where, key=one.item.key, fact=one.fact.id
                )


def _text_since_last_source(passage: Passage, at: SentenceIndex) -> str:
    """Return a sentence with those before it, back to the last one that calls a source of its own."""
    first = at[1]
    while first and first - 1 not in passage.call_sentences:
        first -= 1
    return passage.text[passage.sentences[first].start : passage.sentences[at[1]].stop]


def _has_attribution_in_note(document: Document, number: int) -> bool:
    """Return whether a written note itself says who claims what."""
    return any(
        has_attribution(one.text) for one in read_block_passages(document.notes[number - 1].blocks)
    )
