"""What the report of a run over many files tells, in its table and on its page."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "reports.separator": ",",
        "reports.amount": "{size}",
        "reports.file": "File",
        "reports.state": "State",
        "reports.pages": "Pages",
        "reports.sheets": "Sheets",
        "reports.seconds": "Seconds",
        "reports.written": "Written",
        "reports.messages": "Remarks",
        "reports.state-made": "made",
        "reports.state-standing": "unchanged",
        "reports.state-refused": "refused",
        "reports.state-broken": "our fault",
        "reports.state-waiting": "not begun",
        "reports.count-made": Plural("{count} file made", "{count} files made", "count"),
        "reports.count-standing": Plural(
            "{count} made before and unchanged",
            "{count} made before and unchanged",
            "count",
        ),
        "reports.count-refused": Plural("{count} refused", "{count} refused", "count"),
        "reports.count-broken": Plural(
            "{count} not made by a fault of this program",
            "{count} not made by a fault of this program",
            "count",
        ),
        "reports.count-waiting": Plural(
            "{count} not begun: the same command goes on there",
            "{count} not begun: the same command goes on there",
            "count",
        ),
        "reports.title-sheets": "PDFs laid on sheets",
        "reports.title-texts": "Texts made into PDFs",
        "reports.to-mend": "To be looked at",
        "reports.all": "Every file",
        "reports.totals": "{parts}",
        "reports.summary": "{parts}; the list: {path}",
    }
)
