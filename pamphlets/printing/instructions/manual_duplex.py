"""How both sides are printed without a duplexer, in the words of a language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.place import Flip
from pamphlets.printing.instructions.languages.language import ManualDuplexWords

OTHER_FLIP: Final[Mapping[Flip, Flip]] = MappingProxyType(
    {"short": "long", "long": "short"}
)


def describe_manual_duplex(words: ManualDuplexWords, flip: Flip, *, several: bool) -> str:
    """Return how both sides are printed without a duplexer, from one file: first as `USUAL_PRINTER` needs it.

    Turned over, a pile is drawn from its other end: what was printed in reverse goes forward then.
    """
    sheets = words.two_sheets if several else words.one_sheet
    return words.text.format(
        take_file=words.take_file.format(sheets=sheets),
        trial=words.trial.format(sheets=sheets),
        held=words.held[flip],
        remedy=words.remedy,
        reverse=words.reverse if several else "",
        forward=words.forward if several else "",
        wrong_order=words.wrong_order if several else "",
    )
