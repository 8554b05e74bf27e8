"""A text and its version, read and written."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pamphlets.app.web.text_files import (
    VersionConflictError,
    locate_text,
    read_text,
    write_text,
)
from pamphlets.app.web.workspace import workspace_of


async def get_text(request: Request) -> JSONResponse:
    """Answer with a text and its version."""
    path = locate_text(workspace_of(request).content, request.path_params["path"])
    return JSONResponse(read_text(path)._asdict())


async def put_text(request: Request) -> JSONResponse:
    """Write a text in place of the version it was made from; answer 409 and what is there where that has changed."""
    workspace = workspace_of(request)
    path = locate_text(workspace.content, request.path_params["path"])
    asked = await request.json()
    try:
        text, version = str(asked["text"]), str(asked["version"])
        return JSONResponse(
            {"version": await workspace.write(write_text, path, text, version)}
        )
    except VersionConflictError as conflict:
        current = conflict.current
        found = {} if current is None else current._asdict()
        return JSONResponse(found, HTTPStatus.CONFLICT)


ROUTES: Final = (
    Route("/api/texts/{path:path}", get_text),
    Route("/api/texts/{path:path}", put_text, methods=["PUT"]),
)
