"""Tall folio: sheets folded once along their long side and nested, two pages a side (105 × 297 mm on A4)."""

from typing import Final

from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.plan.signatures import make_signature_plan, plan_nested_sheets

SCHEME: Final = Scheme(
    name="tall-folio",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=1,
    make_plan=plan_nested_sheets,
    is_landscape=False,
    with_signatures=make_signature_plan,
)
