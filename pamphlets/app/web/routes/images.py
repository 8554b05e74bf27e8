"""A picture that is dropped on the text -> a file of the folder of pictures."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from pamphlets.app.web.content_files.pictures import store_picture
from pamphlets.app.web.fault_answers import answer_faults
from pamphlets.app.web.workspace import RequestError, workspace_of
from pamphlets.core.source import Diagnostic, PamphletError, iter_diagnostics
from pamphlets.core.system.input_files import InputFiles


async def post_image(request: Request) -> JSONResponse:
    """Write a picture, the body of the request, and answer with its path in the folder of texts; 422 where it is none."""
    workspace = workspace_of(request)
    data = await request.body()
    if not data:
        raise RequestError(HTTPStatus.UNPROCESSABLE_ENTITY, "atelier.empty-file")
    project = workspace.sources.open(InputFiles())
    faults: tuple[Diagnostic, ...] = ()
    try:
        name = request.query_params["name"]
        path = await workspace.write(store_picture, project, name, data)
        return JSONResponse({"path": path})
    except* PamphletError as group:
        faults = tuple(iter_diagnostics(group))
    return answer_faults(faults)


ROUTES: Final[tuple[BaseRoute, ...]] = (Route("/api/images", post_image, methods=["POST"]),)
