"""Titles that say how their sheets are to be: which files they get, what stands on them, what is refused."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from pamphlets.app.build.build_options import BuildOptions, BuiltTitle
from pamphlets.app.build.pipeline import check_title, load_first_edition
from pamphlets.app.build.project import open_project
from pamphlets.app.build.sheet_plans import sheet_plans
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, PamphletError, Source, iter_diagnostics
from pamphlets.core.units import mm
from pamphlets.design.format import ImposedOutput
from pamphlets.design.formats.brochure import FORMAT
from pamphlets.document.metadata import ImpositionSettings, Meta
from pamphlets.document.nodes import Document
from pamphlets.impose.arrangement.arrange import arrange_pages
from pamphlets.printing.instructions.finishing_methods import finishing_method
from pamphlets.printing.printers.profile import Duplex, PrinterProfile
from tests.app.build.test_pipeline import BODY, SQUARE, made, place

QUICK = BuildOptions(preview=False)
TWO_SHEETS = BODY + "\n# Un autre chapitre\n\nMot.\n"


def build(folder: Path, block: str, body: str = BODY) -> BuiltTitle:
    head = "titre: Un titre\nimprimeur: IPNS\n" + block
    return made(place(folder / "content", body, head), folder / "out", QUICK)


def refused(folder: Path, block: str) -> list[Diagnostic]:
    """What a build says against a block; a check says the same of names."""
    found: list[Diagnostic] = []
    try:
        build(folder, block)
    except* PamphletError as group:
        found = list(iter_diagnostics(group))
    assert all(render_diagnostic(one) for one in found)
    return found


def sheet(path: Path) -> tuple[int, int]:
    return tuple(
        round(float(side) / mm(1)) for side in PdfReader(path).pages[0].mediabox[2:]
    )  # type: ignore[return-value]


def test_without_a_block_files_are_called_as_ever(tmp_path: Path) -> None:
    names = set(build(tmp_path, "").files)
    assert {
        "a-cahier-a4-bordcourt.pdf",
        "a-cahier-a4-bordlong.pdf",
        "comment-imprimer.txt",
    } <= names


def test_a_block_that_asks_for_what_there_is_changes_no_byte(tmp_path: Path) -> None:
    plain, said = (
        build(tmp_path / "plain", ""),
        build(tmp_path / "said", "imposition: saddle\n"),
    )
    assert plain.files == said.files
    for name in plain.files:
        assert (tmp_path / "plain/out" / name).read_bytes() == (
            tmp_path / "said/out" / name
        ).read_bytes()


@pytest.mark.parametrize(
    ("block", "names", "size"),
    [
        (
            "imposition: quarto\n",
            ["a-quarto-a3-bordcourt.pdf", "a-quarto-a3-bordlong.pdf"],
            (297, 420),
        ),
        (
            "imposition: double\n",
            ["a-double-a3-bordcourt.pdf", "a-double-a3-bordlong.pdf"],
            (297, 420),
        ),
        ("imposition: zine8\n", ["a-zine8-a2.pdf"], (594, 420)),
        ("imposition: zine16\n", ["a-zine16-a1.pdf"], (594, 841)),
        (
            "imposition: {papier: SRA3}\n",
            ["a-cahier-sra3-bordcourt.pdf", "a-cahier-sra3-bordlong.pdf"],
            (450, 320),
        ),
    ],
)
def test_files_are_called_by_scheme_and_paper_which_follows_the_scheme(
    tmp_path: Path, block: str, names: list[str], size: tuple[int, int]
) -> None:
    built = build(tmp_path, block)
    assert [
        name for name in built.files if name.startswith("a-") and "pageparpage" not in name
    ] == names
    assert set(built.files) == {path.name for path in (tmp_path / "out").iterdir()}
    assert sheet(tmp_path / "out" / names[0]) == size
    how = (tmp_path / "out" / "comment-imprimer.txt").read_text("utf-8")
    assert all(name in how for name in names)


def test_a_cover_apart_is_a_file_for_each_edge_and_told(tmp_path: Path) -> None:
    block = (
        "imposition:\n  couverture à part: oui\n  chasse: auto\n  marques: titre, agrafes\n"
    )
    built = build(tmp_path, block, TWO_SHEETS)
    assert {
        "a-cahier-a4-bordcourt-couverture.pdf",
        "a-cahier-a4-bordlong-couverture.pdf",
    } <= set(built.files)
    assert set(built.files) == {path.name for path in (tmp_path / "out").iterdir()}
    assert built.sheets == 2
    how = (tmp_path / "out" / "comment-imprimer.txt").read_text("utf-8")
    assert "a-cahier-a4-bordcourt-couverture.pdf" in how
    assert "Prenez l’autre fichier" in " ".join(how.split())
    assert "--" not in how
    text = PdfReader(tmp_path / "out" / "a-cahier-a4-bordcourt.pdf").pages[0].extract_text()
    assert "Un titre · feuille 1, recto" in text


@pytest.mark.parametrize(
    ("block", "code", "at"),
    [
        ("imposition: quartos\n", "imposition-scheme", "quartos"),
        ("imposition: poster\n", "imposition-scheme", "poster"),
        ("imposition: ../saddle\n", "imposition-scheme", "../saddle"),
        ("imposition: {papier: A12}\n", "imposition-paper", "A12"),
        ("imposition: {pliage: quarto, papier: A4}\n", "imposition-small", "A4"),
        ("imposition: {pliage: quarto, signature: 4}\n", "imposition-refused", "4"),
        ("imposition: {pliage: zine8, chasse: auto}\n", "imposition-refused", "auto"),
        (
            "imposition: {pliage: quarto, couverture à part: oui}\n",
            "imposition-refused",
            "oui",
        ),
    ],
)
def test_what_no_title_can_have_is_told_at_its_place(
    tmp_path: Path, block: str, code: str, at: str
) -> None:
    (fault,) = refused(tmp_path, block)
    assert fault.code == code
    assert fault.source.text[fault.span.start :].startswith(at)


def test_pages_that_no_paper_makes_are_told(tmp_path: Path) -> None:
    text = place(tmp_path / "content", head="titre: Un titre\nimposition: zine8\n")
    shop, _ = open_project(text.parent.parent, FONTS)
    _, document = load_first_edition(title_from_path(text), shop)
    large = replace(
        FORMAT,
        imposed_outputs=lambda _meta, size: (
            ImposedOutput("cahier-a2", "saddle", "A2", page_size=size),
        ),
    )
    page_size = Size(mm(297), mm(420))
    with pytest.raises(ExceptionGroup, match="imposition-none"):
        sheet_plans(document, large, page_size, FONTS)


def test_a_check_finds_what_names_nothing(tmp_path: Path) -> None:
    text = place(tmp_path / "content", head="titre: Un titre\nimposition: quartos\n")
    shop, _ = open_project(text.parent.parent, FONTS)
    with pytest.raises(ExceptionGroup, match="imposition-scheme"):
        check_title(title_from_path(text), shop)


@pytest.mark.parametrize(
    "block",
    [
        "",
        "imposition: quarto\n",
        "imposition:\n  couverture à part: oui\n",
    ],
)
@pytest.mark.parametrize("duplex", ["auto", "none"])
def test_how_to_print_names_each_file_for_a_printer_that_was_learnt(
    tmp_path: Path, duplex: Duplex, block: str
) -> None:
    head = "titre: Un titre\nimprimeur: IPNS\n" + block
    wish = replace(
        QUICK, printer=PrinterProfile("bureau", duplex=duplex, asked_flip="long")
    )
    text = place(tmp_path / "content", TWO_SHEETS, head)
    files = made(text, tmp_path / "out", wish).files
    own = [name for name in files if "-bureau" in name]
    said = (tmp_path / "out" / "comment-imprimer.txt").read_text("utf-8")
    assert own
    assert all(f"   {name}\n" in said for name in own)
    said = " ".join(said.split())
    assert "fait pour l’imprimante « bureau » :" in said
    assert ("en recto verso, bord long" in said) is (duplex == "auto")
    assert ("comment remettre la pile" in said) is (duplex == "none")


def test_without_one_nothing_is_said_of_it(tmp_path: Path) -> None:
    build(tmp_path, "")
    assert "l’imprimante «" not in (tmp_path / "out" / "comment-imprimer.txt").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("scheme", ["", "imposition: quarto\n"])
def test_how_to_print_says_that_nobody_is_named_who_prints(
    tmp_path: Path, scheme: str
) -> None:
    ours = "collectif: Le Port\nadresse: 1, rue du Port\n"
    blocks = ((scheme, True), (scheme + ours, False))
    for number, (head, is_told) in enumerate(blocks):
        folder = tmp_path / str(number)
        text = place(folder / "content", head=f"titre: Un titre\n{head}")
        made(text, folder / "out", QUICK)
        texts = [path.read_text("utf-8") for path in folder.rglob("comment-imprimer*.txt")]
        assert len(texts) == 1
        assert ("29 juillet 1881" in " ".join(texts[0].split())) is is_told


@pytest.mark.parametrize(
    ("bleed", "beyond", "within"), [("oui", 1.0, 1.0), ("non", -6.0, 7.0)]
)
def test_a_picture_that_bleeds_runs_beyond_the_edges_and_is_cut_at_the_fold(
    tmp_path: Path, bleed: str, beyond: float, within: float
) -> None:
    """Page 4 of 8, on the left of a sheet of A3 whose other half is white: seen at points beside its edges, in mm."""
    head = f"titre: Un titre\nimprimeur: IPNS\nfond_perdu: {bleed}\nimposition:\n  papier: A3\n"
    text = place(tmp_path / "content", "Mot.\n\n![noir](../images/p.svg){plein}\n", head)
    black = SQUARE.replace("90v90z", "90v90h-90z")
    (tmp_path / "content" / "images" / "p.svg").write_text(black)
    built = made(text, tmp_path / "out", QUICK)
    (name,) = [file for file in built.files if "bordcourt" in file]
    with pypdfium2.PdfDocument(tmp_path / "out" / name) as document:
        image = document[3].render(scale=1).to_pil().convert("L")
    left, top, fold, foot = 210.0 - 148, (297.0 - 210) / 2, 210.0, (297.0 + 210) / 2

    def is_black(x: float, y: float) -> bool:
        return bool(image.getpixel((round(mm(x)), round(mm(y)))) == 0)

    middle_x, middle_y = (left + fold) / 2, (top + foot) / 2
    assert is_black(left - beyond, middle_y)
    assert is_black(middle_x, top - beyond)
    assert is_black(middle_x, foot + beyond)
    assert is_black(fold - within, middle_y)
    for x, y in ((left - 4, middle_y), (middle_x, top - 4), (fold + 1, middle_y)):
        assert not is_black(x, y)
    assert is_black(left - 1, middle_y) == (bleed == "oui")
    # Marks in the margins say where to cut it off.
    x, y = round(mm(left)), round(mm(top - 5))
    assert (min(image.crop((x - 1, y, x + 2, y + 1)).tobytes()) < 240) == (bleed == "oui")


@pytest.mark.parametrize(
    ("settings", "is_divided"),
    [
        (None, True),
        (ImpositionSettings(paper="A4"), True),
        (ImpositionSettings(scheme="saddle"), False),
    ],
)
def test_a_pile_too_thick_to_fold_is_divided_unless_the_title_asks_for_it(
    settings: ImpositionSettings | None, is_divided: bool
) -> None:
    meta = Meta("a", "a", imposition=settings)
    document = Document(Source("a.md", ""), meta, (), ())
    (plan,) = sheet_plans(document, FORMAT, Size(mm(148), mm(210)), FONTS)
    sizes = [Size(mm(148), mm(210))] * 132
    arranged = arrange_pages(document.source, plan.scheme, plan.paper, sizes, plan.options)
    assert (finishing_method(arranged) == "sections") is is_divided
    assert len(arranged.diagnostics) == 1
