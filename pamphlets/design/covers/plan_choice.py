"""Plans that a cover might have -> the first on which all its words fit."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from pamphlets.core.page import PageItems
from pamphlets.layout.paragraph.context import TypesettingContext


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
