from pamphlets.core.drawing import Fill, PathSegment, VectorPath, translate_paths


def test_every_point_of_every_segment_moves_and_nothing_else_changes() -> None:
    curve: PathSegment = ("C", 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)
    moved_curve: PathSegment = ("C", 14.0, 105.0, 16.0, 107.0, 18.0, 109.0)
    path = VectorPath((("M", 0.0, 1.0), ("L", 2.0, 3.0), curve, ("Z",)), fill=Fill())
    moved = VectorPath(
        (("M", 10.0, 101.0), ("L", 12.0, 103.0), moved_curve, ("Z",)), fill=Fill()
    )
    assert translate_paths([path, path], 10.0, 100.0) == (moved, moved)
