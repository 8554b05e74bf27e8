"""Titles -> files in build/: what is stale is made again, whole or not at all; what lost its text goes."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pamphlets.app.build.build_options import BuildOptions, BuildOutcome, BuiltTitle
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
from pamphlets.printing.printers.profile import PrinterProfile

PACKAGE: Final = Path(__file__).resolve().parents[2]
_LOCK: Final = PACKAGE.parent / "requirements" / "run.txt"
_SHARED_FILES: Final = ("collectif.yaml", "sources.yaml", "sources.json")
_PICTURE_KEY: Final = "picture "


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What is asked of a run; see `BuildOptions`."""

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
    """The folder of printers that were learnt: sheets are made for the usual one as well, if there is one."""


def build_stale(
    request: BuildRequest, titles: Iterable[Title], begin: Callable[[str], None]
) -> Iterator[BuildOutcome]:
    """Yield how it went with each title, when it is done; `begin` gets the slug of each that must be made.

    Raises the faults of the register and the collective's file, once a title needs them, those of the usual
    printer's profile, and OSError where the fonts cannot be read.
    """
    hashes = FileHashes(request.out / RECORDS_FOLDER / "digests")
    profile = _usual_printer(request)
    shared_inputs = _shared_inputs(request, profile, hashes)
    build: Callable[[Title, Path], BuiltTitle] | None = None
    project_doubts: tuple[Diagnostic, ...] = ()
    for title in titles:
        record = read_record(request.out, title.slug)
        inputs = shared_inputs | _title_inputs(title, request, hashes)
        if record and _is_current(record, title, request, hashes, inputs):
            outputs = tuple(record.outputs)
            yield BuildOutcome(title, "stands", record.pages, record.sheets, outputs)
            continue
        begin(title.slug)
        if build is None:
            build, project_doubts = _open_builder(request, profile)
        try:
            outcome = _build_aside(title, request, build, record, hashes, inputs)
        except Exception as crash:  # noqa: BLE001 (a bug of ours in one title must not hide the others)
            outcome = BuildOutcome(title, "broken", crash=crash)
        yield replace(outcome, diagnostics=project_doubts + outcome.diagnostics)
        project_doubts = ()
    hashes.save()


def _open_builder(
    request: BuildRequest, profile: PrinterProfile | None
) -> tuple[Callable[[Title, Path], BuiltTitle], tuple[Diagnostic, ...]]:
    """Return what builds a title in a folder, and doubts about what all titles share."""
    # All stages: 250 ms, if a title is stale.
    from pamphlets.app.build import pipeline, project

    shared, doubts = project.open_project(request.content, request.fonts)
    options = BuildOptions(
        request.pages,
        request.formats,
        request.preview,
        request.dump,
        request.epoch,
        profile,
    )

    def build(title: Title, folder: Path) -> BuiltTitle:
        return pipeline.build_title(title, shared, options, folder)

    return build, doubts


