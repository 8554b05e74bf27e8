"""Commands about texts: making them, checking them, beginning one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pamphlets.app.cli.options import (
    ContentFolder,
    OutputFolder,
    PrinterFolder,
    Quiet,
    Slugs,
    require_one_of,
)
from pamphlets.app.cli.typer_app import add_command

if TYPE_CHECKING:
    from pamphlets.app.build.titles import Title


@add_command("build", "construire")
def build(
    slugs: Slugs = None,
    content: ContentFolder = Path("content"),
    out: OutputFolder = Path("build"),
    fit: Annotated[int | None, typer.Option(help="Set one title in exactly so many pages.")] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="NAME", help="This format instead of a title's own."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Make again what did not change.")] = False,
    preview: Annotated[bool, typer.Option(help="Make a picture of the cover.")] = True,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks; write the pages as text.")
    ] = False,
    quiet: Quiet = False,
    printers: PrinterFolder = Path("imprimantes"),
) -> None:
    """Make the PDFs to read and to print.

    Titles that nothing has changed for are left as they are.
    """
    from pamphlets.app.build.incremental import BuildRequest
    from pamphlets.app.run import build as counter

    titles = _choose_titles(content, slugs or [])
    if fit is not None and (len(titles) != 1 or fit % 4 or fit < 8):
        raise typer.BadParameter("name one title, and a multiple of 4 from 8", param_hint="--fit")
    wanted = tuple(formats or ())
    order = BuildRequest(
        content,
        out,
        fit,
        wanted,
        preview,
        dump=debug,
        epoch=_read_epoch(),
        force=force,
        printers=printers,
    )
    raise typer.Exit(counter.build_titles(order, titles, whole=not slugs, quiet=quiet, debug=debug))


@add_command("check", "verifier")
def check(
    texts: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE|SLUG", help="Texts; all where none is named."),
    ] = None,
    content: ContentFolder = Path("content"),
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what was found for a program to read.")
    ] = False,
    lists: Annotated[
        bool,
        typer.Option("--list", help="List exempted sentences, facts to verify, old states, names."),
    ] = False,
    pages: Annotated[
        bool, typer.Option("--pages", help="Set the text, and list names with their pages.")
    ] = False,
    archive: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            metavar="DIR",
            help="Look quotations up in the source texts there.",
        ),
    ] = None,
) -> None:
    """Tell every fault of a text, making no PDF.

    Claims must have their sources; notes, typography and pictures are looked at.
    """
    from pamphlets.app.run import check as inspection

    inquiry = inspection.CheckOptions(as_json, lists or pages, pages, archive, _read_epoch())
    raise typer.Exit(inspection.check_texts(content, _choose_titles(content, texts or []), inquiry))


@add_command("new", "nouveau")
def new(
    title: Annotated[str, typer.Argument(metavar="TITRE", help="What it is called.")],
    kind: Annotated[
        str, typer.Option("--format", help="brochure, affiche, tract, zine or lettre.")
    ] = "brochure",
    content: ContentFolder = Path("content"),
) -> None:
    """Write a text to begin with.

    It goes into the folder of its format, never over another one.
    """
    from pamphlets.app.build.titles import FOLDER_FORMATS
    from pamphlets.app.run import build as counter
    from pamphlets.core.slug import make_slug

    require_one_of("--format", kind, tuple(FOLDER_FORMATS.values()))
    if not make_slug(title):
        raise typer.BadParameter("a title needs a letter or a figure", param_hint="TITRE")
    raise typer.Exit(counter.write_new_text(title, content, kind))


@add_command("import", "importer")
def import_text(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="An .odt, .docx, .rtf, .html, .md or .txt.")
    ],
    title: Annotated[
        str, typer.Option("--titre", "--title", metavar="TITRE", help="Its title here.")
    ] = "",
    content: ContentFolder = Path("content"),
    fmt: Annotated[str, typer.Option("--format", help="What the text is to become.")] = "brochure",
) -> None:
    """Bring in a text written elsewhere.

    Its notes, pictures and headings come along; what cannot be kept is told. Never over another text.
    """
    from pamphlets.app.run import import_file as reception
    from pamphlets.core.slug import make_slug
    from pamphlets.design.registry import format_names

    if not file.is_file():
        raise typer.BadParameter(f"there is no file {file}", param_hint="FILE")
    if title and not make_slug(title):
        raise typer.BadParameter("a title needs a letter or a figure", param_hint="--titre")
    require_one_of("--format", fmt, format_names())
    raise typer.Exit(reception.import_file(file, title, content, fmt))


@add_command("list", "lister")
def list_inventory() -> None:
    """Name the formats, themes, foldings and fonts."""
    from pamphlets.app.run import build as counter

    raise typer.Exit(counter.print_inventory())


@add_command("watch", "suivre")
def watch(content: ContentFolder = Path("content"), out: OutputFolder = Path("build")) -> None:
    """Build again after each save, until Ctrl+C."""
    from pamphlets.app.run import build as counter

    _choose_titles(content, [])
    raise typer.Exit(counter.watch_folder(content, out))


def _choose_titles(content: Path, names: Sequence[str]) -> "tuple[Title, ...]":
    """Return the titles named. Leaves with 2 where there is no such folder or title."""
    from pamphlets.app.run.build import choose_titles

    if not content.is_dir() and not (names and all(Path(name).is_file() for name in names)):
        raise typer.BadParameter(f"there is no folder {content}", param_hint="--content")
    titles, unknown = choose_titles(content, names)
    if unknown:
        known = ", ".join(title.slug for title in choose_titles(content, [])[0]) or "none"
        raise typer.BadParameter(
            f"no text is called {', '.join(unknown)}; there are: {known}", param_hint="SLUG"
        )
    return titles


def _read_epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds. Leaves with 2 where it is no number."""
    from pamphlets.app.run.build import read_source_date_epoch

    try:
        return read_source_date_epoch()
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="SOURCE_DATE_EPOCH") from None
