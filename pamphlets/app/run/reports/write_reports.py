"""ReportRows -> `rapport.csv` and `rapport.html` in the folder of what was made."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pamphlets.app.run.reports.csv_report import format_csv, list_own_beginnings
from pamphlets.app.run.reports.html_report import BEGINNING, format_html
from pamphlets.app.run.reports.report_rows import CSV_NAME, HTML_NAME, ReportRow
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.impose.checks import check_beside_files
from pamphlets.languages.wording import Sentence


def check_report_places(folder: Path) -> None:
    """Raise a fault where a file that is not ours lies where a report is to be written."""
    places = [folder / CSV_NAME, folder / HTML_NAME]
    check_beside_files(places, (BEGINNING, *list_own_beginnings()))


def write_reports(folder: Path, title: Sentence, rows: Sequence[ReportRow]) -> Path:
    """Return the page that was written about rows, and the table beside it; what matters was told, should neither be."""
    page = folder / HTML_NAME
    with suppress(OSError):
        write_text_atomically(page, format_html(title, rows))
        write_text_atomically(folder / CSV_NAME, format_csv(rows))
    return page
