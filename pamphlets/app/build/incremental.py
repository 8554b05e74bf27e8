"""Titles -> files in build/: what is stale is made again, whole or not at all; what lost its text goes."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from pamphlets.app.build.build_records import (
    RECORDS_FOLDER,
    BuildRecord,
    file_state,
    find_orphans,
    outputs_intact,
    read_record,
    relative_to_output,
    remove_outputs,
    write_record,
)
from pamphlets.app.build.file_hashes import FileHashes
from pamphlets.app.build.titles import Title
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Diagnostic, PamphletError, Source, error, iter_diagnostics

if TYPE_CHECKING:
    from pamphlets.app.build.pipeline import BuiltTitle, FileToPrint
    from pamphlets.app.build.project import (
        Project,
    )  # for types alone: a run with nothing to do imports no stage
    from pamphlets.printing.printers.profile import PrinterProfile

PACKAGE: Final = Path(__file__).resolve().parents[2]
_LOCK: Final = PACKAGE.parent / "requirements" / "run.txt"
_SHARED_FILES: Final = ("collectif.yaml", "sources.yaml", "sources.json")
_PICTURE_KEY: Final = "picture "


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What is asked of a run: texts from `content`, files into `out`, and how. See `pipeline.Wish`.

    Of the folder `printers`, the usual one gets a cahier of its own, if there is one.
    """

    content: Path
    out: Path
    pages: int | None = None
    formats: tuple[str, ...] = ()
    preview: bool = True
    dump: bool = False
    epoch: int | None = None
    force: bool = False
    fonts: Path = FONTS
    printers: Path | None = None


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """How it went with one title; `files` are names in its folder, `removed` what an older build had left.

    `lead` is what its first format prints, `also` what the others do.

    "broken": by a bug of ours, `crash`.
    """

    title: Title
    state: Literal["made", "stands", "failed", "broken"]
    pages: int = 0
    sheets: int = 0
    files: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    removed: tuple[Path, ...] = ()
    crash: Exception | None = None
    first_to_print: "FileToPrint | None" = None
    others_to_print: "tuple[FileToPrint, ...]" = ()


def build_stale(
    order: BuildRequest, titles: Iterable[Title], begin: Callable[[str], None]
) -> Iterator[BuildOutcome]:
    """Yield how it went with each title, when it is done; `begin` hears the name of each that must be made.

    Raises the faults of the register and the collective's file, once a title needs them, those of the usual
    printer's profile, and OSError where the fonts cannot be read.
    """
    digests = FileHashes(order.out / RECORDS_FOLDER / "digests")
    press = _shared_inputs(order, digests)
    printer = _usual_printer(order)
    if printer is not None:
        press["printer"] = repr(printer)
    shop: Project | None = None
    told: tuple[Diagnostic, ...] = ()
    for title in titles:
        stamp = read_record(order.out, title.slug)
        inputs = press | _title_inputs(title, order, digests)
        if not order.force and stamp and _is_current(stamp, title, order, digests, inputs):
            yield BuildOutcome(title, "stands", stamp.pages, stamp.sheets, tuple(stamp.outputs))
            continue
        begin(title.slug)
        if shop is None:
            from pamphlets.app.build.project import open_project

            shop, told = open_project(order.content, order.fonts)
        try:
            outcome = _build_aside(title, order, shop, printer, digests, inputs, stamp)
        except Exception as crash:  # noqa: BLE001 (a bug of ours in one title must not hide the others)
            outcome = BuildOutcome(title, "broken", crash=crash)
        yield replace(outcome, diagnostics=told + outcome.diagnostics)
        told = ()
    digests.save()


