"""A Random -> damaged PDFs and pictures to lay on sheets, and options of `impose` in any mixture."""

from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PIL import Image

from pamphlets.impose.arrangement.catalogue import scheme_names
from tests.fuzz.case import Case, FuzzCommand
from tests.fuzz.grammars.mutation import mutate_bytes, mutate_pdf
from tests.fuzz.grammars.words import hostile_number
from tests.support.nasty_files import NASTY
from tests.support.pages import MM, booklet

_SIZES = ((148, 210), (105, 148), (74, 105), (210, 297), (85, 55), (100, 100), (420, 594))
_PAPERS = ("A4", "A3", "SRA3", "Letter", "320x450mm", "10x10mm", "a4")
_PICTURE_KINDS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
_PICTURE_MODES = ("1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16")
_ANY_STATUS = frozenset({0, 1, 2})  # 2: options that make no sense together


def make_pdf_case(random: Random) -> Case:
    """Return the case of a damaged PDF that is imposed, or whose sheets are taken apart."""
    content = mutate_pdf(random, random.choice(_pdfs()))
    words = random.choice(
        (("--scheme", random.choice(scheme_names()), "--scale", "fit"), (), ("--undo",), ("--size", "A2"),
         ("--scheme", "saddle", "--scale", "fit", "--instructions", "--marks", "crop,staples"))
    )  # fmt: skip
    return _sheet_case("pages.pdf", content, words)


def make_picture_case(random: Random) -> Case:
    """Return the case of a damaged picture: a page of sheets, or printed in a text."""
    kind = random.choice(_PICTURE_KINDS)
    content = mutate_bytes(random, _picture(kind, random.choice(_PICTURE_MODES)))
    name = f"dessin.{random.choice((kind.lower(), kind.lower(), 'png', 'jpg'))}"
    if random.random() < 0.5:
        return _sheet_case(name, content, ("--scale", "fit"))
    text = f"---\ntitre: Essai\ncouverture: ../images/{name}\n---\n\n![une image](../images/{name})\n"
    path = f"content/images/{name}"
    files = {"content/brochures/essai.md": text.encode(), path: content}
    return Case(files, (FuzzCommand(("build", "--no-preview")),), path)


def make_option_case(random: Random) -> Case:
    """Return the case of a sound PDF that is imposed with any options."""
    pages = random.choice((1, 2, 3, 4, 7, 8, 16, 33))
    return _sheet_case(
        "pages.pdf", _booklet(pages, *random.choice(_SIZES)), _options(random)
    )


def _options(random: Random) -> tuple[str, ...]:
    """Return options of `impose`, each with a value that it takes, or a number that it may not."""
    length = random.choice(
        ("0mm", "3mm", "10mm", "900mm", "1cm", "5", f"{hostile_number(random)}mm")
    )
    count = random.choice(("1", "2", "4", "9", "400", hostile_number(random)))
    choices: tuple[tuple[str, ...], ...] = (
        ("--scheme", random.choice(scheme_names())), ("--paper", random.choice(_PAPERS)), ("--flip", "long"),
        ("--passes", "2"), ("--scale", "fit"), ("--signature", count), ("--up", count), ("--fold", random.choice(("roll", "z", "x"))),
        ("--rtl",), ("--blanks", random.choice(("end", "inside", "notes", "error"))), ("--last", count), ("--cover", "apart"),
        ("--creep", random.choice(("auto", "0.1mm", length))), ("--creep", "auto", "--weight", count),
        ("--creep", "auto", "--cover-weight", count),
        ("--marks", random.choice(("crop", "crop,steps,staples,slug", "x", ","))),
        ("--size", random.choice(("A2", "A1", "A0", "600x900mm", "1x1mm", "9000x9000mm", f"{hostile_number(random)}x9mm"))),
        ("--overlap", length), ("--margin", length), ("--instructions", random.choice(("fr", "en"))), ("--json",),
        ("--check-margins",), ("--undo",), ("--plan",),
    )  # fmt: skip
    chosen = random.sample(choices, random.choice((1, 2, 2, 3, 5)))
    return tuple(word for option in chosen for word in option)


def _sheet_case(name: str, content: bytes, options: tuple[str, ...]) -> Case:
    words = ("impose", name, "-o", "sheets.pdf", *options)
    return Case({name: content}, (FuzzCommand(words, _ANY_STATUS),), name)


@cache
def _pdfs() -> tuple[bytes, ...]:
    """Return PDFs of many makes: awkward ones written by hand, a library's, and sheets."""
    return (
        *(nasty.data for nasty in NASTY.values()),
        _booklet(8, 148, 210),
        _booklet(4, 297, 210),
    )


@cache
def _booklet(pages: int, width: int, height: int) -> bytes:
    """Return a sound PDF of pages in millimetres."""
    with TemporaryDirectory() as folder:
        return booklet(
            Path(folder) / "pages.pdf", pages, (width * MM, height * MM)
        ).read_bytes()


@cache
def _picture(kind: str, mode: str) -> bytes:
    """Return a small picture of a kind, in another mode where that kind has not the one asked for."""
    picture = (
        Image.linear_gradient("L")
        .resize((60, 40))
        .convert("RGB" if mode == "I;16" else mode)
    )
    file = BytesIO()
    try:
        picture.save(file, kind, dpi=(150, 150))
    except (OSError, ValueError):
        file = BytesIO()
        picture.convert("RGB").save(file, kind)
    return file.getvalue()
