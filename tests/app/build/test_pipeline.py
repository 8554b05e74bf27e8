"""The stages joined: the same text gives the same bytes anywhere, nothing leaves the machine, faults have places."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from pamphlets.app.build.build_options import BuildOptions, BuiltTitle
from pamphlets.app.build.pipeline import build_title, check_title, typeset_pages
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.messages import all_messages
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import PamphletError, iter_diagnostics
from pamphlets.pdf.dump import dump_pages

TOP = Path(__file__).resolve().parents[3]
BODY = "Du texte, « des mots », une note[^1].\n\n[^1]: Sa source, 2022, p. 12.\n\n![carré](../images/p.svg)\n"
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h90v90z"/></svg>'


def place(folder: Path, body: str = BODY, head: str = "titre: Un titre\n") -> Path:
    """Lay out a content folder with one text and one drawing; return the text's path."""
    path = folder / "brochures" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(f"---\n{head}---\n\n{body}", "utf-8")
    (folder / "images").mkdir()
    (folder / "images" / "p.svg").write_text(SQUARE)
    return path


def made(text: Path, out: Path, wish: BuildOptions | None = None) -> BuiltTitle:
    """Build a text of a content folder into `out`."""
    out.mkdir()
    shop, _ = open_project(text.parent.parent, FONTS)
    return build_title(title_from_path(text), shop, wish or BuildOptions(), out)


def codes(text: Path) -> list[str]:
    """What a check finds wrong with a text."""
    shop, _ = open_project(text.parent.parent, FONTS)
    found: list[str] = []
    try:
        check_title(title_from_path(text), shop)
    except* PamphletError as group:
        found = [fault.code for fault in iter_diagnostics(group)]
    return found


