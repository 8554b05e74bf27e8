"""The imposing stone of the shop: one finished PDF is laid on it and comes off as sheets, or as pages again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets import report
from pamphlets.source import Diagnostic, PamphletError, faults

if TYPE_CHECKING:
    from pamphlets.impose.arrange import Arrangement
    from pamphlets.impose.paper import Paper
    from pamphlets.impose.place import Flip
    from pamphlets.impose.sheet import Scheme
    from pamphlets.impose.wish import Wish


@dataclass(frozen=True, slots=True)
class Task:
    """One file to lay out. Without a scheme, its pages choose one; `undo` makes pages of sheets.

    `plan` shows the sheets and writes nothing; `instructions` are written beside them; `as_json` tells a program.
    """

    source: Path
    out: Path
    scheme: str | None
    paper: "Paper"
    flip: "Flip"
    wish: "Wish"
    password: str = ""
    undo: bool = False
    plan: bool = False
    instructions: bool = False
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """How it went: what is to be said of it, and the lines that praise it; none where it failed.

    `facts` are what it came to, for a program.
    """

    said: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    crash: Exception | None = None
    facts: Mapping[str, str | int | None] = field(default_factory=dict)


def lay(task: Task) -> Laid:
    """Carry out one task. What goes wrong is told, not raised: other files wait."""
    try:
        if task.plan:
            return _planned(task)
        return _undone(task) if task.undo else _imposed(task)
    except ExceptionGroup as group:
        found, crash = group.split(PamphletError)
        if crash is None and found is not None:
            return Laid(tuple(faults(found)))
        return Laid((), crash=group)
    except Exception as crash:  # noqa: BLE001 (it is told as ours, and the next file gets its turn)
        return Laid((), crash=crash)


def _imposed(task: Task) -> Laid:
    """Lay a PDF on sheets."""
    from pamphlets.impose.job import impose as lay_out

    scheme = _scheme(task)
    made = lay_out(task.source, task.out, scheme, task.paper, task.flip, password=task.password, wish=task.wish)
    lines = [*report.lines_of_imposed(task.out, made, task.flip, scaled=task.wish.fit)]
    facts: dict[str, str | int | None] = {
        "scheme": made.scheme, "paper": task.paper.name, "flip": task.flip if made.sides > 1 else None,
        "pages": made.pages, "blanks": made.blanks, "sheets": made.sheets, "sides": made.sides,
        "cover": str(made.cover) if made.cover else None, "instructions": None,
    }  # fmt: skip
    if task.instructions and made.job is not None:
        text = _directed(task, made.job, made.cover)
        facts["instructions"] = str(text)
        lines.append(report.line_of_instructions(text))
    return Laid(made.diagnostics, tuple(lines), facts=facts)


def _directed(task: Task, job: "Arrangement", cover: Path | None) -> Path:
    """Write how to print, cut, fold and bind beside the sheets, and return where."""
    from pamphlets.impose.checks import written
    from pamphlets.impose.directions import Printed, directions

    text = task.out.with_name(f"{task.out.stem}-comment-imprimer.txt")
    printed = Printed(task.source.stem, task.out.name, cover.name if cover else "", task.paper.name, task.flip)
    with written(text) as file:
        file.write(directions(job, printed).encode())
    return text


def _planned(task: Task) -> Laid:
    """Show how a PDF would lie on sheets, and write nothing."""
    from pamphlets.impose.dummy import dummy
    from pamphlets.impose.job import impose_flips

    made = impose_flips(task.source, {}, _scheme(task), task.paper, password=task.password, wish=task.wish)
    head = report.line_of_planned(task.source, made, task.paper.name)
    return Laid(made.diagnostics, (head, "", *(dummy(made.job, task.flip) if made.job else ())))


def _scheme(task: Task) -> "Scheme | None":
    """Return the scheme of a task that names one."""
    if not task.scheme:
        return None
    from pamphlets.impose.catalogue import scheme

    return scheme(task.scheme)


def _undone(task: Task) -> Laid:
    """Make pages of sheets."""
    from pamphlets.impose.undo import undo

    made = undo(task.source, task.out, task.flip, password=task.password)
    facts = {"pages": made.pages, "sides": made.sides}
    return Laid(made.diagnostics, (report.line_of_undone(task.out, made.pages, made.sides),), facts=facts)
