"""What readers open in spite of its damage is imposed, and told; what is lost for good is refused."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfWriter
from pypdf.constants import UserAccessPermissions

from pamphlets.app.messages import render_diagnostic
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.source_pdf.repaired_source import SourceFile, read_repaired
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.damaged_files import DAMAGED
from tests.support.nasty import BOX, page
from tests.support.pages import booklet
from tests.support.single_pages import write_pages_of_file

_FITTED = ImposeOptions(scale_to_fit=True)


def imposed(folder: Path, data: bytes) -> Imposition:
    (folder / "in.pdf").write_bytes(data)
    return impose_pdf(
        folder / "in.pdf",
        folder / "out.pdf",
        load_scheme("saddle"),
        parse_paper("A4"),
        "short",
        options=_FITTED,
    )


def words(job: Imposition, code: str) -> str:
    """The first line of what is said, without the file."""
    (told,) = [each for each in job.diagnostics if each.code == code]
    return render_diagnostic(told).splitlines()[0].partition(": ")[2].partition(": ")[2]


def text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("name", DAMAGED)
def test_a_page_that_readers_show_is_imposed(tmp_path: Path, name: str) -> None:
    imposed(tmp_path, DAMAGED[name])
    assert "[1]" in text(tmp_path / "out.pdf")
    assert {path.name for path in tmp_path.iterdir()} == {"in.pdf", "out.pdf"}


def test_that_a_file_was_written_anew_is_told(tmp_path: Path) -> None:
    job = imposed(tmp_path, DAMAGED["a table of garbage"])
    assert "impose.mended" in [diagnostic.code for diagnostic in job.diagnostics]
    assert {each.source.path for each in job.diagnostics} == {str(tmp_path / "in.pdf")}


def test_a_part_of_a_content_is_told_where_it_is_lost_and_not_where_it_is_null(
    tmp_path: Path,
) -> None:
    job = imposed(tmp_path, DAMAGED["a part of a content that is null"])
    assert {each.code for each in job.diagnostics} == {"impose.blanks"}
    job = imposed(tmp_path, DAMAGED["a part of a content that is not there"])
    assert "impose.lost-content" in {each.code for each in job.diagnostics}


def test_margins_and_pages_again_know_the_same_damage(tmp_path: Path) -> None:
    lying = DAMAGED["a table of garbage"].replace(b"0 0 420 595", b"0 0 895 420")
    lying = lying.replace(b"/Count 1/Kids[3 0 R]", b"/Count 2/Kids[3 0 R 3 0 R]")
    source = tmp_path / "in.pdf"
    source.write_bytes(lying)
    with (tmp_path / "pages.pdf").open("w+b") as file:
        assert len(write_pages_of_file(source, file)) == 2
    result = undo_imposition([source], tmp_path / "out.pdf", UndoOptions(flip="short"))
    assert result.page_count == 4
    assert [each.code for each in result.diagnostics] == ["impose.mended"]


def test_what_cannot_be_repaired_is_the_damage_of_the_file_itself(tmp_path: Path) -> None:
    source = tmp_path / "in.pdf"
    tried: list[SourceFile] = []

    def read(file: SourceFile) -> None:
        tried.append(file)
        raise DamagedError(len(tried))

    for name, is_written_anew in (("no root", False), ("a size of 1", True)):
        source.write_bytes(DAMAGED[name])
        for is_strict in (False, True):
            tried.clear()
            with pytest.raises(DamagedError) as damage:
                read_repaired(SourceFile(source), read, is_strict=is_strict)
            assert damage.value.args == (1,)
            own = [file.is_tolerant for file in tried if file.path == source]
            anew = [file.is_tolerant for file in tried if file.path != source]
            assert own == ([False] if is_strict else [False, True])
            assert anew == ([not is_strict] if is_written_anew else [])


def test_a_file_without_its_first_line_is_opened_and_told(tmp_path: Path) -> None:
    data = booklet(tmp_path / "in.pdf", 4).read_bytes()
    whole = data[data.index(b"1 0 obj") :]
    job = imposed(tmp_path, whole)
    assert words(job, "impose.mended").startswith(
        "the PDF has faults, and was read all the same: it does not begin as a PDF"
    )
    assert text(tmp_path / "out.pdf").count("[") == 4
    with pytest.raises(ExceptionGroup):
        imposed(tmp_path, b"Dear object, 1 objection " * 90)


def test_a_comment_between_a_dictionary_and_its_data_loses_no_picture(
    tmp_path: Path,
) -> None:
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
    image += b"/BitsPerComponent 8/Filter/ASCIIHexDecode/Length 3>>\n% a remark\nstream\n00>\nendstream"
    resources = b"/Resources<</XObject<</I 5 0 R>>>>"
    data = page(BOX + resources, b"q 200 0 0 200 100 200 cm /I Do Q", [image])
    imposed(tmp_path, data)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert document[0].render().to_pil().convert("L").histogram()[0] > 10_000


def test_that_printing_is_forbidden_is_told_to_all_but_the_owner(tmp_path: Path) -> None:
    source = booklet(tmp_path / "plain.pdf", 4)
    for permissions in (UserAccessPermissions.all(), UserAccessPermissions(0)):
        writer = PdfWriter(clone_from=source)
        writer.encrypt("", "owner", permissions_flag=permissions, algorithm="RC4-128")
        locked = BytesIO()
        writer.write(locked)
        codes = {each.code for each in imposed(tmp_path, locked.getvalue()).diagnostics}
        is_forbidden = permissions == UserAccessPermissions(0)
        assert ("impose.printing-forbidden" in codes) == is_forbidden
