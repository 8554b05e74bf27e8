"""OpenDocument text, written by hand, -> trees."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from pamphlets.importers.odt.reader import read_odt
from pamphlets.importers.pandoc_ast import PandocDocument, inlines_text
from pamphlets.importers.zip_archive import UnreadableArchiveError, open_archive
from tests.importers.trees import Node, spelled

NAMES = ("office", "text", "table", "style")
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in NAMES) + (
    f' xmlns:draw="{OASIS}:drawing:1.0" xmlns:fo="{OASIS}:xsl-fo-compatible:1.0"'
    f' xmlns:svg="{OASIS}:svg-compatible:1.0" xmlns:meta="{OASIS}:meta:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def read(
    body: str, styles: str = "", meta: str = ""
) -> tuple[PandocDocument, dict[str, str], str]:
    """The tree of a text, what is lost with the words near it, and who typed it."""
    output = BytesIO()
    with ZipFile(output, "w") as file:
        file.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        file.writestr(
            "meta.xml",
            f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta></office:document-meta>",
        )
    document, losses, creator = read_odt(open_archive(output.getvalue()))
    return document, {loss.code: loss.near for loss in losses}, creator


def blocks_of(body: str, styles: str = "") -> list[Node]:
    return read(body, styles)[0].blocks


def outline(nodes: list[Node]) -> list[object]:
    """Kinds of blocks with their words, lists and tables with their parts."""
    lines: list[object] = []
    for node in nodes:
        match node:
            case {"t": "Para", "c": inlines}:
                lines.append(inlines_text(inlines))
            case {"t": "Header", "c": [level, [name, _, _], inlines]}:
                lines.append(f"h{level} {inlines_text(inlines)}{name and ' #' + name}")
            case {"t": "BulletList", "c": items}:
                lines.append(["-", *map(outline, items)])
            case {"t": "OrderedList", "c": [[start, style, _], items]}:
                lines.append([f"{start} {style['t']}", *map(outline, items)])
            case {"t": "BlockQuote", "c": blocks}:
                lines.append([">", *outline(blocks)])
            case {"t": "CodeBlock", "c": [_, words]}:
                lines.append(f"code {words!r}")
            case {"t": kind}:
                lines.append(kind)
    return lines


P = "<text:p>{}</text:p>".format


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (P("a") + P("") + P(" \n"), ["a"]),
        (P("a<text:s/>b<text:tab/>c \n d"), ["a b c d"]),
        ("<text:h text:outline-level='2'>a</text:h><text:h>b</text:h><text:h/>", ["h2 a", "h1 b"]),
        ("<text:h><text:bookmark text:name=''/><text:bookmark-start text:name='le nom'/>a</text:h>", ["h1 a #le-nom"]),
        ("<text:p text:style-name='Heading_20_3'>a</text:p>", ["h3 a"]),
        ("<text:p text:style-name='Quotations'>a</text:p><text:p text:style-name='Quotations'>b</text:p>" + P("c"), [[">", "a", "b"], "c"]),
        ("<text:p text:style-name='Preformatted'>a</text:p><text:p text:style-name='Preformatted_20_Text'>b</text:p>", ["code 'a\\nb'"]),
        ("<text:p text:style-name='Quotations'>a</text:p><text:p text:style-name='Preformatted'>b</text:p>", [[">", "a"], "code 'b'"]),
        ("<text:p text:style-name='Horizontal_20_Line'/>", ["HorizontalRule"]),
        ("<text:section>" + P("a") + "</text:section>", ["a"]),
        ("<text:list><text:list-item>" + P("a") + P("b") + "</text:list-item><text:list-item/></text:list>", [["-", ["a", "b"]]]),
        ("<text:list><text:list-item><text:h>a</text:h></text:list-item></text:list>", ["h1 a"]),
        ("<text:list/>", []),
        ("<text:unknown>" + P("a") + "</text:unknown>", []),
    ],
)  # fmt: skip
def test_paragraphs_headings_and_lists(body: str, lines: list[object]) -> None:
    assert outline(blocks_of(body)) == lines


LISTS = (
    "<text:list-style style:name='L'><text:list-level-style-number style:num-format='1'/>"
    "<text:list-level-style-number style:num-format='a'/><text:list-level-style-bullet/></text:list-style>"
)


def test_each_level_of_a_list_has_its_own_numbers() -> None:
    inner = "<text:list><text:list-item>{}</text:list-item></text:list>"
    deep = inner.format(P("b") + inner.format(P("c") + inner.format(P("d"))))
    body = f"<text:list text:style-name='L'><text:list-item text:start-value='3'>{P('a')}{deep}</text:list-item></text:list>"
    assert outline(blocks_of(body, LISTS)) == [
        ["3 Decimal", ["a", ["1 LowerAlpha", ["b", ["-", ["c", ["-", ["d"]]]]]]]]
    ]


def item(words: str, attributes: str = "") -> str:
    return f"<text:list-item {attributes}>{P(words)}</text:list-item>"


def odt_list(*items: str, style: str = "N", attributes: str = "") -> str:
    return f"<text:list text:style-name='{style}' {attributes}>{''.join(items)}</text:list>"


A, B, C = item("a"), item("b"), item("c")
GO_ON = "text:continue-numbering='true'"


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (odt_list(A, B), ["4) a", "5) b"]),
        (odt_list(A, item("b", "text:start-value='9'"), C), ["4) a", "9) b", "10) c"]),
        (odt_list(A, item(""), C), ["4) a", "6) c"]),
        (odt_list(A) + P("p") + odt_list(B, attributes=GO_ON), ["4) a", "5) b"]),
        (
            odt_list(A, attributes="xml:id='x'")
            + odt_list(B, style="L")
            + odt_list(C, attributes="text:continue-list='x'"),
            ["4) a", "1. b", "5) c"],
        ),
        (odt_list(A) + odt_list(B), ["4) a", "4) b"]),
    ],
)
def test_an_item_has_the_number_that_writer_shows(body: str, numbers: list[str]) -> None:
    style = (
        "<text:list-style style:name='N'><text:list-level-style-number style:num-format='1' style:num-suffix=')'"
        " text:start-value='4'/></text:list-style>"
    )
    lines = spelled(*blocks_of(body, LISTS + style)).splitlines()
    assert [line for line in lines if line[:1].isdecimal()] == numbers


def test_a_list_in_an_item_of_its_own_belongs_to_the_item_before() -> None:
    inner = f"<text:list-item><text:list>{item('b')}</text:list></text:list-item>"
    body = f"<text:list text:style-name='L'>{item('a')}{inner}{item('c')}</text:list>"
    assert outline(blocks_of(body, LISTS)) == [
        ["1 Decimal", ["a", ["1 LowerAlpha", ["b"]]], ["c"]]
    ]


def test_lists_begin_anew_in_notes_and_cells() -> None:
    item = f"<text:list text:style-name='L'><text:list-item>{P('b')}</text:list-item></text:list>"
    note = f"<text:note><text:note-body>{item}</text:note-body></text:note>"
    body = f"<text:list text:style-name='L'><text:list-item>{P('a' + note)}</text:list-item></text:list>"
    (numbered,) = blocks_of(body, LISTS)
    (paragraph,) = numbered["c"][1][0]
    assert outline(paragraph["c"][1]["c"]) == [["1 Decimal", ["b"]]]


LETTERS = "<style:style style:name='T' style:family='text'><style:text-properties {}/></style:style>"


@pytest.mark.parametrize(
    ("properties", "kinds"),
    [
        ("fo:font-style='italic'", ["Emph"]),
        ("fo:font-style='normal' fo:font-weight='normal'", []),
        ("fo:font-weight='bold' fo:font-style='oblique'", ["Strong", "Emph"]),
        ("fo:font-weight='600'", ["Strong"]),
        ("fo:font-weight='500'", []),
        ("style:text-position='super 58%'", ["Superscript"]),
        ("style:text-position='33% 58%'", ["Superscript"]),
        ("style:text-position='sub 58%'", ["Subscript"]),
        ("style:text-position='-33% 58%'", ["Subscript"]),
        ("style:text-position='0% 100%'", []),
        ("style:text-position='-0% 100%'", []),
        ("style:text-underline-style='solid'", ["Underline"]),
        ("style:text-line-through-style='solid'", ["Strikeout"]),
        ("fo:font-variant='small-caps'", ["SmallCaps"]),
    ],
)
def test_letters_have_the_styles_that_an_author_gave_them(
    properties: str, kinds: list[str]
) -> None:
    body = P("<text:span text:style-name='T'>a</text:span>")
    (paragraph,) = blocks_of(body, LETTERS.format(properties))
    found: list[str] = []
    (inline,) = paragraph["c"]
    while inline["t"] != "Str":
        found.append(inline["t"])
        (inline,) = inline["c"]
    assert found == kinds
    assert inline["c"] == "a"


@pytest.mark.parametrize(
    ("properties", "lost"),
    [
        ("fo:color='#ff0000'", {"entrance-colour": "a"}),
        ("fo:color='#000000' fo:background-color='transparent'", {}),
        ("fo:background-color='#ffff00'", {"entrance-colour": "a"}),
    ],
)
def test_colours_by_hand_are_told(properties: str, lost: dict[str, str]) -> None:
    body = P("<text:span text:style-name='T'>a</text:span>")
    assert read(body, LETTERS.format(properties))[1] == lost


def test_what_is_in_a_paragraph_keeps_its_place() -> None:
    body = P(
        "a<text:line-break/><text:a xlink:href='#le titre|outline'>b</text:a>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>c</text:p></text:note-body></text:note>"
        "<text:soft-page-break/><text:page-number>7</text:page-number>"
    )
    (paragraph,) = blocks_of(body)
    kinds = [inline["t"] for inline in paragraph["c"]]
    assert kinds == ["Str", "LineBreak", "Link", "Note", "Str"]
    assert paragraph["c"][2]["c"][2] == ["#le titre", ""]
    assert outline(paragraph["c"][3]["c"]) == ["c"]
    assert paragraph["c"][4]["c"] == "7"


FRAME = "<draw:frame>{}</draw:frame>".format
IMAGE = "<draw:image xlink:href='a.png'/>"


def test_pictures_have_descriptions_and_boxes_stand_after_their_paragraph() -> None:
    body = P(FRAME(IMAGE + "<svg:title>Un</svg:title><svg:desc> Deux </svg:desc>"))
    assert blocks_of(body)[0]["c"] == [
        {"t": "Image", "c": [("", (), ()), [{"t": "Str", "c": "Deux"}], ["a.png", ""]]}
    ]
    captioned = FRAME(
        f"<draw:text-box>{P(FRAME(IMAGE) + '<text:line-break/> Un quai')}{P('b')}</draw:text-box>"
    )
    boxed = FRAME(f"<draw:text-box>{P('Une boîte')}</draw:text-box>")
    document, losses, _ = read(P("a" + captioned + boxed))
    first, figure, box = document.blocks
    assert outline([first]) == ["a"]
    assert figure["c"][0] == ["", (), (("figure", "1"),)]
    assert [block["c"][0]["t"] for block in figure["c"][1]] == ["Image", "Str", "Str"]
    assert outline(figure["c"][1]) == ["", "Un quai", "b"]
    assert (box["c"][0], outline(box["c"][1])) == (["", ("encadré",), ()], ["Une boîte"])
    assert losses == {"entrance-box": "Une boîte"}


def test_an_empty_box_leaves_no_trace() -> None:
    document, losses, _ = read(P("a" + FRAME("<draw:text-box/>")))
    assert outline(document.blocks) == ["a"]
    assert losses == {}


def test_a_link_round_a_drawing_keeps_its_picture() -> None:
    document, losses, _ = read(P(f"a<draw:a xlink:href='b'>{FRAME(IMAGE)}</draw:a>"))
    assert [inline["t"] for inline in document.blocks[0]["c"]] == ["Str", "Image"]
    assert losses == {}


def test_a_paragraph_s_own_style_makes_its_letters_bold() -> None:
    style = (
        "<style:style style:name='B' style:family='paragraph'>"
        "<style:text-properties fo:font-weight='bold'/></style:style>"
    )
    (paragraph,) = blocks_of("<text:p text:style-name='B'>a</text:p>", style)
    assert [inline["t"] for inline in paragraph["c"]] == ["Strong"]


@pytest.mark.parametrize("name", ["change", "change-start", "change-end"])
def test_marks_of_changes_are_passed_over_with_what_is_in_them(name: str) -> None:
    (paragraph,) = blocks_of(P(f"a<text:{name}>rayé</text:{name}>b"))
    assert [inline["c"] for inline in paragraph["c"]] == ["a", "b"]


def test_words_of_a_drawing_are_not_the_words_near_it() -> None:
    shape = f"<draw:custom-shape>{P('dessin')}</draw:custom-shape>"
    _, losses, _ = read(P(f"mot {shape}<draw:circle/>suite"))
    assert losses == {"entrance-drawing": "mot suite"}


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (P("Mot" + FRAME("<draw:object/>" + IMAGE + "<svg:title>Somme</svg:title>")), {"entrance-object": "Somme"}),
        (P("Mot" + FRAME("<draw:plugin/>")), {"entrance-object": "Mot"}),
        (P("Mot<draw:circle/>"), {"entrance-drawing": "Mot"}),
        (P("Mot<office:annotation><dc:creator>Ana</dc:creator><text:p>à  vérifier</text:p></office:annotation>"), {"entrance-comment": "à vérifier"}),
        ("<text:tracked-changes><text:changed-region/></text:tracked-changes>" + P("Mot"), {"entrance-changes": ""}),
        (P("Mot") + "<text:table-of-content>" + P("x") + "</text:table-of-content>", {"entrance-contents": "Mot"}),
    ],
)  # fmt: skip
def test_what_is_not_kept_is_told_with_words_near_it(
    body: str, lost: dict[str, str]
) -> None:
    document, losses, _ = read(body)
    assert losses == lost
    assert outline(document.blocks) == ["Mot"]


def table_of(
    body: str,
) -> tuple[list[list[list[object]]], list[list[list[object]]], set[str]]:
    """The rows of the head, the other rows, and what is lost."""
    document, losses, _ = read(f"<table:table>{body}</table:table>")
    (table,) = document.blocks
    _, _, _, (_, head), ((_, _, _, rows),), _ = table["c"]
    words = [
        [[outline(cell[4]) for cell in row] for _, row in part] for part in (head, rows)
    ]
    return words[0], words[1], set(losses)


CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>".format
ROW = "<table:table-row>{}</table:table-row>".format


def test_tables_have_heads_rows_and_cells_that_repeat() -> None:
    head = f"<table:table-header-rows>{ROW(CELL('', 'a'))}</table:table-header-rows>"
    rows = f"<table:table-rows>{ROW(CELL('', 'b'))}</table:table-rows>"
    repeated = ROW(CELL(" table:number-columns-repeated='2'", "c") + CELL("", "d"))
    covered = ROW(
        CELL(" table:number-columns-spanned='2'", "e") + "<table:covered-table-cell/>"
    )
    assert table_of(head + rows + repeated + covered) == (
        [[["a"]]],
        [[["b"]], [["c"], [], ["d"]], [["e"], []]],
        {"entrance-merged"},
    )


def test_a_row_has_sixty_columns_at_most() -> None:
    _, rows, losses = table_of(ROW(CELL(" table:number-columns-repeated='999'", "a")))
    assert len(rows[0]) == 60
    assert losses == set()


def test_titles_stand_apart_and_the_file_s_own_is_the_last_choice() -> None:
    title = "<text:p text:style-name='Title'>{}</text:p>".format
    document, _, creator = read(
        title("Un") + title("Deux") + "<text:p text:style-name='Subtitle'>Trois</text:p>",
        meta="<dc:title>Quatre</dc:title><dc:creator>Ana</dc:creator>",
    )
    assert inlines_text(document.meta["title"]["c"]) == "Un"
    assert inlines_text(document.meta["subtitle"]["c"]) == "Trois"
    assert outline(document.blocks) == ["Deux"]
    assert creator == "Ana"
    document, _, creator = read(
        P("a"),
        meta="<dc:title>Quatre</dc:title><meta:initial-creator>Bo</meta:initial-creator>",
    )
    assert document.meta["title"]["c"] == "Quatre"
    assert creator == "Bo"


@pytest.mark.parametrize(
    "content",
    [
        "<a/>",
        "<office:a xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><office:body/></office:a>",
    ],
)
def test_a_file_without_text_is_unreadable(content: str) -> None:
    output = BytesIO()
    with ZipFile(output, "w") as file:
        file.writestr("content.xml", content)
    with pytest.raises(UnreadableArchiveError):
        read_odt(open_archive(output.getvalue()))


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 60),
        ("un<text:line-break/>mot<text:s/>ou<text:tab/>deux", "un mot ou deux"),
        ("un<text:span> mot</text:span>", "un mot"),
        (
            "un<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note> mot",
            "un mot",
        ),
    ],
)
def test_the_words_near_a_loss_are_the_first_of_its_paragraph(
    words: str, near: str
) -> None:
    assert read(P(words + "<draw:circle/>"))[1] == {"entrance-drawing": near}


def test_blanks_in_a_row_are_one() -> None:
    (paragraph,) = blocks_of(P("a \n\t b<text:span>c\t\td</text:span>\r\n e"))
    assert [inline["c"] for inline in paragraph["c"]] == ["a b", "c d", " e"]


def test_each_loss_counts() -> None:
    output = BytesIO()
    with ZipFile(output, "w") as file:
        body = P("Mot<draw:circle/><draw:circle/>")
        file.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    _, losses, _ = read_odt(open_archive(output.getvalue()))
    assert list(losses.values()) == [2]


@pytest.mark.parametrize("number", ["²", "-1", "1e9", "9" * 5000, "x", "٣"])
def test_numbers_that_are_none_are_the_usual_ones(number: str) -> None:
    heading = f"<text:h text:outline-level='{number}'>a</text:h>"
    cell = f"<table:table-cell table:number-columns-repeated='{number}'/>"
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    style = "<style:style style:name='g' style:family='text'><style:text-properties"
    bold = f"{style} fo:font-weight='{number}'/></style:style>"
    words = P("<text:span text:style-name='g'>b</text:span>")
    assert outline(blocks_of(heading + words + table, bold))[:2] == ["h1 a", "b"]
