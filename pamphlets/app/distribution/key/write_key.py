"""A project and a place -> the key: all its files, a page that shows what is built, how to begin, and checksums.

What is the same already is not written again. Files that the last list of checksums names and that are no more go;
whatever else lies there stays. The list comes last: until then the check of a key tells what is amiss.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pamphlets.app.build.build_records import RECORDS_FOLDER, list_records
from pamphlets.app.distribution.catalogue.page import make_catalogue
from pamphlets.app.distribution.catalogue.title_card import ShownTitle
from pamphlets.app.distribution.catalogue.write import CATALOGUE_NAME, list_shown_titles
from pamphlets.app.distribution.key.checksums import read_sums, write_sums
from pamphlets.app.distribution.key.contents import (
    BUILD_FOLDER,
    CarriedFile,
    list_built_files,
    list_content_files,
    list_program_files,
)
from pamphlets.app.distribution.key.wheels import LIST_NAME, WheelRequest, gather_wheels
from pamphlets.app.words import word_text
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.temporary_names import make_temporary_name
from pamphlets.set_up.packages import WHEELS_FOLDER


class KeyRequest(NamedTuple):
    """What is asked of a key."""

    folder: Path
    """Where it is written."""
    content: Path
    out: Path
    fonts: Path
    wheels: WheelRequest


class WrittenKey(NamedTuple):
    """What a key came to."""

    titles: int
    files: int
    megabytes: int


def write_key(request: KeyRequest) -> WrittenKey:
    """Write a key. Raises the fault of wheels that cannot be fetched, and OSError."""
    key, top = request.folder, request.wheels.top
    key.mkdir(parents=True, exist_ok=True)
    old_names = set(read_sums(key))
    records = list_records(request.out, request.content)
    shown = [record for record in records if record.entry is not None]
    carried = [*list_program_files(top), *list_content_files(request.content)]
    carried += list_built_files(request.out, shown)
    for file in carried:
        _copy_file(file, key)
    gather_wheels(request.wheels, key / WHEELS_FOLDER)
    names = {file.name for file in carried}
    names |= _list_wheels(key)
    titles = list_shown_titles(shown)
    names |= _write_pages(request, titles)
    _remove_files(key, (old_names | _list_record_names(key)) - names)
    # Records change as soon as somebody builds there: nobody is to take that for a damage.
    write_sums(key, names - _list_record_names(key))
    total = sum((key / name).stat().st_size for name in names)
    return WrittenKey(len(titles), len(names) + 1, round(total / 1_000_000))


def _copy_file(file: CarriedFile, key: Path) -> None:
    """Copy a file with its times, unless its like is there already; what is there half goes. Raises OSError."""
    target = key / file.name
    try:
        if filecmp.cmp(file.source, target, shallow=False):
            return
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(make_temporary_name(".tmp"))
    try:
        shutil.copyfile(file.source, aside)
        # Records hold the times of files: with these a build there finds them as it wrote them.
        status = file.source.stat()
        os.utime(aside, ns=(status.st_atime_ns, status.st_mtime_ns))
        if os.access(file.source, os.X_OK):
            aside.chmod(0o755)
        aside.replace(target)
    except BaseException as fault:
        with suppress(OSError):
            aside.unlink()
        if isinstance(fault, OSError):  # a full disk names a file that is no more
            fault.filename = str(target)
        raise


def _list_record_names(key: Path) -> set[str]:
    """Return the names of the records of titles that lie on a key."""
    paths = (key / BUILD_FOLDER / RECORDS_FOLDER).glob("*.json")
    return {path.relative_to(key).as_posix() for path in paths}


def _list_wheels(key: Path) -> set[str]:
    """Return the names of the wheels and of their list."""
    wheels = (key / WHEELS_FOLDER).glob("*.whl")
    paths = [*wheels, key / WHEELS_FOLDER / LIST_NAME]
    return {path.relative_to(key).as_posix() for path in paths}


def _write_pages(request: KeyRequest, titles: Sequence[ShownTitle]) -> set[str]:
    """Write the page of all titles, at the top and beside them, and how to begin; return their names."""
    inner_name = f"{BUILD_FOLDER}/{CATALOGUE_NAME}"
    outer_titles = [title._replace(folder=f"{BUILD_FOLDER}/") for title in titles]
    readme_name = word_text("packs.readme-name")
    pages = {readme_name: _write_readme(request)}
    if titles:
        pages[CATALOGUE_NAME] = make_catalogue(outer_titles, request.fonts)
        pages[inner_name] = make_catalogue(titles, request.fonts)
    for name, text in pages.items():
        path = request.folder / name
        data = text.encode()
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_text_atomically(path, text)
    return set(pages)


def _write_readme(request: KeyRequest) -> str:
    """Return how to begin, its line ends as every system's editor shows them."""
    systems = [word_text(f"packs.system.{one.name}") for one in request.wheels.platforms]
    text = word_text(
        "packs.key-readme",
        systems=", ".join(systems),
        pythons=", ".join(request.wheels.pythons),
    )
    return text.replace("\n", "\r\n")


def _remove_files(key: Path, names: Iterable[str]) -> None:
    """Remove files of an older key, and the folders that they leave empty. What refuses to go stays."""
    for name in names:
        path = key / name
        with suppress(OSError):
            path.unlink()
        for folder in path.relative_to(key).parents[:-1]:
            with suppress(OSError):
                (key / folder).rmdir()
