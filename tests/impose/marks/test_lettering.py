"""A label that is outlined is drawn twice: its letters stroked in white, then filled."""

from pamphlets.impose.marks.lettering import SheetLabel, draw_labels


def test_an_outlined_label_is_stroked_in_white_below_its_letters() -> None:
    plain = SheetLabel("A1", 10.0, 20.0, 8.0)
    operators, entries = draw_labels([plain._replace(is_outlined=True)], {"A1": 5})
    stroked, filled = operators.split(b"/T5 Do Q", 1)
    assert b"1 Tr 1 G" in stroked
    assert filled.strip() == b"/T5 Do Q"
    assert entries == b"/T5 5 0 R"
    assert b" Tr " not in draw_labels([plain], {"A1": 5})[0]
