"""Sections: cahiers of a few sheets each, gathered side by side, to sew or to glue.

Print on both sides, with the file for the edge that your printer turns over. The sheets come out in order:
take them four by four (or as many as `--signature` says; the first cahiers have one sheet more where
they cannot be equal), fold each cahier by itself, its lowest page number outside, and lay the cahiers on each
other, page 1 on top. Sew them through their folds, or press the pile and glue the backs, then add a cover.

No cahier is much thinner than another, and the number of pages is only filled up to a multiple of 4.
`--rtl` binds at the right; `--cover apart` writes the first and the last leaf as a cover sheet.
"""

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
