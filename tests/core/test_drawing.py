from pamphlets.core.drawing import (
    Drawing,
    Fill,
    PathSegment,
    Stroke,
    VectorPath,
    recolour_drawing,
    translate_paths,
)
from pamphlets.core.geometry import Size
from pamphlets.core.style import PAPER, Ink

ROUGE = Ink("rouge", (0.9, 0.2, 0.2))


def test_every_point_of_every_segment_moves_and_nothing_else_changes() -> None:
    curve: PathSegment = ("C", 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)
    moved_curve: PathSegment = ("C", 14.0, 105.0, 16.0, 107.0, 18.0, 109.0)
    path = VectorPath((("M", 0.0, 1.0), ("L", 2.0, 3.0), curve, ("Z",)), fill=Fill())
    moved = VectorPath(
        (("M", 10.0, 101.0), ("L", 12.0, 103.0), moved_curve, ("Z",)), fill=Fill()
    )
    assert translate_paths([path, path], 10.0, 100.0) == (moved, moved)


def test_what_is_black_takes_an_ink_and_what_is_paper_stays_paper() -> None:
    outline = (("M", 0.0, 0.0), ("L", 1.0, 1.0))
    black = VectorPath(outline, Fill(tint=0.5), Stroke(2.0))  # type: ignore[arg-type]
    paper = VectorPath(outline, Fill(PAPER))  # type: ignore[arg-type]
    drawing = recolour_drawing(Drawing(Size(1, 1), (black, paper)), ROUGE)
    assert [path.fill for path in drawing.paths] == [Fill(ROUGE, 0.5), Fill(PAPER)]
    assert drawing.paths[0].stroke == Stroke(2.0, ROUGE)
