"""What `check` tells beside diagnostics: its sum, and the lists for those who answer for a text."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "checks.sum": "{texts}: {errors}, {warnings}, {notices}",
        "checks.print-ink": "{slug} ({format}): {pages}, ink on {mean} % of the paper, at most {most} % (page {page})",
        "checks.claims": "claims: {totals}; --list names them",
        "checks.claims-listed": "claims: {totals}",
        "checks.title": "{slug}",
        "checks.exempted-head": "  sentences without a source, and why ({count})",
        "checks.pages-head": "pages to open ({count}); facts to verify there: {facts}, verified on copies: {copied}",
        "checks.page-to-open": "  {name}",
        "checks.page-fact": "    {fact} — {titles}",
        "checks.page-fact-copied": "    {fact} — on copies — {titles}",
        "checks.stale-head": "  states that may have ended since ({count})",
        "checks.names-head": "  persons and companies named ({count})",
        "checks.entry": "    {entry}",
        "checks.exempted": "{line}: {words} — {reason}",
        "checks.stale": "{date}  {fact}",
        "checks.fact": "@{key}#{fact}  {wording}",
        "checks.fact-located": "@{key}#{fact}  {wording} ({locator})",
        "checks.person": "{name}: {places}",
        "checks.company": "{name} (company): {places}",
        "checks.place": "line {line} {notes}",
        "checks.page-place": "page {page}, line {line} {notes}",
        "checks.no-note": "no note",
    }
)
