"""A title and how many copies -> what they take and cost, which file first, and, step by step, paper."""

from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildOutcome
from pamphlets.app.build.titles import Title, title_from_path
from pamphlets.app.run.printing.print_job import (
    PrintJob,
    PrintRequest,
    choose_manual_files,
    describe_manual_printing,
)
from pamphlets.app.run.printing.print_plan import (
    find_obstacle,
    list_steps,
    measure_needs,
    plan_print_job,
    send_step,
    suggest_prices,
)
from pamphlets.app.web.text_files import locate_text
from pamphlets.app.web.workspace import RequestError, Workspace, workspace_of
from pamphlets.app.words import word_text
from pamphlets.core.slug import make_slug
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.printing.printers.profile_folder import default_printer, profile_names

_MOST_COPIES: Final = 9999
_TRIALS: Final = (None, "page", "copy")


class UnbuiltTitleError(Exception):
    """A title that cannot be printed, for it has faults."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        super().__init__()
        self.diagnostics = tuple(diagnostics)


async def plan_printing(request: Request) -> JSONResponse:
    """Make what is stale of a title, and answer with what copies of it take; 422 and its faults where it has any."""
    workspace = workspace_of(request)
    asked = await request.json()
    title = title_from_path(locate_text(workspace.content, asked["path"]))
    try:
        answer = await workspace.run(_plan_printing, workspace, title, asked)
    except UnbuiltTitleError as fault:
        rows = terminal.diagnostic_rows(fault.diagnostics)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        message = word_text("atelier.print-faults")
        return JSONResponse({"message": message, "diagnostics": rows}, status)
    return JSONResponse(answer)


def _plan_printing(
    workspace: Workspace, title: Title, asked: dict[str, Any]
) -> dict[str, Any]:
    """Return what copies of a title take. Raises UnbuiltTitleError."""
    outcome = _build(workspace, title)
    request = _read_request(workspace, title, asked)
    try:
        name = workspace.print_jobs.open(lambda folder: plan_print_job(request, folder))
    except* PamphletError as group:
        raise UnbuiltTitleError(iter_diagnostics(group)) from None
    job = workspace.print_jobs.find(name)
    return {"job": name, "files": list(outcome.files), **_describe_job(job, title.slug)}


def _build(workspace: Workspace, title: Title) -> BuildOutcome:
    """Return how it went with making what is stale of a title. Raises UnbuiltTitleError where it has faults."""
    try:
        outcome = workspace.session.build(title)
    except* PamphletError as group:
        raise UnbuiltTitleError(iter_diagnostics(group)) from None
    if outcome.crash is not None:
        raise outcome.crash
    if outcome.state == "failed":
        raise UnbuiltTitleError(outcome.diagnostics)
    return outcome


def _read_request(
    workspace: Workspace, title: Title, asked: dict[str, Any]
) -> PrintRequest:
    """Return what the page asks for. Raises ValueError where it cannot be meant."""
    copies, trial = int(asked["copies"]), asked.get("trial") or None
    printers = workspace.request.printers or workspace.content.parent / "imprimantes"
    if not 1 <= copies <= _MOST_COPIES or trial not in _TRIALS:
        raise ValueError(copies, trial)
    printer = str(asked.get("printer", ""))
    if printer and printer not in profile_names(printers):
        raise ValueError(printer)
    return PrintRequest(
        slug=title.slug,
        content_folder=workspace.content,
        output_folder=workspace.request.out,
        copies=copies,
        trial=trial,
        printer_folder=printers,
        printer_name=printer or None,
        side_price=_read_price(asked.get("side_price")),
        ream_price=_read_price(asked.get("ream_price")),
        format_name=asked.get("format") or None,
    )


def _read_price(written: object) -> float | None:
    """Return a price in euros, None where none is written. Raises ValueError where it cannot be meant."""
    if written in (None, ""):
        return None
    price = float(str(written).replace(",", "."))
    if not 0 <= price <= 1000:
        raise ValueError(written)
    return price


def _describe_job(job: PrintJob, slug: str) -> dict[str, Any]:
    """Return what a job takes, as the page shows it: euros, and sentences in the language that is spoken."""
    needs = measure_needs(job)
    hand = describe_manual_printing(job)
    obstacle = find_obstacle(job, has_hands=True)
    steps: list[str] = []
    for step in list_steps(job):
        steps.append(terminal.write_sentence(step.before) if step.before else "")
    prices = None
    if needs.cost is not None and not job.request.trial:
        prices = suggest_prices(needs.cost / job.copies)._asdict()
    return {
        "copies": job.copies,
        "sheets": needs.sheet_count,
        "sheets_a_copy": job.imposition.sheet_count,
        "sides": needs.side_count,
        "is_two_sided": job.imposition.sides_per_sheet == 2,
        "paper": job.paper_name,
        "cost": needs.cost,
        "prices": prices,
        "printer": job.profile.name,
        "queue": job.profile.queue,
        "edge": job.profile.asked_flip,
        "names_printer": job.names_printer,
        "can_print": obstacle is None,
        "hand": terminal.write_sentence(hand).replace(f"{job.request.output_folder}/", ""),
        "steps": steps,
        "first_file": choose_manual_files(job).first.name,
        "folder": slug,
    }


async def print_step(request: Request) -> JSONResponse:
    """Hand one step of a job to the print server, and answer with what that says."""
    workspace = workspace_of(request)
    try:
        job = workspace.print_jobs.find(request.path_params["job"])
        step = list_steps(job)[request.path_params["step"]]
    except (KeyError, IndexError):
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-job") from None
    answer, faults = "", list[Diagnostic]()
    try:
        answer = await workspace.run_aside(send_step, job, step)
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    if faults:
        row = terminal.diagnostic_rows(faults)[0]
        return JSONResponse({"message": row["message"]}, HTTPStatus.BAD_GATEWAY)
    return JSONResponse({"said": word_text("printers.sent", said=answer)})


async def list_printers(request: Request) -> JSONResponse:
    """Answer with the printers that were learnt, and which of them is the usual one."""
    folder = workspace_of(request).request.printers
    if folder is None or not folder.is_dir():
        return JSONResponse({"names": [], "usual": ""})
    usual = default_printer(folder) or ""
    return JSONResponse({"names": profile_names(folder), "usual": usual})


async def get_built_file(request: Request) -> FileResponse:
    """Answer with a file of build/, to be seen in the browser."""
    workspace = workspace_of(request)
    slug, name = request.path_params["slug"], request.path_params["name"]
    path = workspace.request.out / slug / name
    is_plain = slug == make_slug(slug) and Path(name).name == name
    if not is_plain or not path.is_file() or path.is_symlink():
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-text", path=name)
    headers = {"Content-Security-Policy": "frame-ancestors 'none'"}
    return FileResponse(path, headers=headers)


ROUTES: Final = (
    Route("/api/printing", plan_printing, methods=["POST"]),
    Route("/api/printing/printers", list_printers),
    Route("/api/printing/{job}/{step:int}", print_step, methods=["POST"]),
    Route("/build/{slug}/{name}", get_built_file),
)
