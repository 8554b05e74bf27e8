"""Commands about what leaves the house: a key with all on it, a title for others to print and change."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Command, LocatedUsageError, UsageError, option
from pamphlets.app.cli.texts import read_epoch, require_titles
from pamphlets.app.content.project_folders import describe_missing_content
from pamphlets.languages.wording import spoken_language

if TYPE_CHECKING:
    from pamphlets.app.build.build_options import BuildRequest


def pack_key(arguments: Namespace) -> int:
    """Write a key, or check one."""
    from pamphlets.app.distribution.key.platforms import (
        PLATFORMS,
        PYTHONS,
        USUAL_PLATFORMS,
    )
    from pamphlets.app.run.pack_key import KEY_FOLDER, KeyOptions, check_key
    from pamphlets.app.run.pack_key import pack_key as write_key

    if arguments.check is not None:
        return check_key(arguments.check)
    if not arguments.content.is_dir():
        fault = describe_missing_content(arguments.content, arguments.folders)
        raise LocatedUsageError(fault)
    machines = arguments.machines or USUAL_PLATFORMS
    pythons = arguments.pythons or PYTHONS
    for name in machines:
        options.require_one_of("--machines", name, tuple(PLATFORMS))
    for version in pythons:
        options.require_one_of("--pythons", version, PYTHONS)
    request = _make_build_request(arguments)
    folder = arguments.to or arguments.out / KEY_FOLDER
    return write_key(request, KeyOptions(folder, machines, pythons))


def _parse_names(text: str) -> tuple[str, ...]:
    """Return names with commas or blanks between them."""
    return tuple(text.replace(",", " ").split())


def share(arguments: Namespace) -> int:
    """Pack titles for another collective."""
    from pamphlets.app.run.share_titles import SHARE_FOLDER, share_titles

    if not arguments.slugs:
        raise UsageError("SLUG", "command_line.no-title")
    titles = require_titles(arguments.folders, arguments.slugs)
    request = _make_build_request(arguments)
    return share_titles(request, titles, arguments.to or arguments.out / SHARE_FOLDER)


def _make_build_request(arguments: Namespace) -> "BuildRequest":
    """Return what is asked of making what is stale before it is packed."""
    from pamphlets.app.build.build_options import BuildRequest

    return BuildRequest(
        arguments.content,
        arguments.out,
        epoch=read_epoch(),
        printers=arguments.printers,
        language=spoken_language(),
    )


COMMANDS = (
    Command(
        "pack-key",
        "cle",
        "",
        (
            option("--to", "--vers", type=Path, metavar="DIR"),
            option("--machines", type=_parse_names, metavar="NAMES"),
            option("--pythons", type=_parse_names, metavar="NAMES"),
            option("--check", "--verifier", type=Path, metavar="DIR"),
            options.CONTENT,
            options.OUT,
            options.PRINTERS,
        ),
        pack_key,
    ),
    Command(
        "share",
        "partager",
        "SLUG...",
        (
            option("slugs", nargs="*", metavar="SLUG"),
            option("--to", "--vers", type=Path, metavar="DIR"),
            options.CONTENT,
            options.OUT,
            options.PRINTERS,
        ),
        share,
    ),
)
