"""A text as it stands in the editor -> its pages as they will be printed, and what is to be told of it."""

from http import HTTPStatus
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pamphlets.app import terminal
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.preview_pages import Preview
from pamphlets.app.web.press_queue import Rank
from pamphlets.app.web.text_files import locate_text
from pamphlets.app.web.workspace import RequestError, workspace_of

_MOST_SCALE: Final = 8.0  # pixels a point: a page of A4 has then 32 million


async def make_preview(request: Request) -> JSONResponse:
    """Answer with the pages of a text, `text` in place of its file where there is one.

    Of texts that one `window` sends while others are set only the newest is set; those before it are answered with 409.
    """
    workspace = workspace_of(request)
    asked = await request.json()
    path = locate_text(workspace.content, asked["path"])
    texts = {} if asked.get("text") is None else {path: asked["text"].encode("utf-8")}
    title, format_name = title_from_path(path), str(asked.get("format") or "")
    window = str(asked.get("window") or "")
    async with workspace.queue.take_turn(Rank.TEXT, request, window):
        preview = await workspace.run_now(
            workspace.session.update, title, texts, format_name
        )
    return JSONResponse(describe_preview(preview))


def describe_preview(preview: Preview) -> dict[str, Any]:
    """Return a preview as the browser gets it: lengths in points."""
    pages: list[dict[str, object]] = []
    for number, shown in enumerate(preview.pages, 1):
        size = shown.size
        row = {"key": shown.key, "number": number}
        pages.append({**row, "width": size.width, "height": size.height})
    return {
        "pages": pages,
        "diagnostics": terminal.diagnostic_rows(preview.diagnostics),
        "format": preview.format_name,
        "formats": preview.format_names,
        "is_current": preview.is_current,
    }


async def get_page(request: Request) -> Response:
    """Answer with the picture of a page, `scale` pixels a point; it never changes, for its key is that of what it shows."""
    workspace = workspace_of(request)
    key = request.path_params["key"]
    scale = float(request.query_params.get("scale", "1"))
    if not 0 < scale <= _MOST_SCALE:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page")
    try:
        async with workspace.queue.take_turn(Rank.PICTURE, request):
            data = await workspace.run_now(workspace.session.render_page, key, scale)
    except KeyError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page") from None
    headers = {"Cache-Control": "private, max-age=31536000, immutable"}
    return Response(data, media_type="image/png", headers=headers)


ROUTES: Final = (
    Route("/api/preview", make_preview, methods=["POST"]),
    Route("/api/pages/{key}.png", get_page),
)
