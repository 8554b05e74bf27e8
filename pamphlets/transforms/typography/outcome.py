"""What a language's pass hands back: the strand, and what there is to tell about it."""

from dataclasses import dataclass

from pamphlets.core.source import Span
from pamphlets.transforms.typography.flat_text import Strand


@dataclass(frozen=True, slots=True)
class Outcome:
    """A strand set in order; places of calls that moved and of quotation marks without partner."""

    strand: Strand
    moved: tuple[Span, ...] = ()
    unpaired: tuple[Span, ...] = ()


def same_length(strand: Strand, text: str) -> Strand:
    """Return the strand with other characters in the same places."""
    return strand if text == strand.text else Strand(text, strand.starts, strand.parts)
