"""A paragraph and its context -> ParagraphKey: all that its lines depend on, places counted from its own beginning."""

from pamphlets.core.style import BlockStyle
from pamphlets.layout.paragraph.caches.paragraph_cache import ParagraphKey
from pamphlets.layout.paragraph.caches.relative_forms import (
    NotComparableError,
    RelativeForms,
)
from pamphlets.layout.paragraph.caches.source_shift import SourcePlace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText


def find_place(text: ParagraphText) -> SourcePlace:
    """Return where a paragraph begins; one made of no place in the source begins at 0."""
    return SourcePlace(max(text.span.start, 0), text.node or 0)


def make_paragraph_key(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> ParagraphKey | None:
    """Return what decides the lines of a paragraph in the fonts of a context; None where it is not to be kept."""
    forms = RelativeForms(find_place(text), context.page_numbers)
    try:
        inlines = forms.describe(text.inlines)
    except NotComparableError:
        return None
    span = forms.describe_span(text.span)
    code_style = context.theme.text_styles["code"]
    has_node = text.node is not None
    trial = context.is_trial
    return (inlines, text.lang, has_node, span, style, column, code_style, trial)
