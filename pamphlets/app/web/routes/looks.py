"""A page that is shown -> what a copier leaves of it, or what one ink's plate prints; where in the pages a place of the text is."""

from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pamphlets.app.web.workspace import RequestError, Workspace, workspace_of
from pamphlets.core.style import BLACK
from pamphlets.pdf.images.rendering.photocopy import render_photocopy
from pamphlets.pdf.render import render_page

MOST_SCALE: Final = 8.0  # pixels a point: a page of A4 has then 32 million
FOREVER: Final = {"Cache-Control": "private, max-age=31536000, immutable"}
_COPIED: Final = "copied"
_PLATE: Final = "plate:"


async def list_inks(request: Request) -> JSONResponse:
    """Answer with the names of the inks of some pages, black first; with none where black is the only one."""
    workspace = workspace_of(request)
    asked = await request.json()
    names = await workspace.run(workspace.session.list_spot_inks, asked["keys"])
    return JSONResponse([BLACK.name, *names] if names else [])


async def get_look(request: Request) -> Response:
    """Answer with the picture of a page in a look, `scale` pixels a point."""
    workspace = workspace_of(request)
    key, look = request.path_params["key"], request.query_params["look"]
    scale = read_scale(request)
    try:
        data = await workspace.run(_render_look, workspace, key, look, scale)
    except KeyError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page") from None
    return Response(data, media_type="image/png", headers=FOREVER)


def read_scale(request: Request) -> float:
    """Return how many pixels a point a request asks for. Raises RequestError for more than anybody looks at."""
    scale = float(request.query_params.get("scale", "1"))
    if not 0 < scale <= MOST_SCALE:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page")
    return scale


def _render_look(workspace: Workspace, key: str, look: str, scale: float) -> bytes:
    """Return the PNG of a page in a look. Raises KeyError for an unknown page or look."""
    session = workspace.session
    if look == _COPIED:
        return render_photocopy(session.page_pdf(key), scale)
    if not look.startswith(_PLATE):
        raise KeyError(look)
    return render_page(session.plate_pdf(key, look.removeprefix(_PLATE)), scale)


ROUTES: Final = (
    Route("/api/looks", list_inks, methods=["POST"]),
    Route("/api/looks/{key}.png", get_look),
)
