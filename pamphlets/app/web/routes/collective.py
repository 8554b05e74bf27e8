"""What the collective says of itself: its name, address and contact, read and written; all else in its file stays."""

from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from pamphlets.app.build.titles import COLLECTIVE_FILE
from pamphlets.app.content.collective_file import (
    ASKED_KEYS,
    CollectiveFile,
    clean_answer,
    read_collective_file,
    write_values,
)
from pamphlets.app.web.text_files import locate_text
from pamphlets.app.web.workspace import RequestError, workspace_of
from pamphlets.core.system.input_files import InputFiles

_MOST_LETTERS: Final = 500


async def get_collective(request: Request) -> JSONResponse:
    """Answer with the three values and the version of the file; 422 where that is at fault."""
    workspace = workspace_of(request)
    path = locate_text(workspace.content, COLLECTIVE_FILE)
    return JSONResponse(await workspace.write(_describe, path))


async def put_collective(request: Request) -> JSONResponse:
    """Write the values in place of those of a version; answer 409 and what is there where the file has changed."""
    workspace = workspace_of(request)
    asked = await request.json()
    values = {key: clean_answer(str(asked["values"].get(key, ""))) for key in ASKED_KEYS}
    if any(len(value) > _MOST_LETTERS for value in values.values()):
        raise RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "atelier.too-large")
    path = locate_text(workspace.content, COLLECTIVE_FILE)
    row, is_written = await workspace.write(_change, path, values, str(asked["version"]))
    return JSONResponse(row, HTTPStatus.OK if is_written else HTTPStatus.CONFLICT)


def _change(
    path: Path, values: dict[str, str], version: str
) -> tuple[dict[str, Any], bool]:
    """Return what the file says then, and whether it was of that version and is written."""
    row = _describe(path)
    if row["version"] != version and row["values"] != values:
        return row, False
    write_values(_read_sound(path), values)
    return _describe(path), True


def _describe(path: Path) -> dict[str, Any]:
    return {"values": _read_sound(path).values, "version": InputFiles().hash(path)}


def _read_sound(path: Path) -> CollectiveFile:
    """Return the file. Raises RequestError where its YAML is at fault: it is mended as a text."""
    file = read_collective_file(path)
    if not file.is_sound:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        raise RequestError(status, "titles.collective-faults", path=COLLECTIVE_FILE)
    return file


ROUTES: Final[tuple[BaseRoute, ...]] = (
    Route("/api/collective", get_collective),
    Route("/api/collective", put_collective, methods=["PUT"]),
)