def test_a_build_says_what_it_wrote_and_used(tmp_path: Path) -> None:
    built = made(place(tmp_path / "content"), tmp_path / "out", BuildOptions(dump=True))
    assert set(built.files) == {path.name for path in (tmp_path / "out").iterdir()}
    assert "pages.txt" in built.files
    assert built.pictures == ("../images/p.svg",)
    assert (built.pages % 4, built.sheets) == (0, built.pages // 4)


def test_the_same_text_gives_the_same_bytes_on_any_day_at_any_place(tmp_path: Path) -> None:
    """Another folder, user, locale, time zone, hash seed and hour; the same bytes in every file."""
    code = (
        "import sys, time; from pathlib import Path; from pamphlets.app.cli.main import run_command_line as run\n"
        "time.time = lambda: float(sys.argv[2])\n"
        "sys.exit(run(['build', '--content', sys.argv[1] + '/content', '--out', sys.argv[1] + '/out', '--quiet']))"
    )
    results = []
    for name, hour, zone, seed, tongue in (
        ("ici", "1e9", "UTC", "0", "C"),
        ("là bas, en été", "2e9", "Asia/Tokyo", "7", "fr_FR.UTF-8"),
    ):
        folder = tmp_path / name
        place(folder / "content", head="titre: Un titre\ncollectif: A\nadresse: B\n")
        here = os.environ | {
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "LC_ALL": tongue,
            "HOME": str(folder),
            "USER": name,
            "PYTHONPATH": str(TOP),
        }
        subprocess.run(
            [sys.executable, "-c", code, str(folder), hour], env=here, check=True
        )
        results.append(
            {path.name: path.read_bytes() for path in (folder / "out" / "a").iterdir()}
        )
    assert len(results[0]) == 10
    assert results[0] == results[1]
    for content in results[1].values():
        assert "été".encode() not in content
        assert str(tmp_path).encode() not in content


def test_an_epoch_dates_the_file(tmp_path: Path) -> None:
    text = place(tmp_path / "content")
    plain, dated = (
        made(text, tmp_path / name, BuildOptions(epoch=epoch))
        for name, epoch in (("a", None), ("b", 10**9))
    )
    assert plain.files == dated.files
    assert b"20010909014640" not in (tmp_path / "a" / plain.files[0]).read_bytes()
    assert b"2001-09-09T01:46:40" in (tmp_path / "b" / dated.files[0]).read_bytes()


def test_nothing_reaches_for_the_network(tmp_path: Path) -> None:
    text = place(tmp_path / "content", head="titre: Un titre\ncollectif: A\nadresse: B\n")
    code = (
        "import socket, sys\n"
        "def refuse(*_, **__): raise AssertionError('a socket')\n"
        "socket.socket = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from pamphlets.app.cli.main import run_command_line as run\n"
        "sys.exit(run(['build', '--content', sys.argv[1], '--out', sys.argv[2]]))"
    )
    line = [sys.executable, "-c", code, str(text.parent.parent), str(tmp_path / "out")]
    subprocess.run(line, cwd=TOP, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("![](../images/none.png)", "picture-nowhere"),
        ("![](../images/none.svg)", "picture-nowhere"),
        ("![](https://example.org/a.png)", "picture-remote"),
        ("![](../../secret.png)", "picture-outside"),
        ("Une image ![](../images/none.png) dans la ligne.", "picture-nowhere"),
        ("Une note[^1].\n\n[^1]: ![](../images/none.png)", "picture-nowhere"),
        ("| a |\n|---|\n| ![](../images/none.png) |", "picture-nowhere"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(
    tmp_path: Path, body: str, code: str
) -> None:
    (tmp_path / "secret.png").write_bytes(b"")
    assert codes(place(tmp_path / "content", body)) == [code]


def test_a_text_outside_the_content_folder_may_show_what_lies_beside_it(
    tmp_path: Path,
) -> None:
    text = tmp_path / "ailleurs" / "a.md"
    text.parent.mkdir()
    text.write_text("---\ntitre: A\n---\n\n![](p.svg)\n")
    (text.parent / "p.svg").write_text(SQUARE)
    (tmp_path / "content").mkdir()
    shop, _ = open_project(tmp_path / "content", FONTS)
    assert [
        one for one in check_title(title_from_path(text), shop) if one.severity == "error"
    ] == []


def test_an_unknown_theme_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    text = place(tmp_path / "content", head="titre: A\ntheme: rosette\n")
    shop, _ = open_project(tmp_path / "content", FONTS)
    with pytest.raises(ExceptionGroup) as caught:
        check_title(title_from_path(text), shop)
    (fault,) = iter_diagnostics(caught.value)
    assert (fault.code, fault.source.locate(fault.span).line) == ("theme-unknown", 3)
    assert fault.fields["known"] == "bloc, sobre, trait"


@pytest.mark.parametrize(
    ("content", "code"), [(b"not a font", "broken-font"), (None, "unknown-family")]
)
def test_a_fault_of_the_fonts_is_told(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    text = place(tmp_path / "content")
    (tmp_path / "fonts" / "mine").mkdir(parents=True)
    if content is not None:
        (tmp_path / "fonts" / "mine" / "a.ttf").write_bytes(content)
    shop, _ = open_project(tmp_path / "content", tmp_path / "fonts")
    with pytest.raises(ExceptionGroup) as caught:
        build_title(title_from_path(text), shop, BuildOptions(), tmp_path)
    assert [fault.code for fault in iter_diagnostics(caught.value)] == [code]


def test_what_goes_wrong_around_a_text_has_words() -> None:
    mine = {
        "name-twice",
        "name-empty",
        "format-unknown",
        "theme-unknown",
        "text-unreadable",
        "out-unwritable",
    }
    assert mine <= all_messages().keys()


MANY = """Du texte [@quai].

::: tract
# Un courrier ?

Non [@quai, p. 2].
:::

::: affiche
# Dites non

Tout est écrit [@quai, p. 3].
:::
"""
QUAI = """- id: quai
  title: Le quai
  author: [{family: Martin, given: Jeanne}]
  issued: {date-parts: [[2021]]}
"""


def test_every_format_of_a_text_is_made_and_says_what_to_print(tmp_path: Path) -> None:
    text = place(
        tmp_path / "content",
        MANY,
        "titre: Un titre\nformat: [brochure, grands-caracteres]\n",
    )
    (tmp_path / "content" / "sources.yaml").write_text(QUAI)
    built = made(text, tmp_path / "out")
    assert built.first_to_print is not None
    assert [built.first_to_print.name, *(lead.name for lead in built.others_to_print)] == [
        "a-cahier-a4-bordcourt.pdf",
        "a-grands-caracteres-a4.pdf",
        "a-tract-a5-x2-bordcourt.pdf",
        "a-affiche-a4-tuiles.pdf",
    ]
    assert [lead.sides for lead in built.others_to_print] == ["one", "both", "one"]
    # Each cites its source in full.
    for name in (
        "a-pageparpage-a5.pdf",
        "a-affiche-a3.pdf",
    ):
        said = "".join(
            page.extract_text() for page in PdfReader(tmp_path / "out" / name).pages
        )
        assert "Jeanne Martin, « Le quai », 2021" in " ".join(said.split())


def test_a_check_looks_into_the_blocks_of_every_format(tmp_path: Path) -> None:
    body = "Du texte.\n\n::: tract\nNon [@nul].\n:::\n\n::: affiche\n![x](../images/nul.svg)\n:::\n"
    assert codes(place(tmp_path / "content", body)) == [
        "register-missing",
        "picture-nowhere",
    ]


def test_the_faults_of_all_formats_are_told_at_once(tmp_path: Path) -> None:
    long = "Une phrase de trop. " * 600
    text = place(
        tmp_path / "content",
        f"Du texte.\n\n::: affiche\n{long}\n:::\n\n::: lettre\n{long}\n:::\n",
    )
    with pytest.raises(ExceptionGroup) as caught:
        made(text, tmp_path / "out")
    assert [fault.code for fault in iter_diagnostics(caught.value)] == [
        "poster-full",
        "letter-full",
    ]


def test_a_paper_is_for_the_format_that_has_it(tmp_path: Path) -> None:
    body = "Du texte.\n\n::: tract\nNon.\n:::\n\n::: affiche\nUn mot.\n:::\n"
    for paper, flyer, poster in (
        ("A6", "a6", "a3"),
        ("A2", "a5", "a2"),
        ("tiers", "tiers", "a3"),
    ):
        built = made(
            place(tmp_path / paper, body, f"titre: Un titre\npapier: {paper}\n"),
            tmp_path / f"o{paper}",
        )
        assert {f"a-tract-{flyer}.pdf", f"a-affiche-{poster}.pdf"} <= set(built.files)
    assert codes(place(tmp_path / "none", body, "titre: Un titre\npapier: A9\n")) == []
    with pytest.raises(ExceptionGroup) as caught:
        made(tmp_path / "none" / "brochures" / "a.md", tmp_path / "onone")
    assert [fault.code for fault in iter_diagnostics(caught.value)] == [
        "paper-unknown",
        "paper-unknown",
    ]


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ("format: zine\npapier: A3", "A7"), ("format: depliant-a6\npapier: A5", "A6"),
        ("format: lettre\npapier: A5", "A4"), ("format: grands-caracteres\npapier: A3", "A4"),
    ],
)  # fmt: skip
def test_a_paper_for_formats_of_one_size_is_an_error_at_its_place(
    tmp_path: Path, head: str, size: str
) -> None:
    text = place(tmp_path / "content", head=f"titre: Un titre\n{head}\n")
    with pytest.raises(ExceptionGroup) as caught:
        made(text, tmp_path / "out")
    fault = next(iter_diagnostics(caught.value))
    assert (fault.code, fault.fields["size"]) == ("paper-single", size)
    paper = head.rpartition(": ")[2]
    assert fault.source.text[fault.span.start : fault.span.stop] == paper


@pytest.mark.parametrize(
    ("head", "paper"),
    [
        ("papier: A3", "A3"),
        ("papier: A7", "A7"),
        ("taille: 8 x 9 cm", "8 X 9 CM"),
        ("format: [zine, brochure]\nsize: carre 300", "CARRE 300"),
    ],
)
def test_a_size_that_no_brochure_has_is_an_error_that_names_those_it_has(
    tmp_path: Path, head: str, paper: str
) -> None:
    text = place(tmp_path / "content", head=f"titre: Un titre\n{head}\n")
    with pytest.raises(ExceptionGroup) as caught:
        made(text, tmp_path / "out")
    codes = {fault.code: fault for fault in iter_diagnostics(caught.value)}
    fault = codes["paper-page"]
    assert fault.fields["paper"] == paper
    assert "Letter/2, Legal/2, carré 140" in fault.fields["known"]
    assert fault.source.text[fault.span.start : fault.span.stop] == head.rpartition(": ")[2]


@pytest.mark.parametrize(
    ("paper", "page", "sheets"),
    [
        ("A6", "a6", "cahier-a4"),
        ("Letter/2", "demi-letter", "cahier-letter"),
        ("demi-legal", "demi-legal", "cahier-legal"),
        ("carré 140", "140x140mm", "cahier-a4"),
        ("A4", "a4", "cahier-a3"),
    ],
)
def test_a_brochure_has_the_pages_that_its_paper_asks_for(
    tmp_path: Path, paper: str, page: str, sheets: str
) -> None:
    text = place(tmp_path / "content", head=f"titre: Un titre\npapier: {paper}\n")
    built = made(text, tmp_path / "out")
    assert f"a-pageparpage-{page}.pdf" in built.files
    assert {f"a-{sheets}-bordcourt.pdf", f"a-{sheets}-bordlong.pdf"} <= set(built.files)


@pytest.mark.parametrize(
    "head", ["papier: a5", "format: zine\npapier: A4", "format: zine\npapier: A7", ""]
)
def test_the_one_size_of_a_format_may_be_named(tmp_path: Path, head: str) -> None:
    text = place(tmp_path / "content", head=f"titre: Un titre\n{head}\n")
    assert codes(text) == []


def test_the_paper_of_a_collective_is_for_the_formats_that_have_it(tmp_path: Path) -> None:
    text = place(tmp_path / "content")
    (tmp_path / "content" / "collectif.yaml").write_text("papier: A3\n")
    assert codes(text) == []


@pytest.mark.parametrize(("paper", "page"), [("A6", "a5"), ("Letter/2", "demi-letter")])
def test_a_collective_s_paper_is_a_brochure_s_where_no_flyer_or_poster_has_it(
    tmp_path: Path, paper: str, page: str
) -> None:
    text = place(tmp_path / "content")
    (tmp_path / "content" / "collectif.yaml").write_text(f"papier: {paper}\n")
    assert f"a-pageparpage-{page}.pdf" in made(text, tmp_path / "out").files


SIX = "".join(f"## {name}\n\nMot.\n\n" for name in "ABCDEF")


@pytest.mark.parametrize(
    ("fmt", "body"),
    [
        ("brochure", "Mot.\n"), ("brochure\ncouverture: non", "Mot.\n"), ("affiche", "Mot.\n"), ("tract", "Mot.\n\n---\n\nMot.\n"),
        ("zine", SIX), ("lettre", "Mot.\n\n---\n\nMot.\n"), ("grands-caracteres", "Mot.\n"), ("depliant-a6", "Mot.\n"),
    ],
)  # fmt: skip
def test_a_dotted_line_stands_where_who_prints_is_a_placeholder(
    tmp_path: Path, fmt: str, body: str
) -> None:
    text = place(tmp_path / "content", body, f"titre: Un titre\nformat: {fmt}\n")
    collective = tmp_path / "content" / "collectif.yaml"
    for words, is_awaited in (
        ('collectif: "[nom]"\nadresse: "[adresse]"\ncontact: "[courriel]"\n', True),
        ("collectif: Le Port\nadresse: 1, rue du Port\n", False),
        ("", False),
    ):
        collective.write_text(words)
        shop, _ = open_project(tmp_path / "content", FONTS)
        said = dump_pages(typeset_pages(title_from_path(text), shop), "fr")
        assert ("Tampon" in said) is is_awaited
        assert "[nom" not in said


@pytest.mark.parametrize("address", ["../images/none.svg", "../../secret.svg"])
def test_a_cover_that_cannot_be_shown_is_told_at_its_line(
    tmp_path: Path, address: str
) -> None:
    text = place(tmp_path / "content", head=f"titre: Un titre\ncouverture: {address}\n")
    shop, _ = open_project(tmp_path / "content", FONTS)
    with pytest.raises(ExceptionGroup) as caught:
        check_title(title_from_path(text), shop)
    (fault,) = iter_diagnostics(caught.value)
    assert fault.source.text[fault.span.start : fault.span.stop] == address


def test_no_option_that_a_build_lacks_is_advised(tmp_path: Path) -> None:
    built = made(
        place(tmp_path / "content", "::: affiche\n# Non\n:::\n\nDu texte.\n"),
        tmp_path / "out",
    )
    assert "a-affiche-a4-tuiles.pdf" in built.files
    assert "impose.thin" not in {doubt.code for doubt in built.diagnostics}


def test_a_link_to_no_heading_is_told_once(tmp_path: Path) -> None:
    body = "## Le bois\n\n[ici](#le-boi) et [là](#rien), puis [le bois](#le-bois)[1](#ftnt1).\n"
    built = made(place(tmp_path / "content", body), tmp_path / "out")
    codes = [doubt.code for doubt in built.diagnostics if "imprint" not in doubt.code]
    assert codes == ["anchor-near", "anchor-unknown", "note-link"]
