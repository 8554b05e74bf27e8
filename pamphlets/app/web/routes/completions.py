"""A text -> what can be completed in it: its notes, the sources of the register, the pictures that lie ready."""

import re
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from pamphlets.app.web.content_files.pictures import IMAGES_FOLDER
from pamphlets.app.web.content_files.source_rows import describe_source
from pamphlets.app.web.text_files import locate_text, read_text
from pamphlets.app.web.workspace import workspace_of
from pamphlets.core.system.input_files import InputFiles

_PICTURE_ENDINGS: Final = frozenset(
    {".jpg", ".jpeg", ".png", ".svg", ".pdf", ".webp", ".gif", ".tif", ".tiff", ".bmp"}
)
_DEFINITION: Final = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$", re.MULTILINE)
_CALL: Final = re.compile(r"\[\^([^\]\s]+)\](?!:)")


async def get_completions(request: Request) -> JSONResponse:
    """Answer with what can be completed in a text as it lies in its file, or as it is sent."""
    workspace = workspace_of(request)
    if request.method == "POST":
        asked = await request.json()
        path = locate_text(workspace.content, asked["path"])
        text = str(asked["text"])
    else:
        path = locate_text(workspace.content, request.query_params["path"])
        text = read_text(path).text
    bibliography = workspace.sources.open(InputFiles()).bibliography
    return JSONResponse(
        {
            "notes": list_notes(text),
            "sources": [describe_source(entry) for entry in bibliography.entries.values()],
            "pictures": list_pictures(workspace.content),
        }
    )


def list_notes(text: str) -> list[dict[str, Any]]:
    """Return the notes that a text defines or calls, in the order of their names: first words, line of the body, calls.

    The line is 0 for a note that has no body yet. A text that is being typed is no whole one: it is not parsed.
    """
    notes: dict[str, dict[str, Any]] = {}
    for match in _DEFINITION.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        notes.setdefault(
            match[1], {"name": match[1], "text": match[2], "line": line, "calls": 0}
        )
    for match in _CALL.finditer(text):
        note = notes.setdefault(
            match[1], {"name": match[1], "text": "", "line": 0, "calls": 0}
        )
        note["calls"] += 1
    return [notes[name] for name in sorted(notes)]


def list_pictures(content: Path) -> list[str]:
    """Return the paths of the pictures of a content folder in it."""
    images = content / IMAGES_FOLDER
    paths: list[str] = []
    for path in sorted(images.rglob("*")) if images.is_dir() else ():
        if path.suffix.lower() in _PICTURE_ENDINGS and not path.name.startswith("."):
            paths.append(path.relative_to(content).as_posix())
    return paths


ROUTES: Final[tuple[BaseRoute, ...]] = (
    Route("/api/completions", get_completions, methods=["GET", "POST"]),
)
