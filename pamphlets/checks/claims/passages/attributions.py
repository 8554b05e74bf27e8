"""Words -> whether they say whose word something is: « selon elle », « écrit le maire »."""

import re
from typing import Final

from pamphlets.checks.claims.numerals import normalize_characters

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


def has_attribution(words: str) -> bool:
    """Return whether words say who claims what they say."""
    return bool(_SAYING.search(normalize_characters(words)))
