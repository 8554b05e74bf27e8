"""What is said about pages: notes that come late, holes, and a number of pages asked for."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType({
    "too-tall": (
        "this cannot be parted and is higher than a page",
        "shorten it, or divide it: a title to its first sentence, a long row of a table into several",
    ),
    "late-note": (
        "note {note} begins on the page after its call: the notes before it leave no room",
        "move one of the calls near here to another sentence, or shorten a note; nothing is lost if you leave it",
    ),
    "torn": (
        "the page had to end here, where it should not: within a short paragraph, or below a title or a picture",
        "shorten what stands around it, or move a picture or a table to another paragraph",
    ),
    "hole": (
        "the page that ends here has {lines} empty lines at its foot",
        "what follows does not fit there: move a picture, a table or a long note, or let it be",
    ),
    "side-full": (
        "“{key}” does not fit its page: {excess} points of it run over what stands beside it",
        "shorten it, or what stands on the same page",
    ),
    "fitted": (
        "{pages} pages, as asked: the text is set in {size} points on {leading}",
        "",
    ),
    "too-long": (
        "the text does not come out at {pages} pages even in the smallest type: {lines} lines too many",
        "cut that many lines, or ask for more pages; nothing was changed: it has {found} pages",
    ),
    "too-short": (
        "the text does not come out at {pages} pages even in the largest type: {lines} lines are missing",
        "add that many lines or a picture, or ask for fewer pages; nothing was changed: it has {found} pages",
    ),
})
