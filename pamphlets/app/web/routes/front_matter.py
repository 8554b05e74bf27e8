"""A text as it stands in the editor -> the form of its head; a new value of the form -> the lines that say it."""

from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pamphlets.app.build.titles import COLLECTIVE_FILE
from pamphlets.app.web.head_form.form_fields import FormField, list_fields
from pamphlets.app.web.head_form.head_edits import edit_head, find_lines, find_value
from pamphlets.app.web.head_form.head_entries import (
    FormValue,
    HeadEntries,
    UnreadableHeadError,
    read_head,
    read_shared_values,
)
from pamphlets.app.web.text_files import read_text
from pamphlets.app.web.workspace import RequestError, workspace_of
from pamphlets.app.words import word_text


async def describe_form(request: Request) -> JSONResponse:
    """Answer with the groups of a form and what the head of a text says; with none where it cannot be read."""
    content = workspace_of(request).content
    asked = await request.json()
    try:
        head = read_head(asked["text"])
    except UnreadableHeadError:
        return JSONResponse({"groups": []})
    shared = _read_shared(content)
    theme = str(find_value(head, "theme") or shared.get("theme", ""))
    groups: list[dict[str, Any]] = []
    for name, fields in list_fields(content, theme).items():
        rows = [_describe_field(field, head, shared) for field in fields]
        groups.append({"name": name, "label": word_text(f"form.{name}"), "fields": rows})
    return JSONResponse({"groups": groups})


async def edit_field(request: Request) -> JSONResponse:
    """Answer with the lines of a text that change where a key gets a value; 422 where it cannot be written."""
    asked = await request.json()
    value = asked["value"] if isinstance(asked["value"], str) else tuple(asked["value"])
    try:
        edit = edit_head(asked["text"], asked["name"], value)
    except UnreadableHeadError:
        raise RequestError(HTTPStatus.UNPROCESSABLE_ENTITY, "form.refused") from None
    return JSONResponse(asdict(edit))


def _read_shared(content: Path) -> dict[str, FormValue]:
    """Return what the collective says for all its texts; nothing where its file cannot be read."""
    try:
        return read_shared_values(read_text(content / COLLECTIVE_FILE).text)
    except (RequestError, OSError):
        return {}


def _describe_field(
    field: FormField, head: HeadEntries, shared: dict[str, FormValue]
) -> dict[str, Any]:
    """Return a field with its value, that of the collective where it has none, and its lines."""
    first_line, stop_line = find_lines(head, field.name)
    return {
        **asdict(field),
        "value": find_value(head, field.name),
        "shared": shared.get(field.name, ""),
        "line": first_line,
        "stop_line": stop_line,
    }


ROUTES: Final = (
    Route("/api/front-matter", describe_form, methods=["POST"]),
    Route("/api/front-matter/edit", edit_field, methods=["POST"]),
)
