"""The page itself: its HTML, its modules, styles and fonts, the editor of NiceGUI's wheel, and its words."""

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from pamphlets.app.words import word_table
from pamphlets.core.fonts.font_files import FONTS

STATIC_FOLDER: Final = Path(__file__).resolve().parents[1] / "static"
_WORD_TABLES: Final = ("atelier", "writing", "form", "viewing", "titles")
_EDITOR_FOLDER: Final = "elements/codemirror/dist"


def find_editor() -> Path:
    """Return the folder of CodeMirror's modules, found without importing NiceGUI, of which nothing else is used."""
    spec = find_spec("nicegui")
    if spec is None or spec.origin is None:
        raise AssertionError("the command looks for it before")
    return Path(spec.origin).parent / _EDITOR_FOLDER


async def get_page(_request: Request) -> FileResponse:
    """Answer with the page."""
    return FileResponse(STATIC_FOLDER / "index.html")


async def get_words(_request: Request) -> JSONResponse:
    """Answer with all sentences that the page shows, in the language that is spoken, their blanks still to be filled."""
    words: dict[str, str] = {}
    for table in _WORD_TABLES:
        words |= word_table(table)
    return JSONResponse(words)


def page_routes() -> tuple[BaseRoute, ...]:
    """Return the routes of the page and its files."""
    return (
        Route("/", get_page),
        Route("/api/words", get_words),
        Mount("/fonts", StaticFiles(directory=FONTS)),
        Mount("/static", StaticFiles(directory=STATIC_FOLDER)),
        Mount("/codemirror", StaticFiles(directory=find_editor())),
    )
