"""ReportRows -> one page, read without a network: what there is to do first, then a row a file.

HTML Living Standard; nothing is loaded from elsewhere, and whatever comes from a file is text.
"""

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element

from pamphlets.app.run.reports.csv_report import format_seconds
from pamphlets.app.run.reports.report_rows import ReportRow, count_states
from pamphlets.app.words import word_text
from pamphlets.languages.wording import Sentence, spoken_language
from pamphlets.writers.html.elements import add, add_words, write_page

_MARK: Final = "pamphlets"
BEGINNING: Final = f"<!doctype html>\n<!-- {_MARK} -->"
"""By which a report of ours is known."""
_FAILURES: Final = ("refused", "broken")
_STYLE: Final = """
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #161514; --quiet: #5d5952; --rule: #c9c4b8; --fault: #a3160f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191817; --ink: #efece4; --quiet: #aaa59a; --rule: #45423c; --fault: #ff8f85; }
}
body { margin: 0 auto; max-width: 72rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 Georgia, "EB Garamond", serif; }
h1 { font-size: 2.25rem; line-height: 1.1; font-weight: 500; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font: 700 1.0625rem/1.5 "Source Sans 3", system-ui, sans-serif; margin: 2.5rem 0 .5rem; border-top: 3px solid; padding-top: .5rem; }
p { margin: 0; color: var(--quiet); }
a { color: inherit; text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: .9375rem/1.4 "Source Sans 3", system-ui, sans-serif; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--rule); }
thead th { border-bottom: 2px solid; white-space: nowrap; }
td.amount, th.amount { text-align: right; padding-left: 1rem; font-variant-numeric: tabular-nums lining-nums; }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 9rem; }
.refused .state, .broken .state, dt { color: var(--fault); font-weight: 600; }
.standing .state, .waiting .state, .hint, .remark { color: var(--quiet); }
dl { margin: 0; } dt { overflow-wrap: anywhere; } dd { margin: 0 0 1rem; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }
"""


def format_html(title: Sentence, rows: Sequence[ReportRow]) -> str:
    """Return the page about rows, in the language that is spoken."""
    root = Element("html", {"lang": spoken_language()})
    heading = word_text(title.code, **title.fields)
    _add_head(add(root, "head"), heading)
    body = add(root, "body")
    add(body, "h1", heading)
    add(body, "p", _word_totals(rows))
    failures = [row for row in rows if row.state in _FAILURES]
    if failures:
        add(body, "h2", word_text("reports.to-mend"))
        entries = add(body, "dl")
        for row in failures:
            _add_failure(entries, row)
    add(body, "h2", word_text("reports.all"))
    _add_table(add(body, "div", class_="wide"), rows)
    return write_page(root, _MARK)


def _add_head(head: Element, heading: str) -> None:
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "title", heading)
    add(head, "style", _STYLE)


def _add_failure(entries: Element, row: ReportRow) -> None:
    """Add a file that was not made, and why."""
    add(entries, "dt", row.name)
    for message in row.messages:
        entry = add(entries, "dd", message.text)
        if message.hint:
            add(entry, "br")
            add(entry, "span", message.hint, class_="hint")
        entry.tail = "\n"


def _add_table(frame: Element, rows: Sequence[ReportRow]) -> None:
    table = add(frame, "table")
    heads = add(add(table, "thead"), "tr")
    for column in ("file", "state"):
        add(heads, "th", word_text(f"reports.{column}"), scope="col")
    for column in ("pages", "sheets", "seconds"):
        add(heads, "th", word_text(f"reports.{column}"), scope="col", class_="amount")
    add(heads, "th", word_text("reports.written"), scope="col")
    body = add(table, "tbody")
    for row in rows:
        _add_row(body, row)


def _add_row(body: Element, row: ReportRow) -> None:
    """Add a row of the table; remarks about a file that was made stand below its name."""
    line = add(body, "tr", class_=row.state)
    line.tail = "\n"
    name = add(line, "th", row.name, scope="row")
    if row.state not in _FAILURES:
        for message in row.messages:
            add(name, "div", message.text, class_="remark")
    add(line, "td", word_text(f"reports.state-{row.state}"), class_="state")
    seconds = "" if row.seconds is None else format_seconds(row.seconds)
    for amount in (row.pages, row.sheets, seconds):
        add(line, "td", "" if amount is None else str(amount), class_="amount")
    written = add(line, "td")
    for number, file in enumerate(row.files):
        if number:
            add_words(written, ", ")
        add(written, "a", file, href=quote(file))


def _word_totals(rows: Sequence[ReportRow]) -> str:
    """Return how many files there are of each state, and what all copies take together, one of each."""
    parts = [
        word_text(f"reports.count-{state}", count=count)
        for state, count in count_states(rows)
    ]
    parts.append(word_text("counts.pages", count=sum(row.pages or 0 for row in rows)))
    parts.append(word_text("counts.sheets", count=sum(row.sheets or 0 for row in rows)))
    return word_text("reports.totals", parts=tuple(parts))
