"""The table opens in a spreadsheet, the page in any browser, and nothing in a name is obeyed by either."""

import csv
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest

from pamphlets.app.run.reports.csv_report import format_csv
from pamphlets.app.run.reports.html_report import format_html
from pamphlets.app.run.reports.report_rows import ReportMessage, ReportRow, count_states
from pamphlets.app.run.reports.write_reports import check_report_places, write_reports
from pamphlets.core.source import PamphletError
from pamphlets.languages.wording import sentence, speak_language

ROWS = (
    ReportRow("in/a.pdf", "made", 16, 4, 1.25, ("a.pdf", "a b#.txt")),
    ReportRow("b.pdf", "standing", 4, 1, 0.3, ("b.pdf",), (ReportMessage("warning", "narrow"),)),
    ReportRow(
        '=cmd|" /c"!<script>.pdf', "refused", None, None, 0.1, (),
        (ReportMessage("error", "it <b>fails</b>", "mend it"),),
    ),
    ReportRow("d.pdf", "waiting"),
)  # fmt: skip
TITLE = sentence("reports.title-sheets")


class PageReader(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read_table(text: str, delimiter: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


def test_a_spreadsheet_reads_the_table_in_its_language() -> None:
    head, first, *_, last = read_table(format_csv(ROWS), ",")
    assert head == ["File", "State", "Pages", "Sheets", "Seconds", "Written", "Remarks"]
    assert first == ["in/a.pdf", "made", "16", "4", "1.2", "a.pdf, a b#.txt", ""]
    assert last == ["d.pdf", "not begun", "", "", "", "", ""]
    with speak_language("fr"):
        head, first, *_ = read_table(format_csv(ROWS), ";")
    assert head[:2] == ["Fichier", "État"]
    assert first[4] == "1,2"


def test_a_name_is_no_formula() -> None:
    assert read_table(format_csv(ROWS), ",")[3][0].startswith("'=cmd")


def test_the_page_says_first_what_to_look_at_and_links_what_was_written() -> None:
    page = PageReader(format_html(TITLE, ROWS))
    text = "".join(page.words)
    assert text.index("it <b>fails</b>") < text.index("Every file")
    assert "1 file made, 1 made before and unchanged, 1 refused, 1 not begun" in text
    assert "20 pages, 5 sheets" in text
    assert page.addresses == ["a.pdf", "a%20b%23.txt", "b.pdf"]
    assert "script" not in page.tags
    assert "b" not in page.tags


def test_states_are_counted_in_their_order() -> None:
    assert dict(count_states(ROWS)) == {
        "made": 1,
        "standing": 1,
        "refused": 1,
        "waiting": 1,
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_reports_replace_reports_of_any_language_and_nothing_else(
    tmp_path: Path, language: str
) -> None:
    for spoken in ("fr", "en"):
        with speak_language(spoken):
            write_reports(tmp_path, TITLE, ROWS)
        with speak_language(language):
            check_report_places(tmp_path)
    for name in ("rapport.csv", "rapport.html"):
        kept = (tmp_path / name).read_bytes()
        (tmp_path / name).write_text("ours")
        with pytest.raises(ExceptionGroup) as raised:
            check_report_places(tmp_path)
        assert raised.group_contains(PamphletError)
        (tmp_path / name).write_bytes(kept)
