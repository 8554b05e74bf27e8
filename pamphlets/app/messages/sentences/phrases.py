"""Parts of sentences: what fills a blank of a message where it is words."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        # A number as it is written: what stands between thousands, and the decimal sign.
        "phrases.number": "10000.5",
        "phrases.quoted": "“{text}”",
        "phrases.or": "{first} or {second}",
        "phrases.and": "{first} and {last}",
        "phrases.range": "{least} to {most}",
        # pages
        "phrases.picture-colours": "those of a picture",
        "phrases.page": "page {numbers}",
        "phrases.pages": "pages {numbers}",
        "phrases.page-are": Plural("{pages} page is", "{pages} pages are", "pages"),
        "phrases.page-first": "page {page}: ",
        "phrases.at-end": "at the end",
        "phrases.after-page": "after page {page}",
        # edges, and what lies there
        "phrases.top": "top",
        "phrases.bottom": "bottom",
        "phrases.left": "left",
        "phrases.right": "right",
        "phrases.inner": "inner",
        "phrases.outer": "outer",
        "phrases.edge": "{edges} edge",
        "phrases.edges": "{edges} edges",
        "phrases.sheet": "the end of the sheet",
        "phrases.cut": "a cut",
        "phrases.spine": "the fold of the spine, where staples go",
        "phrases.fold-in": "a fold that closes over it",
        "phrases.fold-out": "a fold that it lies round",
        # posters
        "phrases.smaller-poster": "{option} ({percent} % smaller) takes {sheets}",
        "phrases.narrower-strip": "{option} takes {sheets}",
        "phrases.two-ways": "{first}; {second}",
        # what to type where pages do not go on a sheet
        "phrases.spreads-or": "if each has two pages of a book side by side, --spreads pairs cuts them in two; else: {advice}",
        "phrases.fit": "--scale fit makes them smaller",
        "phrases.paper-or-fit": "--paper {paper} takes them at 100 %; --scale fit makes them smaller",
        "phrases.poster-or-fit": "--scheme poster prints each at its own size on several sheets of {paper}, to be glued; --scale fit makes them smaller",
        "phrases.turn-or-fit": "--binding top makes a book of them that is bound at its top; --scale fit makes them smaller",
        "phrases.turn-some-or-fit": "turn these pages to the left by a quarter and save, or have them made smaller with --scale fit",
        # what was left out of an imported file
        "phrases.found-there": " ({words})",
        "phrases.found-there-first": " ({words}…)",
        # flyers
        "phrases.front": "front",
        "phrases.back": "back",
        # what may be written
        "phrases.larger-paper": "a larger one",
        "phrases.letters-at-most": '"…", {most} letters at most',
        "phrases.none-yet": "none yet",
        "phrases.nested-too-deep": "nested too deep",
        "phrases.number-too-long": "too long a number",
    }
)
