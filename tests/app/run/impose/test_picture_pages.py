"""Pictures that become pages: their order, their sizes, how they stand, and what is wrong with them."""

import random
import shutil
import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from pamphlets.app.run.impose.impose_batch import impose_files
from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import run_impose_request
from pamphlets.app.run.impose.picture_pages import is_picture, make_picture_pdf
from pamphlets.core.source import PamphletError
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.command_line import run_words
from tests.support.weight import peak

A4 = parse_paper("A4")
PLAIN = ImposeOptions()
TOLD = (200, 40, 40)  # of the upper left quarter: which way up a picture stands
GROUNDS = [(40, 40, 200), (40, 200, 40), (200, 200, 40), (200, 40, 200)]


Spots = dict[tuple[float, float], tuple[int, int, int]]


def picture(
    size: tuple[int, int] = (300, 420), ground: tuple[int, int, int] = GROUNDS[0]
) -> Image.Image:
    made = Image.new("RGB", size, ground)
    made.paste(TOLD, (0, 0, size[0] // 2, size[1] // 2))
    return made


def task(
    folder: Path, *pictures: Path, name: str | None = "saddle", wish: ImposeOptions = PLAIN
) -> ImposeRequest:
    return ImposeRequest(
        pictures[0],
        folder / "out.pdf",
        name,
        A4,
        "short",
        wish,
        check_margins=False,
        pictures=pictures,
    )


def laid(
    folder: Path, *pictures: Path, name: str | None = "saddle", wish: ImposeOptions = PLAIN
) -> ImposeResult:
    return run_impose_request(task(folder, *pictures, name=name, wish=wish))


def colours(
    pdf: Path, spots: Mapping[tuple[float, float], object], side: int = 0
) -> dict[tuple[float, float], object]:
    """What a side shows at places in millimetres from its upper left."""
    with pypdfium2.PdfDocument(pdf) as document:
        seen = document[side].render(scale=2).to_pil().convert("RGB")
    return {(x, y): seen.getpixel((round(mm(x) * 2), round(mm(y) * 2))) for x, y in spots}


def near(one: object, other: tuple[int, int, int]) -> bool:
    return (
        isinstance(one, tuple)
        and max(abs(a - b) for a, b in zip(one, other, strict=True)) < 30
    )


def sizes(
    *pictures: Path, name: str = "saddle", wish: ImposeOptions = PLAIN
) -> list[tuple[float, float]]:
    """The size in millimetres at which each picture is shown on its page."""
    with make_picture_pdf(pictures, load_scheme(name), A4, wish) as made:
        found = []
        for page in PdfReader(made.path).pages:
            a, b, c, d, _, _ = (
                float(word)
                for word in page.get_contents().get_data().split()[1:7]  # type: ignore[union-attr]
            )
            found.append(
                (round((abs(a) + abs(c)) / mm(1), 1), round((abs(b) + abs(d)) / mm(1), 1))
            )
        return found


def saved(path: Path, made: Image.Image, **how: Any) -> Path:
    made.save(path, **how)
    return path


def test_pictures_named_together_are_the_pages_of_one_job_in_their_order(
    tmp_path: Path,
) -> None:
    files = [
        saved(tmp_path / f"{9 - k}.png", picture(ground=ground))
        for k, ground in enumerate(GROUNDS)
    ]
    assert impose_files(task(tmp_path, files[0], name="saddle"), files, quiet=True) == 0
    out = tmp_path / "out.pdf"
    low: Spots = {(297 / 4, 190.0): GROUNDS[3], (297 * 3 / 4, 190.0): GROUNDS[0]}
    assert all(near(colour, low[at]) for at, colour in colours(out, low).items())
    behind: Spots = {(297 / 4, 190.0): GROUNDS[1], (297 * 3 / 4, 190.0): GROUNDS[2]}
    assert all(near(colour, behind[at]) for at, colour in colours(out, behind, 1).items())


def test_every_page_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    first, *others = (picture(ground=ground) for ground in GROUNDS)
    made = saved(tmp_path / "a.tif", first, save_all=True, append_images=others)
    found = laid(tmp_path, made)
    assert found.facts["pages"] == 4
    assert near(
        next(iter(colours(tmp_path / "out.pdf", {(297 / 4, 190): 0}).values())), GROUNDS[3]
    )


def exif(turn: int) -> Image.Exif:
    told = Image.Exif()
    told[0x0112] = turn
    return told


KINDS: dict[str, Callable[[Path], Path]] = {
    "png": lambda path: saved(path / "a.png", picture()),
    "palette": lambda path: saved(path / "a.png", picture().quantize(8)),
    "see-through": lambda path: saved(path / "a.png", picture().convert("RGBA")),
    "jpeg": lambda path: saved(path / "a.jpg", picture(), quality=95),
    "progressive": lambda path: saved(
        path / "a.jpeg", picture(), quality=95, progressive=True
    ),
    "cmyk": lambda path: saved(path / "a.jpg", picture().convert("CMYK"), quality=95),
    "turned": lambda path: saved(
        path / "a.jpg", picture().rotate(90, expand=True), quality=95, exif=exif(6)
    ),
    "turned over": lambda path: saved(
        path / "a.jpg", picture().rotate(180), quality=95, exif=exif(3)
    ),
    "tiff": lambda path: saved(path / "a.tiff", picture(), compression="tiff_lzw"),
    "turned tiff": lambda path: saved(
        path / "a.tif", picture().rotate(90, expand=True), tiffinfo={0x0112: 6}
    ),
    "no name": lambda path: saved(path / "scan", picture(), format="PNG"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_of_any_kind_stands_upright_in_its_colours(
    tmp_path: Path, kind: str
) -> None:
    made = KINDS[kind](tmp_path)
    assert is_picture(made)
    assert laid(tmp_path, made, name="repeat", wish=ImposeOptions(pieces_per_side=1)).lines
    spots = {
        (60.0, 80.0): TOLD,
        (150.0, 220.0): GROUNDS[0],
        (150.0, 80.0): GROUNDS[0],
        (60.0, 220.0): GROUNDS[0],
    }
    seen = colours(tmp_path / "out.pdf", spots)
    if (
        kind == "cmyk"
    ):  # how colours are shown that no profile describes is the reader's own affair
        assert len(set(seen.values())) == 2
        assert sum(colour == seen[60.0, 80.0] for colour in seen.values()) == 1
    else:
        assert all(near(colour, spots[at]) for at, colour in seen.items())


@pytest.mark.parametrize("kind", ["jpeg", "progressive", "cmyk", "turned"])
def test_the_data_of_a_jpeg_is_kept_as_it_is(tmp_path: Path, kind: str) -> None:
    made = KINDS[kind](tmp_path)
    laid(tmp_path, made)
    data = made.read_bytes()
    assert data[data.rindex(b"\xff\xda") :] in (tmp_path / "out.pdf").read_bytes()


@pytest.mark.parametrize(
    ("pixels", "dots", "shown"),
    [
        ((1748, 2480), 300, (148.0, 210.0)),  # as large as the cell
        ((1500, 2100), 300, (127.0, 177.8)),  # smaller, but meant so
        ((1500, 2100), None, (148.0, 207.2)),  # nothing said: as large as it goes
        ((1500, 2100), 72, (148.0, 207.2)),  # what screens say
        ((2480, 3508), 300, (148.0, 209.4)),  # an A4 page
        ((600, 840), 300, (148.0, 207.2)),  # too small to be meant for the page
        ((1764, 2504), 300, (147.9, 210.0)),  # scanned a little too large
    ],
)
def test_a_picture_has_the_size_it_states_where_that_makes_sense(
    tmp_path: Path, pixels: tuple[int, int], dots: int | None, shown: tuple[float, float]
) -> None:
    how = {"dpi": (dots, dots)} if dots else {}
    made = saved(tmp_path / "a.png", Image.new("1", pixels, 1), **how)
    assert sizes(made) == [pytest.approx(shown, abs=0.3)]


def test_a_fax_with_two_resolutions_keeps_its_shape(tmp_path: Path) -> None:
    dots = {"resolution_unit": 2, "x_resolution": 204, "y_resolution": 98}
    made = saved(tmp_path / "a.tif", Image.new("1", (1189, 810), 1), **dots)
    assert sizes(made) == [pytest.approx((1189 / 204 * 25.4, 810 / 98 * 25.4), abs=0.2)]


def test_scale_fit_asks_no_picture_for_its_size(tmp_path: Path) -> None:
    made = saved(tmp_path / "a.png", Image.new("1", (1500, 2100), 1), dpi=(300, 300))
    assert sizes(made, wish=ImposeOptions(scale_to_fit=True)) == [
        pytest.approx((148.0, 207.2), abs=0.3)
    ]


def test_pictures_lie_in_the_middle_of_their_cells(tmp_path: Path) -> None:
    made = saved(tmp_path / "a.png", Image.new("1", (1000, 1000), 0), dpi=(50, 50))
    with make_picture_pdf([made], load_scheme("zine8"), A4, PLAIN) as pdf:
        (page,) = PdfReader(pdf.path).pages
        assert [float(side) / mm(1) for side in page.mediabox[2:]] == pytest.approx(
            [74, 105], abs=0.01
        )
        numbers = [
            float(word) / mm(1)
            for word in page.get_contents().get_data().split()[1:7]  # type: ignore[union-attr]
        ]
    assert numbers == pytest.approx([74, 0, 0, 74, 0, 15.5], abs=0.01)


@pytest.mark.parametrize(
    ("pixels", "dots", "name"),
    [
        ((1748, 2480), 300, "saddle"),
        ((874, 1240), 300, "zine8"),
        ((1240, 1748), 300, "quarto"),
        ((1748, 2480), None, "saddle"),
        ((1004, 650), 300, "cards"),
    ],
)
def test_without_a_scheme_the_stated_size_suggests_one(
    tmp_path: Path, pixels: tuple[int, int], dots: int | None, name: str
) -> None:
    how = {"dpi": (dots, dots)} if dots else {}
    made = saved(tmp_path / "a.png", Image.new("1", pixels, 1), **how)
    assert laid(tmp_path, made, name=None).facts["scheme"] == name


def test_a_poster_keeps_the_shape_of_its_picture(tmp_path: Path) -> None:
    made = saved(tmp_path / "a.png", Image.new("1", (2000, 1000), 1))
    found = laid(
        tmp_path,
        made,
        name="poster",
        wish=ImposeOptions(poster_size=parse_paper("A3").size),
    )
    (said,) = (one for one in found.diagnostics if one.code == "impose.poster")
    assert said.fields["size"] == "420 × 210 mm"


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "picture-unknown"),
    "text": (b"not a picture", "picture-unknown"),
    "cut": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture-damaged"),
    "huge": (b"P", "picture-huge"),
    "telephone": (b"\0\0\0\x18ftypheic" + bytes(20), "picture-heic"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_is_told_by_its_path_and_nothing_is_written(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, code = BAD[name]
    bad, good = tmp_path / "bad.png", saved(tmp_path / "good.png", picture())
    bad.write_bytes(data)
    if name == "huge":
        monkeypatch.setattr("pamphlets.pdf.images.pillow_images.MAX_PIXELS", 100)
        saved(bad, picture())
    found = laid(tmp_path, good, bad)
    assert found.lines == ()
    assert [
        (one.source.path, one.code)
        for one in found.diagnostics
        if one.source.path == str(bad)
    ] == [(str(bad), code)]
    assert not (tmp_path / "out.pdf").exists()


def test_all_faulty_pictures_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "b.png").write_bytes(b"x")
    with (
        pytest.raises(ExceptionGroup) as caught,
        make_picture_pdf([tmp_path / "a.png", tmp_path / "b.png"], None, A4, PLAIN),
    ):
        pass
    found = [
        one.diagnostic.code
        for one in caught.value.exceptions
        if isinstance(one, PamphletError)
    ]
    assert found == ["picture-missing", "picture-unknown"]


def test_a_tiff_cut_within_a_later_page_is_damaged(tmp_path: Path) -> None:
    made = saved(tmp_path / "a.tif", picture(), save_all=True, append_images=[picture()])
    made.write_bytes(made.read_bytes()[: made.stat().st_size * 2 // 3])
    found = laid(tmp_path, made)
    assert [one.code for one in found.diagnostics] == ["picture-damaged"]


def test_pictures_and_pdfs_are_not_named_in_one_go(
    tmp_path: Path,
) -> None:
    one = saved(tmp_path / "a.png", picture())
    other = tmp_path / "b.pdf"
    other.write_bytes(b"%PDF-1.4")
    status, output = run_words(
        "impose", str(one), str(other), "-o", str(tmp_path / "out.pdf")
    )
    assert status == 1
    assert "b.pdf: error: pictures and PDFs are named in one go" in output


def test_no_picture_is_written_over_(tmp_path: Path) -> None:
    one, two = (saved(tmp_path / name, picture()) for name in ("a.png", "b.png"))
    before = two.read_bytes()
    found = run_impose_request(
        ImposeRequest(one, two, "saddle", A4, "short", PLAIN, pictures=(one, two))
    )
    assert [said.code for said in found.diagnostics] == ["impose.same-file"]
    assert two.read_bytes() == before


def test_scanned_sheets_become_pages_again(tmp_path: Path) -> None:
    sheets = ((8, 1), (2, 7), (6, 3), (4, 5))
    scans: list[Path] = []
    for number, pair in enumerate(sheets):
        side = Image.new("L", (596, 422))
        for column, shade in enumerate(pair):
            side.paste(20 * shade, (298 * column, 0, 298 * (column + 1), 422))
        scans.append(tmp_path / f"scan{number}.png")
        side.save(scans[-1])
    out = tmp_path / "out.pdf"
    words = ("impose", *map(str, scans), "--undo")
    status, told = run_words(*words, "-o", str(out))
    assert status == 0
    assert "scan0.png … scan3.png" not in told.splitlines()[-1]  # it names what was written
    pages: list[int] = []
    with pypdfium2.PdfDocument(out) as document:
        for page in document:
            assert page.get_size() == pytest.approx((mm(148.5), mm(210)), abs=0.1)  # of A4
            image = page.render(scale=0.2, grayscale=True).to_pil()
            pages.append(round(image.getpixel((image.width // 2, 40)) / 20))
    assert pages == [1, 2, 3, 4, 5, 6, 7, 8]
    told = run_words(*words, "--plan", "--cut-borders")[1]
    assert "none is cut off" in told
    status, told = run_words(*words, "--plan", "--scheme", "spreads")
    assert status == 0
    assert "8 | 1" not in told  # by name, sheets are taken as they lie


def test_what_is_said_names_the_pictures_and_never_where_they_were_put_together(
    tmp_path: Path,
) -> None:
    files = [saved(tmp_path / f"{k}.png", picture((150, 210))) for k in range(5)]
    shown = ImposeRequest(
        files[0], None, None, A4, "short", PLAIN, show_plan=True, pictures=(*files,)
    )
    for found in (laid(tmp_path, *files), run_impose_request(shown)):
        name = f"{files[0]} … 4.png"
        assert {one.source.path for one in found.diagnostics} == {name}
        assert {"scans.coarse", "impose.blanks"} <= {one.code for one in found.diagnostics}
        assert not any("pamphlets-" in str(line) for line in found.lines)
    assert b"pamphlets-" not in (tmp_path / "out.pdf").read_bytes()


def test_the_same_pictures_make_the_same_bytes(tmp_path: Path) -> None:
    files = [KINDS[kind](tmp_path) for kind in ("png", "jpeg", "tiff")]
    made = []
    for _ in range(2):
        laid(tmp_path, *files)
        made.append((tmp_path / "out.pdf").read_bytes())
    assert made[0] == made[1]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_to_say_of_pictures(tmp_path: Path) -> None:
    laid(
        tmp_path,
        *(KINDS[kind](tmp_path) for kind in ("see-through", "progressive", "turned tiff")),
    )
    judged = subprocess.run(
        ["qpdf", "--check", tmp_path / "out.pdf"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_an_album_of_large_scans_is_not_in_memory_twice(tmp_path: Path) -> None:
    noise = Image.frombytes(
        "RGB", (700, 1000), random.Random(1).randbytes(2_100_000)
    ).resize((2800, 4000))
    made = BytesIO()
    noise.save(made, "JPEG", quality=95)
    folder = tmp_path / "scans"
    folder.mkdir()
    number = 150_000_000 // len(made.getvalue()) + 1
    names = []
    for page in range(number):
        names.append(str(folder / f"{page:03}.jpg"))
        Path(names[-1]).write_bytes(
            b"\xff\xd8\xff\xfe\x00\x06%04d" % page + made.getvalue()[2:]
        )
    size = sum(path.stat().st_size for path in folder.iterdir())
    out = tmp_path / "out.pdf"
    assert (
        peak(
            "impose",
            *names,
            "-o",
            str(out),
            "--scheme",
            "saddle",
            "--no-check-margins",
            "-q",
        )
        < size + 150_000_000
    )
    assert size < out.stat().st_size < 1.01 * size + 2048 * number
