"""Commands about texts: build, check, notices, new, import, watch."""

from argparse import BooleanOptionalAction, Namespace
from collections.abc import Sequence
from pathlib import Path

from pamphlets.app import terminal
from pamphlets.app.build.build_options import (
    PDF_VERSIONS,
    PdfVersion,
    ReportDetail,
    RunOptions,
)
from pamphlets.app.build.titles import FOLDER_FORMATS, Title
from pamphlets.app.cli import options
from pamphlets.app.cli.first_questions import ask_first_questions
from pamphlets.app.cli.parser import Command, LocatedUsageError, UsageError, option
from pamphlets.app.cli.print_shop import PRINT_SHOP_OPTIONS, read_purpose, read_shop_order
from pamphlets.app.content.project_folders import ProjectFolders, describe_missing_content
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.slug import make_slug
from pamphlets.core.source import Source, error
from pamphlets.languages.wording import spoken_language


def build(arguments: Namespace) -> int:
    """Make the PDFs to read and to print."""
    from pamphlets.app.build.build_options import BuildRequest
    from pamphlets.app.run.build import build_titles

    arguments.purpose = read_purpose(arguments.purpose, saves_ink=arguments.economy)
    if arguments.anonymous and arguments.purpose == "imprimeur":
        raise UsageError("--anonyme", "command_line.anonymous-shop")
    pdf_version = _read_pdf_version(arguments)
    titles = require_titles(arguments.folders, arguments.slugs)
    if not (arguments.slugs or arguments.quiet):
        ask_first_questions(arguments.folders)
    page_count = arguments.fit
    if page_count is not None and (len(titles) != 1 or page_count % 4 or page_count < 8):
        raise UsageError("--fit", "command_line.fit")
    request = BuildRequest(
        arguments.content,
        arguments.out,
        page_count,
        tuple(arguments.formats),
        arguments.preview,
        dump=arguments.debug,
        epoch=read_epoch(),
        force=arguments.force,
        printers=arguments.printers,
        language=spoken_language(),
        purpose=arguments.purpose,
        shop_order=read_shop_order(arguments),
        pdf_version=pdf_version,
        anonymous=arguments.anonymous,
    )
    workers = options.read_workers(arguments)
    run_options = RunOptions(
        not arguments.slugs, _report_detail(arguments), arguments.debug, workers
    )
    return build_titles(request, titles, run_options)


def _read_pdf_version(arguments: Namespace) -> PdfVersion:
    """Return the version of the PDFs to read. Raises UsageError for one that we do not write, or where none is read."""
    options.require_one_of("--pdf", arguments.pdf_version, tuple(PDF_VERSIONS))
    version = PDF_VERSIONS[arguments.pdf_version]
    if version != "1.7" and arguments.purpose is not None:
        raise UsageError("--pdf", "command_line.pdf-purpose")
    return version


def _report_detail(arguments: Namespace) -> ReportDetail:
    """Return how much of a build is told."""
    if arguments.quiet:
        return "faults"
    if arguments.details:
        return "all"
    return "lines"


def check(arguments: Namespace) -> int:
    """Tell every fault of a text, making no PDF."""
    from pamphlets.app.run.check import CheckOptions, check_texts

    archive = arguments.archive
    if archive is not None and not archive.is_dir():
        raise UsageError("--archive", "command_line.no-folder", folder=archive)
    lists = arguments.lists or arguments.pages
    check_options = CheckOptions(
        arguments.as_json,
        lists,
        arguments.pages,
        archive,
        whole=not arguments.texts,
        epoch=read_epoch(),
        strict=arguments.strict,
        impression=arguments.impression,
    )
    return check_texts(
        arguments.content, require_titles(arguments.folders, arguments.texts), check_options
    )


def tell_notices(arguments: Namespace) -> int:
    """Tell which notices of law and custom titles print."""
    from pamphlets.app.run.legal_notices import tell_legal_notices

    titles = require_titles(arguments.folders, arguments.texts)
    return tell_legal_notices(
        arguments.content, titles, as_json=arguments.as_json, epoch=read_epoch()
    )


def write_new(arguments: Namespace) -> int:
    """Write a text to begin with."""
    from pamphlets.app.run.build import write_new_text

    options.require_one_of("--format", arguments.format, tuple(FOLDER_FORMATS.values()))
    if not arguments.title.strip():
        raise LocatedUsageError(error("word-title", Source("pamphlets", "")))
    _require_slug("TITRE", arguments.title)
    try:
        path = write_new_text(arguments.title, arguments.content, arguments.format)
    except FileExistsError as taken:
        terminal.print_error_sentence("imports.taken", path=taken.filename)
        return EXIT_AUTHOR_ERROR
    command = arguments.folders.make_command(path.stem)
    terminal.print_sentence("imports.new", path=path, command=command)
    return EXIT_DONE


