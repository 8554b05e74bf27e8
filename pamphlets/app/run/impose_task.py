"""The imposing stone of the shop: one finished PDF is laid on it and comes off as sheets, or as pages again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets.app import terminal as report
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    error,
    iter_diagnostics,
    raise_error,
)

if TYPE_CHECKING:
    from pamphlets.app.run.impose_extras import PreviewRequest
    from pamphlets.impose.job import Imposition
    from pamphlets.impose.placement.options import ImposeOptions, Lang
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.plan.sheet import Scheme


@dataclass(frozen=True, slots=True)
class ImposeRequest:
    """One file to lay out. Without a scheme, its pages choose one; `undo` makes pages of sheets.

    `plan` shows the sheets, as a picture too where `out` names one, and writes nothing else; `instructions`, in a
    language, are written beside sheets; `as_json` tells a program.
    `pictures` are its pages, in this order, `source` then being the first of them.
    `margins`: whether they are measured; None: where that is quick.
    """

    source: Path
    output_path: Path
    scheme_name: str | None
    paper: "Paper"
    flip: "Flip"
    options: "ImposeOptions"
    password: str = ""
    undo: bool = False
    show_plan: bool = False
    instructions_language: "Lang | None" = None
    as_json: bool = False
    check_margins: bool | None = None
    pictures: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ImposeResult:
    """How it went: what is to be said of it, and the lines that praise it; none where it failed.

    `facts` are what it came to, for a program.
    """

    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    crash: Exception | None = None
    facts: Mapping[str, str | int | None] = field(default_factory=dict)


def run_impose_request(task: ImposeRequest) -> ImposeResult:
    """Carry out one task. What goes wrong is told, not raised: other files wait."""
    try:
        if task.pictures:
            return _impose_pictures(task)
        if task.show_plan:
            return _show_plan(task)
        return _undo(task) if task.undo else _impose(task)
    except ExceptionGroup as group:
        found, crash = group.split(PamphletError)
        if crash is None and found is not None:
            return ImposeResult(tuple(iter_diagnostics(found)))
        return ImposeResult((), crash=group)
    except Exception as crash:  # noqa: BLE001 (it is told as ours, and the next file gets its turn)
        return ImposeResult((), crash=crash)


def _impose_pictures(task: ImposeRequest) -> ImposeResult:
    """Make a PDF of pictures, carry out the task with that, and tell of it by their names."""
    from pamphlets.app.run.picture_pages import make_picture_pdf, name_pictures
    from pamphlets.impose.checks import check_paths

    name = name_pictures(task.pictures)
    if task.undo:
        raise_error(error("scans.undo", Source(name, "")))
    for picture in task.pictures:
        check_paths(
            picture, () if task.show_plan and not task.output_path.name else (task.output_path,)
        )
    with make_picture_pdf(task.pictures, _load_scheme(task), task.paper, task.options) as (
        made,
        scheme,
        said,
    ):
        laid = run_impose_request(replace(task, source=made, scheme_name=scheme.name, pictures=()))
    told = tuple(
        replace(one, source=Source(name, "")) if one.source.path == str(made) else one
        for one in laid.diagnostics
    )
    return replace(
        laid,
        diagnostics=said + told,
        lines=tuple(line.replace(str(made), name) for line in laid.lines),
    )


def _impose(task: ImposeRequest) -> ImposeResult:
    """Lay a PDF on sheets."""
    from pamphlets.impose.job import impose_pdf as lay_out

    scheme = _load_scheme(task)
    made = lay_out(
        task.source,
        task.output_path,
        scheme,
        task.paper,
        task.flip,
        password=task.password,
        wish=task.options,
    )
    lines = [
        *report.describe_imposition(
            task.output_path, made, _flip_to_choose(task), scaled=task.options.scale_to_fit
        )
    ]
    two = _write_reload_text(task, made)
    lines += [report.describe_reload_text(two)] if two else []
    facts: dict[str, str | int | None] = {
        "scheme": made.scheme_name,
        "paper": task.paper.name,
        "flip": task.flip if made.sides_per_sheet > 1 else None,
        "pages": made.page_count,
        "blanks": made.blank_count,
        "sheets": made.sheet_count,
        "sides": made.sides_per_sheet,
        "cover": str(made.cover_path) if made.cover_path else None,
        "instructions": None,
        "fronts": str(made.files[0]) if two else None,
        "backs": str(made.files[1]) if two else None,
    }
    if task.instructions_language and made.arrangement is not None:
        from pamphlets.app.run.impose_extras import write_instructions

        text = write_instructions(
            _preview_request(task)._replace(flip=_flip_to_choose(task)), made, made.arrangement
        )
        facts["instructions"] = str(text)
        lines.append(report.describe_instructions(text, task.instructions_language))
    return ImposeResult(made.diagnostics + _measure_margins(task, made), tuple(lines), facts=facts)


def _flip_to_choose(task: ImposeRequest) -> "Flip":
    """Return the edge to choose in the print dialog."""
    return (task.options.printer and task.options.printer.asked_flip) or task.flip


def _write_reload_text(task: ImposeRequest, made: "Imposition") -> Path | None:
    """Write how the pile is put back between two passes, where there are two, and return where."""
    from pamphlets.impose.checks import atomic_output
    from pamphlets.impose.output.duplex_passes import instructions_path
    from pamphlets.printing.instructions.instructions import as_text
    from pamphlets.printing.instructions.reload_pile import reload_instructions

    printer, lang = task.options.printer, task.instructions_language or "fr"
    if printer is None:
        return None
    instructions = reload_instructions(made, printer, task.paper, task.flip, lang)
    if instructions is None:
        return None
    path = instructions_path(task.output_path)
    with atomic_output(path) as file:
        file.write(as_text(instructions).encode())
    return path


def _measure_margins(task: ImposeRequest, made: "Imposition") -> tuple[Diagnostic, ...]:
    """Return where margins are too narrow, if that is asked for or cheap."""
    from pamphlets.app.run import measure_margins as gauge

    if made.arrangement is None or not (
        made.page_count <= gauge.QUICK_PAGE_COUNT
        if task.check_margins is None
        else task.check_margins
    ):
        return ()
    return gauge.measure_margins(
        task.source, made.arrangement, task.paper, task.flip, task.options, task.password
    )


def _show_plan(task: ImposeRequest) -> ImposeResult:
    """Show how a PDF would lie on sheets, and write nothing but a picture of it where one is asked for."""
    from pamphlets.impose.arrangement.text_preview import draw_text_preview
    from pamphlets.impose.job import impose_pdf_for_flips

    made = impose_pdf_for_flips(
        task.source, {}, _load_scheme(task), task.paper, password=task.password, wish=task.options
    )
    lines = [
        report.describe_plan(
            task.source, made, task.paper.name, task.output_path if task.output_path.name else None
        ),
        "",
    ]
    lines += draw_text_preview(made.arrangement, task.flip) if made.arrangement else ()
    if made.arrangement is not None and task.output_path.name:
        from pamphlets.app.run.impose_extras import write_plan_picture

        write_plan_picture(_preview_request(task), made.arrangement, made.bleeding_page_count)
    return ImposeResult(made.diagnostics + _measure_margins(task, made), tuple(lines))


def _preview_request(task: ImposeRequest) -> "PreviewRequest":
    """Return what is to be shown of a task."""
    from pamphlets.app.run.impose_extras import PreviewRequest

    return PreviewRequest(
        task.source,
        task.output_path,
        task.paper,
        task.flip,
        task.options,
        task.instructions_language or "fr",
    )


def _load_scheme(task: ImposeRequest) -> "Scheme | None":
    """Return the scheme of a task that names one."""
    if not task.scheme_name:
        return None
    from pamphlets.impose.arrangement.catalogue import load_scheme

    return load_scheme(task.scheme_name)


def _undo(task: ImposeRequest) -> ImposeResult:
    """Make pages of sheets."""
    from pamphlets.impose.undo.undo import undo_imposition

    made = undo_imposition(task.source, task.output_path, task.flip, password=task.password)
    facts = {"pages": made.page_count, "sides": made.side_count}
    return ImposeResult(
        made.diagnostics,
        (report.describe_undone(task.output_path, made.page_count, made.side_count),),
        facts=facts,
    )
