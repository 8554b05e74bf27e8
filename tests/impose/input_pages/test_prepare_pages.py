"""Pages are changed before they are laid out."""

from pathlib import Path

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.plan.sheet import Turn
from tests.support.pages import booklet
from tests.support.paper import Seen, fold_and_nest, look
from tests.support.single_pages import write_pages_of_file


@pytest.mark.parametrize(("turn", "back"), [(90, 270), (270, 90), (180, 180)])
def test_what_is_turned_and_turned_back_folds_as_before(
    tmp_path: Path, turn: Turn, back: Turn
) -> None:
    source = booklet(tmp_path / "in.pdf", 8)
    turned = tmp_path / "turned.pdf"
    with turned.open("wb") as file:
        write_pages_of_file(source, file, options=InputPageOptions(turn=turn))
    options = ImposeOptions(input_pages=InputPageOptions(turn=back))
    sheets = tmp_path / "out.pdf"
    paper = parse_paper("A4")
    impose_pdf(turned, sheets, load_scheme("saddle"), paper, "short", options=options)
    read = fold_and_nest(look(sheets), "short")
    assert read == [Seen(number) for number in range(1, 9)]
