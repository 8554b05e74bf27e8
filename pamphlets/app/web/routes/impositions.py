"""Anybody's PDF, dropped on the page -> its sheets: seen, folded otherwise, downloaded."""

import re
from dataclasses import fields
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from pamphlets.app.web.dropped_pdfs import (
    FoldingChoice,
    OpenImposition,
    describe_imposition,
    impose_again,
    open_imposition,
    render_side,
)
from pamphlets.app.web.workspace import RequestError, Workspace, workspace_of
from pamphlets.app.words import word_text
from pamphlets.impose.arrangement.catalogue import scheme_names
from pamphlets.impose.placement.paper import PAPER_SIZES

_MOST_SCALE: Final = 4.0  # pixels a point
_MOST_NAME: Final = 100  # characters
_CHOICES: Final = frozenset(each.name for each in fields(FoldingChoice))


async def list_choices(_request: Request) -> JSONResponse:
    """Answer with the schemes, each with its name in its manual, and the papers."""
    schemes: list[dict[str, str]] = []
    for name in scheme_names():
        manual = word_text(f"manuals.{name}")
        # « Accordéon (leporello) : des bandes pliées… »
        summary = re.split(r"\s*[:.\n]", manual, maxsplit=1)[0]
        schemes.append({"name": name, "summary": summary})
    return JSONResponse({"schemes": schemes, "papers": list(PAPER_SIZES)})


async def drop_pdf(request: Request) -> JSONResponse:
    """Answer with what the sheets of a PDF come to, as its pages choose."""
    workspace = workspace_of(request)
    name = PurePosixPath(request.query_params.get("name", "")).name[:_MOST_NAME]
    data = await request.body()
    if not data:
        raise RequestError(HTTPStatus.UNPROCESSABLE_ENTITY, "atelier.empty-file")
    jobs = workspace.impositions
    job = await workspace.run_aside(
        jobs.open, lambda folder: open_imposition(name, data, folder)
    )
    return JSONResponse({"job": job, **describe_imposition(jobs.find(job))})


async def choose_folding(request: Request) -> JSONResponse:
    """Answer with what the sheets of a dropped PDF come to, folded otherwise."""
    workspace = workspace_of(request)
    asked: dict[str, Any] = await request.json()
    choice = FoldingChoice(**{name: asked[name] for name in asked.keys() & _CHOICES})
    known = choice.scheme is None or choice.scheme in scheme_names()
    if not known or choice.paper not in PAPER_SIZES or choice.flip not in ("short", "long"):
        raise ValueError(choice)
    job = request.path_params["job"]
    imposition = _find_job(workspace, job)
    changed = await workspace.run_aside(impose_again, imposition, choice)
    workspace.impositions.change(job, changed)
    return JSONResponse({"job": job, **describe_imposition(changed)})


async def get_side(request: Request) -> Response:
    """Answer with the picture of one side of a sheet."""
    workspace = workspace_of(request)
    imposition = _find_job(workspace, request.path_params["job"])
    scale = min(float(request.query_params.get("scale", "1")), _MOST_SCALE)
    try:
        data = await workspace.run_aside(
            render_side, imposition, request.path_params["number"], scale
        )
    except LookupError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page") from None
    return Response(data, media_type="image/png")


async def get_sheets(request: Request) -> FileResponse:
    """Answer with the PDF of the sheets, to be kept."""
    imposition = _find_job(workspace_of(request), request.path_params["job"])
    if not imposition.sheets.is_file():
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-job")
    return FileResponse(imposition.sheets, filename=imposition.sheets_name)


def _find_job(workspace: Workspace, name: str) -> OpenImposition:
    try:
        return workspace.impositions.find(name)
    except KeyError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-job") from None


ROUTES: Final = (
    Route("/api/impositions", list_choices),
    Route("/api/impositions", drop_pdf, methods=["POST"]),
    Route("/api/impositions/{job}", choose_folding, methods=["POST"]),
    Route("/api/impositions/{job}/sheets.pdf", get_sheets),
    Route("/api/impositions/{job}/{number:int}.png", get_side),
)
