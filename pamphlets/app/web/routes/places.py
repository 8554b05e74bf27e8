"""Where the cursor stands in a text -> the lines of its pages that show that place; a page -> its words, to be heard."""

from collections.abc import Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pamphlets.app.preview.cursor_places import find_shown_places
from pamphlets.app.preview.page_text import read_page
from pamphlets.app.preview.session import PreviewSession
from pamphlets.app.web.routes.page_boxes import describe_box
from pamphlets.app.web.workspace import workspace_of
from pamphlets.core.page import Page
from pamphlets.document.nodes import Document


async def find_places(request: Request) -> JSONResponse:
    """Answer with the lines that show a place of the text: the number of their page among `keys`, and their boxes."""
    workspace = workspace_of(request)
    asked = await request.json()
    pages = await workspace.run(_find_pages, workspace.session, asked["keys"])
    line, column = int(asked["line"]), int(asked["column"])
    rows: list[dict[str, object]] = []
    for place in await workspace.run(find_shown_places, pages, line, column):
        known = pages[place.page_index]
        if known is not None:
            box = describe_box(place.box, known[0].source)
            rows.append({"number": place.page_index + 1, "box": box})
    return JSONResponse({"places": rows})


async def get_words(request: Request) -> JSONResponse:
    """Answer with the text of a page, a paragraph a line; with null where an edit has made it another page."""
    workspace = workspace_of(request)
    try:
        _, page = await workspace.run(
            workspace.session.find_page, request.path_params["key"]
        )
    except KeyError:
        return JSONResponse(None)
    return JSONResponse({"text": read_page(page)})


def _find_pages(
    session: PreviewSession, keys: Sequence[str]
) -> list[tuple[Document, Page] | None]:
    """Return the pages of keys, None for one of long ago."""
    pages: list[tuple[Document, Page] | None] = []
    for key in keys:
        try:
            pages.append(session.find_page(key))
        except KeyError:
            pages.append(None)
    return pages


ROUTES: Final = (
    Route("/api/places", find_places, methods=["POST"]),
    Route("/api/pages/{key}/words.json", get_words),
)
