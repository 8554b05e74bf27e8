"""The imposing stone of the shop: one finished PDF is laid on it and comes off as sheets, or as pages again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.app import terminal as report
from pamphlets.core.source import Diagnostic, PamphletError, Source, error, fail, faults

if TYPE_CHECKING:
    from pamphlets.app.run.impose_extras import Wanted
    from pamphlets.impose.job import Imposed
    from pamphlets.impose.placement.options import Wish
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.printing.instructions.instruction_text import Lang


@dataclass(frozen=True, slots=True)
class Task:
    """One file to lay out. Without a scheme, its pages choose one; `undo` makes pages of sheets.

    `plan` shows the sheets, as a picture too where `out` names one, and writes nothing else; `instructions`, in a
    language, are written beside sheets; `as_json` tells a program.
    `pictures` are its pages, in this order, `source` then being the first of them.
    `margins`: whether they are measured; None: where that is quick.
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
    instructions: "Lang | None" = None
    as_json: bool = False
    margins: bool | None = None
    pictures: tuple[Path, ...] = ()


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
        if task.pictures:
            return _paged(task)
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


def _paged(task: Task) -> Laid:
    """Make a PDF of pictures, carry out the task with that, and tell of it by their names."""
    from pamphlets.app.run.picture_pages import label, paged
    from pamphlets.impose.checks import check_paths

    name = label(task.pictures)
    if task.undo:
        fail(error("scans.undo", Source(name, "")))
    for picture in task.pictures:
        check_paths(picture, () if task.plan and not task.out.name else (task.out,))
    with paged(task.pictures, _scheme(task), task.paper, task.wish) as (made, scheme, said):
        laid = lay(replace(task, source=made, scheme=scheme.name, pictures=()))
    told = tuple(replace(one, source=Source(name, "")) if one.source.path == str(made) else one for one in laid.said)
    return replace(laid, said=said + told, lines=tuple(line.replace(str(made), name) for line in laid.lines))


def _imposed(task: Task) -> Laid:
    """Lay a PDF on sheets."""
    from pamphlets.impose.job import impose as lay_out

    scheme = _scheme(task)
    made = lay_out(task.source, task.out, scheme, task.paper, task.flip, password=task.password, wish=_equipped(task))
    lines = [*report.lines_of_imposed(task.out, made, _asked(task), scaled=task.wish.fit)]
    two = _in_two(task, made)
    lines += [report.line_of_pile(two)] if two else []
    facts: dict[str, str | int | None] = {
        "scheme": made.scheme, "paper": task.paper.name, "flip": task.flip if made.sides > 1 else None,
        "pages": made.pages, "blanks": made.blanks, "sheets": made.sheets, "sides": made.sides,
        "cover": str(made.cover) if made.cover else None, "instructions": None,
        "fronts": str(made.files[0]) if two else None, "backs": str(made.files[1]) if two else None,
    }  # fmt: skip
    if task.instructions and made.job is not None:
        from pamphlets.app.run.impose_extras import direct

        text = direct(_wanted(task)._replace(flip=_asked(task)), made, made.job)
        facts["instructions"] = str(text)
        lines.append(report.line_of_instructions(text, task.instructions))
    return Laid(made.diagnostics + _measured(task, made), tuple(lines), facts=facts)


def _asked(task: Task) -> "Flip":
    """Return the edge to choose in the print dialog."""
    return (task.wish.machine and task.wish.machine.asked) or task.flip


def _in_two(task: Task, made: "Imposed") -> Path | None:
    """Write how the pile is put back between two passes, where there are two, and return where."""
    machine = task.wish.machine
    if machine is None or machine.passes == 1 or made.sides == 1 or made.job is None:
        return None
    from pamphlets.impose.checks import written
    from pamphlets.impose.output.duplex_passes import words_name
    from pamphlets.printing.instructions.reload_pile import told

    text = words_name(task.out)
    with written(text) as file:
        file.write(told(machine, made.files, made.job, task.paper, task.flip).encode())
    return text


def _measured(task: Task, made: "Imposed") -> tuple[Diagnostic, ...]:
    """Return where margins are too narrow, if that is asked for or cheap."""
    from pamphlets.app.run import measure_margins as gauge

    if made.job is None or not (made.pages <= gauge.CHEAP if task.margins is None else task.margins):
        return ()
    return gauge.margins(task.source, made.job, task.paper, task.flip, task.wish, task.password)


def _equipped(task: Task) -> "Wish":
    """Return the wish of a task with who sets what is written on the sheets, where anything is."""
    wish = task.wish
    if "slug" not in wish.marks and task.scheme != "poster" and wish.poster is None and wish.overlap is None:
        return wish
    from functools import partial

    from pamphlets.app.build.incremental import FONTS
    from pamphlets.pdf.text_lines import slugs

    return replace(wish, setter=partial(slugs, FONTS))


def _planned(task: Task) -> Laid:
    """Show how a PDF would lie on sheets, and write nothing but a picture of it where one is asked for."""
    from pamphlets.impose.arrangement.text_preview import dummy
    from pamphlets.impose.job import impose_flips

    made = impose_flips(task.source, {}, _scheme(task), task.paper, password=task.password, wish=task.wish)
    lines = [report.line_of_planned(task.source, made, task.paper.name, task.out if task.out.name else None), ""]
    lines += dummy(made.job, task.flip, task.wish) if made.job else ()
    if made.job is not None and task.out.name:
        from pamphlets.app.run.impose_extras import picture

        picture(_wanted(task), made.job, made.bleeding)
    return Laid(made.diagnostics + _measured(task, made), tuple(lines))


def _wanted(task: Task) -> "Wanted":
    """Return what is to be shown of a task."""
    from pamphlets.app.run.impose_extras import Wanted

    return Wanted(task.source, task.out, task.paper, task.flip, task.wish, task.instructions or "fr")


def _scheme(task: Task) -> "Scheme | None":
    """Return the scheme of a task that names one."""
    if not task.scheme:
        return None
    from pamphlets.impose.arrangement.catalogue import scheme

    return scheme(task.scheme)


def _undone(task: Task) -> Laid:
    """Make pages of sheets."""
    from pamphlets.impose.undo.undo import undo

    made = undo(task.source, task.out, task.flip, password=task.password)
    facts = {"pages": made.pages, "sides": made.sides}
    return Laid(made.diagnostics, (report.line_of_undone(task.out, made.pages, made.sides),), facts=facts)