def remove_orphans(request: BuildRequest) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Yield each title whose text is gone and the files of it that were removed. Raises OSError."""
    for record in find_orphans(request.out, request.content):
        yield record.slug, remove_outputs(request.out, record)


def _usual_printer(request: BuildRequest) -> PrinterProfile | None:
    """Return the printer that all is made for as well, if there is one. Raises the faults of its profile."""
    if request.printers is None or not request.printers.is_dir():
        return None
    # PyYAML: 30 ms, where a printer was learnt
    from pamphlets.printing.printers import profile_folder

    name = profile_folder.default_printer(request.printers)
    return profile_folder.load_profile(request.printers, name) if name else None


def _shared_inputs(
    request: BuildRequest, profile: PrinterProfile | None, hashes: FileHashes
) -> dict[str, str]:
    """Return what every title depends on besides its own files."""
    asked = (request.pages, request.formats, request.preview, request.dump, request.epoch)
    inputs = {
        "package": hashes.hash_folder(PACKAGE, (".py", ".txt")),
        "fonts": hashes.hash_folder(request.fonts, (".ttf", ".otf")),
        "lock": hashes.hash_file(_LOCK),
        "python": sys.version,
        "order": " ".join(map(str, asked)),
    }
    return inputs if profile is None else inputs | {"printer": repr(profile)}


def _title_inputs(
    title: Title, request: BuildRequest, hashes: FileHashes
) -> dict[str, str]:
    """Return what one title depends on, its pictures apart."""
    inputs = {name: hashes.hash_file(request.content / name) for name in _SHARED_FILES}
    return inputs | {"text": hashes.hash_file(title.path)}


def _picture_hashes(
    addresses: Iterable[str], title: Title, hashes: FileHashes
) -> dict[str, str]:
    """Return the hashes of pictures by their address in the text."""
    folder = title.path.parent
    return {f"{_PICTURE_KEY}{name}": hashes.hash_file(folder / name) for name in addresses}


def _is_current(
    record: BuildRecord,
    title: Title,
    request: BuildRequest,
    hashes: FileHashes,
    inputs: Mapping[str, str],
) -> bool:
    """Return whether what was built is what a build would make now."""
    pictures = [key for key in record.inputs if key.startswith(_PICTURE_KEY)]
    addresses = [key.removeprefix(_PICTURE_KEY) for key in pictures]
    return (
        not request.force
        and record.inputs == {**inputs, **_picture_hashes(addresses, title, hashes)}
        and (record.source, record.content) == _relative_places(title, request)
        and outputs_intact(request.out, record)
    )


def _relative_places(title: Title, request: BuildRequest) -> tuple[str, str]:
    """Return where the text and the content folder are, from the output folder."""
    out = request.out
    return relative_to_output(out, title.path), relative_to_output(out, request.content)


def _build_aside(
    title: Title,
    request: BuildRequest,
    build: Callable[[Title, Path], BuiltTitle],
    old_record: BuildRecord | None,
    hashes: FileHashes,
    inputs: Mapping[str, str],
) -> BuildOutcome:
    """Make one title in a folder aside, and move its files to their place when all are there."""
    folder = request.out / title.slug
    aside = request.out / f".pamphlets-{os.urandom(8).hex()}"
    diagnostics: list[Diagnostic] = []
    try:
        aside.mkdir(parents=True)
        built = build(title, aside)
        folder.mkdir(exist_ok=True)
        for name in built.files:
            (aside / name).replace(folder / name)
        removed = remove_outputs(request.out, old_record, frozenset(built.files))
        all_inputs = {**inputs, **_picture_hashes(built.pictures, title, hashes)}
        _record_build(title, request, built, all_inputs)
        facts = (built.pages, built.sheets, built.files, built.diagnostics)
        first, others = built.first_to_print, built.others_to_print
        return BuildOutcome(title, "made", *facts, removed, None, first, others)
    except* PamphletError as group:
        # Faults are about the file in its place, not the one being made aside.
        for fault in iter_diagnostics(group):
            path = fault.source.path.replace(str(aside), str(folder))
            diagnostics.append(replace(fault, source=Source(path, fault.source.text)))
    except* OSError as group:
        causes = group.exceptions
        reasons = [str(getattr(cause, "strerror", "") or cause) for cause in causes]
        source = Source(str(folder), "")
        diagnostics.append(error("out-unwritable", source, reason=", ".join(reasons)))
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return BuildOutcome(title, "failed", diagnostics=tuple(diagnostics))


def _record_build(
    title: Title, request: BuildRequest, built: BuiltTitle, inputs: Mapping[str, str]
) -> None:
    """Write down what a title was built from, and the files that are there now."""
    folder = request.out / title.slug
    states = {name: file_state(folder / name) for name in built.files}
    outputs = {name: state for name, state in states.items() if state}
    places, counts = _relative_places(title, request), (built.pages, built.sheets)
    record = BuildRecord(title.slug, *places, inputs, outputs, *counts)
    write_record(request.out, record)
