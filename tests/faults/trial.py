"""A fault and a step -> what is wrong after a build in which they met, and after the next one, which meets nothing."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.faults import Fault
from tests.faults.steps import OnStep, Step, watch_steps
from tests.fuzz.case import BUILD, Case
from tests.fuzz.runner import CommandResult, Project, run_command

_TEXT = "---\ntitre: Essai\n{}---\n\n## Un\n\n{}[^a]. ![une image](../images/a.svg)\n\n[^a]: Note.\n"
_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
_TEXT_PATH = "content/brochures/essai.md"
# The second text has a format less, whose files are to go.
_OLD_TEXT = _TEXT.format("format: [brochure, grands-caracteres]\n", "Ancien").encode()
_NEW_TEXT = _TEXT.format("", "Nouveau").encode()
_OTHER_TEXT = "---\ntitre: Autre\n---\n\nMot.\n"
_LOCATED = re.compile(r"^\S+: error: \S", re.MULTILINE)
_TEMPORARY = re.compile(r"\.pamphlets-[0-9a-f-]+(\.tmp)?")

Files = dict[str, bytes]
DiskState = frozenset[tuple[str, bytes, bool]]


@dataclass(frozen=True, slots=True)
class PreparedBuild:
    """A project whose build is to meet a fault: its old files are built, and its text is saved anew."""

    project: Project
    template: Path
    """A folder with the same, to begin each trial with."""
    old_files: Files
    """Of the title, as they lie there."""
    new_files: Files
    """Of the title, as a build makes them where there are none."""
    steps: tuple[Step, ...]
    """Of a build that meets nothing."""


def prepare_build(top: Path) -> PreparedBuild:
    """Build the old text once, the new one once from nothing, and count the steps from the one to the other."""
    project = Project(top / "trial")
    drawing = {"content/images/a.svg": _DRAWING}
    project.write(Case({_TEXT_PATH: _NEW_TEXT, **drawing}, (), _TEXT_PATH))
    _build(project)
    new_files = title_files(project)
    project.write(Case({_TEXT_PATH: _OLD_TEXT, **drawing}, (), _TEXT_PATH))
    _build(project)
    old_files = title_files(project)
    (project.folder / _TEXT_PATH).write_bytes(_NEW_TEXT)
    shutil.copytree(project.top, top / "template")
    prepared = PreparedBuild(project, top / "template", old_files, new_files, ())
    report = top / "steps.txt"

    def note(step: Step) -> None:
        with report.open("a", encoding="utf-8") as file:
            file.write(f"{step.number} {step.action} {step.path}\n")

    _build(project, note)
    rows = [line.split(" ", 2) for line in report.read_text("utf-8").splitlines()]
    steps = tuple(Step(int(number), action, path) for number, action, path in rows)
    return PreparedBuild(project, prepared.template, old_files, new_files, steps)


def try_fault(
    prepared: PreparedBuild, fault: Fault, step: Step, seen: set[DiskState]
) -> Iterator[str]:
    """Yield what is wrong after a build that met a fault at a step, and after the next build.

    `seen` are the states in which a next build was tried already.
    """
    project = prepared.project
    shutil.rmtree(project.top)
    shutil.copytree(prepared.template, project.top)
    result = _build(project, fault.begin(step.number))
    files = title_files(project)
    yield from _wrong_result(prepared, fault, result)
    yield from _wrong_files(prepared, fault, result, files)
    # A folder aside whose removal is the step stays until the next build as well.
    if not fault.may_leave_files and step.action != "os.rmdir":
        yield from (f"left: {path}" for path in _leftovers(project))
    state = _state(prepared)
    if state not in seen:
        seen.add(state)
        yield from _wrong_next_builds(prepared)


def _wrong_next_builds(prepared: PreparedBuild) -> Iterator[str]:
    """Yield what is wrong after the next build, and the one after it."""
    project = prepared.project
    again = _build(project)
    if again.status != 0:
        yield f"the next build left with {again.status}: {again.output[-300:]}"
    if title_files(project) != prepared.new_files:
        yield "the next build made other files than one from nothing"
    yield from (f"left after the next build: {path}" for path in _leftovers(project))
    third = _build(project)
    if "nothing changed" not in third.output:
        yield f"the build after the next one had something to do: {third.output[-300:]}"


def _state(prepared: PreparedBuild) -> DiskState:
    """Return what a next build finds: files, whether each is as it was before, and how deep temporary ones lie."""
    top = prepared.project.folder / "build"
    state = set()
    for path in top.rglob("*"):
        name = _TEMPORARY.sub("temporary", path.relative_to(top).as_posix())
        old = prepared.template / "project" / "build" / path.relative_to(top)
        is_old = old.exists() and old.stat().st_mtime_ns == path.stat().st_mtime_ns
        content = path.read_bytes() if path.is_file() and "temporary" not in name else b""
        state.add((name if "temporary/" not in name else "temporary/", content, is_old))
    return frozenset(state)


def title_files(project: Project) -> Files:
    """Return what lies in the title's folder, but for temporary files."""
    paths = sorted((project.folder / "build" / "essai").glob("*"))
    return {
        path.name: path.read_bytes()
        for path in paths
        if not _TEMPORARY.fullmatch(path.name)
    }


def _build(project: Project, on_step: OnStep | None = None) -> CommandResult:
    def prepare() -> None:
        if on_step is not None:
            watch_steps(project.folder, on_step)

    return run_command(project, BUILD, prepare)


def _leftovers(project: Project) -> list[str]:
    paths = project.top.rglob(".pamphlets-*")
    return sorted(path.relative_to(project.top).as_posix() for path in paths)


def _wrong_result(
    prepared: PreparedBuild, fault: Fault, result: CommandResult
) -> Iterator[str]:
    """Yield what is wrong in how a build left and what it printed."""
    if result.status not in fault.statuses | {0}:
        yield f"it left with {result.status}: {result.output[-300:]}"
    if result.status == 1 and not _LOCATED.search(result.output):
        yield f"no file is named: {result.output[-300:]}"
    if "Traceback" in result.output or "fault" in result.output:
        report = prepared.project.folder / "build" / "pamphlets-erreur.txt"
        more = report.read_text("utf-8")[-400:] if report.is_file() else ""
        yield f"it crashed: {result.output[-300:]}{more}"


def _wrong_files(
    prepared: PreparedBuild, fault: Fault, result: CommandResult, files: Files
) -> Iterator[str]:
    """Yield what is wrong with the title's files: each is old or new, and all are of one build, or the message names them."""
    for name, content in files.items():
        if content not in (prepared.old_files.get(name), prepared.new_files.get(name)):
            yield f"torn: {name} is neither the old file nor the new one"
    if result.status == 0 and files != prepared.new_files:
        yield "it left with 0, and the files are not the new ones"
    is_of_one_build = files in (prepared.old_files, prepared.new_files)
    if result.status == 1 and not is_of_one_build and not fault.may_mix_files:
        new_files = [
            name
            for name, content in files.items()
            if content != prepared.old_files.get(name)
        ]
        untold = [name for name in new_files if name not in result.output]
        if untold:
            yield f"mixed: {untold} are new, and nothing tells: {result.output[-300:]}"
    if not is_of_one_build and result.status not in {0, 1} and not fault.may_mix_files:
        yield f"mixed: {sorted(files)}"
