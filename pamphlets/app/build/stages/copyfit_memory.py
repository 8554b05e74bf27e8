"""Outcomes of searches for a number of pages, remembered from one run to the next by what decided them.

A memory is data: whatever in it is not an outcome as we write one is forgotten, no path is read from it, and a type
that it names is taken only where it gives the pages asked for.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.json_files import read_json_file
from pamphlets.layout.brochure.copyfit_levers import LEVER_CODES
from pamphlets.layout.layout_input import CopyfitOutcome

_MOST_BYTES: Final = 1_000_000  # of the file: 500 outcomes take 0.15 million
_MOST_OUTCOMES: Final = 500  # the latest
_SIZES: Final = (4.0, 60.0)  # points
_KEY: Final = re.compile(r"[0-9a-f]{64}")
_NUMBER: Final = re.compile(r"[0-9]{1,6}(?:\.[0-9])?")
_BOTH: Final = ("lines", "large", "large_leading", "fewer", "small", "small_leading")
# The codes of a search that failed, and the fields of their messages.
_FIELDS: Final = {
    "too-long": {"lines", "pages", "found", "blanks"},
    "too-short": {"lines", "pages", "found"},
    "between": {*_BOTH, "pages", "found"},
}


class CopyfitMemory:
    """The outcomes of searches by a program; `save` remembers those that were added."""

    def __init__(self, path: Path, program: str) -> None:
        """Begin with what an earlier run of the same `program`, a hash of its files and fonts, left in a file."""
        self._path = path
        self._program = program
        self.outcomes: dict[str, CopyfitOutcome] = {}
        read_json_file(path, _MOST_BYTES, self._learn)
        self._saved = dict(self.outcomes)

    def _learn(self, memory: Mapping[str, Any]) -> None:
        if memory.get("program") != self._program:
            return
        for key, row in memory["outcomes"].items():
            outcome = _read_outcome(row)
            if outcome and _KEY.fullmatch(key):
                self.outcomes[key] = outcome

    def save(self) -> None:
        """Write down the outcomes if there are new ones; a file that cannot be written is left as it is.

        What another process of the same program has written meanwhile stays.
        """
        if self.outcomes == self._saved:
            return
        own_outcomes = dict(self.outcomes)
        read_json_file(self._path, _MOST_BYTES, self._learn)
        self.outcomes.update(own_outcomes)
        for key in list(self.outcomes)[:-_MOST_OUTCOMES]:
            del self.outcomes[key]
        rows: dict[str, object] = {}
        for key, outcome in self.outcomes.items():
            if outcome.code:
                rows[key] = {"code": outcome.code, "fields": dict(outcome.fields)}
            else:
                rows[key] = {"size": outcome.size, "leading": outcome.leading}
        text = json.dumps({"program": self._program, "outcomes": rows})
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_text_atomically(self._path, text)
        self._saved = dict(self.outcomes)


def _read_outcome(row: Mapping[str, Any]) -> CopyfitOutcome | None:
    """Return an outcome as we write one, None for anything else."""
    code = row.get("code", "")
    if not code:
        size, leading = float(row["size"]), float(row["leading"])
        smallest, largest = _SIZES
        is_type = smallest <= size <= largest and smallest <= leading <= largest
        return CopyfitOutcome(size, leading) if is_type else None
    fields = row["fields"]
    are_known = fields.keys() - LEVER_CODES == _FIELDS.get(code)
    if are_known and all(_NUMBER.fullmatch(value) for value in fields.values()):
        return CopyfitOutcome(code=code, fields=fields)
    return None
