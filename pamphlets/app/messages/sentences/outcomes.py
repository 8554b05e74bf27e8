"""How a build went: a line a title, which file to print and how, what was removed."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "outcomes.made": "{slug}: {pages}, {sheets} a copy; {printing}",
        "outcomes.screens": "{slug}: to read on a screen: {path}",
        "outcomes.made-shortly": "{slug}: {pages}, {sheets} a copy",
        "outcomes.made-with-notices": "{slug}: {pages}, {sheets} a copy, {notices}",
        "outcomes.made-count": Plural(
            "{count} title made in {out}.",
            "{count} titles made, a folder each in {out}.",
            "count",
        ),
        "outcomes.failed-count": Plural(
            "{count} title was not made: see above.",
            "{count} titles were not made: see above.",
            "count",
        ),
        "outcomes.stood-count": Plural(
            "{count} other had not changed.", "{count} others had not changed.", "count"
        ),
        "outcomes.all-stood": Plural(
            "nothing changed: {count} title in {out}",
            "nothing changed: {count} titles in {out}",
            "count",
        ),
        "outcomes.drafts": Plural(
            "{count} title says that it is a draft; facts to be verified: {facts} (make verifier).",
            "{count} titles say that they are drafts; facts to be verified: {facts} (make verifier).",
            "count",
        ),
        "outcomes.on-copies": Plural(
            "{count} title says that it was verified on copies; facts to compare with the official pages: {facts} (make verifier).",
            "{count} titles say that they were verified on copies; facts to compare with the official pages: {facts} (make verifier).",
            "count",
        ),
        "outcomes.no-imprint": Plural(
            "{count} title has no imprint, which the law asks for: fill in content/collectif.yaml.",
            "{count} titles have no imprint, which the law asks for: fill in content/collectif.yaml.",
            "count",
        ),
        "outcomes.notice-count": Plural(
            "{count} notice, to be read in {report}.",
            "{count} notices, to be read in {report}.",
            "count",
        ),
        "outcomes.catalogue": "All on one page, to read, print and copy: {path}",
        "outcomes.print-first": "To begin with, {printing}",
        "outcomes.stands": "{slug}: nothing changed ({pages}, {sheets} a copy)",
        "outcomes.failed": "{slug}: not made; {errors} above; older files are left as they were",
        "outcomes.failed-partly": "{slug}: not made; {errors} above; new are {files}, the other files older",
        "outcomes.broken": "{slug}: not made, by a fault of this program",
        "outcomes.also": "{slug}: also {printing}",
        "outcomes.removed": "{slug}: removed {path}, which is made no more",
        "outcomes.orphan": "{slug}: its text is gone; removed {files}",
        "outcomes.orphan-changed": "{slug}: its text is gone; removed nothing: its files were changed or moved by "
        "someone",
        "outcomes.nothing": "nothing to print",
        "outcomes.passes": "fronts, then backs, as {path} says",
        "outcomes.learnt": "print {path} as your printer was learnt, 100 %",
        "outcomes.both": "print {path} on both sides, short edge, 100 %",
        "outcomes.one": "print {path} on one side, 100 %",
        "outcomes.print-shop": "bring the printer the files that {path} names",
        "outcomes.plates": "print one file an ink, as {path} shows",
        "outcomes.ink-saved": "{printing}; ink on {ink_before} % of the paper before, {ink_after} % now: {ink_saved} % less",
        "outcomes.no-ink-saved": "{printing}; ink on {ink_before} % of the paper, and nothing to save: broad titles and grounds are lacking",
        "outcomes.help": "{printing}; help: {file}",
        "outcomes.watching": "watching {folder}; Ctrl+C stops",
        "outcomes.stopped": "stopped; what was there before is whole",
    }
)
