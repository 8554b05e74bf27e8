"""Saddle stitch: sheets folded once and nested, two pages a side.

Print on both sides: « bord court » with the file for the short edge, « bord long » with the other.
Keep the pile as it comes out, fold it in the middle, page 1 outside, and staple through the fold
from outside. The number of pages is filled up to a multiple of 4.

`--signature 5` makes several cahiers of at most 5 sheets, to sew: see `sections`. `--cover apart` writes
the outermost sheet into a file of its own, for other paper. `--rtl` binds at the right.
"""

from typing import Final

from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.plan.signatures import make_signature_plan, plan_nested_sheets

SCHEME: Final = Scheme(
    name="saddle",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=1,
    make_plan=plan_nested_sheets,
    with_signatures=make_signature_plan,
)
