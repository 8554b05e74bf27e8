"""A page that is shown -> where each of its lines stands in the text, and for each call its note and its sources."""

import re
from http import HTTPStatus
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from pamphlets.app.preview.page_places import PlacedBox, place_boxes
from pamphlets.app.web.content_files.source_rows import describe_source
from pamphlets.app.web.press_queue import Rank
from pamphlets.app.web.workspace import RequestError, workspace_of
from pamphlets.core.source import Source, Span
from pamphlets.core.system.input_files import InputFiles
from pamphlets.document.bibliography import KEY_PATTERN, Bibliography
from pamphlets.document.nodes import Document, Note, to_plain_text
from pamphlets.document.traversal import list_inlines

_CITED_KEY: Final = re.compile(f"@({KEY_PATTERN})")
_ROUNDING: Final = 2  # digits of a point


async def get_boxes(request: Request) -> JSONResponse:
    """Answer with the boxes of a page, in points from its top left; of the text that was shown last with such a page."""
    workspace = workspace_of(request)
    key = request.path_params["key"]
    try:
        async with workspace.queue.take_turn(Rank.PICTURE, request):
            document, page = await workspace.run_now(workspace.session.find_page, key)
    except KeyError:
        raise RequestError(HTTPStatus.NOT_FOUND, "atelier.no-page") from None
    sources = workspace.sources.open(InputFiles()).bibliography
    rows: list[dict[str, Any]] = []
    for box in place_boxes(document, page):
        row = describe_box(box, document.source)
        if box.role == "call" and box.note_number is not None:
            note = document.notes[box.note_number - 1]
            row["note"] = _describe_note(note, document, sources)
        rows.append(row)
    return JSONResponse(rows)


def describe_box(box: PlacedBox, source: Source) -> dict[str, Any]:
    """Return a box as the browser gets it: lengths in points, lines and columns counted from 1."""
    rect = box.rect
    row: dict[str, Any] = {
        "x": round(rect.x, _ROUNDING),
        "y": round(rect.y, _ROUNDING),
        "width": round(rect.width, _ROUNDING),
        "height": round(rect.height, _ROUNDING),
        **describe_place(box.span, source),
        "role": box.role,
    }
    if box.note_number is not None:
        row["number"] = box.note_number
    return row


def describe_place(span: Span, source: Source) -> dict[str, int]:
    """Return where a stretch of the text begins and ends; the end is behind its last character."""
    begin = source.locate(span)
    end = source.locate(Span(span.stop, span.stop))
    return {
        "line": begin.line,
        "column": begin.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _describe_note(
    note: Note, document: Document, bibliography: Bibliography
) -> dict[str, Any]:
    """Return a note as it is printed, its place in the text, and the sources that it names."""
    inlines = list_inlines(note.blocks)
    cited = document.source.text[note.span.start : note.span.stop]
    for inline in inlines:
        cited += " " + document.source.text[inline.span.start : inline.span.stop]
    keys = dict.fromkeys(key.rstrip(".:/") for key in _CITED_KEY.findall(cited))
    sources = [
        describe_source(bibliography.entries[key])
        for key in keys
        if key in bibliography.entries
    ]
    paragraphs = [
        to_plain_text(block.children) for block in note.blocks if hasattr(block, "children")
    ]
    place = describe_place(note.span, document.source)
    return {"text": "\n".join(paragraphs), **place, "sources": sources}


ROUTES: Final[tuple[BaseRoute, ...]] = (Route("/api/pages/{key}/boxes.json", get_boxes),)
