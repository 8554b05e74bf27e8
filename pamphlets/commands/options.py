"""What options of several words are called on the command line, and what their values mean.

A value that means nothing leaves with 2, as typer does for what it finds itself.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from pamphlets.impose.paper import Paper
    from pamphlets.impose.wish import Mark

Content = Annotated[Path, typer.Option("--content", help="The folder of texts.")]
Out = Annotated[Path, typer.Option("--out", help="The folder for what is made.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but warnings and errors.")]
Signature = Annotated[int, typer.Option(min=0, metavar="SHEETS", help="Several cahiers of so many sheets at most.")]
Blanks = Annotated[
    Literal["end", "inside", "notes", "error"], typer.Option(help="Blanks last, after the cover, ruled, or never.")
]
Cover = Annotated[
    Literal["with", "apart"], typer.Option("--cover", "--couverture", help="The cover in a file of its own.")
]
SchemeName = Annotated[
    str | None, typer.Option(help="How sheets are folded; `schemes` names the ways. Without: by the page size.")
]
OutPdf = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="OUT.pdf|DIR", help="The PDF to write; for several, the folder.")
]
Creep = Annotated[str, typer.Option(metavar="auto|0.1mm", help="Inner pages towards the spine, so far a sheet.")]
Weight = Annotated[int, typer.Option(min=0, metavar="GRAMS", help="Of the paper, for --creep auto; else 80.")]
CoverWeight = Annotated[int, typer.Option(min=0, metavar="GRAMS", help="Of the outermost sheet, if it differs.")]
Marks = Annotated[str, typer.Option(metavar="crop,steps,staples,slug", help="What else is printed.")]
Plan = Annotated[bool, typer.Option("--plan", help="Show the sheets here, and write nothing.")]
Instructions = Annotated[bool, typer.Option("--instructions", help="Write how to print and fold, in French, beside.")]
AsJson = Annotated[bool, typer.Option("--json", help="Tell a program how it went: a line a file.")]
Slugs = Annotated[list[str] | None, typer.Argument(metavar="SLUG", help="Titles; all where none is named.")]


def one_of(option: str, name: str, names: Sequence[str]) -> None:
    """Leave with 2 where a name is not among those there are."""
    if name not in names:
        raise typer.BadParameter(f"{name} is none of: {', '.join(names)}", param_hint=option)


def stock(name: str) -> "Paper":
    """Return the paper of a name or a size. Leaves with 2 where there is none."""
    from pamphlets.impose.paper import paper

    try:
        return paper(name)
    except KeyError:
        said = f"{name} is no paper and no size; there are A1 to A7, RA3, SRA3, Letter, Legal, Tabloid, 210x297mm"
        raise typer.BadParameter(said, param_hint="--paper") from None


def thicknesses(creep: str, weight: int, cover: int) -> tuple[float, float]:
    """Return how thick a sheet and the outermost one are, in points. Leaves with 2 for what is no length."""
    from pamphlets.impose.creep import length, thickness

    if creep == "auto":
        return thickness(weight or 80), thickness(cover or weight or 80)
    if weight or cover:
        raise typer.BadParameter("weights are for --creep auto", param_hint="--weight")
    try:
        return (length(creep),) * 2 if creep else (0.0, 0.0)
    except ValueError:
        raise typer.BadParameter(f"{creep} is neither auto nor up to 2mm", param_hint="--creep") from None


def named_marks(names: str) -> "frozenset[Mark]":
    """Return the marks that are named. Leaves with 2 where one is none."""
    from pamphlets.impose.wish import MARKS

    wanted = [name.strip() for name in names.split(",")] if names else []
    for name in wanted:
        one_of("--marks", name, MARKS)
    return frozenset(mark for mark in MARKS if mark in wanted)


def written(out: Path | None, *, plan: bool, undo: bool, instructions: bool, as_json: bool) -> Path:
    """Return where to write; nowhere for a plan. Leaves with 2 where that is not named, or contradicts itself."""
    if plan and (undo or instructions or as_json):
        raise typer.BadParameter("leave out --undo, --instructions and --json beside it", param_hint="--plan")
    if undo and instructions:
        raise typer.BadParameter("there is nothing to print: leave out --undo", param_hint="--instructions")
    if out is None and not plan:
        raise typer.BadParameter("name the PDF to write, or the folder for several", param_hint="--out")
    return out or Path()


def agreed(last: int, blanks: str) -> None:
    """Leave with 2 where blanks are to stand in two places."""
    if last and blanks not in ("end", "notes"):
        raise typer.BadParameter("--last says where blanks stand; leave out --blanks", param_hint="--last")
