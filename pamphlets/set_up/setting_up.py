"""Names of locks -> an environment that holds them; nothing is done, quickly, where it already does."""

import os
import sys
from pathlib import Path

from pamphlets.set_up.environment import (
    USUAL_FOLDER,
    Environment,
    current_version,
    is_current,
    locate_environment,
    make_environment,
)
from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.sentences import write_lines


def set_up(top: Path, *names: str) -> Environment:
    """Return an environment that holds the program's libraries and what these locks name. Raises SetUpError."""
    locks = {path.stem for path in (top / "requirements").glob("*.txt")}
    for name in names:
        if name not in locks:
            raise SetUpError("unknown", name=name, names=", ".join(sorted(locks)))
    environment = locate_environment(top, os.environ)
    missing = [
        name
        for name in dict.fromkeys(("run", *names))
        if not is_current(environment, top / "requirements" / f"{name}.txt")
    ]
    if not missing:
        return environment
    # pip and what it is told: 15 ms that each `make` would wait for
    from pamphlets.set_up.packages import WHEELS_FOLDER, install_lock

    if missing[0] == "run":
        code = "first-offline" if (top / WHEELS_FOLDER).is_dir() else "first"
        sys.stderr.write(write_lines(code, version=current_version()))
        sys.stderr.flush()
        make_environment(environment, top)
    for name in missing:
        install_lock(environment, top, name)
    return environment


def require_usual_folder(environment: Environment, top: Path) -> None:
    """Raise SetUpError for an environment that lies elsewhere, where the Makefile does not find it."""
    if environment.folder != top / USUAL_FOLDER:
        raise SetUpError("no-links")
