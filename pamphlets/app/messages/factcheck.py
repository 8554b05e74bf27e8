"""What is said about claims: figures and quotations, the facts they rest on, how old those are."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "claim-unsourced": (
            "no source is given for {words} in “{sentence}”",
            "put a note behind the sentence, or behind the last one of its paragraph; for a table, in the sentence after it; or say why it needs none: <!-- sans source: notre propre calcul -->",
        ),
        "quotation-unsourced": (
            "no source is given for the quotation “{words}”",
            "put a note behind it, behind its signature, or in the sentence that introduces it; if these words are your own: <!-- sans source: raison -->",
        ),
        "quotation-lost": (
            "these words stand in none of the source texts: “{words}”",
            "compare them with the source letter by letter; mark what you left out by […], or take off the guillemets",
        ),
        "archive-missing": (
            "the archive has no file “{file}”, where the text of “{key}” should be",
            "put it there, or correct archive: in the register; archive: non says that there is none",
        ),
        "summary-unsourced": (
            "“{words}” stands on the cover, and nowhere in the text under a note",
            "say it in the text with its source, or leave it out here",
        ),
        "figure-other": (
            "the text says “{printed}”, the fact “{fact}” of “{key}” says “{value}”",
            "correct the one or the other; they need not be written alike, but must be worth the same",
        ),
        "figure-unregistered": (
            "“{printed}” is in none of the facts that its sentence cites",
            "give the fact that value, or cite the fact that has it too: [@key#one#two]",
        ),
        "fact-selon": (
            "the fact “{fact}” of “{key}” is stated as if we knew it ourselves",
            "say in the sentence whose word it is: selon…, d'après…, … écrit que…, cité par…",
        ),
        "fact-stale": (
            "a state that may have ended: “{wording}” (fact “{fact}” of “{key}”, true on {day})",
            "look it up again and correct as_of in the register, or print the year beside it",
        ),
        "fact-dated": (
            "an old state, printed with its year: “{wording}” (fact “{fact}” of “{key}”, true on {day})",
            "",
        ),
        "exempt-reason": (
            "this sentence is exempted from a source without a reason",
            "say why after the colon: <!-- sans source: notre propre calcul -->",
        ),
        "exempt-nothing": (
            "a comment says that no source is needed here, and nothing here needs one",
            "take the comment out, or put it behind the sentence that it is about",
        ),
        "claims-language": (
            "only French texts are searched for unsourced claims; this one is in “{lang}”",
            "have someone read it beside its sources",
        ),
    }
)