def remove_orphans(order: BuildRequest) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Yield each title whose text is gone and the files of it that were removed. Raises OSError."""
    for stamp in find_orphans(order.out, order.content):
        yield stamp.slug, remove_outputs(order.out, stamp)


def _usual_printer(order: BuildRequest) -> "PrinterProfile | None":
    """Return the printer that all is made for as well, if there is one. Raises the faults of its profile."""
    if order.printers is None or not order.printers.is_dir():
        return None
    from pamphlets.printing.printers import profile_folder as shelf

    name = shelf.default_printer(order.printers)
    return shelf.load_profile(order.printers, name) if name else None


def _shared_inputs(order: BuildRequest, digests: FileHashes) -> dict[str, str]:
    """Return what every title depends on besides its own files."""
    return {
        "package": digests.hash_folder(PACKAGE, (".py", ".txt")),
        "fonts": digests.hash_folder(order.fonts, (".ttf", ".otf")),
        "lock": digests.hash_file(_LOCK),
        "python": sys.version,
        "order": f"{order.pages} {order.formats} {order.preview} {order.dump} {order.epoch}",
    }


def _title_inputs(title: Title, order: BuildRequest, digests: FileHashes) -> dict[str, str]:
    """Return what one title depends on, its pictures apart."""
    return {name: digests.hash_file(order.content / name) for name in _SHARED_FILES} | {
        "text": digests.hash_file(title.path)
    }


def _picture_hashes(addresses: Iterable[str], title: Title, digests: FileHashes) -> dict[str, str]:
    """Return the digests of pictures by their address in the text."""
    return {
        f"{_PICTURE_KEY}{address}": digests.hash_file(title.path.parent / address)
        for address in addresses
    }


def _is_current(
    stamp: BuildRecord,
    title: Title,
    order: BuildRequest,
    digests: FileHashes,
    inputs: dict[str, str],
) -> bool:
    """Tell whether what was built is what a build would make now."""
    addresses = [
        name.removeprefix(_PICTURE_KEY) for name in stamp.inputs if name.startswith(_PICTURE_KEY)
    ]
    return (
        stamp.inputs == inputs | _picture_hashes(addresses, title, digests)
        and (stamp.source, stamp.content) == _relative_places(title, order)
        and outputs_intact(order.out, stamp)
    )


def _relative_places(title: Title, order: BuildRequest) -> tuple[str, str]:
    """Return where the text and the content folder are, from the output folder."""
    return relative_to_output(order.out, title.path), relative_to_output(order.out, order.content)


def _build_aside(
    title: Title,
    order: BuildRequest,
    shop: "Project",
    printer: "PrinterProfile | None",
    digests: FileHashes,
    inputs: dict[str, str],
    old: BuildRecord | None,
) -> BuildOutcome:
    """Make one title in a folder aside, and lay its files in their place when all are there."""
    from pamphlets.app.build import pipeline

    wish = pipeline.BuildOptions(
        order.pages, order.formats, order.preview, order.dump, order.epoch, printer
    )
    aside = order.out / f".pamphlets-{os.urandom(8).hex()}"
    said: list[Diagnostic] = []
    try:
        aside.mkdir(parents=True)
        built = pipeline.build_title(title, shop, wish, aside)
        return _move_into_place(
            title,
            order,
            built,
            aside,
            inputs | _picture_hashes(built.pictures, title, digests),
            old,
        )
    except* PamphletError as group:
        said += [
            _fault_in_place(fault, aside, order.out / title.slug)
            for fault in iter_diagnostics(group)
        ]
    except* OSError as group:
        reason = ", ".join(str(getattr(one, "strerror", "") or one) for one in group.exceptions)
        said.append(error("out-unwritable", Source(str(order.out / title.slug), ""), reason=reason))
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return BuildOutcome(title, "failed", diagnostics=tuple(said))


def _move_into_place(
    title: Title,
    order: BuildRequest,
    built: "BuiltTitle",
    aside: Path,
    inputs: dict[str, str],
    old: BuildRecord | None,
) -> BuildOutcome:
    """Move finished files to where they belong, remove what the older build had besides, stamp the title."""
    folder = order.out / title.slug
    folder.mkdir(exist_ok=True)
    for name in built.files:
        (aside / name).replace(folder / name)
    removed = remove_outputs(order.out, old, frozenset(built.files)) if old else ()
    outputs = {name: seen for name in built.files if (seen := file_state(folder / name))}
    places = _relative_places(title, order)
    write_record(
        order.out, BuildRecord(title.slug, *places, inputs, outputs, built.pages, built.sheets)
    )
    count = built.pages, built.sheets
    return BuildOutcome(
        title,
        "made",
        *count,
        built.files,
        built.diagnostics,
        removed,
        first_to_print=built.first_to_print,
        others_to_print=built.others_to_print,
    )


def _fault_in_place(fault: Diagnostic, aside: Path, folder: Path) -> Diagnostic:
    """Return a fault as it is about the file in its place, not the one being made aside."""
    path = fault.source.path
    return replace(fault, source=Source(path.replace(str(aside), str(folder)), fault.source.text))
