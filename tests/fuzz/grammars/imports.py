"""A Random -> a web page, an .odt, a .docx, a pad or plain text that is brought in, and what comes of it checked."""

import zipfile
from io import BytesIO
from random import Random

from tests.fuzz.case import Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_bytes
from tests.fuzz.grammars.words import PLAIN_WORDS, hostile_number, odd_characters

_HTML_TAGS = (
    "p", "div", "h1", "h2", "h3", "b", "i", "em", "strong", "span", "a href='http://x'", "a href='#f1' id='r1'", "sup", "sub", "ul", "ol", "li",
    "table", "tr", "td colspan='2'", "td rowspan='999'", "th", "blockquote", "pre", "code", "section class='footnotes'", "article", "main",
    "nav", "figure", "figcaption", "dl", "dt", "dd", "details", "font color='red'", "center", "td colspan='99999'", "q", "del", "abbr title='x'",
)  # fmt: skip
_HTML_EMPTY = ("<br>", "<hr>", "<img src='a.png' alt='x'>", "<img src='data:image/png;base64,AAAA'>", "<input>", "<!-- c -->", "<script>x()</script>",
               "<style>p{}</style>", "&nbsp;", "&lt;b&gt;", "<svg><rect/></svg>", "<img src='../../../etc/passwd'>", "<wbr>", "<math><mi>x</mi></math>")  # fmt: skip
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_ODT_TAGS = (
    "text:p", "text:h text:outline-level='2'", "text:h text:outline-level='99'", "text:span text:style-name='T1'", "text:list", "text:list-item",
    "text:a xlink:href='http://x'", "text:note text:note-class='footnote'", "text:note-citation", "text:note-body", "table:table", "table:table-row",
    "table:table-cell table:number-columns-repeated='3'", "table:table-cell table:number-columns-repeated='99999999'", "text:section",
    "table:table-row table:number-rows-repeated='1000000'", "draw:frame", "draw:image xlink:href='Pictures/a.png'", "draw:text-box", "text:s text:c='9'",
    "text:s text:c='999999999'", "text:tab", "text:line-break", "text:bookmark text:name='x'", "office:annotation", "text:tracked-changes", "text:x",
)  # fmt: skip
_WORD_TAGS = ("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:hyperlink", "w:pPr", "w:rPr", "w:b", "w:footnoteReference w:id='1'", "w:drawing", "w:br",
              "w:sdt", "w:sdtContent", "w:ins", "w:del", "w:tab", "w:txbxContent", "w:pStyle w:val='Heading1'")  # fmt: skip
_MARKS = ("# ", "- ", "> ", "1. ", "    ", "```\n", "* * *\n", "| a | b |\n|---|---|\n", "[^1]: ", "![x](a.png)", "**", "_", "<b>", "---\n", "titre: x\n",
          "[x](http://y)", ":::", "[ ] ", "$$x$$", "\\", "~", "^", "==x==", "{.a}", ":smile:", "http://x.y", "\r\n", "\f")  # fmt: skip


def make_case(random: Random) -> Case:
    """Return the case of one file that is imported; the text that it becomes is then checked."""
    name, content = random.choice(
        (_web_page, _open_document, _open_document, _word_file, _pad)
    )(random)
    if random.random() < 0.25:
        content = mutate_bytes(random, content)
    title = ("--titre", "Essai") if random.random() < 0.5 else ()
    commands = (FuzzCommand(("import", name, *title)), FuzzCommand(("check",)))
    return Case({name: content, "a.png": b"\x89PNG\r\n\x1a\n"}, commands, name)


def _elements(
    random: Random, tags: tuple[str, ...], empty: tuple[str, ...], depth: int = 0
) -> str:
    """Return elements in elements, words between them; now and then one is not closed."""
    pieces: list[str] = []
    for _ in range(random.choice((1, 2, 4) if depth else (3, 8))):
        chance = random.random()
        if chance < 0.4 or depth > 7:
            pieces.append(random.choice(PLAIN_WORDS).replace("<", "").replace("&", ""))
        elif chance < 0.5 and empty:
            pieces.append(random.choice(empty))
        else:
            tag = random.choice(tags)
            repeat = random.choice((1,) * 20 + (40, 400))
            close = (
                f"</{tag.partition(' ')[0]}>" if not empty or random.random() < 0.95 else ""
            )
            pieces.append(
                f"<{tag}>" * repeat
                + _elements(random, tags, empty, depth + 1)
                + close * repeat
            )
    return " ".join(pieces)


def _web_page(random: Random) -> tuple[str, bytes]:
    head = random.choice(
        (
            "",
            "<!doctype html><html><head><title>Essai</title></head><body>",
            "<meta charset='latin-1'>",
        )
    )
    page = (
        head
        + _elements(random, _HTML_TAGS, _HTML_EMPTY)
        + (odd_characters(random) if random.random() < 0.2 else "")
    )
    return "page.html", page.encode("utf-8", "surrogatepass")


def _open_document(random: Random) -> tuple[str, bytes]:
    names = " ".join(
        f"xmlns:{short}='{_OFFICE}{short}:1.0'"
        for short in ("office", "text", "table", "draw", "style", "fo", "meta")
    )
    styles = f"<style:style style:name='T1' style:family='text'><style:text-properties fo:font-weight='{hostile_number(random)}'/></style:style>"
    body = _elements(random, _ODT_TAGS, ())
    content = (
        f"<?xml version='1.0'?><office:document-content {names} xmlns:xlink='http://www.w3.org/1999/xlink'><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    return "texte.odt", _archive(
        random, {"mimetype": mimetype, "content.xml": content, "Pictures/a.png": "\x89PNG"}
    )


def _word_file(random: Random) -> tuple[str, bytes]:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    )
    body = _elements(random, _WORD_TAGS, ())
    files = {
        "word/document.xml": f"<w:document xmlns:w='{space}'><w:body><w:p><w:r><w:t>mot</w:t></w:r></w:p>{body}</w:body></w:document>",
        "_rels/.rels": f"<Relationships xmlns='{package}/relationships'><Relationship Id='a' Type='{office}' Target='word/document.xml'/></Relationships>",
        "[Content_Types].xml": f"<Types xmlns='{package}/content-types'/>",
    }
    return "texte.docx", _archive(random, files)


def _pad(random: Random) -> tuple[str, bytes]:
    pieces = [
        random.choice((*PLAIN_WORDS, *_MARKS, "\n", "\n\n"))
        for _ in range(random.choice((3, 20, 100)))
    ]
    if random.random() < 0.2:
        pieces.append(odd_characters(random))
    return random.choice(("pad.md", "pad.txt")), "".join(pieces).encode(
        "utf-8", "surrogatepass"
    )


def _archive(random: Random, files: dict[str, str]) -> bytes:
    """Return a zip archive, now and then with a file missing, twice, or under a name that leads out of it."""
    names = list(files)
    if random.random() < 0.05:
        names.remove(random.choice(names))
    file = BytesIO()
    with zipfile.ZipFile(
        file, "w", random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    ) as archive:
        for name in names:
            stamped = zipfile.ZipInfo(f"../{name}" if random.random() < 0.02 else name)
            archive.writestr(stamped, files[name].encode("utf-8", "surrogatepass"))
    return file.getvalue()
