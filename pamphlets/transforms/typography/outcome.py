"""What a language's pass hands back: the strand, and what there is to tell about it."""

from dataclasses import dataclass

from pamphlets.core.source import Span
from pamphlets.transforms.typography.flat_text import FlatText


@dataclass(frozen=True, slots=True)
class TypographyResult:
    """A strand set in order; places of calls that moved and of quotation marks without partner."""

    flat_text: FlatText
    moved_calls: tuple[Span, ...] = ()
    unpaired_quotes: tuple[Span, ...] = ()


def replace_text(strand: FlatText, text: str) -> FlatText:
    """Return the strand with other characters in the same places."""
    return strand if text == strand.text else FlatText(text, strand.starts, strand.parts)
