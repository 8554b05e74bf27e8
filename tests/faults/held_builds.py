"""Builds of two titles by a process with fewer rights, smaller files, another clock -> what is wrong afterwards.

`python -m tests.faults.held_builds` tries them all, and leaves with 1 where something is.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.faults.holds import heed_modes, limit_file_size, move_clock
from tests.fuzz.case import BUILD, Case
from tests.fuzz.runner import Project, run_command, warm_up

_YEAR = 365 * 86_400.0
_TEXT = "---\ntitre: {}\n---\n\nMot {}. ![une image](../images/a.svg)\n"
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="{}" height="9"/></svg>'
_COLLECTIVE = "collectif: Nous {}\nadresse: Ici\n"
# Inputs -> what they hold at first, and later, in as many bytes.
_INPUTS = {
    "content/brochures/un.md": _TEXT.format("Un", "a").encode(),
    "content/brochures/deux.md": _TEXT.format("Deux", "a").encode(),
    "content/images/a.svg": _DRAWING.format(5).encode(),
    "content/collectif.yaml": _COLLECTIVE.format(1).encode(),
}
_CHANGED = {
    "content/brochures/un.md": _TEXT.format("Un", "b").encode(),
    "content/images/a.svg": _DRAWING.format(6).encode(),
    "content/collectif.yaml": _COLLECTIVE.format(2).encode(),
}


def main() -> None:
    """Try everything and name what is wrong."""
    warm_up()
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        # In a folder that anybody may look into, as a process of fewer rights must.
        project = Project(Path(name) / "trial")
        for trial in (unreadable_text, read_only_output, small_files, times_that_lie):
            wrong += [f"{trial.__name__}: {law}" for law in trial(project)]
            for path in project.top.rglob("*"):
                path.chmod(0o755)  # so that it can be removed
    print(*wrong, sep="\n")
    sys.exit(1 if wrong else 0)


def unreadable_text(project: Project) -> Iterator[str]:
    """A text that nobody may read is one error, and the other title is made."""
    _begin(project)
    (project.folder / "content/brochures/deux.md").chmod(0)
    result = run_command(project, BUILD, heed_modes)
    if result.status != 1 or "deux.md: error: " not in result.output:
        yield f"it left with {result.status}: {result.output[-300:]}"
    if _titles(project) != {"un"}:
        yield f"made are {_titles(project)}"


def read_only_output(project: Project) -> Iterator[str]:
    """Folders that cannot be written to are named, and their files stay."""
    _begin(project)
    run_command(project, BUILD)
    for folder in ("build/un", "build/.stamps", "build"):
        before = _outputs(project)
        (project.folder / "content/brochures/un.md").write_bytes(
            _CHANGED["content/brochures/un.md"]
        )
        (project.folder / folder).chmod(0o555)
        result = run_command(project, BUILD, heed_modes)
        (project.folder / folder).chmod(0o755)
        if (
            result.status != 1
            or "build" not in result.output
            or ": error: " not in result.output
        ):
            yield f"{folder}: it left with {result.status}: {result.output[-300:]}"
        if _outputs(project) != before:
            yield f"{folder}: files changed"
        yield from (
            f"{folder}: left {path}" for path in project.folder.rglob(".pamphlets-*")
        )
    run_command(project, BUILD)
    if _outputs(project) == before:
        yield "the next build made nothing"


def small_files(project: Project) -> Iterator[str]:
    """A quota that a file meets is an error, the old files stay, and nothing is left."""
    _begin(project)
    run_command(project, BUILD)
    before = _outputs(project)
    _save(project, *_CHANGED)
    for most_bytes in (1000, 4000, 10_000):
        result = run_command(project, BUILD, limit_file_size(most_bytes))
        if result.status != 1 or "File too large" not in result.output:
            yield f"{most_bytes}: it left with {result.status}: {result.output[-300:]}"
        if _outputs(project) != before:
            yield f"{most_bytes}: files changed"
        yield from (
            f"{most_bytes}: left {path}" for path in project.folder.rglob(".pamphlets-*")
        )


def times_that_lie(project: Project) -> Iterator[str]:
    """What was saved is built, whatever its time, its size and the clock say; then there is nothing to do."""
    for name in _CHANGED:
        for seconds in (0.0, -_YEAR, _YEAR):
            _begin(project)
            run_command(project, BUILD)
            before = _outputs(project)
            status = (project.folder / name).stat()
            _save(project, name)
            os.utime(project.folder / name, ns=(status.st_atime_ns, status.st_mtime_ns))
            result = run_command(project, BUILD, move_clock(seconds))
            if result.status != 0 or _outputs(project) == before:
                yield f"{name}, {seconds}: not built again: {result.output[-300:]}"
            again = run_command(project, BUILD, move_clock(-seconds))
            if "nothing changed: 2 titles" not in again.output:
                yield f"{name}, {seconds}: built once more: {again.output[-300:]}"


def _begin(project: Project) -> None:
    project.write(Case(_INPUTS, (), ""))


def _save(project: Project, *names: str) -> None:
    for name in names:
        (project.folder / name).write_bytes(_CHANGED[name])


def _titles(project: Project) -> set[str]:
    return {path.parent.name for path in project.folder.glob("build/*/*.pdf")}


def _outputs(project: Project) -> dict[str, bytes]:
    paths = project.folder.glob("build/*/*")
    return {str(path): path.read_bytes() for path in paths if ".stamps" not in path.parts}


if __name__ == "__main__":
    main()
