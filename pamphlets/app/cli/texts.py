"""Commands about texts: build, check, new, import, list, watch."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from pamphlets.app.build.titles import FOLDER_FORMATS, Title
from pamphlets.app.cli import options
from pamphlets.app.cli.typer_app import UsageError, add_command
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.slug import make_slug

commands: Final = typer.Typer()


@add_command(commands, "build", "construire")
def build(
    slugs: Annotated[
        list[str] | None,
        typer.Argument(metavar="SLUG", help="Titles; all where none is named."),
    ] = None,
    content_folder: options.Content = options.CONTENT_FOLDER,
    out: options.Out = options.OUTPUT_FOLDER,
    fit: Annotated[
        int | None,
        typer.Option(metavar="PAGES", help="Set one title in exactly so many pages."),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="NAME", help="This format instead of a title's own."
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Make again what did not change.")
    ] = False,
    preview: Annotated[bool, typer.Option(help="Make a picture of the cover.")] = True,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show tracebacks; write the pages as text.")
    ] = False,
    quiet: options.Quiet = False,
    printers: options.Printers = options.PRINTER_FOLDER,
) -> int:
    """Make the PDFs to read and to print.

    Titles that nothing has changed for are left as they are.
    """
    from pamphlets.app.build.incremental import BuildRequest
    from pamphlets.app.run.build import build_titles

    titles = _choose_titles(content_folder, slugs or [])
    if fit is not None and (len(titles) != 1 or fit % 4 or fit < 8):
        raise UsageError("--fit", "name one title, and a multiple of 4 from 8")
    request = BuildRequest(
        content_folder,
        out,
        fit,
        tuple(formats or ()),
        preview,
        dump=debug,
        epoch=_read_epoch(),
        force=force,
        printers=printers,
    )
    return build_titles(request, titles, whole=not slugs, quiet=quiet, debug=debug)


@add_command(commands, "check", "verifier")
def check(
    texts: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE|SLUG", help="Texts; all where none is named."),
    ] = None,
    content_folder: options.Content = options.CONTENT_FOLDER,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what was found for a program to read.")
    ] = False,
    lists: Annotated[
        bool,
        typer.Option(
            "--list", help="List exempted sentences, facts to verify, old states, names."
        ),
    ] = False,
    pages: Annotated[
        bool, typer.Option("--pages", help="Set the text, and list names with their pages.")
    ] = False,
    archive: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Look quotations up in the source texts there."),
    ] = None,
) -> int:
    """Tell every fault of a text, making no PDF.

    Claims must have their sources; notes, typography and pictures are looked at.
    """
    from pamphlets.app.run.check import CheckOptions, check_texts

    if archive is not None and not archive.is_dir():
        raise UsageError("--archive", f"there is no folder {archive}")
    check_options = CheckOptions(as_json, lists or pages, pages, archive, _read_epoch())
    return check_texts(
        content_folder, _choose_titles(content_folder, texts or []), check_options
    )


@add_command(commands, "new", "nouveau")
def write_new(
    title: Annotated[str, typer.Argument(metavar="TITRE", help="What it is called.")],
    format_name: Annotated[
        str,
        typer.Option(
            "--format", metavar="NAME", help="brochure, affiche, tract, zine or lettre."
        ),
    ] = "brochure",
    content_folder: options.Content = options.CONTENT_FOLDER,
) -> int:
    """Write a text to begin with.

    It goes into the folder of its format, never over another one.
    """
    from pamphlets.app.run.build import write_new_text

    options.require_one_of("--format", format_name, tuple(FOLDER_FORMATS.values()))
    _require_slug("TITRE", title)
    try:
        path = write_new_text(title, content_folder, format_name)
    except FileExistsError as taken:
        advice = "is there already; nothing was written. Choose another title."
        print(f"{taken.filename} {advice}", file=sys.stderr)
        return EXIT_AUTHOR_ERROR
    print(f"{path} is ready: open it in a text editor, then type: make {path.stem}")
    return EXIT_DONE


@add_command(commands, "import", "importer")
def import_text(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="An .odt, .docx, .rtf, .html, .md or .txt."),
    ],
    title: Annotated[
        str | None,
        typer.Option("--titre", "--title", metavar="TITRE", help="Its title here."),
    ] = None,
    content_folder: options.Content = options.CONTENT_FOLDER,
    format_name: Annotated[
        str, typer.Option("--format", metavar="NAME", help="What the text is to become.")
    ] = "brochure",
) -> int:
    """Bring in a text written elsewhere.

    Its notes, pictures and headings come along; what cannot be kept is told. Never over another text.
    """
    from pamphlets.app.run.import_file import import_file
    from pamphlets.design.registry import format_names

    if not file.is_file():
        raise UsageError("FILE", f"there is no file {file}")
    if title:
        _require_slug("--titre", title)
    options.require_one_of("--format", format_name, format_names())
    import_file(file, title or "", content_folder, format_name)
    return EXIT_DONE


@add_command(commands, "list", "lister")
def list_all() -> int:
    """Name the formats, themes, foldings and fonts."""
    from pamphlets.app.run.build import print_inventory

    print_inventory()
    return EXIT_DONE


@add_command(commands, "watch", "suivre")
def watch(
    content_folder: options.Content = options.CONTENT_FOLDER,
    out: options.Out = options.OUTPUT_FOLDER,
) -> int:
    """Build again after each save, until Ctrl+C."""
    from pamphlets.app.run.build import watch_folder

    _choose_titles(content_folder, [])
    watch_folder(content_folder, out)
    return EXIT_DONE


def _choose_titles(content_folder: Path, names: Sequence[str]) -> tuple[Title, ...]:
    """Return the titles named, all where none is. Raises UsageError where there is no such folder or title."""
    from pamphlets.app.run.build import choose_titles

    are_files = bool(names) and all(Path(name).is_file() for name in names)
    if not content_folder.is_dir() and not are_files:
        raise UsageError("--content", f"there is no folder {content_folder}")
    titles, unknown = choose_titles(content_folder, names)
    if unknown:
        known = (
            ", ".join(title.slug for title in choose_titles(content_folder, [])[0])
            or "none"
        )
        raise UsageError(
            "SLUG", f"no text is called {', '.join(unknown)}; there are: {known}"
        )
    return titles


def _read_epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH. Raises UsageError where it is no number."""
    from pamphlets.app.run.build import read_source_date_epoch

    try:
        return read_source_date_epoch()
    except ValueError as wrong:
        raise UsageError("SOURCE_DATE_EPOCH", str(wrong)) from None


def _require_slug(argument: str, title: str) -> None:
    if not make_slug(title):
        raise UsageError(argument, "a title needs a letter or a figure")
