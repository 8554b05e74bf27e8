"""Sections: cahiers of a few sheets each, gathered side by side, to sew or to glue."""

from typing import Final

from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.plan.signatures import make_signature_plan

_SHEETS_PER_SIGNATURE: Final = 4  # that fold well together, and hold a thread

SCHEME: Final = Scheme(
    name="sections",
    kind="book",
    page_multiple=4,
    columns=2,
    rows=1,
    make_plan=make_signature_plan(_SHEETS_PER_SIGNATURE),
    with_signatures=make_signature_plan,
)
