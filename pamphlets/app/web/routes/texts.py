"""The titles of the folder of texts; a text and its version, read and written."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pamphlets.app.build.titles import find_titles
from pamphlets.app.web.text_files import (
    VersionConflictError,
    locate_text,
    read_text,
    write_text,
)
from pamphlets.app.web.workspace import workspace_of


async def list_titles(request: Request) -> JSONResponse:
    """Answer with the titles that there are: slug, path in the folder of texts, format."""
    content = workspace_of(request).content
    rows: list[dict[str, str]] = []
    for title in find_titles(content):
        path = title.path.relative_to(content).as_posix()
        rows.append({"slug": title.slug, "path": path, "format": title.format})
    return JSONResponse(rows)


async def get_text(request: Request) -> JSONResponse:
    """Answer with a text and its version."""
    path = locate_text(workspace_of(request).content, request.path_params["path"])
    return JSONResponse(read_text(path)._asdict())


async def put_text(request: Request) -> JSONResponse:
    """Write a text in place of the version it was made from; answer 409 and what is there where that has changed."""
    path = locate_text(workspace_of(request).content, request.path_params["path"])
    asked = await request.json()
    try:
        return JSONResponse({"version": write_text(path, asked["text"], asked["version"])})
    except VersionConflictError as conflict:
        current = conflict.current
        found = {} if current is None else current._asdict()
        return JSONResponse(found, HTTPStatus.CONFLICT)


ROUTES: Final = (
    Route("/api/titles", list_titles),
    Route("/api/texts/{path:path}", get_text),
    Route("/api/texts/{path:path}", put_text, methods=["PUT"]),
)
