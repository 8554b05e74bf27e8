"""Pages with the same fault are one line."""

from pamphlets.app.messages import render_diagnostic
from pamphlets.impose.margins.warnings import make_margin_warnings
from tests.impose.margins.breaches import HERE, found, insets


def test_pages_with_the_same_fault_are_one_line_with_the_worst_of_them() -> None:
    near = {
        number: insets(right=2.5) if number % 2 else insets(left=1 + number / 10)
        for number in range(2, 9)
    }
    (one,) = make_margin_warnings(HERE, found("saddle", near))
    assert render_diagnostic(one).startswith(
        "in.pdf: warning: pages 2-8: up to 3.3 mm at the outer edges lie in the strip that printers leave white (5 mm)"
    )
    (alone,) = make_margin_warnings(HERE, found("saddle", {7: insets(right=2.2)}))
    assert render_diagnostic(alone).startswith(
        "in.pdf: warning: page 7: 2.3 mm at the outer edge lie in the strip that printers leave white (5 mm)"
    )
