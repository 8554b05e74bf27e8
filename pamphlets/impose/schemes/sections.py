"""Sections: cahiers of a few sheets each, gathered side by side, to sew or to glue.

Print on both sides, with the file for the edge that your printer turns over. The sheets come out in order:
take them four by four (or as many as `--signature` says; the first cahiers have one sheet more where
they cannot be equal), fold each cahier by itself, its lowest page number outside, and lay the cahiers on each
other, page 1 on top. Sew them through their folds, or press the pile and glue the backs, then add a cover.

No cahier is much thinner than another, and the number of pages is only filled up to a multiple of 4.
`--rtl` binds at the right; `--cover apart` writes the first and the last leaf as a cover sheet.
"""

from collections.abc import Callable
from typing import Final

from pamphlets.impose.plan.sheet import Plan, Scheme, renumber_plan
from pamphlets.impose.schemes.saddle import plan_nested_sheets as fold

_SHEETS_PER_SIGNATURE: Final = 4  # that fold well together, and hold a thread
_PAGES_PER_SHEET: Final = 4  # pages


def split_into_signatures(sheets: int, most: int) -> tuple[int, ...]:
    """Return how many sheets each signature has: as few signatures as can be, thick ones first, alike within one."""
    number = -(-sheets // most)
    least, more = divmod(sheets, number)
    return (least + 1,) * more + (least,) * (number - more)


def make_signature_plan(most: int) -> Callable[[int], Plan]:
    """Return the plan of signatures that have at most so many sheets, `most >= 1`."""

    def plan(pages: int) -> Plan:
        """Return the sheets, signature after signature, each one's outermost first; `pages % 4 == 0`."""
        sheets: Plan = ()
        first = 0
        for size in split_into_signatures(pages // _PAGES_PER_SHEET, most):
            after = first + _PAGES_PER_SHEET * size
            sheets += renumber_plan(fold(after - first), tuple(range(first, after)))
            first = after
        return sheets

    return plan


SCHEME: Final = Scheme(
    name="sections",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=1,
    make_plan=make_signature_plan(_SHEETS_PER_SIGNATURE),
    with_signatures=make_signature_plan,
)
