"""A stale Title -> its files in build/, all of them new and a record of what they were made from, or all as before."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pamphlets.app.build.build_options import BuildOutcome, BuiltTitle
from pamphlets.app.build.build_records import (
    BuildRecord,
    file_state,
    format_record,
    record_path,
    relative_to_output,
    removable_outputs,
)
from pamphlets.app.build.stages.catalogue_entry import entry_files
from pamphlets.app.build.stages.look_inputs import look_inputs
from pamphlets.app.build.titles import Title
from pamphlets.app.os_faults import describe_os_error
from pamphlets.core.fonts.own_fonts import list_project_fonts
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    error,
    iter_causes,
    iter_diagnostics,
)
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.file_sets import MixedFilesError, replace_files
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.core.system.temporary_names import make_temporary_name

PICTURE_KEY: Final = "picture "
# What closing a program or freeing space does not mend.
_LASTING_REFUSALS: Final = ("system-kind", "system-name", "system-loop", "system-read-only")

TitleBuilder = Callable[[Title, Path, InputFiles], BuiltTitle]


@dataclass(frozen=True, slots=True)
class TitlePlaces:
    """Where a title's texts come from and where its files go."""

    title: Title
    content: Path
    out: Path
    purpose: str = ""
    """The shop or machine that they are for; empty: readers."""

    @property
    def folder(self) -> Path:
        """The folder of its files."""
        return self.out / self.title.slug

    @property
    def relative_sources(self) -> tuple[str, str]:
        """Where the text and the content folder are, from the output folder."""
        text = relative_to_output(self.out, self.title.path)
        return text, relative_to_output(self.out, self.content)


def title_inputs(
    title: Title, addresses: Iterable[str], hash_file: Callable[[Path], str]
) -> dict[str, str]:
    """Return what one title depends on: its text, and its pictures by their addresses in it."""
    inputs = {"text": hash_file(title.path)}
    for address in addresses:
        inputs[f"{PICTURE_KEY}{address}"] = hash_file(title.picture_path(address))
    return inputs


def _list_inputs(
    places: TitlePlaces, built: BuiltTitle, files: InputFiles
) -> dict[str, str]:
    """Return what a title that was built depends on, as its build read it."""
    inputs = title_inputs(places.title, built.pictures, files.hash)
    fonts = list_project_fonts(places.content)
    return inputs | look_inputs(places.content, fonts, built.look, files.hash)


def build_together(
    places: TitlePlaces,
    build: TitleBuilder,
    old_record: BuildRecord | None,
    shared_inputs: Mapping[str, str],
) -> BuildOutcome:
    """Make one title in a folder aside, and move its files to their places when all are there.

    Its record names the hashes of the bytes that `build` read, through the InputFiles that it is given.
    """
    aside = places.out / make_temporary_name()
    files = InputFiles()
    diagnostics: list[Diagnostic] = []
    new_files: list[str] = []
    try:
        aside.mkdir(parents=True)
        built = build(places.title, aside, files)
        inputs = {**shared_inputs, **_list_inputs(places, built, files)}
        record = _record_build(places, built, inputs, aside)
        if old_record is not None:
            record = _keep_others(places, record, old_record, is_whole=built.is_whole)
        obsolete = removable_outputs(places.out, old_record, frozenset(record.outputs))
        _move_to_places(places, record, obsolete, aside)
        results = (built.pages, built.sheets, built.files, built.diagnostics, obsolete)
        to_print = (built.first_to_print, built.others_to_print)
        return BuildOutcome(places.title, "made", *results, None, *to_print)
    except* PamphletError as group:
        diagnostics += _move_faults(iter_diagnostics(group), aside, places.folder)
    except* OSError as group:
        for refusal in iter_causes(group):
            diagnostics.append(_describe_refusal(refusal, aside, places.folder))
            if isinstance(refusal, MixedFilesError):
                new_files += [path.name for path in refusal.new_files]
    finally:
        with uninterrupted():
            shutil.rmtree(aside, ignore_errors=True)
    return BuildOutcome(
        places.title, "failed", files=tuple(new_files), diagnostics=tuple(diagnostics)
    )


def _move_faults(
    faults: Iterable[Diagnostic], aside: Path, folder: Path
) -> Iterator[Diagnostic]:
    """Yield faults; those about a file being made aside are then about the file in its place.

    Those of the author's text keep their Source: one made for each of 4 000 faults took 12 s and 1.3 GB.
    """
    for fault in faults:
        path = fault.source.path.replace(str(aside), str(folder))
        is_aside = path != fault.source.path
        yield replace(fault, source=Source(path, fault.source.text)) if is_aside else fault


def _record_build(
    places: TitlePlaces, built: BuiltTitle, inputs: Mapping[str, str], aside: Path
) -> BuildRecord:
    """Return what a title was built from, and the files of it, which keep their times when they move."""
    states = {name: file_state(aside / name) for name in built.files}
    outputs = {name: state for name, state in states.items() if state}
    chosen = () if built.is_whole else tuple(outputs)
    return BuildRecord(
        places.title.slug,
        *places.relative_sources,
        inputs,
        outputs,
        built.pages,
        built.sheets,
        chosen,
        entry=built.entry if built.is_whole else None,
        purpose=places.purpose,
    )


def _keep_others(
    places: TitlePlaces, new: BuildRecord, old: BuildRecord, *, is_whole: bool
) -> BuildRecord:
    """Return the record of a build with the files that it was not asked for, as far as they are as we wrote them.

    `--format` leaves all of them; a build of the title's own formats those that only `--format` asked for.
    """
    outputs = dict(new.outputs)
    for name, state in old.outputs.items():
        is_other = name not in outputs and (not is_whole or name in old.chosen)
        if is_other and file_state(places.folder / name) == state:
            outputs[name] = state
    own = set(old.outputs) - set(old.chosen)
    if is_whole:
        own = set(new.outputs)
    chosen = tuple(name for name in outputs if name not in own)
    entry = new.entry if is_whole else old.entry
    if entry is not None and not outputs.keys() >= set(entry_files(entry)):
        entry = None
    return replace(new, outputs=outputs, chosen=chosen, entry=entry)


def _move_to_places(
    places: TitlePlaces, record: BuildRecord, obsolete: Sequence[Path], aside: Path
) -> None:
    """Let a title's files take their places together, what is made no more go, and the record come last."""
    replacements: dict[Path, Path | None] = {}
    for name in record.outputs:
        if (aside / name).exists():
            replacements[places.folder / name] = aside / name
    for path in obsolete:
        replacements[path] = None
    new_record, backups = aside / "record", aside / "replaced"
    record_file = record_path(places.out, record.slug, record.purpose)
    write_text_atomically(new_record, format_record(record))
    replacements[record_file] = new_record
    for folder in (backups, places.folder, record_file.parent):
        folder.mkdir(parents=True, exist_ok=True)
    replace_files(replacements, backups)


def _describe_refusal(refusal: OSError, aside: Path, folder: Path) -> Diagnostic:
    """Return what the system refused, said of the file in its place."""
    source = Source(str(refusal.filename or folder).replace(str(aside), str(folder)), "")
    reason = refusal.strerror or str(refusal)
    if isinstance(refusal, MixedFilesError):
        names = ", ".join(path.name for path in refusal.new_files)
        return error("out-mixed", source, reason=reason, files=names)
    fault = describe_os_error(refusal)
    if fault.code in _LASTING_REFUSALS:
        return replace(fault, source=source)
    return error("out-unwritable", source, reason=reason)
