"""A command line, the environment, `reglages.yaml` -> the folders that a command works in.

`reglages.yaml` stands beside `content/`, or where it would stand: `contenu: ../Nos textes` names the folder of texts for
every command. Its paths begin at the file. What is typed goes before what is in the environment, and that before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from pamphlets.app.content.settings import SETTINGS_FILE, Settings, expand_folder
from pamphlets.core.source import Diagnostic, Source, error

USUAL_CONTENT: Final = Path("content")
# The first is what `make` sets.
CONTENT_VARIABLES: Final = ("PAMPHLETS_CONTENT", "CONTENU")
PROGRAM_FOLDER: Final = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class ProjectFolders:
    """The folders of a project."""

    base: Path
    """Where `content/`, `build/` and the settings file stand; empty where we are."""
    content: Path
    origin: Literal["typed", "settings", "usual"]
    """Who named the folder of texts: whoever typed the command, the settings file, or nobody."""
    settings: Settings = field(default_factory=Settings)

    @property
    def out(self) -> Path:
        """Return the folder for what is made."""
        return self.base / "build"

    def make_command(self, target: str) -> str:
        """Return what to type for a target of `make`: with the folder of texts where it was typed too."""
        command = f"make {target}"
        if self.base != Path():
            command = f'make -C "{self.base}" {target}'
        is_typed = self.origin == "typed" and self.content != USUAL_CONTENT
        return f'{command} CONTENU="{self.content}"' if is_typed else command

    @property
    def settings_file(self) -> Path:
        """Return where the settings stand, or would stand."""
        return self.base / SETTINGS_FILE


def locate_project(
    typed: Path | None,
    environment: Mapping[str, str],
    here: Path = Path(),
    program: Path = PROGRAM_FOLDER,
) -> ProjectFolders:
    """Return the folders of the project: that of the folder we are in, else that of the program itself.

    `typed` is the folder of texts of the command line, None where it names none. Raises the faults of the settings.
    """
    base = here
    named = _name_content(typed, environment)
    is_project = (here / SETTINGS_FILE).is_file() or (here / USUAL_CONTENT).is_dir()
    is_elsewhere = named is None and not is_project
    if is_elsewhere and (program / USUAL_CONTENT).is_dir():
        base = program
    settings = Settings()
    if (base / SETTINGS_FILE).is_file():
        # PyYAML: 30 ms, where there is such a file
        from pamphlets.app.content.settings_file import read_settings

        settings = read_settings(base / SETTINGS_FILE)
    if named is not None:
        return ProjectFolders(base, named, "typed", settings)
    if settings.content is not None:
        return ProjectFolders(base, settings.content, "settings", settings)
    return ProjectFolders(base, base / USUAL_CONTENT, "usual", settings)


def describe_missing_content(folder: Path, folders: ProjectFolders) -> Diagnostic:
    """Return the fault of a folder of texts that is not there, with one beside it of nearly that name."""
    # difflib: 5 ms, for a fault
    from pamphlets.readers.suggestions import find_nearest

    source = Source(
        str(folders.settings_file if folders.origin == "settings" else folder), ""
    )
    try:
        siblings = [path.name for path in folder.parent.iterdir() if path.is_dir()]
    except OSError:
        siblings = []
    by_name = {name.casefold(): name for name in siblings}
    near = by_name.get(find_nearest(folder.name, by_name))
    if folder.exists():
        return error("content-file", source, folder=str(folder))
    if near:
        target = str(folder.parent / near)
        return error("content-near", source, folder=str(folder), near=target)
    return error("content-missing", source, folder=str(folder))


def _name_content(typed: Path | None, environment: Mapping[str, str]) -> Path | None:
    """Return the folder of texts that the command line or the environment names, None where neither does."""
    if typed is not None:
        return expand_folder(Path(), str(typed))
    for variable in CONTENT_VARIABLES:
        if environment.get(variable, "").strip():
            return expand_folder(Path(), environment[variable])
    return None
