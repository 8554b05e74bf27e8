"""The commands, in English and French, and their options. `counter` has them carried out.

What sets type comes in with the command that needs it: `--help` must answer at once.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from pamphlets import __version__
from pamphlets.options import (
    AsJson,
    Blanks,
    Content,
    Cover,
    CoverWeight,
    Creep,
    Instructions,
    Marks,
    Out,
    OutPdf,
    Plan,
    Quiet,
    SchemeName,
    Signature,
    Slugs,
    Weight,
    agreed,
    named_marks,
    one_of,
    stock,
    thicknesses,
    written,
)

if TYPE_CHECKING:
    from pamphlets.titles import Title

app: Final = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # help and usage errors as plain lines, without waiting for rich
    pretty_exceptions_enable=False,
    epilog="En français : construire, imposer, pliages, verifier, nouveau, lister, suivre.",
)


def command(name: str, french: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator that makes a command of a function, under both its names."""

    def both(function: Callable[..., None]) -> Callable[..., None]:
        app.command(french, hidden=True)(function)
        return app.command(name)(function)

    return both


def _version(wanted: bool) -> None:
    if wanted:
        print(f"pamphlets {__version__}")
        raise typer.Exit


@app.callback()
def pamphlets(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Markdown with source footnotes -> brochures ready to print, fold and staple."""


@command("build", "construire")
def build(
    slugs: Slugs = None,
    content: Content = Path("content"),
    out: Out = Path("build"),
    fit: Annotated[int | None, typer.Option(help="Set one title in exactly so many pages.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Make again what did not change.")] = False,
    preview: Annotated[bool, typer.Option(help="Make a picture of the cover.")] = True,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks; write the pages as text.")] = False,
    quiet: Quiet = False,
) -> None:
    """Make the PDFs to read and to print.

    Titles that nothing has changed for are left as they are.
    """
    from pamphlets import counter
    from pamphlets.press import Order

    titles = _choose(content, slugs or [])
    if fit is not None and (len(titles) != 1 or fit % 4 or fit < 8):
        raise typer.BadParameter("name one title, and a multiple of 4 from 8", param_hint="--fit")
    order = Order(content, out, fit, preview, dump=debug, epoch=_epoch(), force=force)
    raise typer.Exit(counter.build(order, titles, whole=not slugs, quiet=quiet, debug=debug))


@command("impose", "imposer")
def impose(
    sources: Annotated[list[Path], typer.Argument(metavar="IN.pdf…", help="Finished PDFs, ours or not.")],
    out: OutPdf = None,
    scheme: SchemeName = None,
    paper: Annotated[str, typer.Option(help="A1 to A7, RA3, SRA3, Letter, Legal, Tabloid; or 320x450mm.")] = "A4",
    flip: Annotated[Literal["short", "long"], typer.Option(help="The edge the printer turns over.")] = "short",
    scale: Annotated[Literal["100", "fit"], typer.Option(help="Pages at 100 %, or as large as fits.")] = "100",
    signature: Signature = 0,
    up: Annotated[int, typer.Option(min=0, metavar="PIECES", help="So many pieces on a side.")] = 0,
    fold: Annotated[str, typer.Option(metavar="roll|z", help="How a leaflet is folded.")] = "",
    rtl: Annotated[bool, typer.Option("--rtl", help="Bind at the right.")] = False,
    blanks: Blanks = "end",
    last: Annotated[int, typer.Option(min=0, metavar="M", help="Blanks before the last M pages.")] = 0,
    cover: Cover = "with",
    creep: Creep = "",
    weight: Weight = 0,
    cover_weight: CoverWeight = 0,
    marks: Marks = "",
    password: Annotated[str, typer.Option(help="What opens a locked PDF; without it, you are asked.")] = "",
    plan: Plan = False,
    instructions: Instructions = False,
    as_json: AsJson = False,
    undo: Annotated[bool, typer.Option("--undo", help="Make the pages of imposed sheets again.")] = False,
    quiet: Quiet = False,
) -> None:
    """Lay the pages of any PDF on sheets.

    Printed, folded and cut as `schemes` says, they are a brochure, a zine, a leaflet, cards. Pages keep their size.
    """
    from pamphlets import counter, stone
    from pamphlets.impose.wish import Wish

    if scheme is not None:
        one_of("--scheme", scheme, counter.schemes())
    agreed(last, blanks)
    pushed = thicknesses(creep, weight, cover_weight)
    wish = Wish(signature, up, fold, rtl, last, blanks, cover == "apart", scale == "fit", *pushed, named_marks(marks))
    place = written(out, plan=plan, undo=undo, instructions=instructions, as_json=as_json)
    task = stone.Task(sources[0], place, scheme, stock(paper), flip, wish, password, undo, plan, instructions, as_json)
    raise typer.Exit(stone.impose(task, sources, quiet=quiet))


@command("schemes", "pliages")
def schemes(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="One of them, in full.")] = None,
) -> None:
    """Say how each scheme is printed, cut and folded."""
    from pamphlets import counter

    if name is not None:
        one_of("NAME", name, counter.schemes())
    raise typer.Exit(counter.tell_schemes(name))


@command("check", "verifier")
def check(
    texts: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|SLUG", help="Texts; all where none is named.")
    ] = None,
    content: Content = Path("content"),
    as_json: Annotated[bool, typer.Option("--json", help="Print what was found for a program to read.")] = False,
) -> None:
    """Tell every fault of a text, making no PDF.

    Notes, sources, typography and pictures are looked at.
    """
    from pamphlets import counter

    raise typer.Exit(counter.check(content, _choose(content, texts or []), as_json=as_json))


@command("new", "nouveau")
def new(
    title: Annotated[str, typer.Argument(metavar="TITRE", help="What the brochure is called.")],
    content: Content = Path("content"),
) -> None:
    """Write a text to begin with.

    It goes into the folder of brochures, never over another one.
    """
    from pamphlets import counter
    from pamphlets.titles import slug_of

    if not slug_of(title):
        raise typer.BadParameter("a title needs a letter or a figure", param_hint="TITRE")
    raise typer.Exit(counter.write_new(title, content))


@command("list", "lister")
def show() -> None:
    """Name the formats, themes, foldings and fonts."""
    from pamphlets import counter

    raise typer.Exit(counter.show())


@command("watch", "suivre")
def watch(content: Content = Path("content"), out: Out = Path("build")) -> None:
    """Build again after each save, until Ctrl+C."""
    from pamphlets import counter

    _choose(content, [])
    raise typer.Exit(counter.watch(content, out))


def _choose(content: Path, names: Sequence[str]) -> "tuple[Title, ...]":
    """Return the titles named. Leaves with 2 where there is no such folder or title."""
    from pamphlets.counter import choose

    if not content.is_dir() and not (names and all(Path(name).is_file() for name in names)):
        raise typer.BadParameter(f"there is no folder {content}", param_hint="--content")
    titles, unknown = choose(content, names)
    if unknown:
        known = ", ".join(title.slug for title in choose(content, [])[0]) or "none"
        raise typer.BadParameter(f"no text is called {', '.join(unknown)}; there are: {known}", param_hint="SLUG")
    return titles


def _epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds. Leaves with 2 where it is no number."""
    from pamphlets.counter import epoch

    try:
        return epoch()
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="SOURCE_DATE_EPOCH") from None
