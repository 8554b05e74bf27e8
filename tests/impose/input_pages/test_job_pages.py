"""A job has the pages that were asked for, in their order, and calls them as their file does."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from pamphlets.core.source import PamphletError
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.page_selection import parse_page_ranges
from pamphlets.impose.placement.paper import parse_paper
from tests.support.nasty import BOX, page
from tests.support.pages import booklet
from tests.support.paper import fold_and_nest, look

A4 = parse_paper("A4")
SADDLE = load_scheme("saddle")


def impose(source: Path, options: InputPageOptions, scheme: str = "saddle") -> Imposition:
    out = source.with_name("out.pdf")
    wish = ImposeOptions(input_pages=options)
    return impose_pdf(source, out, load_scheme(scheme), A4, "short", options=wish)


def read_back(source: Path, options: InputPageOptions) -> list[int | None]:
    impose(source, options)
    return [
        seen.number for seen in fold_and_nest(look(source.with_name("out.pdf")), "short")
    ]


def choose(text: str) -> InputPageOptions:
    return InputPageOptions(page_ranges=parse_page_ranges(text))


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("3-6", [3, 4, 5, 6]),
        ("8-5", [8, 7, 6, 5]),
        ("1,1,2,1", [1, 1, 2, 1]),
        ("odd", [1, 3, 5, 7]),
        ("2-4,blank,last", [2, 3, 4, None, 8, None, None, None]),
        ("blank,1-3", [None, 1, 2, 3]),
    ],
)
def test_the_pages_that_are_chosen_fold_in_their_order(
    tmp_path: Path, text: str, pages: list[int | None]
) -> None:
    assert read_back(booklet(tmp_path / "in.pdf", 8), choose(text)) == pages


def test_blanks_that_were_asked_for_are_counted_and_not_complained_of(
    tmp_path: Path,
) -> None:
    done = impose(booklet(tmp_path / "in.pdf", 8), choose("1-3,blank"))
    assert (done.page_count, done.blank_count, done.diagnostics) == (3, 1, ())
    done = impose(tmp_path / "in.pdf", choose("1-2,blank"))
    (warning,) = done.diagnostics
    assert warning.code == "impose.blank"
    assert warning.fields["blanks"] == "1"


def test_a_ruled_page_has_lines_where_it_stands_and_a_blank_one_has_none(
    tmp_path: Path,
) -> None:
    source = booklet(tmp_path / "in.pdf", 8)
    lines: list[bool] = []
    for text in ("1,ruled,2-3", "1,blank,2-3"):
        impose(source, choose(text))
        sides = PdfReader(tmp_path / "out.pdf").pages
        for side in sides:
            content = side.get_contents()
            assert content is not None
            lines.append(b" l" in content.get_data())
    assert lines == [False, True, False, False]


def test_a_message_names_pages_by_their_numbers_in_the_file(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 8, size=(300, 400))
    done = impose(source, choose("8,blank,6-5"))
    (smaller,) = done.diagnostics
    assert "numbers" in str(smaller.fields["pages"])
    assert "5-6, 8" in str(smaller.fields["pages"])


@pytest.mark.parametrize(
    ("text", "code"), [("9", "no-such-page"), ("even", "no-page-chosen")]
)
def test_pages_that_are_not_there_are_a_fault(tmp_path: Path, text: str, code: str) -> None:
    source = booklet(tmp_path / "in.pdf", 1 if text == "even" else 8)
    with pytest.RaisesGroup(PamphletError) as caught:
        impose(source, choose(text))
    (fault,) = caught.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == f"impose.{code}"
    assert not (tmp_path / "out.pdf").exists()


def test_joined_files_are_read_one_behind_the_other(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 3)
    other = booklet(tmp_path / "b.pdf", 2)
    assert read_back(source, InputPageOptions(joined_files=(other, source))) == [
        *(1, 2, 3, 1, 2, 1, 2, 3),
    ]
    recto = InputPageOptions(joined_files=(other, source), starts_on_recto=True)
    assert read_back(source, recto) == [1, 2, 3, None, 1, 2, 1, 2, 3, None, None, None]


def test_the_outline_and_the_links_of_each_file_lead_to_its_own_pages(
    tmp_path: Path,
) -> None:
    source = booklet(tmp_path / "in.pdf", 2)
    other = booklet(tmp_path / "b.pdf", 2)
    impose(source, InputPageOptions(joined_files=(other,)))
    reader = PdfReader(tmp_path / "out.pdf")
    sheets = [reader.get_destination_page_number(item) for item in reader.outline]  # type: ignore[arg-type]
    assert sheets == [0, 1, 1, 0]


def test_a_page_of_another_file_stands_where_it_was_asked_for(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 3)
    other = booklet(tmp_path / "map.pdf", 7)
    assert read_back(source, choose(f"1,{other}:7,2-")) == [1, 7, 2, 3]


@pytest.mark.parametrize(
    ("cover_pages", "pages"),
    [
        (1, [1, None, 1, 2, 3, None, None, None]),
        (2, [1, None, 1, 2, 3, None, None, 2]),
        (4, [1, 2, 1, 2, 3, None, 3, 4]),
    ],
)
def test_a_cover_of_its_own_file_goes_around_all_pages(
    tmp_path: Path, cover_pages: int, pages: list[int | None]
) -> None:
    source = booklet(tmp_path / "in.pdf", 3)
    cover = booklet(tmp_path / "cover.pdf", cover_pages)
    assert read_back(source, InputPageOptions(cover_file=cover)) == pages


def test_a_cover_of_three_pages_and_a_missing_file_are_faults_of_those_files(
    tmp_path: Path,
) -> None:
    source = booklet(tmp_path / "in.pdf", 3)
    three = booklet(tmp_path / "three.pdf", 3)
    for path, code in ((three, "cover-pages"), (tmp_path / "none.pdf", "missing")):
        with pytest.RaisesGroup(PamphletError) as caught:
            impose(source, InputPageOptions(cover_file=path))
        (fault,) = caught.value.exceptions
        assert isinstance(fault, PamphletError)
        assert fault.diagnostic.code == f"impose.{code}"
        assert fault.diagnostic.source.path == str(path)


def test_layers_of_joined_files_stay_as_visible_as_they_were(tmp_path: Path) -> None:
    """Of two files with a hidden layer each, under the same number, neither shows it."""
    entries = BOX + b"/Resources<</Properties<</L 5 0 R>>>>"
    content = b"/OC/L BDC 0 0 400 590 re f EMC"
    layer = b"<</Type/OCG/Name(draft)>>"
    hidden = b"/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>"
    shown = b"/OCProperties<</OCGs[5 0 R]/D<<>>>>"
    for name, state in (("a", hidden), ("b", shown), ("c", hidden)):
        (tmp_path / f"{name}.pdf").write_bytes(page(entries, content, [layer], state))
    joined = (tmp_path / "b.pdf", tmp_path / "c.pdf")
    options = ImposeOptions(
        input_pages=InputPageOptions(joined_files=joined), pieces_per_side=1
    )
    out = tmp_path / "out.pdf"
    impose_pdf(tmp_path / "a.pdf", out, load_scheme("repeat"), A4, "long", options=options)
    with PdfDocument(out) as document:
        pictures = [document[index].render(scale=0.2).to_pil() for index in range(3)]
    blacks = [picture.convert("L").histogram()[0] for picture in pictures]
    assert [black > 1000 for black in blacks] == [False, True, False]
