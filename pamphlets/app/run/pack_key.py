"""What is asked of a key -> an exit status: all that is stale built first, then the key written, or one checked."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.incremental import PACKAGE
from pamphlets.app.build.titles import find_titles
from pamphlets.app.distribution.key.checksums import find_file_faults, read_sums
from pamphlets.app.distribution.key.platforms import PLATFORMS
from pamphlets.app.distribution.key.wheels import WheelRequest
from pamphlets.app.distribution.key.write_key import KeyRequest, write_key
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.app.run.build import build_titles
from pamphlets.app.words import word_text
from pamphlets.core.source import (
    Source,
    error,
    raise_error,
)
from pamphlets.languages.wording import sentence
from pamphlets.set_up.environment import Environment, locate_environment
from pamphlets.set_up.packages import list_pip_words

KEY_FOLDER: Final = "cle-pamphlets"
"""In the folder of what is made, where none is named."""
_FAULT_CODES: Final = {"missing": "pack-missing", "changed": "pack-changed"}


@dataclass(frozen=True, slots=True)
class KeyOptions:
    """What is asked beyond the texts."""

    folder: Path
    """Where the key is written."""
    machines: Sequence[str]
    """Names of platforms."""
    pythons: Sequence[str]


def pack_key(request: BuildRequest, options: KeyOptions) -> int:
    """Return the exit status of writing a key; a title at fault does not keep the others from it.

    Raises the faults of what the key cannot carry, and OSError.
    """
    if options.folder.resolve().is_relative_to(request.content.resolve()):
        source = Source(str(options.folder), "")
        raise_error(error("pack-inside", source, folder=str(request.content)))
    run = RunOptions(whole=True, detail="changes")
    status = build_titles(request, find_titles(request.content), run)
    systems = ", ".join(word_text(f"packs.system.{name}") for name in options.machines)
    terminal.print_sentence("packs.key-gathering", systems=systems)
    platforms = [PLATFORMS[name] for name in options.machines]
    wheels = WheelRequest(PACKAGE.parent, _pip_words(), platforms, options.pythons)
    key = KeyRequest(options.folder, request.content, request.out, request.fonts, wheels)
    written = write_key(key)
    terminal.print_sentence(
        "packs.key-written",
        folder=options.folder,
        titles=sentence("packs.titles", count=written.titles),
        files=sentence("packs.files", count=written.files),
        size=written.megabytes,
    )
    return status


def check_key(folder: Path) -> int:
    """Return the exit status of comparing a key with its checksums. Raises the fault of a folder that is no key."""
    faults = find_file_faults(folder)
    for fault in faults:
        source = Source(str(folder / fault.name), "")
        terminal.print_diagnostics([error(_FAULT_CODES[fault.fault], source)])
    if faults:
        return EXIT_AUTHOR_ERROR
    files = sentence("packs.files", count=len(read_sums(folder)))
    terminal.print_sentence("packs.key-whole", files=files)
    return EXIT_DONE


def _pip_words() -> list[str]:
    """Return the words that run the pip of the program's environment."""
    environment: Environment = locate_environment(PACKAGE.parent, os.environ)
    return list_pip_words(environment, PACKAGE.parent)
