"""Word files, written by hand: what pandoc leaves out, boxes set in the text, styles unwrapped."""

from io import BytesIO
from xml.etree import ElementTree  # noqa: ICN001 (a name, not two letters)
from zipfile import ZipFile

import pytest

from pamphlets.importers.docx import (
    find_losses,
    move_text_boxes,
    read_docx_title,
    unwrap_styles,
)
from pamphlets.importers.zip_archive import (
    OfficeArchive,
    UnreadableArchiveError,
    open_archive,
)
from tests.importers.trees import Node, para, text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
CORE = '<core xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Un titre</dc:title><dc:creator>Ana</dc:creator></core>'


def file_of(body: str, **parts: str) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w") as file:
        file.writestr(
            "word/document.xml",
            f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        )
        for name, content in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return output.getvalue()


def archive_of(body: str, **parts: str) -> OfficeArchive:
    return open_archive(file_of(body, **parts))


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (f"<w:ins>{run('a')}</w:ins>", {"entrance-changes": "a"}),
        (
            "<w:del><w:r><w:delText>a  b</w:delText></w:r></w:del>",
            {"entrance-changes": "a b"},
        ),
        ("<w:r><w:commentReference/></w:r>", {"entrance-comment": ""}),
        ("<w:r><w:object/></w:r>", {"entrance-object": ""}),
        ("<c:chart/>", {"entrance-object": ""}),
        (f"<w:txbxContent>{run('a')}</w:txbxContent>", {"entrance-box": "a"}),
        (f"<mc:Fallback><w:txbxContent>{run('a')}</w:txbxContent></mc:Fallback>", {}),
        (run("a", "<w:color w:val='FF0000'/>"), {"entrance-colour": "a"}),
        (run("a", "<w:highlight w:val='yellow'/>"), {"entrance-colour": "a"}),
        (run("a", "<w:color w:val='auto'/><w:highlight w:val='none'/>"), {}),
        (run("a", "<w:color/>"), {}),
        (run("", "<w:color w:val='FF0000'/>"), {}),
        (run("a", "<w:rStyle/><w:color w:val='FF0000'/>"), {}),
        ("<w:r><w:t>a</w:t></w:r>", {}),
    ],
)
def test_what_pandoc_leaves_out_is_told(body: str, lost: dict[str, str]) -> None:
    losses, creator = find_losses(archive_of(body))
    assert {loss.code: loss.near for loss in losses} == lost
    assert creator == ""


def test_the_file_s_own_sheet_has_a_title_and_a_name() -> None:
    archive = archive_of("", docProps__core=CORE)
    assert read_docx_title(archive) == "Un titre"
    assert find_losses(archive)[1] == "Ana"
    assert read_docx_title(archive_of("")) == ""


def test_a_file_without_a_document_is_unreadable() -> None:
    output = BytesIO()
    with ZipFile(output, "w") as file:
        file.writestr("a", "")
    with pytest.raises(UnreadableArchiveError):
        find_losses(open_archive(output.getvalue()))


def moved(body: str) -> str:
    """The document after its boxes were moved: names of elements with their words."""
    content = file_of(body, other="<a/>")
    archive = open_archive(move_text_boxes(open_archive(content), content))
    assert archive.read_part("other.xml") == b"<a/>"
    root = archive.read_xml("word/document.xml")
    assert root is not None

    def show(element: ElementTree.Element) -> str:
        inner = (element.text or "") + "".join(map(show, element))
        return f"{element.tag.rpartition('}')[2]}({inner})"

    return "".join(map(show, root[0]))


BOX = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>".format
PARA = "<w:p>{}</w:p>".format
CELL = "tbl(tblPr()tblGrid(gridCol())tr(tc(p(r(t({}))))))".format


def test_a_box_stands_as_a_table_after_its_paragraph() -> None:
    body = PARA("<w:r><w:t>a</w:t></w:r>" + BOX(PARA("<w:r><w:t>b</w:t></w:r>"))) + PARA("")
    assert moved(body) == f"p(r(t(a))r()){CELL('b')}p()"


def test_boxes_keep_their_order_and_twins_go() -> None:
    boxes = BOX(PARA("<w:r><w:t>b</w:t></w:r>")) + BOX(PARA("<w:r><w:t>c</w:t></w:r>"))
    twin = f"<mc:Fallback>{boxes}</mc:Fallback>"
    assert moved(PARA(boxes + twin)) == f"p(r()r()){CELL('b')}{CELL('c')}"


def test_a_box_of_a_picture_becomes_plain_paragraphs() -> None:
    body = PARA(
        BOX(
            PARA("<w:r><w:drawing><a:blip/></w:drawing></w:r>")
            + PARA("<w:r><w:t>b</w:t></w:r>")
        )
    )
    assert moved(body) == "p(r())p(r(drawing(blip())))p(r(t(b)))"


@pytest.mark.parametrize("depth", [1, 10, 40])
def test_boxes_outside_of_runs_in_boxes_are_moved_once_however_deep(depth: int) -> None:
    body = "<w:r><w:t>b</w:t></w:r>"
    for _ in range(depth):
        body = PARA(f"<w:txbxContent>{body}</w:txbxContent>")
    shown = moved(PARA("") + body)
    assert shown.count("t(b)") == 1
    assert shown.count("tbl(") == depth


def test_a_file_without_boxes_is_left_as_it_is() -> None:
    content = file_of(PARA(""))
    assert move_text_boxes(open_archive(content), content) is content


def styled(kind: str, style: str, *inner: Node) -> Node:
    return {"t": kind, "c": [["", [], [["custom-style", style]]], list(inner)]}


def test_styles_are_opened_and_those_of_quotations_kept() -> None:
    quote = styled("Div", "Intense Quote", para("a"))
    blocks = [
        styled("Div", "Normal", para(styled("Span", "Rouge", text("x")))),
        quote,
        quote,
    ]
    assert unwrap_styles(blocks) == [
        para("x"),
        {"t": "BlockQuote", "c": [para("a"), para("a")]},
    ]


def test_what_has_no_style_stays_with_what_is_in_it_unwrapped() -> None:
    item = styled("Div", "List", para("a"))
    listed = {"t": "BulletList", "c": [[item], [para("b")]]}
    assert unwrap_styles([listed]) == [{"t": "BulletList", "c": [[para("a")], [para("b")]]}]
    plain: Node = {"t": "Div", "c": [["", [], [["lang", "en"]]], [para("a")]]}
    header: Node = {"t": "Header", "c": [1, ["", [], []], [text("a")]]}
    assert unwrap_styles([plain, header, {"t": "HorizontalRule"}]) == [
        plain,
        header,
        {"t": "HorizontalRule"},
    ]
