"""A title that is shown -> its sheets as they leave the printer, which pages stand on them, pictures of their sides."""

from http import HTTPStatus
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pamphlets.app import terminal
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.sheet_runs import PageCell, SheetRun, impose_pages
from pamphlets.app.web.routes.looks import FOREVER, read_scale
from pamphlets.app.web.text_files import locate_text
from pamphlets.app.web.workspace import RequestError, Workspace, workspace_of
from pamphlets.app.words import word_text
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.languages.wording import sentence


async def make_sheets(request: Request) -> JSONResponse:
    """Answer with the sheets of a title as it was shown last, file by file, or with why there are none."""
    workspace = workspace_of(request)
    asked = await request.json()
    path = locate_text(workspace.content, asked["path"])
    title, format_name = title_from_path(path), asked.get("format", "")
    try:
        printable = await workspace.run(
            workspace.session.find_printable, title, format_name
        )
    except KeyError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page") from None
    faults: list[Diagnostic] = []
    try:
        build = workspace.request
        runs = await workspace.run(impose_pages, printable, build.fonts, build.language)
    except* PamphletError as group:
        runs = ()
        faults += iter_diagnostics(group)
    workspace.sheets.keep(runs)
    message = "" if runs else word_text("viewing.sheets.none")
    if faults:
        rows = terminal.diagnostic_rows(faults)
        message = "\n".join(f"{row['message']} {row['hint']}".strip() for row in rows)
    return JSONResponse({"runs": [_describe_run(run) for run in runs], "message": message})


def _describe_run(run: SheetRun) -> dict[str, Any]:
    """Return sheets as the browser gets them: lengths in points."""
    step = 2 if run.is_two_sided else 1
    count = sentence("counts.sheets", count=len(run.sides) // step)
    code = "two-sided" if run.is_two_sided else "one-sided"
    if run.is_two_sided and run.has_both_flips:
        code = "short-edge"
    sides: list[dict[str, object]] = []
    for index, cells in enumerate(run.sides):
        side = "one-side" if not run.is_two_sided else ("front", "back")[index % 2]
        label = word_text(f"viewing.sheets.{side}", number=index // step + 1)
        sides.append({"label": label, "cells": [_describe_cell(cell) for cell in cells]})
    return {
        "key": run.key,
        "name": run.name,
        "summary": word_text(f"viewing.sheets.{code}", sheets=count, paper=run.paper_name),
        "width": run.size.width,
        "height": run.size.height,
        "is_two_sided": run.is_two_sided,
        "sides": sides,
    }


def _describe_cell(cell: PageCell) -> dict[str, float]:
    box = cell.box
    place = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return {"number": cell.number, "turn": cell.turn, **place}


async def get_side(request: Request) -> Response:
    """Answer with the picture of a side of a sheet, `scale` pixels a point."""
    workspace: Workspace = workspace_of(request)
    parameters = request.path_params
    scale = read_scale(request)
    try:
        data = await workspace.run(
            workspace.sheets.render_side, parameters["key"], parameters["side"], scale
        )
    except KeyError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page") from None
    return Response(data, media_type="image/png", headers=FOREVER)


ROUTES: Final = (
    Route("/api/sheets", make_sheets, methods=["POST"]),
    Route("/api/sheets/{key}/{side:int}.png", get_side),
)
