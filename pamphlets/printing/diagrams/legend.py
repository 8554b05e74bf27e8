"""The key to pictures of sheets: only the signs that a job has."""

from typing import Final

from pamphlets.core.drawing import VectorPath
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.plan.fold_lines import find_sheet_lines
from pamphlets.printing.diagrams import pen
from pamphlets.printing.diagrams.figure import Diagram, Label, shift_diagram
from pamphlets.printing.diagrams.sheet_side import BLANK_FILL
from pamphlets.printing.instructions.languages.language import Language

_SIGN: Final = 20.0  # points of a sign
_LETTER: Final = 4.6  # points of a letter, with some room
_HIGH: Final = 14.0


def draw_legend(job: Arrangement, words: Language) -> Diagram:
    """Return the signs in one row, each with what it means."""
    own = words.plan_picture
    found = [find_sheet_lines(job.scheme, sheet) for sheet in (*job.cover_plan, *job.plan)[:1]]
    middle = _HIGH / 2
    signs: list[tuple[tuple[VectorPath, ...], str]] = [
        ((pen.head_mark((_SIGN / 2, middle), 0, 3.0),), own.head)
    ]
    if any(lines.folds for lines in found):
        signs.append(((pen.line((0, middle), (_SIGN, middle), pen.FOLD),), own.fold))
    if any(lines.spines for lines in found):
        spine = pen.line((0, middle), (_SIGN, middle), pen.SPINE)
        signs.append(((spine, pen.staple((_SIGN / 2, middle), 7, level=True)), own.spine))
    if any(lines.cuts for lines in found):
        line = pen.line((0, middle), (_SIGN, middle), pen.CUT)
        signs.append(((line, *pen.scissors((5, middle), (_SIGN, middle), 7)), own.cut))
    if None in job.page_sequence:
        signs.append(((pen.box(Rect(3, middle - 5, 14, 10), BLANK_FILL, pen.HIDDEN),), own.blank))
    paths: list[VectorPath] = []
    labels: list[Label] = []
    x = 0.0
    for sign, meaning in signs:
        paths += [_shift_right(path, x) for path in sign]
        said = meaning.replace("~", "\u00a0")
        labels.append(Label(said, Point(x + _SIGN + 5, middle + 3), 8.5, "left"))
        x += _SIGN + 5 + _LETTER * len(said) + 12
    return Diagram(Size(x, _HIGH), tuple(paths), tuple(labels))


def _shift_right(path: VectorPath, x: float) -> VectorPath:
    """Return a path further right."""
    return shift_diagram(Diagram(Size(0, 0), (path,)), x, 0).paths[0]
