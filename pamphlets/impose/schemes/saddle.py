"""Saddle stitch: sheets folded once and nested, two pages a side."""

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
