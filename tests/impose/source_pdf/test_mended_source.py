"""What readers open in spite of its damage is imposed, and told; what is lost for good is refused."""

from pathlib import Path

import pypdfium2
import pytest

from pamphlets.core.source import PamphletError
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import Imposition, impose_pdf
from pamphlets.impose.pdf_objects.pypdf_adapter import DamagedError
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.source_pdf.mended_source import read_mended
from pamphlets.impose.undo.single_pages import write_single_pages
from pamphlets.impose.undo.undo import undo_imposition
from pamphlets.impose.undo.undo_options import UndoOptions
from tests.support.damaged_files import DAMAGED, encrypted_attachments

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


def test_that_a_part_of_a_content_is_lost_is_told(tmp_path: Path) -> None:
    for name in (
        "a part of a content that is null",
        "a part of a content that is not there",
    ):
        job = imposed(tmp_path, DAMAGED[name])
        assert "impose.mended" in [diagnostic.code for diagnostic in job.diagnostics]


def test_margins_and_pages_again_know_the_same_damage(tmp_path: Path) -> None:
    lying = DAMAGED["a table of garbage"].replace(b"0 0 420 595", b"0 0 895 420")
    lying = lying.replace(b"/Count 1/Kids[3 0 R]", b"/Count 2/Kids[3 0 R 3 0 R]")
    source = tmp_path / "in.pdf"
    source.write_bytes(lying)
    with (tmp_path / "pages.pdf").open("w+b") as file:
        assert len(write_single_pages(source, file)) == 2
    result = undo_imposition([source], tmp_path / "out.pdf", UndoOptions(flip="short"))
    assert result.page_count == 4
    assert [each.code for each in result.diagnostics] == ["impose.mended"]


def test_what_is_lost_is_the_damage_of_the_file_itself(tmp_path: Path) -> None:
    source = tmp_path / "in.pdf"
    source.write_bytes(DAMAGED["no root"])
    tried: list[Path] = []

    def read(path: Path, _password: str) -> None:
        tried.append(path)
        raise DamagedError(len(tried))

    with pytest.raises(DamagedError) as damage:
        read_mended(source, "", read)
    assert damage.value.args == (1,)
    assert tried == [source], "pdfium does not open it"
    source.write_bytes(DAMAGED["a size of 1"])
    with pytest.raises(DamagedError) as damage:
        read_mended(source, "", read)
    assert damage.value.args == (2,)
    assert tried[1] == source
    assert tried[2].name == "in.pdf"
    assert not tried[2].exists()


@pytest.mark.parametrize(
    ("version", "revision", "filters"),
    [
        (4, 4, b"/StmF/Identity/StrF/Identity"),
        (4, 4, b""),
        (5, 6, b"/StmF/Identity/StrF/Identity"),
    ],
)
def test_attachments_alone_may_be_locked(
    tmp_path: Path, version: int, revision: int, filters: bytes
) -> None:
    for handler in (b"/Standard", b"/Adobe.PubSec/SubFilter/adbe.pkcs7.s5"):
        imposed(tmp_path, encrypted_attachments(version, revision, filters, handler))
        assert "[1]" in text(tmp_path / "out.pdf")


@pytest.mark.parametrize("filters", [b"/StmF/StdCF", b"/StrF/StdCF"])
def test_what_is_printed_may_not(tmp_path: Path, filters: bytes) -> None:
    with pytest.raises(ExceptionGroup) as group:
        imposed(tmp_path, encrypted_attachments(4, 4, filters))
    (fault,) = group.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == "impose.locked"
