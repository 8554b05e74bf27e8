"""What `impose` tells: what a PDF came to, which files to print and how, a plan in plain characters."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "impositions.repaired-header": "it does not begin as a PDF",
        "impositions.repaired-table": "the list of where its parts lie is wrong, they were looked for one by one",
        "impositions.repaired-detail": "some things are written otherwise than they should be",
        "impositions.repaired-page-size": "without a size, taken as Letter (216 × 279 mm): {pages}",
        "impositions.counts": "{pages} on {sheets}, {scheme}",
        "impositions.both-sides": "{path}: {counts}; print on both sides, {edge}, 100 %",
        "impositions.one-side": "{path}: {counts}; print on one side, 100 %",
        "impositions.scaled-both-sides": "{path}: {counts}; pages scaled; print on both sides, {edge}, 100 %",
        "impositions.scaled-one-side": "{path}: {counts}; pages scaled; print on one side, 100 %",
        "impositions.two-passes": "{fronts}: {counts}; print on one side, 100 %, then {backs} on the other side",
        "impositions.scaled-two-passes": "{fronts}: {counts}; pages scaled; print on one side, 100 %, then {backs} on "
        "the other side",
        "impositions.cover-passes": "{fronts}: the cover sheet; print on one side, 100 %, then {backs} on the other "
        "side",
        "impositions.cover": "{cover}: the cover sheet, to print in the same way; {path} has the other sheets",
        "impositions.short-edge": "short edge",
        "impositions.long-edge": "long edge",
        "impositions.reload": "{path}: how to put the pile back between the two, in {language}",
        "impositions.instructions": "{path}: how to print, cut, fold and bind, in {language}; {page} shows it",
        "impositions.french": "French",
        "impositions.english": "English",
        "impositions.plan": "{path}: {pages}, {blanks}, {sheets} of {paper}, {scheme}; nothing is written",
        "impositions.plan-drawn": "{path}: {pages}, {blanks}, {sheets} of {paper}, {scheme}; drawn in {drawing}",
        "impositions.undone": "{path}: {pages} in reading order, from {sides} of sheets",
        "impositions.undone-numbers": "{path}: {pages} in the order of the numbers on them, from {sides} of sheets: "
        "{options}",
        "impositions.undone-options": "{path}: {pages} from {sides} of sheets, as {options} has it; no page numbers "
        "prove it",
        "impositions.undone-assumed": "{path}: {pages} from {sides} of sheets; {options} is only assumed, for no page "
        "numbers prove it: look through them",
        "impositions.undo-plan": "{line}; nothing is written",
        "impositions.undo-side": "  side {number}: {row}",
        "impositions.broken-plan": "{path}: nothing is written: {reason}",
        "impositions.preview-sheet": "sheet {number}",
        "impositions.preview-cover": "cover, sheet {number}",
        "impositions.preview-front": "{sheet}, front",
        "impositions.preview-back": "{sheet}, back",
        "impositions.preview-blank": "blank",
        "impositions.preview-head": "the page and where its head is",
        "impositions.preview-fold": "fold",
        "impositions.preview-cut": "cut",
        "impositions.preview-spine": "the spine, to fold, and to staple or sew",
        "impositions.preview-creep": "creep: the innermost pages go {creep} mm towards their spine",
        "impositions.preview-marks": "printed besides: {marks}",
        "impositions.preview-point": ".",
    }
)
