"""What was wrong with a file and how it was read all the same -> a RepairLog, by kind and by page.

pypdf tells of its own repairs through `logging`; ours go the same way, so that one log has all of a job.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal

RepairKind = Literal["header", "table", "page-size", "content", "page", "detail"]
"""What was repaired.

header: nothing says that this is a PDF. table: where objects lie was found by searching them. page-size: a page without
one is a Letter. content: a page is printed without a part of it that is lost. page: a lost page is a blank. detail:
what is written otherwise than ISO 32000 has it, and read as every reader reads it.
"""
_LOGGER: Final = logging.getLogger("pypdf")
# Words of pypdf's remarks on a file whose objects had to be searched for.
_TABLE_WORDS: Final = (
    "startxref",
    "xref",
    "eof",
    "root",
    "previous trailer",
    "not defined",
)


class RepairLog(logging.Handler):
    """Collects repairs instead of printing them."""

    def __init__(self) -> None:
        super().__init__()
        self.page_numbers: dict[str, set[int]] = {}
        """By each RepairKind, those of the pages that it is known of, from 1."""

    def emit(self, record: logging.LogRecord) -> None:
        """Collect one repair."""
        kind = getattr(record, "repair_kind", None)
        if kind is None:
            text = record.getMessage().lower()
            is_table = any(word in text for word in _TABLE_WORDS)
            kind = "table" if is_table else "detail"
        numbers = self.page_numbers.setdefault(kind, set())
        page_number = getattr(record, "page_number", 0)
        if page_number:
            numbers.add(page_number)


@contextmanager
def log_repairs() -> Iterator[RepairLog]:
    """Keep what is repaired while the block lasts from the terminal, and yield it; no log around it has them."""
    log, propagates, handlers = RepairLog(), _LOGGER.propagate, _LOGGER.handlers
    _LOGGER.handlers = [log]
    _LOGGER.propagate = False
    try:
        yield log
    finally:
        _LOGGER.propagate = propagates
        _LOGGER.handlers = handlers


def log_repair(kind: RepairKind, page_number: int = 0) -> None:
    """Add a repair of ours to the log, with the number of its page if it has one."""
    extra = {"repair_kind": kind, "page_number": page_number}
    _LOGGER.warning(kind, extra=extra)
