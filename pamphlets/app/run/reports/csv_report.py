"""ReportRows -> a table that spreadsheets open as it is: UTF-8 that says so, columns as the language divides them.

RFC 4180; French spreadsheets take semicolons, and a comma for decimals.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

from pamphlets.app.run.reports.report_rows import ReportRow
from pamphlets.app.words import word_text
from pamphlets.languages.catalogue import list_languages
from pamphlets.languages.wording import speak_language

_BYTE_ORDER_MARK: Final = "\ufeff"
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS: Final = ("file", "state", "pages", "sheets", "seconds", "written", "messages")


def format_csv(rows: Iterable[ReportRow]) -> str:
    """Return the table of rows, in the language that is spoken."""
    text = StringIO(_BYTE_ORDER_MARK)
    text.seek(0, 2)
    writer = csv.writer(text, delimiter=word_text("reports.separator"))
    writer.writerow([word_text(f"reports.{column}") for column in _COLUMNS])
    for row in rows:
        cells = (
            row.name,
            word_text(f"reports.state-{row.state}"),
            "" if row.pages is None else str(row.pages),
            "" if row.sheets is None else str(row.sheets),
            "" if row.seconds is None else format_seconds(row.seconds),
            ", ".join(row.files),
            " / ".join(message.text for message in row.messages),
        )
        writer.writerow(map(_disarm, cells))
    return text.getvalue()


def format_seconds(seconds: float) -> str:
    """Return seconds with one decimal, as the language that is spoken writes it."""
    return word_text("reports.amount", size=f"{seconds:.1f}")


def list_own_beginnings() -> tuple[str, ...]:
    """Return what a table of ours begins with, in every language."""
    beginnings: list[str] = []
    for language in list_languages():
        with speak_language(language):
            beginnings.append(format_csv(()).rstrip())
    return tuple(beginnings)


def _disarm(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: names of files come from anybody."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
