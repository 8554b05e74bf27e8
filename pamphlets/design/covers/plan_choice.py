"""Plans that a cover might have -> the first on which all its words fit; a warning where the author's is not taken."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from pamphlets.core.page import PageItems
from pamphlets.core.source import warning
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext


def report_plan_not_taken(context: TypesettingContext, meta: Meta, code: str) -> None:
    """Warn, where an author names a plan of the cover, that another one is taken; the code says why."""
    if meta.cover_plan:
        span = meta.span_of("cover_plan")
        doubt = warning(code, context.source, span, plan=meta.cover_plan)
        context.diagnostics.append(doubt)


def draw_first_that_fits(
    context: TypesettingContext,
    plans: Iterable[str],
    draw: Callable[[TypesettingContext, str], PageItems],
) -> PageItems:
    """Return the marks of the first plan that `draw` draws without an error; of the first of all where none is."""
    first, *others = dict.fromkeys(plans)
    for plan in (first, *others):
        trial = replace(context, diagnostics=[])
        marks = draw(trial, plan)
        if all(diagnostic.severity != "error" for diagnostic in trial.diagnostics):
            context.diagnostics.extend(trial.diagnostics)
            return marks
    return draw(context, first)
