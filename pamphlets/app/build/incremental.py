"""Titles -> files in build/: what is stale is made again, whole or not at all; what lost its text goes."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Final, NamedTuple

from pamphlets.app.build.build_options import (
    BuildOutcome,
    BuildRequest,
    BuiltTitle,
)
from pamphlets.app.build.build_records import (
    RECORDS_FOLDER,
    BuildRecord,
    find_orphans,
    outputs_intact,
    read_record,
    remove_outputs,
)
from pamphlets.app.build.file_hashes import FileHashes
from pamphlets.app.build.stages.look_inputs import find_look_names, look_inputs
from pamphlets.app.build.title_output import (
    PICTURE_KEY,
    TitleBuilder,
    TitlePlaces,
    build_together,
    title_inputs,
)
from pamphlets.app.build.titles import BIBLIOGRAPHY_FILES, COLLECTIVE_FILE, Title
from pamphlets.core.fonts.own_fonts import (
    OwnFonts,
    list_project_fonts,
)
from pamphlets.core.source import Diagnostic, PamphletError, Source, error, iter_diagnostics
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.interpreter.garbage import free_between
from pamphlets.core.system.temporary_names import remove_leftovers
from pamphlets.printing.printers.profile import PrinterProfile

PACKAGE: Final = Path(__file__).resolve().parents[2]
_LOCK: Final = PACKAGE.parent / "requirements" / "run.txt"
_PROGRAM_INPUTS: Final = ("package", "fonts", "lock", "python")


class BuildRun:
    """A run over titles in one process: what they share is looked at once, and opened for the first that is stale."""

    def __init__(self, request: BuildRequest) -> None:
        """Begin a run. Raises OSError where the fonts cannot be read."""
        remove_leftovers(request.out)
        self._request = request
        self._hashes = FileHashes(request.out / RECORDS_FOLDER / "digests")
        self._profile, self._doubts = _usual_printer(request)
        self._shared_files = InputFiles()
        files = self._shared_files
        self._shared = _shared_inputs(request, self._profile, self._hashes, files)
        own_fonts = list_project_fonts(request.content)
        self._current = _CurrentInputs(request, self._hashes, self._shared, own_fonts)
        self._build: TitleBuilder | None = None

    def find_standing(self, title: Title) -> BuildOutcome | None:
        """Return how a title stands that nothing has changed for, None for one that is stale."""
        purpose = self._request.purpose or ""
        record = read_record(self._request.out, title.slug, purpose)
        if record is None or not _is_current(record, title, self._current):
            return None
        facts = (record.pages, record.sheets, tuple(record.outputs))
        return BuildOutcome(title, "stands", *facts)

    def build(self, title: Title) -> BuildOutcome:
        """Make a title. Raises the faults of what all titles share, where it is the first."""
        if self._build is None:
            self._build, doubts = _open_builder(
                self._request, self._profile, self._shared_files, self._shared
            )
            self._doubts += doubts
        begun = monotonic()
        out = self._request.out
        purpose = self._request.purpose or ""
        record = read_record(out, title.slug, purpose)
        places = TitlePlaces(title, self._request.content, out, purpose)
        try:
            outcome = build_together(places, self._build, record, self._shared)
        except MemoryError:
            faults = (error("system-memory", Source(str(title.path), "")),)
            outcome = BuildOutcome(title, "failed", diagnostics=faults)
        except Exception as crash:  # noqa: BLE001 (a bug of ours in one title must not hide the others)
            outcome = BuildOutcome(title, "broken", crash=crash)
        return replace(outcome, seconds=monotonic() - begun)

    def take_doubts(self) -> tuple[Diagnostic, ...]:
        """Return the doubts about what titles share that were not taken yet: they are told once a run."""
        doubts, self._doubts = self._doubts, ()
        return doubts

    def save(self) -> None:
        """Remember what was hashed for the next run. Raises OSError."""
        self._hashes.save()


def build_stale(
    request: BuildRequest, titles: Iterable[Title], begin: Callable[[str], None]
) -> Iterator[BuildOutcome]:
    """Yield how it went with each title, when it is done; `begin` gets the slug of each that must be made.

    Raises the faults of the register and the collective's file, once a title needs them, and OSError where the fonts
    cannot be read.
    """
    run = BuildRun(request)
    for title in free_between(titles):
        outcome = run.find_standing(title)
        if outcome is None:
            begin(title.slug)
            outcome = run.build(title)
        # A profile at fault is told at each run, until someone mends it.
        yield replace(outcome, diagnostics=run.take_doubts() + outcome.diagnostics)
    run.save()


def _open_builder(
    request: BuildRequest,
    profile: PrinterProfile | None,
    shared_files: InputFiles,
    shared_inputs: Mapping[str, str],
) -> tuple[TitleBuilder, tuple[Diagnostic, ...]]:
    """Return what builds a title in a folder, and doubts about what all titles share."""
    # All stages: 250 ms, if a title is stale.
    from pamphlets.app.build import pipeline, project

    # `hashlib` is there by now: 1 ms, if a title is stale.
    from pamphlets.app.build.stages import copyfit_memory

    # 10 ms, if a title is stale.
    from pamphlets.pdf.images.rendering.picture_cache import PictureCache

    shared, doubts = project.open_project(request.content, request.fonts, shared_files)
    # A text that does not name its shop is not made, and one without names has no lines to stamp.
    if request.anonymous or request.purpose == "imprimeur":
        doubts = tuple(doubt for doubt in doubts if doubt.code != "placeholder-imprint")
    options = request.title_options(profile)
    program = " ".join(shared_inputs[name] for name in _PROGRAM_INPUTS)
    folder = request.out / RECORDS_FOLDER
    memory = copyfit_memory.CopyfitMemory(folder / "copyfits", program)
    pictures = PictureCache(folder / "pictures", program)
    shared = replace(shared, copyfits=memory.outcomes, picture_cache=pictures)
    shared = replace(shared, is_anonymous=request.anonymous)

    def build(title: Title, folder: Path, files: InputFiles) -> BuiltTitle:
        own = replace(shared, files=files, caches=request.caches)
        built = pipeline.build_title(title, own, options, folder)
        memory.save()
        return built

    return build, doubts


def remove_orphans(request: BuildRequest) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Yield each title whose text is gone and the files of it that were removed. Raises OSError."""
    for record in find_orphans(request.out, request.content):
        yield record.slug, remove_outputs(request.out, record)


