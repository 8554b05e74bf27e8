"""The titles of the folder of texts, with their covers; a new one from a template; one brought in from elsewhere."""

from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from pamphlets.app import terminal
from pamphlets.app.build.titles import FOLDER_FORMATS, title_from_path
from pamphlets.app.distribution.shared_title.unpack import unpack_title
from pamphlets.app.run.build import write_new_text
from pamphlets.app.run.import_file import ImportedText, import_text
from pamphlets.app.web.content_files.title_rows import read_built_cover
from pamphlets.app.web.fault_answers import answer_faults
from pamphlets.app.web.press_queue import Rank
from pamphlets.app.web.text_files import locate_text, read_text
from pamphlets.app.web.workspace import RequestError, Workspace, workspace_of
from pamphlets.core.slug import make_file_slug
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.core.system.input_files import InputFiles
from pamphlets.core.system.temporary_folders import temporary_folder
from pamphlets.importers.file_readers import MAX_FILE_BYTES

_KINDS: Final = tuple(FOLDER_FORMATS.values())
_COVER_WIDTH: Final = 240.0  # pixels, for screens of two pixels a point


async def list_titles(request: Request) -> JSONResponse:
    """Answer with the titles that there are, the last changed first."""
    workspace = workspace_of(request)
    project = workspace.sources.open(InputFiles())
    return JSONResponse(await workspace.run_aside(workspace.titles.list_rows, project))


async def get_cover(request: Request) -> Response:
    """Answer with a picture of the first page of a title; 204 where it has none that is sound.

    Its address names the version of the text, so that the browser keeps it until that changes.
    """
    workspace = workspace_of(request)
    path = locate_text(workspace.content, request.query_params["path"])
    title = title_from_path(path)
    version = read_text(path).version
    data = workspace.covers.find((path, version))
    data = data or read_built_cover(title, workspace.request.out)
    if data is None:
        async with workspace.queue.take_turn(Rank.COVER, request):
            data = await workspace.run_now(_draw_cover, workspace, path)
    if data is None:
        return Response(status_code=HTTPStatus.NO_CONTENT)
    workspace.covers.keep((path, version), data)
    headers = {"Cache-Control": "private, max-age=86400"}
    return Response(data, media_type="image/png", headers=headers)


def _draw_cover(workspace: Workspace, path: Path) -> bytes | None:
    """Return the picture of a title's first page as its file is now; None where it has none."""
    preview = workspace.session.update(title_from_path(path))
    if not preview.pages:
        return None
    page = preview.pages[0]
    return workspace.session.render_page(page.key, _COVER_WIDTH / page.size.width)


async def post_title(request: Request) -> JSONResponse:
    """Write a text to begin with, and answer with its path; 409 where a title of that name is there."""
    workspace = workspace_of(request)
    asked = await request.json()
    title, kind = str(asked["title"]).strip(), str(asked.get("format", _KINDS[0]))
    if kind not in _KINDS:
        raise ValueError(kind)
    if not make_file_slug(title):
        raise RequestError(HTTPStatus.UNPROCESSABLE_ENTITY, "titles.no-name")
    try:
        path = await workspace.write(write_new_text, title, workspace.content, kind)
    except FileExistsError as taken:
        raise _say_taken(workspace, Path(taken.filename)) from None
    return JSONResponse({"path": path.relative_to(workspace.content).as_posix()})


def _say_taken(workspace: Workspace, path: Path) -> RequestError:
    name = path.relative_to(workspace.content).as_posix()
    return RequestError(HTTPStatus.CONFLICT, "titles.taken", path=name)


async def post_import(request: Request) -> JSONResponse:
    """Bring in a file, the body of the request: answer with the path of its text and what was lost; 422 and its faults."""
    workspace = workspace_of(request)
    data = await request.body()
    name, kind = (
        request.query_params["name"],
        request.query_params.get("format", _KINDS[0]),
    )
    if kind not in _KINDS:
        raise ValueError(kind)
    if not data:
        raise RequestError(HTTPStatus.UNPROCESSABLE_ENTITY, "atelier.empty-file")
    if len(data) > MAX_FILE_BYTES:
        raise RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "atelier.too-large")
    faults: tuple[Diagnostic, ...] = ()
    try:
        row = await workspace.write(_import_data, workspace.content, name, kind, data)
        return JSONResponse(row)
    except* PamphletError as group:
        faults = tuple(iter_diagnostics(group))
    return answer_faults(faults)


def _import_data(content: Path, name: str, kind: str, data: bytes) -> dict[str, Any]:
    """Return the row of a file that was brought in. Raises its faults, and OSError."""
    path = Path(name.replace("\\", "/"))
    # Its own name may be one that this disk refuses, and gives the text its title where nothing else does.
    plain_name = f"{make_file_slug(path.stem) or 'texte'}{path.suffix.lower()}"
    with temporary_folder() as folder:
        file = folder / plain_name
        file.write_bytes(data)
        imported = _import_file(file, content, kind)
    return {
        "path": imported.path.relative_to(content).as_posix(),
        "notes": imported.note_count,
        "pictures": imported.picture_count,
        "diagnostics": terminal.diagnostic_rows(imported.diagnostics),
    }


def _import_file(file: Path, content: Path, kind: str) -> ImportedText:
    """Bring a file in: a title that somebody handed on, else a text. Raises its faults, and OSError."""
    if file.suffix != ".zip":
        return import_text(file, "", content, kind)
    title = unpack_title(file, content)
    return ImportedText(title.text, title.note_count, title.pictures, title.remarks)


ROUTES: Final[tuple[BaseRoute, ...]] = (
    Route("/api/titles", list_titles),
    Route("/api/titles", post_title, methods=["POST"]),
    Route("/api/titles/cover.png", get_cover),
    Route("/api/import", post_import, methods=["POST"]),
)