def import_text(arguments: Namespace) -> int:
    """Bring in a text written elsewhere."""
    from pamphlets.app.run.import_file import import_file
    from pamphlets.design.registry import page_format_names

    if not arguments.file.is_file():
        from pamphlets.app.content.unknown_names import describe_missing_file

        raise LocatedUsageError(describe_missing_file(arguments.file))
    if arguments.file.suffix.lower() == ".zip":
        from pamphlets.app.run.share_titles import import_shared_title

        import_shared_title(arguments.file, arguments.folders)
        return EXIT_DONE
    if arguments.title:
        _require_slug("--titre", arguments.title)
    options.require_one_of("--format", arguments.format, page_format_names())
    import_file(arguments.file, arguments.title, arguments.folders, arguments.format)
    return EXIT_DONE


def watch(arguments: Namespace) -> int:
    """Build again after each save, until Ctrl+C."""
    from pamphlets.app.build.build_options import BuildRequest
    from pamphlets.app.run.watch import watch_folder

    folders: ProjectFolders = arguments.folders
    require_titles(folders, arguments.slugs)
    ask_first_questions(folders)
    request = BuildRequest(
        arguments.content,
        arguments.out,
        epoch=read_epoch(),
        printers=folders.base / options.PRINTERS.settings["default"],
        language=spoken_language(),
    )
    watch_folder(request, folders, arguments.slugs)
    return EXIT_DONE


def require_titles(folders: ProjectFolders, names: Sequence[str]) -> tuple[Title, ...]:
    """Return the titles named, all where none is. Raises faults where there is no such folder or title."""
    from pamphlets.app.run.build import choose_titles

    content = folders.content
    are_files = bool(names) and all(Path(name).is_file() for name in names)
    if not content.is_dir() and not are_files:
        raise LocatedUsageError(describe_missing_content(content, folders))
    titles, unknown = choose_titles(content, names)
    if unknown:
        from pamphlets.app.content.unknown_names import describe_unknown_titles

        all_titles, _ = choose_titles(content, [])
        raise LocatedUsageError(*describe_unknown_titles(unknown, all_titles, folders))
    return titles


def read_epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH. Raises UsageError where it is no number."""
    from pamphlets.app.run.build import read_source_date_epoch

    try:
        return read_source_date_epoch()
    except ValueError as wrong:
        raise UsageError("SOURCE_DATE_EPOCH", "command_line.epoch", text=wrong) from None


def _require_slug(argument: str, title: str) -> None:
    if not make_slug(title):
        raise UsageError(argument, "command_line.no-slug")
    try:
        title.encode()
    except (
        UnicodeEncodeError
    ):  # a byte of another encoding (PEP 383); no file of text can hold it
        raise UsageError(argument, "command_line.not-utf8", text=title) from None


COMMANDS = (
    Command(
        "build",
        "construire",
        "[SLUG]...",
        (
            option("slugs", nargs="*", metavar="SLUG"),
            options.CONTENT,
            options.OUT,
            option("--fit", type=options.parse_number, metavar="PAGES"),
            option(
                "--format",
                dest="formats",
                action="append",
                default=[],
                metavar="NAME",
            ),
            option("--for", "--pour", dest="purpose", metavar="NAME"),
            option("--economy", "--economie", action="store_true"),
            *PRINT_SHOP_OPTIONS,
            option("--pdf", dest="pdf_version", default="1.7", metavar="VERSION"),
            option("--force", action="store_true"),
            option("--anonyme", "--anonymous", dest="anonymous", action="store_true"),
            option("--preview", action=BooleanOptionalAction, default=True),
            option("--debug", action="store_true"),
            option("--details", action="store_true"),
            *options.WORKERS,
            options.QUIET,
            options.PRINTERS,
        ),
        build,
    ),
    Command(
        "check",
        "verifier",
        "[FILE|SLUG]...",
        (
            option("texts", nargs="*", metavar="FILE|SLUG"),
            options.CONTENT,
            option("--json", dest="as_json", action="store_true"),
            option("--list", dest="lists", action="store_true"),
            option("--pages", action="store_true"),
            option("--archive", type=Path, metavar="DIR"),
            option("--strict", action="store_true"),
            option("--impression", "--for-print", dest="impression", action="store_true"),
        ),
        check,
    ),
    Command(
        "notices",
        "mentions",
        "[FILE|SLUG]...",
        (
            option("texts", nargs="*", metavar="FILE|SLUG"),
            options.CONTENT,
            option("--json", dest="as_json", action="store_true"),
        ),
        tell_notices,
    ),
    Command(
        "new",
        "nouveau",
        "TITRE",
        (
            option("title", metavar="TITRE"),
            option("--format", default="brochure", metavar="NAME"),
            options.CONTENT,
        ),
        write_new,
    ),
    Command(
        "import",
        "importer",
        "FILE",
        (
            option("file", type=Path, metavar="FILE"),
            option("--titre", "--title", dest="title", default="", metavar="TITRE"),
            options.CONTENT,
            option("--format", default="brochure", metavar="NAME"),
        ),
        import_text,
    ),
    Command(
        "watch",
        "suivre",
        "[SLUG]...",
        (
            option("slugs", nargs="*", metavar="SLUG"),
            options.CONTENT,
            options.OUT,
        ),
        watch,
    ),
)
