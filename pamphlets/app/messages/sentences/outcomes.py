"""How a build went: a line a title, which file to print and how, what was removed."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "outcomes.made": "{slug}: {pages}, {sheets} a copy; {printing}",
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
        "outcomes.help": "{printing}; help: {file}",
        "outcomes.watching": "watching {folder}; Ctrl+C stops",
        "outcomes.stopped": "stopped; what was there before is whole",
    }
)
