"""ReportRows -> one page, read without a network: what there is to do first, then a row a file.

HTML Living Standard; nothing is loaded from elsewhere, and whatever comes from a file is text.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final
from urllib.parse import quote

from pamphlets.app.run.reports.csv_report import format_seconds
from pamphlets.app.run.reports.report_rows import ReportRow, count_states
from pamphlets.app.words import word_text
from pamphlets.languages.wording import Sentence, spoken_language

BEGINNING: Final = "<!doctype html>\n<!-- pamphlets -->"
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
    return "\n".join(_iter_lines(word_text(title.code, **title.fields), rows)) + "\n"


def _iter_lines(title: str, rows: Sequence[ReportRow]) -> Iterator[str]:
    yield BEGINNING
    yield f'<html lang="{spoken_language()}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>{escape(title)}</h1><p>{escape(_word_totals(rows))}</p>"
    failures = [row for row in rows if row.state in _FAILURES]
    if failures:
        yield f"<h2>{escape(word_text('reports.to-mend'))}</h2><dl>"
        for row in failures:
            yield from _iter_failure(row)
        yield "</dl>"
    yield f"<h2>{escape(word_text('reports.all'))}</h2>"
    yield '<div class="wide"><table><thead><tr>'
    for column in ("file", "state"):
        yield f'<th scope="col">{escape(word_text(f"reports.{column}"))}</th>'
    for column in ("pages", "sheets", "seconds"):
        yield f'<th scope="col" class="amount">{escape(word_text(f"reports.{column}"))}</th>'
    yield f'<th scope="col">{escape(word_text("reports.written"))}</th></tr></thead><tbody>'
    for row in rows:
        yield from _iter_row(row)
    yield "</tbody></table></div></body></html>"


def _iter_failure(row: ReportRow) -> Iterator[str]:
    """Yield a file that was not made, and why."""
    yield f"<dt>{escape(row.name)}</dt>"
    for message in row.messages:
        hint = (
            f'<br><span class="hint">{escape(message.hint)}</span>' if message.hint else ""
        )
        yield f"<dd>{escape(message.text)}{hint}</dd>"


def _iter_row(row: ReportRow) -> Iterator[str]:
    """Yield a row of the table; remarks about a file that was made stand below its name."""
    remarks = ""
    if row.state not in _FAILURES:
        lines = [f'<div class="remark">{escape(said.text)}</div>' for said in row.messages]
        remarks = "".join(lines)
    links = [f'<a href="{escape(quote(name))}">{escape(name)}</a>' for name in row.files]
    seconds = "" if row.seconds is None else format_seconds(row.seconds)
    yield f'<tr class="{row.state}"><th scope="row">{escape(row.name)}{remarks}</th>'
    yield f'<td class="state">{escape(word_text(f"reports.state-{row.state}"))}</td>'
    for amount in (row.pages, row.sheets, seconds):
        yield f'<td class="amount">{"" if amount is None else amount}</td>'
    yield f"<td>{', '.join(links)}</td></tr>"


def _word_totals(rows: Sequence[ReportRow]) -> str:
    """Return how many files there are of each state, and what all copies take together, one of each."""
    parts = [
        word_text(f"reports.count-{state}", count=count)
        for state, count in count_states(rows)
    ]
    parts.append(word_text("counts.pages", count=sum(row.pages or 0 for row in rows)))
    parts.append(word_text("counts.sheets", count=sum(row.sheets or 0 for row in rows)))
    return word_text("reports.totals", parts=tuple(parts))
