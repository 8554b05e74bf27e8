"""What options of several words are called on the command line, and what their values mean.

A value that means nothing leaves with 2, as typer does for what it finds itself.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

if TYPE_CHECKING:
    from pamphlets.core.geometry import Size
    from pamphlets.impose.placement.options import SheetMark
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.placement.printer_settings import PrinterSettings

_MAX_MARGIN: Final = 100  # millimetres of a margin or an overlap
_A0_SIZE: Final = "841x1189mm"  # no paper that anybody prints on

ContentFolder = Annotated[Path, typer.Option("--content", help="The folder of texts.")]
OutputFolder = Annotated[Path, typer.Option("--out", help="The folder for what is made.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but warnings and errors.")]
Signature = Annotated[
    int,
    typer.Option(
        min=0,
        metavar="SHEETS",
        show_default=False,
        help="Several cahiers of so many sheets at most.",
    ),
]
BlankChoice = Annotated[
    Literal["end", "inside", "notes", "error"],
    typer.Option(help="BlankChoice last, after the cover, ruled, or never."),
]
CoverChoice = Annotated[
    Literal["with", "apart"],
    typer.Option("--cover", "--couverture", help="The cover in a file of its own."),
]
SchemeName = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="How sheets are folded; `schemes` names the ways. Without: by the page size.",
    ),
]
OutputPath = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="OUT.pdf|DIR", help="The PDF to write; for several, the folder."
    ),
]
Creep = Annotated[
    str, typer.Option(metavar="auto|0.1mm", help="Inner pages towards the spine, so far a sheet.")
]
Weight = Annotated[
    int,
    typer.Option(
        min=0, metavar="GRAMS", show_default=False, help="Of the paper, for --creep auto; else 80."
    ),
]
CoverWeight = Annotated[
    int,
    typer.Option(
        min=0, metavar="GRAMS", show_default=False, help="Of the outermost sheet, if it differs."
    ),
]
Marks = Annotated[
    str, typer.Option(metavar="crop,steps,staples,slug", help="What else is printed.")
]
ShowPlan = Annotated[
    bool,
    typer.Option("--plan", help="Show the sheets here; with -o plan.png, .svg, .pdf: a picture."),
]
Instructions = Annotated[
    Literal["fr", "en"] | None,
    typer.Option(help="Write how to print and fold beside; fr where no language is named."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Tell a program how it went: a line a file.")]
CheckMargins = Annotated[
    bool | None,
    typer.Option(
        "--check-margins/--no-check-margins", help="That no ink is lost; else up to 100 pages."
    ),
]
FlipEdge = Annotated[
    Literal["short", "long"] | None,
    typer.Option(help="The edge the printer turns over: short, if no --printer says otherwise."),
]
Passes = Annotated[
    int,
    typer.Option(
        min=0,
        max=2,
        metavar="1|2",
        show_default=False,
        help="2: fronts, backs: two files, turned by hand.",
    ),
]
PrinterName = Annotated[
    str, typer.Option("--printer", "--imprimante", metavar="NAME", help="One that was learnt.")
]
PrinterFolder = Annotated[
    Path, typer.Option("--printers", "--imprimantes", metavar="DIR", help="The folder of printers.")
]
Slugs = Annotated[
    list[str] | None, typer.Argument(metavar="SLUG", help="Titles; all where none is named.")
]
PosterSize = Annotated[
    str, typer.Option("--size", metavar="A2|600x900mm", help="Of a poster; else that of its page.")
]
TileOverlap = Annotated[
    str, typer.Option(metavar="10mm", help="Of the sheets of a poster, to be glued.")
]
TileMargin = Annotated[
    str, typer.Option(metavar="5mm", help="Left white around each sheet of a poster.")
]


def require_one_of(option: str, name: str, names: Sequence[str]) -> None:
    """Leave with 2 where a name is not among those there are."""
    if name not in names:
        raise typer.BadParameter(f"{name} is none of: {', '.join(names)}", param_hint=option)


def parse_paper_option(name: str) -> "Paper":
    """Return the paper of a name or a size. Leaves with 2 where there is none."""
    from pamphlets.impose.placement.paper import parse_paper

    try:
        return parse_paper(name)
    except KeyError:
        said = f"{name} is no paper and no size; there are A1 to A7, RA3, SRA3, Letter, Legal, Tabloid, 210x297mm"
        raise typer.BadParameter(said, param_hint="--paper") from None


def parse_thicknesses(creep: str, weight: int, cover: int) -> tuple[float, float]:
    """Return how thick a sheet and the outermost one are, in points. Leaves with 2 for what is no length."""
    from pamphlets.impose.placement.creep import estimate_thickness, parse_thickness

    if creep == "auto":
        return estimate_thickness(weight or 80), estimate_thickness(cover or weight or 80)
    if weight or cover:
        raise typer.BadParameter("weights are for --creep auto", param_hint="--weight")
    try:
        return (parse_thickness(creep),) * 2 if creep else (0.0, 0.0)
    except ValueError:
        raise typer.BadParameter(
            f"{creep} is neither auto nor up to 2mm", param_hint="--creep"
        ) from None


def parse_poster_size(name: str) -> "Size | None":
    """Return the size of a poster, None where none is named. Leaves with 2 for what is no size."""
    from pamphlets.impose.placement.paper import parse_paper

    try:
        return (
            parse_paper(_A0_SIZE if name.strip().lower() == "a0" else name).size if name else None
        )
    except KeyError:
        said = f"{name} is no size; there are A0 to A7 and, for example, 600x900mm"
        raise typer.BadParameter(said, param_hint="--size") from None


def price_parser(most: int) -> Callable[[str], float]:
    """Return what reads a price up to `most`, its decimals after a comma or a point; for typer, which tells faults."""

    def price(text: str) -> float:
        written = (
            str(text).strip().removesuffix("€").rstrip().replace(",", ".")
        )  # typer gives the default as it is
        try:
            value = float(written)
        except ValueError:
            value = -1.0
        if not 0 <= value <= most:
            raise typer.BadParameter(f"{text} is no price from 0 to {most} euros")
        return value

    return price


def parse_millimetres(option: str, text: str) -> float | None:
    """Return a length up to 100 mm in points, None where none is given. Leaves with 2 for anything else."""
    from pamphlets.core.units import mm

    try:
        length = float(text.strip().lower().removesuffix("mm").replace(",", ".")) if text else None
    except ValueError:
        length = -1.0
    if length is None:
        return None
    if not 0 <= length <= _MAX_MARGIN:
        raise typer.BadParameter(
            f"{text} is no length from 0 to {_MAX_MARGIN} mm", param_hint=option
        )
    return mm(length)


def parse_marks(names: str) -> "frozenset[SheetMark]":
    """Return the marks that are named. Leaves with 2 where one is none."""
    from pamphlets.impose.placement.options import SHEET_MARKS

    wanted = [name.strip() for name in names.split(",")] if names else []
    for name in wanted:
        require_one_of("--marks", name, SHEET_MARKS)
    return frozenset(mark for mark in SHEET_MARKS if mark in wanted)


def expand_instructions_option(words: Sequence[str]) -> list[str]:
    """Return a command line in which `--instructions` has its language, which may be left out."""
    after = [*words[1:], ""]
    return [
        "--instructions=fr" if word == "--instructions" and following not in ("fr", "en") else word
        for word, following in zip(words, after, strict=True)
    ]


def choose_output_path(
    out: Path | None, *, alone: bool, plan: bool, undo: bool, instructions: bool, as_json: bool
) -> Path:
    """Return where to write; for a plan a picture or nowhere. Leaves with 2 where that makes no sense.

    What one file becomes must not be called a picture or a text, which no program would then open.
    """
    if plan and (undo or as_json or (instructions and out is None)):
        raise typer.BadParameter(
            "leave out --undo, --instructions and --json beside it", param_hint="--plan"
        )
    if plan and out is not None:
        require_one_of("--out", out.suffix.lower(), (".pdf", ".png", ".svg"))
    elif out is not None and alone and not out.is_dir() and out.suffix:
        require_one_of("--out", out.suffix.lower(), (".pdf",))
    if undo and instructions:
        raise typer.BadParameter(
            "there is nothing to print: leave out --undo", param_hint="--instructions"
        )
    if out is None and not plan:
        raise typer.BadParameter(
            "name the PDF to write, or the folder for several", param_hint="--out"
        )
    return out or Path()


def check_blank_options(last: int, blanks: str) -> None:
    """Leave with 2 where blanks are to stand in two places."""
    if last and blanks not in ("end", "notes"):
        raise typer.BadParameter(
            "--last says where blanks stand; leave out --blanks", param_hint="--last"
        )


def load_printer_or_exit(
    folder: Path, name: str, passes: int, flip: "Flip | None"
) -> "tuple[PrinterSettings | None, Flip]":
    """Return what a job must know of the printer it is for, and its edge. Leaves with 1 where a profile is wrong."""
    if not name and passes < 2:
        return None, flip or "short"
    from pamphlets.app.run.printer_setup import load_printer_settings

    found = load_printer_settings(folder, name, passes, flip)
    if found is None:
        raise typer.Exit(1)
    return found
