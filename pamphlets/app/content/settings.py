"""What `reglages.yaml` says, and how a folder in it is found: light values, which every command imports."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SETTINGS_FILE: Final = "reglages.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says."""

    content: Path | None = None
    """The folder of texts; None: not said."""
    are_questions_asked: bool = False
    """Whether the first questions about the collective were put."""


def expand_folder(base: Path, name: str) -> Path:
    """Return a folder by its name, seen from `base`; `~` is a home where nothing is called so."""
    path = base / name
    if name.startswith("~") and not path.exists():
        return Path(os.path.expanduser(name))  # noqa: PTH111 (it never raises)
    return path