def _usual_printer(
    request: BuildRequest,
) -> tuple[PrinterProfile | None, tuple[Diagnostic, ...]]:
    """Return the printer that all is made for as well, if there is one, and the faults of its profile."""
    if request.printers is None or not request.printers.is_dir():
        return None, ()
    # PyYAML: 30 ms, where a printer was learnt
    from pamphlets.printing.printers import profile_folder

    faults: list[Diagnostic] = []
    try:
        name = profile_folder.default_printer(request.printers)
        if name:
            return profile_folder.load_profile(request.printers, name), ()
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    return None, tuple(faults)


def _shared_inputs(
    request: BuildRequest,
    profile: PrinterProfile | None,
    hashes: FileHashes,
    shared_files: InputFiles,
) -> dict[str, str]:
    """Return what every title depends on besides its own files: hashed before anything is made of it."""
    asked = (request.pages, request.formats, request.preview, request.dump, request.epoch)
    inputs = {
        "package": hashes.hash_folder(PACKAGE, (".py", ".txt", ".po", ".css", ".icc")),
        "fonts": hashes.hash_folder(request.fonts, (".ttf", ".otf")),
        "lock": hashes.hash_file(_LOCK),
        "python": sys.version,
        "order": " ".join(
            map(
                str,
                (*asked, request.language, request.shop_order or "", request.pdf_version),
            )
        ),
        "anonymous": str(request.anonymous),
    }
    for name in (COLLECTIVE_FILE, *BIBLIOGRAPHY_FILES):
        inputs[name] = shared_files.hash(request.content / name)
    return inputs if profile is None else inputs | {"printer": repr(profile)}


class _CurrentInputs(NamedTuple):
    """What titles would be made from now."""

    request: BuildRequest
    hashes: FileHashes
    shared: Mapping[str, str]
    """what every title depends on"""
    own_fonts: OwnFonts
    """opened once: each title asks for some of their families"""


def _is_current(record: BuildRecord, title: Title, current: _CurrentInputs) -> bool:
    """Return whether what was built is what a build would make now."""
    request, hash_file = current.request, current.hashes.hash_file
    places = TitlePlaces(title, request.content, request.out)
    pictures = [key for key in record.inputs if key.startswith(PICTURE_KEY)]
    addresses = [key.removeprefix(PICTURE_KEY) for key in pictures]
    inputs = title_inputs(title, addresses, hash_file)
    names = find_look_names(record.inputs)
    look = look_inputs(request.content, current.own_fonts, names, hash_file)
    return (
        not request.force
        and record.inputs == {**current.shared, **inputs, **look}
        and (record.source, record.content) == places.relative_sources
        and outputs_intact(request.out, record)
    )
