"""The file layer: well-formed, the same bytes each time, and only on a ReportLab that was tested."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
import reportlab
from reportlab import rl_config

from pamphlets.pdf.writer import PdfFile, PdfName, PdfValue
from tests.support.packed_pdf import unpack_objects
from tests.support.structure.page_validation import judge_with_page


def small(text: str = "L’été (« œ ») \\ ㊙") -> bytes:
    """One page with a stream, and a title."""
    file = PdfFile()
    place = file.reserve()
    content = file.add_stream(b"0 g 1 1 8 8 re f")
    file.add_page(
        place,
        {
            "MediaBox": [0, 0, 10.5, 10],
            "Contents": content,
            "Resources": {"Font": file.fonts},
        },
    )
    out = BytesIO()
    file.write(
        out,
        {"Lang": "fr", "Mark": {"Yes": True, "No": False}},
        {"Title": text, "Raw": b"\0\xff"},
    )
    return out.getvalue()


def test_what_is_put_in_comes_out() -> None:
    reader = pypdf.PdfReader(BytesIO(small()))
    assert reader.pdf_header == "%PDF-1.7"
    assert reader.metadata is not None
    assert reader.metadata.title == "L’été (« œ ») \\ ㊙"
    raw = reader.metadata["/Raw"]
    assert isinstance(raw, pypdf.generic.TextStringObject)
    assert raw.original_bytes == b"\0\xff"
    assert [float(edge) for edge in reader.pages[0].mediabox] == [0, 0, 10.5, 10]
    assert reader.pages[0].get_contents().get_data() == b"0 g 1 1 8 8 re f"  # type: ignore[union-attr]
    assert str(reader.root_object["/Lang"]) == "fr"
    assert str(reader.root_object["/Mark"]) == "{'/No': False, '/Yes': True}"


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is missing")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(small())
    checked = subprocess.run(
        ["qpdf", "--check", path], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
    assert "WARNING" not in checked.stdout + checked.stderr


def test_a_stream_ends_on_a_line_of_its_own() -> None:
    data = small()
    # The page's content, all that is no stream, and the table.
    assert data.count(b"endstream") == data.count(b"\r\nendstream\n") == 3


def test_a_stream_that_ends_in_a_carriage_return_is_as_long_as_it_says() -> None:
    """A line feed behind it would be taken for the second half of one end of line: PDF/A-2 § 6.1.7.1."""
    file = PdfFile()
    content = file.add_stream(b"0 g\r", packed=False)
    file.add_page(file.reserve(), {"MediaBox": [0, 0, 9, 9], "Contents": content})
    out = BytesIO()
    file.write(out, {}, {})
    faults = judge_with_page(out.getvalue(), "2a")
    assert "STREAM-LENGTH" not in "".join(faults)


def test_nobody_elses_name_is_in_the_file() -> None:
    assert b"eportlab" not in small().lower()
    assert b"elvetica" not in small()


def test_the_identity_is_that_of_the_content() -> None:
    one, same, other = (
        pypdf.PdfReader(BytesIO(small(text))).trailer["/ID"] for text in ("a", "a", "b")
    )
    assert one == same
    assert one != other


def test_a_users_settings_of_reportlab_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = small()
    for name, value in (
        ("useA85", 1),
        ("pdfComments", 1),
        ("pdfMultiLine", 1),
        ("invariant", 0),
    ):
        monkeypatch.setattr(rl_config, name, value)
    monkeypatch.setattr(rl_config, "documentLang", "en")
    assert small() == expected


@pytest.mark.parametrize("version", ["5.0.9", "5.10.0", "6.0", "4.4.1"])
def test_another_reportlab_is_refused_in_clear_words(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reportlab, "Version", version)
    with pytest.raises(
        RuntimeError, match=rf"ReportLab 5\.1\.x is needed, {version} is installed"
    ):
        PdfFile()


def test_a_promise_that_is_not_kept_is_found() -> None:
    file = PdfFile()
    file.reserve()
    with pytest.raises(RuntimeError, match="never filled"):
        file.write(BytesIO(), {}, {})


def test_a_name_is_written_as_a_name() -> None:
    file = PdfFile()
    values: dict[str, PdfValue] = {
        "A": PdfName("rose fluo œ"),
        "B": [PdfName("x"), 1, 2.5, "x"],
    }
    out = BytesIO()
    file.write(out, values, {})
    assert b"/A /rose#20fluo#20#c5#93" in unpack_objects(out.getvalue())
    assert b"[ /x 1 2.5 (x) ]" in unpack_objects(out.getvalue())
