"""Pages of a size -> the sheets that a brochure is folded from."""

import pytest

from pamphlets.core.page_sizes import parse_page_size
from pamphlets.design.formats.brochure import imposed_outputs
from pamphlets.document.metadata import Meta


@pytest.mark.parametrize(
    ("page", "scheme", "sheet", "is_cut"),
    [
        ("A5", "saddle", "A4", False),
        ("A4", "saddle", "A3", False),
        ("A6", "quarto", "A4", False),
        ("Letter/2", "saddle", "Letter", False),
        ("140x216mm", "saddle", "Letter", False),
        ("Legal/2", "saddle", "Legal", False),
        ("Letter", "saddle", "Tabloid", False),
        ("carré 140", "saddle", "A4", True),
        ("120x180mm", "saddle", "A4", True),
        ("carré 160", "saddle", "A3", True),
        ("210x148mm", "saddle", "A3", True),
    ],
)
def test_pages_lie_on_the_sheet_that_takes_two(
    page: str, scheme: str, sheet: str, is_cut: bool
) -> None:
    size = parse_page_size(page)
    assert size is not None
    (output,) = imposed_outputs(Meta("T", "t"), size.size)
    assert (output.scheme, output.sheet_paper) == (scheme, sheet)
    assert ("crop" in output.options.marks) == is_cut
    assert output.name == f"cahier-{sheet.lower()}"
