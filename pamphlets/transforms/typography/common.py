"""Languages other than French: their own quotation marks, dashes, apostrophes and ellipses, and no spaces."""

from pamphlets.transforms.typography.dashes import spaced_hyphens, typed_signs
from pamphlets.transforms.typography.flat_text import Strand, edit
from pamphlets.transforms.typography.outcome import Outcome, same_length
from pamphlets.transforms.typography.protected_spans import mask, unmask
from pamphlets.transforms.typography.quotes import Pairs, apostrophes, quotes


def common(strand: Strand, pairs: Pairs) -> Outcome:
    """Return the strand with straight and doubled signs turned into real ones. Idempotent."""
    text, kept = mask(strand.text)
    strand = edit(same_length(strand, text), typed_signs(text, speech=False))
    text, alone = quotes(apostrophes(spaced_hyphens(strand.text)), pairs)
    unpaired = () if alone is None else (strand.span_at(alone),)
    text = unmask(text, kept)
    return Outcome(same_length(strand, text), (), unpaired)
