"""Languages other than French: their own quotation marks, dashes, apostrophes and ellipses, and no spaces."""

from pamphlets.transforms.typography.dashes import replace_spaced_hyphens, replace_typed_signs
from pamphlets.transforms.typography.flat_text import FlatText, apply_edits
from pamphlets.transforms.typography.outcome import TypographyResult, replace_text
from pamphlets.transforms.typography.protected_spans import mask_protected, unmask_protected
from pamphlets.transforms.typography.quotes import QuotePairs, replace_apostrophes, replace_quotes


def apply_common_rules(strand: FlatText, pairs: QuotePairs) -> TypographyResult:
    """Return the strand with straight and doubled signs turned into real ones. Idempotent."""
    text, kept = mask_protected(strand.text)
    strand = apply_edits(replace_text(strand, text), replace_typed_signs(text, speech=False))
    text, alone = replace_quotes(replace_apostrophes(replace_spaced_hyphens(strand.text)), pairs)
    unpaired = () if alone is None else (strand.span_at(alone),)
    text = unmask_protected(text, kept)
    return TypographyResult(replace_text(strand, text), (), unpaired)
